"""Authorizer through boto3 (row D2)."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gateway.control.driver import POOL_ARN, Api, answer, refused, status

SECOND_ARN = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_ZyXwVu987"
NO_AUTHORIZER = (404, "NotFoundException", "Invalid Authorizer identifier specified")
GIVEN = {
    "type": "COGNITO_USER_POOLS",
    "providerARNs": [POOL_ARN],
    "identitySource": "method.request.header.Authorization",
}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"authorizerResultTtlInSeconds": 0},
        {"authorizerResultTtlInSeconds": 300, "identityValidationExpression": "^[a-z0-9]+$", "authType": "mine"},
        {"providerARNs": [POOL_ARN, SECOND_ARN], "identitySource": "method.request.header.X-Token"},
    ],
)
def test_life_of_an_authorizer(api: Api, apigateway: Any, given: dict[str, Any]) -> None:
    created = apigateway.create_authorizer(restApiId=api.id, name="cognito", **{**GIVEN, **given})
    assert status(created) == 201
    assert re.fullmatch("[a-z0-9]{6}", created["id"])
    where = {"restApiId": api.id, "authorizerId": created["id"]}
    expected = {"id": created["id"], "name": "cognito", "authType": "cognito_user_pools", **GIVEN, **given}
    assert answer(created) == expected
    found = apigateway.get_authorizer(**where)
    assert status(found) == 200
    assert answer(found) == expected
    assert api.call("get_authorizers") == {"items": [expected]}
    assert status(apigateway.delete_authorizer(**where)) == 202
    for operation in ("get_authorizer", "update_authorizer", "delete_authorizer", "test_invoke_authorizer"):
        assert refused(apigateway, operation, **where) == NO_AUTHORIZER
    assert api.call("get_authorizers") == {"items": []}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": ""}, "Name cannot be empty"),
        ({"providerARNs": []}, "ProviderARNs are required for authorizers of type COGNITO_USER_POOLS"),
        ({"providerARNs": ["x"]}, "Invalid ARN. ARN is not well formed x"),
        (
            {"identitySource": "Authorization"},
            (
                "Invalid identity source specified: authorizers of type COGNITO_USER_POOLS require "
                "method.request.header.{headerName}"
            ),
        ),
        ({"identityValidationExpression": "("}, "Invalid identity validation expression specified: ("),
        ({"authorizerResultTtlInSeconds": 3601}, "Authorizer result TTL must be between 0 and 3600 seconds"),
        (
            {"authorizerUri": "arn:x"},
            "Authorizers of type COGNITO_USER_POOLS have no authorizerUri and no authorizerCredentials",
        ),
    ],
)
def test_create_refuses(api: Api, given: dict[str, Any], message: str) -> None:
    members = {"name": "cognito", **GIVEN, **given}
    assert api.refused("create_authorizer", **members) == (400, "BadRequestException", message)
    assert api.call("get_authorizers") == {"items": []}


def test_names_are_unique_in_an_api(api: Api, apigateway: Any) -> None:
    api.authorizer("one")
    taken = (
        400,
        "BadRequestException",
        "Authorizer name must be unique. Authorizer one already exists in this RestApi.",
    )
    assert api.refused("create_authorizer", name="one", **GIVEN) == taken
    second = api.authorizer("two")["id"]
    rename = [{"op": "replace", "path": "/name", "value": "one"}]
    assert api.refused("update_authorizer", authorizerId=second, patchOperations=rename) == taken
    assert Api(apigateway).authorizer("one")["name"] == "one"


def test_creating_in_an_unknown_api_reads_like_a_lost_race(apigateway: Any) -> None:
    """Recorded; every other operation names the API."""
    assert refused(apigateway, "create_authorizer", restApiId="nowhere", name="x", **GIVEN) == (
        409,
        "ConflictException",
        "Unable to complete operation due to concurrent modification. Please try again later.",
    )
    assert refused(apigateway, "get_authorizer", restApiId="nowhere", authorizerId="x") == NO_AUTHORIZER


def test_patches(api: Api) -> None:
    authorizer = api.authorizer()["id"]
    shown = api.call(
        "update_authorizer",
        authorizerId=authorizer,
        patchOperations=[
            {"op": "replace", "path": "/name", "value": "new"},
            {"op": "replace", "path": "/identitySource", "value": "method.request.header.X-Token"},
            {"op": "replace", "path": "/identityValidationExpression", "value": "abc"},
            {"op": "replace", "path": "/authorizerResultTtlInSeconds", "value": "60"},
            {"op": "add", "path": "/providerARNs", "value": SECOND_ARN},
            {"op": "remove", "path": "/providerARNs", "value": POOL_ARN},
        ],
    )
    assert shown == {
        "id": authorizer,
        "name": "new",
        "type": "COGNITO_USER_POOLS",
        "authType": "cognito_user_pools",
        "providerARNs": [SECOND_ARN],
        "identitySource": "method.request.header.X-Token",
        "identityValidationExpression": "abc",
        "authorizerResultTtlInSeconds": 60,
    }
    assert api.call("get_authorizer", authorizerId=authorizer) == shown
    cleared = [{"op": "replace", "path": "/identityValidationExpression", "value": ""}]
    shown = api.call("update_authorizer", authorizerId=authorizer, patchOperations=cleared)
    assert "identityValidationExpression" not in shown


@pytest.mark.parametrize(
    ("op", "path", "value", "code", "message"),
    [
        (
            "remove",
            "/providerARNs",
            POOL_ARN,
            400,
            "ProviderARNs are required for authorizers of type COGNITO_USER_POOLS",
        ),
        ("remove", "/providerARNs", SECOND_ARN, 404, "Invalid provider ARN specified"),
        ("add", "/providerARNs", "x", 400, "Invalid ARN. ARN is not well formed x"),
        (
            "replace",
            "/authorizerResultTtlInSeconds",
            "soon",
            400,
            "Invalid authorizerResultTtlInSeconds specified: soon",
        ),
        (
            "replace",
            "/authorizerResultTtlInSeconds",
            "3601",
            400,
            "Authorizer result TTL must be between 0 and 3600 seconds",
        ),
        ("replace", "/type", "JWT", 400, "poolhouse does not support authorizers of type JWT yet."),
        (
            "replace",
            "/authorizerUri",
            "arn:x",
            400,
            "Authorizers of type COGNITO_USER_POOLS have no authorizerUri and no authorizerCredentials",
        ),
        ("replace", "/id", "x", 400, "Invalid patch path /id"),
        ("add", "/name", "x", 400, "Invalid patch operation specified. Must be one of: [replace]"),
    ],
)
def test_patches_that_are_refused(api: Api, op: str, path: str, value: str, code: int, message: str) -> None:
    before = api.authorizer()
    operations = [{"op": op, "path": path, "value": value}]
    kind = "BadRequestException" if code == 400 else "NotFoundException"
    assert api.refused("update_authorizer", authorizerId=before["id"], patchOperations=operations) == (
        code,
        kind,
        message,
    )
    assert api.call("get_authorizer", authorizerId=before["id"]) == before


def test_an_authorizer_in_use_stays(api: Api) -> None:
    authorizer = api.authorizer("mine")["id"]
    orders = api.resource("orders")
    api.method(orders, "GET", authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer)
    assert api.refused("delete_authorizer", authorizerId=authorizer) == (
        409,
        "ConflictException",
        "Cannot delete authorizer 'mine', is referenced in method: GET//orders",
    )
    api.call("delete_method", resourceId=orders, httpMethod="GET")
    api.call("delete_authorizer", authorizerId=authorizer)


URI = (
    "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
    "arn:aws:lambda:us-east-1:123456789012:function:guard/invocations"
)


@pytest.mark.parametrize(
    "given",
    [
        {"type": "TOKEN", "identitySource": "method.request.header.Authorization"},
        {
            "type": "TOKEN",
            "identitySource": "method.request.header.X-Token",
            "identityValidationExpression": "^Bearer .+$",
            "authorizerCredentials": "arn:aws:iam::123456789012:role/invoke",
            "authorizerResultTtlInSeconds": 3600,
        },
        {"type": "REQUEST", "identitySource": "method.request.header.A, method.request.querystring.q"},
        {"type": "REQUEST", "authorizerResultTtlInSeconds": 0},
    ],
)
def test_life_of_a_lambda_authorizer(api: Api, given: dict[str, Any]) -> None:
    created = api.call("create_authorizer", name="guard", authorizerUri=URI, **given)
    shown = {"id": created["id"], "name": "guard", "authType": "custom", "authorizerUri": URI, **given}
    assert created == shown
    where = {"authorizerId": created["id"]}
    other = URI.replace("guard", "keeper")
    changed = api.call(
        "update_authorizer",
        **where,
        patchOperations=[
            {"op": "replace", "path": "/authorizerUri", "value": other},
            {"op": "replace", "path": "/authorizerCredentials", "value": ""},
        ],
    )
    assert changed["authorizerUri"] == other
    assert "authorizerCredentials" not in changed
    api.method(authorizationType="CUSTOM", authorizerId=created["id"])
    assert api.refused("delete_authorizer", **where)[0] == 409


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"type": "TOKEN", "identitySource": "method.request.header.A"},
            (
                "Invalid Authorizer URI: . Authorizer URI should be a valid API Gateway ARN that represents a "
                "Lambda function invocation."
            ),
        ),
        (
            {"type": "TOKEN", "authorizerUri": URI},
            (
                "Invalid identity source specified: authorizers of type TOKEN require "
                "method.request.header.{headerName}"
            ),
        ),
        (
            {"type": "REQUEST", "authorizerUri": URI},
            "Identity source is required for authorizers of type REQUEST with caching enabled",
        ),
        (
            {"type": "REQUEST", "authorizerUri": URI, "identitySource": "cookie.a"},
            "Invalid identity source specified: cookie.a",
        ),
    ],
)
def test_lambda_authorizers_that_may_not(api: Api, given: dict[str, Any], message: str) -> None:
    assert api.refused("create_authorizer", name="guard", **given) == (400, "BadRequestException", message)
