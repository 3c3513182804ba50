"""The contract of domain.ports.SigningKeys."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.domain.errors import NotFound
from poolhouse.domain.ports import PoolRepository
from tests.contracts.values import MANY, OTHER_POOL, POOL, a_pool, some_keys


@pytest.mark.anyio
class SigningKeysContract:
    @pytest.fixture(autouse=True)
    async def _a_pool(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=MANY)

    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        assert await stores.keys.get(POOL) is None
        assert await stores.keys.add_if_absent(some_keys()) == some_keys()
        assert await stores.keys.get(POOL) == some_keys()

    async def test_keys_that_are_there_stay(self, stores: PoolRepository) -> None:
        await stores.keys.add_if_absent(some_keys(mark="first"))
        assert await stores.keys.add_if_absent(some_keys(mark="second")) == some_keys(mark="first")
        assert await stores.keys.get(POOL) == some_keys(mark="first")

    async def test_needs_its_pool(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.keys.add_if_absent(some_keys(OTHER_POOL))
        assert await stores.keys.get(OTHER_POOL) is None

    async def test_racing_nodes_agree_on_one_pair(self, stores: PoolRepository) -> None:
        offers = (stores.keys.add_if_absent(some_keys(mark=str(number))) for number in range(64))
        answers = await asyncio.gather(*offers)
        assert len({keys.id_token.kid for keys in answers}) == 1
        assert await stores.keys.get(POOL) == answers[0]
