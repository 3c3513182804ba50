"""Removing many rows in statements that each end soon: none runs into PostgreSQL's time limit, and on SQLite the
loop serves others in between.

A pool of a million users is some seven million rows, which would keep every other writer out for half a minute. So
the transaction that removes the pool takes only so many of them along, and leaves a mark when there are more; the
pruner goes on from there in turns with everybody else, after a restart too. Nobody sees what is left meanwhile:
every way to a user leads through the pool.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Delete, Select, Table, bindparam, delete, select, tuple_

from poolhouse.storage.database import Session, Transaction, insert_if_absent
from poolhouse.storage.tables import Key, counters
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import ALL, outbox

Place = dict[str, object]
BATCH = 100
"""Rows. They lie all over the file: a hundred are some 10 ms, for which everybody else waits on SQLite."""
MOST_AT_ONCE = 50
"""Batches."""
MARKED = "removed pool "
NAME = counters.c.name == bindparam("name", type_=Key)
MARK = insert_if_absent(counters)
IS_MARKED = select(counters.c.name).where(NAME)
HOLD_MARK = IS_MARKED.with_for_update()
UNMARK = delete(counters).where(NAME)
NAMES = select(counters.c.name)


@dataclass(frozen=True, slots=True)
class Batches:
    """Statements over the rows of an owner, in the order of the rest of the key.

    Each begins `after` where the one before ended: on PostgreSQL what a transaction removed stays in the index
    until it is over, and a batch that began at the owner's first row would read all of it again.
    """

    key: tuple[str, ...]
    first_end: Select[Any]
    next_end: Select[Any]
    first: Delete
    next: Delete
    everything: Delete


@cache
def _batches(table: Table, owner: tuple[str, ...]) -> Batches:
    mine = same(table, *owner)
    key = [column for column in table.primary_key.columns if column.name not in owner]
    after = tuple_(*key) > tuple_(*(bindparam(f"after_{column.name}", type_=column.type) for column in key))
    until = tuple_(*key) <= tuple_(*(bindparam(f"last_{column.name}", type_=column.type) for column in key))
    end = select(*key).where(*mine).order_by(*key).limit(1).offset(bindparam("batch"))
    return Batches(
        key=tuple(column.name for column in key),
        first_end=end,
        next_end=end.where(after),
        first=delete(table).where(*mine, until),
        next=delete(table).where(*mine, after, until),
        everything=delete(table).where(*mine),
    )


async def remove_bounded(transaction: Transaction, table: Table, **owner: str) -> None:
    """Remove the rows of `owner`, whose names are the first columns of the primary key."""
    after: Place | None = {}
    while after is not None:
        after = await _remove_some(transaction, table, owner, after)
        await asyncio.sleep(0)


async def _remove_some(
    transaction: Transaction, table: Table, owner: dict[str, str], after: Place
) -> Place | None:
    """A batch; where the next one begins, None when nothing is left."""
    batches, mine = _batches(table, tuple(owner)), at(**owner)
    end, batch = (batches.next_end, batches.next) if after else (batches.first_end, batches.first)
    rows = await transaction.read(end, {**mine, **after, "batch": BATCH})
    if not rows:
        # The rest, and what others added behind our back where no lock keeps them (used-up tickets).
        await transaction.run(batches.everything, mine)
        return None
    last = dict(zip(batches.key, rows[0], strict=True))
    await transaction.run(batch, {**mine, **after, **{f"last_{name}": last[name] for name in last}})
    return {f"after_{name}": last[name] for name in last}


async def forget_users_of(transaction: Transaction, pool_id: str) -> None:
    """What `user_tables` holds of a pool that this transaction removes: all, or some and a mark for the rest."""
    # Nobody sees the users any more; but what waits in the outbox would still be sent.
    await remove_bounded(transaction, outbox, pool_id=pool_id)
    batches = 0
    for table in ALL:
        after: Place | None = {}
        while after is not None:
            if batches == MOST_AT_ONCE:
                await transaction.run(MARK, {"name": MARKED + pool_id, "value": 0})
                return
            after = await _remove_some(transaction, table, {"pool_id": pool_id}, after)
            batches += after is not None
            await asyncio.sleep(0)


async def is_marked(session: Session, pool_id: str) -> bool:
    """Whether a pool of that id is gone, and users of it are not."""
    return bool(await session.read(IS_MARKED, {"name": MARKED + pool_id}))


async def marked(session: Session) -> list[str]:
    """The ids of all such pools."""
    names = [str(row.name) for row in await session.read(NAMES, {})]
    return [name.removeprefix(MARKED) for name in names if name.startswith(MARKED)]


async def finish(session: Session, pool_id: str, *, pause: float = 0.0) -> None:
    """Remove what is left of a marked pool, and then the mark. Each batch is a transaction of its own, with
    `pause` seconds after it; several nodes may do so at once."""
    for table in ALL:
        after: Place | None = {}
        while after is not None:
            async with session.write() as transaction:
                if not await transaction.read(HOLD_MARK, {"name": MARKED + pool_id}):
                    return
                after = await _remove_some(transaction, table, {"pool_id": pool_id}, after)
            await asyncio.sleep(pause)
    async with session.write() as transaction:
        await transaction.run(UNMARK, {"name": MARKED + pool_id})
