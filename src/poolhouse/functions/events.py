"""Asynchronous invocations: taken at once, run soon, tried again when the function fails. Kept in memory only."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from poolhouse.functions.host.code import CodeMissing
from poolhouse.functions.host.outcomes import Outcome
from poolhouse.functions.host.pool import TooManyWaiting

log = structlog.get_logger("poolhouse.functions")

MOST: Final = 1_000
# "Lambda retries function errors twice": after one minute, and after two more.
PAUSES: Final = (60.0, 120.0)


class TooManyEvents(Exception):
    """Enough events are under way."""


class Events:
    """The events of one server process; those under way when it ends are lost, and the log says so."""

    def __init__(self, pauses: tuple[float, ...] = PAUSES) -> None:
        """`pauses` are seconds before each further try."""
        self._pauses = pauses
        self._tasks: set[asyncio.Task[None]] = set()

    def submit(self, name: str, run: Callable[[], Awaitable[Outcome | None]]) -> None:
        """Raises TooManyEvents. `name` is the function's, for the log; None says that there is none any more."""
        if len(self._tasks) >= MOST:
            raise TooManyEvents
        task = asyncio.create_task(self._run(name, run))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        if self._tasks:
            log.warning("events were lost", number=len(self._tasks), reason="the server ends")
        for task in self._tasks:
            task.cancel()

    async def _run(self, name: str, run: Callable[[], Awaitable[Outcome | None]]) -> None:
        for pause in (*self._pauses, None):
            try:
                outcome = await run()
                if outcome is None:
                    log.warning("an event was given up", function=name, reason="the function is gone")
                    return
                if outcome.error is None:
                    return
            except (CodeMissing, TooManyWaiting) as error:
                log.warning("an event was not run", function=name, reason=repr(error))
            if pause is not None:
                await asyncio.sleep(pause)
        log.warning("an event was given up", function=name, reason="the function failed each time")
