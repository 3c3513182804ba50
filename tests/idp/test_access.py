"""What an access token must be: each check of reference 4.10, in its order, with its text."""

from __future__ import annotations

import base64
import json
from typing import Any

import jwt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.testing.server import Server
from tests.idp.calls import body, refusal
from tests.idp.signed_in import SignedIn, new_client, new_user, sign_in, somebody

NOT_AUTHORIZED = "NotAuthorizedException"


@pytest.fixture
def ann(cognito: Any, pool_id: str) -> SignedIn:
    return somebody(cognito, pool_id)


def refused(cognito: Any, token: str) -> tuple[str, str]:
    return refusal(cognito.global_sign_out, AccessToken=token)


def part(claims: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize("token", ["x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "....", "A" * 20_000])
def test_what_is_no_token(cognito: Any, token: str) -> None:
    assert refused(cognito, token) == (NOT_AUTHORIZED, "Invalid Access Token")


def test_an_id_token_is_no_access_token(cognito: Any, ann: SignedIn) -> None:
    assert refused(cognito, ann.tokens["IdToken"]) == (NOT_AUTHORIZED, "Invalid Access Token")


def test_a_refresh_token_is_no_access_token(cognito: Any, ann: SignedIn) -> None:
    assert refused(cognito, ann.refresh) == (NOT_AUTHORIZED, "Invalid Access Token")


def test_another_signature(cognito: Any, ann: SignedIn) -> None:
    head, claims, signature = ann.access.split(".")
    spoilt = ("A" if signature[0] != "A" else "B") + signature[1:]
    unverified = (NOT_AUTHORIZED, "Could not verify signature for Access Token")
    assert refused(cognito, f"{head}.{claims}.{spoilt}") == unverified
    changed = jwt.decode(ann.access, options={"verify_signature": False}) | {"sub": "somebody-else"}
    assert refused(cognito, f"{head}.{part(changed)}.{signature}") == unverified


def test_a_key_of_somebody_else(cognito: Any, ann: SignedIn) -> None:
    _, claims, signature = ann.access.split(".")
    header = part({"kid": "mine", "alg": "RS256"})
    assert refused(cognito, f"{header}.{claims}.{signature}") == (
        NOT_AUTHORIZED,
        "Could not verify signature for Access Token",
    )


def test_another_issuer(cognito: Any, ann: SignedIn) -> None:
    head, _, signature = ann.access.split(".")
    claims = jwt.decode(ann.access, options={"verify_signature": False}) | {"iss": "https://evil.example/p"}
    assert refused(cognito, f"{head}.{part(claims)}.{signature}") == (NOT_AUTHORIZED, "Invalid Access Token")


def test_an_expired_one(cognito: Any, server: Server, ann: SignedIn) -> None:
    server.clock.offset = 3599
    cognito.get_user(AccessToken=ann.access)
    server.clock.offset = 3601
    assert refused(cognito, ann.access) == (NOT_AUTHORIZED, "Access Token has expired")


def test_a_signed_out_one(cognito: Any, ann: SignedIn) -> None:
    assert body(cognito.global_sign_out(AccessToken=ann.access)) == {}
    assert refused(cognito, ann.access) == (NOT_AUTHORIZED, "Access Token has been revoked")
    cognito.get_user(AccessToken=ann.again().access)


def test_a_client_of_a_client_has_no_scope_here(cognito: Any, api_pool: str) -> None:
    client = new_client(
        cognito,
        api_pool,
        GenerateSecret=True,
        AllowedOAuthScopes=["https://api.example.com/read"],
        AllowedOAuthFlows=["client_credentials"],
        AllowedOAuthFlowsUserPoolClient=True,
        ExplicitAuthFlows=["ALLOW_CLIENT_TOKEN_AUTH"],
    )
    reply = cognito.get_client_token(ClientId=client["ClientId"], Secret=client["ClientSecret"])
    token = reply["ClientAuthenticationResult"]["AccessToken"]
    assert refused(cognito, token) == (NOT_AUTHORIZED, "Access Token does not have required scopes")


def test_a_deleted_user(cognito: Any, ann: SignedIn) -> None:
    cognito.admin_delete_user(UserPoolId=ann.pool_id, Username="ann")
    assert refused(cognito, ann.access) == ("UserNotFoundException", "User does not exist.")


def test_a_deleted_client(cognito: Any, ann: SignedIn) -> None:
    cognito.delete_user_pool_client(UserPoolId=ann.pool_id, ClientId=ann.client_id)
    assert refused(cognito, ann.access) == (NOT_AUTHORIZED, "Invalid Access Token")


def test_a_disabled_user(cognito: Any, ann: SignedIn) -> None:
    cognito.admin_disable_user(UserPoolId=ann.pool_id, Username="ann")
    code, text = refused(cognito, ann.access)
    assert code == NOT_AUTHORIZED
    assert text in {"Access Token has been revoked", "User is disabled."}


def test_a_user_of_the_same_name_made_anew_is_somebody_else(cognito: Any, ann: SignedIn) -> None:
    cognito.admin_delete_user(UserPoolId=ann.pool_id, Username="ann")
    new_user(cognito, ann.pool_id)
    assert refused(cognito, ann.access)[0] == "UserNotFoundException"
    sign_in(cognito, ann.pool_id, ann.client_id)


def test_whatever_the_token_nothing_breaks(cognito: Any, ann: SignedIn) -> None:
    head, claims, signature = ann.access.split(".")

    @settings(max_examples=60, deadline=None)
    @given(st.text(st.characters(codec="ascii", exclude_characters=" \t\r\n\0"), max_size=40))
    def attempt(text: str) -> None:
        for token in (f"{head}.{claims}.{text}", f"{head}.{text}.{signature}", f"{text}.{claims}.{signature}"):
            code, _ = refusal(cognito.get_user, AccessToken=token)
            assert code in {NOT_AUTHORIZED, "InvalidParameterException"}

    attempt()
