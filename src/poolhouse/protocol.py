"""HTTP/1.1 as the server speaks it: llhttp parses, a `Cycle` answers, one packet per answer where it can be one.

uvicorn binds the sockets, handles signals, lifespan and workers; its own HTTP protocol costs an empty answer twice
the processor time of this one (docs/decisions/0023).
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any, Final, cast

import httptools
import structlog
from uvicorn.config import Config
from uvicorn.protocols.utils import get_local_addr, get_remote_addr, is_ssl
from uvicorn.server import ServerState

from poolhouse.asgi import AsgiApp
from poolhouse.cycle import Cycle, Express, plain_text

log = structlog.get_logger("poolhouse.http")

# Of a body that nobody reads yet, so much is held before the sender has to wait (octets).
BODY_HIGH_WATER: Final = 64 * 1024
# So much may come without completing a head or bringing a piece of a body; the dispatcher counts more closely.
LARGEST_HEAD: Final = 256 * 1024
# Headers that say how a request is read, or what it waits for.
_WATCHED: Final = frozenset((b"expect", b"host", b"transfer-encoding"))


class HttpConnection(asyncio.Protocol):
    """One connection of a caller: its requests in order, each answered before the next one begins."""

    __slots__ = (
        "_app",
        "_cycle",
        "_drained",
        "_expect",
        "_express",
        "_headers",
        "_host",
        "_hosts",
        "_idle_since",
        "_in_head",
        "_keep_alive_seconds",
        "_names",
        "_parser",
        "_queue",
        "_read_paused",
        "_timer",
        "_unread",
        "_url",
        "client",
        "loop",
        "scheme",
        "server",
        "state",
        "transport",
        "write_paused",
    )

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],  # noqa: ARG002 - uvicorn hands it to every protocol
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._app = cast("AsgiApp", config.loaded_app)
        self._express: Express | None = getattr(self._app, "express", None)
        self._keep_alive_seconds = config.timeout_keep_alive
        self.loop = _loop or asyncio.get_running_loop()
        self._parser: Any = httptools.HttpRequestParser(self)
        # What follows a request with `Connection: close` does not spoil its answer.
        self._parser.set_dangerous_leniencies(lenient_data_after_close=True)
        self._cycle: Cycle | None = None
        self._queue: deque[Cycle] | None = None
        self._timer: asyncio.TimerHandle | None = None
        # Loop time; None while a request is being answered.
        self._idle_since: float | None = None
        # Octets since the parser last had something to give.
        self._unread = 0
        self._drained: asyncio.Future[None] | None = None
        self._read_paused = False
        self.write_paused = False
        self.state = server_state
        self.transport: asyncio.Transport

    # --- asyncio.Protocol ---

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports have the methods of asyncio.Transport and are no subclass of it.
        self.transport = cast("asyncio.Transport", transport)
        self.state.connections.add(cast("Any", self))
        self.server = get_local_addr(self.transport)
        self.client = get_remote_addr(self.transport)
        self.scheme = "https" if is_ssl(self.transport) else "http"
        self._rest()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - how it ended changes nothing
        self.state.connections.discard(cast("Any", self))
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        for cycle in (self._cycle, *(self._queue or ())):
            if cycle is not None:
                cycle.lost()
        self._queue = None
        self.resume_writing()
        # It holds this object, and this object holds it.
        self._parser = None

    def data_received(self, data: bytes) -> None:
        self._unread += len(data)
        try:
            self._parser.feed_data(data)
            if self._unread > LARGEST_HEAD:
                log.warning("refused", reason=f"{self._unread} octets of headers, and no end", status=431)
                self._refuse(431, "Request Header Fields Too Large")
        except httptools.HttpParserUpgrade:
            pass  # nothing is upgraded to: the request is answered as if it had not asked
        except httptools.HttpParserError as error:
            log.warning("refused", reason=f"no valid HTTP request: {error.__context__ or error}", status=400)
            self._refuse(400, "Invalid HTTP request received.")

    def pause_writing(self) -> None:
        self.write_paused = True

    def resume_writing(self) -> None:
        self.write_paused = False
        drained, self._drained = self._drained, None
        if drained is not None and not drained.done():
            drained.set_result(None)

    # --- for the cycles ---

    async def drain(self) -> None:
        """Wait until the caller has taken most of what was written, or is gone."""
        while self.write_paused:
            if self._drained is None:
                self._drained = self.loop.create_future()
            await asyncio.shield(self._drained)

    def resume_reading(self) -> None:
        # Not for more requests than one: whoever sends them at once waits for the answers.
        if self._read_paused and not self._queue:
            self._read_paused = False
            self.transport.resume_reading()

    def answered(self) -> None:
        """The answer to the current request is complete: begin the next one, or rest."""
        if self.transport.is_closing():
            return
        if self._queue:
            self._queue.popleft().start(self._app)
        else:
            self.resume_reading()
            self._rest()

    def waits(self, *, for_body: bool) -> None:
        """A caller that says nothing of its body for as long as a connection may rest is not waited for."""
        if for_body:
            self._rest()
        else:
            self._idle_since = None

    # --- uvicorn's server ---

    def shutdown(self) -> None:
        """Close as soon as nothing is being answered."""
        if self._cycle is None or self._cycle.complete:
            self.transport.close()
        else:
            self._cycle.keep_alive = False

    # --- httptools' callbacks ---

    def on_message_begin(self) -> None:
        self._in_head = True
        self._url = b""
        self._expect = False
        self._hosts = 0
        self._host = b""
        self._headers: list[tuple[bytes, bytes]] = []
        # Functions get headers as the caller spelled them (gateway/events.py); ASGI knows lower case only.
        self._names: list[bytes] = []

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self._in_head:
            return  # a trailer is no header: whoever looked at those has not seen it (RFC 9110 6.5.1)
        lower = name.lower()
        if lower in _WATCHED:
            self._watch(lower, value.lower())
        self._names.append(name)
        self._headers.append((lower, value))

    def _watch(self, name: bytes, value: bytes) -> None:
        """Raises ValueError, which refuses the request."""
        if name == b"host":
            self._hosts += 1
            self._host = value
        elif name == b"expect":
            self._expect = value == b"100-continue"
        elif value.strip() != b"chunked":
            raise ValueError("a transfer coding besides chunked")

    def on_headers_complete(self) -> None:
        parser = self._parser
        version = parser.get_http_version()
        if self._hosts != 1 and (self._hosts or version == "1.1"):
            raise ValueError("not one Host header (RFC 9112 3.2)")
        verb = parser.get_method().decode("ascii")
        head = (verb, self._url, version, self._headers, self._names, self._host, self._unread)
        self._in_head, self._unread = False, 0
        waiting = self._cycle is not None and not self._cycle.complete
        keep_alive = version != "1.0" and parser.should_keep_alive()
        self._cycle = cycle = Cycle(self, head, keep_alive=keep_alive, expects_continue=self._expect)
        if waiting:
            _ = cycle.scope  # a target that is none is refused here and now
            self._pause_reading()
            if self._queue is None:
                self._queue = deque()
            self._queue.append(cycle)
        else:
            self._idle_since = None
            cycle.start(self._app, self._express)

    def on_body(self, body: bytes) -> None:
        assert self._cycle is not None
        self._unread = 0
        if self._cycle.feed(body) > BODY_HIGH_WATER:
            self._pause_reading()

    def on_message_complete(self) -> None:
        assert self._cycle is not None
        self._cycle.fed()

    def _refuse(self, status: int, text: str) -> None:
        """What came cannot be read. An answer that has begun is cut, so that nothing is taken for its end."""
        if self._cycle is None or self._cycle.complete or not self._cycle.started:
            self.transport.write(plain_text(status, text))
        self.transport.close()

    def _pause_reading(self) -> None:
        if not self._read_paused:
            self._read_paused = True
            self.transport.pause_reading()

    def _rest(self) -> None:
        """One timer for all of the connection's requests: arming it anew each time would cost every call."""
        self._idle_since = self.loop.time()
        if self._timer is None:
            self._timer = self.loop.call_later(self._keep_alive_seconds, self._rested)

    def _rested(self) -> None:
        self._timer = None
        if self._idle_since is None:
            return
        left = self._idle_since + self._keep_alive_seconds - self.loop.time()
        if left > 0:
            self._timer = self.loop.call_later(left, self._rested)
        else:
            self.transport.close()
