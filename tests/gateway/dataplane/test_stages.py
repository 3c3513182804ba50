"""Compiled stages: loaded once, dropped when something changes, never a state from before a change."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from poolhouse.domain import changes
from poolhouse.gateway import stages as module
from poolhouse.gateway.stages import CompiledStages
from tests.gateway.dataplane.apis import (
    API,
    NO_IDENTITIES,
    STAGE,
    MemoryApis,
    deployment,
    mock,
    open_method,
    rest_api,
    stage,
)


class House:
    def __init__(self) -> None:
        self.apis = MemoryApis()
        self.apis.deploy({"/": {"GET": open_method(mock())}})
        self.stages = CompiledStages(self.apis, self.apis.changes, NO_IDENTITIES)  # type: ignore[arg-type]

    async def deployment_id(self, name: str = STAGE) -> str | None:
        compiled = await self.stages.get(API, name)
        return None if compiled is None else compiled.facts.deployment_id


def running(test: Callable[[House], Awaitable[None]]) -> Callable[[], None]:
    def run() -> None:
        async def inside() -> None:
            await test(House())

        asyncio.run(inside())

    return run


@running
async def test_a_warm_stage_reads_nothing(house: House) -> None:
    await house.deployment_id()
    reads = house.apis.reads
    for _ in range(3):
        assert await house.deployment_id() == "dep001"
        assert house.stages.warm(API, STAGE) is not None
    assert house.apis.reads == reads == 3


@running
async def test_a_change_is_seen_by_the_next_call(house: House) -> None:
    await house.deployment_id()
    house.apis.put(deployment({}, key="dep002"), stage(deployment_id="dep002"))
    assert house.stages.warm(API, STAGE) is None
    assert await house.deployment_id() == "dep002"


@running
async def test_another_apis_change_drops_nothing(house: House) -> None:
    await house.deployment_id()
    house.apis.changes.tell(changes.api("other"), changes.pool("us-east-1_x"))
    assert house.stages.warm(API, STAGE) is not None


@running
async def test_anything_may_have_changed(house: House) -> None:
    await house.deployment_id()
    house.apis.changes.tell()
    assert house.stages.warm(API, STAGE) is None


@running
async def test_an_unknown_stage_is_remembered_until_it_exists(house: House) -> None:
    assert await house.deployment_id("beta") is None
    reads = house.apis.reads
    assert await house.deployment_id("beta") is None
    assert house.apis.reads == reads
    house.apis.put(stage("beta"))
    assert await house.deployment_id("beta") == "dep001"


@running
async def test_a_stage_without_its_deployment_is_unknown(house: House) -> None:
    house.apis.put(stage("broken", deployment_id="gone"))
    assert await house.deployment_id("broken") is None


@pytest.mark.parametrize("name", ["", "a" * 129, "ü", "a\x00b", "\ud800", "a\nb"])
def test_a_name_that_no_store_could_hold_is_not_asked_for(name: str) -> None:
    async def inside() -> None:
        house = House()
        assert await house.stages.get(API, name) is None
        assert await house.stages.get(name, STAGE) is None
        assert house.apis.reads == 0

    asyncio.run(inside())


class Gated:
    """Holds the reads of one part until released, after they have seen the data."""

    def __init__(self, part: Any) -> None:
        self._read = part.get
        self.waiting = asyncio.Event()
        self.open = asyncio.Event()
        part.get = self.get

    async def get(self, *key: str) -> Any:
        found = await self._read(*key)
        self.waiting.set()
        await self.open.wait()
        return found


@running
async def test_concurrent_calls_share_one_load(house: House) -> None:
    gate = Gated(house.apis.deployments)
    calls = [asyncio.create_task(house.deployment_id()) for _ in range(50)]
    await gate.waiting.wait()
    gate.open.set()
    assert set(await asyncio.gather(*calls)) == {"dep001"}
    assert house.apis.reads == 3


@running
async def test_a_load_that_raced_with_a_change_is_not_kept_and_not_joined(house: House) -> None:
    gate = Gated(house.apis.stages)
    early = asyncio.create_task(house.deployment_id())
    await gate.waiting.wait()
    house.apis.put(deployment({}, key="dep002"), stage(deployment_id="dep002"))
    late = asyncio.create_task(house.deployment_id())
    gate.open.set()
    assert await late == "dep002"
    assert await early == "dep001"  # it began before the change
    assert await house.deployment_id() == "dep002"


@running
async def test_a_caller_that_goes_does_not_take_the_load_with_it(house: House) -> None:
    gate = Gated(house.apis.apis)
    first = asyncio.create_task(house.deployment_id())
    second = asyncio.create_task(house.deployment_id())
    await gate.waiting.wait()
    first.cancel()
    gate.open.set()
    assert await second == "dep001"
    assert house.apis.reads == 3


@running
async def test_a_failed_load_is_tried_again(house: House) -> None:
    real = house.apis.apis.get

    async def failing(*_: str) -> Any:
        raise ConnectionError("the database is away")

    house.apis.apis.get = failing  # type: ignore[method-assign]
    for _ in range(2):
        with pytest.raises(ConnectionError):
            await house.deployment_id()
    house.apis.apis.get = real  # type: ignore[method-assign]
    assert await house.deployment_id() == "dep001"


def test_the_memory_is_bounded_and_guesses_push_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_STAGES", 3)
    monkeypatch.setattr(module, "MAX_ABSENT", 2)

    async def inside() -> None:
        house = House()
        house.apis.put(rest_api(), *(stage(f"s{number}") for number in range(5)))
        for number in range(5):
            await house.deployment_id(f"s{number}")
        for number in range(20):
            assert await house.deployment_id(f"guess{number}") is None
        kept = [number for number in range(5) if house.stages.warm(API, f"s{number}") is not None]
        assert kept == [2, 3, 4]
        assert len(house.stages._absent) == 2

    asyncio.run(inside())
