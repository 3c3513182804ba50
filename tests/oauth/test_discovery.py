"""Discovery and JWKS, byte for byte (cognito-oauth.md 1.11)."""

from __future__ import annotations

import json

import pytest
import requests

from poolhouse.domain.pools.domain_name import PoolDomain
from tests.oauth.house import SECONDS, House, Pool

CONFIGURATION = "/.well-known/openid-configuration"
JWKS = "/.well-known/jwks.json"


def get(url: str) -> requests.Response:
    return requests.get(url, timeout=SECONDS)


def document(issuer: str, oauth2: str, domain: str) -> bytes:
    return (
        f'{{"authorization_endpoint":"{oauth2}/authorize","end_session_endpoint":"{domain}/logout",'
        f'"id_token_signing_alg_values_supported":["RS256"],"issuer":"{issuer}",'
        f'"jwks_uri":"{issuer}/.well-known/jwks.json","response_types_supported":["code","token"],'
        f'"revocation_endpoint":"{oauth2}/revoke","scopes_supported":["openid","email","phone","profile"],'
        f'"subject_types_supported":["public"],"token_endpoint":"{oauth2}/token",'
        f'"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],'
        f'"userinfo_endpoint":"{oauth2}/userInfo"}}'
    ).encode()


def test_a_pool_with_a_prefix_domain(pool: Pool) -> None:
    response = get(pool.issuer + CONFIGURATION)
    domain = pool.house.domain_url(pool.domain)
    assert (response.status_code, response.content) == (200, document(pool.issuer, f"{domain}/oauth2", domain))
    assert response.headers["content-type"] == "application/json"
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["x-amzn-requestid"]


def test_the_advertised_token_endpoint_works(pool: Pool) -> None:
    client = pool.client("s")
    endpoint = get(pool.issuer + CONFIGURATION).json()["token_endpoint"]
    form = {"grant_type": "client_credentials"}
    assert requests.post(endpoint, data=form, auth=(client.id, "s"), timeout=SECONDS).status_code == 200


def test_a_custom_domain_is_preferred(pool: Pool) -> None:
    stores = pool.house.stores
    name = f"auth.{pool.domain}.example"
    custom = PoolDomain(pool_id=pool.id, name=name, created_at=2.0, certificate_arn="arn:aws:acm:x")
    pool.house.do(stores.domains.add(custom))
    expected = document(pool.issuer, f"https://{name}/oauth2", f"https://{name}")
    assert get(pool.issuer + CONFIGURATION).content == expected
    pool.house.do(stores.domains.remove(pool.id, name))
    assert pool.domain in get(pool.issuer + CONFIGURATION).text


def test_a_pool_without_a_domain_advertises_endpoints_below_its_issuer_that_do_not_work(pool: Pool) -> None:
    pool.house.do(pool.house.stores.domains.remove(pool.id, pool.domain))
    response = get(pool.issuer + CONFIGURATION)
    assert response.content == document(pool.issuer, pool.issuer, pool.issuer)
    for name in ("authorization_endpoint", "token_endpoint", "userinfo_endpoint"):
        answer = get(response.json()[name])
        assert answer.status_code == 400
        assert answer.json() == {
            "code": "BadRequest",
            "message": "The server did not understand the operation that was requested.",
            "type": "client",
        }


@pytest.mark.parametrize("path", [CONFIGURATION, JWKS])
def test_an_unknown_pool(house: House, path: str) -> None:
    response = get(f"{house.url}/us-east-1_NoSuchPool{path}")
    assert response.status_code == 400
    assert response.content == b'{"message":"User pool us-east-1_NoSuchPool does not exist."}'
    assert response.headers["access-control-allow-origin"] == "*"
    assert "does not exist" in response.headers["x-poolhouse-reason"]


@pytest.mark.parametrize("path", [CONFIGURATION, JWKS])
def test_a_removed_pool(pool: Pool, path: str) -> None:
    assert get(pool.issuer + path).status_code == 200
    pool.house.do(pool.house.stores.pools.remove(pool.id))
    assert get(pool.issuer + path).status_code == 400


@pytest.mark.parametrize("pool_id", ["us-east-1_%00", "us-east-1_%F0%9F%98%80", "x" * 400, "%22%7D_", "a%20_b"])
def test_strange_pool_ids(house: House, pool_id: str) -> None:
    for path in (CONFIGURATION, JWKS, ""):
        response = get(f"{house.url}/{pool_id}{path}")
        assert response.status_code == 400
        assert json.loads(response.content)["message"]


def test_the_key_set_holds_two_keys_as_aws_writes_them(pool: Pool) -> None:
    response = get(pool.issuer + JWKS)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.headers["access-control-allow-origin"] == "*"
    keys = response.json()["keys"]
    assert len({key["kid"] for key in keys}) == len({key["n"] for key in keys}) == 2
    for key in keys:
        assert list(key) == ["alg", "e", "kid", "kty", "n", "use"]
        assert {name: key[name] for name in ("alg", "e", "kty", "use")} == {
            "alg": "RS256",
            "e": "AQAB",
            "kty": "RSA",
            "use": "sig",
        }


def test_the_key_set_stays_the_same_through_changes_of_the_pool(pool: Pool) -> None:
    before = get(pool.issuer + JWKS).content
    pool.declare("read")
    pool.client("s")
    assert get(pool.issuer + JWKS).content == before


@pytest.mark.parametrize("path", [CONFIGURATION, JWKS])
def test_methods(pool: Pool, path: str) -> None:
    url = pool.issuer + path
    head = requests.head(url, timeout=SECONDS)
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) == len(get(url).content)
    preflight = requests.options(url, headers={"Origin": "https://app.example"}, timeout=SECONDS)
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "GET" in preflight.headers["access-control-allow-methods"]
    assert requests.post(url, data=b"x" * 100_000, timeout=SECONDS).status_code == 400


def test_a_dead_database_is_503(pool: Pool) -> None:
    pool.house.stores.gate.broken = True
    assert get(pool.issuer + CONFIGURATION).status_code == 503
    pool.house.stores.gate.broken = False
    assert get(pool.issuer + CONFIGURATION).status_code == 200


def test_warm_requests_touch_no_store(pool: Pool) -> None:
    for path in (CONFIGURATION, JWKS):
        get(pool.issuer + path)
    pool.house.stores.gate.broken = True
    for path in (CONFIGURATION, JWKS):
        assert get(pool.issuer + path).status_code == 200
