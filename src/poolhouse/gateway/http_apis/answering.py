"""What stands between an integration's answer and the caller: response mappings, CORS headers, an id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from poolhouse.asgi import Message, Send
from poolhouse.gateway.exchange import MAX_BODY, Exchange
from poolhouse.gateway.http_apis.cors import OURS, CorsRule
from poolhouse.gateway.http_apis.parameters import Change, changed_answer
from poolhouse.gateway.http_apis.refusals import INTERNAL
from poolhouse.gateway.refusals import Refusal

# What the shared integrations write and HTTP APIs do not have.
_NOT_OURS: Final = frozenset((b"x-amzn-requestid", b"x-amz-apigw-id"))
# A status that is mapped to one of these leaves the body behind (RFC 9110 6.4.1).
_BODILESS: Final = frozenset((204, 304))
_FRAMING: Final = frozenset((b"content-length", b"transfer-encoding"))


class Finishing:
    """The last hand on every answer of the API, refusals included."""

    __slots__ = ("_cors", "_exchange", "_send")

    def __init__(self, exchange: Exchange, send: Send, cors: CorsRule | None) -> None:
        self._exchange = exchange
        self._send = send
        self._cors = cors

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            cors = self._cors
            headers = [
                (name, value)
                for name, value in message["headers"]
                if name.lower() not in _NOT_OURS and not (cors is not None and name.lower() in OURS)
            ]
            if cors is not None:
                headers += cors.headers(self._exchange)
            headers.append((b"apigw-requestid", self._exchange.ids.extended))
            message = {**message, "headers": headers}
        await self._send(message)


class Remapping:
    """Response mappings, by the integration's status. A body is held back only where a mapping looks into it."""

    __slots__ = ("_bodiless", "_body", "_by_status", "_changes", "_exchange", "_held", "_send")

    def __init__(self, exchange: Exchange, by_status: Mapping[int, tuple[Change, ...]]) -> None:
        self._exchange = exchange
        self._send = exchange.send
        self._by_status = by_status
        self._changes: tuple[Change, ...] = ()
        self._held: Message | None = None
        self._body = b""
        self._bodiless = False

    async def send(self, message: Message) -> None:
        """Raises Refusal while nothing was sent."""
        if message["type"] == "http.response.start":
            self._changes = self._by_status.get(message["status"], ())
            if any(change.expression.needs_body for change in self._changes):
                self._held = message
                return
            await self._send(self._changed(message, b""))
            return
        if self._held is None:
            await self._send({**message, "body": b""} if self._bodiless else message)
            return
        self._body += message.get("body", b"")
        if len(self._body) > MAX_BODY:
            raise Refusal(INTERNAL, "a response parameter is mapped from a body of more than 10 MB")
        if message.get("more_body"):
            return
        start, self._held = self._held, None
        await self._send(self._changed(start, self._body))
        await self._send({"type": "http.response.body", "body": b"" if self._bodiless else self._body})

    def _changed(self, start: Message, body: bytes) -> Message:
        if not self._changes:
            return start
        status, headers = changed_answer(
            self._exchange, start["status"], list(start["headers"]), body, self._changes
        )
        if status in _BODILESS:
            self._bodiless = True
            headers = [(name, value) for name, value in headers if name.lower() not in _FRAMING]
        return {**start, "status": status, "headers": headers}
