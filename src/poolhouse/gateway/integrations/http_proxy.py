"""HTTP_PROXY: the call goes to the upstream and its answer comes back, both as streams."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import force_setattr

from poolhouse.asgi import Message
from poolhouse.domain.apis.values import Integration
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.integrations.endpoint import Endpoint, endpoint_of
from poolhouse.gateway.integrations.failures import refusal_of
from poolhouse.gateway.integrations.headers import passed_back
from poolhouse.gateway.integrations.outgoing import (
    IDEMPOTENT,
    NOTHING,
    Parameters,
    default_headers,
    forwarded,
    mapped_values,
    no_body,
    opening,
    parameters_of,
    passed_headers,
    request_query,
)
from poolhouse.gateway.integrations.presence import Presence
from poolhouse.gateway.integrations.upload import pump
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.upstream.answer import Answer
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.errors import Broken, CallerGone, UpstreamFailed

# A caller that takes nothing for this long holds an upstream for nobody.
CALLER_STALL_SECONDS: Final = 60.0


class HttpProxy(Struct, frozen=True, kw_only=True):
    """Immutable: what a deployment says of the integration. `verb` is None when the caller's is used; `forwarded`
    gives the lines that say whom the call comes from, `renames` is for headers that the gateway writes itself.

    `plain` follows from the rest: the request is the caller's without any mapping, as REST APIs make it.
    """

    endpoint: Endpoint
    verb: str | None
    parameters: Parameters
    limit: float
    forwarded: Any = forwarded  # Callable[[Exchange], bytes]
    renames: bool = True
    plain: bool = False

    def __post_init__(self) -> None:
        mapped = self.parameters.path or self.parameters.query or self.parameters.header
        force_setattr(self, "plain", self.forwarded is forwarded and self.renames and not mapped)

    async def serve(self, exchange: Exchange) -> None:
        """Raises Refusal as long as nothing was sent to the caller; afterwards it cuts the connection instead."""
        relay = self._relay(exchange)
        await relay.finish(relay.run())

    async def resume(self, exchange: Exchange, call: Call, answer: Answer, request: bytes) -> None:
        """As `serve`, of a call whose `request` was sent already, and whose `answer` has begun or failed."""
        relay = _Relay(exchange, call, self)
        await relay.finish(relay.resume(answer, request))

    def _relay(self, exchange: Exchange) -> _Relay:
        return _Relay(exchange, Call(exchange.site.upstreams, self.endpoint.target, self.limit), self)


class Cut(Exception):
    """The answer cannot be completed: the caller's connection is closed, so that it does not take half for all."""


def http_proxy_of(integration: Integration, variables: Mapping[str, str]) -> HttpProxy:
    """Raises BadMapping or BadEndpoint."""
    parameters = parameters_of(integration.request_parameters)
    return HttpProxy(
        endpoint=endpoint_of(
            integration.uri or "",
            variables=variables,
            mapped=parameters.path.keys(),
            verify=not integration.insecure_skip_verification,
        ),
        verb=None if integration.http_method in (None, "", "ANY") else integration.http_method,
        parameters=parameters,
        limit=integration.timeout_in_millis / 1000,
    )


class _Relay:
    """The two streams of one call."""

    __slots__ = ("_call", "_exchange", "_integration", "_presence", "_upload", "_verb", "started")

    def __init__(self, exchange: Exchange, call: Call, integration: HttpProxy) -> None:
        self._exchange = exchange
        self._call = call
        self._integration = integration
        self._verb = integration.verb or exchange.verb
        self._presence: Presence | None = None
        self._upload: asyncio.Task[None] | None = None
        self.started = False

    async def run(self) -> None:
        exchange = self._exchange
        if not exchange.has_body():
            answer = await self._ask(b"", framing=no_body(self._verb))
        elif self._integration.parameters.needs_body:
            answer = await self._ask_with(await exchange.read_body())
        else:
            exchange.check_size()
            first = await exchange.receive()
            if first["type"] != "http.request":
                raise CallerGone
            if first.get("more_body"):
                answer = await self._ask_streaming(first)
            else:
                answer = await self._ask_with(first.get("body", b""))
        await self._relay(answer)

    async def finish(self, work: Coroutine[Any, Any, None]) -> None:
        """Raises Refusal as long as nothing was sent to the caller, then Cut."""
        try:
            await work
        except (UpstreamFailed, Refusal) as failed:
            if self.started:
                raise Cut(str(failed)) from None
            raise refusal_of(failed) from None
        finally:
            self.stop()
            self._call.close()

    async def resume(self, answer: Answer, request: bytes) -> None:
        self._presence = Presence(self._exchange.receive, self._call)
        answer = await self._call.head_of(
            answer, request, head_only=self._verb == "HEAD", repeatable=self._verb in IDEMPOTENT
        )
        await self._relay(answer)

    def stop(self) -> None:
        if self._presence is not None:
            self._presence.stop()
        if self._upload is not None and not self._upload.done():
            self._upload.cancel()
            # The rest of the body would have to come first: no other request may use the connection.
            self._call.abort(Broken("the answer was complete before the request"))

    async def _ask_with(self, body: bytes) -> Answer:
        return await self._ask(body, framing=b"content-length: %d\r\n\r\n" % len(body))

    async def _ask(self, body: bytes, *, framing: bytes) -> Answer:
        """The request in one piece."""
        self._presence = Presence(self._exchange.receive, self._call)
        head = request_head(self._integration, self._exchange, self._verb, body)
        return await self._call.answer(
            head + framing + body, head_only=self._verb == "HEAD", repeatable=self._verb in IDEMPOTENT
        )

    async def _ask_streaming(self, first: Message) -> Answer:
        """The body piece by piece, on a connection of its own: it could not be sent a second time."""
        length = self._exchange.headers.get(b"content-length")
        framing = b"transfer-encoding: chunked" if length is None else b"content-length: " + length
        head = request_head(self._integration, self._exchange, self._verb, b"")
        answer = await self._call.begin(head_only=self._verb == "HEAD")
        assert self._call.connection is not None
        self._call.connection.write(head + framing + b"\r\n\r\n")
        limit = self._integration.limit
        self._upload = asyncio.create_task(
            pump(self._exchange, self._call, first, chunked=length is None, idle=limit)
        )
        await answer.head()
        return answer

    async def _relay(self, answer: Answer) -> None:
        """Pass the answer on. From here on failures cannot be told but by cutting the connection."""
        self._call.arrived()
        exchange, limit = self._exchange, self._integration.limit
        octets = answer.take() if answer.complete else await answer.chunk(within=limit)
        headers = self._answer_headers(answer, octets)
        self.started = True
        await exchange.send({"type": "http.response.start", "status": answer.status, "headers": headers})
        if answer.complete and self._upload is None:
            if rest := answer.take():  # it came while the head was sent
                octets += rest
            await exchange.send({"type": "http.response.body", "body": octets})
            return
        await self._stream(answer, octets)

    def _answer_headers(self, answer: Answer, octets: bytes) -> list[tuple[bytes, bytes]]:
        """`octets` are what has come of the body."""
        exchange = self._exchange
        headers, length = passed_back(answer.headers, renaming=self._integration.renames)
        headers.append((b"x-amzn-RequestId", exchange.ids.request))
        headers.append((b"x-amz-apigw-id", exchange.ids.extended))
        if length is None and answer.complete and self._verb != "HEAD":
            length = b"%d" % len(octets)  # nothing more will come, whatever the upstream said of its framing
        # The length says nothing of a body that is not sent: to HEAD, with 204 or 304 (RFC 9110 8.6).
        if (
            length is not None
            and answer.status not in (204, 304)
            and (self._verb != "HEAD" or exchange.verb == "HEAD")
        ):
            headers.append((b"content-length", length))
        return headers

    async def _stream(self, answer: Answer, octets: bytes) -> None:
        send, limit = self._exchange.send, self._integration.limit
        while octets:
            self._watch()
            try:
                async with asyncio.timeout(CALLER_STALL_SECONDS):
                    await send({"type": "http.response.body", "body": octets, "more_body": True})
            except TimeoutError:
                raise Cut(f"the caller took nothing for {CALLER_STALL_SECONDS:g} s") from None
            octets = await answer.chunk(within=limit)
        await send({"type": "http.response.body", "body": b""})

    def _watch(self) -> None:
        """A long answer is cut short when the caller goes; while it still sends, the upload notices that."""
        if self._upload is None or self._upload.done():
            if self._presence is None:
                self._presence = Presence(self._exchange.receive, self._call)
            self._presence.start()


def request_head(integration: HttpProxy, exchange: Exchange, verb: str, body: bytes) -> bytes:
    """Request line and headers but for the body's framing. Raises Refusal."""
    parameters, endpoint = integration.parameters, integration.endpoint
    plain = not (parameters.path or parameters.query or parameters.header)
    mapped = NOTHING if plain else mapped_values(parameters, exchange, body)
    query = request_query(parameters, exchange, mapped)
    lines = opening(verb, endpoint.request_target(mapped.path, query), endpoint.authority, mapped.header)
    # A header that is mapped is never the caller's own, not even when the mapping has no value this time.
    lines += passed_headers(exchange.scope["headers"], exchange.headers, parameters.header)
    present = exchange.headers if plain else {**exchange.headers, **mapped.header}
    lines += default_headers(exchange.stage, exchange.trace_id, present)
    lines.append(integration.forwarded(exchange))
    return b"".join(lines)
