"""Two nodes on one database: nothing is created twice, and each hears of what the other wrote."""

from __future__ import annotations

import asyncio
from unittest.mock import ANY

import pytest
from msgspec import structs
from sqlalchemy import select

from poolhouse.domain import changes
from poolhouse.settings import Settings
from poolhouse.storage import feed, tables
from poolhouse.storage.opening import Storage
from tests.contracts.racing import outcomes
from tests.contracts.values import (
    API,
    MANY,
    POOL,
    a_client,
    a_domain,
    a_pool,
    a_resource,
    a_stage,
    an_api,
    some_keys,
)
from tests.storage.databases import opened

pytestmark = pytest.mark.anyio


def heard_by(node: Storage) -> list[frozenset[str]]:
    heard: list[frozenset[str]] = []
    node.changes.subscribe(heard.append)
    return heard


async def test_of_racing_creates_one_wins(here: Storage, there: Storage) -> None:
    nodes = (here, there)
    pools = (nodes[n % 2].pools.pools.add(a_pool(name=str(n)), at_most=MANY) for n in range(64))
    assert await outcomes(pools) == {"done": 1, "AlreadyExists": 63}
    clients = (nodes[n % 2].pools.clients.add(a_client(name=str(n)), [], at_most=MANY) for n in range(64))
    assert await outcomes(clients) == {"done": 1, "AlreadyExists": 63}
    domains = (nodes[n % 2].pools.domains.add(a_domain()) for n in range(64))
    assert await outcomes(domains) == {"done": 1, "AlreadyExists": 63}


async def test_racing_creates_do_not_pass_the_quota(here: Storage, there: Storage) -> None:
    nodes = (here, there)
    pools = (nodes[n % 2].pools.pools.add(a_pool(f"us-east-1_{n}"), at_most=7) for n in range(64))
    assert await outcomes(pools) == {"done": 7, "LimitExceeded": 57}
    pool_id = (await here.pools.pools.page(after=None, limit=1))[0].id
    clients = (nodes[n % 2].pools.clients.add(a_client(str(n), pool_id), [], at_most=7) for n in range(64))
    assert await outcomes(clients) == {"done": 7, "LimitExceeded": 57}


async def test_edits_follow_each_other(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(name="0"), at_most=MANY)

    async def count(node: Storage) -> None:
        async with node.pools.edit(POOL) as inside:
            pool = await inside.pools.get(POOL)
            assert pool is not None
            await asyncio.sleep(0)
            await inside.pools.put(structs.replace(pool, name=str(int(pool.name) + 1)))

    await asyncio.gather(*(count(node) for node in (here, there) for _ in range(16)))
    assert await there.pools.pools.get(POOL) == a_pool(name="32")


async def test_an_edit_sees_no_plain_write_pass_by(here: Storage, there: Storage) -> None:
    """A write that takes no `edit` waits for one as well: what a rule has read stays true until it has written."""
    await here.pools.pools.add(a_pool(name="first"), at_most=MANY)
    async with here.pools.edit(POOL) as inside:
        before = await inside.pools.get(POOL)
        plain = asyncio.create_task(there.pools.pools.put(a_pool(name="plain")))
        await there.ping()
        assert await inside.pools.get(POOL) == before
        await inside.pools.put(a_pool(name="edited"))
    await plain
    assert await here.pools.pools.get(POOL) == a_pool(name="plain")


async def test_nodes_agree_on_the_signing_keys(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    offers = (node.pools.keys.add_if_absent(some_keys(mark=str(n))) for n in range(8) for node in (here, there))
    kids = {keys.access_token.kid for keys in await asyncio.gather(*offers)}
    assert len(kids) == 1


async def test_a_write_is_heard_by_the_other_node(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await there.changes.poll()
    heard = heard_by(there)
    await here.pools.clients.add(a_client(), [], at_most=MANY)
    await there.changes.poll()
    assert changes.client(POOL, "client1") in frozenset().union(*heard)


async def test_what_the_other_wrote_is_read_at_once(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    assert await there.pools.pools.get(POOL) == a_pool()


async def test_many_writes_are_heard_in_one_poll(here: Storage, there: Storage) -> None:
    heard = heard_by(there)
    await here.pools.pools.add(a_pool(), at_most=MANY)
    for number in range(20):
        await here.pools.clients.add(a_client(f"c{number}"), [], at_most=MANY)
    await here.apis.apis.add(an_api(), a_resource())
    await here.apis.stages.add(a_stage())
    await there.changes.poll()
    clients = {changes.client(POOL, f"c{number}") for number in range(20)}
    assert frozenset().union(*heard) == clients | {changes.pool(POOL), changes.api(API)}


async def test_removal_of_a_pool_names_its_clients_and_domains(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.pools.clients.add(a_client(), [], at_most=MANY)
    await here.pools.domains.add(a_domain())
    await there.changes.poll()
    heard = heard_by(there)
    await here.pools.pools.remove(POOL)
    await there.changes.poll()
    gone = {changes.pool(POOL), changes.client(POOL, "client1"), changes.domain("shop")}
    assert frozenset().union(*heard) == gone


async def test_a_node_hears_of_its_own_write_once(here: Storage) -> None:
    heard = heard_by(here)
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.pools.pools.put(a_pool(name="new"))
    await here.changes.poll()
    await here.changes.poll()
    assert heard == [{changes.pool(POOL)}, {changes.pool(POOL)}]


async def test_a_poll_tells_nothing_twice(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await there.changes.poll()
    heard = heard_by(there)
    await there.changes.poll()
    assert heard == []


async def test_a_node_that_starts_hears_only_what_comes(here: Storage, database_settings: Settings) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    async with opened(database_settings) as late:
        heard = heard_by(late)
        await late.changes.poll()
        assert heard == []


async def test_reset_empties_and_tells_that_anything_may_have_changed(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.pools.clients.add(a_client(), [], at_most=MANY)
    await here.apis.apis.add(an_api(), a_resource())
    await there.changes.poll()
    heard_here, heard_there = heard_by(here), heard_by(there)
    await here.reset()
    assert heard_here == [frozenset()]
    await there.changes.poll()
    assert heard_there[-1] == frozenset()
    assert await there.pools.pools.page(after=None, limit=5) == []
    assert await there.pools.clients.find("client1") is None
    assert await there.apis.apis.page(after=None, limit=5) == []
    await there.pools.pools.add(a_pool(), at_most=1)


async def test_postgres_wakes_the_other_node(postgres_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(database=postgres_database)
    monkeypatch.setattr(feed, "POLL_SECONDS", 3600)
    async with opened(settings) as here, opened(settings) as there:
        woken = asyncio.Event()
        there.changes.subscribe(lambda _keys: woken.set())
        await here.pools.pools.add(a_pool(), at_most=MANY)
        await asyncio.wait_for(woken.wait(), timeout=30)


async def test_a_write_inside_an_edit_that_bypasses_it_is_a_mistake(here: Storage) -> None:
    """It would wait for the lock that its own caller holds."""
    await here.pools.pools.add(a_pool(), at_most=MANY)
    async with here.pools.edit(POOL):
        with pytest.raises(RuntimeError, match="the stores it yields"):
            await here.pools.pools.put(a_pool(name="new"))
    assert await here.pools.pools.get(POOL) == a_pool()


async def test_old_changes_are_forgotten_and_who_missed_them_drops_everything(
    here: Storage, there: Storage, database_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        await here.pools.pools.add(a_pool(f"us-east-1_{number}"), at_most=MANY)
    await there.changes.poll()
    heard = heard_by(there)
    monkeypatch.setattr(feed, "KEPT", 2)
    async with opened(database_settings):
        kept = await here._database.read(select(tables.changes.c.key), {})
        assert {row.key for row in kept} == {changes.pool("us-east-1_3"), changes.pool("us-east-1_4")}
    there.changes._lost = True
    await there.changes.poll()
    assert heard == [], "it had seen all of them"
    there.changes._seen -= 4
    there.changes._lost = True
    await there.changes.poll()
    assert heard == [frozenset()]


async def test_readers_do_not_queue_behind_writers(here: Storage) -> None:
    """However many wait for a pool's lock."""
    await here.pools.pools.add(a_pool(), at_most=MANY)
    async with here.pools.edit(POOL):
        writes = [
            asyncio.create_task(here.pools.clients.add(a_client(str(n)), [], at_most=MANY)) for n in range(64)
        ]
        for _ in range(64):
            assert await here.pools.pools.get(POOL) == a_pool()
        assert not any(write.done() for write in writes)
    await asyncio.gather(*writes)


async def test_a_database_that_went_back_in_time_drops_everything(here: Storage, there: Storage) -> None:
    """After an outage the database may be a restored backup: revisions seen before mean nothing any more."""
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await there.changes.poll()
    heard = heard_by(there)
    there.changes._seen += 1_000_000
    there.changes._lost = True
    await there.changes.poll()
    assert heard == [frozenset()]
    await here.pools.pools.put(a_pool(name="new"))
    await there.changes.poll()
    assert heard == [frozenset(), ANY]
