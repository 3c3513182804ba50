"""The bounded pool of threads for slow arithmetic."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import argon2
import pytest

from poolhouse.domain.users.refusals import TooManyRequests
from poolhouse.hashing import ThreadedHasher
from poolhouse.system import SystemRandom

pytestmark = pytest.mark.anyio


@pytest.fixture
def hasher() -> Iterator[ThreadedHasher]:
    made = ThreadedHasher(SystemRandom(), threads=1, queue=2)
    yield made
    made.close()


async def test_a_hash_is_argon2id_with_owasps_parameters(hasher: ThreadedHasher) -> None:
    parameters = argon2.extract_parameters(await hasher.hash("secret"))
    assert parameters.type is argon2.Type.ID
    assert (parameters.memory_cost, parameters.time_cost, parameters.parallelism) == (19 * 1024, 2, 1)


async def test_equal_passwords_have_different_hashes(hasher: ThreadedHasher) -> None:
    assert await hasher.hash("secret") != await hasher.hash("secret")


@pytest.mark.parametrize("password", ["secret", "", "ünï", "\0", "\ud800", "x" * 256])
async def test_a_hash_matches_its_password_only(hasher: ThreadedHasher, password: str) -> None:
    hashed = await hasher.hash(password)
    assert await hasher.matches(hashed, password)
    assert not await hasher.matches(hashed, password + "x")


@pytest.mark.parametrize("hashed", ["", "plain", "$argon2id$v=19$m=8,t=1,p=1$", "$2b$12$" + "a" * 53])
async def test_what_is_no_hash_matches_nothing(hasher: ThreadedHasher, hashed: str) -> None:
    assert not await hasher.matches(hashed, "secret")


async def test_wasting_verifies_a_hash_of_the_same_cost(
    hasher: ThreadedHasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    verify = hasher._verify

    def watched(hashed: str, password: str) -> bool:
        seen.append(hashed)
        return verify(hashed, password)

    monkeypatch.setattr(hasher, "_verify", watched)
    await hasher.waste("whatever")
    await hasher.waste("whatever")
    assert len(set(seen)) == 1
    assert argon2.extract_parameters(seen[0]) == argon2.extract_parameters(await hasher.hash("secret"))


async def test_a_full_queue_refuses_and_recovers(hasher: ThreadedHasher) -> None:
    gate = threading.Event()
    waiting = [asyncio.ensure_future(hasher.run(gate.wait)) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(TooManyRequests, match="Too many requests"):
        await hasher.matches("", "secret")
    gate.set()
    assert await asyncio.gather(*waiting) == [True, True]
    assert await hasher.run(lambda: 7) == 7


async def test_work_that_nobody_waits_for_any_more_frees_its_place(hasher: ThreadedHasher) -> None:
    gate = threading.Event()
    waiting = [asyncio.ensure_future(hasher.run(gate.wait)) for _ in range(2)]
    await asyncio.sleep(0)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    gate.set()
    assert await hasher.run(lambda: 7) == 7


async def test_an_error_in_the_work_reaches_its_caller(hasher: ThreadedHasher) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            await hasher.run(broken)


async def test_it_runs_off_the_loop(hasher: ThreadedHasher) -> None:
    assert (await hasher.run(threading.current_thread)).name.startswith("hasher")
