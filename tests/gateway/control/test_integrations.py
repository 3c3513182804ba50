"""Integration through boto3: defaults, refusals, patches, what is not built."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_INTEGRATION = (404, "NotFoundException", "Invalid Integration identifier specified")
MAPPING = "Invalid mapping expression specified: Validation Result: warnings : [], errors : "
HTTP = {"type": "HTTP_PROXY", "integrationHttpMethod": "GET", "uri": "http://shop.example/api"}


@pytest.fixture
def where(api: Api) -> dict[str, Any]:
    api.method(requestParameters={"method.request.path.id": True})
    return {"restApiId": api.id, "resourceId": api.root, "httpMethod": "GET"}


def defaults(api_root: str) -> dict[str, Any]:
    return {
        "passthroughBehavior": "WHEN_NO_MATCH",
        "timeoutInMillis": 29000,
        "cacheNamespace": api_root,
        "cacheKeyParameters": [],
    }


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        pytest.param({"type": "MOCK"}, {"type": "MOCK"}, id="mock"),
        pytest.param(
            {"type": "MOCK", "requestTemplates": {"application/json": '{"statusCode": 200}'}},
            {"type": "MOCK", "requestTemplates": {"application/json": '{"statusCode": 200}'}},
            id="mock with a template",
        ),
        pytest.param(
            HTTP,
            {"type": "HTTP_PROXY", "httpMethod": "GET", "uri": HTTP["uri"], "connectionType": "INTERNET"},
            id="proxy",
        ),
        pytest.param(
            {
                **HTTP,
                "type": "HTTP",
                "integrationHttpMethod": "ANY",
                "uri": "https://${stageVariables.host}/{id}",
                "connectionType": "INTERNET",
                "requestParameters": {"integration.request.path.id": "method.request.path.id"},
                "requestTemplates": {"application/json": "$input.body"},
                "passthroughBehavior": "NEVER",
                "timeoutInMillis": 50,
                "cacheNamespace": "mine",
                "responseTransferMode": "BUFFERED",
            },
            {
                "type": "HTTP",
                "httpMethod": "ANY",
                "uri": "https://${stageVariables.host}/{id}",
                "connectionType": "INTERNET",
                "requestParameters": {"integration.request.path.id": "method.request.path.id"},
                "requestTemplates": {"application/json": "$input.body"},
                "passthroughBehavior": "NEVER",
                "timeoutInMillis": 50,
                "cacheNamespace": "mine",
            },
            id="everything",
        ),
    ],
)
def test_life_of_an_integration(
    api: Api, apigateway: Any, where: dict[str, Any], given: dict[str, Any], shown: dict[str, Any]
) -> None:
    created = apigateway.put_integration(**where, **given)
    assert status(created) == 201
    assert answer(created) == {**defaults(api.root), **shown}
    found = apigateway.get_integration(**where)
    assert status(found) == 200
    assert answer(found) == answer(created)
    assert apigateway.get_method(**where)["methodIntegration"] == answer(created)
    assert status(apigateway.delete_integration(**where)) == 204
    for operation in ("get_integration", "update_integration", "delete_integration"):
        assert refused(apigateway, operation, **where) == NO_INTEGRATION


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"integrationHttpMethod": None}, "Enumeration value for HttpMethod must be non-empty"),
        ({"uri": None}, "Invalid HTTP endpoint specified for URI"),
        ({"uri": "shop.example"}, "Invalid HTTP endpoint specified for URI"),
        ({"timeoutInMillis": 49}, "Timeout should be between 50 ms and 29000 ms"),
        ({"timeoutInMillis": 29001}, "Timeout should be between 50 ms and 29000 ms"),
        (
            {"requestParameters": {"integration.request.path.id": "method.request.path.page"}},
            f"{MAPPING}[Invalid mapping expression parameter specified: method.request.path.page]",
        ),
        (
            {"requestParameters": {"integration.request.path.id": "true"}},
            f"{MAPPING}[Invalid mapping expression specified: true]",
        ),
        (
            {"requestParameters": {"integration.request.header.A": "method.request.body.[?("}},
            f"{MAPPING}[Invalid mapping expression specified: method.request.body.[?(]",
        ),
        (
            {"requestParameters": {"integration.request.header.Transfer-Encoding": "'a'"}},
            f"{MAPPING}[Invalid mapping expression specified: 'a']",
        ),
        (
            {"requestTemplates": {"123": "x"}},
            "Validation Result: warnings : [], errors : [Invalid content type specified: 123]",
        ),
        (
            {"passthroughBehavior": "X"},
            "Invalid passthrough behavior specified. Valid options are WHEN_NO_MATCH,WHEN_NO_TEMPLATES,NEVER",
        ),
    ],
)
def test_put_refuses(apigateway: Any, where: dict[str, Any], given: dict[str, Any], message: str) -> None:
    members = {name: value for name, value in {**HTTP, **given}.items() if value is not None}
    assert refused(apigateway, "put_integration", **where, **members) == (400, "BadRequestException", message)
    assert refused(apigateway, "get_integration", **where) == NO_INTEGRATION


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (
            {"connectionType": "VPC_LINK", "connectionId": "abc"},
            "VPC links (connectionType VPC_LINK, connectionId, integrationTarget)",
        ),
        ({"responseTransferMode": "STREAM"}, "a response transfer mode (responseTransferMode STREAM)"),
    ],
)
def test_what_would_be_ignored_is_refused(
    apigateway: Any, where: dict[str, Any], given: dict[str, Any], what: str
) -> None:
    assert refused(apigateway, "put_integration", **where, **{**HTTP, **given}) == (
        400,
        "BadRequestException",
        f"poolhouse does not support {what} yet.",
    )


def test_a_type_outside_the_enumeration(careless: Any, where: dict[str, Any]) -> None:
    code, kind, message = refused(careless, "put_integration", **where, type="HTTPS_PROXY")
    assert (code, kind) == (400, "ValidationException")
    assert message.startswith(
        "1 validation error detected: Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy "
        "constraint: "
        "Member must satisfy enum value set: ["
    )


def test_a_value_of_the_wrong_json_type(careless: Any, where: dict[str, Any]) -> None:
    wrong = {"integration.request.path.testPath": True}
    assert refused(careless, "put_integration", **where, type="HTTP_PROXY", requestParameters=wrong) == (
        400,
        "SerializationException",
        "class java.lang.Boolean can not be converted to an String",
    )


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"restApiId": "nowhere"}, "Invalid Resource identifier specified"),
        ({"resourceId": "nowhere"}, "Invalid Resource identifier specified"),
        ({"httpMethod": "POST"}, "Invalid Method identifier specified"),
    ],
)
def test_what_does_not_exist(
    apigateway: Any, where: dict[str, Any], changed: dict[str, str], message: str
) -> None:
    expected = (404, "NotFoundException", message)
    for operation in ("get_integration", "update_integration", "delete_integration"):
        assert refused(apigateway, operation, **{**where, **changed}) == expected
    assert refused(apigateway, "put_integration", **{**where, **changed}, type="MOCK") == expected


def test_put_replaces_the_whole_integration(api: Api, apigateway: Any, where: dict[str, Any]) -> None:
    apigateway.put_integration(**where, **HTTP, requestTemplates={"application/json": "a"})
    apigateway.put_integration_response(**where, statusCode="200")
    replaced = answer(apigateway.put_integration(**where, type="MOCK"))
    assert replaced == {**defaults(api.root), "type": "MOCK"}
    assert answer(apigateway.get_integration(**where)) == replaced


def test_patches(apigateway: Any, where: dict[str, Any]) -> None:
    apigateway.put_integration(**where, **HTTP)
    apigateway.put_integration_response(**where, statusCode="200", selectionPattern="")
    operations = [
        {"op": "replace", "path": "/uri", "value": "https://shop.example/{id}"},
        {"op": "replace", "path": "/httpMethod", "value": "POST"},
        {"op": "replace", "path": "/timeoutInMillis", "value": "1000"},
        {"op": "replace", "path": "/passthroughBehavior", "value": "NEVER"},
        {"op": "replace", "path": "/connectionType", "value": "INTERNET"},
        {"op": "add", "path": "/requestParameters/integration.request.path.id", "value": "method.request.path.id"},
        {"op": "add", "path": "/requestTemplates/application~1json", "value": "$input.body"},
        {"op": "remove", "path": "/cacheKeyParameters"},
    ]
    shown = answer(apigateway.update_integration(**where, patchOperations=operations))
    assert shown["integrationResponses"] == {"200": {"statusCode": "200", "selectionPattern": ""}}
    changed = {
        "uri": "https://shop.example/{id}",
        "httpMethod": "POST",
        "timeoutInMillis": 1000,
        "passthroughBehavior": "NEVER",
        "requestParameters": {"integration.request.path.id": "method.request.path.id"},
        "requestTemplates": {"application/json": "$input.body"},
    }
    assert {name: shown[name] for name in changed} == changed
    removed = answer(
        apigateway.update_integration(
            **where,
            patchOperations=[
                {"op": "remove", "path": "/requestParameters/integration.request.path.id"},
                {"op": "remove", "path": "/requestTemplates/application~1json"},
            ],
        )
    )
    assert "requestParameters" not in removed
    assert "requestTemplates" not in removed


@pytest.mark.parametrize(
    ("op", "path", "value", "code", "message"),
    [
        ("replace", "/uri", "shop", 400, "Invalid HTTP endpoint specified for URI"),
        ("replace", "/httpMethod", "", 400, "Enumeration value for HttpMethod must be non-empty"),
        ("replace", "/timeoutInMillis", "x", 400, "Timeout should be between 50 ms and 29000 ms"),
        ("replace", "/timeoutInMillis", "9" * 5000, 400, "Timeout should be between 50 ms and 29000 ms"),
        ("add", "/uri", "http://a", 400, "Invalid patch operation specified. Must be one of: [replace]"),
        ("replace", "/nothing", "x", 400, "Invalid patch path /nothing"),
        (
            "replace",
            "/connectionType",
            "VPC_LINK",
            400,
            "poolhouse does not support VPC links (connectionType VPC_LINK) yet.",
        ),
        (
            "replace",
            "/credentials",
            "arn:x",
            400,
            "Invalid ARN specified in the request",
        ),
        (
            "add",
            "/requestParameters/integration.request.header.A",
            "method.request.header.A",
            400,
            f"{MAPPING}[Invalid mapping expression parameter specified: method.request.header.A]",
        ),
        ("replace", "/requestParameters/x", "'a'", 404, "Invalid parameter name specified"),
        ("replace", "/requestTemplates/text~1xml", "a", 404, "Content-Type specified was not found"),
    ],
)
def test_patches_that_are_refused(
    apigateway: Any, where: dict[str, Any], op: str, path: str, value: str, code: int, message: str
) -> None:
    before = answer(apigateway.put_integration(**where, **HTTP))
    operations = [{"op": op, "path": path, "value": value}]
    kind = "BadRequestException" if code == 400 else "NotFoundException"
    assert refused(apigateway, "update_integration", **where, patchOperations=operations) == (code, kind, message)
    assert answer(apigateway.get_integration(**where)) == before


FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:orders"
INVOKE = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{FUNCTION}/invocations"


@pytest.mark.parametrize("kind", ["AWS", "AWS_PROXY"])
def test_an_integration_with_a_function(apigateway: Any, where: dict[str, Any], kind: str) -> None:
    shown = apigateway.put_integration(
        **where,
        type=kind,
        integrationHttpMethod="POST",
        uri=INVOKE,
        credentials="arn:aws:iam::123456789012:role/invoke",
        contentHandling="CONVERT_TO_TEXT",
        cacheKeyParameters=["method.request.path.id"],
    )
    assert (shown["type"], shown["httpMethod"], shown["uri"]) == (kind, "POST", INVOKE)
    assert shown["credentials"] == "arn:aws:iam::123456789012:role/invoke"
    assert (shown["contentHandling"], shown["cacheKeyParameters"]) == (
        "CONVERT_TO_TEXT",
        ["method.request.path.id"],
    )
    assert "connectionType" not in shown
    changed = apigateway.update_integration(
        **where,
        patchOperations=[
            {"op": "remove", "path": "/contentHandling"},
            {"op": "add", "path": "/cacheKeyParameters", "value": "method.request.header.A"},
            {"op": "remove", "path": "/cacheKeyParameters", "value": "method.request.path.id"},
            {"op": "replace", "path": "/credentials", "value": ""},
        ],
    )
    assert "contentHandling" not in changed
    assert "credentials" not in changed
    assert changed["cacheKeyParameters"] == ["method.request.header.A"]
