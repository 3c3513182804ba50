"""Removing many rows in statements that each end soon: none runs into PostgreSQL's time limit, and on SQLite the
loop serves others in between."""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any

from sqlalchemy import Column, Delete, Select, Table, bindparam, delete, select, tuple_

from poolhouse.storage.database import Transaction
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import ALL

BATCH = 2000


@cache
def _statements(table: Table, owner: tuple[str, ...]) -> tuple[list[Column[Any]], Select[Any], Delete, Delete]:
    """The rest of the key, the one that ends a batch, the removal of a batch, and of the rest."""
    mine = same(table, *owner)
    key = [column for column in table.primary_key.columns if column.name not in owner]
    ends = [bindparam(f"last_{column.name}", type_=column.type) for column in key]
    bound = select(*key).where(*mine).order_by(*key).limit(1).offset(bindparam("batch"))
    batch = delete(table).where(*mine, tuple_(*key) <= tuple_(*ends))
    return key, bound, batch, delete(table).where(*mine)


async def remove_bounded(transaction: Transaction, table: Table, **owner: str) -> None:
    """Remove the rows of `owner`, whose names are the first columns of the primary key."""
    key, bound, batch, rest = _statements(table, tuple(owner))
    while rows := await transaction.read(bound, {**at(**owner), "batch": BATCH}):
        last = {f"last_{column.name}": value for column, value in zip(key, rows[0], strict=True)}
        await transaction.run(batch, {**at(**owner), **last})
        await asyncio.sleep(0)
    await transaction.run(rest, at(**owner))


async def forget_users_of(transaction: Transaction, pool_id: str) -> None:
    """Everything that `user_tables` holds of a pool. The pool is held."""
    for table in ALL:
        await remove_bounded(transaction, table, pool_id=pool_id)
