"""Texts that break careless programs, in every member of the operations on users: refused, or kept whole."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.conftest import client_of
from tests.idp.test_hostile_values import TEXTS, post

from .people import PASSWORD, People, flat

EXPECTED = {
    "AliasExistsException",
    "CodeMismatchException",
    "ExpiredCodeException",
    "InvalidParameterException",
    "InvalidPasswordException",
    "LimitExceededException",
    "NotAuthorizedException",
    "ResourceNotFoundException",
    "SerializationException",
    "UserNotFoundException",
    "UsernameExistsException",
}
TIER = [{"Name": "tier", "AttributeDataType": "String", "Mutable": True}]


@pytest.fixture
def people(either_server: Server) -> People:
    cognito = client_of("cognito-idp", either_server.url)
    return People(either_server, cognito, settings={"Schema": TIER, "AliasAttributes": ["preferred_username"]})


def members(text: str, people: People, token: str) -> list[tuple[str, dict[str, Any]]]:
    pool, client = people.pool, people.client
    ada = {**pool, "Username": "ada"}
    hers = {"AccessToken": token}
    attributes = [
        {"UserAttributes": [{"Name": name, "Value": text}]}
        for name in (
            *("email", "phone_number", "given_name", "preferred_username", "birthdate", "updated_at"),
            *("custom:tier", "email_verified", "locale"),
        )
    ]
    passwords = {"Password": text, "TemporaryPassword": text}
    return [
        *(
            ("SignUp", {**client, "Username": f"u{n}", "Password": PASSWORD, **a})
            for n, a in enumerate(attributes)
        ),
        *(("AdminCreateUser", {**pool, "Username": f"a{n}", **a}) for n, a in enumerate(attributes)),
        *(("AdminUpdateUserAttributes", {**ada, **a}) for a in attributes),
        *(("UpdateUserAttributes", {**hers, **a}) for a in attributes),
        ("SignUp", {**client, "Username": text, "Password": PASSWORD}),
        ("SignUp", {**client, "Username": "p", "Password": text}),
        ("SignUp", {**client, "Username": "h", "Password": PASSWORD, "SecretHash": text}),
        ("SignUp", {**client, "Username": "v", "Password": PASSWORD, "ClientMetadata": {text: text}}),
        (
            "SignUp",
            {**client, "Username": "w", "Password": PASSWORD, "ValidationData": [{"Name": "a", "Value": text}]},
        ),
        ("SignUp", {"ClientId": text, "Username": "c", "Password": PASSWORD}),
        ("ConfirmSignUp", {**client, "Username": text, "ConfirmationCode": "1"}),
        ("ConfirmSignUp", {**client, "Username": "ada", "ConfirmationCode": text}),
        ("ConfirmSignUp", {**client, "Username": "ada", "ConfirmationCode": "1", "Session": text}),
        ("ResendConfirmationCode", {**client, "Username": text}),
        ("ForgotPassword", {**client, "Username": text}),
        ("ConfirmForgotPassword", {**client, "Username": "ada", "ConfirmationCode": text, "Password": PASSWORD}),
        ("ConfirmForgotPassword", {**client, "Username": "ada", "ConfirmationCode": "1", "Password": text}),
        ("AdminCreateUser", {**pool, "Username": text}),
        ("AdminCreateUser", {**pool, "Username": "t", **passwords}),
        ("AdminGetUser", {**pool, "Username": text}),
        ("AdminSetUserPassword", {**ada, "Password": text}),
        ("AdminDeleteUserAttributes", {**ada, "UserAttributeNames": [text]}),
        ("AdminUpdateUserAttributes", {**ada, "UserAttributes": [{"Name": text, "Value": "x"}]}),
        ("DeleteUserAttributes", {**hers, "UserAttributeNames": [text]}),
        ("ChangePassword", {**hers, "PreviousPassword": text, "ProposedPassword": PASSWORD}),
        ("ChangePassword", {**hers, "PreviousPassword": PASSWORD, "ProposedPassword": text}),
        ("GetUser", {"AccessToken": text}),
        ("GetUserAttributeVerificationCode", {**hers, "AttributeName": text}),
        ("VerifyUserAttribute", {**hers, "AttributeName": "email", "Code": text}),
        *(
            ("ListUsers", {**pool, "Filter": f'{name} {op} "{text}"'})
            for name in ("email", "sub")
            for op in ("=", "^=")
        ),
        ("ListUsers", {**pool, "Filter": text}),
        ("ListUsers", {**pool, "PaginationToken": text}),
        ("ListUsers", {**pool, "AttributesToGet": [text]}),
        ("CreateGroup", {**pool, "GroupName": text}),
        ("CreateGroup", {**pool, "GroupName": "described", "Description": text}),
        ("CreateGroup", {**pool, "GroupName": "r", "RoleArn": text}),
        ("UpdateGroup", {**pool, "GroupName": "described", "Description": text}),
        ("AdminAddUserToGroup", {**ada, "GroupName": text}),
        ("AdminRemoveUserFromGroup", {**ada, "GroupName": text}),
        ("ListGroups", {**pool, "NextToken": text}),
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_breaks_an_operation(people: People, text: str) -> None:
    people.confirmed(email="hostile@example.com")
    # Where unknown users are hidden, more is done with their names.
    visiting = people.through(PreventUserExistenceErrors="ENABLED")
    token = people.token()
    asked = members(text, visiting, token)
    answers = [(operation, body, post(people.server, operation, body)) for operation, body in asked]
    assert [
        (operation, body, answer.text) for operation, body, answer in answers if answer.status_code >= 500
    ] == []
    wrong = {answer.json()["__type"] for _, _, answer in answers if answer.status_code == 400} - EXPECTED
    assert wrong == set()
    assert people.get()["UserStatus"] == "CONFIRMED"
    assert people.cognito.list_users(**people.pool)["Users"]


@pytest.mark.parametrize("text", ["beyond the BMP", "right to left", "SQL", "a format", "control characters"])
def test_a_value_is_kept_letter_by_letter(people: People, text: str) -> None:
    attributes = [{"Name": "custom:tier", "Value": TEXTS[text]}, {"Name": "given_name", "Value": TEXTS[text]}]
    people.cognito.admin_create_user(**people.pool, Username="ada", UserAttributes=attributes)
    held = people.attributes()
    assert (held["custom:tier"], held["given_name"]) == (TEXTS[text], TEXTS[text])
    quoted = TEXTS[text].replace("\\", "\\\\").replace('"', '\\"')
    listed = people.cognito.list_users(**people.pool, Filter=f'given_name = "{quoted}"')["Users"]
    assert [flat(user["Attributes"])["custom:tier"] for user in listed] == [TEXTS[text]]
