"""Resource through boto3: the tree, its refusals, patches, deleting what is below."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_RESOURCE = (404, "NotFoundException", "Invalid Resource identifier specified")


def by_path(api: Api) -> dict[str, dict[str, Any]]:
    return {each["path"]: each for each in api.call("get_resources")["items"]}


def test_a_new_api_has_a_root(api: Api) -> None:
    assert api.call("get_resources") == {"items": [{"id": api.root, "path": "/"}]}


def test_life_of_a_resource(api: Api, apigateway: Any) -> None:
    created = apigateway.create_resource(restApiId=api.id, parentId=api.root, pathPart="pets")
    assert status(created) == 201
    assert re.fullmatch("[a-z0-9]{6}", created["id"])
    pets = created["id"]
    assert answer(created) == {"id": pets, "parentId": api.root, "pathPart": "pets", "path": "/pets"}
    below = api.resource("{id}", pets)
    assert by_path(api) == {
        "/": {"id": api.root, "path": "/"},
        "/pets": {"id": pets, "parentId": api.root, "pathPart": "pets", "path": "/pets"},
        "/pets/{id}": {"id": below, "parentId": pets, "pathPart": "{id}", "path": "/pets/{id}"},
    }
    renamed = api.call(
        "update_resource",
        resourceId=pets,
        patchOperations=[{"op": "replace", "path": "/pathPart", "value": "dogs"}],
    )
    assert renamed == {"id": pets, "parentId": api.root, "pathPart": "dogs", "path": "/dogs"}
    assert api.call("get_resource", resourceId=pets) == renamed
    assert api.call("get_resource", resourceId=below)["path"] == "/dogs/{id}"
    assert status(apigateway.delete_resource(restApiId=api.id, resourceId=pets)) == 202
    assert list(by_path(api)) == ["/"]
    assert api.refused("get_resource", resourceId=below) == NO_RESOURCE


@pytest.mark.parametrize(
    ("first", "second", "code", "kind", "message"),
    [
        (
            "pets",
            "pets",
            409,
            "ConflictException",
            "Another resource with the same parent already has this name: pets",
        ),
        (
            "{proxy+}",
            "{id}",
            400,
            "BadRequestException",
            "A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed",
        ),
    ],
)
def test_siblings(api: Api, first: str, second: str, code: int, kind: str, message: str) -> None:
    api.resource(first)
    assert api.refused("create_resource", parentId=api.root, pathPart=second) == (code, kind, message)


def test_nothing_grows_below_a_greedy_variable(api: Api) -> None:
    greedy = api.resource("{proxy+}")
    assert api.refused("create_resource", parentId=greedy, pathPart="pets") == (
        400,
        "BadRequestException",
        "Cannot create a child of a resource with a greedy path variable: {proxy+}",
    )


def test_a_path_part_that_may_not_be(api: Api) -> None:
    assert api.refused("create_resource", parentId=api.root, pathPart="a/b") == (
        400,
        "BadRequestException",
        (
            "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at "
            "the beginning and the end."
        ),
    )


def test_unknown_apis_and_resources(api: Api, apigateway: Any) -> None:
    assert api.refused("create_resource", parentId="nowhere", pathPart="a") == NO_RESOURCE
    assert refused(apigateway, "create_resource", restApiId="none", parentId="none", pathPart="a") == NO_RESOURCE
    for operation in ("get_resource", "update_resource", "delete_resource"):
        assert api.refused(operation, resourceId="nowhere") == NO_RESOURCE
        assert refused(apigateway, operation, restApiId="nowhere", resourceId=api.root) == NO_RESOURCE


def test_a_resource_belongs_to_its_api(api: Api, apigateway: Any) -> None:
    other = Api(apigateway)
    assert other.refused("get_resource", resourceId=api.root) == NO_RESOURCE
    assert other.refused("create_resource", parentId=api.root, pathPart="a") == NO_RESOURCE


def test_the_root_stays(api: Api) -> None:
    assert api.refused("delete_resource", resourceId=api.root) == (
        400,
        "BadRequestException",
        "Root resource cannot be deleted.",
    )
    for member in ("pathPart", "parentId"):
        operations = [{"op": "replace", "path": f"/{member}", "value": "x"}]
        assert api.refused("update_resource", resourceId=api.root, patchOperations=operations) == (
            400,
            "BadRequestException",
            f"Root resource cannot update its {member}.",
        )


@pytest.mark.parametrize(
    ("op", "path", "message"),
    [
        (
            "replace",
            "/invalid",
            "Invalid patch path  '/invalid' specified for op 'replace'. Must be one of: [/parentId, /pathPart]",
        ),
        (
            "remove",
            "/pathPart",
            "Invalid patch path  '/pathPart' specified for op 'remove'. Please choose supported operations",
        ),
        (
            "add",
            "/pathPart",
            "Invalid patch path  '/pathPart' specified for op 'add'. Please choose supported operations",
        ),
    ],
)
def test_patches_that_are_none(api: Api, op: str, path: str, message: str) -> None:
    pets = api.resource("pets")
    operations = [{"op": op, "path": path, "value": "dogs"}]
    assert api.refused("update_resource", resourceId=pets, patchOperations=operations) == (
        400,
        "BadRequestException",
        message,
    )


def move(api: Api, resource: str, parent: str) -> dict[str, Any]:
    return {
        "operation": "update_resource",
        "resourceId": resource,
        "patchOperations": [{"op": "replace", "path": "/parentId", "value": parent}],
    }


def test_moving(api: Api) -> None:
    pets = api.resource("pets")
    sub = api.resource("subpets", pets)
    deep = api.resource("pets", sub)
    assert api.refused(**move(api, pets, "nowhere")) == NO_RESOURCE
    taken = (409, "ConflictException", "Another resource with the same parent already has this name: pets")
    assert api.refused(**move(api, deep, api.root)) == taken
    assert api.refused(**move(api, pets, sub)) == (400, "BadRequestException", "Resources cannot be cyclical.")
    assert api.call(**move(api, sub, api.root)) == {
        "id": sub,
        "parentId": api.root,
        "pathPart": "subpets",
        "path": "/subpets",
    }
    assert api.call("get_resource", resourceId=deep)["path"] == "/subpets/pets"
    api.call("delete_resource", resourceId=pets)
    assert sorted(by_path(api)) == ["/", "/subpets", "/subpets/pets"]


def test_methods_are_shown_by_verb_and_in_full_when_asked(api: Api) -> None:
    pets = api.resource("pets")
    api.method(pets, "GET", operationName="listPets")
    api.mock(pets, "GET")
    api.method(pets, "POST")
    assert api.call("get_resource", resourceId=pets)["resourceMethods"] == {"GET": {}, "POST": {}}
    embedded = api.call("get_resource", resourceId=pets, embed=["methods"])["resourceMethods"]
    assert embedded == {verb: api.call("get_method", resourceId=pets, httpMethod=verb) for verb in ("GET", "POST")}
    assert embedded["GET"]["methodIntegration"]["type"] == "MOCK"
    listed = {each["path"]: each for each in api.call("get_resources", embed=["methods"])["items"]}
    assert listed["/pets"]["resourceMethods"] == embedded
    assert "resourceMethods" not in listed["/"]


def test_several_operations_of_one_patch_see_each_other(api: Api) -> None:
    pets, dogs = api.resource("pets"), api.resource("dogs")
    shown = api.call(
        "update_resource",
        resourceId=pets,
        patchOperations=[
            {"op": "replace", "path": "/parentId", "value": dogs},
            {"op": "replace", "path": "/pathPart", "value": "{id}"},
        ],
    )
    assert shown["path"] == "/dogs/{id}"
    half = [
        {"op": "replace", "path": "/pathPart", "value": "half"},
        {"op": "replace", "path": "/parentId", "value": "nowhere"},
    ]
    assert api.refused("update_resource", resourceId=pets, patchOperations=half) == NO_RESOURCE
    assert api.call("get_resource", resourceId=pets)["path"] == "/dogs/{id}"
