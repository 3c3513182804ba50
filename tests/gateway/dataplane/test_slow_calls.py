"""One timer for all calls tells those that are still waited for, once, and rests when there are none."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.gateway.upstream.slow import SlowCalls

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Waiting:
    def __init__(self, ends: Waiting | None = None, calls: SlowCalls | None = None) -> None:
        self.begun = asyncio.get_running_loop().time()
        self.told = asyncio.Event()
        self.times = 0
        self._ends, self._calls = ends, calls

    def became_slow(self) -> None:
        self.times += 1
        self.told.set()
        if self._ends is not None and self._calls is not None:
            self._calls.discard(self._ends)


async def test_who_waits_is_told_once_and_who_does_not_is_not() -> None:
    calls = SlowCalls()
    quick, slow = Waiting(), Waiting()
    for call in (quick, slow):
        calls.add(call)
    calls.discard(quick)
    calls.discard(quick)
    await asyncio.wait_for(slow.told.wait(), 10)
    later = Waiting()
    calls.add(later)
    await asyncio.wait_for(later.told.wait(), 10)
    assert (quick.times, slow.times, later.times) == (0, 1, 1)


class Failing(Waiting):
    def became_slow(self) -> None:
        super().became_slow()
        raise RuntimeError


async def test_one_that_fails_takes_no_other_along() -> None:
    asyncio.get_running_loop().set_exception_handler(lambda _loop, _context: None)
    calls = SlowCalls()
    failing, beside = Failing(), Waiting()
    for call in (failing, beside):
        calls.add(call)
    await asyncio.wait_for(beside.told.wait(), 10)
    assert (failing.times, beside.times) == (1, 1)


async def test_a_call_that_another_ended_is_not_told() -> None:
    calls = SlowCalls()
    second = Waiting()
    first = Waiting(second, calls)
    calls.add(first)
    calls.add(second)
    third = Waiting()
    calls.add(third)
    await asyncio.wait_for(third.told.wait(), 10)
    assert (first.times, second.times) == (1, 0)
