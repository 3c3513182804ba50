"""The policy's rules, its texts, and temporary passwords that satisfy it."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools.pool_settings import DEFAULT_PASSWORD_POLICY, PasswordPolicy
from poolhouse.domain.users import password_policy
from poolhouse.domain.users.refusals import InvalidPassword
from poolhouse.system import SystemRandom

DAY = 86_400.0


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("Aa1!567", "Password not long enough"),
        ("Aa1!5678", None),
        ("AA1!5678", "Password must have lowercase characters"),
        ("aa1!5678", "Password must have uppercase characters"),
        ("Aab!cdef", "Password must have numeric characters"),
        ("Aa123456", "Password must have symbol characters"),
        ("Aa12 456", None),
        ("Aa12345 ", "Password must have at most 256 characters and no space at its ends"),
        ("Äa1!5678", "Password must have uppercase characters"),
        ("Aa٣!5678", None),
        ("Aa٣!٥٦٧٨", "Password must have numeric characters"),
    ],
)
def test_the_default_policy(password: str, fault: str | None) -> None:
    if fault is None:
        password_policy.check(DEFAULT_PASSWORD_POLICY, password)
        return
    with pytest.raises(InvalidPassword) as refused:
        password_policy.check(DEFAULT_PASSWORD_POLICY, password)
    assert str(refused.value) == f"Password does not conform to policy: {fault}"


@pytest.mark.parametrize("symbol", "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-")
def test_every_symbol_of_the_service_counts(symbol: str) -> None:
    password_policy.check(DEFAULT_PASSWORD_POLICY, f"Aa12345{symbol}")


def test_another_text_where_a_user_is_made() -> None:
    with pytest.raises(InvalidPassword, match=r"^Password did not conform with policy: Password not long enough$"):
        password_policy.check(DEFAULT_PASSWORD_POLICY, "x", prefix=password_policy.AT_CREATION)


@pytest.mark.parametrize(
    "policy",
    [
        DEFAULT_PASSWORD_POLICY,
        PasswordPolicy(minimum_length=6),
        PasswordPolicy(
            minimum_length=99,
            require_uppercase=True,
            require_lowercase=True,
            require_numbers=True,
            require_symbols=True,
        ),
    ],
)
def test_temporary_passwords_satisfy_the_policy(policy: PasswordPolicy) -> None:
    made = {password_policy.temporary(SystemRandom(), policy) for _ in range(200)}
    assert len(made) == 200
    for password in made:
        password_policy.check(policy, password)
        assert password[0].isalnum()
        assert password[-1].isalnum()
        assert len(password) == max(12, policy.minimum_length)


@pytest.mark.parametrize(("days", "until"), [(None, 7), (0, 7), (1, 1), (365, 365)])
def test_how_long_a_temporary_password_works(days: int | None, until: int) -> None:
    policy = PasswordPolicy(temporary_password_validity_days=days)
    assert password_policy.temporary_until(policy, 100.0) == 100.0 + until * DAY
