"""What a reader sees of a pool, a client, a domain and the keys, before and after each kind of write."""

from __future__ import annotations

import asyncio

import pytest
from msgspec import structs

from poolhouse.domain.errors import Unavailable
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.resource_server import ResourceServer, Scope
from poolhouse.domain.pools.snapshots import PoolSnapshot, PoolSnapshots
from poolhouse.domain.secret import Secret
from tests.fakes import FakeClock, FakeRandom, MemoryRepository

pytestmark = pytest.mark.anyio

POOL = UserPool(id="us-east-1_a", name="shop", created_at=1.0, modified_at=1.0)
CLIENT = AppClient(pool_id=POOL.id, id="c1", name="web", created_at=1.0, modified_at=1.0, has_secret=True)
SERVER = ResourceServer(
    pool_id=POOL.id, identifier="https://api", name="api", scopes=(Scope(name="read", description="r"),)
)
DOMAIN = PoolDomain(pool_id=POOL.id, name="shop", created_at=1.0)


def secret(number: int) -> ClientSecret:
    return ClientSecret(
        pool_id=POOL.id, client_id="c1", id=f"c1--{number}", value=Secret(f"s{number}"), created_at=1.0
    )


@pytest.fixture
async def stores() -> MemoryRepository:
    stores = MemoryRepository()
    await stores.pools.add(POOL, at_most=10)
    await stores.clients.add(CLIENT, [secret(1)], at_most=10)
    await stores.resource_servers.add(SERVER, at_most=10)
    await stores.domains.add(DOMAIN)
    return stores


@pytest.fixture
def snapshots(stores: MemoryRepository) -> PoolSnapshots:
    return PoolSnapshots(stores, stores.changes, clock=FakeClock(), random=FakeRandom())


async def warm(snapshots: PoolSnapshots) -> None:
    assert await snapshots.pool(POOL.id)
    assert await snapshots.client(POOL.id, "c1")
    assert await snapshots.find_client("c1")
    assert await snapshots.pool_of_domain("shop") == POOL.id
    assert await snapshots.keys(POOL.id)


async def pool_of(snapshots: PoolSnapshots) -> PoolSnapshot:
    snapshot = await snapshots.pool(POOL.id)
    assert snapshot is not None
    return snapshot


async def test_warm_reads_touch_no_store(stores: MemoryRepository, snapshots: PoolSnapshots) -> None:
    await warm(snapshots)
    await warm(snapshots)  # the key's own insert dropped the first load
    stores.gate.broken = True
    await warm(snapshots)
    with pytest.raises(Unavailable):
        await snapshots.client(POOL.id, "another")


async def test_active_scopes_follow_every_write_to_a_resource_server(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    assert (await pool_of(snapshots)).active_scopes == {"https://api/read"}
    await stores.resource_servers.put(structs.replace(SERVER, scopes=()))
    assert (await pool_of(snapshots)).active_scopes == frozenset()
    await stores.resource_servers.put(SERVER)
    second = structs.replace(SERVER, identifier="b", scopes=(Scope(name="x", description="x"),))
    await stores.resource_servers.add(second, at_most=10)
    assert (await pool_of(snapshots)).active_scopes == {"https://api/read", "b/x"}
    await stores.resource_servers.remove(POOL.id, "https://api")
    assert (await pool_of(snapshots)).active_scopes == {"b/x"}


async def test_secrets_follow_rotation(stores: MemoryRepository, snapshots: PoolSnapshots) -> None:
    async def values() -> list[str]:
        client = await snapshots.client(POOL.id, "c1")
        assert client is not None
        return [held.value for held in client.secrets]

    assert await values() == ["s1"]
    await stores.secrets.add(secret(2), at_most=2)
    assert await values() == ["s1", "s2"]
    await stores.secrets.remove(POOL.id, "c1", "c1--1", at_least=1)
    assert await values() == ["s2"]


async def test_a_removed_client_is_unknown_at_once(stores: MemoryRepository, snapshots: PoolSnapshots) -> None:
    await warm(snapshots)
    await stores.clients.remove(POOL.id, "c1")
    assert await snapshots.client(POOL.id, "c1") is None
    assert await snapshots.find_client("c1") is None


async def test_a_client_that_moves_to_another_pool_is_found_there(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    await warm(snapshots)
    await stores.clients.remove(POOL.id, "c1")
    other = structs.replace(POOL, id="us-east-1_b")
    await stores.pools.add(other, at_most=10)
    await stores.clients.add(structs.replace(CLIENT, pool_id=other.id), [], at_most=10)
    found = await snapshots.find_client("c1")
    assert found is not None
    assert found.client.pool_id == other.id
    assert await snapshots.client(POOL.id, "c1") is None


async def test_a_removed_pool_takes_everything_along(stores: MemoryRepository, snapshots: PoolSnapshots) -> None:
    await warm(snapshots)
    await stores.pools.remove(POOL.id)
    assert await snapshots.pool(POOL.id) is None
    assert await snapshots.client(POOL.id, "c1") is None
    assert await snapshots.find_client("c1") is None
    assert await snapshots.pool_of_domain("shop") is None
    assert await snapshots.keys(POOL.id) is None


async def test_a_pool_made_again_under_a_pinned_id_has_new_keys_and_no_old_client(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    before = await snapshots.keys(POOL.id)
    await warm(snapshots)
    await stores.pools.remove(POOL.id)
    await stores.pools.add(POOL, at_most=10)
    after = await snapshots.keys(POOL.id)
    assert before is not None
    assert after is not None
    assert before.jwks_json != after.jwks_json
    assert await snapshots.client(POOL.id, "c1") is None


async def test_keys_are_the_same_object_through_changes_of_the_pool(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    before = await snapshots.keys(POOL.id)
    assert before is not None
    await stores.pools.put(structs.replace(POOL, name="renamed"))
    stores.gate.reads.clear()
    assert await snapshots.keys(POOL.id) is before
    assert "keys.get" in stores.gate.reads


async def test_a_domain_that_changes_hands_leads_to_the_new_pool(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    await warm(snapshots)
    await stores.domains.remove(POOL.id, "shop")
    assert await snapshots.pool_of_domain("shop") is None
    await stores.pools.add(structs.replace(POOL, id="us-east-1_b"), at_most=10)
    await stores.domains.add(structs.replace(DOMAIN, pool_id="us-east-1_b"))
    assert await snapshots.pool_of_domain("shop") == "us-east-1_b"


async def test_the_custom_domain_is_the_one_to_advertise(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    assert (await pool_of(snapshots)).domain == DOMAIN
    custom = PoolDomain(pool_id=POOL.id, name="auth.example.com", created_at=2.0, certificate_arn="arn:aws:acm:x")
    await stores.domains.add(custom)
    assert (await pool_of(snapshots)).domain == custom
    await stores.domains.remove(POOL.id, custom.name)
    await stores.domains.remove(POOL.id, DOMAIN.name)
    assert (await pool_of(snapshots)).domain is None


async def test_an_empty_set_of_changes_drops_everything(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    await warm(snapshots)
    await warm(snapshots)
    stores.gate.reads.clear()
    stores.changes.tell()
    await warm(snapshots)
    assert {"pools.get", "clients.get", "clients.find", "domains.get", "keys.get"} <= set(stores.gate.reads)


async def test_a_change_elsewhere_drops_nothing_of_ours(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    await warm(snapshots)
    await warm(snapshots)
    stores.changes.tell("pool:us-east-1_b", "client:us-east-1_b/c1x", "domain:other", "api:abc", "unheard-of")
    stores.gate.broken = True
    await warm(snapshots)


async def test_a_write_during_a_slow_load_wins(stores: MemoryRepository, snapshots: PoolSnapshots) -> None:
    stores.gate.hold()
    early = asyncio.create_task(snapshots.client(POOL.id, "c1"))
    while "clients.get" not in stores.gate.reads:
        await asyncio.sleep(0)
    await stores.clients.put(structs.replace(CLIENT, name="renamed"))
    stores.gate.release()
    seen = await early
    assert seen is not None
    assert seen.client.name == "web"
    now = await snapshots.client(POOL.id, "c1")
    assert now is not None
    assert now.client.name == "renamed"


async def test_a_crowd_of_first_readers_makes_one_pair_of_keys(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    loaded = await asyncio.gather(*(snapshots.keys(POOL.id) for _ in range(16)))
    assert len({keys.jwks_json for keys in loaded if keys}) == 1
    assert None not in loaded
    assert stores.gate.reads.count("keys.get") == 1


async def test_two_nodes_that_make_keys_at_once_agree(stores: MemoryRepository) -> None:
    nodes = [PoolSnapshots(stores, stores.changes, clock=FakeClock(), random=FakeRandom()) for _ in range(2)]
    first, second = await asyncio.gather(*(node.keys(POOL.id) for node in nodes))
    assert first is not None
    assert second is not None
    assert first.jwks_json == second.jwks_json


async def test_keys_of_a_pool_removed_while_they_are_made_are_none(
    stores: MemoryRepository, snapshots: PoolSnapshots
) -> None:
    loading = asyncio.create_task(snapshots.keys(POOL.id))
    while "pools.get" not in stores.gate.reads:
        await asyncio.sleep(0)
    await stores.pools.remove(POOL.id)
    assert await loading is None


@pytest.mark.parametrize("name", ["", "nul\0", "line\nbreak", "schön", "\ud800", "x" * 257, "tab\t"])
async def test_an_id_that_cannot_exist_is_unknown_without_asking_a_store(
    stores: MemoryRepository, snapshots: PoolSnapshots, name: str
) -> None:
    assert await snapshots.pool(name) is None
    assert await snapshots.keys(name) is None
    assert await snapshots.client(POOL.id, name) is None
    assert await snapshots.client(name, "c1") is None
    assert await snapshots.find_client(name) is None
    assert await snapshots.pool_of_domain(name) is None
    assert stores.gate.reads == []
