"""Invoke: run a function and wait, run it later, or only say whether it could be run."""

from __future__ import annotations

import base64
from typing import Any

import msgspec

from poolhouse.aws import caller
from poolhouse.domain.functions.errors import Invalid, NotSupported
from poolhouse.functions import lookups, wire
from poolhouse.functions.events import TooManyEvents
from poolhouse.functions.host.code import CodeMissing
from poolhouse.functions.host.outcomes import MAX_EVENT, MAX_REQUEST
from poolhouse.functions.host.pool import TooManyWaiting
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services

# "Up to 3,583 bytes of base64-encoded data".
MAX_CONTEXT = 3_583
EMPTY = b"{}"


@operation("Invoke")
async def invoke(services: Services, request: wire.InvocationRequest) -> wire.InvocationResponse:
    named = lookups.named(services, request.function_name, request.qualifier)
    resolved = await services.local.resolve(named)
    kind = request.invocation_type or "RequestResponse"
    payload = _payload(request.payload, kind)
    if request.durable_execution_name or request.tenant_id:
        raise NotSupported("durable executions and tenants")
    context = request.client_context
    if context is not None and (len(context) > MAX_CONTEXT or not context.isascii() or not context.isprintable()):
        raise Invalid(f"Client context must be base64-encoded data of at most {MAX_CONTEXT} bytes.")
    version = resolved.version.version
    if kind == "DryRun":
        return wire.InvocationResponse(status_code=204, payload=b"")
    if kind == "Event":
        try:
            services.local.later(named, payload, request_id=caller.request_id())
        except TooManyEvents:
            raise throttled() from None
        return wire.InvocationResponse(status_code=202, payload=b"")
    try:
        outcome = await services.local.run(
            named, resolved, payload, request_id=caller.request_id(), client_context=_context(context)
        )
    except TooManyWaiting:
        raise throttled() from None
    except CodeMissing as missing:
        raise wire.InvalidZipFileException("The function's code could not be read.", reason=str(missing)) from None
    return wire.InvocationResponse(
        status_code=200,
        function_error=outcome.error,
        log_result=base64.b64encode(outcome.log).decode() if request.log_type == "Tail" else None,
        payload=outcome.payload,
        executed_version=version,
    )


def throttled() -> wire.TooManyRequestsException:
    return wire.TooManyRequestsException("Rate Exceeded.", members={"Reason": "ConcurrentInvocationLimitExceeded"})


def _payload(payload: bytes | None, kind: str) -> bytes:
    """Raises RequestTooLargeException or InvalidRequestContentException."""
    given = payload or EMPTY
    limit = MAX_EVENT if kind == "Event" else MAX_REQUEST
    if len(given) > limit:
        raise wire.RequestTooLargeException(
            f"{len(given)} byte payload is too large for the {kind} invocation type (limit {limit} bytes)"
        )
    try:
        msgspec.json.decode(given, type=msgspec.Raw)
        given.decode()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise wire.InvalidRequestContentException(
            f"Could not parse request body into json: Could not parse payload into json: {error}"
        ) from None
    return given


def _context(encoded: str | None) -> str | None:
    """The JSON text that the runtime gets; it must be one line. Raises InvalidRequestContentException."""
    if encoded is None:
        return None
    try:
        document = msgspec.json.decode(base64.b64decode(encoded, validate=True), type=dict[str, Any])
    except (ValueError, msgspec.DecodeError, RecursionError):
        raise wire.InvalidRequestContentException(
            "Client context must be a valid Base64-encoded JSON object."
        ) from None
    return msgspec.json.encode(document).decode("latin-1")
