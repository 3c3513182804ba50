"""The contract of domain.ports.AppClients."""

from __future__ import annotations

import pytest

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.client import TokenValidityUnits
from poolhouse.domain.ports import PoolRepository
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, MANY, OTHER_POOL, POOL, a_client, a_pool, a_secret


@pytest.mark.anyio
class AppClientsContract:
    @pytest.fixture(autouse=True)
    async def _two_pools(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)

    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        client = a_client(
            name=HOSTILE,
            has_secret=True,
            access_token_validity=5,
            token_validity_units=TokenValidityUnits(access_token="minutes"),
            callback_urls=("https://example.com/", "myapp://x"),
            allowed_oauth_flows=(),
            allowed_oauth_scopes=("orders/read", "openid"),
        )
        secrets = [a_secret("client1--1"), a_secret("client1--2", created_at=1.0)]
        await stores.clients.add(client, secrets, at_most=MANY)
        assert await stores.clients.get(POOL, "client1") == client
        assert await stores.clients.find("client1") == client
        assert await stores.secrets.of(POOL, "client1") == [secrets[1], secrets[0]]

    async def test_a_client_belongs_to_its_pool(self, stores: PoolRepository) -> None:
        await stores.clients.add(a_client(), [], at_most=MANY)
        assert await stores.clients.get(OTHER_POOL, "client1") is None
        with pytest.raises(NotFound):
            await stores.clients.put(a_client(pool_id=OTHER_POOL))
        with pytest.raises(NotFound):
            await stores.clients.remove(OTHER_POOL, "client1")
        assert await stores.clients.page(OTHER_POOL, after=None, limit=10) == []
        assert await stores.clients.find("client1") == a_client()

    @pytest.mark.parametrize("client_id", ["", "\0", "client1\0", "\udfff", "Client1", "client%", HOSTILE])
    async def test_an_unknown_id_is_none(self, stores: PoolRepository, client_id: str) -> None:
        await stores.clients.add(a_client(), [], at_most=MANY)
        assert await stores.clients.find(client_id) is None
        assert await stores.clients.get(POOL, client_id) is None

    async def test_needs_its_pool(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.clients.add(a_client(pool_id="us-east-1_None"), [], at_most=MANY)

    @pytest.mark.parametrize("pool_id", [POOL, OTHER_POOL])
    async def test_an_id_is_taken_once_in_all_pools(self, stores: PoolRepository, pool_id: str) -> None:
        await stores.clients.add(a_client(), [], at_most=MANY)
        with pytest.raises(AlreadyExists):
            await stores.clients.add(a_client(pool_id=pool_id, name="second"), [a_secret()], at_most=MANY)
        assert await stores.clients.find("client1") == a_client()
        assert await stores.secrets.of(POOL, "client1") == []

    async def test_the_quota_is_the_pools(self, stores: PoolRepository) -> None:
        await stores.clients.add(a_client("one"), [], at_most=1)
        with pytest.raises(LimitExceeded):
            await stores.clients.add(a_client("two"), [], at_most=1)
        await stores.clients.add(a_client("two", OTHER_POOL), [], at_most=1)
        assert await stores.clients.find("two") == a_client("two", OTHER_POOL)

    async def test_put_leaves_the_secrets(self, stores: PoolRepository) -> None:
        await stores.clients.add(a_client(), [a_secret()], at_most=MANY)
        await stores.clients.put(a_client(name="renamed"))
        assert await stores.clients.get(POOL, "client1") == a_client(name="renamed")
        assert await stores.secrets.of(POOL, "client1") == [a_secret()]

    async def test_put_and_remove_of_an_unknown_client(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.clients.put(a_client())
        with pytest.raises(NotFound):
            await stores.clients.remove(POOL, "client1")
        assert await stores.clients.find("client1") is None

    async def test_remove_takes_the_secrets(self, stores: PoolRepository) -> None:
        await stores.clients.add(a_client(), [a_secret()], at_most=MANY)
        await stores.clients.remove(POOL, "client1")
        assert await stores.clients.find("client1") is None
        await stores.clients.add(a_client(), [], at_most=MANY)
        assert await stores.secrets.of(POOL, "client1") == []

    async def test_pages_are_the_pools_own_in_order(self, stores: PoolRepository) -> None:
        ids = [f"c{number:02}" for number in range(7)]
        for client_id in reversed(ids):
            await stores.clients.add(a_client(client_id), [], at_most=MANY)
        await stores.clients.add(a_client("c03x", OTHER_POOL), [], at_most=MANY)
        assert [c.id for c in await stores.clients.page(POOL, after=None, limit=3)] == ids[:3]
        assert [c.id for c in await stores.clients.page(POOL, after=ids[2], limit=3)] == ids[3:6]
        assert [c.id for c in await stores.clients.page(POOL, after=ids[5], limit=3)] == ids[6:]
        assert await stores.clients.page(POOL, after=ids[6], limit=3) == []

    async def test_a_page_may_begin_after_a_client_that_is_gone(self, stores: PoolRepository) -> None:
        for client_id in ("a", "b", "c"):
            await stores.clients.add(a_client(client_id), [], at_most=MANY)
        await stores.clients.remove(POOL, "b")
        assert [c.id for c in await stores.clients.page(POOL, after="b", limit=3)] == ["c"]

    async def test_of_racing_creates_over_two_pools_one_wins(self, stores: PoolRepository) -> None:
        pools = (POOL, OTHER_POOL)
        calls = (stores.clients.add(a_client(pool_id=pools[n % 2]), [], at_most=MANY) for n in range(64))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 63}
        found = [await stores.clients.get(pool_id, "client1") for pool_id in pools]
        assert found.count(None) == 1

    async def test_racing_creates_do_not_pass_the_quota(self, stores: PoolRepository) -> None:
        calls = (stores.clients.add(a_client(f"c{number}"), [], at_most=5) for number in range(64))
        assert await outcomes(calls) == {"done": 5, "LimitExceeded": 59}
        assert len(await stores.clients.page(POOL, after=None, limit=64)) == 5

    async def test_a_create_racing_the_pools_removal_leaves_no_orphan(self, stores: PoolRepository) -> None:
        adds = [stores.clients.add(a_client(f"c{number}"), [], at_most=MANY) for number in range(16)]
        await outcomes([*adds[:8], stores.pools.remove(POOL), *adds[8:]])
        assert [await stores.clients.find(f"c{number}") for number in range(16)] == [None] * 16
