"""The steps every operation of an AWS API shares, in order, once: so that no operation can forget one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import structlog
from msgspec import Struct

from poolhouse.asgi import BodyTooLarge, ClientGone, Receive, Scope, Send, read_body, respond
from poolhouse.aws import caller, origins, sigv4
from poolhouse.aws.answers import Answer, Headers
from poolhouse.aws.errors import AwsError, NotImplementedException, RequestEntityTooLargeException
from poolhouse.aws.operations import Handler, Operation, Registry

log = structlog.get_logger("poolhouse.aws")

# A reason may quote a value of the request; a log line need not hold all of it.
LOGGED = 2000
# Octets of a body that take milliseconds to read (an archive of code): not in the loop.
LARGE = 1024 * 1024


class Call(NamedTuple):
    """An HTTP request with its body. Of repeated headers the first counts."""

    scope: Scope
    headers: dict[bytes, bytes]
    body: bytes


class WireProtocol(Protocol):
    """A wire format of one service. Methods raise AwsError for what a caller got wrong."""

    registry: Registry
    body_limit: int
    # Status of MissingAuthenticationTokenException and IncompleteSignatureException.
    unsigned_status: int

    def find(self, call: Call) -> Operation:
        """The operation that is called."""
        ...

    def read(self, operation: Operation, call: Call) -> Struct:
        """The typed request, every constraint of the model checked."""
        ...

    def write(self, operation: Operation, response: Struct | None) -> Answer: ...

    def refuse(self, error: AwsError, *, dev: bool) -> Answer: ...


@dataclass(frozen=True, slots=True)
class AwsSurface:
    """Runs one request. `translate` names the error for an exception it knows, `failure` the one for all others.

    Signatures are not verified: any credentials are taken (the dev profile; `prod` does not start without).
    """

    protocol: WireProtocol
    services: Any
    request_id: Callable[[], str]
    translate: Callable[[Exception], AwsError | None]
    failure: type[AwsError]
    dev: bool

    async def answer(self, scope: Scope, receive: Receive, send: Send, *, headers: Headers = ()) -> None:
        """Answer one HTTP request; `headers` join whatever is answered."""
        request_id = self.request_id()
        caller.remember(scope, request_id)
        name = ""
        try:
            call = await self._call(scope, receive)
            operation = self.protocol.find(call)
            name = operation.name
            reply = await self._run(operation, call)
        except ClientGone:
            raise
        except AwsError as error:
            reply = self._refused(error, name, request_id)
        except Exception as error:
            known = self.translate(error)
            if known is None:
                log.exception("operation failed", operation=name, request_id=request_id)
            reply = self._refused(known or self.failure(reason="unexpected failure"), name, request_id)
        identity = (b"x-amzn-requestid", request_id.encode())
        await respond(send, reply.status, (*reply.headers, identity, *headers), reply.body)

    async def _call(self, scope: Scope, receive: Receive) -> Call:
        try:
            body = await read_body(receive, at_most=self.protocol.body_limit)
        except BodyTooLarge:
            limit = self.protocol.body_limit
            raise RequestEntityTooLargeException(f"Request size exceeded {limit} bytes") from None
        headers: dict[bytes, bytes] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name, value)
        return Call(scope, headers, body)

    async def _run(self, operation: Operation, call: Call) -> Answer:
        handler = self.protocol.registry.handler(operation.name)
        if handler is None:
            raise NotImplementedException(
                f"poolhouse does not implement {self.protocol.registry.service}:{operation.name} yet "
                "(docs/compatibility.md lists what it does)."
            )
        if operation.auth == "v4":
            sigv4.require(call.headers, status=self.protocol.unsigned_status)
            if self.dev:
                origins.require_local(call.headers, status=self.protocol.unsigned_status)
        return self.protocol.write(operation, await self._handled(handler, operation, call))

    async def _handled(self, handler: Handler, operation: Operation, call: Call) -> Struct | None:
        if len(call.body) < LARGE:
            request = self.protocol.read(operation, call)
        else:
            request = await asyncio.to_thread(self.protocol.read, operation, call)
        response: Struct | None = await handler(self.services, request)
        return response

    def _refused(self, error: AwsError, operation: str, request_id: str) -> Answer:
        log.info(
            "refused",
            operation=operation,
            code=error.code,
            status=error.status,
            reason=error.reason[:LOGGED],
            request_id=request_id,
        )
        return self.protocol.refuse(error, dev=self.dev)
