"""PostgreSQL through asyncpg. Imported only when it is used: SQLite's start does not pay for it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import asyncpg
from sqlalchemy import Connection, Executable, text
from sqlalchemy import exc as sql_errors
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from poolhouse.domain.errors import Unavailable
from poolhouse.storage.database import Answer, Database, Parameters, Rows, Transaction

POOL_SIZE = 5
POOL_OVERFLOW = 10
CONNECT_SECONDS = 10
STATEMENT_SECONDS = 30
CHANNEL = "poolhouse_changes"
# Any number, as long as every poolhouse takes the same one.
MIGRATION_LOCK = text("SELECT pg_advisory_xact_lock(7051009229)")
ANNOUNCE = text(f"SELECT pg_notify('{CHANNEL}', '')")


@contextmanager
def unavailable_if_lost() -> Iterator[None]:
    """Connection failures, told apart from faulty statements."""
    try:
        yield
    except sql_errors.DBAPIError as error:
        if not error.connection_invalidated:
            raise
        raise Unavailable(f"PostgreSQL: the connection was lost: {error.orig}") from error
    except (OSError, TimeoutError, sql_errors.TimeoutError) as error:
        raise Unavailable(f"PostgreSQL: {type(error).__name__}: {error}") from error
    except (asyncpg.PostgresConnectionError, asyncpg.CannotConnectNowError, asyncpg.InterfaceError) as error:
        raise Unavailable(f"PostgreSQL: {error}") from error
    except asyncpg.TooManyConnectionsError as error:
        raise Unavailable(f"PostgreSQL: {error}") from error


class PostgresTransaction(Transaction):
    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__()
        self._connection = connection
        self._fresh = True

    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        await self._begin()
        return (await self._connection.execute(statement, parameters)).all()

    async def run(self, statement: Executable, parameters: Parameters | Sequence[Parameters]) -> int:
        await self._begin()
        return int(getattr(await self._connection.execute(statement, parameters), "rowcount", 0))

    async def announce(self) -> None:
        await self._connection.execute(ANNOUNCE)

    async def _begin(self) -> None:
        """A pooled connection may have died while it rested; nothing was done yet, so another one is as good."""
        if not self._fresh:
            return
        self._fresh = False
        try:
            await self._connection.exec_driver_sql("SELECT 1")
        except sql_errors.DBAPIError as error:
            if not error.connection_invalidated:
                raise
            await self._connection.rollback()


class PostgresDatabase(Database):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        # asyncpg reads the URL itself: libpq's parameters (sslmode, several hosts, passfile) work.
        self._engine = create_async_engine(
            "postgresql+asyncpg://",
            async_creator=self._connect,
            isolation_level="READ COMMITTED",
            pool_size=POOL_SIZE,
            max_overflow=POOL_OVERFLOW,
            pool_timeout=CONNECT_SECONDS,
        )
        # One round trip a read, instead of three with BEGIN and ROLLBACK around it.
        self._reads = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._listener: asyncpg.Connection | None = None

    async def _connect(self) -> asyncpg.Connection:
        return await asyncpg.connect(self._url, timeout=CONNECT_SECONDS, command_timeout=STATEMENT_SECONDS)

    def exists(self) -> bool:
        return True

    async def open(self) -> None:
        """Connections are made when they are needed."""

    async def close(self) -> None:
        if self._listener is not None:
            self._listener.terminate()
        await self._engine.dispose()

    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        with unavailable_if_lost():
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
        with unavailable_if_lost():
            async with self._engine.connect() as connection:
                yield PostgresTransaction(connection)
                await connection.commit()

    async def exclusively(self, work: Callable[[Connection], Answer]) -> Answer:
        with unavailable_if_lost():
            async with self._engine.connect() as connection:
                await connection.execute(MIGRATION_LOCK)
                answer = await connection.run_sync(work)
                await connection.commit()
        return answer

    async def listen(self, wake: Callable[[], None]) -> None:
        if self._listener is not None and not self._listener.is_closed():
            return
        with unavailable_if_lost():
            self._listener = await self._connect()
            await self._listener.add_listener(CHANNEL, lambda *_: wake())
        # What was announced while nobody listened.
        wake()
