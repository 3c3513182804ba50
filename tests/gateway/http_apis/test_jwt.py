"""JWT authorizers over real HTTP: tokens of a pool of every kind, forged ones, and the words of every refusal."""

from __future__ import annotations

import http.client
import json
import time
from typing import Any
from urllib.parse import urlsplit

import jwt
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.gateway.dataplane.shop import RS, Shop
from tests.gateway.http_apis.house import House
from tests.parity.minting import minter_of

NO_TOKEN = "Bearer"
UNAUTHORIZED = b'{"message":"Unauthorized"}'
FORBIDDEN = b'{"message":"Forbidden"}'
HOUR = 3600
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def told(description: str) -> str:
    return f'Bearer scope="" error="invalid_token" error_description="{description}"'


def issuer_of(shop: Shop) -> str:
    return f"{shop.server.url}/{shop.pool_id}"


@pytest.fixture
def api(house: House, shop: Shop, upstream: str) -> House:
    asked = house.jwt(issuer_of(shop), shop.client[0])
    target = house.integration(upstream)
    house.route("GET /me", target, **asked)
    house.route("GET /orders", target, AuthorizationScopes=[f"{RS}/write", f"{RS}/admin"], **asked)
    return house


def minted(shop: Shop, **changed: Any) -> str:
    """An access token of the pool's own key, with some claims changed; None takes a claim out."""
    requests.get(f"{issuer_of(shop)}/.well-known/jwks.json", timeout=30).raise_for_status()
    now = int(time.time())
    claims = {
        "sub": "s",
        "iss": issuer_of(shop),
        "client_id": shop.client[0],
        "token_use": "access",
        "scope": f"{RS}/write",
        "iat": now,
        "exp": now + HOUR,
        **changed,
    }
    kept = {name: value for name, value in claims.items() if value is not None}
    return minter_of(shop.server)(shop.pool_id, "access", kept)


def test_tokens_that_pass(api: House, shop: Shop) -> None:
    access = shop.access_token()
    assert api.call("/me", token=access).status_code == 200
    assert api.call("/me", token=f"Bearer {access}").status_code == 200
    assert api.call("/me", token=f"bearer  {access}").status_code == 200
    assert api.call("/orders", token=access).status_code == 200
    # The kind is never asked: an ID token passes where no scope is asked for.
    assert api.call("/me", token=shop.id_token()).status_code == 200


PASSES: dict[str, dict[str, Any]] = {
    "several audiences": {"aud": ["other", "CLIENT"], "client_id": None},
    "scp as a list": {"scope": None, "scp": ["x", f"{RS}/write"]},
    "scp as a text": {"scope": None, "scp": f"x {RS}/write"},
    "no token_use": {"token_use": None},
    "iat a little ahead": {"iat": "AHEAD"},
}


@pytest.mark.parametrize("name", PASSES)
def test_claims_that_pass(name: str, api: House, shop: Shop) -> None:
    claims = json.loads(json.dumps(PASSES[name]).replace("CLIENT", shop.client[0]))
    if claims.get("iat") == "AHEAD":
        claims["iat"] = int(time.time()) + 30
    answer = api.call("/orders", token=minted(shop, **claims))
    assert answer.status_code == 200, answer.headers


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "another client": ({"client_id": "other"}, "the token does not have a valid audience"),
    "aud wins over client_id": ({"aud": "other"}, "the token does not have a valid audience"),
    "no audience": ({"client_id": None}, "the token does not have a valid audience"),
    "another issuer": ({"iss": "https://other.example"}, "the token does not have a valid issuer"),
    "issuer with a slash": ({"iss": "SLASH"}, "the token does not have a valid issuer"),
    "expired": ({"exp": 1_000}, "the token has expired"),
    "no exp": ({"exp": None}, "the token has expired"),
    "exp as a text": ({"exp": "never"}, "token is malformed"),
    "exp that no clock shows": ({"exp": 10**400}, "token is malformed"),
    "not yet": ({"nbf": 9_999_999_999}, "the token is not valid yet"),
    "issued ahead": ({"iat": 9_999_999_999}, "the token is not valid yet"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_claims_that_are_refused(name: str, api: House, shop: Shop) -> None:
    claims, description = REFUSED[name]
    if claims.get("iss") == "SLASH":
        claims = {"iss": f"{issuer_of(shop)}/"}
    answer = api.call("/me", token=minted(shop, **claims))
    assert (answer.status_code, answer.content) == (401, UNAUTHORIZED)
    assert answer.headers["www-authenticate"] == told(description)
    assert "x-amzn-ErrorType" not in answer.headers


def test_what_is_no_token(api: House, shop: Shop) -> None:
    access = shop.access_token()
    head, body, signature = access.split(".")
    kid = jwt.get_unverified_header(access)["kid"]
    forged = jwt.encode({"iss": issuer_of(shop)}, "secret" * 8, algorithm="HS256", headers={"kid": kid})
    unknown = jwt.encode({"iss": issuer_of(shop)}, KEY, algorithm="RS256", headers={"kid": "nobody"})
    own = jwt.encode({"iss": issuer_of(shop)}, KEY, algorithm="RS256", headers={"kid": kid})
    none = jwt.encode({"iss": issuer_of(shop)}, "", algorithm="none", headers={"kid": kid})
    for token, description in (
        (None, None),
        ("Bearer ", None),
        ("letmein", "token contains an invalid number of segments"),
        ("a.b", "token contains an invalid number of segments"),
        ("a.b.c", "token is malformed"),
        (f"{head}.{body}.AAAA{signature[4:]}", "signature is invalid"),
        (forged, "signing method HS256 is invalid"),
        (none, "signing method none is invalid"),
        (unknown, "unable to find the signing key"),
        (own, "signature is invalid"),
    ):
        answer = api.call("/me", token=token)
        assert (answer.status_code, answer.content) == (401, UNAUTHORIZED), token
        wanted = NO_TOKEN if description is None else told(description)
        assert answer.headers["www-authenticate"] == wanted, token


def test_scopes(api: House, shop: Shop) -> None:
    lesser = shop.access_token(f"{RS}/read")
    for token in (lesser, shop.id_token(), minted(shop, scope=f"{RS}/write-all")):
        answer = api.call("/orders", token=token)
        assert (answer.status_code, answer.content) == (403, FORBIDDEN)
        assert answer.headers["www-authenticate"] == (
            f'Bearer scope="{RS}/write {RS}/admin" error="insufficient_scope" '
            'error_description="the token does not have valid scopes"'
        )
        assert "expected one of" in answer.headers["x-poolhouse-reason"]
    assert api.call("/me", token=lesser).status_code == 200


def test_a_token_stays_good_until_it_expires_and_no_longer(api: House, shop: Shop) -> None:
    access = shop.access_token()
    assert api.call("/me", token=access).status_code == 200
    shop.server.clock.offset = 2 * HOUR
    answer = api.call("/me", token=access)
    assert answer.headers["www-authenticate"] == told("the token has expired")


def test_two_tokens_are_none(api: House, shop: Shop) -> None:
    access = shop.access_token()
    connection = http.client.HTTPConnection(urlsplit(api.server.url).netloc, timeout=30)
    connection.putrequest("GET", f"/execute-api/{api.id}/me")
    connection.putheader("Authorization", access)
    connection.putheader("Authorization", "Bearer other")
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("www-authenticate")) == (401, NO_TOKEN)
    assert "twice" in (answer.getheader("x-poolhouse-reason") or "")
    connection.close()


def test_a_token_in_the_query(house: House, shop: Shop, upstream: str) -> None:
    asked = house.jwt(issuer_of(shop), shop.client[0], source="$request.querystring.access_token")
    house.route("GET /me", upstream, **asked)
    access = shop.access_token()
    assert house.call(f"/me?access_token={access}").status_code == 200
    assert house.call("/me", token=access).status_code == 401
    assert house.call(f"/me?access_token={access}&access_token=x").status_code == 401


def test_awss_url_of_a_pool_that_is_here(house: House, shop: Shop, upstream: str) -> None:
    """What templates written for AWS say."""
    asked = house.jwt(f"https://cognito-idp.us-east-1.amazonaws.com/{shop.pool_id}", shop.client[0])
    house.route("GET /me", upstream, **asked)
    assert house.call("/me", token=shop.access_token()).status_code == 200


def test_a_pool_that_is_not_there(house: House, shop: Shop, upstream: str) -> None:
    asked = house.jwt(f"{shop.server.url}/us-east-1_Nowhere00", shop.client[0])
    house.route("GET /me", upstream, **asked)
    answer = house.call("/me", token=shop.access_token())
    assert answer.headers["www-authenticate"] == told("unable to find the signing key")
    assert "does not exist" in answer.headers["x-poolhouse-reason"]


def test_scopes_take_effect_at_once(api: House, shop: Shop) -> None:
    (route,) = [each for each in api.v2.get_routes(ApiId=api.id)["Items"] if each["RouteKey"] == "GET /me"]
    lesser = shop.access_token(f"{RS}/read")
    assert api.call("/me", token=lesser).status_code == 200
    api.v2.update_route(ApiId=api.id, RouteId=route["RouteId"], AuthorizationScopes=[f"{RS}/write"])
    assert api.call("/me", token=lesser).status_code == 403
    api.v2.update_route(ApiId=api.id, RouteId=route["RouteId"], AuthorizationType="NONE")
    assert api.call("/me").status_code == 200


def test_forward_authorization_and_explanations(api: House, shop: Shop) -> None:
    lesser = shop.access_token(f"{RS}/read")
    url = f"{shop.server.url}/_poolhouse/authorize/{api.id}/$default"
    asked = {"X-Forwarded-Method": "GET", "X-Forwarded-Uri": "/orders", "Authorization": f"Bearer {lesser}"}
    answer = requests.get(url, headers=asked, timeout=30)
    assert (answer.status_code, 'error="insufficient_scope"' in answer.headers["www-authenticate"]) == (403, True)
    answer = requests.get(url, headers={**asked, "Authorization": f"Bearer {shop.access_token()}"}, timeout=30)
    assert answer.status_code == 200
    assert answer.headers["x-auth-client-id"] == shop.client[0]
    assert requests.get(url, headers={**asked, "X-Forwarded-Uri": "/none"}, timeout=30).status_code == 403

    question = {
        "api": api.id,
        "stage": "$default",
        "method": "GET",
        "path": "/orders",
        "headers": {"Authorization": lesser},
    }
    found = requests.post(f"{shop.server.url}/_poolhouse/explain", json=question, timeout=30).json()
    assert (found["allowed"], found["status"], found["body"]) == (False, 403, {"message": "Forbidden"})
    assert [step["step"] for step in found["steps"]] == ["route", "route", "token", "authorization"]
    assert f"expected one of {RS}/write" in found["reason"]
    open_to = {**question, "path": "/me"}
    assert requests.post(f"{shop.server.url}/_poolhouse/explain", json=open_to, timeout=30).json()["allowed"]
