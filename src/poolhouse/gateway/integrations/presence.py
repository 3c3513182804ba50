"""Notices that the caller has gone while its answer is still being made."""

from __future__ import annotations

import asyncio

from poolhouse.asgi import Receive
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.errors import CallerGone


class Presence:
    """Once started (by itself when the call becomes slow), cuts the call when the caller disconnects.

    `stop` must be called. Nobody else may `receive` from then on.
    """

    __slots__ = ("_call", "_receive", "_task")

    def __init__(self, receive: Receive, call: Call) -> None:
        self._receive = receive
        self._call = call
        self._task: asyncio.Task[None] | None = None
        call.when_slow = self.start

    def start(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._watch())

    def stop(self) -> None:
        self._call.when_slow = None
        if self._task is not None:
            self._task.cancel()

    async def _watch(self) -> None:
        # A request without a body still has one empty message to give before it can say "gone".
        while (await self._receive())["type"] == "http.request":
            pass
        self._call.abort(CallerGone())
