"""What is SQLite's own: files, locks of other processes, durability."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from poolhouse.domain.errors import Unavailable
from poolhouse.settings import Settings
from poolhouse.storage import sqlite
from poolhouse.storage.sqlite import SqliteDatabase
from tests.contracts.values import MANY, POOL, a_pool
from tests.storage.databases import opened

pytestmark = pytest.mark.anyio


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=str(tmp_path / "deep/data"))


@pytest.fixture
async def stranger(settings: Settings) -> AsyncIterator[sqlite3.Connection]:
    """Another process's connection, as far as SQLite can tell."""
    async with opened(settings) as storage:
        await storage.pools.pools.add(a_pool(), at_most=MANY)
    connection = sqlite3.connect(Path(settings.data) / "poolhouse.db", isolation_level=None, timeout=0)
    yield connection
    connection.close()


async def test_a_writer_elsewhere_holds_up_no_reader(settings: Settings, stranger: sqlite3.Connection) -> None:
    async with opened(settings) as storage:
        stranger.execute("BEGIN EXCLUSIVE")
        stranger.execute("DELETE FROM user_pools")
        assert await storage.pools.pools.get(POOL) == a_pool()
        stranger.execute("ROLLBACK")


async def test_a_write_waits_for_a_writer_elsewhere(settings: Settings, stranger: sqlite3.Connection) -> None:
    async with opened(settings) as storage:
        stranger.execute("BEGIN IMMEDIATE")
        write = asyncio.create_task(storage.pools.pools.put(a_pool(name="new")))
        await storage.ping()
        await asyncio.sleep(0)
        assert not write.done()
        stranger.execute("COMMIT")
        await write
        assert await storage.pools.pools.get(POOL) == a_pool(name="new")


async def test_it_does_not_wait_for_ever(
    settings: Settings, stranger: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WAITS", (0, 0, 0))
    async with opened(settings) as storage:
        stranger.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable):
            await storage.pools.pools.put(a_pool(name="new"))
        stranger.execute("ROLLBACK")
        await storage.pools.pools.put(a_pool(name="newer"))
        assert await storage.pools.pools.get(POOL) == a_pool(name="newer")


async def test_a_full_disk_refuses_the_write_and_keeps_what_is_there(settings: Settings) -> None:
    async with opened(settings) as storage:
        await storage.pools.pools.add(a_pool(), at_most=MANY)
        database = storage._database
        assert isinstance(database, SqliteDatabase)
        [(pages,)] = database._writer.execute("PRAGMA page_count")
        database._writer.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(Unavailable, match="full"):
            await storage.pools.pools.put(a_pool(name="x" * 1_000_000))
        assert await storage.pools.pools.get(POOL) == a_pool()
        database._writer.execute(f"PRAGMA max_page_count={pages + 100}")
        await storage.pools.pools.put(a_pool(name="small"))
        assert await storage.pools.pools.get(POOL) == a_pool(name="small")


async def test_an_error_does_not_show_values(settings: Settings) -> None:
    async with opened(settings) as storage:
        with pytest.raises(DBAPIError) as caught:
            await storage._database.read(text("SELECT * FROM nowhere WHERE id = :id"), {"id": "private"})
        assert "private" not in str(caught.value)


async def test_faulty_statements_are_not_repeated(settings: Settings) -> None:
    async with opened(settings) as storage:
        with pytest.raises(Exception, match="no such table"):
            await storage._database.read(text("SELECT * FROM nowhere"), {})


async def test_the_file_is_for_its_owner_only(settings: Settings) -> None:
    async with opened(settings) as storage:
        await storage.pools.pools.add(a_pool(), at_most=MANY)
        folder = Path(settings.data)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.iterdir()]}
    assert set(modes) == {"data", "poolhouse.db", "poolhouse.db-wal", "poolhouse.db-shm"}
    assert {mode & 0o077 for mode in modes.values()} == {0}


@pytest.mark.parametrize(("level", "number"), [("FULL", 2), ("NORMAL", 1)])
async def test_every_commit_reaches_the_disk_unless_told_otherwise(
    tmp_path: Path, level: str, number: int
) -> None:
    database = SqliteDatabase(tmp_path / "x.db", synchronous=level)
    await database.open()
    try:
        for connection in (database._reader, database._writer):
            assert connection.execute("PRAGMA synchronous").fetchone() == (number,)
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    finally:
        await database.close()


async def test_lookups_use_an_index(settings: Settings) -> None:
    """Latency must not grow with the number of rows."""
    async with opened(settings) as storage:
        for condition in (
            "user_pools WHERE id = 'x'",
            "app_clients WHERE id = 'x'",
            "app_clients WHERE pool_id = 'x' AND id > 'y' ORDER BY id LIMIT 5",
            "client_secrets WHERE pool_id = 'x' AND client_id = 'y'",
            "pool_domains WHERE name = 'x'",
            "resource_servers WHERE pool_id = 'x' ORDER BY identifier",
            "changes WHERE revision > 5",
            "api_stages WHERE api_id = 'x' AND name = 'y'",
        ):
            plan = await storage._database.read(text(f"EXPLAIN QUERY PLAN SELECT * FROM {condition}"), {})
            assert [row.detail.split()[0] for row in plan] == ["SEARCH"], condition
