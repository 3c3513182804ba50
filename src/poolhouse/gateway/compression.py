"""Payload compression: an API with a `minimumCompressionSize` takes compressed bodies and gives them.

Source: developer guide, 'Payload compression for REST APIs': gzip and deflate, by `Accept-Encoding`; an answer
that has an encoding already passes as it is.
"""

from __future__ import annotations

import asyncio
import zlib
from typing import Any, Final

from poolhouse.asgi import Message, Send
from poolhouse.gateway.exchange import MAX_BODY, Exchange, too_large
from poolhouse.gateway.refusals import BAD_ENCODING, UNSUPPORTED_MEDIA_TYPE, Refusal

# zlib's window bits: a gzip header, a zlib header.
_CODINGS: Final = {"gzip": 31, "deflate": 15}
_OF_THE_CODING: Final = frozenset((b"content-encoding", b"transfer-encoding", b"content-length"))
_NONE: Final = frozenset(("", "identity"))
_LEVEL: Final = 4
# A larger body is compressed beside the loop.
_LARGE: Final = 64 * 1024


async def decode_request(exchange: Exchange) -> None:
    """Undo the body's `Content-Encoding`: integrations and validators see what was meant. Raises Refusal."""
    coding = (exchange.header("content-encoding") or "").strip().lower()
    if coding in _NONE or not exchange.has_body():
        return
    if coding not in _CODINGS:
        raise Refusal(
            UNSUPPORTED_MEDIA_TYPE, f"the content encoding {coding[:100]!r} is none of gzip, deflate, identity"
        )
    body = await exchange.read_body()
    decoded = await asyncio.to_thread(_decoded, body, _CODINGS[coding])
    exchange.replace_body(decoded)
    headers = [(name, value) for name, value in exchange.scope["headers"] if name not in _OF_THE_CODING]
    headers.append((b"content-length", b"%d" % len(decoded)))
    exchange.scope = {**exchange.scope, "headers": headers, "poolhouse.header_names": ()}
    exchange.headers = dict(headers)


def _decoded(body: bytes, window: int) -> bytes:
    """Raises Refusal: no such encoding, or more than a body may have (a small one can stand for gigabytes)."""
    reader = zlib.decompressobj(window)
    try:
        octets = reader.decompress(body, MAX_BODY + 1)
    except zlib.error as error:
        raise Refusal(BAD_ENCODING, f"the body is not in its content encoding: {error}") from None
    if len(octets) > MAX_BODY:
        raise too_large("the decompressed body")
    if not reader.eof or reader.unused_data:
        raise Refusal(BAD_ENCODING, "the compressed body is not complete, or not alone")
    return octets


def accepted(header: str | None) -> str | None:
    """The coding to use for a caller's `Accept-Encoding`, None for none."""
    best, weight = None, 0.0
    for part in (header or "").lower().split(","):
        name, _, parameters = part.partition(";")
        name = name.strip()
        quality = _quality(parameters)
        if name == "*":
            name = "gzip"
        if name in _CODINGS and quality > weight:
            best, weight = name, quality
    return best


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


class Compressing:
    """Between an answer and its caller: compresses what is large enough and not compressed yet."""

    __slots__ = ("_coding", "_from", "_held", "_packer", "_send")

    def __init__(self, send: Send, coding: str, from_octets: int) -> None:
        self._send = send
        self._coding = coding
        self._from = from_octets
        self._held: Message | None = None
        self._packer: Any = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._held = message
            return
        more = message.get("more_body", False)
        start, self._held = self._held, None
        if start is not None and not self._is_worth_it(start, message):
            await self._send(start)
        elif start is not None:
            self._packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _CODINGS[self._coding])
        if self._packer is None:
            await self._send(message)
            return
        packed = await self._packed(message.get("body", b""), last=not more)
        if start is not None:
            await self._send(self._labelled(start, None if more else len(packed)))
        await self._send({"type": "http.response.body", "body": packed, "more_body": more})

    def _is_worth_it(self, start: Message, first: Message) -> bool:
        headers = {name.lower(): value for name, value in start["headers"]}
        if start["status"] in (204, 206, 304) or b"content-encoding" in headers:
            return False
        announced = headers.get(b"content-length", b"")
        if announced.isdigit():
            return int(announced) >= self._from
        # A stream of unknown length may be any length.
        return bool(first.get("more_body")) or len(first.get("body", b"")) >= self._from

    async def _packed(self, body: bytes, *, last: bool) -> bytes:
        packer = self._packer

        def pack() -> bytes:
            # What came so far can be read by the caller now: the next piece may take its time.
            return bytes(packer.compress(body)) + bytes(packer.flush(zlib.Z_FINISH if last else zlib.Z_SYNC_FLUSH))

        return await asyncio.to_thread(pack) if len(body) > _LARGE else pack()

    def _labelled(self, start: Message, length: int | None) -> Message:
        headers = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
        headers.append((b"content-encoding", self._coding.encode()))
        if length is not None:
            headers.append((b"content-length", b"%d" % length))
        return {**start, "headers": headers}
