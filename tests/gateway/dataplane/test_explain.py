"""`POST /_poolhouse/explain`: the verdict, and every fact it rests on."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.gateway.dataplane.shop import RS, SECONDS, Shop
from tests.gateway.dataplane.upstreams import echo


def explain(shop: Shop, method: str, path: str, token: str | None = None) -> dict[str, Any]:
    headers = {"Authorization": token} if token else {}
    question = {"api": shop.api, "stage": "prod", "method": method, "path": path, "headers": headers}
    answer = requests.post(f"{shop.server.url}/_poolhouse/explain", json=question, timeout=SECONDS)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def details(told: dict[str, Any]) -> str:
    return "\n".join(step["detail"] for step in told["steps"])


def test_a_call_that_passes(shop: Shop) -> None:
    token = shop.access_token()
    told = explain(shop, "POST", "/orders?x=1", "Bearer " + token)
    assert told["allowed"] is True
    assert [step["step"] for step in told["steps"]] == ["route", "method", "token", "authorization"]
    assert told["claims"]["client_id"] == shop.client[0]
    assert 3590 < told["token"]["expiresIn"] <= 3600
    assert f"an access token with one of the scopes {RS}/write" in details(told)
    assert token.rpartition(".")[2] not in str(told)


def test_a_missing_scope(shop: Shop) -> None:
    told = explain(shop, "POST", "/orders", shop.access_token(f"{RS}/read"))
    assert (told["allowed"], told["status"], told["errorType"]) == (False, 401, "UnauthorizedException")
    assert told["body"] == {"message": "Unauthorized"}
    assert f"expected one of {RS}/write, found {RS}/read" in told["reason"]


def test_the_wrong_kind_of_token(shop: Shop) -> None:
    told = explain(shop, "GET", "/me", shop.access_token())
    assert "expects an ID token, found token_use 'access'" in told["reason"]
    assert "wants an ID token (the method has no scopes)" in details(told)


def test_no_token_and_no_real_one(shop: Shop) -> None:
    assert "the header 'authorization' is missing" in details(explain(shop, "GET", "/me"))
    assert "holds no token" in details(explain(shop, "GET", "/me", "garbage"))


def test_a_foreign_token(shop: Shop) -> None:
    told = explain(shop, "GET", "/me", shop.id_token(iss="https://elsewhere.example/pool"))
    assert "the issuer is none of the authorizer's" in told["reason"]


def test_expired_by_how_long(shop: Shop, server: Server) -> None:
    token = shop.access_token()
    server.clock.offset = 3700
    try:
        told = explain(shop, "POST", "/orders", token)
    finally:
        server.clock.offset = 0
    assert told["body"] == {"message": "The incoming token has expired"}
    assert f"the token expired {-told['token']['expiresIn']:.0f} s ago" in told["reason"]
    assert -200 < told["token"]["expiresIn"] <= -100
    assert f"expired {-told['token']['expiresIn']:.0f} s ago" in details(told)


@pytest.mark.parametrize(("path", "status"), [("/nowhere", 403), ("/orders", 403)])
def test_no_route(shop: Shop, path: str, status: int) -> None:
    told = explain(shop, "GET", path)
    assert (told["allowed"], told["status"]) == (False, status)
    assert [step["step"] for step in told["steps"]] == ["route"]


def test_an_open_method(shop: Shop) -> None:
    told = explain(shop, "GET", "/open")
    assert told["allowed"] is True
    assert "claims" not in told


def test_what_was_not_deployed(server: Server, cognito: Any, apigateway: Any) -> None:
    with echo() as upstream:
        shop = Shop(server, cognito, apigateway, upstream)
        assert "notDeployed" not in explain(shop, "POST", "/orders")
        apigateway.update_method(
            restApiId=shop.api,
            resourceId=shop.resources["orders"],
            httpMethod="POST",
            patchOperations=[{"op": "add", "path": "/authorizationScopes", "value": f"{RS}/read"}],
        )
        shop.proxy("later", "GET", upstream, authorizationType="NONE")
        counts = "deploy the API to have stage prod follow"
        changed = f"authorizationScopes was {RS}/write, and is {RS}/read {RS}/write now: {counts}"
        assert explain(shop, "POST", "/orders")["notDeployed"] == [changed]
        later = explain(shop, "GET", "/later")
        assert later["allowed"] is False
        assert later["notDeployed"] == ["GET /later is there since: deploy the API to have stage prod follow"]
        shop.deploy()
        assert "notDeployed" not in explain(shop, "GET", "/later")


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"[]", 400), (b'{"api":"x"}', 400), (b"{" * 70_000, 413), (b"[" * 60_000, 400), (b"\xff", 400)],
)
def test_what_is_no_question(server: Server, body: bytes, status: int) -> None:
    answer = requests.post(f"{server.url}/_poolhouse/explain", data=body, timeout=SECONDS)
    assert answer.status_code == status
    assert requests.get(f"{server.url}/_poolhouse/explain", timeout=SECONDS).status_code == 405
