"""The cache of looks: what a page gets, that a warm one reads nothing, and that every write is seen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from poolhouse.domain.pools.branding.looks import LEAST_WEIGHT, Looks, _Looks
from poolhouse.domain.pools.branding.values import ALL_CLIENTS
from poolhouse.domain.pools.snapshot_cache import SnapshotCache
from tests.contracts.branding_values import a_customization, a_style, an_asset, some_terms
from tests.contracts.values import MANY, POOL, a_client, a_pool
from tests.fakes import MemoryRepository

pytestmark = pytest.mark.anyio
RED, BLUE = ".label-customizable { color: red; }\n", ".label-customizable { color: blue; }\n"


@pytest.fixture
async def stores() -> MemoryRepository:
    stores = MemoryRepository()
    await stores.pools.add(a_pool(), at_most=MANY)
    for client_id in ("client1", "client2"):
        await stores.clients.add(a_client(client_id), [], at_most=MANY)
    return stores


@pytest.fixture
def looks(stores: MemoryRepository) -> Looks:
    return Looks(stores, stores.changes)


async def test_a_client_without_branding(looks: Looks) -> None:
    classic = await looks.of(POOL, "client1")
    assert (classic.managed, classic.available, classic.rules) == (False, True, "")
    managed = await looks.of(POOL, "client1", 2)
    assert (managed.managed, managed.available) == (True, False)


async def test_the_clients_own_look_comes_before_that_of_all(stores: MemoryRepository, looks: Looks) -> None:
    await stores.branding.customize(a_customization(ALL_CLIENTS, rules=RED, image=None))
    await stores.branding.customize(a_customization("client1", rules=BLUE, image=None))
    assert (await looks.of(POOL, "client1")).rules == BLUE
    assert (await looks.of(POOL, "client2")).rules == RED
    assert (await looks.of(POOL, ALL_CLIENTS)).rules == RED


async def test_a_style_is_for_domains_of_version_2_alone(stores: MemoryRepository, looks: Looks) -> None:
    await stores.branding.add_style(a_style(settings={}), [an_asset()], at_most=MANY)
    managed = await looks.of(POOL, "client1", 2)
    assert (managed.available, len(managed.assets)) == (True, 1)
    assert (await looks.of(POOL, "client1", 1)).assets == {}
    assert not (await looks.of(POOL, "client2", 2)).available


async def test_terms_come_with_the_look(stores: MemoryRepository, looks: Looks) -> None:
    for name in ("terms-of-use", "privacy-policy"):
        await stores.terms.add(some_terms(name), at_most=MANY)
    assert (await looks.of(POOL, "client1", 2)).terms_links("en") is not None
    assert (await looks.of(POOL, "client1", 1)).terms_links("en") is None


async def test_a_warm_look_reads_nothing(stores: MemoryRepository, looks: Looks) -> None:
    first = await looks.of(POOL, "client1")
    reads = len(stores.gate.reads)
    assert await looks.of(POOL, "client1") is first
    await looks.of(POOL, "client1", 2)
    assert len(stores.gate.reads) == reads


async def test_every_write_is_seen(stores: MemoryRepository, looks: Looks) -> None:
    seen = [(await looks.of(POOL, "client1", version)).version for version in (1, 2)]

    async def changed(version: int) -> bool:
        before, seen[version - 1] = seen[version - 1], (await looks.of(POOL, "client1", version)).version
        return before != seen[version - 1]

    await stores.branding.customize(a_customization(ALL_CLIENTS, rules=RED, image=None))
    assert await changed(1)
    await stores.branding.customize(a_customization("client1", rules=BLUE, image=None))
    assert await changed(1)
    await stores.branding.customize(a_customization("client1", css=None, image=None))
    assert await changed(1)
    await stores.branding.add_style(a_style(settings={}), [], at_most=MANY)
    assert await changed(2)
    await stores.branding.put_style(a_style(settings={"components": {"form": {"borderRadius": 1}}}), [])
    assert await changed(2)
    await stores.terms.add(some_terms(), at_most=MANY)
    assert await changed(2)
    await stores.branding.remove_style(POOL, "client1")
    assert await changed(2)
    await stores.clients.remove(POOL, "client1")
    assert await changed(1)


async def test_other_clients_looks_stay_warm(stores: MemoryRepository, looks: Looks) -> None:
    await looks.of(POOL, "client2")
    await stores.branding.customize(a_customization("client1", rules=RED, image=None))
    reads = len(stores.gate.reads)
    await looks.of(POOL, "client2")
    assert len(stores.gate.reads) == reads


async def test_a_lost_feed_and_a_removed_pool_drop_everything(stores: MemoryRepository, looks: Looks) -> None:
    await stores.branding.customize(a_customization("client1", rules=RED, image=None))
    await looks.of(POOL, "client1")
    stores.branding.customizations.clear()
    assert (await looks.of(POOL, "client1")).rules == RED
    stores.changes.tell()
    assert (await looks.of(POOL, "client1")).rules == ""
    await stores.branding.customize(a_customization("client1", rules=RED, image=None))
    await looks.of(POOL, "client1")
    await stores.pools.remove(POOL)
    assert (await looks.of(POOL, "client1")).rules == ""


@pytest.mark.parametrize("client_id", ["nobody", "", "\0", "\ud800", "a" * 129, "../x", 'x"'])
async def test_unknown_clients_are_neither_read_nor_kept(looks: Looks, client_id: str) -> None:
    assert (await looks.of(POOL, client_id)).rules == ""
    assert not (await looks.of(POOL, client_id, 2)).available
    assert len(looks._cache) == 0


async def test_memory_is_bounded_by_octets() -> None:
    class Heavy(_Looks, frozen=True):
        @property
        def weight(self) -> int:
            return 40

    heavy = Heavy(*([None] * 2))  # type: ignore[arg-type]

    async def load(key: str) -> Heavy:
        return replace(heavy)

    cache = SnapshotCache(load, at_most=100, weight=lambda looks: looks.weight)
    for key in "abc":
        await cache.get(key)
    assert len(cache) == 2
    cache.drop("c")
    await cache.get("d")
    await cache.get("e")
    assert len(cache) == 2
    cache.drop_if(lambda key: key == "d")
    assert len(cache) == 1
    cache.clear()
    await cache.get("a")
    await cache.get("b")
    assert len(cache) == 2


async def test_the_weight_of_a_look_is_that_of_its_images(stores: MemoryRepository, looks: Looks) -> None:
    await stores.branding.add_style(a_style(settings=None), [an_asset(content=b"x" * 1000)], at_most=MANY)
    await looks.of(POOL, "client1")
    assert looks._cache._weight == LEAST_WEIGHT + 1000
    await stores.branding.remove_style(POOL, "client1")
    assert looks._cache._weight == 0
