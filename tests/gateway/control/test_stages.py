"""Stage through boto3."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, is_recent, refused, status

NO_STAGE = (404, "NotFoundException", "Invalid Stage identifier specified")


@pytest.fixture
def deployment(api: Api) -> str:
    api.deployable()
    return api.deploy()


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"description": "my stage", "variables": {"a": "1"}, "tags": {"team": "shop"}},
        {"cacheClusterEnabled": False, "tracingEnabled": False},
    ],
)
def test_life_of_a_stage(api: Api, apigateway: Any, server: Any, deployment: str, given: dict[str, Any]) -> None:
    created = apigateway.create_stage(restApiId=api.id, stageName="s1", deploymentId=deployment, **given)
    assert status(created) == 201
    shown = answer(created)
    assert is_recent(shown["createdDate"], server.clock.now())
    assert shown == {
        "stageName": "s1",
        "deploymentId": deployment,
        "cacheClusterEnabled": False,
        "cacheClusterStatus": "NOT_AVAILABLE",
        "methodSettings": {},
        "tracingEnabled": False,
        "createdDate": shown["createdDate"],
        "lastUpdatedDate": shown["createdDate"],
        **given,
    }
    where = {"restApiId": api.id, "stageName": "s1"}
    found = apigateway.get_stage(**where)
    assert status(found) == 200
    assert answer(found) == shown
    assert api.call("get_stages") == {"item": [shown]}
    assert refused(apigateway, "create_stage", **where, deploymentId=deployment) == (
        409,
        "ConflictException",
        "Stage already exists",
    )
    assert status(apigateway.delete_stage(**where)) == 202
    for operation in ("get_stage", "update_stage", "delete_stage", "flush_stage_authorizers_cache"):
        assert refused(apigateway, operation, **where) == NO_STAGE


def test_stages_by_deployment(api: Api, deployment: str) -> None:
    second = api.deploy()
    api.call("create_stage", stageName="stage1", deploymentId=deployment)
    api.call("create_stage", stageName="stage2", deploymentId=second)
    names = [stage["stageName"] for stage in api.call("get_stages")["item"]]
    assert names == ["stage1", "stage2"]
    for wanted, name in ((deployment, "stage1"), (second, "stage2")):
        found = api.call("get_stages", deploymentId=wanted)["item"]
        assert [stage["stageName"] for stage in found] == [name]
    assert api.call("get_stages", deploymentId="nowhere") == {"item": []}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"deploymentId": "nowhere"}, "Deployment id does not exist"),
        ({"stageName": "a.b"}, "Stage name only allows a-zA-Z0-9_"),
        (
            {"variables": {"a": "{"}},
            (
                "Invalid stage variable value: {.  Please use values with alphanumeric characters and the "
                "symbols ' ', -', "
                "'.', '_', ':', '/', '?', '&', '=', and ','."
            ),
        ),
        ({"tags": {"poolhouse:id": "x"}}, "poolhouse knows no tag 'poolhouse:id' here."),
        (
            {"canarySettings": {"percentTraffic": 5.0}},
            "poolhouse does not support canary deployments (canarySettings) yet.",
        ),
        ({"documentationVersion": "v1"}, "Invalid Documentation version specified: v1"),
    ],
)
def test_create_refuses(api: Api, deployment: str, given: dict[str, Any], message: str) -> None:
    members = {"stageName": "s1", "deploymentId": deployment, **given}
    assert api.refused("create_stage", **members) == (400, "BadRequestException", message)
    assert api.call("get_stages") == {"item": []}


def test_creating_in_an_unknown_api(api: Api, apigateway: Any, deployment: str) -> None:
    given = {"restApiId": "nowhere", "stageName": "s1", "deploymentId": deployment}
    assert refused(apigateway, "create_stage", **given) == (
        404,
        "NotFoundException",
        "Invalid API identifier specified 123456789012:nowhere",
    )


def test_patches(api: Api, server: Any, deployment: str) -> None:
    second = api.deploy()
    created = api.call("create_stage", stageName="s1", deploymentId=deployment, variables={"gone": "1"})
    server.clock.offset = 3600
    shown = api.call(
        "update_stage",
        stageName="s1",
        patchOperations=[
            {"op": "replace", "path": "/deploymentId", "value": second},
            {"op": "replace", "path": "/description", "value": "stage new"},
            {"op": "add", "path": "/variables/var1", "value": "test"},
            {"op": "replace", "path": "/variables/var1", "value": "test2"},
            {"op": "remove", "path": "/variables/gone"},
            {"op": "replace", "path": "/tracingEnabled", "value": "false"},
            {"op": "replace", "path": "/cacheClusterEnabled", "value": "false"},
            {"op": "remove", "path": "/accessLogSettings"},
        ],
    )
    assert shown == {
        **created,
        "deploymentId": second,
        "description": "stage new",
        "variables": {"var1": "test2"},
        "lastUpdatedDate": shown["lastUpdatedDate"],
    }
    assert 3590 < (shown["lastUpdatedDate"] - created["lastUpdatedDate"]).total_seconds() < 3660
    assert api.call("get_stage", stageName="s1") == shown


def test_replace_sets_a_variable_that_was_not_there(api: Api, deployment: str) -> None:
    """Recorded: unlike other maps."""
    api.call("create_stage", stageName="s1", deploymentId=deployment)
    operations = [
        {"op": "replace", "path": "/variables/var1", "value": "test"},
        {"op": "replace", "path": "/variables/var2", "value": "test2"},
    ]
    shown = api.call("update_stage", stageName="s1", patchOperations=operations)
    assert shown["variables"] == {"var1": "test", "var2": "test2"}


KNOWN = (
    "/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, "
    "/accessLogSettings, "
    "/accessLogSettings/destinationArn, /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled, "
    "/{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel, "
    "/{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit"
    "/{resourcePath}/{httpMethod}/caching/ttlInSeconds, /{resourcePath}/{httpMethod}/caching/enabled, "
    "/{resourcePath}/{httpMethod}/caching/dataEncrypted, "
    "/{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, "
    "/{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, "
    "/*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit "
    "/*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, "
    "/*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, "
    "/variables/{variable_name}, /tracingEnabled"
)


@pytest.mark.parametrize(
    ("op", "path", "value", "message"),
    [
        (
            "replace",
            "/documentation_version",
            "1",
            f"Invalid method setting path: /documentation_version. Must be one of: [{KNOWN}]",
        ),
        ("replace", "/tags/tag1", "1", f"Invalid method setting path: /tags/tag1. Must be one of: [{KNOWN}]"),
        (
            "remove",
            "/*/*",
            "",
            "Cannot remove method setting */* because there is no method setting for this method ",
        ),
        ("replace", "/deploymentId", "nowhere", "Deployment id does not exist"),
        (
            "replace",
            "/*/*/throttling/rateLimit",
            "-5",
            "Invalid value specified for /*/*/throttling/rateLimit: -5",
        ),
        (
            "replace",
            "/~1pets/GET/logging/loglevel",
            "LOUD",
            "Invalid value specified for /~1pets/GET/logging/loglevel: LOUD",
        ),
        (
            "replace",
            "/*/*/caching/ttlInSeconds",
            "3601",
            "Invalid value specified for /*/*/caching/ttlInSeconds: 3601",
        ),
        (
            "replace",
            "/pets/GET/metrics/enabled",
            "true",
            f"Invalid method setting path: /pets/GET/metrics/enabled. Must be one of: [{KNOWN}]",
        ),
        (
            "replace",
            "/*/TRACE/metrics/enabled",
            "true",
            "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
        ),
        ("replace", "/accessLogSettings/destinationArn", "", "Access Log value must not be empty"),
        ("replace", "/accessLogSettings/destinationArn", "arn:x", "Invalid ARN specified in the request"),
        ("replace", "/clientCertificateId", "none", "Invalid client certificate identifier specified"),
        (
            "replace",
            "/cacheClusterSize",
            "7",
            "Invalid cache cluster size specified. Valid options are 0.5,1.6,6.1,13.5,28.4,58.2,118,237",
        ),
        (
            "replace",
            "/canarySettings/percentTraffic",
            "5",
            "poolhouse does not support canary deployments (canarySettings) yet.",
        ),
        ("add", "/description", "x", "Invalid patch operation specified. Must be one of: [replace]"),
    ],
)
def test_patches_that_are_refused(api: Api, deployment: str, op: str, path: str, value: str, message: str) -> None:
    before = api.call("create_stage", stageName="s1", deploymentId=deployment)
    operations = [{"op": op, "path": path, "value": value}]
    assert api.refused("update_stage", stageName="s1", patchOperations=operations) == (
        400,
        "BadRequestException",
        message,
    )
    assert api.call("get_stage", stageName="s1") == before


def test_settings_of_methods(api: Api, deployment: str) -> None:
    api.call("create_stage", stageName="s1", deploymentId=deployment)
    changed = api.call(
        "update_stage",
        stageName="s1",
        patchOperations=[
            {"op": "replace", "path": "/*/*/throttling/rateLimit", "value": "5.5"},
            {"op": "replace", "path": "/*/*/throttling/burstLimit", "value": "3"},
            {"op": "replace", "path": "/~1pets~1{id}/GET/logging/loglevel", "value": "INFO"},
            {"op": "replace", "path": "/~1pets~1{id}/GET/metrics/enabled", "value": "true"},
            {"op": "replace", "path": "/~1pets~1{id}/GET/caching/ttlInSeconds", "value": "60"},
        ],
    )
    common = {
        "dataTraceEnabled": False,
        "cachingEnabled": False,
        "cacheDataEncrypted": False,
        "requireAuthorizationForCacheControl": True,
        "unauthorizedCacheControlHeaderStrategy": "SUCCEED_WITH_RESPONSE_HEADER",
    }
    every = {
        **common,
        "metricsEnabled": False,
        "cacheTtlInSeconds": 300,
        "throttlingBurstLimit": 3,
        "throttlingRateLimit": 5.5,
    }
    one = {**common, "metricsEnabled": True, "cacheTtlInSeconds": 60, "loggingLevel": "INFO"}
    defaults = {"throttlingBurstLimit": 5000, "throttlingRateLimit": 10000.0}
    assert changed["methodSettings"] == {"*/*": every, "~1pets~1{id}/GET": {**one, **defaults}}
    removed = [{"op": "remove", "path": "/*/*"}, {"op": "remove", "path": "/~1pets~1{id}/GET"}]
    assert api.call("update_stage", stageName="s1", patchOperations=removed)["methodSettings"] == {}


def test_what_a_stage_keeps(api: Api, deployment: str) -> None:
    created = api.call(
        "create_stage",
        stageName="s1",
        deploymentId=deployment,
        tracingEnabled=True,
        cacheClusterEnabled=True,
        cacheClusterSize="1.6",
    )
    assert created["tracingEnabled"] is True
    assert (created["cacheClusterStatus"], created["cacheClusterSize"]) == ("AVAILABLE", "1.6")
    log = {"destinationArn": "arn:aws:logs:us-east-1:123456789012:log-group:shop", "format": "$context.requestId"}
    patches = [
        {"op": "replace", "path": "/accessLogSettings/destinationArn", "value": log["destinationArn"]},
        {"op": "add", "path": "/accessLogSettings/format", "value": log["format"]},
        {"op": "replace", "path": "/cacheClusterSize", "value": "0.5"},
        {"op": "replace", "path": "/tracingEnabled", "value": "false"},
    ]
    changed = api.call("update_stage", stageName="s1", patchOperations=patches)
    assert changed["accessLogSettings"] == log
    assert (changed["cacheClusterSize"], changed["tracingEnabled"]) == ("0.5", False)
    gone = [{"op": "remove", "path": "/accessLogSettings"}]
    assert "accessLogSettings" not in api.call("update_stage", stageName="s1", patchOperations=gone)


def test_flushing_responses_leaves_the_stage_as_it_is(api: Api, apigateway: Any, deployment: str) -> None:
    before = api.call("create_stage", stageName="s1", deploymentId=deployment)
    assert status(apigateway.flush_stage_cache(restApiId=api.id, stageName="s1")) == 202
    assert api.call("get_stage", stageName="s1") == before
    assert api.refused("flush_stage_cache", stageName="none") == (
        404,
        "NotFoundException",
        "Invalid Stage identifier specified",
    )


def test_flushing_decisions_leaves_the_stage_as_it_is(api: Api, apigateway: Any, deployment: str) -> None:
    before = api.call("create_stage", stageName="s1", deploymentId=deployment)
    assert status(apigateway.flush_stage_authorizers_cache(restApiId=api.id, stageName="s1")) == 202
    assert api.call("get_stage", stageName="s1") == before
