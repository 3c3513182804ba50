"""PyPI Authlib: the code grant with PKCE, the ID token checked, refresh and revocation."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.jwk import KeySet

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import Place
from tests.browser.signing_in import signed_in

pytestmark = pytest.mark.slow


def session(place: Place, discovered: dict[str, Any]) -> Any:
    return OAuth2Session(
        place.client_id,
        place.client_secret or None,
        scope="openid email",
        redirect_uri=place.app.callback,
        code_challenge_method="S256",
        token_endpoint=discovered["token_endpoint"],
        revocation_endpoint_auth_method="client_secret_basic" if place.client_secret else "none",
        token_endpoint_auth_method="client_secret_basic" if place.client_secret else "none",
    )


@pytest.mark.parametrize("secret", [True, False], ids=["confidential", "public"])
def test_code_grant(make_place: MakePlace, make_visitor: MakeVisitor, secret: bool) -> None:
    place = make_place(client={"GenerateSecret": secret})
    person, visitor = place.add_person(), make_visitor(place)
    discovered = requests.get(f"{place.issuer}/.well-known/openid-configuration").json()
    client = session(place, discovered)
    verifier, nonce = generate_token(48), generate_token(20)
    url, state = client.create_authorization_url(
        discovered["authorization_endpoint"], code_verifier=verifier, nonce=nonce
    )
    returned = signed_in(visitor, url, person)
    assert parse_qs(urlsplit(returned).query)["state"] == [state]
    # The library refuses plain HTTP for the answer's address; nothing else looks at its scheme.
    answered = returned.replace("http://", "https://", 1)
    tokens = client.fetch_token(authorization_response=answered, code_verifier=verifier, state=state)

    keys = requests.get(discovered["jwks_uri"]).json()
    token = jwt.decode(tokens["id_token"], KeySet.import_key_set(keys), algorithms=["RS256"])
    claims = CodeIDToken(
        token.claims,
        token.header,
        {"iss": {"value": place.issuer}, "aud": {"value": place.client_id}},
        {"nonce": nonce, "access_token": tokens["access_token"], "client_id": place.client_id},
    )
    claims.validate()
    assert (claims["email"], claims["cognito:username"]) == (person.email, person.name)
    info = client.get(discovered["userinfo_endpoint"]).json()
    assert (info["sub"], info["username"]) == (claims["sub"], person.name)

    fresh = client.refresh_token(discovered["token_endpoint"], refresh_token=tokens["refresh_token"])
    assert fresh["access_token"] != tokens["access_token"]
    revoked = client.revoke_token(discovered["revocation_endpoint"], token=tokens["refresh_token"])
    assert revoked.status_code == 200
    assert client.get(discovered["userinfo_endpoint"]).status_code == 401
