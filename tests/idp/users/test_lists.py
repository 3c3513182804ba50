"""ListUsers: filters, pages, and pages while others write."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.idp.calls import refusal

from .people import People, flat, pairs

INVALID = "InvalidParameterException"
NAMES = ("ada", "adele", "Ada", "bob", 'o"neil')


@pytest.fixture
def crowd(people: People) -> People:
    for number, name in enumerate(NAMES):
        held = {"email": f"{name.strip(chr(34)).replace(chr(34), '')}{number}@example.com", "given_name": name}
        people.invited(name, **held)
    people.cognito.admin_disable_user(**people.pool, Username="bob")
    people.cognito.admin_set_user_password(
        **people.pool, Username="bob", Password="Correct-horse-1", Permanent=True
    )
    return people


def found(people: People, text: str | None = None, **members: Any) -> set[str]:
    given = {**people.pool, **members, **({} if text is None else {"Filter": text})}
    return {user["Username"] for user in people.cognito.list_users(**given)["Users"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, set(NAMES)),
        ("", set(NAMES)),
        ('username = "ada"', {"ada"}),
        ('username ^= "ad"', {"ada", "adele"}),
        ('given_name = "Ada"', {"Ada"}),
        ('given_name ^= "o\\"n"', {'o"neil'}),
        ('email = "bob3@example.com"', {"bob"}),
        ('email ^= "ad"', {"ada", "adele"}),
        ('email ^= "nobody"', set()),
        ('status = "Disabled"', {"bob"}),
        ('status = "disabled"', set()),
        ('cognito:user_status = "CONFIRMED"', {"bob"}),
        ('cognito:user_status = "confirmed"', {"bob"}),
        ('cognito:user_status ^= "FORCE"', set(NAMES) - {"bob"}),
        ('family_name = "x"', set()),
    ],
)
def test_filters(crowd: People, text: str | None, expected: set[str]) -> None:
    assert found(crowd, text) == expected


def test_by_sub(crowd: People) -> None:
    sub = crowd.attributes("bob")["sub"]
    assert found(crowd, f'sub = "{sub}"') == {"bob"}


def test_a_change_is_found_at_once(crowd: People) -> None:
    change = partial(crowd.cognito.admin_update_user_attributes, **crowd.pool, Username="ada")
    change(UserAttributes=pairs(family_name="Lovelace"))
    assert found(crowd, 'family_name ^= "Love"') == {"ada"}
    change(UserAttributes=pairs(family_name=""))
    assert found(crowd, 'family_name ^= "Love"') == set()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ada", "Error while parsing filter"),
        ('username = "a" or username = "b"', "Error while parsing filter"),
        ('custom:x = "1"', "Invalid search attribute: custom:x"),
        ('nickname = "x"', "Invalid search attribute: nickname"),
    ],
)
def test_filters_that_are_refused(people: People, text: str, message: str) -> None:
    assert refusal(people.cognito.list_users, **people.pool, Filter=text) == (INVALID, message)


def test_some_attributes(crowd: People) -> None:
    listed = crowd.cognito.list_users(**crowd.pool, AttributesToGet=["email"])["Users"]
    assert all(set(flat(user["Attributes"])) == {"email"} for user in listed)
    call = partial(crowd.cognito.list_users, **crowd.pool)
    assert refusal(call, AttributesToGet=["family_name"])[0] == INVALID
    assert refusal(call, AttributesToGet=["custom:x"])[0] == INVALID


@pytest.mark.parametrize("text", [None, 'email ^= "p"', 'status = "Enabled"'])
def test_pages_are_whole_while_others_write(people: People, text: str | None) -> None:
    """Those who stay are seen once, whoever comes and goes between two pages."""
    staying = {f"p{number}" for number in range(12)}
    for name in staying:
        people.invited(name, email=f"{name}@example.com")
    given: dict[str, Any] = {**people.pool, "Limit": 3, **({"Filter": text} if text else {})}
    seen: list[str] = []
    token: dict[str, str] = {}
    for number in range(50):
        page = people.cognito.list_users(**given, **token)
        seen += [user["Username"] for user in page["Users"]]
        assert len(page["Users"]) <= 3
        if "PaginationToken" not in page:
            break
        token = {"PaginationToken": page["PaginationToken"]}
        if number < 6:
            people.invited(f"new{number}", email=f"p-new{number}@example.com")
            people.cognito.admin_update_user_attributes(
                **people.pool, Username="p0", UserAttributes=pairs(nickname=str(number))
            )
            if number:
                people.cognito.admin_delete_user(**people.pool, Username=f"new{number - 1}")
    assert [name for name in seen if name in staying].count("p0") == 1
    assert sorted(name for name in seen if name in staying) == sorted(staying)


def test_a_token_belongs_to_its_list(crowd: People, server: Server, cognito: Any) -> None:
    token = crowd.cognito.list_users(**crowd.pool, Limit=1)["PaginationToken"]
    expected = (INVALID, "Invalid pagination token given.")
    call = crowd.cognito.list_users
    assert refusal(call, **crowd.pool, PaginationToken=token, Filter='email ^= "a"') == expected
    assert refusal(call, **People(server, cognito).pool, PaginationToken=token) == expected
    assert refusal(call, **crowd.pool, PaginationToken="forged") == expected


def test_boto3_pages(crowd: People) -> None:
    pages = crowd.cognito.get_paginator("list_users").paginate(**crowd.pool, PaginationConfig={"PageSize": 2})
    assert sorted(user["Username"] for page in pages for user in page["Users"]) == sorted(NAMES)


def test_an_unknown_pool(server: Server) -> None:
    cognito = aws_client("cognito-idp", server.url)
    expected = ("ResourceNotFoundException", "User pool us-east-1_nothere00 does not exist.")
    assert refusal(cognito.list_users, UserPoolId="us-east-1_nothere00") == expected
