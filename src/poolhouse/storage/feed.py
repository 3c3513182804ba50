"""Who wrote what: tells this process's snapshots about every commit, of this process and of others.

A commit here is told at once. Commits of other processes are found by one query twice a second, earlier where the
database can wake us.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable

import structlog
from sqlalchemy import bindparam, delete, select, update

from poolhouse.storage.database import Database
from poolhouse.storage.tables import changes, counters

log = structlog.get_logger("poolhouse.storage")

POLL_SECONDS = 0.5
EVERYTHING = ""
"""As a changed key: anything may have changed."""
KEPT = 100_000
"""Revisions whose changes are remembered."""
COUNTERS = select(counters.c.name, counters.c.value)
OLD = select(changes.c.key).where(changes.c.revision <= bindparam("floor")).limit(1)
PRUNE = delete(changes).where(changes.c.revision <= bindparam("floor"))
RAISE_FLOOR = (
    update(counters)
    .where(counters.c.name == "floor", counters.c.value < bindparam("floor"))
    .values(value=bindparam("floor"))
)
SINCE = select(changes.c.key, changes.c.revision).where(changes.c.revision > bindparam("seen"))
Listener = Callable[[frozenset[str]], None]


class ChangeFeed:
    """Implements domain.ports.Changes; watches the database's own commits."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listeners: list[Listener] = []
        self._seen = 0
        # Revisions of this process, which need not be told twice, until the poll has passed them.
        self._own: set[int] = set()
        self._lost = False
        self._polling = asyncio.Lock()
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        database.observer = self

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    async def start(self) -> None:
        """Changes from now on are told; what was read before may be stale."""
        self._seen = (await self._counters())["revision"]
        await self._prune()
        await self._look()
        self._task = asyncio.create_task(self._follow(), name="poolhouse change feed")

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def poll(self) -> None:
        """Tell what other processes wrote since the last poll. Raises Unavailable."""
        async with self._polling:
            if self._lost:
                await self._after_a_gap()
            await self._catch_up()

    async def _catch_up(self) -> None:
        rows = await self._database.read(SINCE, {"seen": self._seen})
        if not rows:
            return
        foreign = {key for key, revision in rows if revision not in self._own}
        self._seen = max(self._seen, *(revision for _, revision in rows))
        self._own = {revision for revision in self._own if revision > self._seen}
        if foreign:
            self._tell(foreign)

    async def _after_a_gap(self) -> None:
        """The poll catches up by itself, unless what it missed was pruned, or the database came back from a backup
        or lost a standby's tail."""
        counters = await self._counters()
        self._lost = False
        if not counters["floor"] <= self._seen <= counters["revision"]:
            self._seen = counters["revision"]
            self._own.clear()
            self._tell({EVERYTHING})

    async def _prune(self) -> None:
        """Else the table holds a row for all that ever was. A node so far behind may as well drop everything."""
        floor = {"floor": self._seen - KEPT}
        if await self._database.read(OLD, floor):
            async with self._database.write() as transaction:
                await transaction.run(PRUNE, floor)
                await transaction.run(RAISE_FLOOR, floor)

    async def _counters(self) -> dict[str, int]:
        return {row.name: row.value for row in await self._database.read(COUNTERS, {})}

    def committing(self, revision: int) -> None:
        # Before the commit: a poll may see the row before the writer here is told that it is there.
        self._own.add(revision)

    def committed(self, revision: int, keys: frozenset[str]) -> None:  # noqa: ARG002  the port's
        self._tell(keys)

    def in_doubt(self, revision: int, keys: frozenset[str]) -> None:
        # Told now, in case a poll has passed it already; and again by the poll that finds it later.
        self._own.discard(revision)
        self._tell(keys)

    def _tell(self, keys: Iterable[str]) -> None:
        told = frozenset(keys)
        if EVERYTHING in told:
            told = frozenset()
        for listener in self._listeners:
            try:
                listener(told)
            except Exception:
                # The write is committed and the others have to hear of it.
                log.exception("a listener of changes failed", listener=repr(listener))

    async def _follow(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(POLL_SECONDS):
                    await self._woken.wait()
            self._woken.clear()
            await self._look()

    async def _look(self) -> None:
        try:
            await self._database.listen(self._woken.set)
            await self.poll()
        except Exception as error:
            # Whatever it is, the next look may succeed; without it this process would serve stale data for ever.
            if not self._lost:
                log.warning("changes of other processes cannot be read", error=str(error))
            self._lost = True
