"""The states of a user and what moves between them."""

from __future__ import annotations

import pytest

from poolhouse.domain.users import lifecycle
from poolhouse.domain.users.refusals import NotAuthorized, UnsupportedUserState
from tests.domain.users.people import user

STATUSES = ("UNCONFIRMED", "CONFIRMED", "FORCE_CHANGE_PASSWORD", "RESET_REQUIRED", "EXTERNAL_PROVIDER")
NOW = 9.0


@pytest.mark.parametrize("status", STATUSES[1:])
def test_only_the_unconfirmed_are_confirmed(status: str) -> None:
    lifecycle.check_confirmable(user(status="UNCONFIRMED"))
    with pytest.raises(NotAuthorized, match=f"^User cannot be confirmed. Current status is {status}$"):
        lifecycle.check_confirmable(user(status=status))


@pytest.mark.parametrize("status", STATUSES)
def test_whose_password_is_reset(status: str) -> None:
    if status in ("FORCE_CHANGE_PASSWORD", "EXTERNAL_PROVIDER"):
        with pytest.raises(NotAuthorized, match=r"^User password cannot be reset in the current state\.$"):
            lifecycle.check_resettable(user(status=status))
        return
    lifecycle.check_resettable(user(status=status))
    with pytest.raises(NotAuthorized, match=r"^User is disabled\.$"):
        lifecycle.check_resettable(user(status=status, enabled=False))


@pytest.mark.parametrize("status", STATUSES)
def test_whose_invitation_is_sent_again(status: str) -> None:
    if status == "FORCE_CHANGE_PASSWORD":
        lifecycle.check_invited(user(status=status), "ada")
        return
    with pytest.raises(UnsupportedUserState) as refused:
        lifecycle.check_invited(user(status=status), "ada")
    assert str(refused.value) == "Resend not possible. ada status is not FORCE_CHANGE_PASSWORD"


@pytest.mark.parametrize(
    ("proven", "verified"),
    [(None, []), ("a@b.c", ["email"]), ("+1555", ["phone_number"]), ("left@behind.com", [])],
)
def test_confirming_verifies_the_address_the_code_went_to(proven: str | None, verified: list[str]) -> None:
    ada = user({"email": "a@b.c", "phone_number": "+1555"}, status="UNCONFIRMED")
    after = lifecycle.confirmed(ada, NOW, proven=proven)
    assert (after.status, after.modified_at) == ("CONFIRMED", NOW)
    assert [name for name in ("email", "phone_number") if after.is_verified(name)] == verified


def test_passwords() -> None:
    own = lifecycle.with_password(user(status="RESET_REQUIRED", temporary_until=1.0), NOW)
    assert (own.status, own.temporary_until, own.has_password) == ("CONFIRMED", None, True)
    temporary = lifecycle.with_password(user(), NOW, temporary_until=99.0)
    assert (temporary.status, temporary.temporary_until) == ("FORCE_CHANGE_PASSWORD", 99.0)


def test_disabling_voids_tokens_and_enabling_does_not_bring_them_back() -> None:
    off = lifecycle.disabled(user(), NOW)
    on = lifecycle.enabled(off, NOW + 1)
    assert ((off.enabled, off.valid_after), (on.enabled, on.valid_after)) == ((False, NOW), (True, NOW))
