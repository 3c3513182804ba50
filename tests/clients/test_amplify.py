"""npm `aws-amplify` v6 in Node, unmodified: only `userPoolEndpoint` is set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from poolhouse.testing.server import Server
from tests.clients.node_programs import run
from tests.clients.people import Place, place
from tests.conftest import aws_client
from tests.functions.endpoint import Answer, Asked, Endpoint

pytestmark = pytest.mark.slow
DONE = {"isSignedIn": True, "nextStep": {"signInStep": "DONE"}}
ARN = "arn:aws:lambda:us-east-1:123456789012:function:hook"
CUSTOM_TRIGGERS = ("DefineAuthChallenge", "CreateAuthChallenge", "VerifyAuthChallengeResponse")
PASSWORD_STEPS = ["InitiateAuth", "RespondToAuthChallenge"]


@pytest.mark.parametrize("typed", ["username", "email"])
def test_an_account_from_sign_up_to_a_forgotten_password(cognito: Any, server: Server, typed: str) -> None:
    addressed = {"UsernameAttributes": ["email"]} if typed == "email" else {}
    people = place(cognito, server.url, **addressed)
    told = run("amplify/account.js", **people.question)
    sent = {"destination": "a***@e***", "deliveryMedium": "EMAIL", "attributeName": "email"}
    assert told["made"] == {
        "isSignUpComplete": False,
        "nextStep": {"signUpStep": "CONFIRM_SIGN_UP", "codeDeliveryDetails": sent},
        "userId": people.sub(),
    }
    assert told["early"] == {"signInStep": "CONFIRM_SIGN_UP"}
    assert told["confirmed"] == {"isSignUpComplete": True, "nextStep": {"signUpStep": "DONE"}}
    assert told["wrong"] == {
        "refused": "NotAuthorizedException",
        "message": "Incorrect username or password.",
    }
    assert told["done"] == told["again"] == DONE
    assert told["before"]["username"] == (people.username if typed == "username" else people.sub())
    assert told["before"]["claims"]["scope"] == "aws.cognito.signin.user.admin"
    assert told["attributes"] == {"email": people.email, "email_verified": "true", "sub": people.sub()}
    assert told["refreshed"] is True
    assert told["reset"]["resetPasswordStep"] == "CONFIRM_RESET_PASSWORD_WITH_CODE"


def test_an_authenticator_app(people: Place) -> None:
    people.add_user()
    people.require_authenticator_app()
    told = run("amplify/totp.js", **people.question)
    assert told["setup"] == "CONTINUE_SIGN_IN_WITH_TOTP_SETUP"
    assert told["asked"]["nextStep"] == {"signInStep": "CONFIRM_SIGN_IN_WITH_TOTP_CODE"}
    assert told["used"]["refused"] == "ExpiredCodeException"
    assert told["registered"] == told["done"] == DONE
    assert told["preference"] == {"enabled": ["TOTP"], "preferred": "TOTP"}


def test_choice_based_sign_in(cognito: Any, server: Server) -> None:
    people = choosing(cognito, server)
    people.add_user()
    told = run("amplify/choice.js", **people.question)
    choice = told["choice"]["nextStep"]
    assert choice["signInStep"] == "CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION"
    assert sorted(choice["availableChallenges"]) == ["EMAIL_OTP", "PASSWORD", "PASSWORD_SRP"]
    sent = {"destination": "a***@e***", "deliveryMedium": "EMAIL"}
    asked = {"signInStep": "CONFIRM_SIGN_IN_WITH_EMAIL_CODE", "codeDeliveryDetails": sent}
    assert told["sent"] == told["preferred"] == asked
    assert told["forPassword"] == {"signInStep": "CONFIRM_SIGN_IN_WITH_PASSWORD"}
    assert told["finished"] == [{"done": "DONE", "username": people.username}] * 6


def test_sign_up_without_a_password_signs_in_at_once(cognito: Any, server: Server) -> None:
    people = choosing(cognito, server)
    told = run("amplify/passwordless.js", **people.question)
    assert told["made"] == "CONFIRM_SIGN_UP"
    assert told["confirmed"]["nextStep"] == {"signUpStep": "COMPLETE_AUTO_SIGN_IN"}
    assert told["done"] == DONE
    assert told["username"] == people.username


def choosing(cognito: Any, server: Server) -> Place:
    """A pool whose users may sign in with a password or with a code by e-mail."""
    factors = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}}
    return place(cognito, server.url, Policies=factors)


def test_a_device_is_named_proven_forgotten_and_made_anew(cognito: Any, server: Server) -> None:
    tracked = {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": False}
    people = place(cognito, server.url, DeviceConfiguration=tracked)
    people.add_user()
    told = run("amplify/devices.js", **people.question)
    assert told["named"] == [*PASSWORD_STEPS, "ConfirmDevice"]
    assert told["proven"] == [*PASSWORD_STEPS, "RespondToAuthChallenge", "RespondToAuthChallenge"]
    assert told["devices"] == [told["claim"]]
    # "Device does not exist." makes the client answer again without it, in the same session.
    assert told["forgotten"] == [*PASSWORD_STEPS, "RespondToAuthChallenge", "ConfirmDevice"]
    assert told["last"] == DONE


def test_refresh_tokens_rotate_and_keep_the_device(cognito: Any, server: Server) -> None:
    tracked = {"ChallengeRequiredOnNewDevice": False, "DeviceOnlyRememberedOnUserPrompt": False}
    people = place(cognito, server.url, DeviceConfiguration=tracked)
    people.add_user()
    rotating = people.cognito.create_user_pool_client(
        UserPoolId=people.pool_id,
        ClientName="rotating",
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH"],
        RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
    )["UserPoolClient"]["ClientId"]
    told = run("amplify/refresh.js", **people.question | {"client": rotating})
    assert told["asked"] == ["GetTokensFromRefreshToken"] * 2
    assert len({claims["jti"] for claims in told["seen"]}) == 3
    assert {claims["origin_jti"] for claims in told["seen"]} == {told["seen"][0]["origin_jti"]}
    assert len({claims["device_key"] for claims in told["seen"]}) == 1
    assert told["signOut"] == ["RevokeToken"]
    assert told["tokensLeft"] is False


@pytest.fixture(scope="module")
def custom() -> Iterator[tuple[Place, list[dict[str, Any]]]]:
    """A pool whose functions ask what 2 + 3 is, and the events they saw."""
    events: list[dict[str, Any]] = []
    with (
        Endpoint(lambda asked: summing(asked, events)) as functions,
        Server(lambda_endpoint=functions.url) as server,
    ):
        triggers = dict.fromkeys(CUSTOM_TRIGGERS, ARN)
        people = place(aws_client("cognito-idp", server.url), server.url, LambdaConfig=triggers)
        people.add_user()
        yield people, events


def summing(asked: Asked, events: list[dict[str, Any]]) -> Answer:
    event = msgspec.json.decode(asked.body)
    events.append(msgspec.json.decode(asked.body))
    request, response = event["request"], event["response"]
    match event["triggerSource"].partition("_")[0]:
        case "DefineAuthChallenge":
            response.update(next_step(request["session"]))
        case "CreateAuthChallenge":
            response["publicChallengeParameters"] = {"question": "2+3"}
            response["privateChallengeParameters"] = {"sum": "5"}
        case "VerifyAuthChallengeResponse":
            right = request["privateChallengeParameters"]["sum"]
            response["answerCorrect"] = request["challengeAnswer"] == right
    return Answer(body=msgspec.json.encode(event))


def next_step(session: list[dict[str, Any]]) -> dict[str, Any]:
    """The sum after the password, where the client began with SRP_A (reference 2.12)."""
    last = session[-1] if session else {"challengeName": "", "challengeResult": False}
    if last["challengeName"] == "SRP_A":
        return {"challengeName": "PASSWORD_VERIFIER", "issueTokens": False, "failAuthentication": False}
    passed = last["challengeName"] == "CUSTOM_CHALLENGE" and last["challengeResult"]
    name = None if passed else "CUSTOM_CHALLENGE"
    return {"challengeName": name, "issueTokens": passed, "failAuthentication": False}


@pytest.mark.parametrize("flow", ["CUSTOM_WITHOUT_SRP", "CUSTOM_WITH_SRP"])
def test_custom_challenges(custom: tuple[Place, list[dict[str, Any]]], flow: str) -> None:
    people, events = custom
    events.clear()
    told = run("amplify/custom.js", **people.question, authFlowType=flow)
    assert told["asked"]["signInStep"] == told["again"]["signInStep"] == "CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE"
    assert told["asked"]["additionalInfo"]["question"] == "2+3"
    assert told["done"] == DONE
    assert told["username"] == people.username
    first = ["SRP_A", "PASSWORD_VERIFIER"] if flow == "CUSTOM_WITH_SRP" else []
    defined = [event for event in events if event["triggerSource"].startswith("Define")][-1]
    names = [each["challengeName"] for each in defined["request"]["session"]]
    assert names == [*first, "CUSTOM_CHALLENGE", "CUSTOM_CHALLENGE"]
