"""SignUp: what it answers, and everything it refuses."""

from __future__ import annotations

import base64
import hmac
from typing import Any

import pytest

from tests.idp.calls import body, refusal

from .people import PASSWORD, SMS, People, an_email, pairs

INVALID = "InvalidParameterException"
CONFORM = "Attributes did not conform to the schema: "
PATTERN = (
    "1 validation error detected: Value at 'password' failed to satisfy constraint:"
    " Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$"
)
DENIED = ("NotAuthorizedException", "A client attempted to write unauthorized attribute")


def asked(people: People, **members: Any) -> dict[str, Any]:
    return {**people.client, "Username": "ada", "Password": PASSWORD, **members}


def test_a_code_goes_to_the_address(people: People) -> None:
    email = an_email()
    reply = body(people.cognito.sign_up(**asked(people, UserAttributes=pairs(email=email))))
    details = {"Destination": "u***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    assert reply == {"UserConfirmed": False, "UserSub": reply["UserSub"], "CodeDeliveryDetails": details}
    assert people.attributes() == {"sub": reply["UserSub"], "email": email, "email_verified": "false"}
    assert (people.status(), people.get()["Enabled"]) == ("UNCONFIRMED", True)
    (message,) = people.inbox(email)
    assert (message["medium"], len(message["code"]), message["code"] in message["body"]) == ("EMAIL", 6, True)


def test_without_an_address_to_verify_nothing_is_sent(people: People) -> None:
    reply = body(people.cognito.sign_up(**asked(people, UserAttributes=pairs(phone_number="+15555550100"))))
    assert set(reply) == {"UserConfirmed", "UserSub"}


def test_of_two_addresses_the_phone_gets_the_code(server: Any, cognito: Any) -> None:
    people = People(server, cognito, settings={"AutoVerifiedAttributes": ["email", "phone_number"], **SMS})
    attributes = pairs(email=an_email(), phone_number="+15555559934")
    reply = cognito.sign_up(**asked(people, UserAttributes=attributes))
    assert reply["CodeDeliveryDetails"] == {
        "Destination": "+*******9934",
        "DeliveryMedium": "SMS",
        "AttributeName": "phone_number",
    }


@pytest.mark.parametrize("again", ["ada", "ADA"])
def test_a_username_is_taken_once(server: Any, cognito: Any, again: str) -> None:
    people = People(server, cognito, settings={"UsernameConfiguration": {"CaseSensitive": False}})
    people.sign_up("ada")
    taken = ("UsernameExistsException", "User already exists")
    assert refusal(cognito.sign_up, **asked(people, Username=again)) == taken


def test_where_case_counts_two_cases_are_two_users(people: People) -> None:
    people.sign_up("ada")
    people.sign_up("ADA")
    assert people.get("ada")["Username"] != people.get("ADA")["Username"]


def test_a_sub_is_nobody_elses_username(people: People) -> None:
    people.sign_up("ada")
    sub = people.attributes()["sub"]
    assert people.get(sub)["Username"] == "ada"
    assert refusal(people.cognito.sign_up, **asked(people, Username=sub))[0] == "UsernameExistsException"


def test_an_unknown_client(people: People) -> None:
    expected = ("ResourceNotFoundException", "User pool client nothere does not exist.")
    assert refusal(people.cognito.sign_up, **asked(people, ClientId="nothere")) == expected


def test_the_secret_hash_is_asked_for(people: People) -> None:
    secret = people.through(GenerateSecret=True)
    missing = f"Client {secret.client_id} is configured with secret but SECRET_HASH was not received"
    wrong = f"Unable to verify secret hash for client {secret.client_id}"
    assert refusal(people.cognito.sign_up, **asked(secret)) == ("NotAuthorizedException", missing)
    refused = refusal(people.cognito.sign_up, **asked(secret, SecretHash="bm90IGl0"))
    assert refused == ("NotAuthorizedException", wrong)


def test_every_step_takes_the_secret_hash(people: People) -> None:
    client = people.cognito.create_user_pool_client(**people.pool, ClientName="s", GenerateSecret=True)
    client_id, secret = (client["UserPoolClient"][name] for name in ("ClientId", "ClientSecret"))
    mac = hmac.digest(secret.encode(), f"ada{client_id}".encode(), "sha256")
    ada = {"ClientId": client_id, "Username": "ada", "SecretHash": base64.b64encode(mac).decode()}
    email = an_email()
    people.cognito.sign_up(**ada, Password=PASSWORD, UserAttributes=pairs(email=email))
    people.cognito.resend_confirmation_code(**ada)
    people.cognito.confirm_sign_up(**ada, ConfirmationCode=people.code(email))
    people.cognito.forgot_password(**ada)
    people.cognito.confirm_forgot_password(**ada, ConfirmationCode=people.code(email), Password=PASSWORD)
    assert people.status() == "CONFIRMED"


def test_only_administrators_create_users(server: Any, cognito: Any) -> None:
    people = People(server, cognito, settings={"AdminCreateUserConfig": {"AllowAdminCreateUserOnly": True}})
    expected = ("NotAuthorizedException", "SignUp is not permitted for this user pool")
    assert refusal(cognito.sign_up, **asked(people)) == expected


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("Aa1!", ("InvalidPasswordException", "Password did not conform with policy: Password not long enough")),
        (
            "correct-horse-1",
            (
                "InvalidPasswordException",
                "Password did not conform with policy: Password must have uppercase characters",
            ),
        ),
        (
            " Correct-horse-1",
            (
                INVALID,
                PATTERN,
            ),
        ),
    ],
)
def test_passwords_that_are_refused(people: People, password: str, expected: tuple[str, str]) -> None:
    assert refusal(people.cognito.sign_up, **asked(people, Password=password)) == expected


def test_a_password_is_needed_where_codes_do_not_sign_in(people: People) -> None:
    code, _ = refusal(people.cognito.sign_up, **people.client, Username="ada")
    assert code == INVALID


def test_nobody_is_left_behind_by_a_refusal(people: People) -> None:
    refusal(people.cognito.sign_up, **asked(people, UserAttributes=pairs(email="no address")))
    assert people.cognito.list_users(**people.pool)["Users"] == []


SCHEMA = [
    {"Name": "given_name", "Required": True},
    {"Name": "tier", "AttributeDataType": "String", "StringAttributeConstraints": {"MaxLength": "3"}},
]
NAMED = {"given_name": "Ada"}


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({}, (INVALID, "Attributes did not conform to the schema: given_name: The attribute is required\n")),
        (
            {**NAMED, "custom:x": "1"},
            (
                INVALID,
                "Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema.\n",
            ),
        ),
        (
            {**NAMED, "custom:tier": "four"},
            (
                INVALID,
                f"{CONFORM}custom:tier: String must not be longer than 3 characters\n",
            ),
        ),
        ({**NAMED, "email": "ada"}, (INVALID, "Invalid email address format.")),
        ({**NAMED, "phone_number": "555"}, (INVALID, "Invalid phone number format.")),
        ({**NAMED, "email": "ada@example.com", "email_verified": "true"}, DENIED),
        ({**NAMED, "sub": "x"}, DENIED),
        ({**NAMED, "nickname": "x"}, DENIED),
    ],
)
def test_attributes_that_are_refused(
    server: Any, cognito: Any, attributes: dict[str, str], expected: tuple[str, str]
) -> None:
    people = People(server, cognito, settings={"Schema": SCHEMA})
    writer = people.through(WriteAttributes=["given_name", "email", "phone_number", "custom:tier"])
    given = [{"Name": name, "Value": value} for name, value in attributes.items()]
    assert refusal(cognito.sign_up, **asked(writer, UserAttributes=given)) == expected


@pytest.mark.parametrize(
    ("settings", "username", "text"),
    [
        ({"UsernameAttributes": ["email"]}, "ada", "Username should be an email."),
        ({"UsernameAttributes": ["phone_number"]}, "ada", "Username should be a phone number."),
        (
            {"UsernameAttributes": ["phone_number", "email"]},
            "ada",
            "Username should be either an email or a phone number.",
        ),
        (
            {"AliasAttributes": ["email"]},
            "ada@example.com",
            "Username cannot be of email format, since user pool is configured for email alias.",
        ),
        (
            {"AliasAttributes": ["phone_number"]},
            "+15555550100",
            "Username cannot be of phone number format, since user pool is configured for phone number alias.",
        ),
    ],
)
def test_usernames_that_are_refused(
    server: Any, cognito: Any, settings: dict[str, Any], username: str, text: str
) -> None:
    people = People(server, cognito, settings=settings)
    assert refusal(cognito.sign_up, **asked(people, Username=username)) == (INVALID, text)


def test_an_address_as_username(server: Any, cognito: Any) -> None:
    people = People(server, cognito, settings={"UsernameAttributes": ["email"]})
    email = an_email()
    sub = cognito.sign_up(**asked(people, Username=email))["UserSub"]
    assert people.get(email)["Username"] == sub
    assert people.attributes(sub) == {"sub": sub, "email": email, "email_verified": "false"}
    taken = ("UsernameExistsException", "An account with the given email already exists.")
    assert refusal(cognito.sign_up, **asked(people, Username=email)) == taken
    cognito.confirm_sign_up(**people.client, Username=email, ConfirmationCode=people.code(email))
    assert people.token(email)


def test_an_alias_in_use_is_no_obstacle_to_signing_up(server: Any, cognito: Any) -> None:
    people = People(server, cognito, settings={"AliasAttributes": ["email"]})
    email = people.confirmed("ada")
    assert people.sign_up("eve", email)
    assert people.get(email)["Username"] == "ada"
