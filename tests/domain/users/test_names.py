"""Usernames, aliases, addresses as usernames, and case."""

from __future__ import annotations

import re

import pytest

from poolhouse.domain.users import names
from poolhouse.domain.users.ports import Name
from poolhouse.domain.users.refusals import AliasTaken, InvalidParameter, UsernameTaken
from tests.domain.users.people import SUB, pool, user
from tests.fakes import FakeRandom

ALIASES = pool(alias_attributes=("email", "phone_number", "preferred_username"))
BY_EMAIL = pool(username_attributes=("email",))
BY_EITHER = pool(username_attributes=("email", "phone_number"))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("ada@example.com", True),
        ("a+b@sub.example.co.uk", True),
        ("ü@例え.jp", True),
        ("ada@localhost", False),
        ("ada@@example.com", False),
        ("ada@example..com", False),
        ("a da@example.com", False),
        ("ada@example.com\r\nBcc: x@example.com", False),
        ("@example.com", False),
        ("ada@.com", False),
        ("", False),
    ],
)
def test_what_an_email_looks_like(text: str, is_one: bool) -> None:
    assert names.is_email(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("+15555550123", True),
        ("+1", True),
        ("+123456789012345", True),
        ("+1234567890123456", False),
        ("15555550123", False),
        ("+", False),
        ("+1 555", False),
        ("+١٢٣", False),
    ],
)
def test_what_a_phone_number_looks_like(text: str, is_one: bool) -> None:
    assert names.is_phone_number(text) == is_one


def test_long_texts_are_judged_at_once() -> None:
    assert not names.is_email("a@" + "b." * 100_000)
    assert not names.is_email("@" * 100_000)


@pytest.mark.parametrize(
    ("attributes", "typed", "text"),
    [
        (("email",), "ada", "Username should be an email."),
        (("phone_number",), "ada", "Username should be a phone number."),
        (("phone_number",), "ada@example.com", "Username should be a phone number."),
        (("email", "phone_number"), "ada", "Username should be either an email or a phone number."),
    ],
)
def test_an_address_is_asked_for(attributes: tuple[str, ...], typed: str, text: str) -> None:
    with pytest.raises(InvalidParameter, match=f"^{re.escape(text)}$"):
        names.kind_of_address(pool(username_attributes=attributes), typed)


def test_which_address_a_username_is() -> None:
    assert names.kind_of_address(pool(), "ada@example.com") is None
    assert names.kind_of_address(BY_EITHER, "ada@example.com") == "email"
    assert names.kind_of_address(BY_EITHER, "+15555550123") == "phone_number"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("ada@example.com", "Username cannot be of email format, since user pool is configured for email alias."),
        (
            "+15555550123",
            "Username cannot be of phone number format, since user pool is configured for phone number alias.",
        ),
    ],
)
def test_a_username_is_no_alias(typed: str, text: str) -> None:
    names.check_username(pool(), typed)
    with pytest.raises(InvalidParameter, match=f"^{re.escape(text)}$"):
        names.check_username(ALIASES, typed)


def test_names_of_a_plain_pool() -> None:
    ada = user({"email": "ada@example.com", "email_verified": "true"})
    assert names.names_of(pool(), ada) == (Name("username", "ada"), Name("sub", SUB))


@pytest.mark.parametrize(("verified", "known"), [("true", True), ("false", False)])
def test_an_alias_counts_when_verified(verified: str, known: bool) -> None:
    ada = user({"email": "ada@example.com", "email_verified": verified, "preferred_username": "countess"})
    found = names.names_of(ALIASES, ada)
    assert (Name("email", "ada@example.com") in found) == known
    assert Name("preferred_username", "countess") in found


def test_an_address_as_username_counts_until_it_is_changed() -> None:
    ada = user({"email": "ada@example.com"}, username=SUB)
    assert names.names_of(BY_EMAIL, ada) == (Name("username", SUB), Name("email", "ada@example.com"))
    changed = user({"email": "new@example.com"}, username=SUB, unproven=("email",))
    assert names.names_of(BY_EMAIL, changed) == (Name("username", SUB),)


@pytest.mark.parametrize(("ignores_case", "kept"), [(None, "Ada"), (False, "Ada"), (True, "ada")])
def test_case(ignores_case: bool | None, kept: str) -> None:
    there = pool(ignores_case=ignores_case)
    assert names.key(there, "Ada") == kept
    assert names.names_of(there, user(username="Ada"))[0] == Name("username", kept)


@pytest.mark.parametrize(
    ("there", "name", "by_admin", "expected"),
    [
        (pool(), Name("username", "a"), False, UsernameTaken("User already exists")),
        (pool(), Name("username", "a"), True, UsernameTaken("User account already exists")),
        (BY_EMAIL, Name("email", "a"), True, UsernameTaken("An account with the given email already exists.")),
        (
            BY_EITHER,
            Name("phone_number", "a"),
            False,
            UsernameTaken("An account with the given phone_number already exists."),
        ),
        (ALIASES, Name("email", "a"), False, AliasTaken("An account with the given email already exists.")),
    ],
)
def test_what_is_said_of_a_taken_name(there: object, name: Name, by_admin: bool, expected: Exception) -> None:
    refusal = names.username_taken(there, name, by_admin=by_admin)  # type: ignore[arg-type]
    assert (type(refusal), str(refusal)) == (type(expected), str(expected))


def test_a_sub_has_the_services_form() -> None:
    assert re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-70[0-9a-f]{2}-[0-9a-f]{4}-[0-9a-f]{12}", names.new_sub(FakeRandom())
    )
