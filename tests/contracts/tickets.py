"""The contracts of domain.users.ports.Spent, Revocations and Outbox."""

from __future__ import annotations

import asyncio

import pytest
from msgspec import structs

from poolhouse.domain.ports import PoolRepository
from poolhouse.domain.users.ports import UserRepository
from tests.contracts.user_values import a_message
from tests.contracts.values import HOSTILE, MANY, NOON, OTHER_POOL, POOL, a_pool


@pytest.mark.anyio
class TicketsContract:
    async def test_a_ticket_is_used_once(self, users: UserRepository) -> None:
        assert not await users.spent.is_used(POOL, "t")
        assert await users.spent.use(POOL, "t", expires_at=NOON)
        assert await users.spent.is_used(POOL, "t")
        assert not await users.spent.use(POOL, "t", expires_at=NOON)
        assert not await users.spent.use(POOL, "t", expires_at=NOON + 60)
        # The first use says until when, later ones change nothing.
        assert await users.spent.ends_at(POOL, "t") == NOON
        assert await users.spent.ends_at(POOL, "unused") is None
        assert await users.spent.use(OTHER_POOL, "t", expires_at=NOON)
        assert await users.spent.use(POOL, "T", expires_at=NOON)

    @pytest.mark.parametrize("attempt", range(3))
    async def test_of_64_uses_at_once_one_wins(self, users: UserRepository, attempt: int) -> None:
        uses = await asyncio.gather(*(users.spent.use(POOL, "t", expires_at=NOON) for _ in range(64)))
        assert uses.count(True) == 1
        assert uses.count(False) == 63

    async def test_a_use_that_is_undone_was_none(self, users: UserRepository, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=MANY)

        async def use_and_fail() -> None:
            async with users.create(POOL) as inside:
                assert await inside.spent.use(POOL, "t", expires_at=NOON)
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await use_and_fail()
        assert await users.spent.use(POOL, "t", expires_at=NOON)

    async def test_revocations(self, users: UserRepository) -> None:
        await users.revocations.add(POOL, "jti", expires_at=NOON)
        await users.revocations.add(POOL, "jti", expires_at=NOON)
        assert await users.revocations.holds(POOL, "jti")
        assert not await users.revocations.holds(OTHER_POOL, "jti")
        assert not await users.revocations.holds(POOL, "jti2")
        assert not await users.revocations.holds(POOL, HOSTILE)

    async def test_they_go_with_the_pool(self, users: UserRepository, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=MANY)
        await users.spent.use(POOL, "t", expires_at=NOON)
        await users.revocations.add(POOL, "jti", expires_at=NOON)
        await users.outbox.add(a_message())
        await users.revocations.add(OTHER_POOL, "jti", expires_at=NOON)
        await stores.pools.remove(POOL)
        assert not await users.spent.is_used(POOL, "t")
        assert not await users.revocations.holds(POOL, "jti")
        assert await users.outbox.newest(recipient=None, limit=5) == []
        assert await users.revocations.holds(OTHER_POOL, "jti")


@pytest.mark.anyio
class OutboxContract:
    async def test_a_message_is_leased_until_it_is_delivered(self, users: UserRepository) -> None:
        message = a_message(subject=HOSTILE, body=HOSTILE, code=HOSTILE, attempts=2)
        await users.outbox.add(message)
        assert await users.outbox.take_due(now=NOON - 1, lease=10, limit=5) == []
        leased = structs.replace(message, due_at=NOON + 10)
        assert await users.outbox.take_due(now=NOON, lease=10, limit=5) == [leased]
        assert await users.outbox.take_due(now=NOON + 9, lease=10, limit=5) == []
        again = await users.outbox.take_due(now=NOON + 10, lease=10, limit=5)
        assert again == [structs.replace(message, due_at=NOON + 20)]
        delivered = structs.replace(again[0], attempts=3, delivered_at=NOON + 11)
        await users.outbox.put(delivered)
        assert await users.outbox.take_due(now=NOON + 99, lease=10, limit=5) == []
        assert await users.outbox.newest(recipient=None, limit=5) == [delivered]

    async def test_what_failed_is_due_again_when_it_says(self, users: UserRepository) -> None:
        await users.outbox.add(a_message())
        [leased] = await users.outbox.take_due(now=NOON, lease=10, limit=5)
        later = structs.replace(leased, attempts=1, due_at=NOON + 300)
        await users.outbox.put(later)
        assert await users.outbox.take_due(now=NOON + 299, lease=10, limit=5) == []
        assert len(await users.outbox.take_due(now=NOON + 300, lease=10, limit=5)) == 1

    async def test_the_oldest_are_taken_first(self, users: UserRepository) -> None:
        for number in (3, 1, 2):
            await users.outbox.add(a_message(f"m{number}", created_at=NOON + number))
        taken = await users.outbox.take_due(now=NOON + 5, lease=10, limit=2)
        assert [message.id for message in taken] == ["m1", "m2"]
        taken = await users.outbox.take_due(now=NOON + 5, lease=10, limit=2)
        assert [message.id for message in taken] == ["m3"]

    async def test_two_nodes_take_different_messages(self, users: UserRepository) -> None:
        for number in range(40):
            await users.outbox.add(a_message(f"m{number:02}"))
        takes = await asyncio.gather(
            *(users.outbox.take_due(now=NOON, lease=10, limit=7) for _ in range(8)),
            *(users.outbox.take_due(now=NOON, lease=10, limit=40) for _ in range(2)),
        )
        rest = await users.outbox.take_due(now=NOON, lease=10, limit=40)
        taken = [message.id for take in [*takes, rest] for message in take]
        assert sorted(taken) == [f"m{number:02}" for number in range(40)]

    async def test_the_newest_of_a_recipient(self, users: UserRepository) -> None:
        await users.outbox.add(a_message("m1"))
        await users.outbox.add(a_message("m2", created_at=NOON + 2, delivered_at=NOON + 3))
        await users.outbox.add(a_message("m3", created_at=NOON + 1, recipient=HOSTILE))
        await users.outbox.add(a_message("m4", created_at=NOON + 1, pool_id=OTHER_POOL))

        async def found(recipient: str | None, limit: int = 9) -> list[str]:
            return [message.id for message in await users.outbox.newest(recipient=recipient, limit=limit)]

        assert await found(None) == ["m2", "m4", "m3", "m1"]
        assert await found(None, 1) == ["m2"]
        assert await found("ann@example.com") == ["m2", "m4", "m1"]
        assert await found(HOSTILE) == ["m3"]
        assert await found("") == []

    async def test_what_was_delivered_long_ago_is_pruned(self, users: UserRepository) -> None:
        for number, delivered_at in enumerate([None, NOON + 4, NOON + 5, NOON + 6]):
            await users.outbox.add(a_message(f"m{number}", delivered_at=delivered_at))
        await users.outbox.prune(delivered_before=NOON + 5)
        left = {message.id for message in await users.outbox.newest(recipient=None, limit=9)}
        assert left == {"m0", "m2", "m3"}

    async def test_a_message_that_is_gone_is_not_put_back(self, users: UserRepository) -> None:
        await users.outbox.put(a_message())
        assert await users.outbox.newest(recipient=None, limit=9) == []
