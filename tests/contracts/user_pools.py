"""The contract of domain.ports.UserPools."""

from __future__ import annotations

import pytest
from msgspec import structs

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.ports import PoolRepository
from tests.contracts.racing import outcomes
from tests.contracts.values import (
    HOSTILE,
    MANY,
    OTHER_POOL,
    POOL,
    a_client,
    a_domain,
    a_pool,
    a_secret,
    a_server,
    some_keys,
)


@pytest.mark.anyio
class UserPoolsContract:
    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        pool = a_pool(name="Ünïcødé", tags={"team": "orders", "": "x"})
        await stores.pools.add(pool, at_most=MANY)
        assert await stores.pools.get(POOL) == pool
        assert await stores.pools.get(OTHER_POOL) is None

    async def test_any_text_survives(self, stores: PoolRepository) -> None:
        pool = a_pool(name=HOSTILE, tags={HOSTILE: HOSTILE})
        await stores.pools.add(pool, at_most=MANY)
        assert await stores.pools.get(POOL) == pool

    @pytest.mark.parametrize("pool_id", ["", "\0", "a\0b", "\ud800", "%", "'; --", "x" * 100_000, HOSTILE])
    async def test_an_id_no_pool_can_have_is_just_unknown(self, stores: PoolRepository, pool_id: str) -> None:
        assert await stores.pools.get(pool_id) is None
        with pytest.raises(NotFound):
            await stores.pools.remove(pool_id)

    async def test_an_id_is_taken_once(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(name="first"), at_most=MANY)
        with pytest.raises(AlreadyExists):
            await stores.pools.add(a_pool(name="second"), at_most=1)
        assert await stores.pools.get(POOL) == a_pool(name="first")

    async def test_the_quota_holds(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=1)
        with pytest.raises(LimitExceeded):
            await stores.pools.add(a_pool(OTHER_POOL), at_most=1)
        assert await stores.pools.get(OTHER_POOL) is None

    async def test_put_replaces(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(tags={"a": "1"}), at_most=MANY)
        changed = structs.replace(a_pool(), name="renamed")
        await stores.pools.put(changed)
        assert await stores.pools.get(POOL) == changed

    async def test_put_of_an_unknown_pool_creates_none(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.pools.put(a_pool())
        assert await stores.pools.get(POOL) is None

    async def test_remove_takes_everything_of_the_pool_and_nothing_else(self, stores: PoolRepository) -> None:
        for pool_id, mark in ((POOL, "one"), (OTHER_POOL, "two")):
            await stores.pools.add(a_pool(pool_id), at_most=MANY)
            await stores.clients.add(a_client(mark, pool_id), [a_secret("s", mark, pool_id)], at_most=MANY)
            await stores.resource_servers.add(a_server("orders", pool_id), at_most=MANY)
            await stores.domains.add(a_domain(mark, pool_id))
            await stores.keys.add_if_absent(some_keys(pool_id))
        await stores.pools.remove(POOL)
        assert await stores.pools.get(POOL) is None
        assert await stores.clients.find("one") is None
        assert await stores.secrets.of(POOL, "one") == []
        assert await stores.resource_servers.page(POOL) == []
        assert await stores.domains.get("one") is None
        assert await stores.keys.get(POOL) is None
        assert await stores.clients.find("two") == a_client("two", OTHER_POOL)
        assert await stores.secrets.of(OTHER_POOL, "two") == [a_secret("s", "two", OTHER_POOL)]
        assert await stores.resource_servers.page(OTHER_POOL) == [a_server("orders", OTHER_POOL)]
        assert await stores.domains.get("two") == a_domain("two", OTHER_POOL)
        assert await stores.keys.get(OTHER_POOL) == some_keys(OTHER_POOL)

    async def test_a_removed_id_is_free_and_comes_back_empty(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=1)
        await stores.clients.add(a_client(), [a_secret()], at_most=MANY)
        await stores.pools.remove(POOL)
        await stores.pools.add(a_pool(name="again"), at_most=1)
        assert await stores.clients.page(POOL, after=None, limit=10) == []

    async def test_pages_are_ordered_and_meet_every_pool_once(self, stores: PoolRepository) -> None:
        ids = ["us-east-1_B", "us-east-1_a", "us-east-1_A", "us-east-1_b", "us-east-1_0"]
        for pool_id in ids:
            await stores.pools.add(a_pool(pool_id), at_most=MANY)
        seen: list[str] = []
        while page := await stores.pools.page(after=seen[-1] if seen else None, limit=2):
            assert len(page) <= 2
            seen += [pool.id for pool in page]
        assert seen == sorted(ids)

    async def test_of_racing_creates_one_wins(self, stores: PoolRepository) -> None:
        calls = (stores.pools.add(a_pool(name=f"n{number}"), at_most=MANY) for number in range(64))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 63}

    async def test_racing_creates_do_not_pass_the_quota(self, stores: PoolRepository) -> None:
        calls = (stores.pools.add(a_pool(f"us-east-1_{number}"), at_most=5) for number in range(64))
        assert await outcomes(calls) == {"done": 5, "LimitExceeded": 59}
        assert len(await stores.pools.page(after=None, limit=64)) == 5
