"""Python libraries people verify Cognito tokens with, against a token and a JWKS of poolhouse."""

from __future__ import annotations

import jwt
import pytest
import requests
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt as joserfc_jwt
from joserfc.jwk import KeySet

from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.demo_shop import token_for

READ = "https://api.myecommerce.com/read:products"


def test_pyjwt_finds_the_key_by_discovery_and_verifies(shop: DemoFacts) -> None:
    discovery = requests.get(f"{shop.issuer}/.well-known/openid-configuration", timeout=30).json()
    keys = jwt.PyJWKClient(discovery["jwks_uri"])
    token = token_for(shop.customer, shop, [READ])
    claims = jwt.decode(
        token,
        keys.get_signing_key_from_jwt(token).key,
        algorithms=discovery["id_token_signing_alg_values_supported"],
        issuer=discovery["issuer"],
        options={"require": ["exp", "iat", "jti", "sub"]},
    )
    assert claims["scope"] == READ
    assert claims["client_id"] == claims["sub"] == shop.customer.id
    assert claims["token_use"] == "access"


def test_pyjwt_sees_expiry_by_its_own_clock(shop: DemoFacts, server: Server) -> None:
    server.clock.offset = -7200
    token = token_for(shop.customer, shop)
    key = jwt.PyJWKClient(f"{shop.issuer}/.well-known/jwks.json").get_signing_key_from_jwt(token).key
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(token, key, algorithms=["RS256"], issuer=shop.issuer)


def test_authlib_fetches_a_token_and_its_successor_verifies_it(shop: DemoFacts) -> None:
    session = OAuth2Session(shop.customer.id, shop.customer.secret, scope=READ)
    answer = session.fetch_token(shop.token_url, grant_type="client_credentials")
    assert answer["token_type"] == "Bearer"
    assert answer["expires_in"] == 3600
    keys = KeySet.import_key_set(requests.get(f"{shop.issuer}/.well-known/jwks.json", timeout=30).json())
    claims = joserfc_jwt.decode(answer["access_token"], keys, algorithms=["RS256"]).claims
    assert claims["iss"] == shop.issuer
    assert claims["scope"] == READ


def test_authlib_calls_the_api_with_the_token_it_fetched(shop: DemoFacts) -> None:
    session = OAuth2Session(shop.admin.id, shop.admin.secret, token_endpoint_auth_method="client_secret_post")
    session.fetch_token(shop.token_url, grant_type="client_credentials")
    assert session.get(f"{shop.api_url}/products").status_code == 200
    assert session.post(f"{shop.api_url}/orders", json={"sku": "mug-blue"}).status_code == 201
