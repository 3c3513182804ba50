"""Pools that are too large to be removed at once: gone for everybody, and then bit by bit."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.settings import Settings
from poolhouse.storage import removal
from poolhouse.storage.opening import Storage
from poolhouse.storage.pruning import Pruner
from tests.contracts.user_values import a_user, names
from tests.contracts.values import MANY, NOON, OTHER_POOL, POOL, a_pool
from tests.fakes import FakeClock
from tests.storage.databases import opened
from tests.storage.test_user_stores import left

pytestmark = pytest.mark.anyio
USERS = 12


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removal, "BATCH", 2)
    monkeypatch.setattr(removal, "MOST_AT_ONCE", 2)


async def fill(storage: Storage, pool_id: str) -> None:
    await storage.pools.pools.add(a_pool(pool_id), at_most=MANY)
    for number in range(USERS):
        user = a_user(f"sub-{number:02}", pool_id=pool_id)
        await storage.users.users.add(user, names(f"user{number}"), searchable={"email": f"{number}@x"})
        assert await storage.users.spent.use(pool_id, f"t{number}", expires_at=NOON + 1e9)


async def prune(storage: Storage) -> None:
    await Pruner(storage._database, storage.outbox, FakeClock(NOON)).prune()


async def test_it_is_gone_at_once_and_its_users_later(here: Storage) -> None:
    await fill(here, POOL)
    await here.pools.pools.remove(POOL)
    assert await here.pools.pools.get(POOL) is None
    assert 0 < (await left(here))["users"] < USERS
    assert await removal.marked(here._database) == [POOL]
    await prune(here)
    assert (await left(here), await removal.marked(here._database)) == ({}, [])


async def test_a_restart_goes_on(database_settings: Settings) -> None:
    async with opened(database_settings) as before:
        await fill(before, POOL)
        await before.pools.pools.remove(POOL)
    async with opened(database_settings) as after:
        assert (await left(after))["users"] > 0
        await prune(after)
        assert await left(after) == {}


async def test_another_pool_keeps_its_users(here: Storage) -> None:
    await fill(here, OTHER_POOL)
    everything = await left(here)
    await fill(here, POOL)
    await here.pools.pools.remove(POOL)
    await prune(here)
    assert await left(here) == everything


async def test_a_new_pool_of_that_id_has_none_of_its_users(here: Storage) -> None:
    await fill(here, POOL)
    await here.pools.pools.remove(POOL)
    await here.pools.pools.add(a_pool(), at_most=MANY)
    assert await here.users.users.find(POOL, "user11") is None
    assert await here.users.users.count(POOL) == 0
    assert (await left(here), await removal.marked(here._database)) == ({}, [])
    await here.users.users.add(a_user(), names("user11"), searchable={})
    await prune(here)
    assert await here.users.users.find(POOL, "user11") == a_user()


async def test_others_write_between_the_batches(here: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    await fill(here, POOL)
    await fill(here, OTHER_POOL)
    await here.pools.pools.remove(POOL)
    monkeypatch.setattr("poolhouse.storage.pruning.PAUSE", 0.0)
    pruning = asyncio.create_task(prune(here))
    writes = 0
    while not pruning.done():
        await here.users.spent.use(OTHER_POOL, f"new{writes}", expires_at=NOON + 1e9)
        writes += 1
        await asyncio.sleep(0)
    await pruning
    assert writes > USERS // removal.BATCH, "a turn after each batch"


async def test_nodes_that_prune_together_are_no_harm(here: Storage, there: Storage) -> None:
    await fill(here, POOL)
    await here.pools.pools.remove(POOL)
    await asyncio.gather(prune(here), prune(there))
    assert (await left(here), await removal.marked(there._database)) == ({}, [])


async def test_racing_removals_and_additions_leave_no_orphan(here: Storage, there: Storage) -> None:
    for _ in range(3):
        await fill(here, POOL)
        remove = asyncio.create_task(here.pools.pools.remove(POOL))
        add = asyncio.create_task(there.pools.pools.add(a_pool(), at_most=MANY))
        await remove
        await asyncio.gather(add, return_exceptions=True)
        await prune(here)
        assert await left(here) == {}
        if not add.exception():
            await here.pools.pools.remove(POOL)
