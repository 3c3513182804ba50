"""Model through boto3."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

PET = json.dumps({"type": "object", "properties": {"name": {"type": "string"}}})
BAD_SCHEMA = "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified]"
NO_MODEL = (404, "NotFoundException", "Invalid model name specified: Pet")


def create(api: Api, **members: Any) -> dict[str, Any]:
    return api.call("create_model", **{"name": "Pet", "contentType": "application/json", "schema": PET, **members})


def test_every_api_is_born_with_two(api: Api) -> None:
    models = {each["name"]: each for each in api.call("get_models")["items"]}
    assert set(models) == {"Empty", "Error"}
    assert models["Empty"]["description"] == "This is a default empty schema model"
    error = json.loads(models["Error"]["schema"])
    assert error["$schema"] == "http://json-schema.org/draft-04/schema#"
    assert error["properties"] == {"message": {"type": "string"}}


def test_life_of_a_model(api: Api, apigateway: Any) -> None:
    created = apigateway.create_model(
        restApiId=api.id, name="Pet", contentType="application/json", schema=PET, description="a pet"
    )
    assert status(created) == 201
    shown = answer(created)
    assert len(shown.pop("id")) == 6
    assert shown == {"name": "Pet", "contentType": "application/json", "schema": PET, "description": "a pet"}
    where = {"modelName": "Pet"}
    assert api.call("get_model", **where)["schema"] == PET
    other = PET.replace("name", "age")
    patches = [
        {"op": "replace", "path": "/schema", "value": other},
        {"op": "replace", "path": "/description", "value": ""},
    ]
    changed = api.call("update_model", **where, patchOperations=patches)
    assert changed["schema"] == other
    assert "description" not in changed
    assert status(apigateway.delete_model(restApiId=api.id, modelName="Pet")) == 202
    for operation in ("get_model", "delete_model", "get_model_template", "update_model"):
        assert api.refused(operation, **where) == NO_MODEL


@pytest.mark.parametrize(
    ("members", "code", "message"),
    [
        ({"name": "Empty"}, 409, "Model name already exists for this REST API"),
        ({"name": "a-b"}, 400, "Model name must be alphanumeric: a-b"),
        ({"schema": ""}, 400, "Model schema must have at least 1 property or array items defined"),
        ({"schema": "{"}, 400, BAD_SCHEMA),
        ({"schema": "[]"}, 400, BAD_SCHEMA),
        ({"schema": '{"$ref":"https://elsewhere.example/x"}'}, 400, BAD_SCHEMA),
        (
            {"schema": '{"$ref":"https://apigateway.amazonaws.com/restapis/a/models/Gone"}'},
            400,
            BAD_SCHEMA,
        ),
        ({"schema": '{"items":' * 200 + "{}" + "}" * 200}, 400, BAD_SCHEMA),
    ],
)
def test_create_refuses(api: Api, members: dict[str, Any], code: int, message: str) -> None:
    given = {"name": "Pet", "contentType": "application/json", "schema": PET, **members}
    kind = "ConflictException" if code == 409 else "BadRequestException"
    assert api.refused("create_model", **given) == (code, kind, message)
    assert len(api.call("get_models")["items"]) == 2


def test_a_name_has_to_be_there(careless: Any, api: Api) -> None:
    given = {"restApiId": api.id, "name": "", "contentType": "application/json", "schema": PET}
    assert refused(careless, "create_model", **given) == (
        400,
        "BadRequestException",
        "Model name must be non-empty",
    )


def test_a_model_in_use_stays(api: Api) -> None:
    create(api)
    create(api, name="Pets", schema=json.dumps({"type": "array", "items": {"$ref": reference(api, "Pet")}}))
    assert api.refused("delete_model", modelName="Pet") == (
        409,
        "ConflictException",
        "Cannot delete model 'Pet', is referenced in model: Pets",
    )
    pets = api.resource("pets")
    api.method(pets, "ANY", requestModels={"application/json": "Pets"})
    assert api.refused("delete_model", modelName="Pets") == (
        409,
        "ConflictException",
        "Cannot delete model 'Pets', is referenced in method request: /pets/ANY",
    )
    api.call("delete_method", resourceId=pets, httpMethod="ANY")
    api.method(pets, "GET")
    api.call(
        "put_method_response",
        resourceId=pets,
        httpMethod="GET",
        statusCode="200",
        responseModels={"application/json": "Pets"},
    )
    assert api.refused("delete_model", modelName="Pets") == (
        409,
        "ConflictException",
        "Cannot delete model 'Pets', is referenced in method response: /pets/GET",
    )


def test_a_model_with_all_it_needs(api: Api) -> None:
    create(api)
    create(api, name="Pets", schema=json.dumps({"type": "array", "items": {"$ref": reference(api, "Pet")}}))
    flat = json.loads(api.call("get_model", modelName="Pets", flatten=True)["schema"])
    assert flat == {
        "type": "array",
        "items": {"$ref": "#/definitions/Pet"},
        "definitions": {"Pet": json.loads(PET)},
    }


def test_a_template_to_begin_with(api: Api) -> None:
    schema = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "age": {"type": "integer"},
            "tags": {"type": "array", "items": {"type": "boolean"}},
        },
    }
    create(api, schema=json.dumps(schema))
    template = api.call("get_model_template", modelName="Pet")["value"]
    assert template.startswith("#set($inputRoot = $input.path('$'))\n{")
    assert '"name" : "foo"' in template
    assert '"age" : 42' in template
    assert "#foreach($elem in $inputRoot.tags)" in template
    assert api.call("get_model_template", modelName="Empty")["value"].endswith("{ }")


def test_patches_that_are_refused(api: Api) -> None:
    operations = [{"op": "replace", "path": "/name", "value": "x"}]
    assert api.refused("update_model", modelName="Empty", patchOperations=operations) == (
        400,
        "BadRequestException",
        "Invalid patch path  '/name' specified for op 'replace'. Must be one of: [/description, /schema]",
    )


def test_another_api_s_models(api: Api, apigateway: Any) -> None:
    create(api)
    assert Api(apigateway).refused("get_model", modelName="Pet") == NO_MODEL
    assert refused(apigateway, "get_models", restApiId="nowhere") == (
        404,
        "NotFoundException",
        "Invalid API identifier specified 123456789012:nowhere",
    )


def reference(api: Api, name: str) -> str:
    return f"https://apigateway.amazonaws.com/restapis/{api.id}/models/{name}"
