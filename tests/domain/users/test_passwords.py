"""What is kept of a password, and which ones the pool still remembers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import DEFAULT_PASSWORD_POLICY, Policies, PoolSettings
from poolhouse.domain.users import srp
from poolhouse.domain.users.credentials import Password
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.refusals import PasswordUsedBefore
from poolhouse.domain.users.user import CONFIRMED, User
from tests.domain.signin.house import POOL, PlainHasher
from tests.fakes import FakeRandom

pytestmark = pytest.mark.anyio
USER = User(pool_id=POOL, sub="sub", username="anna", status=CONFIRMED, created_at=0, modified_at=0)


async def made(password: str, previous: Password | None = None, *, remembers: int = 0) -> Password:
    policy = replace(DEFAULT_PASSWORD_POLICY, password_history_size=remembers)
    settings = PoolSettings(policies=Policies(password_policy=policy))
    pool = UserPool(id=POOL, name="p", created_at=0, modified_at=0, settings=settings)
    return await make_password(PlainHasher(), FakeRandom(), pool, USER, password, previous=previous)


async def test_a_hash_and_a_verifier_are_kept() -> None:
    password = await made("secret")
    assert (password.pool_id, password.sub, password.hash) == (POOL, "sub", "plain:secret")
    expected = srp.verifier("Ab3dEf9hI", "anna", "secret", password.srp_salt)
    assert password.srp_verifier.value == expected
    assert "secret" not in repr(password.srp_verifier)


async def test_nothing_is_remembered_by_default() -> None:
    first = await made("one")
    assert (await made("one", first)).history == ()


@pytest.mark.parametrize(
    ("remembers", "before", "asked", "fine"),
    [
        (1, ["one"], "one", False),
        (1, ["one", "two"], "one", False),
        (1, ["one", "two", "three"], "one", True),
        (2, ["one", "two", "three"], "one", False),
        (2, ["one", "two", "three"], "two", False),
        (2, ["one", "two", "three", "four"], "one", True),
        (24, [f"n{n}" for n in range(30)], "n5", False),
        (24, [f"n{n}" for n in range(30)], "n4", True),
    ],
)
async def test_the_current_password_and_the_last_ones(
    remembers: int, before: list[str], asked: str, fine: bool
) -> None:
    current = None
    for password in before:
        current = await made(password, current, remembers=remembers)
    if fine:
        assert (await made(asked, current, remembers=remembers)).hash == f"plain:{asked}"
    else:
        with pytest.raises(PasswordUsedBefore):
            await made(asked, current, remembers=remembers)


async def test_a_pool_that_remembers_less_forgets() -> None:
    current = None
    for password in ("one", "two", "three"):
        current = await made(password, current, remembers=5)
    assert len((await made("four", current, remembers=1)).history) == 2
    assert (await made("four", current)).history == ()


async def test_two_of_the_same_password_have_different_salts() -> None:
    random = FakeRandom()
    pool = UserPool(id=POOL, name="p", created_at=0, modified_at=0)
    salts = {
        (await make_password(PlainHasher(), random, pool, USER, "secret", previous=None)).srp_salt
        for _ in range(3)
    }
    assert len(salts) == 3
