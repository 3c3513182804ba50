"""PyPI `pycognito`, unmodified: only boto3's endpoint is set."""

from __future__ import annotations

from typing import Any

import pyotp
import pytest
import requests
from pycognito import Cognito
from pycognito.exceptions import (
    ForceChangePasswordException,
    SoftwareTokenMFAChallengeException,
    TokenVerificationException,
)
from pycognito.utils import RequestsSrpAuth

from poolhouse.testing.server import Server
from tests.accounts import inbox
from tests.clients.people import OTHER_PASSWORD, PASSWORD, Place


def client(people: Place, **more: Any) -> Cognito:
    # pycognito writes into the dictionary, so each client has its own.
    return Cognito(
        people.pool_id,
        people.client_id,
        username=people.username,
        access_key="test",
        secret_key="test",
        boto3_client_kwargs={"endpoint_url": people.url},
        **more,
    )


def code_for(people: Place) -> str:
    return str(inbox(people.url, people.email)[0]["code"])


def test_an_account_from_sign_up_to_sign_out(people: Place) -> None:
    user = client(people)
    user.set_base_attributes(email=people.email, given_name="Ann")
    made = user.register(people.username, PASSWORD)
    assert made["UserConfirmed"] is False
    assert made["UserSub"] == people.sub()
    with pytest.raises(user.client.exceptions.UserNotConfirmedException):
        user.authenticate(PASSWORD)
    user.confirm_sign_up(code_for(people))

    user.authenticate(PASSWORD)
    user.verify_tokens()
    assert user.id_claims["email"] == people.email
    profile = user.get_user()
    assert (profile.given_name, profile.email_verified) == ("Ann", True)
    user.update_profile({"given_name": "Anna"})
    assert user.get_user().given_name == "Anna"
    with pytest.raises(user.client.exceptions.NotAuthorizedException, match="Incorrect username or password"):
        client(people).authenticate(OTHER_PASSWORD)

    first = user.access_token
    user.renew_access_token()
    assert user.access_token != first
    user.change_password(PASSWORD, OTHER_PASSWORD)
    again = client(people)
    again.authenticate(OTHER_PASSWORD)

    refresh_token, access_token, id_token = user.refresh_token, user.access_token, user.id_token
    user.logout()
    late = client(people, refresh_token=refresh_token, access_token=access_token, id_token=id_token)
    late.verify_tokens()
    with pytest.raises(late.client.exceptions.NotAuthorizedException, match="Refresh Token has been revoked"):
        late.renew_access_token()
    with pytest.raises(late.client.exceptions.NotAuthorizedException, match="Access Token has been revoked"):
        late.get_user()


def test_a_token_that_was_changed_is_seen(people: Place) -> None:
    people.add_user()
    user = client(people)
    user.authenticate(PASSWORD)
    with pytest.raises(TokenVerificationException):
        user.verify_token(user.access_token[:-40] + "A" * 40, "access_token", "access")


def test_a_verified_address_and_a_forgotten_password(people: Place) -> None:
    people.add_user()
    user = client(people)
    user.authenticate(PASSWORD)
    user.send_verification("email")
    user.validate_verification(code_for(people), "email")

    user.initiate_forgot_password()
    user.confirm_forgot_password(code_for(people), OTHER_PASSWORD)
    again = client(people)
    again.authenticate(OTHER_PASSWORD)
    assert again.access_claims["username"] == people.username


def test_an_invited_user_chooses_a_password(people: Place) -> None:
    people.add_user(permanent=False)
    user = client(people)
    with pytest.raises(ForceChangePasswordException):
        user.authenticate(PASSWORD)
    user.new_password_challenge(PASSWORD, OTHER_PASSWORD)
    assert user.access_claims["username"] == people.username


def test_an_authenticator_app(people: Place, server: Server) -> None:
    people.cognito.set_user_pool_mfa_config(
        UserPoolId=people.pool_id,
        SoftwareTokenMfaConfiguration={"Enabled": True},
        MfaConfiguration="OPTIONAL",
    )
    people.add_user()
    user = client(people)
    user.authenticate(PASSWORD)
    app = pyotp.TOTP(user.associate_software_token())
    now = int(server.clock.now())
    assert user.verify_software_token(app.at(now), "phone") is True
    user.set_user_mfa_preference(sms_mfa=False, software_token_mfa=True, preferred="SOFTWARE_TOKEN")

    again = client(people)
    with pytest.raises(SoftwareTokenMFAChallengeException):
        again.authenticate(PASSWORD)
    assert again.mfa_tokens["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"] == "phone"
    again.respond_to_software_token_mfa_challenge(app.at(now + 30))
    assert again.access_claims["username"] == people.username


def test_a_client_with_a_secret(people: Place) -> None:
    people.add_user()
    made = people.cognito.create_user_pool_client(
        UserPoolId=people.pool_id,
        ClientName="with a secret",
        GenerateSecret=True,
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"],
    )["UserPoolClient"]
    people.client_id = made["ClientId"]
    user = client(people, client_secret=made["ClientSecret"])
    user.authenticate(PASSWORD)
    user.renew_access_token()
    user.admin_authenticate(PASSWORD)
    assert user.access_claims["client_id"] == made["ClientId"]


def test_requests_carries_the_token(people: Place) -> None:
    people.add_user()
    auth = RequestsSrpAuth(password=PASSWORD, cognito=client(people))
    prepared = requests.Request("GET", "http://127.0.0.1/", auth=auth).prepare()
    scheme, _, token = prepared.headers["Authorization"].partition(" ")
    assert scheme == "Bearer"
    assert client(people).verify_token(token, "access_token", "access")["username"] == people.username


def test_administration(people: Place) -> None:
    admin = client(people)
    admin.admin_create_user(
        people.username,
        temporary_password=PASSWORD,
        additional_kwargs={"MessageAction": "SUPPRESS"},
        email=people.email,
    )
    people.cognito.create_group(UserPoolId=people.pool_id, GroupName="staff", Description="Staff")
    admin.admin_add_user_to_group(people.username, "staff")
    assert admin.admin_list_groups_for_user(people.username) == ["staff"]
    assert admin.get_group("staff").description == "Staff"
    admin.admin_disable_user(people.username)
    assert admin.admin_get_user().enabled is False
    admin.admin_enable_user(people.username)
    assert admin.admin_get_user().user_status == "FORCE_CHANGE_PASSWORD"
    assert [user.email for user in admin.get_users()] == [people.email]
    admin.admin_delete_user()
    assert admin.get_users() == []
