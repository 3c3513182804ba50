"""The contract of domain.ports.ResourceServers."""

from __future__ import annotations

import pytest

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.resource_server import Scope
from poolhouse.domain.ports import PoolRepository
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, MANY, OTHER_POOL, POOL, a_pool, a_server


@pytest.mark.anyio
class ResourceServersContract:
    @pytest.fixture(autouse=True)
    async def _two_pools(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)

    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        scopes = (Scope(name="write", description=HOSTILE), Scope(name="read", description="d"))
        server = a_server("https://api.example.com/orders", name="Örders", scopes=scopes)
        await stores.resource_servers.add(server, at_most=MANY)
        assert await stores.resource_servers.get(POOL, "https://api.example.com/orders") == server
        assert await stores.resource_servers.get(POOL, "https://api.example.com/order") is None
        assert await stores.resource_servers.get(OTHER_POOL, "https://api.example.com/orders") is None

    async def test_an_identifier_is_taken_once_in_its_pool(self, stores: PoolRepository) -> None:
        await stores.resource_servers.add(a_server(), at_most=MANY)
        with pytest.raises(AlreadyExists):
            await stores.resource_servers.add(a_server(name="second"), at_most=1)
        await stores.resource_servers.add(a_server(pool_id=OTHER_POOL, name="other"), at_most=MANY)
        assert await stores.resource_servers.get(POOL, "orders") == a_server()

    async def test_needs_its_pool(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.resource_servers.add(a_server(pool_id="us-east-1_None"), at_most=MANY)

    async def test_the_quota_is_the_pools(self, stores: PoolRepository) -> None:
        await stores.resource_servers.add(a_server("one"), at_most=1)
        with pytest.raises(LimitExceeded):
            await stores.resource_servers.add(a_server("two"), at_most=1)
        await stores.resource_servers.add(a_server("two", OTHER_POOL), at_most=1)
        assert await stores.resource_servers.page(POOL) == [a_server("one")]

    async def test_put_replaces_the_scopes(self, stores: PoolRepository) -> None:
        await stores.resource_servers.add(
            a_server(scopes=(Scope(name="read", description="d"), Scope(name="write", description="d"))),
            at_most=MANY,
        )
        changed = a_server(name="new", scopes=(Scope(name="read", description="e"),))
        await stores.resource_servers.put(changed)
        assert await stores.resource_servers.get(POOL, "orders") == changed

    async def test_put_and_remove_of_an_unknown_server(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.resource_servers.put(a_server())
        with pytest.raises(NotFound):
            await stores.resource_servers.remove(POOL, "orders")
        assert await stores.resource_servers.page(POOL) == []

    async def test_remove_takes_one(self, stores: PoolRepository) -> None:
        for server in (a_server("a"), a_server("b"), a_server("a", OTHER_POOL)):
            await stores.resource_servers.add(server, at_most=MANY)
        await stores.resource_servers.remove(POOL, "a")
        assert await stores.resource_servers.page(POOL) == [a_server("b")]
        assert await stores.resource_servers.page(OTHER_POOL) == [a_server("a", OTHER_POOL)]

    async def test_pages_are_ordered_by_code_point(self, stores: PoolRepository) -> None:
        identifiers = ["https://b", "Z", "a", "_", "~", "0"]
        for identifier in identifiers:
            await stores.resource_servers.add(a_server(identifier), at_most=MANY)
        ordered = sorted(identifiers)
        every = await stores.resource_servers.page(POOL)
        assert [server.identifier for server in every] == ordered
        second = await stores.resource_servers.page(POOL, after=ordered[1], limit=2)
        assert [server.identifier for server in second] == ordered[2:4]

    async def test_racing_creates(self, stores: PoolRepository) -> None:
        same = (stores.resource_servers.add(a_server(), at_most=3) for _ in range(64))
        assert await outcomes(same) == {"done": 1, "AlreadyExists": 63}
        other = (stores.resource_servers.add(a_server(f"s{number}"), at_most=3) for number in range(64))
        assert await outcomes(other) == {"done": 2, "LimitExceeded": 62}
        assert len(await stores.resource_servers.page(POOL)) == 3
