"""What a change makes of a user: at once, pending, unverified; and when a code comes back."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools.pool_settings import UserAttributeUpdateSettings
from poolhouse.domain.users import attribute_changes
from poolhouse.domain.users.refusals import InvalidParameter
from tests.domain.users.people import pool, user

NOW = 50.0
OLD, NEW = "old@example.com", "new@example.com"
HELD = {"email": OLD, "email_verified": "true", "nickname": "Ada"}
AUTO: dict[str, Any] = {"auto_verified_attributes": ("email",)}
GATED: dict[str, Any] = {
    **AUTO,
    "user_attribute_update_settings": UserAttributeUpdateSettings(
        attributes_require_verification_before_update=("email",)
    ),
}


@pytest.mark.parametrize(
    ("settings", "asked", "by_admin", "email", "verified", "pending", "sent"),
    [
        pytest.param({}, {"email": NEW}, False, NEW, "false", None, False, id="at once"),
        pytest.param(AUTO, {"email": NEW}, False, NEW, "false", None, True, id="at once, and a code goes out"),
        pytest.param(GATED, {"email": NEW}, False, OLD, "true", NEW, True, id="only when the code comes back"),
        pytest.param(AUTO, {"email": NEW}, True, NEW, "false", None, True, id="an administrator's change"),
        pytest.param(GATED, {"email": NEW}, True, OLD, "true", NEW, True, id="an administrator waits, too"),
        pytest.param(
            GATED, {"email": NEW, "email_verified": "true"}, True, NEW, "true", None, False, id="unless they vouch"
        ),
        pytest.param(
            AUTO, {"email_verified": "true", "email": NEW}, True, NEW, "true", None, False, id="in any order"
        ),
        pytest.param(AUTO, {"email_verified": "FALSE"}, True, OLD, "false", None, False, id="unverified"),
        pytest.param(AUTO, {"email": OLD}, False, OLD, "true", None, False, id="the same address again"),
        pytest.param(AUTO, {"email": ""}, False, None, None, None, False, id="removed"),
        pytest.param(GATED, {"nickname": "x"}, False, OLD, "true", None, False, id="something else"),
    ],
)
def test_changing_an_address(
    settings: dict[str, Any],
    asked: dict[str, str],
    by_admin: bool,
    email: str | None,
    verified: str | None,
    pending: str | None,
    sent: bool,
) -> None:
    change = attribute_changes.planned(pool(**settings), user(HELD), asked, now=NOW, by_admin=by_admin)
    after = change.user
    assert (after.attributes.get("email"), after.attributes.get("email_verified")) == (email, verified)
    assert after.pending.get("email") == pending
    assert [each.address for each in change.to_verify] == ([asked["email"]] if sent else [])
    assert after.modified_at == NOW


def test_a_pending_address_is_given_up_for_the_old_one() -> None:
    waiting = user(HELD, pending={"email": NEW})
    change = attribute_changes.planned(pool(**GATED), waiting, {"email": OLD}, now=NOW, by_admin=False)
    assert (change.user.pending, change.to_verify) == ({}, ())


def test_other_attributes() -> None:
    asked = {"nickname": "", "name": "Ada Lovelace"}
    change = attribute_changes.planned(pool(), user(HELD), asked, now=NOW, by_admin=False)
    assert change.user.attributes == {"email": OLD, "email_verified": "true", "name": "Ada Lovelace"}


def test_a_client_cannot_verify_by_saying_so() -> None:
    asked = {"email": NEW, "email_verified": "true"}
    change = attribute_changes.planned(pool(), user(HELD), asked, now=NOW, by_admin=False)
    assert change.user.attributes["email_verified"] == "false"


@pytest.mark.parametrize(("flag", "unproven"), [({}, ("email",)), ({"email_verified": "true"}, ())])
def test_a_changed_username_attribute_is_no_name_before_it_is_verified(
    flag: dict[str, str], unproven: tuple[str, ...]
) -> None:
    there = pool(username_attributes=("email",))
    change = attribute_changes.planned(there, user(HELD), {"email": NEW, **flag}, now=NOW, by_admin=True)
    assert change.user.unproven == unproven
    proven = attribute_changes.proven(change.user, "email", NEW, NOW)
    assert proven is not None
    assert proven.unproven == ()


@pytest.mark.parametrize(
    ("there", "asked", "status", "text"),
    [
        (pool(), {"phone_number_verified": "true"}, "CONFIRMED", "Phone Number is required to verify/un-verify"),
        (pool(username_attributes=("email",)), {"email": ""}, "CONFIRMED", "since it is a username attribute"),
        (
            pool(alias_attributes=("preferred_username",)),
            {"preferred_username": "x"},
            "UNCONFIRMED",
            "Preferred username can be set after the user is confirmed only.",
        ),
    ],
)
def test_what_cannot_be_changed(there: object, asked: dict[str, str], status: str, text: str) -> None:
    with pytest.raises(InvalidParameter, match=text):
        attribute_changes.planned(there, user(HELD, status=status), asked, now=NOW, by_admin=True)  # type: ignore[arg-type]


def test_a_pending_address_becomes_the_address() -> None:
    after = attribute_changes.proven(user(HELD, pending={"email": NEW}), "email", NEW, NOW)
    assert after is not None
    assert (after.attributes["email"], after.attributes["email_verified"], after.pending) == (NEW, "true", {})


def test_the_present_address_is_proven() -> None:
    after = attribute_changes.proven(user({"email": OLD, "email_verified": "false"}), "email", OLD, NOW)
    assert after is not None
    assert after.attributes["email_verified"] == "true"


def test_a_code_of_an_address_left_behind_proves_nothing() -> None:
    assert attribute_changes.proven(user(HELD), "email", "older@example.com", NOW) is None
