"""An upstream's answer as it comes in: parsed by llhttp, held back when the caller cannot keep up."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from poolhouse.gateway.upstream.errors import Broken, TimedOut

# A streamed body never holds more than about this much in memory on its way through.
HIGH_WATER: Final = 256 * 1024
MAX_HEADER_OCTETS: Final = 64 * 1024
# So much may come without a head or a piece of a body: a header or trailer without an end, interim answers.
MAX_UNREAD_OCTETS: Final = 256 * 1024
_BODILESS: Final = frozenset({204, 304})


class Answer:
    """One answer to one request. `headers` keep the upstream's spelling; `complete` says that all of it is here.

    `keep_alive`: the connection may carry another exchange. `touched`: at least one octet came.
    """

    __slots__ = (
        "_buffered",
        "_chunks",
        "_error",
        "_head_done",
        "_head_only",
        "_header_octets",
        "_loop",
        "_parser",
        "_paused",
        "_transport",
        "_unread",
        "_waiter",
        "complete",
        "headers",
        "keep_alive",
        "on_settled",
        "status",
        "touched",
    )

    def __init__(self, loop: asyncio.AbstractEventLoop, transport: asyncio.Transport, *, head_only: bool) -> None:
        """`head_only`: the request is HEAD, so no body follows whatever the headers say."""
        self._loop = loop
        self._transport = transport
        self._head_only = head_only
        self._chunks: deque[bytes] = deque()
        self._buffered = 0
        self._error: Exception | None = None
        self._head_done = False
        self._header_octets = 0
        self._unread = 0
        self._paused = False
        self._waiter: asyncio.Future[None] | None = None
        self.complete = False
        self.headers: list[tuple[bytes, bytes]] = []
        self.keep_alive = False
        # Called once instead of waking who waits: when the head is there, with what came along, or it has failed.
        self.on_settled: Callable[[], None] | None = None
        self.status = 0
        self.touched = False
        self._parser: Any = HttpResponseParser(self)

    # --- for the one who waits ---

    async def head(self) -> None:
        """Wait for `status` and `headers`. Raises UpstreamFailed, or what `fail` was given."""
        while not self._head_done:
            if self._error is not None:
                raise self._error
            self._waiter = self._loop.create_future()
            await self._waiter

    async def chunk(self, *, within: float) -> bytes:
        """The next octets of the body, b"" at its end. Raises as `head`, or TimedOut after `within` seconds."""
        if not self._chunks and not self.complete and self._error is None:
            late = TimedOut(f"no octet of the body in {within:g} s")
            limit = self._loop.call_later(within, self.fail, late)
            try:
                while not self._chunks and not self.complete and self._error is None:
                    self._waiter = self._loop.create_future()
                    await self._waiter
            finally:
                limit.cancel()
        if not self._chunks and not self.complete and self._error is not None:
            raise self._error
        return self.take()

    def take(self) -> bytes:
        """What has come of the body since it was last taken; b"" also when nothing has."""
        if not self._chunks:
            return b""
        octets = b"".join(self._chunks) if len(self._chunks) > 1 else self._chunks[0]
        self._chunks.clear()
        self._buffered = 0
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        return octets

    # --- for the connection ---

    def feed(self, data: bytes) -> None:
        self.touched = True
        self._unread += len(data)
        try:
            self._parser.feed_data(data)
            if self._unread > MAX_UNREAD_OCTETS and not self.complete:
                self.fail(Broken(f"{self._unread} octets of the upstream's answer, and no end of its headers"))
        except (HttpParserError, HttpParserUpgrade) as error:
            # Octets after a complete answer spoil the connection, not the answer.
            self.keep_alive = False
            if not self.complete:
                self.fail(Broken(f"the upstream's answer is not HTTP: {error.__context__ or error}"))
        if self._buffered > HIGH_WATER and not self._paused:
            self._paused = True
            self._transport.pause_reading()
        if self.complete:
            # It holds this object: the two would have to be found by the collector.
            self._parser = None
        if self.on_settled is not None and (self._head_done or self._error is not None):
            self._settle()

    def end(self, error: Exception | None) -> None:
        """The connection is gone; `error` is None when the upstream closed it in order."""
        if self.complete:
            self.keep_alive = False
        elif error is None and self._head_done and _ends_with_connection(self.status, self.headers):
            self.complete = True
            self._wake()
            self._settle()
        else:
            self.fail(Broken(f"the upstream closed the connection early{f': {error}' if error else ''}"))

    def fail(self, error: Exception) -> None:
        """End it with `error`, which everyone waiting gets; the first one given counts."""
        self.keep_alive = False
        if self._error is None:
            self._error = error
        self._wake()
        self._settle()

    def _settle(self) -> None:
        told, self.on_settled = self.on_settled, None
        if told is not None:
            told()

    def _wake(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    # --- httptools' callbacks ---

    def on_message_begin(self) -> None:
        if self.complete:
            raise Broken("a second answer to one request")
        self.headers = []
        self._header_octets = 0

    def on_header(self, name: bytes, value: bytes) -> None:
        if self._head_done:  # a trailer; API Gateway passes none on
            return
        self._header_octets += len(name) + len(value)
        if self._header_octets > MAX_HEADER_OCTETS:
            raise Broken(f"more than {MAX_HEADER_OCTETS} octets of headers")
        self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        status = self._parser.get_status_code()
        if 100 <= status < 200 and status != 101:
            return
        if not 200 <= status < 600:
            raise Broken(f"a status of {status}")
        self.status = status
        self._head_done = True
        self._unread = 0
        if self._head_only:
            # The connection is not kept: an upstream that sends the body all the same, later, would have it taken
            # for the answer to the next caller.
            self.complete = True
        self._wake()

    def on_body(self, body: bytes) -> None:
        self._unread = 0
        if self._head_only:
            return
        self._chunks.append(body)
        self._buffered += len(body)
        if self._waiter is not None:
            self._wake()

    def on_message_complete(self) -> None:
        if self._head_done and not self.complete:
            self.complete = True
            self.keep_alive = self._parser.should_keep_alive()
            self._wake()


def _ends_with_connection(status: int, headers: list[tuple[bytes, bytes]]) -> bool:
    """Whether the body's length is told by the end of the connection (RFC 9112 6.3)."""
    if status in _BODILESS:
        return False
    coding = b""
    for name, value in headers:
        lower = name.lower()
        if lower == b"content-length":
            return False
        if lower == b"transfer-encoding":
            coding = value
    return coding.rpartition(b",")[2].strip().lower() != b"chunked"
