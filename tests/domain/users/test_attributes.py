"""The schema: types, bounds, what is required, what may change, who may write and read."""

from __future__ import annotations

import pytest

from poolhouse.domain.users import attributes
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from tests.domain.users.people import client, pool

POOL = pool()
SCHEMA = "Attributes did not conform to the schema: "
GOOD = [
    ("custom:tier", "ab"),
    ("custom:tier", "abcd"),
    ("custom:tier", "\U0001f600\U0001f600"),
    ("custom:age", "1"),
    ("custom:age", "10"),
    ("custom:age", "9.5"),
    ("custom:born", "1990-01-01T00:00:00Z"),
    ("custom:born", "631152000"),
    ("custom:vip", "true"),
    ("custom:vip", "False"),
    ("birthdate", "2000-02-29"),
    ("updated_at", "0"),
    ("updated_at", "1700000000"),
    ("name", "x" * 2048),
    ("email", "ada@example.com"),
    ("phone_number", "+15555550123"),
    ("dev:score", "9"),
]
BAD = [
    ("custom:tier", "a", "String must not be shorter than 2 characters"),
    ("custom:tier", "abcde", "String must not be longer than 4 characters"),
    ("custom:tier", "\U0001f600\U0001f600\U0001f600", "String must not be longer than 4 characters"),
    ("custom:age", "0", "Number must not be less than 1"),
    ("custom:age", "0.99", "Number must not be less than 1"),
    ("custom:age", "11", "Number must not be greater than 10"),
    ("custom:age", "10.01", "Number must not be greater than 10"),
    ("custom:age", "ten", "Attribute value must be a number."),
    ("custom:age", "1e1", "Attribute value must be a number."),
    ("custom:age", "٣", "Attribute value must be a number."),
    ("custom:age", "9" * 5000, "Attribute value must be a number."),
    ("custom:born", "yesterday", "Attribute value must be a date and time."),
    ("custom:vip", "yes", "Attribute value must be true or false."),
    ("birthdate", "2001-02-29", "Attribute value must be a date of the form YYYY-MM-DD."),
    ("birthdate", "2001-W01-1", "Attribute value must be a date of the form YYYY-MM-DD."),
    ("birthdate", "2001-1-1", "String must not be shorter than 10 characters"),
    ("birthdate", "2001-01-011", "String must not be longer than 10 characters"),
    ("updated_at", "-1", "Number must not be less than 0"),
    ("updated_at", "1.5", "Attribute value must be a number."),
    ("name", "x" * 2049, "String must not be longer than 2048 characters"),
    ("name", "a\0b", "String must not contain null characters or lone surrogates"),
    ("name", "a\ud800b", "String must not contain null characters or lone surrogates"),
]


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_values_that_fit(name: str, value: str) -> None:
    attributes.check_new(POOL, {name: value})
    attributes.check_change(POOL, {name: value})


@pytest.mark.parametrize(("name", "value", "fault"), BAD)
def test_values_that_do_not_fit(name: str, value: str, fault: str) -> None:
    with pytest.raises(InvalidParameter) as new:
        attributes.check_new(POOL, {name: value})
    assert str(new.value) == f"{SCHEMA}{name}: {fault}\n"
    with pytest.raises(InvalidParameter) as changed:
        attributes.check_change(POOL, {name: value})
    assert str(changed.value) == f"user.{name}: {fault}\n"


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (
            {"email": "a@b.c", "given_name": "A", "custom:x": "1"},
            f"{SCHEMA}custom:x: Attribute does not exist in the schema.\n",
        ),
        ({}, f"{SCHEMA}given_name: The attribute is required\nemail: The attribute is required\n"),
        ({"email": "", "given_name": "A"}, f"{SCHEMA}email: The attribute is required\n"),
        ({"email": "ada", "given_name": "A"}, "Invalid email address format."),
        ({"email": "a@b.c", "given_name": "A", "phone_number": "12"}, "Invalid phone number format."),
        ({"sub": "x"}, "Cannot modify the non-mutable attribute sub"),
        (
            {"email": "a@b.c", "given_name": "A", "phone_number_verified": "true"},
            "Phone Number is required to verify/un-verify a phone number",
        ),
    ],
)
def test_a_new_users_attributes(given: dict[str, str], text: str) -> None:
    with pytest.raises(InvalidParameter) as refused:
        attributes.check_new(pool(required=("email", "given_name")), given)
    assert str(refused.value) == text


def test_verified_flags_need_the_address() -> None:
    with pytest.raises(InvalidParameter, match=r"^Email is required to verify/un-verify an email$"):
        attributes.check_verified_flags({"email_verified": "false"}, {})
    attributes.check_verified_flags({"email_verified": "true"}, {"email": "ada@example.com"})


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"custom:x": "1"}, "user.custom:x: Attribute does not exist in the schema.\n"),
        (
            {"custom:fixed": "1"},
            "user.custom:fixed: Attribute cannot be updated. (changing an immutable attribute)\n",
        ),
        ({"sub": "1"}, "user.sub: Attribute cannot be updated. (changing an immutable attribute)\n"),
        ({"email": ""}, "user.email: The attribute is required\n"),
        ({"phone_number": "no"}, "Invalid phone number format."),
    ],
)
def test_changes_that_are_refused(given: dict[str, str], text: str) -> None:
    with pytest.raises(InvalidParameter) as refused:
        attributes.check_change(pool(required=("email",)), given)
    assert str(refused.value) == text


def test_an_immutable_attribute_is_set_at_the_beginning() -> None:
    attributes.check_new(POOL, {"custom:fixed": "for ever"})


def test_a_username_attribute_stays() -> None:
    with pytest.raises(InvalidParameter, match="since it is a username attribute"):
        attributes.check_removal(pool(username_attributes=("email",)), ["email"])
    attributes.check_removal(POOL, ["email", "nickname"])


ONLY_NAME = client(write_attributes=("name",), read_attributes=("name",))


@pytest.mark.parametrize(
    ("writer", "name", "at_sign_up", "allowed"),
    [
        (client(), "name", False, True),
        (client(), "custom:tier", False, True),
        (client(), "email_verified", True, False),
        (client(), "phone_number_verified", False, False),
        (client(), "sub", False, False),
        (client(), "dev:score", False, False),
        (ONLY_NAME, "name", False, True),
        (ONLY_NAME, "nickname", False, False),
        (ONLY_NAME, "email", False, False),
        (ONLY_NAME, "email", True, True),
        (client(write_attributes=()), "name", False, False),
        # Refused as unknown, by the schema.
        (ONLY_NAME, "custom:nothing", False, True),
    ],
)
def test_who_may_write(writer: object, name: str, at_sign_up: bool, allowed: bool) -> None:
    there = pool(required=("email",))
    if allowed:
        attributes.check_writable(there, writer, [name], at_sign_up=at_sign_up)  # type: ignore[arg-type]
        return
    with pytest.raises(NotAuthorized, match=r"^A client attempted to write unauthorized attribute$"):
        attributes.check_writable(there, writer, [name], at_sign_up=at_sign_up)  # type: ignore[arg-type]


def test_who_may_read() -> None:
    held = {"name": "Ada", "email": "ada@example.com"}
    assert attributes.readable(client(), held) == held
    assert attributes.readable(ONLY_NAME, held) == {"name": "Ada"}
    assert attributes.readable(client(read_attributes=()), held) == {}


def test_flags_are_kept_in_lower_case() -> None:
    assert attributes.tidy({"email_verified": "True", "name": "True"}) == {
        "email_verified": "true",
        "name": "True",
    }
