"""Programs people use, against real sockets: PyJWT with its key client, Authlib, requests-style sessions."""

from __future__ import annotations

import time
from typing import Any

import jwt
import pytest
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session

from tests.oauth.house import Client, Pool

READ = "https://api.example/read"


@pytest.fixture
def client(pool: Pool) -> Client:
    return pool.client("s3cret")


def verified(client: Client, token: str) -> Any:
    """As the program of AWS's documents does it: key by `kid` from the issuer, RS256, issuer and expiry."""
    key = jwt.PyJWKClient(f"{client.pool.issuer}/.well-known/jwks.json").get_signing_key_from_jwt(token)
    return jwt.decode(
        token,
        key.key,
        algorithms=["RS256"],
        issuer=client.pool.issuer,
        options={"require": ["exp", "iat", "iss", "sub", "jti"], "verify_aud": False},
    )


def test_pyjwt_verifies_what_we_sign(client: Client) -> None:
    claims = verified(client, client.ask("s3cret", scope=READ).json()["access_token"])
    assert claims["scope"] == READ
    assert abs(claims["iat"] - time.time()) < 60


def test_pyjwt_refuses_an_old_token_and_one_of_another_pool(client: Client) -> None:
    client.pool.house.clock.offset = -7200
    old = client.ask("s3cret").json()["access_token"]
    client.pool.house.clock.offset = 0
    with pytest.raises(jwt.ExpiredSignatureError):
        verified(client, old)
    other = client.pool.house.new_pool().client("s")
    with pytest.raises(jwt.InvalidIssuerError):
        verified(client, other.ask("s").json()["access_token"])


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post"])
def test_authlib_fetches_a_token(client: Client, method: str) -> None:
    session = OAuth2Session(client.id, "s3cret", scope=READ, token_endpoint_auth_method=method)
    token = session.fetch_token(client.pool.token_url, grant_type="client_credentials")
    assert token["token_type"] == "Bearer"
    assert token["expires_at"] > time.time()
    assert verified(client, token["access_token"])["scope"] == READ


def test_authlib_shows_the_error_code(client: Client) -> None:
    with pytest.raises(OAuthError, match="invalid_scope"):
        OAuth2Session(client.id, "s3cret", scope="nope").fetch_token(
            client.pool.token_url, grant_type="client_credentials"
        )
    with pytest.raises(OAuthError, match="invalid_client"):
        OAuth2Session(client.id, "wrong").fetch_token(client.pool.token_url, grant_type="client_credentials")
