"""Each contract runs on a database of its own of each kind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from poolhouse.domain.apis.ports import AccountRepository
from poolhouse.domain.ports import ApiRepository, Changes, PoolRepository
from poolhouse.domain.users.ports import UserRepository
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage
from tests.postgres import postgres_server
from tests.storage.databases import database_settings, migrated_sqlite, opened, worker_postgres

__all__ = ["database_settings", "migrated_sqlite", "postgres_server", "worker_postgres"]


@pytest.fixture
async def storage(database_settings: Settings) -> AsyncIterator[Storage]:
    async with opened(database_settings) as storage:
        yield storage


@pytest.fixture
def stores(storage: Storage) -> PoolRepository:
    return storage.pools


@pytest.fixture
def users(storage: Storage) -> UserRepository:
    return storage.users


@pytest.fixture
def apis(storage: Storage) -> ApiRepository:
    return storage.apis


@pytest.fixture
def accounts(storage: Storage) -> AccountRepository:
    return storage.accounts


@pytest.fixture
def feed(storage: Storage) -> Changes:
    return storage.changes
