"""IntegrationResponse through boto3. Statuses, texts and empty templates are recorded."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_RESPONSE = (404, "NotFoundException", "Invalid Response status code specified")
NO_INTEGRATION = (404, "NotFoundException", "Invalid Integration identifier specified")
NO_METHOD = (404, "NotFoundException", "Invalid Method identifier specified")
NO_RESOURCE = (404, "NotFoundException", "Invalid Resource identifier specified")
MAPPING = "Invalid mapping expression specified: Validation Result: warnings : [], errors : "
HEADER = "method.response.header.Access-Control-Allow-Origin"


@pytest.fixture
def where(api: Api) -> dict[str, Any]:
    api.deployable()
    return {"restApiId": api.id, "resourceId": api.root, "httpMethod": "GET", "statusCode": "200"}


def of_method(where: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in where.items() if name != "statusCode"}


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, {}),
        ({"selectionPattern": ""}, {"selectionPattern": ""}),
        (
            {"selectionPattern": "", "responseTemplates": {"application/json": '"created"'}},
            {"selectionPattern": "", "responseTemplates": {"application/json": '"created"'}},
        ),
        (
            {"responseTemplates": {"application/json": ""}},
            {"responseTemplates": {"application/json": None}},
        ),
        ({"selectionPattern": r"4\d{2}"}, {"selectionPattern": r"4\d{2}"}),
    ],
)
def test_life_of_an_integration_response(
    apigateway: Any, where: dict[str, Any], given: dict[str, Any], shown: dict[str, Any]
) -> None:
    created = apigateway.put_integration_response(**where, **given)
    assert status(created) == 201
    assert answer(created) == {"statusCode": "200", **shown}
    found = apigateway.get_integration_response(**where)
    assert status(found) == 200
    assert answer(found) == answer(created)
    integration = apigateway.get_integration(**of_method(where))
    assert integration["integrationResponses"] == {"200": answer(created)}
    overwritten = apigateway.put_integration_response(**where, selectionPattern="overwrite")
    assert status(overwritten) == 201
    assert answer(overwritten) == {"statusCode": "200", "selectionPattern": "overwrite"}
    assert status(apigateway.delete_integration_response(**where)) == 204
    for operation in ("get", "update", "delete"):
        assert refused(apigateway, f"{operation}_integration_response", **where) == NO_RESPONSE


def test_headers_have_to_be_declared_by_the_method_response(apigateway: Any, where: dict[str, Any]) -> None:
    mapped = {**where, "responseParameters": {HEADER: "'*'"}}
    bad = (400, "BadRequestException")
    assert refused(apigateway, "put_integration_response", **mapped) == (
        *bad,
        f"{MAPPING}[No method response exists for method.]",
    )
    apigateway.put_method_response(**where)
    assert refused(apigateway, "put_integration_response", **mapped) == (
        *bad,
        f"{MAPPING}[Invalid mapping expression parameter specified: {HEADER}]",
    )
    apigateway.update_method_response(
        **where, patchOperations=[{"op": "add", "path": f"/responseParameters/{HEADER}", "value": "false"}]
    )
    assert apigateway.put_integration_response(**mapped)["responseParameters"] == {HEADER: "'*'"}


def test_patches(apigateway: Any, where: dict[str, Any]) -> None:
    apigateway.put_method_response(**where, responseParameters={HEADER: True})
    apigateway.put_integration_response(**where, selectionPattern="")
    operations = [
        {"op": "replace", "path": "/selectionPattern", "value": "updated-pattern"},
        {"op": "replace", "path": "/contentHandling", "value": ""},
        {"op": "add", "path": f"/responseParameters/{HEADER}", "value": "'*'"},
        {"op": "add", "path": "/responseTemplates/application~1json", "value": "{}"},
        {"op": "add", "path": "/responseTemplates/text~1plain", "value": ""},
    ]
    updated = apigateway.update_integration_response(**where, patchOperations=operations)
    assert status(updated) == 200
    assert answer(updated) == {
        "statusCode": "200",
        "selectionPattern": "updated-pattern",
        "responseParameters": {HEADER: "'*'"},
        "responseTemplates": {"application/json": "{}", "text/plain": None},
    }


@pytest.mark.parametrize(
    ("op", "path", "value", "code", "message"),
    [
        ("replace", "/statusCode", "201", 400, "Invalid patch path /statusCode"),
        (
            "replace",
            "/contentHandling",
            "CONVERT",
            400,
            "Invalid content handling specified. Valid options are CONVERT_TO_BINARY,CONVERT_TO_TEXT",
        ),
        ("replace", "/selectionPattern", "(", 400, "Invalid selection pattern specified: ("),
        ("remove", "/responseParameters/x", "", 404, "Invalid parameter name specified"),
        ("replace", "/responseTemplates/text~1xml", "", 404, "Content-Type specified was not found"),
        ("add", f"/responseParameters/{HEADER}", "'*'", 400, f"{MAPPING}[No method response exists for method.]"),
    ],
)
def test_patches_that_are_refused(
    apigateway: Any, where: dict[str, Any], op: str, path: str, value: str, code: int, message: str
) -> None:
    before = answer(apigateway.put_integration_response(**where))
    operations = [{"op": op, "path": path, "value": value}]
    kind = "BadRequestException" if code == 400 else "NotFoundException"
    assert refused(apigateway, "update_integration_response", **where, patchOperations=operations) == (
        code,
        kind,
        message,
    )
    assert answer(apigateway.get_integration_response(**where)) == before


def test_what_does_not_exist(api: Api, apigateway: Any, where: dict[str, Any]) -> None:
    for operation in ("put", "get", "update", "delete"):
        call = f"{operation}_integration_response"
        assert refused(apigateway, call, **{**where, "restApiId": "nowhere"}) == NO_RESOURCE
        assert refused(apigateway, call, **{**where, "resourceId": "nowhere"}) == NO_RESOURCE
        missing = NO_INTEGRATION if operation == "delete" else NO_METHOD
        assert refused(apigateway, call, **{**where, "httpMethod": "POST"}) == missing
    api.method(verb="PUT")
    for operation in ("put", "get", "update", "delete"):
        call = f"{operation}_integration_response"
        assert refused(apigateway, call, **{**where, "httpMethod": "PUT"}) == NO_INTEGRATION


def test_wrong_json_types_and_statuses(apigateway: Any, careless: Any, where: dict[str, Any]) -> None:
    assert refused(careless, "put_integration_response", **where, responseTemplates={"application/json": 123}) == (
        400,
        "SerializationException",
        "class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String",
    )
    assert refused(careless, "put_integration_response", **where, responseTemplates={"123": "{}"}) == (
        400,
        "BadRequestException",
        "Validation Result: warnings : [], errors : [Invalid content type specified: 123]",
    )
    for operation in ("put", "get"):
        assert refused(apigateway, f"{operation}_integration_response", **{**where, "statusCode": "wrong"}) == (
            400,
            "ValidationException",
            (
                "1 validation error detected: Value 'wrong' at 'statusCode' failed to satisfy constraint: Member "
                "must "
                r"satisfy regular expression pattern: [1-5]\d\d"
            ),
        )
