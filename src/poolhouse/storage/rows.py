"""The statements that every table of values shares: built once, compiled once, run with parameters.

They are built when they are first needed, which is most of what these rooms would take of a start.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import (
    Delete,
    LargeBinary,
    Select,
    Table,
    TextClause,
    Update,
    bindparam,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from poolhouse.domain.errors import NotFound
from poolhouse.storage.database import Parameters, Session, Transaction, insert_if_absent
from poolhouse.storage.tables import rest_apis, user_pools

Value = TypeVar("Value")
Kind = TypeVar("Kind")
EVERY = 2**31 - 1
encode = msgspec.json.encode


class ValueRows(Generic[Value]):
    """A table whose rows are a primary key and a value's JSON. Keys are given as the primary key's columns are."""

    def __init__(self, table: Table, kind: type[Value]) -> None:
        self._table = table
        self._kind = kind
        self._columns = tuple(column.name for column in table.primary_key.columns)
        self._names = tuple(f"at_{name}" for name in self._columns)

    @cached_property
    def _decode(self) -> Callable[[bytes], Value]:
        return msgspec.json.Decoder(self._kind).decode

    @cached_property
    def _same(self) -> list[ColumnElement[bool]]:
        columns = self._table.primary_key.columns
        return [column == bindparam(f"at_{column.name}", type_=column.type) for column in columns]

    @cached_property
    def _insert(self) -> TextClause:
        return insert_if_absent(self._table)

    @cached_property
    def _get(self) -> Select[Any]:
        return select(self._table.c.body).where(*self._same)

    @cached_property
    def _put(self) -> Update:
        return update(self._table).where(*self._same).values(body=bindparam("new_body", type_=LargeBinary))

    @cached_property
    def _remove(self) -> Delete:
        return delete(self._table).where(*self._same)

    @cached_property
    def _count(self) -> Select[Any]:
        return select(func.count()).select_from(self._table).where(*self._same[:-1])

    @cached_property
    def _page(self) -> Select[Any]:
        last = self._table.c[self._columns[-1]]
        return (
            select(self._table.c.body)
            .where(*self._same[:-1], last > bindparam("after", type_=last.type))
            .order_by(last)
            .limit(bindparam("limit"))
        )

    async def get(self, session: Session, *key: str) -> Value | None:
        return await self.first(session, self._get, self._at(*key))

    async def first(self, session: Session, statement: Select[bytes], parameters: Parameters) -> Value | None:
        """For statements of a store's own that select `body`."""
        rows = await session.read(statement, parameters)
        return self._decode(rows[0][0]) if rows else None

    async def page(self, session: Session, *owner: str, after: str | None, limit: int | None) -> list[Value]:
        """Ordered by the last column of the key, beginning after `after`."""
        bounds = {"after": after or "", "limit": EVERY if limit is None else limit}
        rows = await session.read(self._page, {**self._at(*owner), **bounds})
        return [self._decode(row[0]) for row in rows]

    async def count(self, session: Session, *owner: str) -> int:
        [(count,)] = await session.read(self._count, self._at(*owner))
        return int(count)

    async def insert(self, transaction: Transaction, *key: str, value: Value) -> bool:
        """False when the key, or another unique column, is taken."""
        row = dict(zip(self._columns, key, strict=True))
        return await transaction.run(self._insert, {**row, "body": encode(value)}) > 0

    async def replace(self, transaction: Transaction, *key: str, value: Value) -> bool:
        """False when there is no such row."""
        return await transaction.run(self._put, {**self._at(*key), "new_body": encode(value)}) > 0

    async def delete(self, transaction: Transaction, *key: str) -> bool:
        """False when there is no such row."""
        return await transaction.run(self._remove, self._at(*key)) > 0

    def _at(self, *key: str) -> dict[str, object]:
        return dict(zip(self._names, key, strict=False))


class Owner:
    """The row under which others live. Whoever writes below it holds it, so that looking and writing are one step
    on PostgreSQL as well (on SQLite a write transaction is alone anyway)."""

    def __init__(self, table: Table, noun: str) -> None:
        self._table = table
        self._noun = noun

    @cached_property
    def _row(self) -> Select[Any]:
        column = self._table.c.id
        return select(column).where(column == bindparam("id", type_=column.type))

    @cached_property
    def _lock(self) -> Select[Any]:
        return self._row.with_for_update()

    @cached_property
    def _share(self) -> Select[Any]:
        return self._row.with_for_update(read=True, key_share=True)

    async def hold(self, transaction: Transaction, owner_id: str) -> None:
        """Until the transaction ends. Raises NotFound."""
        if (self._noun, owner_id) in transaction.held:
            return
        if not await transaction.read(self._lock, {"id": owner_id}):
            raise NotFound(f"there is no {self._noun} {owner_id}")
        transaction.held.add((self._noun, owner_id))

    async def share(self, transaction: Transaction, owner_id: str) -> None:
        """Until the transaction ends nobody removes it or holds it alone; others may share it. Raises NotFound."""
        shared = f"{self._noun}, shared"
        if (self._noun, owner_id) in transaction.held or (shared, owner_id) in transaction.held:
            return
        if not await transaction.read(self._share, {"id": owner_id}):
            raise NotFound(f"there is no {self._noun} {owner_id}")
        transaction.held.add((shared, owner_id))

    def gone(self, transaction: Transaction, owner_id: str) -> None:
        """The transaction removed it."""
        transaction.held.discard((self._noun, owner_id))


POOL = Owner(user_pools, "user pool")
API = Owner(rest_apis, "REST API")
