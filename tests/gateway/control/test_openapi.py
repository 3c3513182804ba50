"""ImportRestApi, PutRestApi and GetExport through boto3."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from botocore.exceptions import ClientError

from tests.gateway.control.driver import POOL_ARN, answer, refused

DOCUMENTS = Path(__file__).parent / "documents"
SAM = (DOCUMENTS / "sam.json").read_bytes()
SHOP = (DOCUMENTS / "shop.yaml").read_bytes()
INVALID = (400, "BadRequestException", "Invalid OpenAPI input.")
MOCK = {"type": "mock", "requestTemplates": {"application/json": '{"statusCode":200}'}}


def small(**members: Any) -> dict[str, Any]:
    return {
        "openapi": "3.0.1",
        "info": {"title": "small", "version": "1"},
        "paths": {"/a": {"get": {"x-amazon-apigateway-integration": MOCK}}},
        **members,
    }


def octets(document: object) -> bytes:
    return json.dumps(document).encode()


class Imported:
    """What an API holds, without ids: by path, by name."""

    def __init__(self, client: Any, api_id: str) -> None:
        self.client = client
        self.id = api_id
        self.names = {each["id"]: each["name"] for each in self.items("get_authorizers")}
        self.names |= {each["id"]: each["name"] for each in self.items("get_request_validators")}
        self.methods = {
            (resource["path"], verb): self._method(method, resource["id"])
            for resource in self.items("get_resources", embed=["methods"])
            for verb, method in resource.get("resourceMethods", {}).items()
        }

    def items(self, operation: str, **members: Any) -> list[dict[str, Any]]:
        answered = getattr(self.client, operation)(restApiId=self.id, limit=500, **members)
        found: list[dict[str, Any]] = answered["items"]
        return found

    def nameless(self, operation: str) -> list[dict[str, Any]]:
        """Without ids, in order of what is left."""
        shown = json.dumps([{**each, "id": ""} for each in self.items(operation)]).replace(self.id, "API")
        return sorted(json.loads(shown), key=json.dumps)

    def everything(self) -> dict[str, Any]:
        """All that an import may set."""
        api = answer(self.client.get_rest_api(restApiId=self.id))
        for member in ("id", "rootResourceId", "createdDate", "warnings"):
            api.pop(member, None)
        return {
            "api": api,
            "methods": self.methods,
            **{
                operation: self.nameless(operation)
                for operation in (
                    "get_authorizers",
                    "get_request_validators",
                    "get_gateway_responses",
                    "get_documentation_parts",
                )
            },
            "models": [{**each, "schema": json.loads(each["schema"])} for each in self.nameless("get_models")],
        }

    def _method(self, method: dict[str, Any], resource_id: str) -> dict[str, Any]:
        found = json.loads(json.dumps(method))
        for member in ("authorizerId", "requestValidatorId"):
            if member in found:
                found[member] = self.names[found[member]]
        integration = found.get("methodIntegration", {})
        if integration.get("cacheNamespace") == resource_id:
            integration["cacheNamespace"] = "its resource"
        return found  # type: ignore[no-any-return]  # JSON of an object


def imported(client: Any, body: bytes, **members: Any) -> Imported:
    return Imported(client, client.import_rest_api(body=body, **members)["id"])


def test_a_document_of_sam(apigateway: Any) -> None:
    api = imported(apigateway, SAM)
    photos = api.methods["/photos", "GET"]
    assert photos["authorizationType"] == "COGNITO_USER_POOLS"
    assert photos["authorizationScopes"] == ["photos/read"]
    assert photos["authorizerId"] == "CognitoAuthorizer"
    assert photos["methodIntegration"]["type"] == "AWS_PROXY"
    assert photos["methodIntegration"]["httpMethod"] == "POST"
    assert api.methods["/open", "ANY"]["authorizationType"] == "NONE"
    preflight = api.methods["/photos", "OPTIONS"]
    assert preflight["authorizationType"] == "NONE"
    assert preflight["methodIntegration"]["integrationResponses"]["200"]["responseParameters"] == {
        "method.response.header.Access-Control-Allow-Origin": "'*'",
        "method.response.header.Access-Control-Allow-Methods": "'GET,OPTIONS'",
    }
    token = api.methods["/token", "GET"]
    assert (token["authorizationType"], token["authorizerId"]) == ("CUSTOM", "LambdaToken")
    assert token["apiKeyRequired"] is True
    assert api.methods["/request", "GET"]["authorizerId"] == "LambdaRequest"
    assert api.methods["/signed", "GET"]["authorizationType"] == "AWS_IAM"
    by_name = {each["name"]: each for each in api.items("get_authorizers")}
    assert by_name["CognitoAuthorizer"]["identitySource"] == "method.request.header.Authorization"
    assert by_name["LambdaToken"]["identitySource"] == "method.request.header.X-Token"
    assert by_name["LambdaToken"]["authorizerResultTtlInSeconds"] == 60
    assert by_name["LambdaRequest"]["type"] == "REQUEST"


def test_a_security_without_a_value_opens_nothing(apigateway: Any) -> None:
    """Nor does a response without one break the document: people write YAML so."""
    document = b"""
openapi: 3.0.1
info: {title: half-written}
security: [{pool: [orders/read]}]
paths:
  /orders:
    get:
      security:
      responses:
        "200":
      x-amazon-apigateway-integration: {type: mock}
components:
  securitySchemes:
    pool:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [%b]}
"""
    method = imported(apigateway, document % POOL_ARN.encode()).methods["/orders", "GET"]
    assert (method["authorizationType"], method["authorizationScopes"]) == ("COGNITO_USER_POOLS", ["orders/read"])
    assert method["methodResponses"] == {"200": {"statusCode": "200"}}


def test_models_refer_to_those_of_their_own_api(apigateway: Any) -> None:
    """Also where the document pins the id, and where it is put into another API."""
    reference = {"$ref": "#/components/schemas/Item"}
    document = small(
        tags=[{"name": "poolhouse:id", "x-amazon-apigateway-tag-value": "pinned-import"}],
        components={"schemas": {"Item": {"type": "object"}, "Items": {"type": "array", "items": reference}}},
    )
    api = imported(apigateway, octets(document))
    assert api.id == "pinned-import"
    del document["tags"]
    other = imported(apigateway, octets(small()))
    apigateway.put_rest_api(restApiId=other.id, body=octets(document))
    for each in (api, other):
        schema = apigateway.get_model(restApiId=each.id, modelName="Items")["schema"]
        refers_to = f"https://apigateway.amazonaws.com/restapis/{each.id}/models/Item"
        assert json.loads(schema)["items"] == {"$ref": refers_to}


def test_a_document_of_people(apigateway: Any) -> None:
    api = imported(apigateway, SHOP)
    shown = answer(apigateway.get_rest_api(restApiId=api.id))
    assert (shown["name"], shown["version"]) == ("shop", "2017-04-20")
    assert shown["description"] == "Orders and products"
    assert shown["apiKeySource"] == "AUTHORIZER"
    assert shown["minimumCompressionSize"] == 1024
    assert shown["binaryMediaTypes"] == ["image/png"]
    assert shown["tags"] == {"team": "shop"}
    assert json.loads(shown["policy"].replace('\\"', '"'))["Statement"][0]["Effect"] == "Allow"
    place = api.methods["/orders", "POST"]
    assert place["operationName"] == "placeOrder"
    assert place["authorizationScopes"] == ["shop/write", "shop/admin"]
    assert place["requestValidatorId"] == "body"
    assert place["requestModels"] == {"application/json": "Order"}
    assert place["requestParameters"] == {
        "method.request.header.X-Tenant": True,
        "method.request.querystring.dry": False,
    }
    assert set(place["methodResponses"]) == {"201"}
    integration = place["methodIntegration"]
    assert (integration["type"], integration["httpMethod"]) == ("HTTP", "POST")
    assert integration["passthroughBehavior"] == "WHEN_NO_TEMPLATES"
    found = api.methods["/orders/{id}", "GET"]
    assert found["authorizationType"] == "NONE", "an empty list overrides the document's security"
    assert found["requestValidatorId"] == "all"
    model = found["methodResponses"]["200"]["responseModels"]["application/json"]
    assert model.startswith("MODEL")
    order = apigateway.get_model(restApiId=api.id, modelName="Order")
    line = json.loads(order["schema"])["properties"]["lines"]["items"]["$ref"]
    assert line == f"https://apigateway.amazonaws.com/restapis/{api.id}/models/OrderLine"
    flat = json.loads(apigateway.get_model(restApiId=api.id, modelName="Order", flatten=True)["schema"])
    assert flat["properties"]["lines"]["items"] == {"$ref": "#/definitions/OrderLine"}
    assert flat["definitions"]["OrderLine"]["properties"]["count"] == {"type": "integer"}
    responses = {each["responseType"]: each for each in api.items("get_gateway_responses")}
    assert responses["UNAUTHORIZED"]["statusCode"] == "403"
    assert responses["THROTTLED"]["responseParameters"] == {
        "gatewayresponse.header.Access-Control-Allow-Origin": "'*'"
    }


@pytest.mark.parametrize(
    ("base_path", "paths"),
    [
        ("ignore", {"/orders", "/orders/{id}"}),
        ("prepend", {"/v1/shop/orders", "/v1/shop/orders/{id}"}),
        ("split", {"/shop/orders", "/shop/orders/{id}"}),
    ],
)
def test_the_base_path(apigateway: Any, base_path: str, paths: set[str]) -> None:
    api = imported(apigateway, SHOP, parameters={"basepath": base_path})
    assert {path for path, _ in api.methods} == paths


def test_the_base_path_of_a_server(apigateway: Any) -> None:
    server = {"url": "https://shop.example/{basePath}", "variables": {"basePath": {"default": "/v2"}}}
    api = imported(apigateway, octets(small(servers=[server])), parameters={"basepath": "prepend"})
    assert {path for path, _ in api.methods} == {"/v2/a"}


@pytest.mark.parametrize("kind", ["swagger", "oas30"])
@pytest.mark.parametrize("accept", ["application/json", "application/yaml"])
@pytest.mark.parametrize("body", [SAM, SHOP], ids=["sam", "shop"])
def test_a_round_trip(apigateway: Any, body: bytes, kind: str, accept: str) -> None:
    first = imported(apigateway, body)
    apigateway.create_deployment(restApiId=first.id, stageName="dev")
    exported = apigateway.get_export(
        restApiId=first.id,
        stageName="dev",
        exportType=kind,
        parameters={"extensions": "apigateway"},
        accepts=accept,
    )
    assert exported["contentType"] == "application/octet-stream"
    suffix = accept.rpartition("/")[2]
    version = {SAM: "1.0", SHOP: "2017-04-20"}[body]
    assert exported["contentDisposition"] == f'attachment; filename="{kind}_{version}.{suffix}"'
    again = exported["body"].read()
    second = imported(apigateway, again).everything()
    expected = first.everything()
    # Tags are no part of an export.
    expected["api"].pop("tags", None)
    assert second == expected


def test_an_export_without_extensions_is_plain_openapi(apigateway: Any) -> None:
    api = imported(apigateway, SHOP)
    apigateway.create_deployment(restApiId=api.id, stageName="dev")
    body = apigateway.get_export(restApiId=api.id, stageName="dev", exportType="swagger")["body"].read()
    document = json.loads(body)
    assert document["host"] == f"{api.id}.execute-api.us-east-1.amazonaws.com"
    assert document["basePath"] == "/dev"
    assert b"integration" not in body
    assert document["paths"]["/orders"]["post"]["security"] == [{"pool": ["shop/write", "shop/admin"]}]
    with_some = apigateway.get_export(
        restApiId=api.id, stageName="dev", exportType="oas30", parameters={"extensions": "integrations"}
    )["body"].read()
    assert b"x-amazon-apigateway-integration" in with_some
    assert b"x-amazon-apigateway-authorizer" not in with_some


def test_an_export_shows_what_is_deployed(apigateway: Any) -> None:
    api = imported(apigateway, octets(small()))
    apigateway.create_deployment(restApiId=api.id, stageName="dev")
    apigateway.put_rest_api(restApiId=api.id, mode="overwrite", body=octets(small(paths={})))
    document = json.loads(
        apigateway.get_export(restApiId=api.id, stageName="dev", exportType="oas30")["body"].read()
    )
    assert set(document["paths"]) == {"/a"}
    assert document["servers"] == [
        {
            "url": f"https://{api.id}.execute-api.us-east-1.amazonaws.com/{{basePath}}",
            "variables": {"basePath": {"default": "/dev"}},
        }
    ]


def test_overwriting_leaves_nothing_else(apigateway: Any) -> None:
    api_id = imported(apigateway, SHOP).id
    apigateway.put_rest_api(restApiId=api_id, mode="overwrite", body=octets(small()))
    after = Imported(apigateway, api_id)
    assert set(after.methods) == {("/a", "GET")}
    assert {each["path"] for each in after.items("get_resources")} == {"/", "/a"}
    assert after.items("get_authorizers") == after.items("get_request_validators") == []
    assert {each["name"] for each in after.items("get_models")} == {"Empty", "Error"}
    assert all(each["defaultResponse"] for each in after.items("get_gateway_responses"))
    shown = apigateway.get_rest_api(restApiId=api_id)
    assert shown["name"] == "small"
    assert "policy" not in shown


def test_merging_keeps_what_the_document_does_not_name(apigateway: Any) -> None:
    before = imported(apigateway, SHOP)
    addition = small(
        paths={
            "/orders": {"post": {"x-amazon-apigateway-integration": MOCK}},
            "/b": {"get": {"x-amazon-apigateway-integration": MOCK}},
        }
    )
    apigateway.put_rest_api(restApiId=before.id, body=octets(addition))
    after = Imported(apigateway, before.id)
    assert set(after.methods) == {*before.methods, ("/b", "GET")}
    assert after.methods["/orders", "POST"]["methodIntegration"]["type"] == "MOCK"
    assert after.methods["/orders/{id}", "GET"] == before.methods["/orders/{id}", "GET"]
    assert after.items("get_authorizers") == before.items("get_authorizers")


def test_exports_that_are_refused(apigateway: Any) -> None:
    api = imported(apigateway, octets(small()))
    where = {"restApiId": api.id, "stageName": "dev"}
    assert refused(apigateway, "get_export", **where, exportType="swagger") == (
        404,
        "NotFoundException",
        "Invalid Stage identifier specified",
    )
    apigateway.create_deployment(**where)
    assert refused(apigateway, "get_export", **where, exportType="raml") == (
        400,
        "BadRequestException",
        "No API exporter for type 'raml'",
    )
    with pytest.raises(ClientError):
        apigateway.get_export(restApiId="nowhere", stageName="dev", exportType="swagger")


def test_yaml_of_an_export_reads_as_the_json(apigateway: Any) -> None:
    api = imported(apigateway, SHOP)
    where = {"restApiId": api.id, "stageName": "dev"}
    apigateway.create_deployment(**where)
    as_json = apigateway.get_export(**where, exportType="swagger")["body"].read()
    as_yaml = apigateway.get_export(**where, exportType="swagger", accepts="application/yaml")["body"].read()
    assert yaml.safe_load(as_yaml) == json.loads(as_json)
    assert POOL_ARN not in as_json.decode()
