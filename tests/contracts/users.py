"""The contract of domain.users.ports.Users."""

from __future__ import annotations

import pytest
from msgspec import structs

from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.ports import PoolRepository
from poolhouse.domain.users.ports import Name, NameTaken, Search, UserPage, UserRepository
from poolhouse.domain.users.user import MfaChoice
from tests.contracts.racing import outcomes
from tests.contracts.user_values import ANN, BOB, a_user, beginning, equal, names
from tests.contracts.values import HOSTILE, MANY, NOON, OTHER_POOL, POOL, a_pool


def sub(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-000000000000"


@pytest.mark.anyio
class UsersContract:
    @pytest.fixture(autouse=True)
    async def _two_pools(self, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)

    async def test_what_was_added_is_read_back_whole(self, users: UserRepository) -> None:
        user = a_user(
            username=HOSTILE,
            attributes={"email": "ann@example.com", "custom:note": HOSTILE},
            pending={"phone_number": "+15550100"},
            mfa=MfaChoice(sms=True, preferred="SMS_MFA"),
            temporary_until=NOON,
            enabled=False,
        )
        await users.users.add(user, names("ann", HOSTILE), searchable={"email": "ann@example.com"})
        assert await users.users.get(POOL, ANN) == user
        assert await users.users.find(POOL, "ann") == user
        assert await users.users.find(POOL, HOSTILE) == user
        assert await users.users.get(OTHER_POOL, ANN) is None
        assert await users.users.find(OTHER_POOL, "ann") is None

    @pytest.mark.parametrize("name", ["", "\0", "ann\0", "\udfff", "Ann", "ann%", "a" * 5000, HOSTILE])
    async def test_an_unknown_name_is_none(self, users: UserRepository, name: str) -> None:
        await users.users.add(a_user(), names("ann"), searchable={})
        assert await users.users.find(POOL, name) is None
        assert await users.users.get(POOL, name) is None

    async def test_needs_its_pool(self, users: UserRepository) -> None:
        with pytest.raises(NotFound):
            await users.users.add(a_user(pool_id="us-east-1_None"), names("ann"), searchable={})

    async def test_a_sub_is_taken_once_in_its_pool(self, users: UserRepository) -> None:
        await users.users.add(a_user(), names("ann"), searchable={"email": "a@x"})
        with pytest.raises(AlreadyExists):
            await users.users.add(a_user(username="second"), names("second"), searchable={"email": "b@x"})
        await users.users.add(a_user(pool_id=OTHER_POOL), names("ann"), searchable={})
        assert await users.users.find(POOL, "second") is None
        assert (await users.users.page(POOL, search=equal("b@x"), limit=5)).users == ()
        assert await users.users.count(POOL) == 1

    async def test_a_name_is_one_users_whatever_its_kind(self, users: UserRepository) -> None:
        await users.users.add(a_user(), [Name("username", "ann")], searchable={})
        with pytest.raises(NameTaken) as caught:
            await users.users.add(
                a_user(BOB),
                [Name("username", "bob"), Name("preferred_username", "ann")],
                searchable={"email": "b"},
            )
        assert caught.value.name == Name("preferred_username", "ann")
        assert await users.users.get(POOL, BOB) is None
        assert await users.users.find(POOL, "bob") is None
        assert (await users.users.page(POOL, search=equal("b"), limit=5)).users == ()
        assert await users.users.count(POOL) == 1

    async def test_a_user_may_have_one_name_twice(self, users: UserRepository) -> None:
        twice = [Name("username", "ann"), Name("preferred_username", "ann")]
        await users.users.add(a_user(), twice, searchable={})
        await users.users.put(a_user(), twice)
        assert await users.users.find(POOL, "ann") == a_user()

    async def test_long_names_are_told_apart(self, users: UserRepository) -> None:
        """An e-mail address may have 2,048 characters, more than an index takes."""
        one, two = "🦄" * 2047 + "1", "🦄" * 2047 + "2"
        await users.users.add(a_user(ANN), names(one), searchable={"email": one})
        await users.users.add(a_user(BOB), names(two), searchable={"email": two})
        assert await users.users.find(POOL, one) == a_user(ANN)
        assert await users.users.find(POOL, two) == a_user(BOB)
        with pytest.raises(NameTaken):
            await users.users.put(a_user(BOB), names(one))
        page = await users.users.page(POOL, search=beginning("🦄" * 200), limit=5)
        assert page.users == (a_user(ANN), a_user(BOB))

    async def test_put_keeps_names_and_search_values_unless_told(self, users: UserRepository) -> None:
        await users.users.add(a_user(), names("ann"), searchable={"email": "a@x", "name": "Ann"})
        changed = a_user(enabled=False)
        await users.users.put(changed)
        assert await users.users.find(POOL, "ann") == changed
        assert (await users.users.page(POOL, search=equal("a@x"), limit=5)).users == (changed,)
        await users.users.put(changed, names("anna", "ann"), searchable={"email": "b@x", "name": "Ann"})
        assert await users.users.find(POOL, "ann") == await users.users.find(POOL, "anna") == changed
        assert (await users.users.page(POOL, search=equal("a@x"), limit=5)).users == ()
        assert (await users.users.page(POOL, search=equal("b@x"), limit=5)).users == (changed,)
        assert (await users.users.page(POOL, search=equal("Ann", "name"), limit=5)).users == (changed,)
        await users.users.put(changed, names("anna"), searchable={})
        assert await users.users.find(POOL, "ann") is None
        assert (await users.users.page(POOL, search=equal("Ann", "name"), limit=5)).users == ()

    async def test_a_put_that_is_refused_changes_nothing(self, users: UserRepository) -> None:
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        await users.users.add(a_user(BOB), names("bob", "bobby"), searchable={"email": "b@x"})
        with pytest.raises(NameTaken):
            await users.users.put(
                a_user(BOB, enabled=False), names("aaa", "ann", "zzz"), searchable={"email": "c"}
            )
        assert await users.users.find(POOL, "bobby") == await users.users.find(POOL, "bob") == a_user(BOB)
        assert await users.users.find(POOL, "aaa") is await users.users.find(POOL, "zzz") is None
        assert (await users.users.page(POOL, search=equal("b@x"), limit=5)).users == (a_user(BOB),)

    async def test_put_and_remove_of_an_unknown_user(self, users: UserRepository) -> None:
        await users.users.add(a_user(pool_id=OTHER_POOL), names("ann"), searchable={})
        with pytest.raises(NotFound):
            await users.users.put(a_user(), names("new"))
        with pytest.raises(NotFound):
            await users.users.remove(POOL, ANN)
        assert await users.users.find(POOL, "new") is None
        assert await users.users.count(OTHER_POOL) == 1

    async def test_a_removed_users_names_are_free(self, users: UserRepository) -> None:
        await users.users.add(a_user(ANN), names("ann"), searchable={"email": "a@x"})
        await users.users.remove(POOL, ANN)
        assert await users.users.find(POOL, "ann") is None
        assert (await users.users.page(POOL, search=equal("a@x"), limit=5)).users == ()
        assert await users.users.count(POOL) == 0
        await users.users.add(a_user(BOB), names("ann"), searchable={})
        assert await users.users.find(POOL, "ann") == a_user(BOB)

    async def test_a_name_may_be_handed_on_in_one_transaction(self, users: UserRepository) -> None:
        await users.users.add(a_user(ANN), names("ann", "a@x"), searchable={})
        async with users.create(POOL) as inside:
            await inside.users.put(a_user(ANN), names("ann"))
            await inside.users.add(a_user(BOB), names("bob", "a@x"), searchable={})
        assert await users.users.find(POOL, "a@x") == a_user(BOB)

    async def test_of_racing_users_of_one_name_one_wins(self, users: UserRepository) -> None:
        adds = [users.users.add(a_user(sub(n)), names("ann", f"{n}"), searchable={}) for n in range(64)]
        assert await outcomes(adds) == {"done": 1, "NameTaken": 63}
        assert await users.users.count(POOL) == 1
        winner = await users.users.find(POOL, "ann")
        assert winner
        found = [await users.users.find(POOL, f"{n}") for n in range(64)]
        assert [user for user in found if user] == [winner]

    async def test_of_racing_changes_to_one_name_one_wins(self, users: UserRepository) -> None:
        for n in range(16):
            await users.users.add(a_user(sub(n)), names(f"{n}"), searchable={})
        puts = [users.users.put(a_user(sub(n)), names(f"{n}", "a@x", "the same")) for n in range(16)]
        assert await outcomes(puts) == {"done": 1, "NameTaken": 15}
        assert await users.users.find(POOL, "a@x") == await users.users.find(POOL, "the same") is not None
        assert None not in [await users.users.find(POOL, f"{n}") for n in range(16)]

    async def test_users_who_want_each_others_names_are_refused(self, users: UserRepository) -> None:
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        await users.users.add(a_user(BOB), names("bob"), searchable={})
        trade = [users.users.put(a_user(ANN), names("bob")), users.users.put(a_user(BOB), names("ann"))] * 1
        assert await outcomes(trade) == {"NameTaken": 2}
        assert await users.users.find(POOL, "ann") == a_user(ANN)

    async def test_a_create_racing_the_pools_removal_leaves_no_orphan(
        self, users: UserRepository, stores: PoolRepository
    ) -> None:
        adds = [users.users.add(a_user(sub(n)), names(f"{n}"), searchable={}) for n in range(16)]
        await outcomes([*adds[:8], stores.pools.remove(POOL), *adds[8:]])
        assert await users.users.count(POOL) == 0
        assert await users.users.page(POOL, limit=5) == UserPage(users=(), next=None)
        assert [await users.users.find(POOL, f"{n}") for n in range(16)] == [None] * 16

    async def test_the_count_is_exact_under_concurrency(self, users: UserRepository) -> None:
        adds = [users.users.add(a_user(sub(n)), [], searchable={}) for n in range(40)]
        await outcomes(adds)
        removals = [users.users.remove(POOL, sub(n)) for n in range(0, 60, 2)]
        assert await outcomes(removals) == {"done": 20, "NotFound": 10}
        assert await users.users.count(POOL) == 20
        assert await users.users.count(OTHER_POOL) == 0


SEARCHES = {
    "everybody": (None, [0, 1, 2, 3, 4, 5, 6]),
    "equal": (equal("a@x"), [0, 2, 4]),
    "a prefix, by value": (beginning("a"), [6, 0, 2, 4, 1]),
    "an empty prefix": (beginning(""), [6, 0, 2, 4, 1, 3]),
    "of another attribute": (equal("a@x", "name"), []),
    "no wildcard": (beginning("%"), []),
    "no wildcard either": (beginning("a_"), []),
    "case counts": (equal("A@x"), []),
    "nothing greater than the last character": (beginning("\U0010ffff"), []),
    "NUL": (beginning("a\0"), []),
    "half a character": (equal("\ud800"), []),
}
EMAILS = ["a@x", "ab@x", "a@x", "b@x", "a@x", None, "a"]


@pytest.mark.anyio
class UserPagesContract:
    @pytest.fixture(autouse=True)
    async def _some_users(self, stores: PoolRepository, users: UserRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)
        for number, email in enumerate(EMAILS):
            await users.users.add(a_user(sub(number)), [], searchable={"email": email} if email else {})
        await users.users.add(a_user(sub(3), OTHER_POOL), [], searchable={"email": "a@x"})

    async def walk(self, users: UserRepository, search: Search | None, limit: int) -> list[str]:
        found: list[str] = []
        after: str | None = None
        while True:
            page = await users.users.page(POOL, search=search, after=after, limit=limit)
            assert len(page.users) == limit or page.next is None
            found += [user.sub for user in page.users]
            if page.next is None:
                return found
            page.next.encode()
            after = page.next

    @pytest.mark.parametrize("limit", [1, 2, 3, 7, 60])
    @pytest.mark.parametrize("name", SEARCHES)
    async def test_pages(self, users: UserRepository, name: str, limit: int) -> None:
        search, expected = SEARCHES[name]
        assert await self.walk(users, search, limit) == [sub(number) for number in expected]

    async def test_everybody_is_listed_oldest_first(self, users: UserRepository) -> None:
        for number, created_at in ((50, NOON - 5), (51, NOON + 5), (52, NOON - 5), (53, 0.0)):
            await users.users.add(a_user(sub(number), created_at=created_at), [], searchable={})
        await users.users.put(a_user(sub(51), created_at=NOON + 5, modified_at=NOON - 9))
        expected = [sub(number) for number in (53, 50, 52, 0, 1, 2, 3, 4, 5, 6, 51)]
        assert await self.walk(users, None, 2) == expected

    async def test_a_whole_page_at_the_end_has_no_next(self, users: UserRepository) -> None:
        page = await users.users.page(POOL, search=equal("a@x"), limit=3)
        assert (len(page.users), page.next) == (3, None)

    @pytest.mark.parametrize("name", ["everybody", "equal", "a prefix, by value"])
    async def test_a_walk_skips_and_repeats_nobody_while_others_come_and_go(
        self, users: UserRepository, name: str
    ) -> None:
        search, expected = SEARCHES[name]
        seen: list[str] = []
        after: str | None = None
        for step in range(40):
            page = await users.users.page(POOL, search=search, after=after, limit=1)
            seen += [user.sub for user in page.users]
            after = page.next
            if after is None:
                break
            await users.users.add(a_user(sub(100 + step)), [], searchable={"email": ("a", "a@x", "aa")[step % 3]})
            await users.users.add(a_user(f"!{step}"), [], searchable={"email": "a@x"})
            if len(seen) == 2:
                await users.users.remove(POOL, seen[-1])
                await users.users.remove(POOL, "!0")
        stayed = [sub(number) for number in expected]
        assert [found for found in seen if found in stayed] == stayed
        assert len(seen) == len(set(seen))

    async def test_hostile_values_are_found_and_passed(self, users: UserRepository) -> None:
        for number in range(20, 23):
            await users.users.add(a_user(sub(number)), [], searchable={"name": HOSTILE})
        await users.users.add(a_user(sub(24)), [], searchable={"name": "\ud800 and more"})
        assert await self.walk(users, equal(HOSTILE, "name"), 2) == [sub(number) for number in range(20, 23)]
        assert await self.walk(users, beginning(HOSTILE[:9], "name"), 1) == [
            sub(number) for number in range(20, 23)
        ]
        assert await self.walk(users, beginning("\ud800", "name"), 1) == [sub(24)]

    async def test_nobody_is_listed_in_an_unknown_pool(self, users: UserRepository) -> None:
        assert await users.users.page("us-east-1_None", limit=5) == UserPage(users=(), next=None)
        assert await users.users.count("us-east-1_None") == 0

    async def test_a_page_shows_users_as_they_are_now(self, users: UserRepository) -> None:
        changed = structs.replace(a_user(sub(1)), enabled=False)
        await users.users.put(changed)
        assert (await users.users.page(POOL, search=equal("ab@x"), limit=1)).users == (changed,)
