"""Reading, changing and removing attributes, as the user and as an administrator."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import body, refusal

from .people import NO_USER, PASSWORD, People, an_email, flat, pairs

INVALID = "InvalidParameterException"
DENIED = ("NotAuthorizedException", "A client attempted to write unauthorized attribute")
TAKEN = ("AliasExistsException", "An account with the given email already exists.")
IMMUTABLE = "user.custom:fixed: Attribute cannot be updated. (changing an immutable attribute)\n"
SCHEMA = [
    {"Name": "fixed", "AttributeDataType": "String", "Mutable": False},
    {"Name": "tier", "AttributeDataType": "String", "Mutable": True},
    {"Name": "name", "Required": True},
]


@pytest.fixture
def people(server: Server, cognito: Any) -> People:
    return People(server, cognito, settings={"Schema": SCHEMA, "AliasAttributes": ["email", "preferred_username"]})


@pytest.fixture
def email(people: People) -> str:
    return people.confirmed(name="Ada", custom__fixed="for ever")


@pytest.fixture
def token(people: People, email: str) -> dict[str, str]:
    return {"AccessToken": people.token()}


def test_what_a_user_sees(people: People, email: str, token: dict[str, str]) -> None:
    reply = body(people.cognito.get_user(**token))
    assert (set(reply), reply["Username"]) == ({"Username", "UserAttributes"}, "ada")
    assert reply["UserAttributes"][0]["Name"] == "sub"
    assert flat(reply["UserAttributes"]) == people.attributes()


def test_a_client_shows_what_it_may_read(people: People, email: str) -> None:
    reader = people.through(ReadAttributes=["name"])
    seen = flat(people.cognito.get_user(AccessToken=reader.token())["UserAttributes"])
    assert (set(seen), seen["name"]) == ({"sub", "name"}, "Ada")


def test_what_an_administrator_sees(people: People, email: str) -> None:
    reply = body(people.cognito.admin_get_user(**people.pool, Username=email))
    assert set(reply) == {
        "Username",
        "UserAttributes",
        "UserCreateDate",
        "UserLastModifiedDate",
        "Enabled",
        "UserStatus",
    }


def test_changes_of_ones_own(people: People, token: dict[str, str]) -> None:
    asked = pairs(nickname="countess", custom__tier="gold")
    assert body(people.cognito.update_user_attributes(**token, UserAttributes=asked)) == {
        "CodeDeliveryDetailsList": []
    }
    held = people.attributes()
    assert (held["nickname"], held["custom:tier"]) == ("countess", "gold")
    people.cognito.update_user_attributes(**token, UserAttributes=pairs(nickname=""))
    assert "nickname" not in people.attributes()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"custom:x": "1"}, (INVALID, "user.custom:x: Attribute does not exist in the schema.\n")),
        ({"custom:fixed": "new"}, (INVALID, IMMUTABLE)),
        ({"email": "ada"}, (INVALID, "Invalid email address format.")),
        ({"name": ""}, (INVALID, "user.name: The attribute is required\n")),
        ({"email_verified": "true"}, DENIED),
        ({"sub": "x"}, DENIED),
    ],
)
def test_changes_that_are_refused(
    people: People, token: dict[str, str], asked: dict[str, str], expected: tuple[str, str]
) -> None:
    before = people.attributes()
    given = [{"Name": name, "Value": value} for name, value in asked.items()]
    assert refusal(people.cognito.update_user_attributes, **token, UserAttributes=given) == expected
    assert people.attributes() == before


def test_a_client_writes_what_it_may(people: People, email: str) -> None:
    writer = people.through(WriteAttributes=["name"])
    token = {"AccessToken": writer.token()}
    people.cognito.update_user_attributes(**token, UserAttributes=pairs(name="Ada L."))
    assert refusal(people.cognito.update_user_attributes, **token, UserAttributes=pairs(nickname="x")) == DENIED
    assert refusal(people.cognito.delete_user_attributes, **token, UserAttributeNames=["nickname"]) == DENIED


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ({"custom:x": "1"}, "user.custom:x: Attribute does not exist in the schema.\n"),
        ({"custom:fixed": "new"}, IMMUTABLE),
        ({"phone_number_verified": "true"}, "Phone Number is required to verify/un-verify a phone number"),
        ({"phone_number": "1"}, "Invalid phone number format."),
    ],
)
def test_an_administrators_changes_that_are_refused(
    people: People, email: str, asked: dict[str, str], text: str
) -> None:
    given = [{"Name": name, "Value": value} for name, value in asked.items()]
    refused = refusal(
        people.cognito.admin_update_user_attributes, **people.pool, Username="ada", UserAttributes=given
    )
    assert refused == (INVALID, text)


def test_an_address_without_an_account(people: People) -> None:
    people.invited(name="Ada")
    refused = refusal(
        people.cognito.admin_update_user_attributes,
        **people.pool,
        Username="ada",
        UserAttributes=pairs(email_verified="true"),
    )
    assert refused == (INVALID, "Email is required to verify/un-verify an email")


def test_an_administrator_vouches(people: People, email: str) -> None:
    new = an_email()
    people.cognito.admin_update_user_attributes(
        **people.pool, Username="ada", UserAttributes=pairs(email=new, email_verified="true")
    )
    assert (people.get(new)["Username"], people.inbox(new)) == ("ada", [])
    assert refusal(people.cognito.admin_get_user, **people.pool, Username=email) == NO_USER


def test_another_users_alias(people: People, token: dict[str, str]) -> None:
    theirs = people.confirmed("eve", name="Eve")
    assert refusal(people.cognito.update_user_attributes, **token, UserAttributes=pairs(email=theirs)) == TAKEN
    refused = refusal(
        people.cognito.admin_update_user_attributes,
        **people.pool,
        Username="ada",
        UserAttributes=pairs(email=theirs, email_verified="true"),
    )
    assert refused == TAKEN


def test_a_preferred_username(people: People, token: dict[str, str]) -> None:
    people.cognito.update_user_attributes(**token, UserAttributes=pairs(preferred_username="countess"))
    assert people.get("countess")["Username"] == "ada"
    people.confirmed("eve", name="Eve")
    eve = {"AccessToken": people.token("eve")}
    taken = ("AliasExistsException", "An account with the given preferred_username already exists.")
    wanted = pairs(preferred_username="countess")
    assert refusal(people.cognito.update_user_attributes, **eve, UserAttributes=wanted) == taken
    wanted = pairs(preferred_username="ada")
    assert (
        refusal(people.cognito.update_user_attributes, **eve, UserAttributes=wanted)[0] == "AliasExistsException"
    )


def test_no_preferred_username_before_confirmation(people: People) -> None:
    refused = refusal(
        people.cognito.sign_up,
        **people.client,
        Username="eve",
        Password=PASSWORD,
        UserAttributes=pairs(name="Eve", preferred_username="e"),
    )
    assert refused[0] == INVALID


def test_removing(people: People, token: dict[str, str]) -> None:
    people.cognito.update_user_attributes(**token, UserAttributes=pairs(nickname="x", custom__tier="gold"))
    assert body(people.cognito.delete_user_attributes(**token, UserAttributeNames=["nickname"])) == {}
    gone = ["custom:tier", "email"]
    assert (
        body(people.cognito.admin_delete_user_attributes(**people.pool, Username="ada", UserAttributeNames=gone))
        == {}
    )
    assert set(people.attributes()) == {"sub", "name", "custom:fixed"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("name", "user.name: The attribute is required\n"),
        ("custom:x", "user.custom:x: Attribute does not exist in the schema.\n"),
        ("custom:fixed", IMMUTABLE),
        ("sub", "user.sub: Attribute cannot be updated. (changing an immutable attribute)\n"),
    ],
)
def test_what_stays(people: People, email: str, name: str, text: str) -> None:
    refused = refusal(
        people.cognito.admin_delete_user_attributes, **people.pool, Username="ada", UserAttributeNames=[name]
    )
    assert refused == (INVALID, text)


def test_an_address_that_is_the_username_stays(server: Server, cognito: Any) -> None:
    people = People(server, cognito, settings={"UsernameAttributes": ["email"]})
    email = an_email()
    people.confirmed(email, email)
    refused = refusal(
        cognito.admin_delete_user_attributes, **people.pool, Username=email, UserAttributeNames=["email"]
    )
    assert refused[0] == INVALID


def test_users_delete_themselves(people: People, email: str, token: dict[str, str]) -> None:
    reply = people.cognito.delete_user(**token)
    assert reply["ResponseMetadata"]["HTTPHeaders"]["content-length"] == "0"
    assert refusal(people.cognito.admin_get_user, **people.pool, Username="ada") == NO_USER
    code, _ = refusal(people.cognito.get_user, **token)
    assert code in ("NotAuthorizedException", "UserNotFoundException")
    people.confirmed("ada", email, name="Ada")


@pytest.mark.parametrize("text", ["nothing", "a.b.c", "x" * 5000])
def test_no_token(people: People, text: str) -> None:
    expected = ("NotAuthorizedException", "Invalid Access Token")
    for call, members in (
        (people.cognito.get_user, {}),
        (people.cognito.delete_user, {}),
        (people.cognito.update_user_attributes, {"UserAttributes": pairs(name="x")}),
        (people.cognito.delete_user_attributes, {"UserAttributeNames": ["name"]}),
        (people.cognito.get_user_attribute_verification_code, {"AttributeName": "email"}),
        (people.cognito.verify_user_attribute, {"AttributeName": "email", "Code": "1"}),
        (people.cognito.change_password, {"PreviousPassword": PASSWORD, "ProposedPassword": PASSWORD}),
    ):
        assert refusal(call, AccessToken=text, **members) == expected
