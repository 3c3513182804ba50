"""HTTP APIs from OpenAPI documents and back, as SAM and the guide write them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from poolhouse.testing.server import Server
from tests.gateway.dataplane.shop import RS, Shop
from tests.gateway.http_apis.asking import refused, status
from tests.gateway.http_apis.house import House

PREFIX = "x-amazon-apigateway-"


def document(shop: Shop, upstream: str) -> dict[str, Any]:
    integration = {
        "type": "http_proxy",
        "httpMethod": "GET",
        "uri": upstream,
        "payloadFormatVersion": "1.0",
        "requestParameters": {"overwrite:header.x-route": "$context.routeKey"},
    }
    return {
        "openapi": "3.0.1",
        "info": {"title": "shop", "version": "7"},
        "tags": [{"name": "httpapi:createdBy", f"{PREFIX}tag-value": "SAM"}],
        "paths": {
            "/open": {"get": {f"{PREFIX}integration": integration}},
            "/orders/{id}": {
                f"{PREFIX}any-method": {
                    f"{PREFIX}integration": {"$ref": f"#/components/{PREFIX}integrations/backend"},
                    "security": [{"pool": [f"{RS}/write"]}],
                    "operationId": "order",
                }
            },
            "/$default": {f"{PREFIX}any-method": {f"{PREFIX}integration": integration, "isDefaultRoute": True}},
        },
        "components": {
            f"{PREFIX}integrations": {"backend": integration},
            "securitySchemes": {
                "pool": {
                    "type": "oauth2",
                    f"{PREFIX}authorizer": {
                        "type": "jwt",
                        "identitySource": "$request.header.Authorization",
                        "jwtConfiguration": {
                            "issuer": f"{shop.server.url}/{shop.pool_id}",
                            "audience": [shop.client[0]],
                        },
                    },
                }
            },
        },
        f"{PREFIX}cors": {"allowOrigins": ["https://a.example"], "maxAge": 5},
    }


@pytest.mark.parametrize("dump", [json.dumps, yaml.safe_dump], ids=["json", "yaml"])
def test_a_document_becomes_an_api(dump: Any, v2: Any, server: Server, shop: Shop, upstream: str) -> None:
    made = v2.import_api(Body=dump(document(shop, upstream)))
    assert (status(made), made["Name"], made["Version"]) == (201, "shop", "7")
    assert made["Tags"] == {"httpapi:createdBy": "SAM"}
    assert made["CorsConfiguration"] == {"AllowOrigins": ["https://a.example"], "MaxAge": 5}
    api_id = made["ApiId"]
    v2.create_stage(ApiId=api_id, StageName="$default", AutoDeploy=True)
    url = f"{server.url}/execute-api/{api_id}"
    assert requests.get(f"{url}/open", timeout=30).status_code == 200
    assert requests.get(f"{url}/orders/1", timeout=30).status_code == 401
    lesser = {"Authorization": shop.access_token(f"{RS}/read")}
    assert requests.get(f"{url}/orders/1", headers=lesser, timeout=30).status_code == 403
    access = {"Authorization": shop.access_token()}
    assert requests.get(f"{url}/orders/1", headers=access, timeout=30).status_code == 200
    assert requests.get(f"{url}/else", timeout=30).status_code == 200


def test_there_and_back(v2: Any, shop: Shop, upstream: str) -> None:
    api_id = v2.import_api(Body=json.dumps(document(shop, upstream)))["ApiId"]
    given = {"ApiId": api_id, "Specification": "OAS30"}
    exported = v2.export_api(**given, OutputType="JSON")["body"].read()
    found = json.loads(exported)
    assert set(found["paths"]) == {"/open", "/orders/{id}", "/$default"}
    assert found["paths"]["/orders/{id}"][f"{PREFIX}any-method"]["security"] == [{"pool": [f"{RS}/write"]}]
    assert yaml.safe_load(v2.export_api(**given, OutputType="YAML")["body"].read()) == found
    bare = json.loads(v2.export_api(**given, OutputType="JSON", IncludeExtensions=False)["body"].read())
    assert PREFIX not in json.dumps(bare["paths"]).replace(f"{PREFIX}any-method", "")
    again = v2.reimport_api(ApiId=api_id, Body=exported.decode())
    assert (status(again), again["ApiId"]) == (201, api_id)
    assert json.loads(v2.export_api(**given, OutputType="JSON")["body"].read()) == found
    assert len(v2.get_routes(ApiId=api_id)["Items"]) == 3


BAD: list[tuple[dict[str, Any], str]] = [
    ({"swagger": "2.0", "openapi": None}, "HTTP APIs are imported from OpenAPI 3.0"),
    ({"info": {}}, "The title of the definition is the API's name"),
    ({"paths": {"/a": {"get": {"security": [{"nobody": []}]}}}}, "Invalid OpenAPI input: the security scheme"),
    (
        {"paths": {"/a": {"get": {f"{PREFIX}integration": {"type": "mock"}}}}},
        "may only be associated with proxy integrations",
    ),
    ({"paths": {"/{a}/{a}": {"get": {}}}}, "The path parameters of the route key must differ"),
    ({"paths": []}, "Invalid OpenAPI input: paths is not an object"),
]


@pytest.mark.parametrize(("changed", "message"), BAD)
def test_documents_that_are_refused(
    changed: dict[str, Any], message: str, v2: Any, shop: Shop, upstream: str
) -> None:
    """Also no half of an API is left behind."""
    before = len(v2.get_apis(MaxResults="500")["Items"])
    body = {**document(shop, upstream), **changed}
    code, name, found = refused(v2.import_api, Body=json.dumps(body))
    assert (code, name, message in found) == (400, "BadRequestException", True), found
    assert len(v2.get_apis(MaxResults="500")["Items"]) == before
    assert refused(v2.import_api, Body="no document")[0] == 400


def test_a_default_route_as_sam_writes_it(house: House, upstream: str) -> None:
    """Without a slash, which AWS warns of (aws/serverless-application-model#2297)."""
    integration = {"type": "http_proxy", "httpMethod": "GET", "uri": upstream, "payloadFormatVersion": "1.0"}
    paths = {"$default": {f"{PREFIX}any-method": {f"{PREFIX}integration": integration}}}
    body = json.dumps({"openapi": "3.0.1", "info": {"title": "sam", "version": "1.0"}, "paths": paths})
    found = refused(house.v2.reimport_api, ApiId=house.id, Body=body, FailOnWarnings=True)
    assert found[2] == (
        "Warnings found during import:\n\tParse issue: attribute paths. Resource $default should start with /"
    )
    house.v2.reimport_api(ApiId=house.id, Body=body)
    assert [route["RouteKey"] for route in house.v2.get_routes(ApiId=house.id)["Items"]] == ["$default"]
    assert house.call("/anything").status_code == 200


def test_a_reimport_that_fails_changes_nothing(house: House, upstream: str) -> None:
    house.route("GET /kept", upstream)
    body = {"openapi": "3.0.1", "info": {"title": "t"}, "paths": {"/a": {"get": {"security": [{"x": []}]}}}}
    assert refused(house.v2.reimport_api, ApiId=house.id, Body=json.dumps(body))[0] == 400
    assert house.call("/kept").status_code == 200
    warned = {"openapi": "3.0.1", "info": {"title": "t"}, "paths": {"/a": {"get": {}}}}
    given = {"ApiId": house.id, "Body": json.dumps(warned)}
    assert refused(house.v2.reimport_api, **given, FailOnWarnings=True)[0] == 400
    assert house.v2.reimport_api(**given)["Warnings"] == [
        "Unable to create integration for resource at path '/a': it has none"
    ]


def test_with_the_aws_cli(server: Server, upstream: str, tmp_path: Path) -> None:
    def aws(*arguments: str) -> Any:
        own = {
            "AWS_ENDPOINT_URL": server.url,
            "AWS_ACCESS_KEY_ID": "any",
            "AWS_SECRET_ACCESS_KEY": "any",
            "AWS_DEFAULT_REGION": "us-east-1",
            "HOME": str(tmp_path),
            "PATH": os.environ["PATH"],
        }
        command = [str(Path(sys.executable).with_name("aws")), "apigatewayv2", *arguments]
        done = subprocess.run(command, env=own, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else None

    api_id = aws("create-api", "--name", "cli", "--protocol-type", "HTTP", "--target", upstream)["ApiId"]
    assert requests.get(f"{server.url}/execute-api/{api_id}/x", timeout=30).status_code == 200
    assert aws("get-routes", "--api-id", api_id)["Items"][0]["RouteKey"] == "$default"
    aws("update-api", "--api-id", api_id, "--cors-configuration", "AllowOrigins=https://a.example,MaxAge=5")
    aws("delete-api", "--api-id", api_id)
