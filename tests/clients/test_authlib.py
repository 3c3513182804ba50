"""Authlib as a client: code with PKCE, refresh, userInfo, revocation, and the ID token's checks."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.jwk import KeySet

from poolhouse.testing.server import Server
from tests.oauth.people import API, CALLBACK, App, People


@pytest.fixture(scope="module")
def people(_session_server: Server, _session_cognito: Any) -> People:
    return People(_session_server, _session_cognito)


def discovered(people: People) -> dict[str, Any]:
    issuer = f"{people.server.url}/{people.pool}"
    return dict(requests.get(f"{issuer}/.well-known/openid-configuration").json())


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post", "none"])
def test_a_whole_sign_in(people: People, method: str) -> None:
    app: App = people.client(GenerateSecret=method != "none")
    endpoints = discovered(people)
    session = OAuth2Session(
        app.id,
        app.secret,
        scope=f"openid email {API}/read",
        redirect_uri=CALLBACK,
        code_challenge_method="S256",
        token_endpoint_auth_method=method,
        revocation_endpoint_auth_method=method,
    )
    verifier, nonce = generate_token(48), generate_token(20)
    url, state = session.create_authorization_url(
        endpoints["authorization_endpoint"], code_verifier=verifier, nonce=nonce
    )
    back = requests.get(url, headers={"cookie": f"cognito={people.cookie()}"}, allow_redirects=False)
    token = session.fetch_token(
        endpoints["token_endpoint"],
        authorization_response=back.headers["location"],
        code_verifier=verifier,
        state=state,
    )
    keys = KeySet.import_key_set(requests.get(endpoints["jwks_uri"]).json())
    identity = CodeIDToken(
        jwt.decode(token["id_token"], keys, algorithms=["RS256"]).claims,
        {},
        options={"iss": {"essential": True, "value": endpoints["issuer"]}, "aud": {"value": app.id}},
        params={"nonce": nonce, "client_id": app.id, "access_token": token["access_token"]},
    )
    identity.header = {"alg": "RS256"}
    # Issuer, audience, expiry, nonce and at_hash.
    identity.validate()
    assert session.get(endpoints["userinfo_endpoint"]).json()["email"] == "ann@example.com"
    renewed = session.refresh_token(endpoints["token_endpoint"], refresh_token=token["refresh_token"])
    assert renewed["access_token"] != token["access_token"]
    revoked = session.revoke_token(endpoints["revocation_endpoint"], token=token["refresh_token"])
    assert revoked.status_code == 200
    assert session.get(endpoints["userinfo_endpoint"]).status_code == 401


def test_it_reads_our_errors(people: People) -> None:
    app = people.client()
    session = OAuth2Session(app.id, scope="openid nonsense", redirect_uri=CALLBACK)
    url, _ = session.create_authorization_url(discovered(people)["authorization_endpoint"])
    back = requests.get(url, allow_redirects=False).headers["location"]
    assert urlsplit(back).query.startswith("error_description=invalid_scope&state=")
