"""SQLite, called in the event loop: an indexed read costs less than a hop to a thread and back.

Two connections: one that only reads (WAL: never held up by a writer), one that only writes, used by one task at a
time. Other processes are waited for without blocking the loop.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Executable, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from poolhouse.domain.errors import Unavailable
from poolhouse.storage.database import Answer, Database, Parameters, Rows, Transaction
from poolhouse.storage.prepared import prepared

CACHE_KIB = 16 * 1024
"""For each connection, as far as the file is that large: the upper levels of a million users' indexes fit."""
STATEMENTS_KEPT = 512
"""Compiled by SQLite, for each connection: more than there are."""
# Waits between tries while another process holds the write lock: quick at first, about ten seconds in all.
WAITS = (0.001, 0.002, 0.005, 0.01, 0.02, *[0.04] * 250)


async def patiently(work: Callable[[], Answer]) -> Answer:
    """`work()`, tried again while another process is in the way. Raises Unavailable."""
    for seconds in WAITS:
        try:
            return work()
        except (OperationalError, sqlite3.OperationalError) as error:
            if not is_busy(error):
                raise
        await asyncio.sleep(seconds)
    raise Unavailable("SQLite: another process did not let go of the database")


# The disk is full, or failed, or cannot be reached: not the statement's fault.
PASSING = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)


@contextmanager
def unavailable_if_passing() -> Iterator[None]:
    try:
        yield
    except (OperationalError, sqlite3.OperationalError) as error:
        if _code(error) not in PASSING:
            raise
        raise Unavailable(f"SQLite: {_cause(error)}") from error


def is_busy(error: OperationalError | sqlite3.OperationalError) -> bool:
    return _code(error) == sqlite3.SQLITE_BUSY


def _code(error: OperationalError | sqlite3.OperationalError) -> int:
    """The primary code: SQLITE_BUSY_RECOVERY and its like differ above the low octet."""
    return int(getattr(_cause(error), "sqlite_errorcode", 0)) & 0xFF


def _cause(error: OperationalError | sqlite3.OperationalError) -> BaseException | None:
    return error.orig if isinstance(error, OperationalError) else error


class SqliteTransaction(Transaction):
    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__()
        self._connection = connection

    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        return prepared(statement).read(self._connection, parameters)

    async def run(self, statement: Executable, parameters: Parameters | Sequence[Parameters]) -> int:
        return prepared(statement).run(self._connection, parameters)

    async def announce(self) -> None:
        """SQLite cannot; other processes poll."""


class SqliteDatabase(Database):
    def __init__(self, path: Path, *, synchronous: str) -> None:
        super().__init__()
        self._path = path
        self._synchronous = synchronous
        self._writing = asyncio.Lock()
        self._reader: sqlite3.Connection
        self._writer: sqlite3.Connection

    def exists(self) -> bool:
        return self._path.exists()

    async def open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path.touch(mode=0o600)
        self._writer = await patiently(self._connect)
        await patiently(lambda: self._writer.execute("PRAGMA journal_mode=WAL").fetchall())
        self._reader = await patiently(self._connect)

    async def close(self) -> None:
        for name in ("_reader", "_writer"):
            connection = getattr(self, name, None)
            if connection is not None:
                connection.close()

    def _connect(self) -> sqlite3.Connection:
        # Built in one thread, served in another (testing.server); never used by two at once. The driver begins no
        # transaction by itself (`isolation_level`) and never sleeps in the loop (`timeout`).
        connection = sqlite3.connect(
            self._path,
            isolation_level=None,
            timeout=0,
            check_same_thread=False,
            cached_statements=STATEMENTS_KEPT,
        )
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA synchronous={self._synchronous}")
        connection.execute(f"PRAGMA cache_size={-CACHE_KIB}")
        return connection

    async def read(self, statement: Executable, parameters: Parameters) -> Rows:
        reading = prepared(statement)
        try:
            return reading.read(self._reader, parameters)
        except OperationalError as error:
            if not is_busy(error):
                raise
        return await patiently(lambda: reading.read(self._reader, parameters))

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Transaction]:
        with unavailable_if_passing():
            async with self._writing:
                await patiently(lambda: self._writer.execute("BEGIN IMMEDIATE"))
                try:
                    yield SqliteTransaction(self._writer)
                    self._writer.commit()
                except BaseException:
                    self._writer.rollback()
                    raise

    async def exclusively(self, work: Callable[[Connection], Answer]) -> Answer:
        async with self._writing:
            # An error's text goes to the log, and must not carry a row's values there.
            engine = create_engine("sqlite://", creator=self._connect, poolclass=NullPool, hide_parameters=True)
            with engine.connect() as connection:
                # Altering a table rebuilds it, which must not fire the cascades of its children.
                connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
                await patiently(lambda: connection.exec_driver_sql("BEGIN IMMEDIATE"))
                answer = work(connection)
                connection.commit()
        return answer

    async def listen(self, wake: Callable[[], None]) -> None:
        """SQLite cannot tell; the poll finds out."""
