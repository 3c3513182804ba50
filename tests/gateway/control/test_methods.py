"""Method through boto3: authorization with scopes, declared parameters, patches."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_RESOURCE = (404, "NotFoundException", "Invalid Resource identifier specified")
NO_METHOD = (404, "NotFoundException", "Invalid Method identifier specified")
NO_AUTHORIZER = (
    400,
    "BadRequestException",
    (
        "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires "
        "a valid authorizer."
    ),
)
SCOPES_NEED_COGNITO = (
    400,
    "BadRequestException",
    (
        "Invalid Method authorization type specified. Authorization Scopes are only valid for COGNITO_USER_POOLS "
        "authorization type"
    ),
)


def put(api: Api, **members: Any) -> dict[str, Any]:
    return {
        "operation": "put_method",
        "resourceId": api.root,
        "httpMethod": "ANY",
        "authorizationType": "NONE",
    } | members


def patch(api: Api, *operations: tuple[str, str, str]) -> dict[str, Any]:
    return {
        "operation": "update_method",
        "resourceId": api.root,
        "httpMethod": "ANY",
        "patchOperations": [{"op": op, "path": path, "value": value} for op, path, value in operations],
    }


def test_life_of_a_method(api: Api, apigateway: Any) -> None:
    where = {"restApiId": api.id, "resourceId": api.root, "httpMethod": "ANY"}
    created = apigateway.put_method(**where, authorizationType="NONE")
    assert status(created) == 201
    assert answer(created) == {"httpMethod": "ANY", "authorizationType": "NONE", "apiKeyRequired": False}
    found = apigateway.get_method(**where)
    assert status(found) == 200
    assert answer(found) == answer(created)
    assert refused(apigateway, "put_method", **where, authorizationType="NONE") == (
        409,
        "ConflictException",
        "Method already exists for this resource",
    )
    assert status(apigateway.delete_method(**where)) == 204
    assert refused(apigateway, "get_method", **where) == NO_METHOD
    assert refused(apigateway, "delete_method", **where) == NO_METHOD
    assert refused(apigateway, "update_method", **where) == NO_METHOD


@pytest.mark.parametrize("scopes", [None, [], ["shop/read"], ["shop/read", "shop/write", "shop/read"]])
def test_a_method_behind_cognito(api: Api, scopes: list[str] | None) -> None:
    authorizer = api.authorizer()["id"]
    given = {} if scopes is None else {"authorizationScopes": scopes}
    created = api.call(**put(api, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer, **given))
    expected: dict[str, Any] = {
        "httpMethod": "ANY",
        "authorizationType": "COGNITO_USER_POOLS",
        "authorizerId": authorizer,
        "apiKeyRequired": False,
    }
    if scopes:
        expected["authorizationScopes"] = list(dict.fromkeys(scopes))
    assert created == expected
    assert api.call("get_method", resourceId=api.root, httpMethod="ANY") == expected


def test_everything_a_method_declares(api: Api) -> None:
    declared = {
        "operationName": "listPets",
        "requestParameters": {
            "method.request.querystring.q_optional": False,
            "method.request.querystring.q_required": True,
            "method.request.header.h_optional": False,
            "method.request.path.id": True,
        },
        "requestModels": {"application/json": "Empty"},
    }
    assert api.call(**put(api, **declared)) == {
        "httpMethod": "ANY",
        "authorizationType": "NONE",
        "apiKeyRequired": False,
        **declared,
    }


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"httpMethod": "WRONG"},
            (
                400,
                "BadRequestException",
                "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
            ),
        ),
        ({"authorizationType": "CUSTOM"}, NO_AUTHORIZER),
        ({"authorizationType": "COGNITO_USER_POOLS"}, NO_AUTHORIZER),
        ({"authorizationType": "COGNITO_USER_POOLS", "authorizerId": "abc123"}, NO_AUTHORIZER),
        ({"authorizationScopes": ["shop/read"]}, SCOPES_NEED_COGNITO),
        (
            {"requestValidatorId": "fake-validator"},
            (400, "BadRequestException", "Invalid Request Validator identifier specified"),
        ),
        (
            {"requestModels": {"application/json": "petModel"}},
            (400, "BadRequestException", "Invalid model identifier specified: petModel"),
        ),
        (
            {"requestParameters": {"method.request.querystring.a": False, "method.request.header.a": False}},
            (400, "BadRequestException", "Parameter names must be unique across querystring, header and path"),
        ),
        (
            {"requestParameters": {"true": True}},
            (
                400,
                "BadRequestException",
                (
                    "Invalid mapping expression specified: Validation Result: warnings : [], errors : "
                    "[Invalid mapping expression specified: true]"
                ),
            ),
        ),
        ({"resourceId": "nowhere", "httpMethod": "WRONG"}, NO_RESOURCE),
        ({"restApiId": "nowhere", "httpMethod": "WRONG"}, NO_RESOURCE),
    ],
)
def test_put_refuses(api: Api, given: dict[str, Any], expected: tuple[int, str, str]) -> None:
    assert api.refused(**put(api, **given)) == expected
    assert "resourceMethods" not in api.call("get_resource", resourceId=api.root)


def test_an_authorizer_of_another_api(api: Api, apigateway: Any) -> None:
    foreign = Api(apigateway).authorizer()["id"]
    assert api.refused(**put(api, authorizationType="COGNITO_USER_POOLS", authorizerId=foreign)) == NO_AUTHORIZER


def test_an_authorizer_on_an_open_method_is_ignored(api: Api) -> None:
    assert "authorizerId" not in api.call(**put(api, authorizerId="abc123"))


def test_patches_of_what_is_declared(api: Api) -> None:
    """Recorded: maps that become empty are left out."""
    api.call(**put(api))
    shown = api.call(
        **patch(
            api,
            ("add", "/requestParameters/method.request.querystring.optional", "true"),
            ("add", "/requestModels/application~1json", "Empty"),
            ("replace", "/operationName", "listPets"),
            ("replace", "/apiKeyRequired", "whatever"),
        )
    )
    assert shown == {
        "httpMethod": "ANY",
        "authorizationType": "NONE",
        "apiKeyRequired": False,
        "operationName": "listPets",
        "requestParameters": {"method.request.querystring.optional": True},
        "requestModels": {"application/json": "Empty"},
    }
    shown = api.call(
        **patch(
            api,
            ("remove", "/requestParameters/method.request.querystring.optional", "true"),
            ("remove", "/requestModels/application~1json", "Empty"),
            ("replace", "/operationName", ""),
        )
    )
    assert shown == {"httpMethod": "ANY", "authorizationType": "NONE", "apiKeyRequired": False}


def test_patches_of_scopes(api: Api) -> None:
    authorizer = api.authorizer()["id"]
    api.call(**put(api, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer))
    shown = api.call(
        **patch(api, ("add", "/authorizationScopes", "shop/read"), ("add", "/authorizationScopes", "b/w"))
    )
    assert shown["authorizationScopes"] == ["shop/read", "b/w"]
    shown = api.call(**patch(api, ("remove", "/authorizationScopes", "shop/read")))
    assert shown["authorizationScopes"] == ["b/w"]
    assert "authorizationScopes" not in api.call(**patch(api, ("remove", "/authorizationScopes", "b/w")))
    assert api.refused(**patch(api, ("remove", "/authorizationScopes", "b/w")))[:2] == (404, "NotFoundException")
    assert api.refused(**patch(api, ("add", "/authorizationScopes", "")))[:2] == (400, "BadRequestException")


def test_moving_to_cognito_and_back(api: Api) -> None:
    first, second = api.authorizer()["id"], api.authorizer("second")["id"]
    api.call(**put(api))
    assert api.refused(**patch(api, ("replace", "/authorizationType", "COGNITO_USER_POOLS"))) == NO_AUTHORIZER
    wrong = patch(
        api, ("replace", "/authorizationType", "COGNITO_USER_POOLS"), ("replace", "/authorizerId", "abc123")
    )
    assert api.refused(**wrong) == NO_AUTHORIZER
    assert "authorizerId" not in api.call(**patch(api, ("replace", "/authorizerId", "abc123")))
    guarded = api.call(
        **patch(
            api,
            ("replace", "/authorizerId", first),
            ("replace", "/authorizationType", "COGNITO_USER_POOLS"),
            ("add", "/authorizationScopes", "shop/read"),
        )
    )
    assert (guarded["authorizationType"], guarded["authorizerId"]) == ("COGNITO_USER_POOLS", first)
    assert api.call(**patch(api, ("replace", "/authorizerId", second)))["authorizerId"] == second
    assert api.refused(**patch(api, ("replace", "/authorizerId", "abc123"))) == NO_AUTHORIZER
    assert api.refused(**patch(api, ("replace", "/authorizationType", "NONE"))) == SCOPES_NEED_COGNITO
    opened = api.call(
        **patch(api, ("replace", "/authorizationType", "NONE"), ("remove", "/authorizationScopes", "shop/read"))
    )
    assert opened == {"httpMethod": "ANY", "authorizationType": "NONE", "apiKeyRequired": False}


ONLY_REPLACE = "Invalid patch operation specified. Must be one of: [replace]"


@pytest.mark.parametrize(
    ("operation", "code", "message"),
    [
        (("add", "/operationName", "x"), 400, ONLY_REPLACE),
        (("add", "/requestValidatorId", "x"), 400, ONLY_REPLACE),
        (("add", "/httpMethod", "PUT"), 400, "Invalid patch path /httpMethod"),
        (("replace", "/requestParameters", "a=b"), 400, "Invalid patch path /requestParameters"),
        (
            ("add", "/requestModels/application/json", "Empty"),
            400,
            "Invalid patch path /requestModels/application/json",
        ),
        (("replace", "/requestValidatorId", "fake-id"), 400, "Invalid Request Validator identifier specified"),
        (
            ("replace", "/requestParameters/method.request.header.x", "true"),
            404,
            "Invalid parameter name specified",
        ),
        (("remove", "/requestModels/application~1json", ""), 404, "Content-Type specified was not found"),
        (
            ("replace", "/authorizationScopes", "a,b"),
            400,
            "Invalid patch operation specified. Must be 'add'|'remove'",
        ),
    ],
)
def test_patches_that_are_refused(api: Api, operation: tuple[str, str, str], code: int, message: str) -> None:
    before = api.call(**put(api))
    kind = "BadRequestException" if code == 400 else "NotFoundException"
    assert api.refused(**patch(api, ("replace", "/operationName", "half"), operation)) == (code, kind, message)
    assert api.call("get_method", resourceId=api.root, httpMethod="ANY") == before


def test_update_of_what_does_not_exist(api: Api, apigateway: Any) -> None:
    where: dict[str, Any] = {
        "restApiId": api.id,
        "resourceId": api.root,
        "httpMethod": "GET",
        "patchOperations": [],
    }
    assert refused(apigateway, "update_method", **{**where, "restApiId": "nowhere"}) == NO_RESOURCE
    assert refused(apigateway, "update_method", **{**where, "resourceId": "nowhere"}) == NO_RESOURCE
    assert refused(apigateway, "update_method", **where) == NO_METHOD
