"""`POST /oauth2/token`: who may have a token, and the exact error of everybody else (cognito-oauth.md 1.3)."""

from __future__ import annotations

import base64
import json
from typing import Any

import jwt
import pytest
import requests

from tests.oauth.house import SECONDS, Client, Pool

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def client(pool: Pool) -> Client:
    return pool.client("s3cret")


def claims_of(response: requests.Response) -> Any:
    assert response.status_code == 200, response.text
    return jwt.decode(response.json()["access_token"], options={"verify_signature": False})


def refused(response: requests.Response, code: str, status: int = 400) -> str:
    """Assert the exact error, and give the reason that the dev profile shows."""
    assert (response.status_code, response.content) == (
        status,
        json.dumps({"error": code}, separators=(",", ":")).encode(),
    )
    assert response.headers["content-type"] == "application/json;charset=UTF-8"
    assert response.headers["access-control-allow-origin"] == "*"
    return response.headers["x-poolhouse-reason"]


def post(pool: Pool, body: bytes | str | dict[str, str], **headers: str) -> requests.Response:
    return requests.post(pool.token_url, data=body, headers={**FORM, **headers}, timeout=SECONDS)


def basic(pair: str | bytes) -> dict[str, str]:
    octets = pair.encode() if isinstance(pair, str) else pair
    return {"Authorization": "Basic " + base64.b64encode(octets).decode()}


# --- success ---


def test_the_answer_is_what_aws_sends(client: Client) -> None:
    response = client.ask("s3cret")
    assert response.status_code == 200
    assert list(response.json()) == ["access_token", "expires_in", "token_type"]
    assert response.json()["expires_in"] == 3600
    assert response.json()["token_type"] == "Bearer"
    assert response.headers["content-type"] == "application/json;charset=UTF-8"


def test_claims_and_header_of_the_token(client: Client) -> None:
    token = client.ask("s3cret", scope="https://api.example/read").json()["access_token"]
    assert set(jwt.get_unverified_header(token)) == {"kid", "alg"}
    claims = jwt.decode(token, options={"verify_signature": False})
    assert set(claims) == {
        "sub", "token_use", "scope", "auth_time", "iss", "exp", "iat", "version", "jti", "client_id",
    }  # fmt: skip
    assert claims["sub"] == claims["client_id"] == client.id
    assert claims["iss"] == client.pool.issuer
    assert claims["scope"] == "https://api.example/read"
    assert claims["auth_time"] == claims["iat"] == claims["exp"] - 3600


def test_lifetime_of_the_client_is_in_the_answer_and_in_the_token(client: Client) -> None:
    client.change(access_token_validity=2)
    response = client.ask("s3cret")
    assert response.json()["expires_in"] == 7200
    assert claims_of(response)["exp"] - claims_of(response)["iat"] == 7200


def test_repeated_requests_mint_fresh_tokens(client: Client) -> None:
    assert len({claims_of(client.ask("s3cret"))["jti"] for _ in range(3)}) == 3


@pytest.mark.parametrize(
    "extra",
    [
        {"aws_client_metadata": '{"environment":"dev"}'},
        {"resource": "https://elsewhere.example"},
        {"unheard_of": "x"},
        {"code": "", "refresh_token": ""},
    ],
    ids=lambda extra: next(iter(extra)),
)
def test_parameters_without_a_part_in_this_grant_change_nothing(client: Client, extra: dict[str, str]) -> None:
    claims = claims_of(client.ask("s3cret", **extra))
    assert claims["scope"] == "https://api.example/read https://api.example/write"
    assert "aud" not in claims


# --- client authentication ---


def test_secret_in_the_body(client: Client) -> None:
    body = {"grant_type": "client_credentials", "client_id": client.id, "client_secret": "s3cret"}
    assert claims_of(post(client.pool, body))["sub"] == client.id


@pytest.mark.parametrize(
    "template",
    [
        pytest.param("Basic {}", id="plain"),
        pytest.param("bAsIc {}", id="the scheme has no case"),
        pytest.param("Basic   {}  ", id="more blanks"),
        pytest.param("Basic {unpadded}", id="padding left off"),
    ],
)
def test_ways_to_write_basic(pool: Pool, template: str) -> None:
    client = pool.client("of seven")
    pair = base64.b64encode(f"{client.id}:of seven".encode()).decode()
    assert pair.endswith("=")
    header = template.format(pair, unpadded=pair.rstrip("="))
    assert post(client.pool, "grant_type=client_credentials", Authorization=header).status_code == 200


def test_basic_beside_the_same_client_id_in_the_body(client: Client) -> None:
    body = {"grant_type": "client_credentials", "client_id": client.id}
    assert post(client.pool, body, **basic(f"{client.id}:s3cret")).status_code == 200


def test_basic_wins_over_a_secret_in_the_body(client: Client) -> None:
    body = {"grant_type": "client_credentials", "client_id": client.id, "client_secret": "nonsense"}
    assert post(client.pool, body, **basic(f"{client.id}:s3cret")).status_code == 200
    body["client_secret"] = "s3cret"
    refused(post(client.pool, body, **basic(f"{client.id}:nonsense")), "invalid_client")


def test_basic_beside_another_client_id_in_the_body(client: Client) -> None:
    other = client.pool.client("other")
    body = {"grant_type": "client_credentials", "client_id": other.id}
    assert "differs" in refused(post(client.pool, body, **basic(f"{client.id}:s3cret")), "invalid_request")


def test_another_scheme_in_the_header_is_not_looked_at(client: Client) -> None:
    body = {"grant_type": "client_credentials", "client_id": client.id, "client_secret": "s3cret"}
    assert post(client.pool, body, Authorization="Bearer abc").status_code == 200


def test_a_secret_may_hold_colons_and_more_than_ascii(pool: Pool) -> None:
    client = pool.client("a:b:ü%41+")
    assert post(pool, "grant_type=client_credentials", **basic(f"{client.id}:a:b:ü%41+")).status_code == 200


def test_either_of_two_secrets(pool: Pool) -> None:
    client = pool.client("first", "second")
    assert client.ask("first").status_code == 200
    assert client.ask("second").status_code == 200
    refused(client.ask("third"), "invalid_client")


def test_rotation_takes_effect_at_once(client: Client) -> None:
    assert client.ask("s3cret").status_code == 200
    refused(client.ask("new"), "invalid_client")
    client.add_secret("new", at=1)
    assert client.ask("new").status_code == 200
    assert client.ask("s3cret").status_code == 200
    client.remove_secret(at=0)
    refused(client.ask("s3cret"), "invalid_client")
    assert client.ask("new").status_code == 200


@pytest.mark.parametrize(
    ("authorization", "reason"),
    [
        pytest.param("Basic", "no colon", id="nothing behind the scheme"),
        pytest.param("Basic !!!!", "not base64", id="not base64"),
        pytest.param("Basic YWJj", "no colon", id="no colon"),
        pytest.param("Basic //79", "not base64 of UTF-8", id="not UTF-8"),
        pytest.param("Basic Og==", "no client ''", id="an empty pair"),
        pytest.param("Basic a", "not base64", id="a single character"),
    ],
)
def test_a_broken_basic_header(client: Client, authorization: str, reason: str) -> None:
    response = post(client.pool, "grant_type=client_credentials", Authorization=authorization)
    assert reason in refused(response, "invalid_client")


@pytest.mark.parametrize("secret", ["", "S3CRET", "s3cret ", "s3cre", "s3crett", "ß", "x" * 5000])
def test_a_wrong_secret(client: Client, secret: str) -> None:
    response = post(client.pool, "grant_type=client_credentials", **basic(f"{client.id}:{secret}"))
    assert "wrong secret" in refused(response, "invalid_client")


def test_a_missing_secret(client: Client) -> None:
    assert "none was given" in refused(client.ask(None), "invalid_client")


def test_an_unknown_client(pool: Pool) -> None:
    body = {"grant_type": "client_credentials", "client_id": "nobody", "client_secret": "x"}
    assert "no client 'nobody'" in refused(post(pool, body), "invalid_client")


def test_a_client_of_another_pool(client: Client) -> None:
    other = client.pool.house.new_pool()
    body = {"grant_type": "client_credentials", "client_id": client.id, "client_secret": "s3cret"}
    refused(post(other, body), "invalid_client")
    assert post(client.pool, body).status_code == 200


def test_a_removed_client(client: Client) -> None:
    assert client.ask("s3cret").status_code == 200
    stores = client.pool.house.stores
    client.pool.house.do(stores.clients.remove(client.pool.id, client.id))
    refused(client.ask("s3cret"), "invalid_client")


def test_a_client_without_a_secret(pool: Pool) -> None:
    public = pool.client()
    assert "needs one" in refused(public.ask(None), "invalid_client")
    assert "has no secret, but one was given" in refused(public.ask("x"), "invalid_client")
    assert "has no secret, but one was given" in refused(public.ask(""), "invalid_client")


def test_a_client_whose_secrets_are_all_gone_is_not_public(pool: Pool) -> None:
    client = pool.client(has_secret=True)
    refused(client.ask(None), "invalid_client")
    refused(client.ask(""), "invalid_client")


def test_no_client_id_at_all(pool: Pool) -> None:
    assert "client_id is missing" in refused(post(pool, "grant_type=client_credentials"), "invalid_request")


# --- grants ---


@pytest.mark.parametrize(
    "grant_type", ["password", "implicit", "CLIENT_CREDENTIALS", "client_credentials ", "x" * 999]
)
def test_an_unknown_grant_type(client: Client, grant_type: str) -> None:
    assert "unknown grant_type" in refused(client.ask("s3cret", grant_type=grant_type), "unsupported_grant_type")


@pytest.mark.parametrize("body", ["", "scope=x", "grant_type=", "grant_type", "&&&", "=client_credentials"])
def test_no_grant_type(client: Client, body: str) -> None:
    response = post(client.pool, body, **basic(f"{client.id}:s3cret"))
    assert "grant_type is missing" in refused(response, "invalid_request")


def test_oauth_switched_off_on_the_client(client: Client) -> None:
    client.change(allowed_oauth_flows_user_pool_client=False)
    assert "AllowedOAuthFlowsUserPoolClient" in refused(client.ask("s3cret"), "invalid_grant")
    refused(client.ask("wrong"), "invalid_client")


@pytest.mark.parametrize("flows", [None, (), ("code",), ("code", "implicit")])
def test_the_flow_is_not_enabled_on_the_client(client: Client, flows: tuple[str, ...] | None) -> None:
    client.change(allowed_oauth_flows=flows)
    assert "AllowedOAuthFlows" in refused(client.ask("s3cret"), "unauthorized_client")


def test_a_pool_that_is_removed(client: Client) -> None:
    assert client.ask("s3cret").status_code == 200
    client.pool.house.do(client.pool.house.stores.pools.remove(client.pool.id))
    response = client.ask("s3cret")
    assert response.status_code == 404
    assert response.json()["error_description"] == f"The domain {client.pool.domain} does not exist."
