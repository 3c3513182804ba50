"""npm `amazon-cognito-identity-js`, unmodified: only the endpoint is set."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.clients.node_programs import run
from tests.clients.people import Place, place

pytestmark = pytest.mark.slow
REFUSED = {"refused": "NotAuthorizedException", "message": "Incorrect username or password."}


@pytest.mark.parametrize("typed", ["username", "email"])
def test_an_account_from_sign_up_to_sign_out(cognito: Any, server: Server, typed: str) -> None:
    addressed = {"UsernameAttributes": ["email"]} if typed == "email" else {}
    people = place(cognito, server.url, **addressed)
    told = run("identity/account.js", **people.question)
    assert told == {
        "confirmedAtSignUp": False,
        "delivery": {"AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "a***@e***"},
        "early": {"refused": "UserNotConfirmedException", "message": "User is not confirmed."},
        "confirmed": "SUCCESS",
        "username": people.username if typed == "username" else people.sub(),
        "valid": True,
        "attributes": {"sub": people.sub(), "email": people.email, "email_verified": "true"},
        "changed": "SUCCESS",
        "wrong": REFUSED,
        "refreshed": True,
        "gone": {"refused": "NotAuthorizedException", "message": "Refresh Token has been revoked"},
    }


def test_srp_is_computed_with_the_name_the_service_says(cognito: Any, server: Server) -> None:
    people = place(cognito, server.url, AliasAttributes=["email"])
    people.add_user()
    told = run("identity/names.js", **people.question)
    assert told["forSrp"] == told["username"] == people.username
    # The client tells who exists: a pool's choice, PreventUserExistenceErrors.
    assert told["stranger"] == {"refused": "UserNotFoundException", "message": "User does not exist."}
    hiding = people.cognito.create_user_pool_client(
        UserPoolId=people.pool_id,
        ClientName="hiding",
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        PreventUserExistenceErrors="ENABLED",
    )["UserPoolClient"]["ClientId"]
    told = run("identity/names.js", **people.question | {"client": hiding})
    assert told["stranger"] == REFUSED


def test_a_forgotten_password(people: Place) -> None:
    people.add_user()
    told = run("identity/forgotten.js", **people.question)
    assert told["delivery"]["DeliveryMedium"] == "EMAIL"
    assert told["valid"] is True


def test_an_invited_user_chooses_a_password(people: Place) -> None:
    people.add_user(permanent=False)
    told = run("identity/invited.js", **people.question)
    assert told["asked"]["challenge"] == "NEW_PASSWORD_REQUIRED"
    assert told["asked"]["parameters"]["email"] == people.email
    assert told["username"] == people.username


def test_an_authenticator_app(people: Place) -> None:
    people.add_user()
    people.require_authenticator_app()
    told = run("identity/totp.js", **people.question)
    assert told["setup"]["challenge"] == "MFA_SETUP"
    assert told["setup"]["parameters"]["MFAS_CAN_SETUP"] == '["SOFTWARE_TOKEN_MFA"]'
    assert told["asked"]["challenge"] == "SOFTWARE_TOKEN_MFA"
    assert told["used"]["refused"] == "ExpiredCodeException"
    assert (told["registered"], told["signedIn"]) == (True, True)


def test_a_device_is_named_proven_forgotten_and_made_anew(cognito: Any, server: Server) -> None:
    tracked = {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": False}
    people = place(cognito, server.url, DeviceConfiguration=tracked)
    people.add_user()
    told = run("identity/devices.js", **people.question)
    password = ["InitiateAuth", "RespondToAuthChallenge"]
    assert told["named"] == [*password, "ConfirmDevice"]
    assert told["listed"] == [told["device"]]
    assert told["remembered"] == "SUCCESS"
    # The proof of the password, then the device's two steps.
    assert told["proven"] == [*password, "RespondToAuthChallenge", "RespondToAuthChallenge"]
    assert told["claim"] == told["device"]
    # "Device does not exist." makes the client answer again without it, in the same session.
    assert told["forgotten"] == [*password, "RespondToAuthChallenge", "ConfirmDevice"]
    assert told["replaced"] is True


def test_a_device_refreshes_and_signs_out(cognito: Any, server: Server) -> None:
    tracked = {"ChallengeRequiredOnNewDevice": False, "DeviceOnlyRememberedOnUserPrompt": True}
    people = place(cognito, server.url, DeviceConfiguration=tracked)
    people.add_user()
    told = run("identity/refresh.js", **people.question)
    first, second = told["claims"]
    assert told["asked"] == ["InitiateAuth"]
    assert (second["origin_jti"], second["device_key"]) == (first["origin_jti"], first["device_key"])
    assert told["signOut"] == ["RevokeToken"]
    refused = cognito.exceptions.NotAuthorizedException
    with pytest.raises(refused, match="Refresh Token has been revoked"):
        cognito.initiate_auth(
            ClientId=people.client_id,
            AuthFlow="REFRESH_TOKEN_AUTH",
            AuthParameters={"REFRESH_TOKEN": told["token"], "DEVICE_KEY": first["device_key"]},
        )
