"""One kept HTTP/1.1 connection to an upstream."""

from __future__ import annotations

import asyncio
from typing import cast

from poolhouse.gateway.upstream.answer import Answer
from poolhouse.gateway.upstream.errors import Broken, Stale
from poolhouse.turns import TurnWriter


class Connection(asyncio.Protocol):
    """Carries one exchange at a time: `begin`, then `write` and the answer in any order.

    `idle_since` (loop time) is the pool's.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._writer: TurnWriter
        self._answer: Answer | None = None
        self._drained: asyncio.Future[None] | None = None
        self._write_paused = False
        self.exchanges = 0
        self.idle_since = 0.0

    def begin(self, *, head_only: bool) -> Answer:
        """Make ready for a request (`head_only`: its method is HEAD) and return the answer to come.

        Raises Stale: the connection was closed while nobody used it.
        """
        if self._transport is None:
            raise Stale("the connection was closed before it was used")
        self.exchanges += 1
        self._answer = Answer(self._loop, self._transport, head_only=head_only)
        return self._answer

    def write(self, octets: bytes) -> None:
        """Octets of the request. Nothing is raised here: a broken connection shows in the answer."""
        if self._transport is not None:
            self._writer.write(octets)

    async def drain(self) -> None:
        """Wait until the upstream has taken most of what was written, or the connection is gone."""
        while self._write_paused and self._transport is not None:
            self._drained = self._loop.create_future()
            await self._drained

    def is_open(self) -> bool:
        return self._transport is not None and not self._transport.is_closing()

    def is_reusable(self) -> bool:
        """Whether the exchange ended so that another request may follow on this connection."""
        answer = self._answer
        return (
            answer is not None
            and answer.complete
            and answer.keep_alive
            and not self._write_paused
            and self._transport is not None
            and not self._transport.is_closing()
        )

    def abort(self, error: Exception) -> None:
        """Cut the connection; whoever waits for the answer gets `error`."""
        if self._answer is not None:
            self._answer.fail(error)
        if self._transport is not None:
            self._writer.drop()
            self._transport.abort()
            self._transport = None
        self.resume_writing()

    # --- asyncio.Protocol ---

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports have the methods of asyncio.Transport and are no subclass of it.
        self._transport = cast("asyncio.Transport", transport)
        self._writer = TurnWriter(self._transport, self._loop)

    def data_received(self, data: bytes) -> None:
        answer = self._answer
        if answer is None or answer.complete:
            # Nothing was asked: the next request must not take this for its answer.
            self.abort(Broken("the upstream sent octets nobody had asked for"))
        else:
            answer.feed(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        answer = self._answer
        if answer is not None and not answer.touched and self.exchanges > 1:
            answer.fail(Stale("a kept connection was closed"))
        elif answer is not None:
            answer.end(exc)
        self.resume_writing()

    def pause_writing(self) -> None:
        self._write_paused = True

    def resume_writing(self) -> None:
        self._write_paused = False
        drained, self._drained = self._drained, None
        if drained is not None and not drained.done():
            drained.set_result(None)
