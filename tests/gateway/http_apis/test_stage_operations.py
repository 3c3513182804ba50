"""Stages, deployments, CORS, lists, tags and what is not there, through boto3."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.http_apis.asking import refused, status
from tests.gateway.http_apis.house import House
from tests.gateway.http_apis.test_control import FUNCTION, OF_JWT

FIREHOSE = "arn:aws:firehose:us-east-1:123456789012:deliverystream/amazon-apigateway-x"


def test_stages_and_deployments(house: House) -> None:
    v2, api = house.v2, {"ApiId": house.id}
    assert refused(v2.create_deployment, **api) == (
        400,
        "BadRequestException",
        "At least one route is required before deploying the Api.",
    )
    house.route("GET /a", "https://example.com")
    first = v2.get_stage(**api, StageName="$default")
    assert first["LastDeploymentStatusMessage"].startswith("Successfully deployed stage with deployment ID")
    house.route("GET /b", "https://example.com")
    assert v2.get_stage(**api, StageName="$default")["DeploymentId"] != first["DeploymentId"]
    (automatic,) = v2.get_deployments(**api)["Items"]
    assert (automatic["AutoDeployed"], automatic["DeploymentStatus"]) == (True, "DEPLOYED")

    made = v2.create_deployment(**api, Description="one")
    assert (made["AutoDeployed"], made["Description"]) == (False, "one")
    assert v2.update_deployment(**api, DeploymentId=made["DeploymentId"], Description="1")["Description"] == "1"
    stage = v2.create_stage(**api, StageName="prod", DeploymentId=made["DeploymentId"], Tags={"a": "b"})
    assert (stage["StageName"], stage["Tags"], "AutoDeploy" in stage) == ("prod", {"a": "b"}, False)
    assert refused(v2.create_stage, **api, StageName="prod") == (409, "ConflictException", "Stage already exists")
    assert refused(v2.delete_deployment, **api, DeploymentId=made["DeploymentId"]) == (
        400,
        "BadRequestException",
        "Active stages pointing to this deployment must be moved or deleted",
    )
    text = "Deployment ID cannot be set on stage with AutoDeploy enabled"
    given = {**api, "StageName": "$default"}
    assert refused(v2.update_stage, **given, DeploymentId=made["DeploymentId"])[2] == text
    assert refused(v2.create_deployment, **given)[2] == text
    frozen = v2.update_stage(**given, AutoDeploy=False)
    assert v2.get_deployment(**api, DeploymentId=frozen["DeploymentId"])["AutoDeployed"] is False
    assert status(v2.delete_stage(**api, StageName="prod")) == 204
    assert status(v2.delete_deployment(**api, DeploymentId=made["DeploymentId"])) == 204


def test_what_a_stage_may_say(house: House) -> None:
    house.route("GET /a", "https://example.com")
    v2, given = house.v2, {"ApiId": house.id, "StageName": "$default"}
    house.server.clock.offset = 10
    updated = v2.update_stage(**given, Description="later")["LastUpdatedDate"]
    assert updated == v2.get_stage(**given)["LastUpdatedDate"] > v2.get_api(ApiId=house.id)["CreatedDate"]
    log = {"DestinationArn": "arn:aws:logs:us-east-1:123456789012:log-group:g", "Format": "$context.requestId"}
    changed = v2.update_stage(
        **given,
        StageVariables={"a": "1", "b": "2"},
        DefaultRouteSettings={"ThrottlingRateLimit": 1.5, "ThrottlingBurstLimit": 3},
        RouteSettings={"GET /a": {"DetailedMetricsEnabled": True}},
        AccessLogSettings=log,
    )
    assert changed["StageVariables"] == {"a": "1", "b": "2"}
    assert changed["DefaultRouteSettings"]["ThrottlingRateLimit"] == 1.5
    assert changed["AccessLogSettings"] == log
    assert v2.update_stage(**given, StageVariables={"a": ""})["StageVariables"] == {"b": "2"}
    assert status(v2.delete_access_log_settings(**given)) == 204
    assert status(v2.delete_route_settings(**given, RouteKey="GET /a")) == 204
    found = v2.get_stage(**given)
    assert ("AccessLogSettings" in found, found["RouteSettings"]) == (False, {})
    bad: dict[str, Any]
    for bad in (
        {"StageVariables": {"a-b": "1"}},
        {"StageVariables": {"a": "<"}},
        {"AccessLogSettings": {"Format": "$context.requestId"}},
        {"AccessLogSettings": {**log, "DestinationArn": FIREHOSE}},
        {"RouteSettings": {"GET /none": {}}},
        {"DefaultRouteSettings": {"LoggingLevel": "INFO"}},
        {"DefaultRouteSettings": {"ThrottlingRateLimit": -1.0}},
        {"ClientCertificateId": "abc"},
    ):
        assert refused(v2.update_stage, **given, **bad)[:2] == (400, "BadRequestException"), bad
    assert refused(v2.create_stage, ApiId=house.id, StageName="a/b")[2] == "Stage name only allows a-zA-Z0-9_"
    assert refused(v2.update_stage, **given, AccessLogSettings={**log, "Format": "$context.status"})[2] == (
        "Access Log format must include either $context.requestId or $context.extendedRequestId"
    )


@pytest.mark.parametrize(
    "cors",
    [
        {"AllowOrigins": ["example.com"]},
        {"AllowMethods": ["FETCH"]},
        {"AllowHeaders": ["a b"]},
        {"AllowOrigins": ["*"], "AllowCredentials": True},
    ],
)
def test_cors_that_is_refused(cors: dict[str, Any], house: House) -> None:
    code, name, text = refused(house.v2.update_api, ApiId=house.id, CorsConfiguration=cors)
    assert (code, name) == (400, "BadRequestException")
    if "AllowCredentials" in cors:
        assert text == "allow-credentials is not supported if 'allow-origin' is *"
    shared = {"AllowOrigins": ["https://a.example"], "AllowHeaders": ["*"], "AllowMethods": ["*"]}
    kept = house.v2.update_api(ApiId=house.id, CorsConfiguration={**shared, "AllowCredentials": True})
    assert kept["CorsConfiguration"] == {**shared, "AllowCredentials": True}


def test_pages(house: House) -> None:
    for name in ("a", "b", "c"):
        house.v2.create_route(ApiId=house.id, RouteKey=f"GET /{name}")
    first = house.v2.get_routes(ApiId=house.id, MaxResults="2")
    rest = house.v2.get_routes(ApiId=house.id, MaxResults="2", NextToken=first["NextToken"])
    keys = [each["RouteKey"] for each in (*first["Items"], *rest["Items"])]
    assert (sorted(keys), "NextToken" in rest) == (["GET /a", "GET /b", "GET /c"], False)
    for bad in ({"MaxResults": "0"}, {"MaxResults": "x"}, {"NextToken": "x"}):
        assert refused(house.v2.get_routes, ApiId=house.id, **bad)[:2] == (400, "BadRequestException")


def test_tags(house: House) -> None:
    v2 = house.v2
    for path in (f"/apis/{house.id}", f"/apis/{house.id}/stages/$default"):
        arn = f"arn:aws:apigateway:us-east-1::{path}"
        assert status(v2.tag_resource(ResourceArn=arn, Tags={"a": "1", "b": "2"})) == 201
        assert status(v2.untag_resource(ResourceArn=arn, TagKeys=["a"])) == 204
        assert v2.get_tags(ResourceArn=arn)["Tags"] == {"b": "2"}
    assert v2.get_api(ApiId=house.id)["Tags"] == {"b": "2"}
    own = f"arn:aws:apigateway:us-east-1::/apis/{house.id}"
    assert refused(v2.tag_resource, ResourceArn=own, Tags={"poolhouse:x": "1"})[0] == 400
    assert refused(v2.tag_resource, ResourceArn=own, Tags={"_custom_id_": "other"})[0] == 400
    assert refused(v2.get_tags, ResourceArn="arn:aws:apigateway:us-east-1::/x/1")[:2] == (
        400,
        "BadRequestException",
    )


def test_what_is_not_built_says_so(house: House) -> None:
    assert refused(house.v2.create_api, Name="w", ProtocolType="WEBSOCKET") == (
        400,
        "BadRequestException",
        "poolhouse does not support WebSocket APIs (protocolType WEBSOCKET) yet.",
    )
    for call, given in (
        (house.v2.get_vpc_links, {}),
        (house.v2.get_models, {"ApiId": house.id}),
        (house.v2.get_route_responses, {"ApiId": house.id, "RouteId": "a"}),
    ):
        code, name, message = refused(call, **given)
        assert (code, name) == (501, "NotImplementedException")
        assert "poolhouse does not implement apigatewayv2:" in message


def test_an_unknown_api_everywhere(v2: Any) -> None:
    calls: list[tuple[Any, dict[str, Any]]] = [
        (v2.create_route, {"RouteKey": "GET /a"}),
        (v2.get_routes, {}),
        (v2.create_integration, FUNCTION),
        (v2.create_authorizer, {**OF_JWT, "Name": "a"}),
        (v2.create_stage, {"StageName": "a"}),
        (v2.create_deployment, {}),
        (v2.get_stage, {"StageName": "a"}),
        (v2.delete_cors_configuration, {}),
        (v2.export_api, {"Specification": "OAS30", "OutputType": "JSON"}),
    ]
    for call, given in calls:
        code, name, message = refused(call, ApiId="nowhere", **given)
        assert (code, name) == (404, "NotFoundException"), call
        assert message == "Invalid API identifier specified nowhere"
