"""What has expired goes, in short transactions; what has not stays."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.settings import Settings
from poolhouse.storage import pruning
from poolhouse.storage.connecting import database_for
from poolhouse.storage.opening import Storage
from poolhouse.storage.pruning import DELIVERED_KEPT, Pruner
from poolhouse.storage.stores import outbox
from poolhouse.storage.stores.tickets import USE
from tests.contracts.user_values import ANN, a_message, a_session, a_user
from tests.contracts.values import MANY, NOON, POOL, a_pool
from tests.fakes import FakeClock
from tests.storage.databases import opened

pytestmark = pytest.mark.anyio


def pruner(storage: Storage, now: float) -> Pruner:
    return Pruner(storage._database, storage.outbox, FakeClock(now))


async def test_what_expired_is_forgotten(here: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.users.users.add(a_user(), [], searchable={})
    for number in range(4):
        await here.users.spent.use(POOL, f"t{number}", expires_at=NOON + number)
        await here.users.revocations.add(POOL, f"j{number}", expires_at=NOON + number)
        await here.users.sessions.put(a_session(f"tkn{number}", expires_at=NOON + number))
    await pruner(here, NOON + 1).prune()
    assert [await here.users.spent.is_used(POOL, f"t{n}") for n in range(4)] == [False, False, True, True]
    assert [await here.users.revocations.holds(POOL, f"j{n}") for n in range(4)] == [False, False, True, True]
    assert [session.id for session in await here.users.sessions.of(POOL, ANN)] == ["tkn2", "tkn3"]


async def test_a_revocation_that_was_prolonged_stays(here: Storage) -> None:
    for expires_at in (NOON, NOON + 9, NOON + 5):
        await here.users.revocations.add(POOL, "j", expires_at=expires_at)
    await pruner(here, NOON + 8).prune()
    assert await here.users.revocations.holds(POOL, "j")
    await pruner(here, NOON + 9).prune()
    assert not await here.users.revocations.holds(POOL, "j")


async def test_delivered_messages_stay_for_a_day(here: Storage) -> None:
    await here.outbox.add(a_message("waiting"))
    await here.outbox.add(a_message("delivered", delivered_at=NOON))

    async def left() -> set[str]:
        return {message.id for message in await here.outbox.newest(recipient=None, limit=5)}

    await pruner(here, NOON + DELIVERED_KEPT).prune()
    assert await left() == {"waiting", "delivered"}
    await pruner(here, NOON + DELIVERED_KEPT + 1).prune()
    assert await left() == {"waiting"}


async def test_more_than_one_batch(here: Storage) -> None:
    rows = [{"pool_id": POOL, "id": f"t{number}", "expires_at": NOON} for number in range(2 * pruning.AT_ONCE + 1)]
    async with here._database.write() as transaction:
        await transaction.run(USE, rows)
    for number in range(outbox.PRUNED_AT_ONCE + 1):
        await here.outbox.add(a_message(f"m{number}", delivered_at=NOON))
    await pruner(here, NOON + DELIVERED_KEPT + 1).prune()
    assert not any([await here.users.spent.is_used(POOL, f"t{n}") for n in range(2 * pruning.AT_ONCE + 1)])
    assert await here.outbox.newest(recipient=None, limit=5) == []


async def test_nodes_may_prune_at_once(here: Storage, there: Storage) -> None:
    for number in range(50):
        await here.users.spent.use(POOL, f"t{number}", expires_at=NOON)
    await asyncio.gather(*(pruner(node, NOON).prune() for node in (here, there, here, there)))
    assert not any([await here.users.spent.is_used(POOL, f"t{n}") for n in range(50)])


async def test_it_runs_by_itself(database_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "PERIOD", 0.0)
    async with opened(database_settings) as storage:
        await storage.users.spent.use(POOL, "t", expires_at=NOON - 10**9)
        while await storage.users.spent.is_used(POOL, "t"):
            await asyncio.sleep(0)


async def test_a_round_that_fails_is_not_the_last(
    database_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "PERIOD", 0.0)
    rounds: list[int] = []
    twice = asyncio.Event()

    class Failing(Pruner):
        async def prune(self) -> None:
            rounds.append(len(rounds))
            if len(rounds) == 2:
                twice.set()
            raise OSError("on purpose")

    async with opened(database_settings) as storage:
        failing = Failing(database_for(database_settings), storage.outbox, FakeClock())
        failing.start()
        await twice.wait()
        await failing.stop()
