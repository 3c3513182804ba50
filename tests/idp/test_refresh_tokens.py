"""GetTokensFromRefreshToken, REFRESH_TOKEN_AUTH and RevokeToken, as boto3 meets them (reference 4.9)."""

from __future__ import annotations

from functools import partial
from typing import Any

import jwt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.idp.calls import body, race, refusal
from tests.idp.signed_in import ROTATION, SignedIn, new_client, sign_in, somebody

NOT_AUTHORIZED = "NotAuthorizedException"
REVOKED = (NOT_AUTHORIZED, "Refresh Token has been revoked")
INVALID = (NOT_AUTHORIZED, "Invalid Refresh Token")


def refreshed(who: SignedIn, token: str | None = None, **more: Any) -> dict[str, Any]:
    given = {"ClientId": who.client_id, "RefreshToken": token or who.refresh, **more}
    reply = body(who.cognito.get_tokens_from_refresh_token(**given))
    assert set(reply) == {"AuthenticationResult"}
    result: dict[str, Any] = reply["AuthenticationResult"]
    return result


def unrefreshed(who: SignedIn, token: str | None = None, **more: Any) -> tuple[str, str]:
    given = {"ClientId": who.client_id, "RefreshToken": token or who.refresh, **more}
    return refusal(who.cognito.get_tokens_from_refresh_token, **given)


def initiated(who: SignedIn, flow: str = "REFRESH_TOKEN_AUTH") -> dict[str, Any]:
    return {
        "ClientId": who.client_id,
        "AuthFlow": flow,
        "AuthParameters": {"REFRESH_TOKEN": who.refresh},
    }


@pytest.fixture
def ann(cognito: Any, pool_id: str) -> SignedIn:
    return somebody(cognito, pool_id)


@pytest.fixture
def rotating(cognito: Any, pool_id: str) -> SignedIn:
    return somebody(cognito, pool_id, RefreshTokenRotation=ROTATION)


def test_without_rotation(ann: SignedIn) -> None:
    result = refreshed(ann)
    assert set(result) == {"AccessToken", "IdToken", "ExpiresIn", "TokenType"}
    assert (result["TokenType"], result["ExpiresIn"]) == ("Bearer", 3600)
    refreshed(ann)


@pytest.mark.parametrize("flow", ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"])
def test_through_initiate_auth(cognito: Any, ann: SignedIn, flow: str) -> None:
    reply = body(cognito.initiate_auth(**initiated(ann, flow)))
    assert reply["ChallengeParameters"] == {}
    assert set(reply["AuthenticationResult"]) == {"AccessToken", "IdToken", "ExpiresIn", "TokenType"}


def test_both_tokens_verify_over_the_published_keys(server: Server, ann: SignedIn) -> None:
    issuer = f"{server.url}/{ann.pool_id}"
    keys = jwt.PyJWKClient(f"{issuer}/.well-known/jwks.json")
    result = refreshed(ann)
    claims = [
        jwt.decode(token, keys.get_signing_key_from_jwt(token), ["RS256"], issuer=issuer, audience=audience)
        for token, audience in ((result["IdToken"], ann.client_id), (result["AccessToken"], None))
    ]
    assert [each["token_use"] for each in claims] == ["id", "access"]
    assert claims[0]["origin_jti"] == claims[1]["origin_jti"]
    assert "version" not in claims[1]
    assert claims[1]["scope"] == "aws.cognito.signin.user.admin"


def test_rotation_and_reuse(cognito: Any, rotating: SignedIn) -> None:
    second = refreshed(rotating)
    assert second["RefreshToken"] != rotating.refresh
    third = refreshed(rotating, second["RefreshToken"])
    reuse = ("RefreshTokenReuseException", "Refresh token reuse detected")
    assert unrefreshed(rotating) == reuse
    assert unrefreshed(rotating, third["RefreshToken"]) == REVOKED
    assert refusal(cognito.get_user, AccessToken=third["AccessToken"]) == (
        NOT_AUTHORIZED,
        "Access Token has been revoked",
    )
    cognito.get_user(AccessToken=rotating.again().access)


def test_rotation_is_not_for_initiate_auth(cognito: Any, rotating: SignedIn) -> None:
    assert refusal(cognito.initiate_auth, **initiated(rotating)) == (
        "UnsupportedOperationException",
        "This API does not support refresh token rotation",
    )


def test_the_grace_period(cognito: Any, server: Server, pool_id: str) -> None:
    ann = somebody(cognito, pool_id, RefreshTokenRotation={**ROTATION, "RetryGracePeriodSeconds": 30})
    refreshed(ann)
    retried = refreshed(ann)
    refreshed(ann, retried["RefreshToken"])
    server.clock.offset = 31
    assert unrefreshed(ann)[0] == "RefreshTokenReuseException"


def test_64_rotations_at_once_on_either_database(either_server: Server) -> None:
    cognito = aws_client("cognito-idp", either_server.url)
    pool_id = cognito.create_user_pool(PoolName="race")["UserPool"]["Id"]
    ann = somebody(cognito, pool_id, RefreshTokenRotation=ROTATION)
    call = partial(cognito.get_tokens_from_refresh_token, ClientId=ann.client_id, RefreshToken=ann.refresh)
    won, lost = race([call] * 64)
    assert won == 1
    assert {code for code, _ in lost} <= {"RefreshTokenReuseException", NOT_AUTHORIZED}


def test_expiry(server: Server, ann: SignedIn) -> None:
    server.clock.offset = 30 * 86_400 - 60
    refreshed(ann)
    server.clock.offset = 30 * 86_400 + 1
    assert unrefreshed(ann) == (NOT_AUTHORIZED, "Refresh Token has expired")


@pytest.mark.parametrize("token", ["x", "a.b.c.d.e", "eyJjdHkiOiJKV1Qi....", "A" * 20_000])
def test_what_is_no_refresh_token(ann: SignedIn, token: str) -> None:
    assert unrefreshed(ann, token) == INVALID


def test_tokens_of_other_kinds_and_clients(cognito: Any, ann: SignedIn) -> None:
    assert unrefreshed(ann, ann.access) == INVALID
    other = str(new_client(cognito, ann.pool_id)["ClientId"])
    assert unrefreshed(ann, ClientId=other) == INVALID
    assert unrefreshed(ann, ClientId="nobody") == (
        "ResourceNotFoundException",
        "User pool client nobody does not exist.",
    )


def test_whatever_is_sent_nothing_breaks(cognito: Any, ann: SignedIn) -> None:
    @settings(max_examples=60, deadline=None)
    @given(st.text(st.sampled_from("ABCxyz0129-_=."), min_size=1, max_size=80), st.integers(0, 400))
    def attempt(text: str, cut: int) -> None:
        for token in (text, ann.refresh[:cut] + text, ann.refresh[cut:] + text):
            assert unrefreshed(ann, token)[0] in {NOT_AUTHORIZED, "InvalidParameterException"}
            reply = cognito.revoke_token(ClientId=ann.client_id, Token=token)
            assert body(reply) == {}

    attempt()
    refreshed(ann)


def test_a_clients_secret(cognito: Any, pool_id: str, ann: SignedIn) -> None:
    client = new_client(cognito, pool_id, GenerateSecret=True)
    secret, client_id = client["ClientSecret"], client["ClientId"]
    call = partial(unrefreshed, ann, ClientId=client_id)
    assert call() == (
        NOT_AUTHORIZED,
        f"Client {client_id} is configured for secret but secret was not received",
    )
    wrong = (NOT_AUTHORIZED, f"Unable to verify secret hash for client {client_id}")
    assert call(ClientSecret="a" * 30) == wrong
    # With the right one it is the token's turn, which is another client's.
    assert call(ClientSecret=secret) == INVALID
    assert unrefreshed(ann, ClientSecret=secret)[0] == NOT_AUTHORIZED


def test_a_revoked_token_takes_its_sign_in_along(cognito: Any, ann: SignedIn) -> None:
    other = ann.again()
    later = refreshed(ann)["AccessToken"]
    assert body(cognito.revoke_token(ClientId=ann.client_id, Token=ann.refresh)) == {}
    assert unrefreshed(ann) == REVOKED
    for token in (ann.access, later):
        assert refusal(cognito.get_user, AccessToken=token) == (NOT_AUTHORIZED, "Access Token has been revoked")
    cognito.get_user(AccessToken=other.access)
    refreshed(other)
    assert body(cognito.revoke_token(ClientId=ann.client_id, Token=ann.refresh)) == {}


def test_only_refresh_tokens_are_revoked(cognito: Any, ann: SignedIn) -> None:
    for token in (ann.access, ann.tokens["IdToken"]):
        code, _ = refusal(cognito.revoke_token, ClientId=ann.client_id, Token=token)
        assert code == "UnsupportedTokenTypeException"
    cognito.get_user(AccessToken=ann.access)


def test_revocation_needs_its_client(cognito: Any, ann: SignedIn) -> None:
    unauthorized = ("UnauthorizedException", "Invalid client or secret")
    secret = new_client(cognito, ann.pool_id, GenerateSecret=True)
    call = partial(refusal, cognito.revoke_token, Token=ann.refresh)
    assert call(ClientId="nobody") == unauthorized
    assert call(ClientId=secret["ClientId"]) == unauthorized
    assert call(ClientId=secret["ClientId"], ClientSecret="a" * 30) == unauthorized
    assert call(ClientId=secret["ClientId"], ClientSecret=secret["ClientSecret"]) == unauthorized
    assert call(ClientId=ann.client_id, ClientSecret="a" * 30) == unauthorized
    refreshed(ann)


def test_revocation_can_be_off(cognito: Any, pool_id: str) -> None:
    ann = somebody(cognito, pool_id, EnableTokenRevocation=False)
    assert refusal(cognito.revoke_token, ClientId=ann.client_id, Token=ann.refresh) == (
        "UnsupportedOperationException",
        "This feature is not enabled for this client",
    )
    claims = jwt.decode(ann.access, options={"verify_signature": False})
    assert not {"jti", "origin_jti"} & set(claims)


@pytest.mark.parametrize("hidden", ["LEGACY", "ENABLED"])
def test_a_deleted_user(cognito: Any, pool_id: str, hidden: str) -> None:
    ann = somebody(cognito, pool_id, PreventUserExistenceErrors=hidden)
    cognito.admin_delete_user(UserPoolId=pool_id, Username="ann")
    gone = ("UserNotFoundException", "User does not exist.")
    assert unrefreshed(ann) == (REVOKED if hidden == "ENABLED" else gone)


def test_a_disabled_user_comes_back_without_old_tokens_working_by_accident(cognito: Any, ann: SignedIn) -> None:
    cognito.admin_disable_user(UserPoolId=ann.pool_id, Username="ann")
    assert unrefreshed(ann)[0] == NOT_AUTHORIZED
    cognito.admin_enable_user(UserPoolId=ann.pool_id, Username="ann")
    sign_in(cognito, ann.pool_id, ann.client_id)


def test_sign_out_by_an_administrator(cognito: Any, ann: SignedIn) -> None:
    assert body(cognito.admin_user_global_sign_out(UserPoolId=ann.pool_id, Username="ann")) == {}
    assert unrefreshed(ann) == REVOKED
    after = ann.again()
    refreshed(after)
    cognito.get_user(AccessToken=after.access)
    sub = jwt.decode(ann.access, options={"verify_signature": False})["sub"]
    cognito.admin_user_global_sign_out(UserPoolId=ann.pool_id, Username=sub)
    assert unrefreshed(after) == REVOKED


def test_sign_out_of_nobody(cognito: Any, pool_id: str) -> None:
    call = partial(refusal, cognito.admin_user_global_sign_out)
    assert call(UserPoolId=pool_id, Username="nobody") == ("UserNotFoundException", "User does not exist.")
    assert call(UserPoolId="us-east-1_nobody", Username="ann") == (
        "ResourceNotFoundException",
        "User pool us-east-1_nobody does not exist.",
    )
