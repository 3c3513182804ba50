"""Deployment through boto3: what it freezes, and the stage that comes with it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, is_recent, refused, status

NO_DEPLOYMENT = (404, "NotFoundException", "Invalid Deployment identifier specified")


def test_life_of_a_deployment(api: Api, apigateway: Any, server: Any) -> None:
    api.deployable()
    created = apigateway.create_deployment(restApiId=api.id, description="first")
    assert status(created) == 201
    shown = answer(created)
    assert re.fullmatch("[a-z0-9]{6}", shown["id"])
    assert is_recent(shown["createdDate"], server.clock.now())
    assert shown == {"id": shown["id"], "createdDate": shown["createdDate"], "description": "first"}
    where = {"restApiId": api.id, "deploymentId": shown["id"]}
    assert answer(apigateway.get_deployment(**where)) == shown
    assert api.call("get_deployments") == {"items": [shown]}
    changed = apigateway.update_deployment(
        **where, patchOperations=[{"op": "replace", "path": "/description", "value": "again"}]
    )
    assert answer(changed) == {**shown, "description": "again"}
    assert status(apigateway.delete_deployment(**where)) == 202
    for operation in ("get_deployment", "update_deployment", "delete_deployment"):
        assert refused(apigateway, operation, **where) == NO_DEPLOYMENT


def test_without_a_description(api: Api) -> None:
    api.deployable()
    assert set(api.call("create_deployment")) == {"id", "createdDate"}


def test_what_is_not_ready_to_be_deployed(api: Api) -> None:
    bad = (400, "BadRequestException")
    assert api.refused("create_deployment") == (*bad, "The REST API doesn't contain any methods")
    api.resource("pets")
    assert api.refused("create_deployment", stageName="dev") == (*bad, "The REST API doesn't contain any methods")
    api.method()
    assert api.refused("create_deployment") == (*bad, "No integration defined for method")
    assert api.call("get_deployments") == {"items": []}
    assert api.call("get_stages") == {"item": []}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"stageName": "$default"}, "Stage name only allows a-zA-Z0-9_"),
        (
            {"stageName": "dev", "variables": {"a": ""}},
            (
                "Invalid stage variable value: .  Please use values with alphanumeric characters and the "
                "symbols ' ', -', "
                "'.', '_', ':', '/', '?', '&', '=', and ','."
            ),
        ),
        (
            {"canarySettings": {"percentTraffic": 5.0}},
            (
                "Invalid deployment content specified.Non null and non empty stageName must be provided for "
                "canary deployment. Provided value is null"
            ),
        ),
        (
            {"stageName": "dev", "canarySettings": {"percentTraffic": 5.0}},
            "poolhouse does not support canary deployments (canarySettings) yet.",
        ),
    ],
)
def test_create_refuses(api: Api, given: dict[str, Any], message: str) -> None:
    api.deployable()
    assert api.refused("create_deployment", **given) == (400, "BadRequestException", message)
    assert api.call("get_deployments") == {"items": []}


def test_a_stage_is_created_with_its_deployment(api: Api, server: Any) -> None:
    api.deployable()
    deployment = api.deploy(stageName="dev", stageDescription="for us", variables={"host": "a.example"})
    stage = api.call("get_stage", stageName="dev")
    assert is_recent(stage.pop("createdDate"), server.clock.now())
    assert is_recent(stage.pop("lastUpdatedDate"), server.clock.now())
    assert stage == {
        "stageName": "dev",
        "deploymentId": deployment,
        "description": "for us",
        "variables": {"host": "a.example"},
        "cacheClusterEnabled": False,
        "cacheClusterStatus": "NOT_AVAILABLE",
        "methodSettings": {},
        "tracingEnabled": False,
    }


def test_a_stage_is_moved_to_a_later_deployment(api: Api) -> None:
    """Recorded: the first deployment can go once no stage points to it."""
    api.deployable()
    first = api.deploy(stageName="s1", stageDescription="kept", variables={"a": "1"})
    in_use = (400, "BadRequestException", "Active stages pointing to this deployment must be moved or deleted")
    assert api.refused("delete_deployment", deploymentId=first) == in_use
    second = api.deploy(stageName="s1")
    stage = api.call("get_stage", stageName="s1")
    assert (stage["deploymentId"], stage["description"], stage["variables"]) == (second, "kept", {"a": "1"})
    api.call("delete_deployment", deploymentId=first)
    assert api.refused("delete_deployment", deploymentId=second) == in_use
    api.call("delete_stage", stageName="s1")
    api.call("delete_deployment", deploymentId=second)


def test_the_summary_is_of_what_was_deployed(api: Api) -> None:
    """Row by row what the stage serves, whatever is edited afterwards (reference 0, decision 10)."""
    authorizer = api.authorizer()["id"]
    pets = api.resource("pets")
    api.method(pets, "GET", authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer)
    api.mock(pets, "GET")
    api.method(api.root, "ANY")
    api.mock(api.root, "ANY")
    deployment = api.deploy()
    api.call("delete_method", resourceId=pets, httpMethod="GET")
    api.call("delete_authorizer", authorizerId=authorizer)
    api.call("delete_resource", resourceId=pets)
    shown = api.call("get_deployment", deploymentId=deployment, embed=["apisummary"])
    assert shown["apiSummary"] == {
        "/": {"ANY": {"authorizationType": "NONE", "apiKeyRequired": False}},
        "/pets": {"GET": {"authorizationType": "COGNITO_USER_POOLS", "apiKeyRequired": False}},
    }
    assert "apiSummary" not in api.call("get_deployment", deploymentId=deployment)


def test_a_patch_that_is_none(api: Api) -> None:
    api.deployable()
    deployment = api.deploy()
    operations = [{"op": "replace", "path": "/id", "value": "x"}]
    assert api.refused("update_deployment", deploymentId=deployment, patchOperations=operations) == (
        400,
        "BadRequestException",
        "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description]",
    )


def test_a_deployment_belongs_to_its_api(api: Api, apigateway: Any) -> None:
    api.deployable()
    deployment = api.deploy()
    assert Api(apigateway).refused("get_deployment", deploymentId=deployment) == NO_DEPLOYMENT
