"""The contract of `edit` of PoolRepository and ApiRepository."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from msgspec import structs

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.ports import ApiRepository, PoolRepository
from tests.contracts.values import (
    API,
    MANY,
    OTHER_POOL,
    POOL,
    a_client,
    a_pool,
    a_resource,
    a_secret,
    a_server,
    a_stage,
    an_api,
)


class Stop(Exception):
    """Raised on purpose."""


@pytest.mark.anyio
class PoolEditContract:
    @pytest.fixture(autouse=True)
    async def _a_pool(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(name="0"), at_most=MANY)

    async def test_a_clean_exit_commits_everything(self, stores: PoolRepository) -> None:
        async with stores.edit(POOL) as inside:
            await inside.clients.add(a_client(), [a_secret()], at_most=MANY)
            await inside.resource_servers.add(a_server(), at_most=MANY)
            assert await inside.clients.get(POOL, "client1") == a_client()
        assert await stores.secrets.of(POOL, "client1") == [a_secret()]
        assert await stores.resource_servers.get(POOL, "orders") == a_server()

    async def test_an_exception_undoes_everything(self, stores: PoolRepository) -> None:
        await stores.resource_servers.add(a_server(), at_most=MANY)

        async def edit() -> None:
            async with stores.edit(POOL) as inside:
                await inside.pools.put(a_pool(name="changed"))
                await inside.clients.add(a_client(), [a_secret()], at_most=MANY)
                await inside.resource_servers.remove(POOL, "orders")
                raise Stop

        with pytest.raises(Stop):
            await edit()
        assert await stores.pools.get(POOL) == a_pool(name="0")
        assert await stores.clients.find("client1") is None
        assert await stores.resource_servers.get(POOL, "orders") == a_server()

    async def test_it_can_be_entered_again_after_an_exception(self, stores: PoolRepository) -> None:
        with pytest.raises(Stop):
            async with stores.edit(POOL):
                raise Stop
        async with stores.edit(POOL) as inside:
            await inside.pools.put(a_pool(name="1"))
        assert await stores.pools.get(POOL) == a_pool(name="1")

    async def test_a_refusal_inside_leaves_the_rest_usable(self, stores: PoolRepository) -> None:
        async with stores.edit(POOL) as inside:
            await inside.clients.add(a_client(), [], at_most=1)
            with pytest.raises(AlreadyExists):
                await inside.clients.add(a_client(), [], at_most=2)
            with pytest.raises(LimitExceeded):
                await inside.clients.add(a_client("client2"), [], at_most=1)
            await inside.resource_servers.add(a_server(), at_most=MANY)
        assert await stores.clients.find("client1") == a_client()
        assert await stores.clients.find("client2") is None
        assert await stores.resource_servers.get(POOL, "orders") == a_server()

    async def test_an_unknown_pool_is_refused_on_entry(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            async with stores.edit(OTHER_POOL):
                pytest.fail("entered")

    async def test_nothing_is_seen_outside_before_the_end(self, stores: PoolRepository) -> None:
        async with stores.edit(POOL) as inside:
            await inside.pools.put(a_pool(name="1"))
            assert await stores.pools.get(POOL) == a_pool(name="0")
        assert await stores.pools.get(POOL) == a_pool(name="1")

    async def test_edits_of_a_pool_follow_each_other(self, stores: PoolRepository) -> None:
        """Read, think, write: no update is lost."""

        async def count() -> None:
            async with stores.edit(POOL) as inside:
                pool = await inside.pools.get(POOL)
                assert pool is not None
                await asyncio.sleep(0)
                await inside.pools.put(structs.replace(pool, name=str(int(pool.name) + 1)))

        await asyncio.gather(*(count() for _ in range(32)))
        assert await stores.pools.get(POOL) == a_pool(name="32")

    async def test_an_edit_that_removes_the_pool_adds_nothing_more(self, stores: PoolRepository) -> None:
        async with stores.edit(POOL) as inside:
            await inside.pools.remove(POOL)
            with pytest.raises(NotFound):
                await inside.clients.add(a_client(), [], at_most=MANY)
        assert await stores.pools.get(POOL) is None

    async def test_a_cancelled_edit_leaves_nothing(self, stores: PoolRepository) -> None:
        entered = asyncio.Event()

        async def edit() -> None:
            async with stores.edit(POOL) as inside:
                await inside.pools.put(a_pool(name="lost"))
                entered.set()
                await asyncio.Event().wait()

        task = asyncio.create_task(edit())
        await entered.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await stores.clients.add(a_client(), [], at_most=MANY)
        assert await stores.pools.get(POOL) == a_pool(name="0")


@pytest.mark.anyio
class ApiEditContract:
    @pytest.fixture(autouse=True)
    async def _an_api(self, apis: ApiRepository) -> None:
        await apis.apis.add(an_api(name="0"), a_resource())

    async def test_a_clean_exit_commits_everything(self, apis: ApiRepository) -> None:
        async with apis.edit(API) as inside:
            await inside.stages.add(a_stage())
            await inside.resources.put(a_resource(path="/x"))
        assert await apis.stages.get(API, "dev") == a_stage()
        assert await apis.resources.get(API, "root") == a_resource(path="/x")

    async def test_an_exception_undoes_everything(self, apis: ApiRepository) -> None:
        async def edit() -> None:
            async with apis.edit(API) as inside:
                await inside.stages.add(a_stage())
                await inside.resources.remove(API, "root")
                raise Stop

        with pytest.raises(Stop):
            await edit()
        assert await apis.stages.page(API) == []
        assert await apis.resources.page(API) == [a_resource()]

    async def test_an_unknown_api_is_refused_on_entry(self, apis: ApiRepository) -> None:
        with pytest.raises(NotFound):
            async with apis.edit("unknown"):
                pytest.fail("entered")

    async def test_edits_of_an_api_follow_each_other(self, apis: ApiRepository) -> None:
        async def count() -> None:
            async with apis.edit(API) as inside:
                api: Any = await inside.apis.get(API)
                await asyncio.sleep(0)
                await inside.apis.put(structs.replace(api, name=str(int(api.name) + 1)))

        await asyncio.gather(*(count() for _ in range(32)))
        assert await apis.apis.get(API) == an_api(name="32")
