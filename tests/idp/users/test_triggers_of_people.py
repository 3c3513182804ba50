"""Functions that have a say in signing up, confirming, messages and migration."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec
import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.endpoint import Answer, Asked, Endpoint, Script, throwing
from tests.idp.calls import body, refusal

from .people import NO_USER, NOT_FOUND, OTHER_PASSWORD, PASSWORD, People, an_email, flat, pairs

ARN = "arn:aws:lambda:us-east-1:123456789012:function:hook"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture(scope="module")
def house(endpoint: Endpoint) -> Iterator[Server]:
    with Server(lambda_endpoint=endpoint.url) as server:
        yield server


@pytest.fixture
def people(house: Server, endpoint: Endpoint) -> People:
    endpoint.asked.clear()
    endpoint.script = answering({})
    names = ("PreSignUp", "PostConfirmation", "CustomMessage", "UserMigration")
    settings = {"LambdaConfig": dict.fromkeys(names, ARN), "AliasAttributes": ["email"]}
    return People(house, aws_client("cognito-idp", house.url), settings=settings)


def answering(responses: dict[str, dict[str, Any]], failing: dict[str, str] | None = None) -> Script:
    """Answers by the trigger's name, without the source; those in `failing` throw."""

    def script(asked: Asked) -> Answer:
        event = msgspec.json.decode(asked.body)
        trigger = event["triggerSource"].partition("_")[0]
        if failing and trigger in failing:
            return throwing(failing[trigger])(asked)
        event["response"].update(responses.get(trigger, {}))
        return Answer(body=msgspec.json.encode(event))

    return script


def told(endpoint: Endpoint) -> list[dict[str, Any]]:
    return [msgspec.json.decode(asked.body) for asked in endpoint.asked]


def sign_up(people: People, email: str, **members: Any) -> Any:
    return partial(
        people.cognito.sign_up,
        **people.client,
        Username="ada",
        Password=PASSWORD,
        UserAttributes=pairs(email=email),
        **members,
    )


def test_signing_up_and_confirming_tell_their_functions(people: People, endpoint: Endpoint) -> None:
    email = an_email()
    sign_up(people, email, ClientMetadata={"k": "v"}, ValidationData=[{"Name": "a", "Value": "b"}])()
    people.cognito.confirm_sign_up(**people.client, Username="ada", ConfirmationCode=people.code(email))
    events = told(endpoint)
    sources = [event["triggerSource"] for event in events]
    assert sources == ["PreSignUp_SignUp", "CustomMessage_SignUp", "PostConfirmation_ConfirmSignUp"]
    before, message, after = events
    assert before["request"] == {
        "userAttributes": {"email": email},
        "validationData": {"a": "b"},
        "clientMetadata": {"k": "v"},
    }
    assert before["callerContext"]["clientId"] == people.client_id
    assert message["request"]["userAttributes"]["cognito:user_status"] == "UNCONFIRMED"
    assert after["request"]["userAttributes"]["cognito:user_status"] == "CONFIRMED"
    assert after["request"]["userAttributes"]["sub"] == people.attributes()["sub"]


def test_a_function_confirms(people: People, endpoint: Endpoint) -> None:
    email = an_email()
    endpoint.script = answering({"PreSignUp": {"autoConfirmUser": True, "autoVerifyEmail": True}})
    reply = body(sign_up(people, email)())
    assert (reply["UserConfirmed"], set(reply)) == (True, {"UserConfirmed", "UserSub"})
    assert (people.status(), people.attributes()["email_verified"], people.inbox(email)) == (
        "CONFIRMED",
        "true",
        [],
    )
    assert told(endpoint)[-1]["triggerSource"] == "PostConfirmation_ConfirmSignUp"
    taken = refusal(
        people.cognito.sign_up,
        **people.client,
        Username="eve",
        Password=PASSWORD,
        UserAttributes=pairs(email=email),
    )
    assert taken == ("AliasExistsException", "An account with the given email already exists.")


def test_a_function_refuses_a_sign_up(people: People, endpoint: Endpoint) -> None:
    endpoint.script = answering({}, {"PreSignUp": "no strangers"})
    expected = ("UserLambdaValidationException", "PreSignUp failed with error no strangers.")
    assert refusal(sign_up(people, an_email())) == expected
    assert refusal(people.cognito.admin_get_user, **people.pool, Username="ada") == NO_USER


def test_a_confirmation_stands_when_its_function_fails(people: People, endpoint: Endpoint) -> None:
    email = an_email()
    sign_up(people, email)()
    endpoint.script = answering({}, {"PostConfirmation": "too late"})
    refused = refusal(
        people.cognito.confirm_sign_up, **people.client, Username="ada", ConfirmationCode=people.code(email)
    )
    assert refused == ("UserLambdaValidationException", "PostConfirmation failed with error too late.")
    assert people.status() == "CONFIRMED"


def test_an_administrators_function_confirms_nobody(people: People, endpoint: Endpoint) -> None:
    endpoint.script = answering({"PreSignUp": {"autoConfirmUser": True}})
    people.invited("ada", email=an_email())
    assert people.status() == "FORCE_CHANGE_PASSWORD"
    (event,) = told(endpoint)
    assert event["triggerSource"] == "PreSignUp_AdminCreateUser"
    assert event["callerContext"]["clientId"] == "CLIENT_ID_NOT_APPLICABLE"


def test_every_message_asks_for_its_words(people: People, endpoint: Endpoint) -> None:
    email = an_email()
    endpoint.script = answering({"CustomMessage": {"emailMessage": "Hello {####}", "emailSubject": "Hi"}})
    sign_up(people, email)()
    people.cognito.resend_confirmation_code(**people.client, Username="ada")
    people.cognito.confirm_sign_up(**people.client, Username="ada", ConfirmationCode=people.code(email))
    people.cognito.forgot_password(**people.client, Username="ada")
    token = people.token()
    people.cognito.get_user_attribute_verification_code(AccessToken=token, AttributeName="email")
    people.cognito.update_user_attributes(AccessToken=token, UserAttributes=pairs(email=an_email()))
    sources = [event["triggerSource"] for event in told(endpoint)]
    assert [source for source in sources if source.startswith("CustomMessage")] == [
        "CustomMessage_SignUp",
        "CustomMessage_ResendCode",
        "CustomMessage_ForgotPassword",
        "CustomMessage_VerifyUserAttribute",
        "CustomMessage_UpdateUserAttribute",
    ]
    bodies = {(message["subject"], message["body"][:6]) for message in people.inbox(email)}
    assert bodies == {("Hi", "Hello ")}


def test_a_stranger_who_forgot_the_password_moves_in(people: People, endpoint: Endpoint) -> None:
    email = an_email()
    held = {"email": email, "email_verified": "true", "username": "old-name"}
    endpoint.script = answering({"UserMigration": {"userAttributes": held, "messageAction": "SUPPRESS"}})
    people.cognito.forgot_password(**people.client, Username="ada")
    assert told(endpoint)[0]["triggerSource"] == "UserMigration_ForgotPassword"
    assert people.status() == "RESET_REQUIRED"
    people.cognito.confirm_forgot_password(
        **people.client, Username="ada", ConfirmationCode=people.code(email), Password=OTHER_PASSWORD
    )
    seen = people.cognito.get_user(AccessToken=people.token("ada", OTHER_PASSWORD))
    assert (seen["Username"], flat(seen["UserAttributes"])["email"]) == ("ada", email)
    assert told(endpoint)[-1]["triggerSource"] == "PostConfirmation_ConfirmForgotPassword"


def test_a_stranger_whom_nobody_knows(people: People, endpoint: Endpoint) -> None:
    forgot = partial(people.cognito.forgot_password, Username="nobody")
    assert refusal(forgot, **people.client) == NOT_FOUND
    endpoint.script = answering({}, {"UserMigration": "never heard of"})
    text = f"Exception migrating user in app client {people.client_id}"
    assert refusal(forgot, **people.client) == ("UserNotFoundException", text)
    hiding = people.through(PreventUserExistenceErrors="ENABLED")
    assert set(body(forgot(**hiding.client))) == {"CodeDeliveryDetails"}
