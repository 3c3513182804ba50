"""Sign-in as boto3 and pycognito see it, over HTTP."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError
from pycognito.aws_srp import AWSSRP

from poolhouse.testing.server import Server
from tests.idp.conftest import client_of

PASSWORD = "Correct-Horse-1"
NEW = "Another-Horse-2"
FLOWS = [
    "ALLOW_USER_PASSWORD_AUTH",
    "ALLOW_USER_SRP_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_CUSTOM_AUTH",
    "ALLOW_USER_AUTH",
    "ALLOW_REFRESH_TOKEN_AUTH",
]


class Shop:
    """A pool with an app client, and one user `anna` with a permanent password."""

    def __init__(self, cognito: Any, **client: Any) -> None:
        self.cognito = cognito
        self.pool_id = cognito.create_user_pool(PoolName="shop")["UserPool"]["Id"]
        self.client = self.add_client(**client)
        self.client_id = self.client["ClientId"]
        self.add_user("anna")

    def add_client(self, **more: Any) -> dict[str, Any]:
        given = {"UserPoolId": self.pool_id, "ClientName": "web", "ExplicitAuthFlows": FLOWS, **more}
        return dict(self.cognito.create_user_pool_client(**given)["UserPoolClient"])

    def add_user(self, username: str, *, permanent: bool = True) -> None:
        self.cognito.admin_create_user(
            UserPoolId=self.pool_id, Username=username, TemporaryPassword=PASSWORD, MessageAction="SUPPRESS"
        )
        if permanent:
            self.cognito.admin_set_user_password(
                UserPoolId=self.pool_id, Username=username, Password=PASSWORD, Permanent=True
            )

    def sign_in(self, flow: str = "USER_PASSWORD_AUTH", **given: str) -> dict[str, Any]:
        parameters = {"USERNAME": "anna", "PASSWORD": PASSWORD, **given}
        return dict(self.cognito.initiate_auth(ClientId=self.client_id, AuthFlow=flow, AuthParameters=parameters))

    def answer(self, name: str, session: str | None, **given: str) -> dict[str, Any]:
        more = {} if session is None else {"Session": session}
        return dict(
            self.cognito.respond_to_auth_challenge(
                ClientId=self.client_id,
                ChallengeName=name,
                ChallengeResponses={"USERNAME": "anna", **given},
                **more,
            )
        )

    def secret_hash(self, username: str, secret: str | None = None) -> str:
        key = (secret or self.client["ClientSecret"]).encode()
        digest = hmac.digest(key, (username + self.client_id).encode(), hashlib.sha256)
        return base64.b64encode(digest).decode()


@pytest.fixture
def shop(cognito: Any) -> Shop:
    return Shop(cognito)


def refusal(call: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(ClientError) as refused:
        call()
    error = refused.value.response["Error"]
    return error["Code"], error["Message"]


def claims(token: str) -> dict[str, Any]:
    part = token.split(".")[1]
    return dict(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))


def test_a_password_brings_three_tokens(shop: Shop) -> None:
    reply = shop.sign_in()
    result = reply["AuthenticationResult"]
    assert (result["TokenType"], result["ExpiresIn"]) == ("Bearer", 3600)
    assert reply["ChallengeParameters"] == {}
    assert "ChallengeName" not in reply
    assert "NewDeviceMetadata" not in result
    access = claims(result["AccessToken"])
    assert (access["username"], access["client_id"]) == ("anna", shop.client_id)
    assert access["scope"] == "aws.cognito.signin.user.admin"
    assert claims(result["IdToken"])["cognito:username"] == "anna"
    assert result["RefreshToken"].count(".") == 4
    assert shop.cognito.get_user(AccessToken=result["AccessToken"])["Username"] == "anna"


def test_srp_with_pycognito(shop: Shop) -> None:
    client = AWSSRP("anna", PASSWORD, shop.pool_id, shop.client_id, client=shop.cognito)
    assert claims(client.authenticate_user()["AuthenticationResult"]["AccessToken"])["username"] == "anna"
    wrong = AWSSRP("anna", "wrong", shop.pool_id, shop.client_id, client=shop.cognito)
    assert refusal(wrong.authenticate_user) == ("NotAuthorizedException", "Incorrect username or password.")


def test_srp_with_a_temporary_password(shop: Shop) -> None:
    shop.add_user("bob", permanent=False)
    client = AWSSRP("bob", PASSWORD, shop.pool_id, shop.client_id, client=shop.cognito)
    result = client.set_new_password_challenge(NEW)
    assert claims(result["AuthenticationResult"]["AccessToken"])["username"] == "bob"
    again = AWSSRP("bob", NEW, shop.pool_id, shop.client_id, client=shop.cognito)
    assert "AuthenticationResult" in again.authenticate_user()


def test_administrators_sign_users_in(shop: Shop) -> None:
    shop.add_user("bob", permanent=False)
    ids = {"UserPoolId": shop.pool_id, "ClientId": shop.client_id}
    given = {"USERNAME": "bob", "PASSWORD": PASSWORD}
    reply = shop.cognito.admin_initiate_auth(AuthFlow="ADMIN_USER_PASSWORD_AUTH", AuthParameters=given, **ids)
    assert reply["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    assert reply["ChallengeParameters"]["USER_ID_FOR_SRP"] == "bob"
    reply = shop.cognito.admin_respond_to_auth_challenge(
        ChallengeName="NEW_PASSWORD_REQUIRED",
        ChallengeResponses={"USERNAME": "bob", "NEW_PASSWORD": NEW},
        Session=reply["Session"],
        **ids,
    )
    assert "AccessToken" in reply["AuthenticationResult"]
    described = shop.cognito.admin_get_user(UserPoolId=shop.pool_id, Username="bob")
    assert described["UserStatus"] == "CONFIRMED"


def test_a_choice(shop: Shop) -> None:
    reply = shop.sign_in("USER_AUTH")
    assert reply["ChallengeName"] == "SELECT_CHALLENGE"
    assert reply["AvailableChallenges"] == ["PASSWORD_SRP", "PASSWORD"]
    reply = shop.answer("SELECT_CHALLENGE", reply["Session"], ANSWER="PASSWORD", PASSWORD=PASSWORD)
    assert "AccessToken" in reply["AuthenticationResult"]


@pytest.mark.parametrize("flow", ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"])
def test_refresh(shop: Shop, flow: str) -> None:
    token = shop.sign_in()["AuthenticationResult"]["RefreshToken"]
    reply = shop.cognito.initiate_auth(
        ClientId=shop.client_id, AuthFlow=flow, AuthParameters={"REFRESH_TOKEN": token}
    )
    assert reply["AuthenticationResult"].keys() == {"AccessToken", "IdToken", "ExpiresIn", "TokenType"}


def test_pools_and_clients_there_are_none_of(shop: Shop) -> None:
    given = {"AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": {"USERNAME": "anna", "PASSWORD": PASSWORD}}
    admin = {**given, "AuthFlow": "ADMIN_USER_PASSWORD_AUTH"}
    unknown = "ResourceNotFoundException"
    assert refusal(lambda: shop.cognito.initiate_auth(ClientId="none", **given)) == (
        unknown,
        "User pool client none does not exist.",
    )
    assert refusal(
        lambda: shop.cognito.admin_initiate_auth(UserPoolId="us-east-1_none", ClientId=shop.client_id, **admin)
    ) == (unknown, "User pool us-east-1_none does not exist.")
    other = Shop(shop.cognito)
    assert refusal(
        lambda: shop.cognito.admin_initiate_auth(UserPoolId=shop.pool_id, ClientId=other.client_id, **admin)
    ) == (unknown, f"User pool client {other.client_id} does not exist.")


class TestSecretHash:
    @pytest.fixture
    def shop(self, cognito: Any) -> Shop:
        return Shop(cognito, GenerateSecret=True)

    def test_it_opens(self, shop: Shop) -> None:
        assert "AuthenticationResult" in shop.sign_in(SECRET_HASH=shop.secret_hash("anna"))

    def test_pycognito_knows_it_too(self, shop: Shop) -> None:
        secret = shop.client["ClientSecret"]
        client = AWSSRP("anna", PASSWORD, shop.pool_id, shop.client_id, client=shop.cognito, client_secret=secret)
        assert "AuthenticationResult" in client.authenticate_user()

    def test_missing_or_wrong(self, shop: Shop) -> None:
        missing = f"Client {shop.client_id} is configured with secret but SECRET_HASH was not received"
        wrong = f"Unable to verify secret hash for client {shop.client_id}"
        assert refusal(shop.sign_in) == ("NotAuthorizedException", missing)
        for offered in ("AAAA", shop.secret_hash("bob"), shop.secret_hash("anna", "another"), "ünï"):
            assert refusal(lambda offered=offered: shop.sign_in(SECRET_HASH=offered)) == (  # type: ignore[misc]
                "NotAuthorizedException",
                wrong,
            )

    def test_either_of_two_secrets_is_good(self, shop: Shop) -> None:
        added = shop.cognito.add_user_pool_client_secret(UserPoolId=shop.pool_id, ClientId=shop.client_id)
        second = added["ClientSecretDescriptor"]["ClientSecretValue"]
        for secret in (None, second):
            assert "AuthenticationResult" in shop.sign_in(SECRET_HASH=shop.secret_hash("anna", secret))

    def test_a_refresh_proves_the_real_username(self, shop: Shop) -> None:
        token = shop.sign_in(SECRET_HASH=shop.secret_hash("anna"))["AuthenticationResult"]["RefreshToken"]

        def refresh(secret_hash: str) -> Any:
            given = {"REFRESH_TOKEN": token, "SECRET_HASH": secret_hash}
            return shop.cognito.initiate_auth(
                ClientId=shop.client_id, AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters=given
            )

        assert "AuthenticationResult" in refresh(shop.secret_hash("anna"))
        assert refusal(lambda: refresh(shop.secret_hash("bob")))[0] == "NotAuthorizedException"

    def test_a_client_without_a_secret_takes_none(self, shop: Shop) -> None:
        shop.client = shop.add_client()
        shop.client_id = shop.client["ClientId"]
        wrong = f"Unable to verify secret hash for client {shop.client_id}"
        assert refusal(lambda: shop.sign_in(SECRET_HASH="AAAA")) == ("NotAuthorizedException", wrong)


def test_a_hidden_user_and_nobody_get_the_same_bytes(cognito: Any) -> None:
    shop = Shop(cognito, PreventUserExistenceErrors="ENABLED")
    known = refusal(lambda: shop.sign_in(PASSWORD="wrong"))
    assert refusal(lambda: shop.sign_in(USERNAME="nobody")) == known
    assert known == ("NotAuthorizedException", "Incorrect username or password.")
    nobody = AWSSRP("nobody", PASSWORD, shop.pool_id, shop.client_id, client=cognito)
    assert refusal(nobody.authenticate_user) == known


def test_lock_out(shop: Shop, server: Server) -> None:
    wrong = [refusal(lambda: shop.sign_in(PASSWORD="wrong"))[1] for _ in range(5)]
    assert set(wrong) == {"Incorrect username or password."}
    # Locks of 1, 2, 4, … seconds; after ten more failures it is quarters of an hour, which no test waits for.
    for seconds in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512):
        server.clock.offset += seconds
        assert refusal(lambda: shop.sign_in(PASSWORD="wrong"))[1] == "Incorrect username or password."
    assert refusal(shop.sign_in) == ("NotAuthorizedException", "Password attempts exceeded")
    server.clock.offset += 900
    assert "AuthenticationResult" in shop.sign_in()


def test_a_session_ends(shop: Shop, server: Server) -> None:
    session = shop.sign_in("USER_AUTH")["Session"]
    server.clock.offset = 3 * 60
    assert refusal(lambda: shop.answer("SELECT_CHALLENGE", session, ANSWER="PASSWORD")) == (
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
    )


def test_of_64_answers_with_one_session_one_succeeds(either_server: Server) -> None:
    cognito = client_of("cognito-idp", either_server.url)
    shop = Shop(cognito)
    session = shop.sign_in("USER_AUTH")["Session"]

    def answer(_: int) -> str:
        try:
            shop.answer("SELECT_CHALLENGE", session, ANSWER="PASSWORD")
        except ClientError as refused:
            return str(refused.response["Error"]["Message"])
        return "right"

    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(answer, range(64)))
    assert answers.count("right") == 1
    assert set(answers) == {"right", "Invalid session for the user, session can only be used once."}


def test_what_users_send_never_breaks_the_server(shop: Shop) -> None:
    """Odd values in every place of a map that the model leaves open."""
    statuses = set()
    odd = ["", "\0", "\ud800", "x" * 20_000, "'; --", "{}", "ünï" * 100]
    for flow in ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"):
        for name in ("USERNAME", "PASSWORD", "SRP_A", "REFRESH_TOKEN", "PREFERRED_CHALLENGE", "SECRET_HASH"):
            for value in odd:
                given = {"SRP_A": "ab", "REFRESH_TOKEN": "x", name: value}
                try:
                    shop.sign_in(flow, **given)
                except ClientError as refused:
                    statuses.add(refused.response["ResponseMetadata"]["HTTPStatusCode"])
    assert statuses == {400}
