"""One call to an upstream: connection, time limit, a second try where that is safe, and the caller's patience."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from poolhouse.gateway.upstream.answer import Answer
from poolhouse.gateway.upstream.connection import Connection
from poolhouse.gateway.upstream.errors import Stale, TimedOut
from poolhouse.gateway.upstream.pool import Target, Upstreams
from poolhouse.gateway.upstream.slow import SHORT_SECONDS


class Call:
    """`limit` seconds may pass until the answer's head is there; then say `arrived` and read the answer's chunks.

    `when_slow` is called once if that takes long (`SlowCalls`). `close` must be called in the end.
    """

    __slots__ = (
        "_arrived",
        "_deadline",
        "_limit",
        "_loop",
        "_target",
        "_timer",
        "_upstreams",
        "begun",
        "connection",
        "when_slow",
    )

    def __init__(self, upstreams: Upstreams, target: Target, limit: float, *, begun: float | None = None) -> None:
        """The time runs since `begun` (loop time), or from now on."""
        self._upstreams = upstreams
        self._target = target
        self._limit = limit
        self._loop = loop = upstreams.loop
        now = loop.time()
        self.begun = now if begun is None else begun
        self._deadline = self.begun + limit
        self._timer: asyncio.TimerHandle | None = None
        if self._deadline < now + SHORT_SECONDS:
            self._timer = loop.call_at(self._deadline, self._late)
        else:
            upstreams.slow.add(self)
        self._arrived = False
        self.connection: Connection | None = None
        self.when_slow: Callable[[], None] | None = None

    @classmethod
    def adopted(
        cls, upstreams: Upstreams, target: Target, limit: float, connection: Connection, begun: float
    ) -> Call:
        """A call whose request is on its way over the `connection` since `begun` (loop time)."""
        call = cls(upstreams, target, limit, begun=begun)
        call.connection = connection
        return call

    async def answer(self, request: bytes, *, head_only: bool, repeatable: bool) -> Answer:
        """Send the whole `request` and wait for the head of the answer.

        `repeatable`: sending it twice does no harm, so a kept connection that turns out closed is replaced.
        Raises UpstreamFailed, or what `abort` was given.
        """
        answer = self.ask(request, head_only=head_only)
        if answer is None:
            answer = await self.begin(head_only=head_only)
            assert self.connection is not None
            self.connection.write(request)
        return await self.head_of(answer, request, head_only=head_only, repeatable=repeatable)

    def ask(self, request: bytes, *, head_only: bool) -> Answer | None:
        """Send the whole `request` on a kept connection; None, and nothing is sent, when there is none."""
        kept = self._upstreams.idle(self._target)
        if kept is None:
            return None
        answer = self._use(kept, head_only)
        kept.write(request)
        return answer

    async def head_of(self, answer: Answer, request: bytes, *, head_only: bool, repeatable: bool) -> Answer:
        """Wait for the head of the answer to `request`, or to its repetition. Raises as `answer`."""
        try:
            await answer.head()
        except Stale:
            if not repeatable:
                raise
            self._give_up()
            answer = await self.begin(head_only=head_only)
            assert self.connection is not None
            self.connection.write(request)
            await answer.head()
        return answer

    async def begin(self, *, head_only: bool) -> Answer:
        """A new connection, for a request that may be written piece by piece. Raises UpstreamFailed."""
        try:
            async with asyncio.timeout_at(self._deadline):
                connection = await self._upstreams.open(self._target)
        except TimeoutError:
            raise TimedOut(f"no connection to {self._target.host} in {self._limit:g} s") from None
        return self._use(connection, head_only)

    def restart(self) -> None:
        """The request is on its way: the time for the answer begins now, unless it is there already."""
        self.disarm()
        if self._arrived:
            return
        self._deadline = self._loop.time() + self._limit
        self._timer = self._loop.call_at(self._deadline, self._late)

    def became_slow(self) -> None:
        self._timer = self._loop.call_at(self._deadline, self._late)
        if self.when_slow is not None:
            self.when_slow()

    def arrived(self) -> None:
        """The head of the answer is there: from now on each of its chunks has a limit of its own."""
        self._arrived = True
        self.disarm()

    def disarm(self) -> None:
        self._upstreams.slow.discard(self)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def abort(self, error: Exception) -> None:
        """Cut the connection; whoever waits for the answer gets `error`."""
        if self.connection is not None:
            self.connection.abort(error)

    def close(self) -> None:
        self.disarm()
        if self.connection is not None:
            self._upstreams.release(self._target, self.connection)
            self.connection = None

    def _use(self, connection: Connection, head_only: bool) -> Answer:
        self.connection = connection
        return connection.begin(head_only=head_only)

    def _give_up(self) -> None:
        if self.connection is not None:
            self._upstreams.discard(self.connection)
            self.connection = None

    def _late(self) -> None:
        self.abort(TimedOut(f"no answer in {self._limit:g} s"))
