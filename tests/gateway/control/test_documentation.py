"""DocumentationPart and DocumentationVersion through boto3."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_PART = (404, "NotFoundException", "Invalid Documentation part identifier specified")
NO_VERSION = (404, "NotFoundException", "Invalid Documentation version identifier specified")


def create(api: Api, properties: str = '{"description":"d"}', **location: Any) -> dict[str, Any]:
    return api.call("create_documentation_part", location={"type": "API", **location}, properties=properties)


def test_life_of_a_part(api: Api, apigateway: Any) -> None:
    location = {"type": "QUERY_PARAMETER", "path": "/a", "method": "GET", "name": "q"}
    created = apigateway.create_documentation_part(restApiId=api.id, location=location, properties="{}")
    assert status(created) == 201
    assert answer(created) == {"id": created["id"], "location": location, "properties": "{}"}
    where = {"documentationPartId": created["id"]}
    assert api.call("get_documentation_part", **where) == answer(created)
    patches = [{"op": "replace", "path": "/properties", "value": '{"a":1}'}]
    changed = api.call("update_documentation_part", **where, patchOperations=patches)
    assert changed["properties"] == '{"a":1}'
    assert status(apigateway.delete_documentation_part(restApiId=api.id, **where)) == 202
    for operation in ("get_documentation_part", "delete_documentation_part", "update_documentation_part"):
        assert api.refused(operation, **where) == NO_PART


@pytest.mark.parametrize(
    ("location", "completed"),
    [
        ({"type": "METHOD"}, {"path": "/", "method": "*"}),
        ({"type": "RESPONSE", "path": "/a"}, {"path": "/a", "method": "*", "statusCode": "*"}),
        ({"type": "AUTHORIZER", "name": "n"}, {"name": "n"}),
    ],
)
def test_what_a_location_leaves_open(api: Api, location: dict[str, str], completed: dict[str, str]) -> None:
    assert create(api, **location)["location"] == {"type": location["type"], **completed}


@pytest.mark.parametrize(
    ("location", "properties", "message"),
    [
        ({"type": "API", "path": "/a"}, "{}", "Documentation part location of type 'API' cannot have 'path'"),
        ({"type": "MODEL"}, "{}", "Documentation part location of type 'MODEL' requires 'name'"),
        ({"type": "API"}, "", "Documentation part properties must be non-empty"),
        ({"type": "API"}, "text", "Documentation part properties must be a valid JSON object"),
        ({"type": "API"}, "[]", "Documentation part properties must be a valid JSON object"),
    ],
)
def test_parts_that_may_not(api: Api, location: dict[str, str], properties: str, message: str) -> None:
    assert api.refused("create_documentation_part", location=location, properties=properties) == (
        400,
        "BadRequestException",
        message,
    )


def test_a_place_has_one_part(api: Api) -> None:
    create(api)
    assert api.refused("create_documentation_part", location={"type": "API"}, properties="{}") == (
        409,
        "ConflictException",
        "Documentation part already exists for the specified location: type 'API'",
    )


def test_lists(api: Api) -> None:
    create(api)
    create(api, type="METHOD", path="/a", method="GET")
    create(api, type="MODEL", name="Pet")
    assert len(api.call("get_documentation_parts")["items"]) == 3
    assert len(api.call("get_documentation_parts", type="METHOD")["items"]) == 1
    assert len(api.call("get_documentation_parts", path="/a")["items"]) == 1
    assert len(api.call("get_documentation_parts", nameQuery="Pe")["items"]) == 1
    assert api.refused("get_documentation_parts", locationStatus="UNDOCUMENTED")[2] == (
        "poolhouse does not support lists of what is not documented (locationStatus UNDOCUMENTED) yet."
    )


def test_parts_from_a_document(api: Api) -> None:
    create(api)
    parts = [
        {"location": {"type": "API"}, "properties": {"description": "new"}},
        {"location": {"type": "MODEL", "name": "Pet"}, "properties": {"description": "a pet"}},
    ]
    document = {
        "swagger": "2.0",
        "info": {"title": "x"},
        "x-amazon-apigateway-documentation": {"documentationParts": parts},
    }
    body = json.dumps(document).encode()
    merged = api.call("import_documentation_parts", body=body, mode="merge")
    assert len(merged["ids"]) == 2
    found = {each["location"]["type"]: each for each in api.call("get_documentation_parts")["items"]}
    assert json.loads(found["API"]["properties"]) == {"description": "new"}
    create(api, type="METHOD")
    api.call("import_documentation_parts", body=body, mode="overwrite")
    assert len(api.call("get_documentation_parts")["items"]) == 2
    assert api.refused("import_documentation_parts", body=b"{") == (
        400,
        "BadRequestException",
        "Invalid OpenAPI input.",
    )


def test_life_of_a_version(api: Api, apigateway: Any) -> None:
    assert api.refused("create_documentation_version", documentationVersion="v1")[2] == (
        "Cannot create a documentation version: the API has no documentation parts"
    )
    create(api)
    api.deployable()
    api.deploy(stageName="dev")
    created = apigateway.create_documentation_version(
        restApiId=api.id, documentationVersion="v1", stageName="dev", description="first"
    )
    assert status(created) == 201
    assert (created["version"], created["description"]) == ("v1", "first")
    assert api.call("get_stage", stageName="dev")["documentationVersion"] == "v1"
    where = {"documentationVersion": "v1"}
    assert api.call("get_documentation_versions") == {"items": [answer(created)]}
    assert api.refused("create_documentation_version", **where) == (
        409,
        "ConflictException",
        "Documentation version already exists",
    )
    patches = [{"op": "replace", "path": "/description", "value": "second"}]
    changed = api.call("update_documentation_version", **where, patchOperations=patches)
    assert changed["description"] == "second"
    assert api.call("get_documentation_version", **where) == changed
    assert status(apigateway.delete_documentation_version(restApiId=api.id, **where)) == 202
    for operation in ("get_documentation_version", "delete_documentation_version"):
        assert api.refused(operation, **where) == NO_VERSION


def test_an_unknown_api(apigateway: Any) -> None:
    missing = (404, "NotFoundException", "Invalid API identifier specified 123456789012:nowhere")
    assert refused(apigateway, "get_documentation_parts", restApiId="nowhere") == missing
    assert refused(apigateway, "get_documentation_versions", restApiId="nowhere") == missing
