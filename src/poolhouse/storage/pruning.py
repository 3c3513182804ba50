"""Forgets what has expired (used-up tickets, revocations, token sessions, delivered messages), and what is left of
pools that were removed."""

from __future__ import annotations

import asyncio
import contextlib

import structlog
from sqlalchemy import Delete, Table, bindparam, delete, select, tuple_

from poolhouse.domain.ports import Clock
from poolhouse.domain.users.ports import Outbox
from poolhouse.storage import removal
from poolhouse.storage.database import Database
from poolhouse.storage.user_tables import EXPIRING

log = structlog.get_logger("poolhouse.storage")

PERIOD = 60.0
DELIVERED_KEPT = 24 * 3600.0
"""Seconds: long enough to look into what was sent."""
AT_ONCE = 1000
PAUSE = 0.005
"""Seconds for others between two batches of a removed pool."""


def _expired(table: Table) -> Delete:
    """A batch. Nodes that prune together take different rows."""
    key = list(table.primary_key.columns)
    rows = (
        select(*key)
        .where(table.c.expires_at <= bindparam("now", type_=table.c.expires_at.type))
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    return delete(table).where(tuple_(*key).in_(rows))


STATEMENTS = tuple(_expired(table) for table in EXPIRING)


class Pruner:
    """Once a minute on every node, in short transactions."""

    def __init__(self, database: Database, outbox: Outbox, clock: Clock) -> None:
        self._database = database
        self._outbox = outbox
        self._clock = clock
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._follow(), name="poolhouse pruning")

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def prune(self) -> None:
        """Forget all that has expired by now, and all of removed pools. Raises Unavailable."""
        now = {"now": self._clock.now()}
        for statement in STATEMENTS:
            pruned = AT_ONCE
            while pruned == AT_ONCE:
                async with self._database.write() as transaction:
                    pruned = await transaction.run(statement, now)
        await self._outbox.prune(delivered_before=now["now"] - DELIVERED_KEPT)
        for pool_id in await removal.marked(self._database):
            await removal.finish(self._database, pool_id, pause=PAUSE)

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(PERIOD)
            try:
                await self.prune()
            except Exception as error:
                # Expired rows do no harm; the next round meets them again.
                log.warning("expired rows cannot be removed", error=str(error))
