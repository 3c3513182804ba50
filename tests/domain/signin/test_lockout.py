"""Guessing is slow (reference 4.11): five free failures, then a wait that doubles up to a quarter of an hour."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.domain.signin import lockout
from poolhouse.domain.signin.lockout import Guesses, StoredLedger, after_failure, counted
from poolhouse.domain.users.credentials import Attempts
from poolhouse.domain.users.refusals import NotAuthorized
from tests.domain.signin.house import POOL, House, signed_in

pytestmark = pytest.mark.anyio
INCORRECT = "Incorrect username or password."
EXCEEDED = "Password attempts exceeded"


async def refusal(house: House, username: str = "anna", way: str = "by_password", password: str = "wrong") -> str:
    with pytest.raises(NotAuthorized) as refused:
        await getattr(house, way)(username, password)
    return str(refused.value)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(1, 0), (4, 0), (5, 1), (6, 2), (7, 4), (10, 32), (14, 512), (15, 900), (16, 900), (400, 900)],
)
def test_how_long_a_lock_lasts(failures: int, seconds: float) -> None:
    attempts = None
    for _ in range(failures):
        attempts = after_failure(attempts, 1000.0, pool_id="p", sub="s")
    assert attempts is not None
    assert attempts.locked_until == (1000.0 + seconds if seconds else 0.0)


@pytest.mark.parametrize(
    ("passed", "count"), [(0.0, 7), (15 * 60.0 - 1, 7), (15 * 60.0 + 3, 7), (15 * 60.0 + 4, 0), (1e6, 0)]
)
def test_a_quiet_quarter_of_an_hour_after_the_lock_forgets_it(passed: float, count: int) -> None:
    attempts = Attempts(pool_id="p", sub="s", kind="password", count=7, since=100.0, locked_until=104.0)
    assert counted(attempts, 100.0 + passed) == count


@pytest.mark.parametrize("way", ["by_password", "by_srp"])
async def test_the_sixth_guess_waits_even_if_it_is_right(house: House, way: str) -> None:
    await house.add_user()
    assert [await refusal(house, way=way) for _ in range(6)] == [INCORRECT] * 5 + [EXCEEDED]
    with pytest.raises(NotAuthorized, match=EXCEEDED):
        await getattr(house, way)()
    house.clock.time += 1
    signed_in(await getattr(house, way)())


async def test_guesses_during_a_lock_do_not_extend_it(house: House) -> None:
    await house.add_user()
    for _ in range(50):
        await refusal(house)
    house.clock.time += 1
    assert await refusal(house) == INCORRECT
    house.clock.time += 1
    assert await refusal(house) == EXCEEDED
    house.clock.time += 1
    signed_in(await house.by_password())


async def test_a_right_password_forgets_the_wrong_ones(house: House) -> None:
    user = await house.add_user()
    for _ in range(4):
        await refusal(house)
    signed_in(await house.by_password())
    assert await house.users.attempts.get(POOL, user.sub, lockout.KIND) is None
    assert [await refusal(house) for _ in range(5)] == [INCORRECT] * 5


async def test_a_hidden_unknown_user_is_locked_out_as_a_known_one(house: House) -> None:
    house.change_client(prevent_user_existence_errors="ENABLED")
    await house.add_user()
    known = [await refusal(house) for _ in range(7)]
    assert [await refusal(house, "nobody") for _ in range(7)] == known
    house.clock.time += 1
    assert await refusal(house, "nobody") == await refusal(house) == INCORRECT
    assert await refusal(house, "somebody else") == INCORRECT


async def test_a_crowd_gets_no_more_guesses_than_one_after_another(house: House) -> None:
    await house.add_user()
    answers = await asyncio.gather(
        *(house.by_password(password=f"guess {n}") for n in range(64)), return_exceptions=True
    )
    assert sorted(str(answer) for answer in answers) == [INCORRECT] * 5 + [EXCEEDED] * 59
    assert house.hasher.verified == 5


async def test_another_node_sees_the_lock(house: House) -> None:
    user = await house.add_user()
    for _ in range(5):
        await refusal(house)
    ledger = StoredLedger(house.users, house.clock, POOL, user.sub)

    async def never() -> bool:
        raise AssertionError("a locked user's password is looked at")

    with pytest.raises(NotAuthorized, match=EXCEEDED):
        await Guesses().judge((POOL, user.sub), ledger, house.clock, never)


async def test_a_guess_that_was_not_judged_does_not_count(house: House) -> None:
    user = await house.add_user()
    ledger, guesses = StoredLedger(house.users, house.clock, POOL, user.sub), Guesses()

    async def broken() -> bool:
        raise RuntimeError("no thread is free")

    for _ in range(20):
        with pytest.raises(RuntimeError):
            await guesses.judge((POOL, user.sub), ledger, house.clock, broken)
    assert await ledger.read() is None
    assert guesses._lines == {}


async def test_only_so_many_unknown_names_are_remembered(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockout, "MAX_DECOYS", 3)
    guesses = Guesses()
    for n in range(10):
        await guesses.of_nobody(house.clock, POOL, f"name {n}").fail()
    assert [name for _, name in guesses._decoys] == ["name 7", "name 8", "name 9"]
