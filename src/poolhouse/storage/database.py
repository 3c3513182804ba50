"""What a store sees of a database: statements in, rows out; and transactions that tell what they changed."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Executable, TextClause, bindparam, text, update
from sqlalchemy.schema import Table

from poolhouse.storage.tables import changes, counters

Parameters = Mapping[str, object]
Rows = Sequence[Any]
"""Named tuples: a column by its name or by its place."""
Answer = TypeVar("Answer")


def insert(table: Table) -> TextClause:
    """INSERT that fails, and with it the transaction, when a unique key is taken."""
    return _insert(table, "")


def insert_if_absent(table: Table) -> TextClause:
    """INSERT that does nothing when a unique key is taken; the row count tells.

    As text, because SQLAlchemy has this clause once per database and not for both. An exception instead would
    end the transaction on PostgreSQL.
    """
    return _insert(table, "ON CONFLICT DO NOTHING")


def upsert(table: Table) -> TextClause:
    """INSERT that replaces the row of the same primary key. As text: see above."""
    key = [column.name for column in table.primary_key.columns]
    rest = ", ".join(f"{c.name} = excluded.{c.name}" for c in table.columns if c.name not in key)
    return _insert(table, f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {rest}")


def _insert(table: Table, conflict: str) -> TextClause:
    names = [column.name for column in table.columns]
    values = ", ".join(f":{name}" for name in names)
    sql = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({values}) {conflict}"  # noqa: S608  own names
    return text(sql).bindparams(*(bindparam(column.name, type_=column.type) for column in table.columns))


NEXT_REVISION = (
    update(counters)
    .where(counters.c.name == "revision")
    .values(value=counters.c.value + 1)
    .returning(counters.c.value)
)
MARK = text(
    "INSERT INTO changes (key, revision) VALUES (:key, :revision)"
    " ON CONFLICT (key) DO UPDATE SET revision = excluded.revision"
).bindparams(bindparam("key", type_=changes.c.key.type), bindparam("revision", type_=changes.c.revision.type))


class Observer(Protocol):
    """Watches this process's own commits. A revision is known a moment before others can see it."""

    def committing(self, revision: int) -> None: ...

    def committed(self, revision: int, keys: frozenset[str]) -> None:
        """Right after the commit, before the write returns."""

    def in_doubt(self, revision: int, keys: frozenset[str]) -> None:
        """The commit failed or was cut off: it may have happened, or may yet."""


class Session(Protocol):
    """Where a store sends its statements: a database (every write a transaction of its own) or one transaction."""

    async def read(self, statement: Executable, parameters: Parameters) -> Rows: ...

    def write(self) -> AbstractAsyncContextManager[Transaction]: ...


class Transaction(ABC):
    """An open write transaction. It is a Session as well: a store that writes inside it joins it."""

    def __init__(self) -> None:
        self.marks: set[str] = set()
        self.held: set[tuple[str, str]] = set()

    @abstractmethod
    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        """The rows, this transaction's own writes included."""

    @abstractmethod
    async def run(self, statement: Executable, parameters: Parameters | Sequence[Parameters]) -> int:
        """Run a write; the number of rows it touched (undefined for several parameter sets)."""

    @abstractmethod
    async def announce(self) -> None:
        """Wake other processes when this commits, where the database can."""

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        yield self

    def mark(self, key: str) -> None:
        """Say what changes, as a key of `domain.changes`."""
        self.marks.add(key)

    async def record(self) -> int:
        """Number this write and note its marks; the last step before the commit.

        The counter's row stays locked until then, so revisions appear in order and a poller misses none.
        """
        [(revision,)] = await self.read(NEXT_REVISION, {})
        marks = [{"key": key, "revision": revision} for key in sorted(self.marks)]
        await self.run(MARK, marks if len(marks) > 1 else marks[0])
        await self.announce()
        return int(revision)


class Database(ABC):
    """SQLite or PostgreSQL. The observer hears of each write that marked something."""

    def __init__(self) -> None:
        self.observer: Observer | None = None
        self._writers: set[asyncio.Task[Any] | None] = set()

    @abstractmethod
    async def open(self) -> None: ...

    @abstractmethod
    async def close(self) -> None: ...

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is something to look into, without creating it."""

    @abstractmethod
    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        """The rows, as last committed. Raises Unavailable."""

    @abstractmethod
    def _transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Commits on a clean exit, else rolls back. Raises Unavailable."""

    @abstractmethod
    async def exclusively(self, work: Callable[[Connection], Answer]) -> Answer:
        """Run `work` in one transaction that no other `exclusively` of any process overlaps (migrations)."""

    @abstractmethod
    async def listen(self, wake: Callable[[], None]) -> None:
        """See to it that `wake` is called when another process wrote, where the database can tell."""

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A write transaction. Raises Unavailable, also when the commit's outcome is not known."""
        task = asyncio.current_task()
        if task in self._writers:
            raise RuntimeError("a write inside `edit` goes through the stores it yields, or it waits for itself")
        self._writers.add(task)
        try:
            async with self._observed() as transaction:
                yield transaction
        finally:
            self._writers.discard(task)

    @asynccontextmanager
    async def _observed(self) -> AsyncIterator[Transaction]:
        revision: int | None = None
        keys: frozenset[str] = frozenset()
        try:
            async with self._transaction() as transaction:
                yield transaction
                if transaction.marks:
                    keys = frozenset(transaction.marks)
                    revision = await transaction.record()
                    if self.observer:
                        self.observer.committing(revision)
        except BaseException:
            if self.observer and revision is not None:
                self.observer.in_doubt(revision, keys)
            raise
        if self.observer and revision is not None:
            self.observer.committed(revision, keys)
