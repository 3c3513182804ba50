"""Removing many rows in statements that each end soon: none runs into PostgreSQL's time limit, and on SQLite the
loop serves others in between."""

from __future__ import annotations

import asyncio
from functools import cache

from sqlalchemy import Delete, Select, Table, bindparam, delete, select

from poolhouse.storage.database import Transaction
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import ALL, OF_USER

BATCH = 2000


@cache
def _statements(table: Table, column: str, owner: tuple[str, ...]) -> tuple[Select[str], Delete, Delete]:
    """The value of `column` that ends a batch, the removal of a batch, and of the rest."""
    mine = same(table, *owner)
    bound = select(table.c[column]).where(*mine).order_by(table.c[column]).limit(1).offset(bindparam("batch"))
    batch = delete(table).where(*mine, table.c[column] <= bindparam("last", type_=table.c[column].type))
    return bound, batch, delete(table).where(*mine)


async def remove_bounded(transaction: Transaction, table: Table, column: str, **owner: str) -> None:
    """Remove the rows of `owner`, in the order of `column`: one with an index, and few rows of each value."""
    bound, batch, rest = _statements(table, column, tuple(owner))
    while rows := await transaction.read(bound, {**at(**owner), "batch": BATCH}):
        await transaction.run(batch, {**at(**owner), "last": rows[0][0]})
        await asyncio.sleep(0)
    await transaction.run(rest, at(**owner))


async def forget_users_of(transaction: Transaction, pool_id: str) -> None:
    """Everything that `user_tables` holds of a pool. The pool is held."""
    for table in ALL:
        column = "sub" if table in OF_USER else list(table.primary_key.columns)[1].name
        await remove_bounded(transaction, table, column, pool_id=pool_id)
