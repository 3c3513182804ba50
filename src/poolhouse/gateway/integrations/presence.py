"""Notices that the caller has gone while its answer is still being made."""

from __future__ import annotations

import asyncio
from typing import Final

from poolhouse.asgi import Receive
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.errors import CallerGone

# Most calls are over sooner; they pay for a timer and not for a task.
GRACE_SECONDS: Final = 0.05


class Presence:
    """From `GRACE_SECONDS` on, cuts the upstream call when the caller disconnects. `stop` must be called."""

    __slots__ = ("_call", "_receive", "_task", "_timer")

    def __init__(self, receive: Receive, call: Call) -> None:
        self._receive = receive
        self._call = call
        self._task: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = asyncio.get_running_loop().call_later(GRACE_SECONDS, self.start)

    def start(self) -> None:
        self._cancel_timer()
        if self._task is None:
            self._task = asyncio.create_task(self._watch())

    def stop(self) -> None:
        self._cancel_timer()
        if self._task is not None:
            self._task.cancel()

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def _watch(self) -> None:
        # A request without a body still has one empty message to give before it can say "gone".
        while (await self._receive())["type"] == "http.request":
            pass
        self._call.abort(CallerGone())
