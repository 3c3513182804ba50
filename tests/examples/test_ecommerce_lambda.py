"""The example Lambda API with the real Powertools and PyJWT: API Gateway events in, 200, 401 and 403 out."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import requests

from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.demo_shop import token_for

FOLDER = Path(__file__).parents[2] / "examples" / "ecommerce"
MODULES = ("lambda_api", "token_check")

Handler = Callable[[str, str, str | None], tuple[int, str]]


def event(method: str, path: str, authorization: str | None) -> dict[str, Any]:
    """A proxy event (payload 1.0) as a REST API sends it to a function behind a method that is open."""
    headers = {"Accept": "*/*", "Host": "shop.execute-api.us-east-1.amazonaws.com"}
    if authorization is not None:
        headers["Authorization"] = authorization
    return {
        "resource": path,
        "path": path,
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": None,
        "stageVariables": None,
        "requestContext": {
            "resourcePath": path,
            "httpMethod": method,
            "path": f"/demo{path}",
            "stage": "demo",
            "requestId": "3f1c2b44-0000-4000-8000-000000000000",
            "identity": {"sourceIp": "127.0.0.1"},
        },
        "body": "{}" if method == "POST" else None,
        "isBase64Encoded": False,
    }


@pytest.fixture
def handler(shop: DemoFacts, monkeypatch: pytest.MonkeyPatch) -> Iterator[Handler]:
    monkeypatch.setenv("COGNITO_ISSUER", shop.issuer)
    monkeypatch.syspath_prepend(str(FOLDER))
    module = importlib.import_module("lambda_api")
    context = SimpleNamespace(
        function_name="ecommerce",
        memory_limit_in_mb=128,
        invoked_function_arn="arn:aws:lambda:us-east-1:123456789012:function:ecommerce",
        aws_request_id="3f1c2b44-0000-4000-8000-000000000000",
    )

    def invoke(method: str, path: str, authorization: str | None) -> tuple[int, str]:
        answer = module.lambda_handler(event(method, path, authorization), context)
        body = answer["body"]
        return answer["statusCode"], json.loads(body)["message"] if body.startswith("{") else body

    yield invoke
    for name in MODULES:
        sys.modules.pop(name, None)


def test_the_customer_sees_products(handler: Handler, shop: DemoFacts) -> None:
    token = token_for(shop.customer, shop)
    assert handler("GET", "/products", f"Bearer {token}") == (200, "Here are the products")


def test_a_bare_token_is_as_good(handler: Handler, shop: DemoFacts) -> None:
    assert handler("GET", "/products", token_for(shop.customer, shop))[0] == 200


def test_the_customer_may_not_order(handler: Handler, shop: DemoFacts) -> None:
    token = token_for(shop.customer, shop)
    assert handler("POST", "/orders", f"Bearer {token}") == (403, "Insufficient permissions")


def test_the_admin_orders(handler: Handler, shop: DemoFacts) -> None:
    token = token_for(shop.admin, shop)
    assert handler("POST", "/orders", f"Bearer {token}") == (200, "The order is placed")


def test_an_admin_who_asked_for_less_may_not_order(handler: Handler, shop: DemoFacts) -> None:
    token = token_for(shop.admin, shop, ["https://api.myecommerce.com/read:products"])
    assert handler("GET", "/products", f"Bearer {token}")[0] == 200
    assert handler("POST", "/orders", f"Bearer {token}")[0] == 403


def test_no_token(handler: Handler) -> None:
    assert handler("GET", "/products", None) == (401, "Missing token")


@pytest.mark.parametrize("change", ["signature", "word"])
def test_a_token_that_does_not_verify(handler: Handler, shop: DemoFacts, change: str) -> None:
    token = token_for(shop.customer, shop)
    bad = token[:-40] + "A" * 40 if change == "signature" else "letmein"
    assert handler("GET", "/products", f"Bearer {bad}") == (401, "Unauthorized: Invalid token")


def test_an_expired_token(handler: Handler, shop: DemoFacts, server: Server) -> None:
    server.clock.offset = -7200
    token = token_for(shop.customer, shop)
    server.clock.offset = 0
    assert handler("GET", "/products", f"Bearer {token}") == (401, "Unauthorized: Token expired")


def test_a_token_of_another_pool(handler: Handler, shop: DemoFacts, server: Server, cognito: Any) -> None:
    pool = cognito.create_user_pool(PoolName="another")["UserPool"]["Id"]
    identifier = "https://api.myecommerce.com"
    scope = {"ScopeName": "read:products", "ScopeDescription": "d"}
    cognito.create_resource_server(UserPoolId=pool, Identifier=identifier, Name="n", Scopes=[scope])
    client = cognito.create_user_pool_client(
        UserPoolId=pool,
        ClientName="c",
        GenerateSecret=True,
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthFlows=["client_credentials"],
        AllowedOAuthScopes=[f"{identifier}/read:products"],
    )["UserPoolClient"]
    cognito.create_user_pool_domain(UserPoolId=pool, Domain="another-shop")
    answer = requests.post(
        f"{server.url}/auth/another-shop/oauth2/token",
        data={"grant_type": "client_credentials"},
        auth=(client["ClientId"], client["ClientSecret"]),
        timeout=30,
    )
    token = answer.json()["access_token"]
    assert handler("GET", "/products", f"Bearer {token}") == (401, "Unauthorized: Invalid token")
