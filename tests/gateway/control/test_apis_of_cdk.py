"""APIs as CDK makes them: a document in a program imported, and constructs as CloudFormation would create them."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.programs import Functions, archive, arn_of
from tests.gateway.control.driver import answer
from tests.gateway.dataplane.shop import RS, SECONDS, Shop
from tests.gateway.dataplane.upstreams import echo

STACKS: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "documents/cdk.json").read_text())
HANDLER = """
import json

def handler(event, context):
    claims = (event["requestContext"].get("authorizer") or {}).get("claims") or {}
    return {"statusCode": 201, "body": json.dumps([event["path"], claims.get("scope")])}
"""


@pytest.fixture(scope="module")
def shop(_session_server: Server, _session_cognito: Any, _session_apigateway: Any) -> Iterator[Shop]:
    """For its pool and tokens."""
    with echo() as url:
        yield Shop(_session_server, _session_cognito, _session_apigateway, url)


@pytest.fixture(scope="module")
def function(_session_server: Server) -> str:
    """The ARN of the function behind the APIs."""
    functions = Functions(aws_client("lambda", _session_server.url))
    name = f"cdk-{uuid.uuid4().hex[:8]}"
    functions.create("index.handler", name, Runtime="python3.12", Code={"ZipFile": archive(index__py=HANDLER)})
    functions.permit(name)
    return arn_of(name)


class Stack:
    """The resources of a stack; `ids` is what `Ref` and `Fn::GetAtt` of each give."""

    def __init__(self, client: Any, name: str, pool_arn: str, function_arn: str) -> None:
        self.client = client
        self.resources = STACKS[name]
        self.ids = {"AWS::Partition": "aws"}
        # What is no resource of API Gateway has its hash after its own name.
        self.given = {"Pool": pool_arn, "Orders": function_arn}

    def resolved(self, value: Any) -> Any:
        """Without intrinsic functions. Raises KeyError for a resource that is not there yet."""
        match value:
            case {"Ref": name}:
                return self.ids[name]
            case {"Fn::GetAtt": [name, "Arn"]}:
                return self.given[name[:-8]]
            case {"Fn::GetAtt": [name, attribute]}:
                return self.ids[f"{name}.{attribute}"]
            case {"Fn::Join": [separator, parts]}:
                return separator.join(self.resolved(parts))
            case dict():
                return {key: self.resolved(inner) for key, inner in value.items()}
            case list():
                return [self.resolved(inner) for inner in value]
        return value

    def of_kind(self, kind: str) -> dict[str, Any]:
        [(_, found)] = [each for each in self.resources.items() if each[1]["Type"] == f"AWS::ApiGateway::{kind}"]
        properties: dict[str, Any] = found["Properties"]
        return properties

    def create(self) -> None:
        """Each resource after those it refers to or depends on, as CloudFormation does."""
        waiting = dict(self.resources)
        while waiting:
            ready = [name for name in waiting if self._created(name)]
            assert ready, f"these wait for each other: {list(waiting)}"
            for name in ready:
                del waiting[name]

    def _created(self, name: str) -> bool:
        resource = self.resources[name]
        if any(other in self.resources and other not in self.ids for other in resource.get("DependsOn", ())):
            return False
        try:
            properties = self.resolved(resource.get("Properties", {}))
        except KeyError:
            return False
        members = wire(properties)
        made = getattr(self, f"_{resource['Type'].rpartition('::')[2].lower()}")(members)
        self.ids[name] = made.get("stageName") or made.get("id") or name
        if "rootResourceId" in made:
            self.ids[f"{name}.RootResourceId"] = made["rootResourceId"]
        return True

    def _restapi(self, members: dict[str, Any]) -> dict[str, Any]:
        return answer(self.client.create_rest_api(**members))

    def _resource(self, members: dict[str, Any]) -> dict[str, Any]:
        return answer(self.client.create_resource(**members))

    def _authorizer(self, members: dict[str, Any]) -> dict[str, Any]:
        return answer(self.client.create_authorizer(**members))

    def _deployment(self, members: dict[str, Any]) -> dict[str, Any]:
        return answer(self.client.create_deployment(**members))

    def _stage(self, members: dict[str, Any]) -> dict[str, Any]:
        return {"stageName": self.client.create_stage(**members)["stageName"]}

    def _gatewayresponse(self, members: dict[str, Any]) -> dict[str, Any]:
        self.client.put_gateway_response(**members)
        return {}

    def _method(self, members: dict[str, Any]) -> dict[str, Any]:
        integration = members.pop("integration")
        declared = members.pop("methodResponses", [])
        responses = integration.pop("integrationResponses", [])
        where = {name: members[name] for name in ("restApiId", "resourceId", "httpMethod")}
        self.client.put_method(**members)
        for each in declared:
            flags = {name: str(flag) == "True" for name, flag in each.pop("responseParameters", {}).items()}
            self.client.put_method_response(**where, **each, responseParameters=flags)
        self.client.put_integration(**where, **integration)
        for each in responses:
            self.client.put_integration_response(**where, **each)
        return {}


def wire(properties: Any) -> Any:
    """CloudFormation's names of members as the API has them; what users name stays."""
    if isinstance(properties, list):
        return [wire(each) for each in properties]
    if not isinstance(properties, dict):
        return properties
    return {
        name if "." in name or "/" in name else name[0].lower() + name[1:]: wire(value)
        for name, value in properties.items()
    }


def call(shop: Shop, address: str, verb: str = "GET", token: str | None = None, **members: Any) -> Any:
    headers = {"Authorization": token} if token else {}
    url = f"{shop.server.url}/execute-api/{address}"
    return requests.request(verb, url, headers=headers, timeout=SECONDS, **members)


def test_a_document_in_a_program(apigateway: Any, shop: Shop, function: str) -> None:
    stack = Stack(apigateway, "Spec", shop.pool_arn, function)
    properties = stack.of_kind("RestApi")
    body = json.dumps(stack.resolved(properties["Body"])).encode()
    types = ",".join(properties["EndpointConfiguration"]["Types"])
    made = apigateway.import_rest_api(
        body=body, parameters={"endpointConfigurationTypes": types}, failOnWarnings=True
    )
    assert (made["name"], made["endpointConfiguration"]["types"]) == (properties["Name"], ["REGIONAL"])
    again = apigateway.put_rest_api(restApiId=made["id"], mode="overwrite", body=body, failOnWarnings=True)
    assert again["id"] == made["id"]
    apigateway.create_deployment(restApiId=made["id"], stageName="v1")
    api = f"{made['id']}/v1"
    read, ident = shop.access_token(f"{RS}/read"), shop.id_token()
    refusal = call(shop, f"{api}/orders?limit=1")
    assert (refusal.status_code, refusal.headers["access-control-allow-origin"]) == (401, "*")
    assert call(shop, f"{api}/orders?limit=1", token=read).json() == {"orders": []}
    assert call(shop, f"{api}/orders", token=read).json() == {
        "message": "Missing required request parameters: [limit]"
    }
    assert call(shop, f"{api}/orders?limit=1", token=ident).status_code == 401
    assert call(shop, f"{api}/me", token=ident).text == "11111111-2222-4333-8444-555555555555"
    assert call(shop, f"{api}/me", token=read).status_code == 401
    preflight = call(shop, f"{api}/orders", "OPTIONS")
    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (204, "*")
    assert call(shop, f"{api}/anything/else", "PATCH").text == "open"
    write = shop.access_token(f"{RS}/write")
    assert call(shop, f"{api}/orders", "POST", write, json={}).status_code == 400
    placed = call(shop, f"{api}/orders", "POST", write, json={"item": "tea"})
    assert (placed.status_code, placed.json()) == (201, ["/orders", f"{RS}/write"])
    assert call(shop, f"{api}/orders", "POST", read, json={"item": "tea"}).status_code == 401


def test_constructs(apigateway: Any, shop: Shop, function: str) -> None:
    stack = Stack(apigateway, "Constructs", shop.pool_arn, function)
    stack.create()
    apis = {
        stack.resources[name]["Properties"]["Name"]: found
        for name, found in stack.ids.items()
        if name in stack.resources and stack.resources[name]["Type"] == "AWS::ApiGateway::RestApi"
    }
    api, proxy = f"{apis['Api']}/prod", f"{apis['Proxy']}/prod"
    read, ident = shop.access_token(f"{RS}/read"), shop.id_token()
    assert call(shop, f"{api}/orders", token=read).json() == ["/orders", f"{RS}/read"]
    assert call(shop, f"{api}/orders", token=shop.access_token(f"{RS}/write")).status_code == 401
    assert call(shop, f"{api}/orders", token=ident).status_code == 401
    refusal = call(shop, f"{api}/orders")
    assert (refusal.status_code, refusal.headers["access-control-allow-origin"]) == (401, "*")
    assert call(shop, f"{api}/orders/7", "DELETE", ident).status_code == 200
    assert call(shop, f"{api}/orders/7", "DELETE", read).status_code == 401
    for path in ("", "/orders", "/orders/7"):
        preflight = call(shop, f"{api}{path}", "OPTIONS")
        assert preflight.status_code == 204
        assert preflight.headers["access-control-allow-methods"] == "OPTIONS,GET,PUT,POST,DELETE,PATCH,HEAD"
    assert call(shop, f"{proxy}/", "PUT").json() == ["/", None]
    assert call(shop, f"{proxy}/any/where", "POST").json() == ["/any/where", None]
