"""The contract of domain.users.ports.Groups."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.ports import PoolRepository
from poolhouse.domain.users.ports import UserRepository
from tests.contracts.racing import outcomes
from tests.contracts.user_values import ANN, BOB, NOBODY, a_group, a_user, names
from tests.contracts.values import HOSTILE, MANY, OTHER_POOL, POOL, a_pool


@pytest.mark.anyio
class GroupsContract:
    @pytest.fixture(autouse=True)
    async def _two_users(self, stores: PoolRepository, users: UserRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        await users.users.add(a_user(BOB), names("bob"), searchable={})

    async def test_what_was_added_is_read_back_whole(self, users: UserRepository) -> None:
        group = a_group(HOSTILE, description=HOSTILE, role_arn="arn:aws:iam::1:role/x", precedence=0)
        await users.groups.add(group, at_most=MANY)
        assert await users.groups.get(POOL, HOSTILE) == group
        assert await users.groups.get(OTHER_POOL, HOSTILE) is None
        changed = a_group(HOSTILE, precedence=5)
        await users.groups.put(changed)
        assert await users.groups.get(POOL, HOSTILE) == changed

    async def test_names_and_quota_are_the_pools(self, users: UserRepository) -> None:
        await users.groups.add(a_group(), at_most=1)
        with pytest.raises(AlreadyExists):
            await users.groups.add(a_group(description="second"), at_most=1)
        with pytest.raises(LimitExceeded):
            await users.groups.add(a_group("two"), at_most=1)
        await users.groups.add(a_group(pool_id=OTHER_POOL), at_most=1)
        with pytest.raises(NotFound):
            await users.groups.add(a_group(pool_id="us-east-1_None"), at_most=1)
        assert await users.groups.get(POOL, "admins") == a_group()

    async def test_an_unknown_group(self, users: UserRepository) -> None:
        with pytest.raises(NotFound):
            await users.groups.put(a_group())
        with pytest.raises(NotFound):
            await users.groups.remove(POOL, "admins")
        with pytest.raises(NotFound):
            await users.groups.join(POOL, "admins", ANN, at_most=MANY)
        await users.groups.leave(POOL, "admins", ANN)
        assert await users.groups.members(POOL, "admins", after=None, limit=5) == []

    async def test_pages_are_ordered_by_name(self, users: UserRepository) -> None:
        for name in ("c", "a", "b"):
            await users.groups.add(a_group(name), at_most=MANY)
        assert [group.name for group in await users.groups.page(POOL, after=None, limit=2)] == ["a", "b"]
        assert [group.name for group in await users.groups.page(POOL, after="b", limit=2)] == ["c"]
        assert await users.groups.page(OTHER_POOL, after=None, limit=2) == []

    async def test_who_joined_is_a_member_until_they_leave(self, users: UserRepository) -> None:
        await users.groups.add(a_group(), at_most=MANY)
        for sub in (BOB, ANN, ANN):
            await users.groups.join(POOL, "admins", sub, at_most=1)
        members = await users.groups.members(POOL, "admins", after=None, limit=5)
        assert members == [a_user(ANN), a_user(BOB)]
        assert await users.groups.members(POOL, "admins", after=ANN, limit=5) == [a_user(BOB)]
        assert await users.groups.members(POOL, "admins", after=None, limit=1) == [a_user(ANN)]
        assert await users.groups.members(OTHER_POOL, "admins", after=None, limit=1) == []
        await users.groups.leave(POOL, "admins", ANN)
        await users.groups.leave(POOL, "admins", ANN)
        assert await users.groups.of(POOL, ANN) == []
        assert await users.groups.of(POOL, BOB) == [a_group()]

    async def test_a_users_groups_are_ordered_by_precedence_then_name(self, users: UserRepository) -> None:
        precedences = {"none b": None, "five": 5, "none a": None, "zero b": 0, "zero a": 0}
        for name, precedence in precedences.items():
            await users.groups.add(a_group(name, precedence=precedence), at_most=MANY)
            await users.groups.join(POOL, name, ANN, at_most=MANY)
        found = [group.name for group in await users.groups.of(POOL, ANN)]
        assert found == ["zero a", "zero b", "five", "none a", "none b"]

    async def test_the_quota_of_memberships_is_the_users(self, users: UserRepository) -> None:
        for name in ("one", "two"):
            await users.groups.add(a_group(name), at_most=MANY)
        await users.groups.join(POOL, "one", ANN, at_most=1)
        with pytest.raises(LimitExceeded):
            await users.groups.join(POOL, "two", ANN, at_most=1)
        await users.groups.join(POOL, "two", BOB, at_most=1)
        assert await users.groups.of(POOL, ANN) == [a_group("one")]
        with pytest.raises(NotFound):
            await users.groups.join(POOL, "one", NOBODY, at_most=1)

    async def test_memberships_go_with_the_group(self, users: UserRepository) -> None:
        await users.groups.add(a_group(), at_most=MANY)
        await users.groups.join(POOL, "admins", ANN, at_most=MANY)
        await users.groups.remove(POOL, "admins")
        await users.groups.add(a_group(), at_most=MANY)
        assert await users.groups.of(POOL, ANN) == []

    async def test_memberships_go_with_the_user(self, users: UserRepository) -> None:
        await users.groups.add(a_group(), at_most=MANY)
        await users.groups.join(POOL, "admins", ANN, at_most=MANY)
        await users.users.remove(POOL, ANN)
        assert await users.groups.members(POOL, "admins", after=None, limit=5) == []
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        assert await users.groups.of(POOL, ANN) == []

    async def test_groups_go_with_the_pool(self, users: UserRepository, stores: PoolRepository) -> None:
        await users.groups.add(a_group(), at_most=MANY)
        await users.groups.join(POOL, "admins", ANN, at_most=MANY)
        await stores.pools.remove(POOL)
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await users.groups.add(a_group(), at_most=1)
        assert await users.groups.members(POOL, "admins", after=None, limit=5) == []

    async def test_racing_changes_lose_nothing(self, users: UserRepository) -> None:
        await users.groups.add(a_group(precedence=0), at_most=MANY)

        async def raise_precedence() -> None:
            async with users.create(POOL) as stores:
                group = await stores.groups.get(POOL, "admins")
                assert group is not None
                assert group.precedence is not None
                await stores.groups.put(replace(group, precedence=group.precedence + 1))

        assert await outcomes([raise_precedence() for _ in range(12)]) == {"done": 12}
        assert await users.groups.get(POOL, "admins") == a_group(precedence=12)

    async def test_racing_joins_do_not_pass_the_quota(self, users: UserRepository) -> None:
        for number in range(16):
            await users.groups.add(a_group(f"{number}"), at_most=MANY)
        joins = [users.groups.join(POOL, f"{number}", ANN, at_most=3) for number in range(16)]
        assert await outcomes(joins) == {"done": 3, "LimitExceeded": 13}

    async def test_a_join_racing_the_groups_removal_leaves_no_orphan(self, users: UserRepository) -> None:
        await users.groups.add(a_group(), at_most=MANY)
        joins = [users.groups.join(POOL, "admins", (ANN, BOB)[n % 2], at_most=MANY) for n in range(8)]
        await outcomes([*joins[:4], users.groups.remove(POOL, "admins"), *joins[4:]])
        await users.groups.add(a_group(), at_most=MANY)
        assert await users.groups.members(POOL, "admins", after=None, limit=5) == []

    async def test_racing_creates_do_not_pass_the_quota(self, users: UserRepository) -> None:
        adds = [users.groups.add(a_group(f"{number}"), at_most=3) for number in range(16)]
        assert await outcomes(adds) == {"done": 3, "LimitExceeded": 13}
