"""Passkeys over HTTP: registration, sign-in, and what a forged one meets."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.factors.authenticator import PRESENT, Authenticator
from tests.idp.factors.people import House, house

ALLOWED = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}


@pytest.fixture
def people(cognito: Any, server: Server) -> House:
    made = house(cognito, server.url, Policies=ALLOWED)
    cognito.set_user_pool_mfa_config(
        UserPoolId=made.pool,
        MfaConfiguration="OFF",
        WebAuthnConfiguration={"RelyingPartyId": "localhost", "UserVerification": "required"},
    )
    return made


def begin(people: House, token: str) -> dict[str, Any]:
    started = people.cognito.start_web_authn_registration(AccessToken=token)
    return dict(started["CredentialCreationOptions"])


def register(people: House, token: str) -> Authenticator:
    made = Authenticator()
    people.cognito.complete_web_authn_registration(AccessToken=token, Credential=made.create(begin(people, token)))
    return made


def asked(people: House) -> tuple[dict[str, Any], str]:
    challenge = people.cognito.initiate_auth(
        ClientId=people.client,
        AuthFlow="USER_AUTH",
        AuthParameters={"USERNAME": people.user, "PREFERRED_CHALLENGE": "WEB_AUTHN"},
    )
    assert challenge["ChallengeName"] == "WEB_AUTHN"
    return json.loads(challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"]), challenge["Session"]


def test_a_passkey_signs_in(people: House) -> None:
    passkey = register(people, people.access_token())
    for _ in range(2):
        options, session = asked(people)
        assert options["rpId"] == "localhost"
        assert [one["type"] for one in options["allowCredentials"]] == ["public-key"]
        done = people.answer("WEB_AUTHN", session, CREDENTIAL=json.dumps(passkey.get(options)))
        assert done["AuthenticationResult"]["AccessToken"]
    factors = people.cognito.get_user_auth_factors(AccessToken=people.access_token())
    assert "WEB_AUTHN" in factors["ConfiguredUserAuthFactors"]


def test_what_a_browser_is_asked(people: House) -> None:
    token = people.access_token()
    passkey = register(people, token)
    options = begin(people, token)
    assert options["rp"]["id"] == "localhost"
    assert [one["alg"] for one in options["pubKeyCredParams"]] == [-7, -257]
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert len(options["excludeCredentials"]) == 1
    assert options["user"]["name"] == people.user
    assert passkey.count == 0


def test_passkeys_are_listed_and_deleted(people: House) -> None:
    token = people.access_token()
    for _ in range(3):
        register(people, token)
    first = people.cognito.list_web_authn_credentials(AccessToken=token, MaxResults=2)
    rest = people.cognito.list_web_authn_credentials(AccessToken=token, NextToken=first["NextToken"])
    listed = [*first["Credentials"], *rest["Credentials"]]
    assert len({one["CredentialId"] for one in listed}) == 3
    assert {one["RelyingPartyId"] for one in listed} == {"localhost"}
    assert listed[0]["AuthenticatorTransports"] == ["internal", "hybrid"]
    people.cognito.delete_web_authn_credential(AccessToken=token, CredentialId=listed[0]["CredentialId"])
    assert len(people.cognito.list_web_authn_credentials(AccessToken=token)["Credentials"]) == 2
    with pytest.raises(people.cognito.exceptions.ResourceNotFoundException):
        people.cognito.delete_web_authn_credential(AccessToken=token, CredentialId=listed[0]["CredentialId"])


def test_a_registration_is_good_once(people: House) -> None:
    token = people.access_token()
    credential = Authenticator().create(begin(people, token))

    def complete(_: int) -> bool:
        try:
            people.cognito.complete_web_authn_registration(AccessToken=token, Credential=credential)
        except people.cognito.exceptions.ClientError:
            return False
        return True

    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(complete, range(64))) == 1


@pytest.mark.parametrize(
    ("origin", "flags", "error"),
    [
        ("https://evil.example", None, "WebAuthnOriginNotAllowedException"),
        ("http://127.0.0.1:3000", None, "WebAuthnOriginNotAllowedException"),
        ("https://localhost.evil.example", None, "WebAuthnOriginNotAllowedException"),
        ("http://localhost:3000", PRESENT, "WebAuthnCredentialNotSupportedException"),
    ],
)
def test_registrations_that_are_refused(people: House, origin: str, flags: int | None, error: str) -> None:
    token = people.access_token()
    options = begin(people, token)
    made = Authenticator(origin)
    credential = made.create(options) if flags is None else made.create(options, flags=flags)
    with pytest.raises(people.cognito.exceptions.ClientError) as caught:
        people.cognito.complete_web_authn_registration(AccessToken=token, Credential=credential)
    assert caught.value.response["Error"]["Code"] == error


@pytest.mark.parametrize(
    "credential", [{}, {"id": "x"}, {"response": {"clientDataJSON": "!"}}, {"response": None}]
)
def test_nonsense_is_no_registration(people: House, credential: dict[str, Any]) -> None:
    token = people.access_token()
    begin(people, token)
    with pytest.raises(people.cognito.exceptions.WebAuthnChallengeNotFoundException):
        people.cognito.complete_web_authn_registration(AccessToken=token, Credential=credential)


def test_a_challenge_ends(people: House, server: Server) -> None:
    token = people.access_token()
    credential = Authenticator().create(begin(people, token))
    server.clock.offset += 181
    with pytest.raises(people.cognito.exceptions.WebAuthnChallengeNotFoundException):
        people.cognito.complete_web_authn_registration(AccessToken=token, Credential=credential)


def test_signatures_that_prove_nothing(people: House) -> None:
    passkey = register(people, people.access_token())
    options, session = asked(people)
    other = Authenticator()
    other.id = passkey.id
    older = dict(options, challenge="AAAA")
    evil = Authenticator("https://evil.example")
    evil.id, evil.key = passkey.id, passkey.key
    stranger = Authenticator()
    tries = [
        other.get(options),
        passkey.get(older),
        evil.get(options),
        stranger.get(options),
        passkey.get(options, flags=PRESENT),
        passkey.get(dict(options, rpId="evil.example")),
        {"id": passkey.get(options)["id"]},
        {},
    ]
    for credential in tries:
        with pytest.raises(
            people.cognito.exceptions.NotAuthorizedException, match="Incorrect username or password"
        ):
            people.answer("WEB_AUTHN", session, CREDENTIAL=json.dumps(credential))
    with pytest.raises(people.cognito.exceptions.InvalidParameterException):
        people.answer("WEB_AUTHN", session, CREDENTIAL="[")
    assert people.answer("WEB_AUTHN", session, CREDENTIAL=json.dumps(passkey.get(options)))


def test_a_signature_counter_that_goes_back_is_a_copy(people: House) -> None:
    passkey = register(people, people.access_token())
    passkey.count = 5
    options, session = asked(people)
    people.answer("WEB_AUTHN", session, CREDENTIAL=json.dumps(passkey.get(options)))
    passkey.count = 2
    options, session = asked(people)
    with pytest.raises(people.cognito.exceptions.NotAuthorizedException):
        people.answer("WEB_AUTHN", session, CREDENTIAL=json.dumps(passkey.get(options)))


def test_pools_that_allow_none(cognito: Any, server: Server) -> None:
    people = house(cognito, server.url)
    with pytest.raises(cognito.exceptions.WebAuthnNotEnabledException):
        cognito.start_web_authn_registration(AccessToken=people.access_token())
    nameless = house(cognito, server.url, Policies=ALLOWED)
    with pytest.raises(cognito.exceptions.WebAuthnConfigurationMissingException):
        cognito.start_web_authn_registration(AccessToken=nameless.access_token())


def test_another_clients_token_does_not_finish_a_registration(people: House) -> None:
    token = people.access_token()
    credential = Authenticator().create(begin(people, token))
    other = people.cognito.create_user_pool_client(
        UserPoolId=people.pool, ClientName="other", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"]
    )["UserPoolClient"]["ClientId"]
    elsewhere = House(people.cognito, people.url, people.pool, other, people.user).access_token()
    with pytest.raises(people.cognito.exceptions.WebAuthnClientMismatchException):
        people.cognito.complete_web_authn_registration(AccessToken=elsewhere, Credential=credential)
