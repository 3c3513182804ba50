"""Where codes go, and what is shown of it."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools.pool_settings import AccountRecoverySetting, RecoveryMechanism
from poolhouse.domain.users import destinations
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import MfaChoice
from tests.domain.users.people import pool, user

BOTH = {
    "email": "test@example.com",
    "email_verified": "true",
    "phone_number": "+15555559934",
    "phone_number_verified": "true",
}
KEY = b"k" * 32


def recovering(*names: str) -> AccountRecoverySetting:
    mechanisms = [RecoveryMechanism(priority=number, name=name) for number, name in enumerate(names, 1)]
    return AccountRecoverySetting(recovery_mechanisms=tuple(reversed(mechanisms)))


@pytest.mark.parametrize(
    ("address", "shown"),
    [("test@text.com", "t***@t***"), ("+15555559934", "+*******9934"), ("a@b.c", "a***@b***")],
)
def test_masks(address: str, shown: str) -> None:
    assert destinations.mask(address) == shown


@pytest.mark.parametrize(
    ("auto", "attribute"),
    [
        (None, None),
        (("email",), "email"),
        (("phone_number",), "phone_number"),
        (("email", "phone_number"), "phone_number"),
    ],
)
def test_which_address_a_sign_up_verifies(auto: tuple[str, ...] | None, attribute: str | None) -> None:
    found = destinations.to_verify(pool(auto_verified_attributes=auto), user(BOTH))
    assert (found and found.attribute) == attribute


@pytest.mark.parametrize(
    ("mechanisms", "held", "mfa", "attribute"),
    [
        (("verified_email", "verified_phone_number"), BOTH, {}, "email"),
        (("verified_phone_number", "verified_email"), BOTH, {}, "phone_number"),
        (("verified_phone_number", "verified_email"), BOTH, {"sms": True}, "email"),
        (("verified_email", "verified_phone_number"), BOTH, {"email": True}, "phone_number"),
        (("verified_email", "verified_phone_number"), {**BOTH, "email_verified": "false"}, {}, "phone_number"),
        (("admin_only",), BOTH, {}, "email"),
    ],
)
def test_which_address_recovers(
    mechanisms: tuple[str, ...], held: dict[str, str], mfa: dict[str, Any], attribute: str
) -> None:
    there = pool(account_recovery_setting=recovering(*mechanisms))
    assert destinations.to_recover(there, user(held, mfa=MfaChoice(**mfa))).attribute == attribute


@pytest.mark.parametrize(
    ("mechanisms", "held", "mfa"),
    [
        (("verified_email",), {}, {}),
        (("verified_email",), {"email": "a@b.c"}, {}),
        (("verified_phone_number",), {"email": "a@b.c", "email_verified": "true"}, {}),
        (("verified_phone_number",), BOTH, {"sms": True}),
    ],
)
def test_no_way_to_recover(mechanisms: tuple[str, ...], held: dict[str, str], mfa: dict[str, Any]) -> None:
    there = pool(account_recovery_setting=recovering(*mechanisms))
    text = "Cannot reset password for the user as there is no registered/verified email or phone_number"
    with pytest.raises(InvalidParameter, match=f"^{text}$"):
        destinations.to_recover(there, user(held, mfa=MfaChoice(**mfa)))


def test_only_administrators_recover() -> None:
    destinations.check_recoverable(pool())
    with pytest.raises(NotAuthorized, match=r"^Contact administrator to reset password\.$"):
        destinations.check_recoverable(pool(account_recovery_setting=recovering("admin_only")))


@pytest.mark.parametrize(
    ("typed", "medium", "masked"),
    [("who@example.com", "EMAIL", "w***@e***"), ("+15550001234", "SMS", "+*******1234")],
)
def test_a_decoy_takes_after_the_name(typed: str, medium: str, masked: str) -> None:
    shown = destinations.decoy(pool(), typed, KEY, recovering=True)
    assert (shown.medium, shown.masked) == (medium, masked)


def test_a_decoy_is_stable_and_secret() -> None:
    shown = [destinations.decoy(pool(), f"user{n}", KEY, recovering=True).masked for n in range(50)]
    assert shown == [destinations.decoy(pool(), f"user{n}", KEY, recovering=True).masked for n in range(50)]
    assert shown != [destinations.decoy(pool(), f"user{n}", b"x" * 32, recovering=True).masked for n in range(50)]
    assert len(set(shown)) > 30


@pytest.mark.parametrize(
    ("mechanism", "attribute"), [("verified_email", "email"), ("verified_phone_number", "phone_number")]
)
def test_a_decoy_uses_the_pools_channel(mechanism: str, attribute: str) -> None:
    there = pool(account_recovery_setting=recovering(mechanism))
    assert destinations.decoy(there, "nobody", KEY, recovering=True).attribute == attribute
