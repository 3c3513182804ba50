"""Races between loads and invalidations, each step under the test's hand."""

from __future__ import annotations

import asyncio
import gc
from dataclasses import dataclass, field

import pytest

from poolhouse.domain.pools.snapshot_cache import SnapshotCache

pytestmark = pytest.mark.anyio


@dataclass
class Slow:
    """A source whose reads see `value` when they begin and answer when the test lets them."""

    value: str | None = "old"
    loads: list[asyncio.Future[None]] = field(default_factory=list)

    async def load(self, key: str) -> str | None:
        seen = self.value
        gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.loads.append(gate)
        await gate
        return seen and f"{key}={seen}"


async def turn() -> None:
    """Let every task that can run do so."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_concurrent_first_readers_share_one_load() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    readers = [asyncio.create_task(cache.get("k")) for _ in range(20)]
    await turn()
    assert len(source.loads) == 1
    source.loads[0].set_result(None)
    assert await asyncio.gather(*readers) == ["k=old"] * 20
    assert await cache.get("k") == "k=old"
    assert len(source.loads) == 1


@pytest.mark.parametrize("everything", [False, True])
async def test_a_load_overtaken_by_an_invalidation_is_not_kept(everything: bool) -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    early = asyncio.create_task(cache.get("k"))
    await turn()
    source.value = "new"
    cache.clear() if everything else cache.drop("k")
    source.loads[0].set_result(None)
    assert await early == "k=old"  # it began before the write
    late = asyncio.create_task(cache.get("k"))
    await turn()
    source.loads[1].set_result(None)
    assert await late == "k=new"
    assert await cache.get("k") == "k=new"


async def test_a_reader_after_the_write_does_not_join_a_load_from_before_it() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    early = asyncio.create_task(cache.get("k"))
    await turn()
    source.value = "new"
    cache.drop("k")
    late = asyncio.create_task(cache.get("k"))
    await turn()
    assert len(source.loads) == 2
    source.loads[1].set_result(None)
    assert await late == "k=new"
    # The old load ends last and must not overwrite the newer value.
    source.loads[0].set_result(None)
    assert await early == "k=old"
    assert await cache.get("k") == "k=new"
    assert len(source.loads) == 2


async def test_an_invalidation_between_the_answer_and_its_keeping_still_counts() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    early = asyncio.create_task(cache.get("k"))
    await turn()
    source.loads[0].set_result(None)
    # The load's task is ready to run and has not run: the write comes first.
    cache.drop("k")
    assert await early == "k=old"
    assert len(cache) == 0


async def test_a_dropped_value_is_loaded_again() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    for count, value in enumerate(["one", "two"]):
        source.value = value
        reader = asyncio.create_task(cache.get("k"))
        await turn()
        source.loads[count].set_result(None)
        assert await reader == f"k={value}"
        cache.drop("k")


async def test_a_cancelled_reader_does_not_take_the_others_with_it() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    first, second = asyncio.create_task(cache.get("k")), asyncio.create_task(cache.get("k"))
    await turn()
    first.cancel()
    await turn()
    assert first.cancelled()
    source.loads[0].set_result(None)
    assert await second == "k=old"


async def test_absence_is_not_remembered() -> None:
    source = Slow(value=None)
    cache = SnapshotCache(source.load, at_most=10)
    for count in range(3):
        reader = asyncio.create_task(cache.get(f"unknown-{count}"))
        await turn()
        source.loads[count].set_result(None)
        assert await reader is None
    assert len(cache) == 0


async def test_a_failed_load_reaches_every_reader_and_the_next_one_tries_again() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    readers = [asyncio.create_task(cache.get("k")) for _ in range(3)]
    await turn()
    source.loads[0].set_exception(OSError("no database"))
    assert [type(error) for error in await asyncio.gather(*readers, return_exceptions=True)] == [OSError] * 3
    again = asyncio.create_task(cache.get("k"))
    await turn()
    source.loads[1].set_result(None)
    assert await again == "k=old"


async def test_a_failed_load_that_nobody_waits_for_is_quiet() -> None:
    source = Slow()
    cache = SnapshotCache(source.load, at_most=10)
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    reader = asyncio.create_task(cache.get("k"))
    await turn()
    reader.cancel()
    await turn()
    source.loads[0].set_exception(OSError("no database"))
    await turn()
    del reader
    gc.collect()
    assert complaints == []


async def test_the_value_not_asked_for_longest_leaves_first() -> None:
    loads: list[str] = []

    async def load(key: str) -> str | None:
        loads.append(key)
        return key

    cache = SnapshotCache(load, at_most=2)
    for key in ["a", "b", "a", "c"]:
        await cache.get(key)
    assert len(cache) == 2
    await cache.get("a")
    assert loads == ["a", "b", "c"]
    await cache.get("b")
    assert loads == ["a", "b", "c", "b"]
