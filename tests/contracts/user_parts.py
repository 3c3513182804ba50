"""The contracts of what belongs to a user: passwords, software tokens, codes, attempts, devices and so on."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.ports import PoolRepository
from poolhouse.domain.secret import Secret
from poolhouse.domain.users.ports import UserRepository
from tests.contracts.racing import outcomes
from tests.contracts.user_values import (
    ANN,
    BOB,
    NOBODY,
    a_code,
    a_device,
    a_group,
    a_passkey,
    a_password,
    a_session,
    a_token,
    a_user,
    names,
    some_attempts,
)
from tests.contracts.values import HOSTILE, MANY, NOON, OTHER_POOL, POOL, a_pool

# Store, a value, the same changed, and the value's key below the user.
PARTS: dict[str, tuple[Any, Any, tuple[str, ...]]] = {
    "passwords": (
        a_password(),
        a_password(hash="new", srp_verifier=Secret(HOSTILE), history=("$argon2id$x", "older")),
        (),
    ),
    "software_tokens": (a_token(), a_token(seed=Secret("NEW"), verified=True, last_step=5), ()),
    "codes": (a_code(), a_code(digest=b"", attempts=3, destination=HOSTILE), ("sign-up",)),
    "attempts": (some_attempts(), some_attempts(count=6, locked_until=NOON + 1), ("password",)),
    "devices": (
        a_device(),
        a_device(name=HOSTILE, remembered=True, srp_salt="0a", srp_verifier=Secret("0b")),
        ("us-east-1_device",),
    ),
    "sessions": (a_session(), a_session(active_at=NOON + 9, origin_session_id="tkn0"), ("tkn1",)),
}


@pytest.mark.anyio
class UserPartsContract:
    @pytest.fixture(autouse=True)
    async def _two_users(self, stores: PoolRepository, users: UserRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await stores.pools.add(a_pool(OTHER_POOL), at_most=MANY)
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        await users.users.add(a_user(BOB), names("bob"), searchable={})

    @pytest.mark.parametrize("name", PARTS)
    async def test_what_was_put_is_read_back_whole(self, users: UserRepository, name: str) -> None:
        store = getattr(users, name)
        value, changed, key = PARTS[name]
        assert await store.get(POOL, ANN, *key) is None
        await store.put(value)
        assert await store.get(POOL, ANN, *key) == value
        await store.put(changed)
        assert await store.get(POOL, ANN, *key) == changed
        await store.put(value)
        assert await store.get(POOL, ANN, *key) == value

    @pytest.mark.parametrize("name", PARTS)
    async def test_it_is_one_users(self, users: UserRepository, name: str) -> None:
        store = getattr(users, name)
        value, _, key = PARTS[name]
        await store.put(value)
        for pool_id, sub in ((POOL, BOB), (OTHER_POOL, ANN), (POOL, NOBODY)):
            assert await store.get(pool_id, sub, *key) is None
            await store.remove(pool_id, sub, *key)
        assert await store.get(POOL, ANN, *key) == value

    @pytest.mark.parametrize("name", PARTS)
    async def test_removed_it_is_gone(self, users: UserRepository, name: str) -> None:
        store = getattr(users, name)
        value, _, key = PARTS[name]
        await store.put(value)
        await store.remove(POOL, ANN, *key)
        await store.remove(POOL, ANN, *key)
        assert await store.get(POOL, ANN, *key) is None

    @pytest.mark.parametrize("name", PARTS)
    async def test_needs_its_user(self, users: UserRepository, name: str) -> None:
        store = getattr(users, name)
        value, _, key = PARTS[name]
        await users.users.remove(POOL, ANN)
        with pytest.raises(NotFound):
            await store.put(value)
        assert await store.get(POOL, ANN, *key) is None

    @pytest.mark.parametrize("name", PARTS)
    async def test_it_goes_with_its_user(self, users: UserRepository, name: str) -> None:
        store = getattr(users, name)
        value, _, key = PARTS[name]
        await store.put(value)
        await users.users.remove(POOL, ANN)
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        assert await store.get(POOL, ANN, *key) is None

    @pytest.mark.parametrize("name", PARTS)
    async def test_it_goes_with_the_pool(self, users: UserRepository, stores: PoolRepository, name: str) -> None:
        """An id that a tag pins may be used again."""
        store = getattr(users, name)
        value, _, key = PARTS[name]
        await store.put(value)
        await stores.pools.remove(POOL)
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        assert await store.get(POOL, ANN, *key) is None

    @pytest.mark.parametrize("name", PARTS)
    async def test_a_put_racing_the_users_removal_leaves_no_orphan(self, users: UserRepository, name: str) -> None:
        store = getattr(users, name)
        value, _, key = PARTS[name]
        await outcomes([*(store.put(value) for _ in range(4)), users.users.remove(POOL, ANN), store.put(value)])
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        assert await store.get(POOL, ANN, *key) is None

    async def test_a_users_values_are_told_apart_by_their_key(self, users: UserRepository) -> None:
        await users.codes.put(a_code())
        await users.codes.put(a_code(purpose="forgot-password", digest=b"2"))
        await users.attempts.put(some_attempts(kind=HOSTILE, count=9))
        assert await users.codes.get(POOL, ANN, "sign-up") == a_code()
        assert await users.codes.get(POOL, ANN, "forgot-password") == a_code(
            purpose="forgot-password", digest=b"2"
        )
        assert await users.attempts.get(POOL, ANN, HOSTILE) == some_attempts(kind=HOSTILE, count=9)
        assert await users.attempts.get(POOL, ANN, "password") is None

    async def test_pages_of_devices(self, users: UserRepository) -> None:
        for key in ("c", "a", "b"):
            await users.devices.put(a_device(key))
        await users.devices.put(a_device("bb", BOB))
        found = await users.devices.page(POOL, ANN, after=None, limit=2)
        assert [device.key for device in found] == ["a", "b"]
        found = await users.devices.page(POOL, ANN, after="b", limit=2)
        assert found == [a_device("c")]

    async def test_sessions_of_a_user(self, users: UserRepository) -> None:
        late, early = a_session("tkn1", created_at=NOON + 5), a_session("tkn2")
        for session in (late, early, a_session("tkn3", BOB)):
            await users.sessions.put(session)
        assert await users.sessions.of(POOL, ANN) == [early, late]
        assert await users.sessions.of(POOL, NOBODY) == []


@pytest.mark.anyio
class PasskeysContract:
    @pytest.fixture(autouse=True)
    async def _two_users(self, stores: PoolRepository, users: UserRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await users.users.add(a_user(ANN), names("ann"), searchable={})
        await users.users.add(a_user(BOB), names("bob"), searchable={})

    async def test_what_was_added_is_read_back_whole(self, users: UserRepository) -> None:
        late = a_passkey(
            "late", created_at=NOON + 5, transports=("usb", "nfc"), attachment="platform", name=HOSTILE
        )
        await users.passkeys.add(late, at_most=MANY)
        await users.passkeys.add(a_passkey(), at_most=MANY)
        assert await users.passkeys.get(POOL, ANN, "late") == late
        assert await users.passkeys.of(POOL, ANN) == [a_passkey(), late]
        assert await users.passkeys.get(POOL, BOB, "late") is None
        assert await users.passkeys.of(POOL, BOB) == []

    async def test_the_longest_id_there_is(self, users: UserRepository) -> None:
        """WebAuthn 4: up to 1,023 octets."""
        await users.passkeys.add(a_passkey("A" * 1364), at_most=MANY)
        assert await users.passkeys.get(POOL, ANN, "A" * 1364) == a_passkey("A" * 1364)

    @pytest.mark.parametrize("sub", [ANN, BOB])
    async def test_an_id_is_taken_once_in_its_pool(self, users: UserRepository, sub: str) -> None:
        await users.passkeys.add(a_passkey(), at_most=MANY)
        with pytest.raises(AlreadyExists):
            await users.passkeys.add(a_passkey(sub=sub, name="second"), at_most=1)
        assert await users.passkeys.get(POOL, ANN, "key1") == a_passkey()

    async def test_the_quota_is_the_users(self, users: UserRepository) -> None:
        await users.passkeys.add(a_passkey("one"), at_most=1)
        with pytest.raises(LimitExceeded):
            await users.passkeys.add(a_passkey("two"), at_most=1)
        await users.passkeys.add(a_passkey("two", BOB), at_most=1)
        assert await users.passkeys.of(POOL, BOB) == [a_passkey("two", BOB)]

    async def test_needs_its_user(self, users: UserRepository) -> None:
        with pytest.raises(NotFound):
            await users.passkeys.add(a_passkey(sub=NOBODY), at_most=MANY)

    async def test_put_and_remove(self, users: UserRepository) -> None:
        with pytest.raises(NotFound):
            await users.passkeys.put(a_passkey())
        await users.passkeys.add(a_passkey(), at_most=MANY)
        await users.passkeys.put(a_passkey(sign_count=7))
        assert await users.passkeys.get(POOL, ANN, "key1") == a_passkey(sign_count=7)
        await users.passkeys.remove(POOL, BOB, "key1")
        assert await users.passkeys.of(POOL, ANN) == [a_passkey(sign_count=7)]
        await users.passkeys.remove(POOL, ANN, "key1")
        await users.passkeys.remove(POOL, ANN, "key1")
        assert await users.passkeys.of(POOL, ANN) == []

    async def test_they_go_with_their_user(self, users: UserRepository) -> None:
        await users.passkeys.add(a_passkey(), at_most=MANY)
        await users.users.remove(POOL, ANN)
        await users.passkeys.add(a_passkey(sub=BOB), at_most=MANY)
        assert await users.passkeys.of(POOL, ANN) == []

    async def test_of_racing_users_with_one_id_one_wins(self, users: UserRepository) -> None:
        adds = [users.passkeys.add(a_passkey(sub=(ANN, BOB)[n % 2]), at_most=MANY) for n in range(32)]
        assert await outcomes(adds) == {"done": 1, "AlreadyExists": 31}

    async def test_racing_adds_do_not_pass_the_quota(self, users: UserRepository) -> None:
        adds = [users.passkeys.add(a_passkey(f"{n}"), at_most=3) for n in range(32)]
        assert await outcomes(adds) == {"done": 3, "LimitExceeded": 29}


class Stop(Exception):
    """Raised on purpose."""


@pytest.mark.anyio
class UserEditContract:
    @pytest.fixture(autouse=True)
    async def _a_user(self, stores: PoolRepository, users: UserRepository) -> None:
        await stores.pools.add(a_pool(POOL), at_most=MANY)
        await users.users.add(a_user(), names("ann"), searchable={"email": "a@x"})

    async def fill(self, users: UserRepository) -> None:
        async with users.edit(POOL, ANN) as inside:
            await inside.users.put(a_user(enabled=False), names("anna"), searchable={})
            await inside.passwords.put(a_password())
            await inside.attempts.put(some_attempts())
            await inside.groups.add(a_group(), at_most=MANY)
            await inside.groups.join(POOL, "admins", ANN, at_most=MANY)
            await inside.passkeys.add(a_passkey(), at_most=MANY)
            assert await inside.spent.use(POOL, "ticket", expires_at=NOON)
            assert await inside.passwords.get(POOL, ANN) == a_password()
            assert await inside.passwords.hash_of(POOL, ANN) == a_password().hash
            assert await inside.users.find(POOL, "anna") == a_user(enabled=False)
            assert await users.users.find(POOL, "anna") is None
            assert await users.passwords.get(POOL, ANN) is None
            assert await users.passwords.hash_of(POOL, ANN) is None

    async def test_a_clean_exit_commits_everything(self, users: UserRepository) -> None:
        await self.fill(users)
        assert await users.users.find(POOL, "anna") == a_user(enabled=False)
        assert await users.passwords.get(POOL, ANN) == a_password()
        assert await users.groups.of(POOL, ANN) == [a_group()]
        assert await users.spent.is_used(POOL, "ticket")
        assert not await users.spent.use(POOL, "ticket", expires_at=NOON)

    async def test_an_exception_undoes_everything(self, users: UserRepository) -> None:
        async def edit() -> None:
            async with users.edit(POOL, ANN) as inside:
                await inside.users.put(a_user(enabled=False), names("anna"), searchable={})
                await inside.passwords.put(a_password())
                await inside.spent.use(POOL, "ticket", expires_at=NOON)
                raise Stop

        with pytest.raises(Stop):
            await edit()
        assert await users.users.find(POOL, "ann") == a_user()
        assert await users.users.find(POOL, "anna") is None
        assert await users.passwords.get(POOL, ANN) is None
        assert await users.spent.use(POOL, "ticket", expires_at=NOON)

    async def test_a_refusal_inside_leaves_the_rest_usable(self, users: UserRepository) -> None:
        await users.users.add(a_user(BOB), names("bob"), searchable={})
        async with users.create(POOL) as inside:
            with pytest.raises(AlreadyExists):
                await inside.users.add(a_user("new"), names("aaa", "bob"), searchable={"email": "x"})
            with pytest.raises(AlreadyExists):
                await inside.users.put(a_user(ANN), names("aaa", "bob"))
            with pytest.raises(NotFound):
                await inside.passwords.put(a_password("new"))
            await inside.users.add(a_user("new"), names("aaa"), searchable={})
        assert await users.users.find(POOL, "aaa") == a_user("new")
        assert await users.users.find(POOL, "ann") == a_user(ANN)
        assert await users.users.count(POOL) == 3

    async def test_the_unknown_is_refused_on_entry(self, users: UserRepository) -> None:
        for pool_id, sub in ((POOL, BOB), (OTHER_POOL, ANN)):
            with pytest.raises(NotFound):
                async with users.edit(pool_id, sub):
                    pytest.fail("entered")
        with pytest.raises(NotFound):
            async with users.create(OTHER_POOL):
                pytest.fail("entered")

    async def test_edits_of_a_user_follow_each_other(self, users: UserRepository) -> None:
        """Read, think, write: no update is lost, and plain writes wait as well."""
        await users.attempts.put(some_attempts(count=0))

        async def count() -> None:
            async with users.edit(POOL, ANN) as inside:
                attempts = await inside.attempts.get(POOL, ANN, "password")
                assert attempts
                await asyncio.sleep(0)
                await inside.attempts.put(some_attempts(count=attempts.count + 1))

        await asyncio.gather(*(count() for _ in range(16)))
        assert await users.attempts.get(POOL, ANN, "password") == some_attempts(count=16)

    async def test_a_user_removed_inside_is_gone_for_the_rest_of_it(self, users: UserRepository) -> None:
        async with users.edit(POOL, ANN) as inside:
            await inside.passwords.put(a_password())
            await inside.users.remove(POOL, ANN)
            with pytest.raises(NotFound):
                await inside.passwords.put(a_password())
        assert await users.users.get(POOL, ANN) is None

    async def test_a_write_that_bypasses_it_is_a_mistake(self, users: UserRepository) -> None:
        async with users.edit(POOL, ANN):
            with pytest.raises(RuntimeError, match="the stores it yields"):
                await users.passwords.put(a_password())
        assert await users.passwords.get(POOL, ANN) is None
