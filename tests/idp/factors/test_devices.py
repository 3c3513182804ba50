"""Devices over HTTP: a new one is named, confirmed, remembered, proves itself and is forgotten."""

from __future__ import annotations

from typing import Any

import jwt
import pytest

from poolhouse.testing.server import Server
from tests.idp.factors.people import PASSWORD, House, house
from tests.idp.factors.srp_client import DeviceSecret


def tracking(cognito: Any, server: Server, *, prompt: bool = False) -> House:
    return house(
        cognito,
        server.url,
        DeviceConfiguration={"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": prompt},
    )


@pytest.fixture
def people(cognito: Any, server: Server) -> House:
    return tracking(cognito, server)


def confirm(people: House) -> tuple[DeviceSecret, str, bool]:
    """Sign in and confirm the device: its secret, an access token, whether the user has to say yes."""
    result = people.sign_in()["AuthenticationResult"]
    metadata = result["NewDeviceMetadata"]
    secret = DeviceSecret(metadata["DeviceKey"], metadata["DeviceGroupKey"])
    confirmed = people.cognito.confirm_device(
        AccessToken=result["AccessToken"],
        DeviceKey=secret.key,
        DeviceSecretVerifierConfig=secret.verifier(),
        DeviceName="laptop",
    )
    return secret, result["AccessToken"], confirmed["UserConfirmationNecessary"]


def sign_in_with(people: House, key: str) -> Any:
    return people.cognito.initiate_auth(
        ClientId=people.client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": people.user, "PASSWORD": PASSWORD, "DEVICE_KEY": key},
    )


def device_srp(people: House, secret: DeviceSecret) -> Any:
    asked = sign_in_with(people, secret.key)
    assert asked["ChallengeName"] == "DEVICE_SRP_AUTH"
    return people.answer(
        "DEVICE_SRP_AUTH", asked["Session"], DEVICE_KEY=secret.key, SRP_A=format(secret.public, "x")
    )


def test_a_remembered_device_proves_itself(people: House) -> None:
    secret, _, asks = confirm(people)
    assert asks is False
    verifier = device_srp(people, secret)
    assert verifier["ChallengeName"] == "DEVICE_PASSWORD_VERIFIER"
    done = people.answer(
        "DEVICE_PASSWORD_VERIFIER", verifier["Session"], **secret.proof(verifier["ChallengeParameters"])
    )
    token = done["AuthenticationResult"]["AccessToken"]
    assert jwt.decode(token, options={"verify_signature": False})["device_key"] == secret.key
    assert "NewDeviceMetadata" not in done["AuthenticationResult"]


def test_another_secret_does_not(people: House) -> None:
    secret, _, _ = confirm(people)
    thief = DeviceSecret(secret.key, secret.group)
    verifier = device_srp(people, thief)
    with pytest.raises(people.cognito.exceptions.NotAuthorizedException, match="Incorrect username or password"):
        people.answer(
            "DEVICE_PASSWORD_VERIFIER", verifier["Session"], **thief.proof(verifier["ChallengeParameters"])
        )


def test_a_remembered_device_stands_for_the_second_factor(people: House) -> None:
    secret, _, _ = confirm(people)
    people.cognito.set_user_pool_mfa_config(
        UserPoolId=people.pool, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration="ON"
    )
    assert people.sign_in()["ChallengeName"] == "MFA_SETUP"
    verifier = device_srp(people, secret)
    done = people.answer(
        "DEVICE_PASSWORD_VERIFIER", verifier["Session"], **secret.proof(verifier["ChallengeParameters"])
    )
    assert "AuthenticationResult" in done


def test_an_unknown_device_is_told(people: House) -> None:
    with pytest.raises(people.cognito.exceptions.ResourceNotFoundException, match=r"Device does not exist\."):
        sign_in_with(people, "us-east-1_00000000-0000-4000-8000-000000000000")


def test_a_device_is_remembered_when_its_user_says_so(cognito: Any, server: Server) -> None:
    people = tracking(cognito, server, prompt=True)
    secret, token, asks = confirm(people)
    assert asks is True
    assert "AuthenticationResult" in sign_in_with(people, secret.key)
    cognito.update_device_status(AccessToken=token, DeviceKey=secret.key, DeviceRememberedStatus="remembered")
    assert sign_in_with(people, secret.key)["ChallengeName"] == "DEVICE_SRP_AUTH"
    cognito.admin_update_device_status(
        UserPoolId=people.pool,
        Username=people.user,
        DeviceKey=secret.key,
        DeviceRememberedStatus="not_remembered",
    )
    assert "AuthenticationResult" in sign_in_with(people, secret.key)


def test_devices_are_shown_listed_and_forgotten(people: House) -> None:
    first, token, _ = confirm(people)
    second, _, _ = confirm(people)
    people.sign_in()  # named, never confirmed: not shown
    device = people.cognito.get_device(AccessToken=token, DeviceKey=first.key)["Device"]
    shown = {one["Name"]: one["Value"] for one in device["DeviceAttributes"]}
    assert (device["DeviceKey"], shown["device_name"]) == (first.key, "laptop")
    assert shown["last_ip_used"] == "127.0.0.1"
    listed = people.cognito.list_devices(AccessToken=token)["Devices"]
    assert {one["DeviceKey"] for one in listed} == {first.key, second.key}
    people.cognito.forget_device(AccessToken=token, DeviceKey=first.key)
    people.cognito.admin_forget_device(UserPoolId=people.pool, Username=people.user, DeviceKey=second.key)
    assert people.cognito.admin_list_devices(UserPoolId=people.pool, Username=people.user)["Devices"] == []
    for call in (people.cognito.get_device, people.cognito.forget_device):
        with pytest.raises(people.cognito.exceptions.ResourceNotFoundException, match=r"Device does not exist\."):
            call(AccessToken=token, DeviceKey=first.key)


def test_what_cannot_be_confirmed(people: House) -> None:
    secret, token, _ = confirm(people)
    with pytest.raises(people.cognito.exceptions.DeviceKeyExistsException):
        people.cognito.confirm_device(
            AccessToken=token, DeviceKey=secret.key, DeviceSecretVerifierConfig=secret.verifier()
        )
    with pytest.raises(people.cognito.exceptions.InvalidParameterException, match="Invalid device key given"):
        people.cognito.confirm_device(
            AccessToken=token,
            DeviceKey="us-east-1_00000000-0000-4000-8000-000000000000",
            DeviceSecretVerifierConfig=secret.verifier(),
        )


@pytest.mark.parametrize("verifier", ["", "!", "AA==", "A" * 2000])
def test_a_verifier_that_is_none_is_refused(people: House, verifier: str) -> None:
    result = people.sign_in()["AuthenticationResult"]
    key = result["NewDeviceMetadata"]["DeviceKey"]
    with pytest.raises(people.cognito.exceptions.InvalidParameterException):
        people.cognito.confirm_device(
            AccessToken=result["AccessToken"],
            DeviceKey=key,
            DeviceSecretVerifierConfig={"PasswordVerifier": verifier, "Salt": "AQID"},
        )


def test_a_pool_that_tracks_none(cognito: Any, server: Server) -> None:
    people = house(cognito, server.url)
    result = people.sign_in()["AuthenticationResult"]
    assert "NewDeviceMetadata" not in result
    with pytest.raises(cognito.exceptions.InvalidUserPoolConfigurationException):
        cognito.confirm_device(
            AccessToken=result["AccessToken"],
            DeviceKey="us-east-1_00000000-0000-4000-8000-000000000000",
            DeviceSecretVerifierConfig={"PasswordVerifier": "AQID", "Salt": "AQID"},
        )
