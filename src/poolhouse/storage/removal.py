"""Removing many rows in statements that each end soon: none runs into PostgreSQL's time limit, and on SQLite the
loop serves others in between."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Delete, Select, Table, bindparam, delete, select, tuple_

from poolhouse.storage.database import Transaction
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import ALL

BATCH = 2000


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
    batches = _batches(table, tuple(owner))
    mine = at(**owner)
    end, batch, after = batches.first_end, batches.first, dict[str, object]()
    while rows := await transaction.read(end, {**mine, **after, "batch": BATCH}):
        last = dict(zip(batches.key, rows[0], strict=True))
        await transaction.run(batch, {**mine, **after, **{f"last_{name}": last[name] for name in last}})
        end, batch, after = batches.next_end, batches.next, {f"after_{name}": last[name] for name in last}
        await asyncio.sleep(0)
    # The rest, and what others added behind our back where no lock keeps them (used-up tickets).
    await transaction.run(batches.everything, mine)


async def forget_users_of(transaction: Transaction, pool_id: str) -> None:
    """Everything that `user_tables` holds of a pool. The pool is held."""
    for table in ALL:
        await remove_bounded(transaction, table, pool_id=pool_id)
