"""PostgreSQL through asyncpg. Imported only when it is used: SQLite's start does not pay for it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import asyncpg
from sqlalchemy import Connection, CursorResult, Executable, text
from sqlalchemy import exc as sql_errors
from sqlalchemy.engine.interfaces import IsolationLevel
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from poolhouse.domain.errors import Unavailable
from poolhouse.storage.database import Answer, Database, Parameters, Rows, Transaction

# Apart, so that writers that queue for one pool's lock leave connections to those who only read. More writers
# would not be quicker: each commit waits for the one before it (`Transaction.record`).
READERS = 8
WRITERS = 4
CONNECT_SECONDS = 10
STATEMENT_SECONDS = 30
CHANNEL = "poolhouse_changes"
# Any number, as long as every poolhouse takes the same one.
MIGRATION_LOCK = text("SELECT pg_advisory_xact_lock(7051009229)")
ANNOUNCE = text(f"SELECT pg_notify('{CHANNEL}', '')")


# SQLSTATE classes that say nothing about the statement: connection, rollback by the server (deadlock), resources,
# intervention of an operator (PostgreSQL 15, appendix A).
PASSING = ("08", "40", "53", "57")


@contextmanager
def unavailable_if_passing() -> Iterator[None]:
    """Failures that another try may not meet become Unavailable; a faulty statement stays what it is."""
    try:
        yield
    except (sql_errors.SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        if not _is_passing(error):
            raise
        cause = getattr(error, "orig", None) or error
        raise Unavailable(f"PostgreSQL: {type(cause).__name__}: {cause}") from error


def _is_passing(error: BaseException | None) -> bool:
    match error:
        # No connection, not in time (TimeoutError is an OSError), or none free in the pool.
        case OSError() | asyncpg.InterfaceError() | sql_errors.TimeoutError():
            return True
        case sql_errors.DBAPIError(connection_invalidated=True):
            return True
        case sql_errors.StatementError():
            return _is_passing(error.orig)
        case _:
            return str(getattr(error, "sqlstate", None) or "").startswith(PASSING)


class PostgresTransaction(Transaction):
    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__()
        self._connection = connection
        self._fresh = True

    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        return (await self._execute(statement, parameters)).all()

    async def run(self, statement: Executable, parameters: Parameters | Sequence[Parameters]) -> int:
        return (await self._execute(statement, parameters)).rowcount

    async def announce(self) -> None:
        await self._execute(ANNOUNCE, {})

    async def _execute(
        self, statement: Executable, parameters: Parameters | Sequence[Parameters]
    ) -> CursorResult[*tuple[Any, ...]]:
        """A pooled connection may have died while it rested. Nothing was done on it before the first statement, so
        another connection is as good."""
        fresh, self._fresh = self._fresh, False
        try:
            return await self._connection.execute(statement, parameters)
        except sql_errors.DBAPIError as error:
            if not fresh or not error.connection_invalidated:
                raise
        await self._connection.rollback()
        return await self._connection.execute(statement, parameters)


class PostgresDatabase(Database):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        # One round trip a read, instead of three with BEGIN and ROLLBACK around it.
        self._reads = self._pool(READERS, "AUTOCOMMIT")
        self._writes = self._pool(WRITERS, "READ COMMITTED")
        self._listener: asyncpg.Connection | None = None

    def _pool(self, size: int, isolation_level: IsolationLevel) -> AsyncEngine:
        # asyncpg reads the URL itself: libpq's parameters (sslmode, several hosts, passfile) work.
        return create_async_engine(
            "postgresql+asyncpg://",
            async_creator=self._connect,
            isolation_level=isolation_level,
            # An error's text goes to the log, and must not carry a row's values there.
            hide_parameters=True,
            pool_size=size,
            max_overflow=0,
            pool_timeout=CONNECT_SECONDS,
        )

    async def _connect(self) -> asyncpg.Connection:
        connection = await asyncpg.connect(self._url, timeout=CONNECT_SECONDS, command_timeout=STATEMENT_SECONDS)
        # Plans for unknown parameters look dear enough to be compiled, which takes longer than they run (0.2 s).
        await connection.execute("SET jit = off")
        return connection

    def exists(self) -> bool:
        return True

    async def open(self) -> None:
        """Connections are made when they are needed."""

    async def close(self) -> None:
        if self._listener is not None:
            self._listener.terminate()
        await self._reads.dispose()
        await self._writes.dispose()

    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        with unavailable_if_passing():
            try:
                return await self._read(statement, parameters)
            except sql_errors.DBAPIError as error:
                if not error.connection_invalidated:
                    raise
            # A pooled connection had died while it rested. Reading again is harmless.
            return await self._read(statement, parameters)

    async def _read(self, statement: Executable, parameters: Parameters) -> Rows:
        async with self._reads.connect() as connection:
            return (await connection.execute(statement, parameters)).all()

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Transaction]:
        with unavailable_if_passing():
            async with self._writes.connect() as connection:
                yield PostgresTransaction(connection)
                await connection.commit()

    async def exclusively(self, work: Callable[[Connection], Answer]) -> Answer:
        with unavailable_if_passing():
            async with self._writes.connect() as connection:
                await connection.execute(MIGRATION_LOCK)
                answer = await connection.run_sync(work)
                await connection.commit()
        return answer

    async def listen(self, wake: Callable[[], None]) -> None:
        if self._listener is not None and not self._listener.is_closed():
            return
        with unavailable_if_passing():
            self._listener = await self._connect()
            await self._listener.add_listener(CHANNEL, lambda *_: wake())
        # What was announced while nobody listened.
        wake()
