"""The filter of ListUsers: grammar, folding, and what users are found by."""

from __future__ import annotations

import pytest

from poolhouse.domain.users import filters
from poolhouse.domain.users.ports import Search
from poolhouse.domain.users.refusals import InvalidParameter
from tests.domain.users.people import SUB, pool, user

POOL, FOLDING = pool(), pool(ignores_case=True)


@pytest.mark.parametrize("text", [None, "", "   "])
def test_no_filter(text: str | None) -> None:
    assert filters.parse(POOL, text) is None


@pytest.mark.parametrize(
    ("text", "attribute", "value", "prefix"),
    [
        ('email = "a@b.c"', "email", "a@b.c", False),
        ('email="a@b.c"', "email", "a@b.c", False),
        ('  email  ^=  "a"  ', "email", "a", True),
        ('family_name = "O\\"Neil"', "family_name", 'O"Neil', False),
        ('name = "a\\\\b"', "name", "a\\b", False),
        ('name ^= ""', "name", "", True),
        ('name = "a = b ^= c"', "name", "a = b ^= c", False),
        ('status = "Enabled"', "status", "Enabled", False),
        ('cognito:user_status = "CONFIRMED"', "cognito:user_status", "confirmed", False),
        ('cognito:user_status ^= "Conf"', "cognito:user_status", "conf", True),
        (f'sub = "{SUB}"', "sub", SUB, False),
        ('username = "Ada"', "username", "Ada", False),
        ('phone_number ^= "+1"', "phone_number", "+1", True),
    ],
)
def test_filters(text: str, attribute: str, value: str, prefix: bool) -> None:
    assert filters.parse(POOL, text) == Search(attribute=attribute, value=value, prefix=prefix)


@pytest.mark.parametrize(
    "text",
    [
        "email",
        "email =",
        'email = "a',
        "email = a",
        'email == "a"',
        'email != "a"',
        'email = "a" and name = "b"',
        'email = "a"b"',
        '= "a"',
        'email ^ = "a"',
        'email = "a\\"',
        'email = "a\0b"',
        'email = "a\ud800"',
        '"email" = "a"',
    ],
)
def test_what_is_no_filter(text: str) -> None:
    with pytest.raises(InvalidParameter, match=r"^Error while parsing filter$"):
        filters.parse(POOL, text)


@pytest.mark.parametrize("attribute", ["custom:tier", "nickname", "Email", "cognito:status", "enabled"])
def test_attributes_that_are_not_searched(attribute: str) -> None:
    with pytest.raises(InvalidParameter) as refused:
        filters.parse(POOL, f'{attribute} = "x"')
    assert str(refused.value) == f"Invalid search attribute: {attribute}"


def test_case_counts_where_the_pool_says_so() -> None:
    ada = user({"email": "Ada@Example.com", "name": "Ada"}, username="Ada")
    exact, folded = filters.searchable(POOL, ada), filters.searchable(FOLDING, ada)
    assert (exact["email"], folded["email"]) == ("Ada@Example.com", "ada@example.com")
    assert (exact["username"], folded["username"]) == ("Ada", "ada")
    assert (exact["name"], folded["name"]) == ("Ada", "Ada")
    found = filters.parse(FOLDING, 'email = "ADA@example.com"')
    assert found is not None
    assert found.value == folded["email"]


@pytest.mark.parametrize(("enabled", "status"), [(True, "Enabled"), (False, "Disabled")])
def test_what_a_user_is_found_by(enabled: bool, status: str) -> None:
    ada = user({"custom:tier": "abc", "email": "", "nickname": "x"}, enabled=enabled)
    assert filters.searchable(POOL, ada) == {
        "username": "ada",
        "sub": SUB,
        "status": status,
        "cognito:user_status": "confirmed",
    }
