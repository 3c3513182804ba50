"""`POST /_poolhouse/explain`: the verdict, and every fact it rests on."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.gateway.dataplane.shop import RS, SECONDS, Shop
from tests.gateway.dataplane.upstreams import echo
from tests.gateway.http_apis.house import House


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
        refused = shop.call("/orders", "POST")
        assert refused.headers["x-poolhouse-reason"] == explain(shop, "POST", "/orders")["reason"]
        assert refused.headers["x-poolhouse-reason"].endswith(f"is missing; {changed}")
        later = explain(shop, "GET", "/later")
        assert later["allowed"] is False
        assert later["notDeployed"] == ["GET /later is there since: deploy the API to have stage prod follow"]
        shop.deploy()
        assert "notDeployed" not in explain(shop, "GET", "/later")
        assert "deploy the API" not in shop.call("/orders", "POST").headers["x-poolhouse-reason"]


def test_an_authorizer_and_a_policy_not_deployed(server: Server, cognito: Any, apigateway: Any) -> None:
    with echo() as upstream:
        shop = Shop(server, cognito, apigateway, upstream)
        change = {"op": "replace", "path": "/identityValidationExpression", "value": "app-.*"}
        apigateway.update_authorizer(restApiId=shop.api, authorizerId=shop.authorizer, patchOperations=[change])
        statement = {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*"}
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        change = {"op": "replace", "path": "/policy", "value": policy}
        apigateway.update_rest_api(restApiId=shop.api, patchOperations=[change])
        assert explain(shop, "GET", "/open")["notDeployed"] == [
            "the API's resource policy was changed: deploy the API to have stage prod follow"
        ]
        told = explain(shop, "GET", "/me")["notDeployed"]
        assert told[1:] == [f"authorizer {shop.authorizer} was changed: deploy the API to have stage prod follow"]


def test_what_was_not_deployed_of_an_http_api(server: Server) -> None:
    v2 = aws_client("apigatewayv2", server.url)
    with echo() as upstream:
        house = House(server, v2)
        house.route("GET /open", upstream)
        v2.create_stage(ApiId=house.id, StageName="slow")
        v2.create_deployment(ApiId=house.id, StageName="slow")
        route = house.route("GET /later", upstream)
        jwt = house.jwt("https://elsewhere.example", "app")
        opened = v2.get_routes(ApiId=house.id)["Items"]
        [first] = [each["RouteId"] for each in opened if each["RouteId"] != route]
        v2.update_route(ApiId=house.id, RouteId=first, AuthorizationScopes=["read"], **jwt)

        def not_deployed(stage: str, path: str) -> list[str]:
            question = {"api": house.id, "stage": stage, "method": "GET", "path": path}
            answer = requests.post(f"{server.url}/_poolhouse/explain", json=question, timeout=SECONDS)
            return list(answer.json().get("notDeployed", []))

        follow = "deploy the API to have stage slow follow"
        assert not_deployed("slow", "/open") == [
            f"authorizationType was NONE, and is JWT now: {follow}",
            f"authorizerId was none, and is {jwt['AuthorizerId']} now: {follow}",
            f"authorizationScopes was none, and is read now: {follow}",
        ]
        assert not_deployed("slow", "/later") == [f"GET /later is there since: {follow}"]
        assert not_deployed("$default", "/open") == not_deployed("$default", "/later") == []
        refused = house.call("/slow/later")
        assert refused.status_code == 404
        assert refused.headers["x-poolhouse-reason"].endswith(f"; GET /later is there since: {follow}")


def test_claims_that_nobody_expects_of_an_http_api(server: Server, shop: Shop) -> None:
    house = House(server, aws_client("apigatewayv2", server.url))
    house.route("GET /me", "http://127.0.0.1:9/", **house.jwt(f"{server.url}/{shop.pool_id}", shop.client[0]))
    for exp in (10**400, True, "soon", None, -1):
        headers = {"Authorization": shop.id_token(exp=exp)}
        question = {"api": house.id, "stage": "$default", "method": "GET", "path": "/me", "headers": headers}
        answer = requests.post(f"{server.url}/_poolhouse/explain", json=question, timeout=SECONDS)
        assert (answer.status_code, answer.json()["status"]) == (200, 401)


@pytest.mark.parametrize(
    "changed",
    [
        {"method": "get"},
        {"method": ""},
        {"headers": {"A b": "c"}},
        {"headers": {"A": "b\r\nC: d"}},
        {"headers": {"A": 1}},
        {"stage": None},
    ],
)
def test_what_no_server_takes_is_no_question(server: Server, changed: dict[str, Any]) -> None:
    question = {"api": "x", "stage": "y", "method": "GET", "path": "/"} | changed
    answer = requests.post(f"{server.url}/_poolhouse/explain", json=question, timeout=SECONDS)
    assert (answer.status_code, "not a question" in answer.json()["message"]) == (400, True)


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"[]", 400), (b'{"api":"x"}', 400), (b"{" * 70_000, 413), (b"[" * 60_000, 400), (b"\xff", 400)],
)
def test_what_is_no_question(server: Server, body: bytes, status: int) -> None:
    answer = requests.post(f"{server.url}/_poolhouse/explain", data=body, timeout=SECONDS)
    assert answer.status_code == status
    assert requests.get(f"{server.url}/_poolhouse/explain", timeout=SECONDS).status_code == 405
