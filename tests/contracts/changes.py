"""The contract of domain.ports.Changes: which write tells which keys, and when."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from poolhouse.domain import changes
from poolhouse.domain.errors import NotFound, Refused
from poolhouse.domain.ports import ApiRepository, Changes, PoolRepository
from tests.contracts.values import (
    API,
    MANY,
    OTHER_POOL,
    POOL,
    a_client,
    a_deployment,
    a_domain,
    a_pool,
    a_resource,
    a_secret,
    a_server,
    a_stage,
    an_api,
    an_authorizer,
    some_keys,
)

POOL_KEY = changes.pool(POOL)
CLIENT_KEY = changes.client(POOL, "client1")
DOMAIN_KEY = changes.domain("shop")
API_KEY = changes.api(API)
PoolWrite = Callable[[PoolRepository], Awaitable[object]]
ApiWrite = Callable[[ApiRepository], Awaitable[object]]

POOL_WRITES: dict[str, tuple[PoolWrite, set[str]]] = {
    "pool added": (
        lambda s: s.pools.add(a_pool(OTHER_POOL), at_most=MANY),
        {changes.pool(OTHER_POOL)},
    ),
    "pool changed": (lambda s: s.pools.put(a_pool(name="new")), {POOL_KEY}),
    "pool removed": (lambda s: s.pools.remove(POOL), {POOL_KEY, CLIENT_KEY, DOMAIN_KEY}),
    "client added": (
        lambda s: s.clients.add(a_client("client2"), [], at_most=MANY),
        {changes.client(POOL, "client2")},
    ),
    "client changed": (lambda s: s.clients.put(a_client(name="new")), {CLIENT_KEY}),
    "client removed": (lambda s: s.clients.remove(POOL, "client1"), {CLIENT_KEY}),
    "secret added": (lambda s: s.secrets.add(a_secret("s2"), at_most=MANY), {CLIENT_KEY}),
    "secret removed": (lambda s: s.secrets.remove(POOL, "client1", "s1", at_least=0), {CLIENT_KEY}),
    "server added": (lambda s: s.resource_servers.add(a_server("new"), at_most=MANY), {POOL_KEY}),
    "server changed": (lambda s: s.resource_servers.put(a_server(name="new")), {POOL_KEY}),
    "server removed": (lambda s: s.resource_servers.remove(POOL, "orders"), {POOL_KEY}),
    "domain added": (lambda s: s.domains.add(a_domain("new")), {POOL_KEY, changes.domain("new")}),
    "domain changed": (lambda s: s.domains.put(a_domain(version="2")), {POOL_KEY, DOMAIN_KEY}),
    "domain removed": (lambda s: s.domains.remove(POOL, "shop"), {POOL_KEY, DOMAIN_KEY}),
    "keys added": (lambda s: s.keys.add_if_absent(some_keys()), {POOL_KEY}),
}
API_WRITES: dict[str, ApiWrite] = {
    "api changed": lambda a: a.apis.put(an_api(name="new")),
    "api removed": lambda a: a.apis.remove(API),
    "resource added": lambda a: a.resources.add(a_resource("r2")),
    "resource changed": lambda a: a.resources.put(a_resource(path="/x")),
    "authorizer added": lambda a: a.authorizers.add(an_authorizer()),
    "deployment added": lambda a: a.deployments.add(a_deployment()),
    "stage added": lambda a: a.stages.add(a_stage()),
}
REFUSED: dict[str, PoolWrite] = {
    "an unknown client": lambda s: s.clients.put(a_client("unknown")),
    "a taken id": lambda s: s.clients.add(a_client(), [], at_most=MANY),
    "an unknown domain": lambda s: s.domains.remove(POOL, "unknown"),
}


@pytest.mark.anyio
class ChangesContract:
    @pytest.fixture
    def told(self, feed: Changes) -> list[frozenset[str]]:
        told: list[frozenset[str]] = []
        feed.subscribe(told.append)
        return told

    @pytest.fixture(autouse=True)
    async def _something(self, stores: PoolRepository, apis: ApiRepository, told: list[frozenset[str]]) -> None:
        await stores.pools.add(a_pool(), at_most=MANY)
        await stores.clients.add(a_client(), [a_secret("s1")], at_most=MANY)
        await stores.resource_servers.add(a_server(), at_most=MANY)
        await stores.domains.add(a_domain())
        await apis.apis.add(an_api(), a_resource())
        told.clear()

    @pytest.mark.parametrize("name", POOL_WRITES)
    async def test_a_write_is_told_when_it_returns(
        self, stores: PoolRepository, told: list[frozenset[str]], name: str
    ) -> None:
        write, keys = POOL_WRITES[name]
        await write(stores)
        assert told == [frozenset(keys)]

    @pytest.mark.parametrize("name", API_WRITES)
    async def test_a_write_below_an_api_is_the_apis(
        self, apis: ApiRepository, told: list[frozenset[str]], name: str
    ) -> None:
        await API_WRITES[name](apis)
        assert told == [frozenset({API_KEY})]

    @pytest.mark.parametrize("name", REFUSED)
    async def test_a_refused_write_tells_nothing(
        self, stores: PoolRepository, told: list[frozenset[str]], name: str
    ) -> None:
        with pytest.raises(Refused):
            await REFUSED[name](stores)
        assert told == []

    async def test_reading_tells_nothing(self, stores: PoolRepository, told: list[frozenset[str]]) -> None:
        await stores.clients.find("client1")
        async with stores.edit(POOL) as inside:
            await inside.pools.get(POOL)
        assert told == []

    async def test_an_edit_tells_once_at_its_end(self, stores: PoolRepository, told: list[frozenset[str]]) -> None:
        async with stores.edit(POOL) as inside:
            await inside.clients.put(a_client(name="new"))
            await inside.resource_servers.put(a_server(name="new"))
            assert told == []
        assert told == [frozenset({POOL_KEY, CLIENT_KEY})]

    async def test_an_edit_that_fails_tells_nothing(
        self, stores: PoolRepository, told: list[frozenset[str]]
    ) -> None:
        async def edit() -> None:
            async with stores.edit(POOL) as inside:
                await inside.clients.put(a_client(name="new"))
                await inside.clients.put(a_client("unknown"))

        with pytest.raises(NotFound):
            await edit()
        assert told == []

    async def test_a_listener_that_fails_keeps_nobody_from_hearing(
        self, feed: Changes, stores: PoolRepository, told: list[frozenset[str]]
    ) -> None:
        heard: list[frozenset[str]] = []

        def fail(_keys: frozenset[str]) -> None:
            raise ValueError("on purpose")

        feed.subscribe(fail)
        feed.subscribe(heard.append)
        await stores.pools.put(a_pool(name="new"))
        assert heard == told == [frozenset({POOL_KEY})]
