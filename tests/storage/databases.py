"""Databases for tests: settings that name a fresh one, and storages opened on them."""

from __future__ import annotations

import asyncio
import base64
import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage, open_storage
from poolhouse.system import SystemClock
from tests.postgres import new_database

KINDS = ("sqlite", "postgres")
MASTER_KEY = base64.urlsafe_b64encode(b"poolhouse tests, not a secret ..")


@asynccontextmanager
async def opened(settings: Settings, master_keys: Sequence[bytes] = (MASTER_KEY,)) -> AsyncIterator[Storage]:
    """A started storage; another call with the same settings is another node on the same database."""
    storage = open_storage(settings, master_keys=master_keys, clock=SystemClock())
    await storage.start()
    try:
        yield storage
    finally:
        await storage.close()


async def _emptied(settings: Settings) -> None:
    async with opened(settings) as storage:
        await storage.reset()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the schema, to copy: quicker than bringing up each one."""
    settings = Settings(data=str(tmp_path_factory.mktemp("migrated")))
    asyncio.run(_emptied(settings))
    return Path(settings.data) / "poolhouse.db"


@pytest.fixture(scope="session")
def worker_postgres(postgres_server: str) -> Iterator[str]:
    """URL of a database of this test worker's own."""
    with new_database(postgres_server) as url:
        yield url


@pytest.fixture(params=KINDS)
def database_settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings naming a database with the schema and no data, of each kind."""
    if request.param == "sqlite":
        settings = Settings(data=str(tmp_path / "data"))
        Path(settings.data).mkdir()
        shutil.copy(request.getfixturevalue("migrated_sqlite"), Path(settings.data) / "poolhouse.db")
    else:
        settings = Settings(data=str(tmp_path), database=request.getfixturevalue("worker_postgres"))
        asyncio.run(_emptied(settings))
    return settings


@pytest.fixture(params=KINDS)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings naming a database without a schema, of each kind."""
    if request.param == "sqlite":
        return Settings(data=str(tmp_path / "data"))
    return Settings(data=str(tmp_path), database=request.getfixturevalue("postgres_database"))
