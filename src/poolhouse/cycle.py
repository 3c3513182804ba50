"""One request and its answer on a connection, as ASGI has it (asgi.readthedocs.io, HTTP 2.3)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

import structlog

from poolhouse.asgi import AsgiApp, Message
from poolhouse.request_head import RequestHead

if TYPE_CHECKING:
    from poolhouse.protocol import HttpConnection

log = structlog.get_logger("poolhouse.http")

_TOKEN: Final = frozenset(b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")
_CONTENT_LENGTH: Final = 1
_TRANSFER_ENCODING: Final = 2
_CONNECTION: Final = 3
_FRAMING: Final = {
    b"content-length": _CONTENT_LENGTH,
    b"transfer-encoding": _TRANSFER_ENCODING,
    b"connection": _CONNECTION,
}
_KNOWN_NAMES: Final = 1_024


class BadAnswer(RuntimeError):
    """What the application sends is no HTTP answer; nothing more of it reaches the caller."""


Express = Callable[["Cycle"], bool]
"""Takes a request without a task, if it can: True says that it has."""


# The start of a header's line, by its name; of names that say nothing of the framing.
_plain_names: dict[bytes, bytes] = {}
_CLOSES: Final = (b"\r\nconnection: ", b"close")
_CHUNKED: Final = (b"\r\ntransfer-encoding: ", b"chunked")


class _Openings:
    """Status line and the server's own headers, which change once a second."""

    __slots__ = ("_headers", "_lines")

    def __init__(self) -> None:
        self._headers: list[tuple[bytes, bytes]] = []
        self._lines: dict[int, bytes] = {}

    def of(self, status: int, headers: list[tuple[bytes, bytes]]) -> bytes:
        if headers is not self._headers:
            self._headers, self._lines = headers, {}
        line = self._lines.get(status)
        if line is None:
            own = b"".join(b"\r\n%b: %b" % pair for pair in headers)
            line = self._lines[status] = _STATUS_LINES[status] + own
        return line


_openings: Final = _Openings()


class Cycle:
    """`receive` and `send` are the application's; the connection says what comes in and when it is lost.

    `started`: some of the answer was written. `complete`: all of it was.
    """

    # What most requests never change stands here, and costs them nothing.
    complete = False
    gone = False
    started = False
    on_lost: Callable[[], None] | None = None
    on_reply: Callable[[int], None] | None = None
    _body = b""
    _more = True
    _ready = False
    _waiter: asyncio.Future[None] | None = None
    _task: asyncio.Task[None] | None = None
    _head: bytes | None = None
    _chunked = False
    _to_the_end = False
    _left = 0

    def __init__(
        self, connection: HttpConnection, head: RequestHead, *, keep_alive: bool, expects_continue: bool
    ) -> None:
        self.head = head
        self.keep_alive = keep_alive
        self._connection = connection
        self._expects_continue = expects_continue

    # --- for the connection ---

    def start(self, app: AsgiApp, express: Express | None = None) -> None:
        """Have it answered: by `express` if that takes it, which needs no task, or by `app`."""
        try:
            if express is not None and express(self):
                return
        except Exception:
            self._failed()
        else:
            self.go_on(app(self.head.scope, self.receive, self.send))  # type: ignore[arg-type]  # it is a coroutine

    def feed(self, body: bytes) -> int:
        """More of the request's body; returns how many octets wait to be read."""
        if self.complete:
            return 0
        self._body = self._body + body if self._body else body
        self._wake()
        return len(self._body)

    def fed(self) -> None:
        """The request's body is complete."""
        self._more = False
        self._wake()

    def lost(self) -> None:
        """The caller is gone."""
        if not self.complete:
            self.gone = True
            if self.on_lost is not None:
                self.on_lost()
        self._wake()

    # --- for the application ---

    async def receive(self) -> Message:
        connection = self._connection
        if self._expects_continue and not connection.transport.is_closing():
            self._expects_continue = False
            connection.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        if not self._ready and not self.gone and not self.complete:
            connection.resume_reading()
            if not self._more:
                await self._wait()
            else:
                connection.waits(for_body=True)
                try:
                    await self._wait()
                finally:
                    if not self.complete:
                        connection.waits(for_body=False)
        self._ready = False
        if self.gone or self.complete:
            return {"type": "http.disconnect"}
        body, self._body = self._body, b""
        return {"type": "http.request", "body": body, "more_body": self._more}

    async def _wait(self) -> None:
        while not self._ready:
            self._waiter = self._connection.loop.create_future()
            await self._waiter

    async def send(self, message: Message) -> None:
        """Raises BadAnswer."""
        if self._connection.write_paused and not self.gone:
            await self._connection.drain()
        if self.gone:
            return
        kind = message["type"]
        if self.complete:
            raise BadAnswer(f"{kind} after the answer was complete")
        if kind == "http.response.start" and self._head is None:
            self._begin(message["status"], message.get("headers", ()))
        elif kind == "http.response.body" and self._head is not None:
            self._write(message.get("body", b""), more=message.get("more_body", False))
        else:
            raise BadAnswer(f"{kind} is out of order")

    # --- for whoever answers without a task (asgi.Lane) ---

    def is_clear(self) -> bool:
        return not (self.gone or self._connection.write_paused)

    def reply(self, status: int, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> None:
        try:
            self._begin(status, headers)
            self._write(body, more=False)
        except Exception:
            self._failed()

    def reply_whole(self, status: int, lines: list[bytes], body: bytes) -> None:
        connection = self._connection
        if self.on_reply is not None:
            self.on_reply(status)
        lines += (b"\r\ncontent-length: ", b"%d" % len(body))
        if not self.keep_alive:
            lines += _CLOSES
        defaults = connection.state.default_headers
        try:
            head = _joined([_openings.of(status, defaults), *lines], breaks=len(defaults) + len(lines) // 2)
        except BadAnswer:
            self._failed()
            return
        self._head = head
        self._put(body)
        self._finish()

    def go_on(self, rest: Coroutine[Any, Any, None]) -> None:
        self._task = self._connection.loop.create_task(self._run(rest))
        self._connection.state.tasks.add(self._task)

    # --- the answer ---

    def _begin(self, status: int, headers: Iterable[tuple[bytes, bytes]]) -> None:
        """The head. It leaves with the first of the body, as ASGI wants it."""
        if self._expects_continue:
            self._expect_nothing()
        if self.on_reply is not None:
            self.on_reply(status)
        defaults = self._connection.state.default_headers
        lines, length, chunked, close = [_openings.of(status, defaults)], -1, False, False
        for name, value in headers:
            line = _plain_names.get(name)
            if line is None:
                line, framing = _known(name)
                if framing == _CONTENT_LENGTH and not chunked:
                    length = int(value)
                elif framing == _TRANSFER_ENCODING:
                    chunked = value.lower() == b"chunked"
                elif framing == _CONNECTION:
                    close = b"close" in value.lower()
            lines += (line, value)
        if close:
            self.keep_alive = False
        elif not self.keep_alive:
            lines += _CLOSES
        if length < 0 and not chunked and self.head.verb != "HEAD" and status not in (204, 304):
            if self.head.version == "1.0":
                self._to_the_end = True  # such callers know no chunks (RFC 9112 6.1)
            else:
                lines += _CHUNKED
                chunked = True
        self._chunked = chunked
        self._left = max(length, 0)
        self._head = _joined(lines, breaks=len(defaults) + len(lines) // 2)

    def _expect_nothing(self) -> None:
        self._expects_continue = False
        if self._more:
            # Whether the body follows now, or another request, is the caller's to decide (RFC 9110 10.1.1).
            self.keep_alive = False

    def _write(self, body: bytes, *, more: bool) -> None:
        if self.head.verb == "HEAD":
            body, self._left = b"", 0
        elif self._chunked:
            body = b"%x\r\n%b\r\n" % (len(body), body) if body else b""
            if not more:
                body += b"0\r\n\r\n"
        elif not self._to_the_end:
            self._left -= len(body)
            if self._left < 0:
                raise BadAnswer("the answer is longer than its content-length")
        if not more and self._left and not self._chunked:
            raise BadAnswer("the answer is shorter than its content-length")
        self._put(body)
        if not more:
            self._finish()

    def _put(self, body: bytes) -> None:
        connection, head = self._connection, self._head
        self.started = True
        if connection.transport.is_closing():
            return
        if head:
            self._head = b""
            connection.writer.write(head)
        if body:
            connection.writer.write(body)

    def _finish(self) -> None:
        self.complete = True
        self._wake()
        if not self.keep_alive:
            self._connection.end()
        self._connection.state.total_requests += 1
        self._connection.answered()

    def _wake(self) -> None:
        self._ready = True
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    async def _run(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
            self._check_complete()
        except Exception:
            self._failed()
        finally:
            if self._task is not None:
                self._connection.state.tasks.discard(self._task)
                self._task = None

    def _failed(self) -> None:
        """An exception is being handled that should not be: nothing more of this answer is to be had."""
        log.exception("unexpected failure", path=self.head.target.decode("latin-1"))
        if not self.started and not self.gone:
            self._connection.writer.write(plain_text(500, "Internal Server Error"))
        self._connection.end()

    def _check_complete(self) -> None:
        """Raises BadAnswer. An answer that was begun and not completed is cut: whoever does so has said why."""
        if self.complete or self.gone:
            return
        if not self.started:
            raise BadAnswer("the application returned before its answer was begun")
        log.info("an answer is cut", path=self.head.target.decode("latin-1"))
        self._connection.end()


def _joined(lines: list[bytes], *, breaks: int) -> bytes:
    """A whole head of that many headers. Raises BadAnswer: a value holds what would end it (RFC 9110 5.5)."""
    head = b"".join(lines)
    if head.count(b"\n") != breaks or head.count(b"\r") != breaks or b"\0" in head:
        raise BadAnswer("a header's value holds a line break or a zero octet")
    return head + b"\r\n\r\n"


def plain_text(status: int, text: str) -> bytes:
    """A whole answer, after which the connection is closed."""
    head = b"%b\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: %d\r\nconnection: close\r\n\r\n"
    return head % (_STATUS_LINES[status], len(text)) + text.encode("ascii")


def _known(name: bytes) -> tuple[bytes, int]:
    """The start of the header's line, and what it says of the framing. Raises BadAnswer."""
    lower = name.lower()
    if not lower or not _TOKEN.issuperset(lower):
        raise BadAnswer(f"{name!r} is no name of a header")
    line = b"\r\n%b: " % lower
    framing = _FRAMING.get(lower, 0)
    if not framing and len(_plain_names) < _KNOWN_NAMES:
        _plain_names[name] = line
    return line, framing


def _status_lines() -> Sequence[bytes]:
    phrases = {status.value: status.phrase for status in HTTPStatus}
    return tuple(f"HTTP/1.1 {status} {phrases.get(status, '')}".encode() for status in range(600))


_STATUS_LINES: Final = _status_lines()
