"""AWS_PROXY of HTTP APIs: an event in the integration's payload version, and an answer made of what comes back."""

from __future__ import annotations

import base64
import binascii
from copy import copy
from typing import Any
from urllib.parse import unquote

import msgspec
from msgspec import Struct

from poolhouse.asgi import respond
from poolhouse.gateway import events as rest
from poolhouse.gateway.events import MalformedAnswer
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.functions import Invocation, NotInvoked, Throttled, TimedOut, check_size
from poolhouse.gateway.http_apis import events
from poolhouse.gateway.http_apis.parameters import PATH
from poolhouse.gateway.http_apis.paths import RAW_PATH
from poolhouse.gateway.http_apis.refusals import INTERNAL, UNAVAILABLE
from poolhouse.gateway.http_apis.values import source_arn
from poolhouse.gateway.integrations.lambda_proxy import described, header_lines
from poolhouse.gateway.integrations.outgoing import Parameters, mapped_values, request_query
from poolhouse.gateway.refusals import Refusal

_JSON = (b"content-type", b"application/json")
_PLAIN = (b"content-type", b"text/plain; charset=utf-8")


class Answered(Struct, frozen=True, kw_only=True):
    """`inferred`: the function answered no response but its content."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    inferred: bool = False


class FunctionIntegration(Struct, frozen=True, kw_only=True):
    """`limit` is in seconds, `version` the payload's; `parameters` change the request that the event shows."""

    arn: str
    limit: float
    version: str
    parameters: Parameters

    async def serve(self, exchange: Exchange) -> None:
        """Raises Refusal."""
        body = await exchange.read_body()
        shown = _changed(exchange, self.parameters, body)
        event = msgspec.json.encode(events.event(shown, body, self.version))
        check_size(event)
        try:
            invocation = await exchange.site.functions.call(
                self.arn, event, source=source_arn(exchange), timeout=self.limit
            )
        except NotInvoked as failed:
            kind = UNAVAILABLE if isinstance(failed, TimedOut | Throttled) else INTERNAL
            raise Refusal(kind, f"the function was not invoked: {failed.code}: {failed}") from None
        try:
            answer = self._read(invocation)
            headers = header_lines(answer.headers, renaming=False)
        except MalformedAnswer as malformed:
            raise Refusal(INTERNAL, f"malformed answer of the function: {malformed}") from None
        if not any(name.lower() == b"content-type" for name, _ in headers):
            headers.append(_JSON if answer.inferred else _PLAIN)
        await respond(exchange.send, answer.status, headers, b"" if answer.status in (204, 304) else answer.body)

    def _read(self, invocation: Invocation) -> Answered:
        """Raises Refusal or MalformedAnswer."""
        if invocation.function_error is not None:
            raise Refusal(INTERNAL, f"the function failed: {described(invocation)}")
        if self.version == "1.0":
            answer = rest.read_proxy_answer(invocation.payload)
            body = rest.decoded(answer.body) if answer.encoded else answer.body.encode("utf-8", "replace")
            return Answered(status=answer.status, headers=answer.headers, body=body)
        return read_answer(invocation.payload)


def _changed(exchange: Exchange, parameters: Parameters, body: bytes) -> Exchange:
    """The call as if the caller had made it with what is mapped. Raises Refusal."""
    if not (parameters.path or parameters.query or parameters.header):
        return exchange
    mapped = mapped_values(parameters, exchange, body)
    headers = [(name, value) for name, value in exchange.scope["headers"] if name not in parameters.header]
    headers += mapped.header.items()
    scope = {**exchange.scope, "headers": headers, "query_string": request_query(parameters, exchange, mapped)}
    # The caller's spelling goes by the headers' places, which are others now.
    scope.pop("poolhouse.header_names", None)
    path, _ = mapped.path.get(PATH, (None, False))
    if path is not None:
        scope[RAW_PATH] = path
    shown = copy(exchange)
    shown.scope, shown.headers = scope, dict(headers)
    shown.path = unquote(path) if isinstance(path, str) else exchange.path
    shown._query = None  # noqa: SLF001 - the copy's own memory of another query
    return shown


def read_answer(payload: bytes) -> Answered:
    """Payload 2.0: a response where there is a statusCode, else the content of one, as the function wrote it
    (recorded: JSON or not). Raises MalformedAnswer."""
    try:
        told: Any = msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        told = None
    if not isinstance(told, dict) or "statusCode" not in told:
        body = told.encode("utf-8", "replace") if isinstance(told, str) else payload
        return Answered(status=200, headers=[], body=body, inferred=True)
    given = told.get("body")
    if given is not None and not isinstance(given, str):
        given = msgspec.json.encode(given).decode()
    body = (given or "").encode("utf-8", "replace")
    if told.get("isBase64Encoded") is True:
        body = _decoded(body)
    headers = rest.answer_headers(told.get("headers"), told.get("multiValueHeaders"))
    cookies = told.get("cookies")
    if cookies is not None:
        if not isinstance(cookies, list) or not all(isinstance(each, str) for each in cookies):
            raise MalformedAnswer("cookies is no list of texts")
        headers += [("set-cookie", each) for each in cookies]
    return Answered(status=rest.answer_status(told["statusCode"]), headers=headers, body=body)


def _decoded(body: bytes) -> bytes:
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        raise MalformedAnswer("isBase64Encoded is true, and the body is no base64") from None
