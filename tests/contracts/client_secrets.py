"""The contract of domain.ports.ClientSecrets."""

from __future__ import annotations

import pytest

from poolhouse.domain.errors import AlreadyExists, Conflict, LimitExceeded, NotFound
from poolhouse.domain.ports import PoolRepository
from poolhouse.domain.secret import Secret
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, MANY, OTHER_POOL, POOL, a_client, a_pool, a_secret


@pytest.mark.anyio
class ClientSecretsContract:
    @pytest.fixture(autouse=True)
    async def _a_client(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=MANY)
        await stores.clients.add(a_client(), [], at_most=MANY)

    async def test_the_oldest_comes_first(self, stores: PoolRepository) -> None:
        younger, older = a_secret("a", created_at=2.5), a_secret("b", created_at=1.5)
        await stores.secrets.add(younger, at_most=2)
        await stores.secrets.add(older, at_most=2)
        assert await stores.secrets.of(POOL, "client1") == [older, younger]

    async def test_any_text_survives(self, stores: PoolRepository) -> None:
        secret = a_secret(value=Secret(HOSTILE))
        await stores.secrets.add(secret, at_most=2)
        [read] = await stores.secrets.of(POOL, "client1")
        assert read.value.value == HOSTILE

    async def test_a_client_without_any_has_none(self, stores: PoolRepository) -> None:
        assert await stores.secrets.of(POOL, "client1") == []
        assert await stores.secrets.of(POOL, "unknown\0") == []

    async def test_needs_its_client_in_its_pool(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)
        for pool_id, client_id in ((POOL, "unknown"), (OTHER_POOL, "client1"), ("us-east-1_None", "client1")):
            with pytest.raises(NotFound):
                await stores.secrets.add(a_secret("s", client_id, pool_id), at_most=2)
            assert await stores.secrets.of(pool_id, client_id) == []

    async def test_an_id_is_taken_once(self, stores: PoolRepository) -> None:
        await stores.secrets.add(a_secret(), at_most=2)
        with pytest.raises(AlreadyExists):
            await stores.secrets.add(a_secret(value=Secret("second")), at_most=2)
        assert await stores.secrets.of(POOL, "client1") == [a_secret()]

    async def test_the_quota_holds(self, stores: PoolRepository) -> None:
        await stores.secrets.add(a_secret("1"), at_most=2)
        await stores.secrets.add(a_secret("2"), at_most=2)
        with pytest.raises(LimitExceeded):
            await stores.secrets.add(a_secret("3"), at_most=2)
        assert [secret.id for secret in await stores.secrets.of(POOL, "client1")] == ["1", "2"]

    async def test_remove(self, stores: PoolRepository) -> None:
        await stores.secrets.add(a_secret("1"), at_most=2)
        await stores.secrets.add(a_secret("2"), at_most=2)
        await stores.secrets.remove(POOL, "client1", "1", at_least=1)
        assert await stores.secrets.of(POOL, "client1") == [a_secret("2")]
        with pytest.raises(NotFound):
            await stores.secrets.remove(POOL, "client1", "1", at_least=1)
        with pytest.raises(Conflict):
            await stores.secrets.remove(POOL, "client1", "2", at_least=1)
        await stores.secrets.remove(POOL, "client1", "2", at_least=0)
        assert await stores.secrets.of(POOL, "client1") == []

    async def test_remove_from_an_unknown_client_or_pool(self, stores: PoolRepository) -> None:
        for pool_id, client_id in ((POOL, "unknown"), ("us-east-1_None", "client1")):
            with pytest.raises(NotFound):
                await stores.secrets.remove(pool_id, client_id, "1", at_least=0)

    async def test_racing_adds_do_not_pass_the_quota(self, stores: PoolRepository) -> None:
        calls = (stores.secrets.add(a_secret(f"s{number}"), at_most=2) for number in range(64))
        assert await outcomes(calls) == {"done": 2, "LimitExceeded": 62}
        assert len(await stores.secrets.of(POOL, "client1")) == 2

    async def test_racing_removals_leave_the_last_one(self, stores: PoolRepository) -> None:
        ids = [f"s{number}" for number in range(8)]
        for secret_id in ids:
            await stores.secrets.add(a_secret(secret_id), at_most=8)
        removals = (stores.secrets.remove(POOL, "client1", secret_id, at_least=1) for secret_id in ids)
        assert await outcomes(removals) == {"done": 7, "Conflict": 1}
        assert len(await stores.secrets.of(POOL, "client1")) == 1
