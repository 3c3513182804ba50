"""Fixtures of the storage tests: databases of each kind, and nodes on them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage
from tests.postgres import postgres_database, postgres_server, second_postgres_database
from tests.storage.databases import (
    database_settings,
    empty_database,
    migrated_sqlite,
    opened,
    worker_postgres,
)

__all__ = [
    "database_settings",
    "empty_database",
    "migrated_sqlite",
    "postgres_database",
    "postgres_server",
    "second_postgres_database",
    "worker_postgres",
]


@pytest.fixture
async def here(database_settings: Settings) -> AsyncIterator[Storage]:
    """One node."""
    async with opened(database_settings) as storage:
        yield storage


@pytest.fixture
async def there(database_settings: Settings) -> AsyncIterator[Storage]:
    """Another node on the same database."""
    async with opened(database_settings) as storage:
        yield storage
