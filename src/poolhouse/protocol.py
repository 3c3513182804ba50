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
from poolhouse.request_head import Ends, RequestHead
from poolhouse.request_reader import EndlessHead, RequestReader
from poolhouse.turns import TurnWriter

log = structlog.get_logger("poolhouse.http")

# Of a body that nobody reads yet, so much is held before the sender has to wait (octets).
BODY_HIGH_WATER: Final = 64 * 1024


class HttpConnection(asyncio.Protocol):
    """One connection of a caller: its requests in order, each answered before the next one begins."""

    __slots__ = (
        "_answering",
        "_app",
        "_cycle",
        "_drained",
        "_express",
        "_idle_since",
        "_keep_alive_seconds",
        "_queue",
        "_read_paused",
        "_reader",
        "_timer",
        "_unsent",
        "loop",
        "state",
        "transport",
        "write_paused",
        "writer",
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
        self._reader: RequestReader | None = None
        # The request that came last, and the one whose answer is being made: others may wait between them.
        self._cycle: Cycle | None = None
        self._answering: Cycle | None = None
        self._queue: deque[Cycle] | None = None
        self._timer: asyncio.TimerHandle | None = None
        # Loop time; None while a request is being answered.
        self._idle_since: float | None = None
        # What the caller had not taken when the connection was last found resting.
        self._unsent = 0
        self._drained: asyncio.Future[None] | None = None
        self._read_paused = False
        self.write_paused = False
        self.state = server_state
        self.transport: asyncio.Transport
        self.writer: TurnWriter

    # --- asyncio.Protocol ---

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports have the methods of asyncio.Transport and are no subclass of it.
        self.transport = cast("asyncio.Transport", transport)
        self.writer = TurnWriter(self.transport, self.loop)
        self.state.connections.add(cast("Any", self))
        scheme = "https" if is_ssl(self.transport) else "http"
        ends = Ends(get_local_addr(self.transport), get_remote_addr(self.transport), scheme)
        self._reader = RequestReader(ends, begun=self._begun, fed=self._fed, ended=self._ended)
        self._rest()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - how it ended changes nothing
        self.state.connections.discard(cast("Any", self))
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        for cycle in (self._answering, *(self._queue or ())):
            if cycle is not None:
                cycle.lost()
        self._queue = None
        self.resume_writing()
        if self._reader is not None:
            self._reader.release()
            self._reader = None

    def data_received(self, data: bytes) -> None:
        assert self._reader is not None
        try:
            self._reader.feed(data)
        except EndlessHead as endless:
            log.warning("refused", reason=str(endless), status=431)
            self._refuse(431, "Request Header Fields Too Large")
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
        self._rest()
        try:
            while self.write_paused:
                if self._drained is None:
                    self._drained = self.loop.create_future()
                await asyncio.shield(self._drained)
        finally:
            self._idle_since = None

    def end(self) -> None:
        """Close the connection when the caller has taken what was written, or takes nothing of it any more."""
        self.writer.flush()
        self.transport.close()
        self._rest()

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
            self._answering = self._queue.popleft()
            self._answering.start(self._app)
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
            self.end()
        else:
            self._cycle.keep_alive = False

    # --- what the reader found ---

    def _begun(self, head: RequestHead, keep_alive: bool, expects_continue: bool) -> None:
        last = self._cycle
        if last is not None and last.complete and not last.keep_alive:
            return  # it came along with the last one that is answered here
        waiting = last is not None and not last.complete
        self._cycle = cycle = Cycle(self, head, keep_alive=keep_alive, expects_continue=expects_continue)
        if waiting:
            _ = head.scope  # a target that is none is refused here and now
            self._pause_reading()
            if self._queue is None:
                self._queue = deque()
            self._queue.append(cycle)
        else:
            self._idle_since = None
            self._answering = cycle
            cycle.start(self._app, self._express)

    def _fed(self, body: bytes) -> None:
        assert self._cycle is not None
        if self._cycle.feed(body) > BODY_HIGH_WATER:
            self._pause_reading()

    def _ended(self) -> None:
        assert self._cycle is not None
        self._cycle.fed()

    def _refuse(self, status: int, text: str) -> None:
        """What came cannot be read. An answer that has begun is cut, so that nothing is taken for its end."""
        if self._answering is None or self._answering.complete or not self._answering.started:
            self.writer.write(plain_text(status, text))
        self.end()

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
            return
        before, self._unsent = self._unsent, self.transport.get_write_buffer_size()
        if not self._unsent:
            self.transport.close()
        elif before and self._unsent >= before:
            log.info("refused", reason=f"the caller takes none of {self._unsent} octets")
            self.transport.abort()
        else:
            self._rest()
