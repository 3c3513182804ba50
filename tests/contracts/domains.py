"""The contract of domain.ports.Domains."""

from __future__ import annotations

import pytest

from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.ports import PoolRepository
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, MANY, OTHER_POOL, POOL, a_domain, a_pool


@pytest.mark.anyio
class DomainsContract:
    @pytest.fixture(autouse=True)
    async def _two_pools(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)

    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        prefix = a_domain("shop", managed_login_version=2, version="20300101")
        custom = a_domain("auth.example.com", certificate_arn="arn:aws:acm:us-east-1:1:certificate/1")
        await stores.domains.add(prefix)
        await stores.domains.add(custom)
        assert await stores.domains.get("shop") == prefix
        assert sorted(await stores.domains.of(POOL), key=lambda domain: domain.name) == [custom, prefix]
        assert await stores.domains.of(OTHER_POOL) == []

    @pytest.mark.parametrize("name", ["", "\0", "shop\0", "Shop", "\ud83d", HOSTILE])
    async def test_an_unknown_name_is_none(self, stores: PoolRepository, name: str) -> None:
        await stores.domains.add(a_domain())
        assert await stores.domains.get(name) is None

    @pytest.mark.parametrize("pool_id", [POOL, OTHER_POOL])
    async def test_a_name_is_taken_once_in_all_pools(self, stores: PoolRepository, pool_id: str) -> None:
        await stores.domains.add(a_domain())
        with pytest.raises(AlreadyExists):
            await stores.domains.add(a_domain(pool_id=pool_id, managed_login_version=2))
        assert await stores.domains.get("shop") == a_domain()

    async def test_needs_its_pool(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.domains.add(a_domain(pool_id="us-east-1_None"))
        assert await stores.domains.get("shop") is None

    async def test_put_replaces(self, stores: PoolRepository) -> None:
        await stores.domains.add(a_domain())
        await stores.domains.put(a_domain(managed_login_version=2))
        assert await stores.domains.get("shop") == a_domain(managed_login_version=2)

    async def test_put_and_remove_of_an_unknown_name(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.domains.put(a_domain())
        with pytest.raises(NotFound):
            await stores.domains.remove(POOL, "shop")
        assert await stores.domains.get("shop") is None

    async def test_a_pool_cannot_take_anothers_domain(self, stores: PoolRepository) -> None:
        await stores.domains.add(a_domain())
        with pytest.raises(NotFound):
            await stores.domains.put(a_domain(pool_id=OTHER_POOL))
        with pytest.raises(NotFound):
            await stores.domains.remove(OTHER_POOL, "shop")
        assert await stores.domains.get("shop") == a_domain()

    async def test_a_removed_name_is_free(self, stores: PoolRepository) -> None:
        await stores.domains.add(a_domain())
        await stores.domains.remove(POOL, "shop")
        await stores.domains.add(a_domain(pool_id=OTHER_POOL))
        assert await stores.domains.get("shop") == a_domain(pool_id=OTHER_POOL)

    async def test_of_racing_creates_over_two_pools_one_wins(self, stores: PoolRepository) -> None:
        calls = (stores.domains.add(a_domain(pool_id=(POOL, OTHER_POOL)[number % 2])) for number in range(64))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 63}
