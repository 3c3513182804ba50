"""API keys, usage plans, custom domains, tests of methods, access logs: made with boto3, called over HTTP."""

from __future__ import annotations

import json
import socket
import uuid
from typing import Any

import pytest
import requests
from structlog.testing import capture_logs

from poolhouse.testing.server import Server
from tests.gateway.dataplane.upstreams import echo

SECONDS = 20


class Api:
    """An API of MOCK methods, made by hand."""

    def __init__(self, server: Server, apigateway: Any, **members: Any) -> None:
        self.server, self.apigateway = server, apigateway
        made = apigateway.create_rest_api(name=f"api-{uuid.uuid4().hex[:8]}", **members)
        self.id, self.root = made["id"], made["rootResourceId"]

    def method(self, verb: str = "GET", body: str = "in", resource: str | None = None, **method: Any) -> None:
        names = {"restApiId": self.id, "resourceId": resource or self.root, "httpMethod": verb}
        self.apigateway.put_method(**names, **({"authorizationType": "NONE"} | method))
        template = {"application/json": '{"statusCode": 200}'}
        self.apigateway.put_integration(**names, type="MOCK", requestTemplates=template)
        self.apigateway.put_method_response(**names, statusCode="200")
        self.apigateway.put_integration_response(
            **names, statusCode="200", responseTemplates={"application/json": body}
        )

    def resource(self, part: str) -> str:
        made = self.apigateway.create_resource(restApiId=self.id, parentId=self.root, pathPart=part)
        return str(made["id"])

    def deploy(self, stage: str = "prod") -> None:
        self.apigateway.create_deployment(restApiId=self.id, stageName=stage)

    def call(self, path: str = "/", stage: str = "prod", **headers: str) -> requests.Response:
        url = f"{self.server.url}/execute-api/{self.id}/{stage}{path}"
        return requests.get(url, headers=headers, timeout=SECONDS)


@pytest.fixture
def api(server: Server, apigateway: Any) -> Api:
    return Api(server, apigateway)


def test_a_key_a_plan_and_its_usage(api: Api) -> None:
    aws = api.apigateway
    api.method(apiKeyRequired=True)
    api.deploy()
    assert api.call().status_code == 403
    key = aws.create_api_key(name="one", enabled=True)
    plan = aws.create_usage_plan(
        name="plan", apiStages=[{"apiId": api.id, "stage": "prod"}], quota={"limit": 3, "period": "MONTH"}
    )["id"]
    assert api.call(**{"x-api-key": key["value"]}).status_code == 403
    aws.create_usage_plan_key(usagePlanId=plan, keyId=key["id"], keyType="API_KEY")
    statuses = [api.call(**{"x-api-key": key["value"]}).status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]
    assert usage(api, plan) == {key["id"]: [[3, 0]]}
    patch = [{"op": "replace", "path": "/remaining", "value": "2"}]
    aws.update_usage(usagePlanId=plan, keyId=key["id"], patchOperations=patch)
    assert [api.call(**{"x-api-key": key["value"]}).status_code for _ in range(3)] == [200, 200, 429]
    aws.update_api_key(apiKey=key["id"], patchOperations=[{"op": "replace", "path": "/enabled", "value": "false"}])
    assert api.call(**{"x-api-key": key["value"]}).status_code == 403


def usage(api: Api, plan: str) -> Any:
    import datetime

    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return api.apigateway.get_usage(usagePlanId=plan, startDate=today, endDate=today)["items"]


def test_other_proxies_ask_with_the_key(api: Api) -> None:
    aws = api.apigateway
    api.method(apiKeyRequired=True)
    api.deploy()
    key = aws.create_api_key(name="three", enabled=True)
    plan = aws.create_usage_plan(
        name="few", apiStages=[{"apiId": api.id, "stage": "prod"}], quota={"limit": 1, "period": "DAY"}
    )["id"]
    aws.create_usage_plan_key(usagePlanId=plan, keyId=key["id"], keyType="API_KEY")

    def ask(**headers: str) -> int:
        url = f"{api.server.url}/_poolhouse/authorize/{api.id}/prod"
        asked = {"x-forwarded-method": "GET", "x-forwarded-uri": "/", **headers}
        return requests.get(url, headers=asked, timeout=SECONDS).status_code

    assert ask() == 403
    assert ask(**{"x-api-key": key["value"]}) == 200
    # Proxies know 401 and 403 only: what they would make of 429 is anybody's guess.
    assert ask(**{"x-api-key": key["value"]}) == 403


def test_a_proxys_address_is_not_its_callers(api: Api) -> None:
    """A policy for this machine would let in everybody whom a proxy on this machine serves."""
    api.method()
    from_here = {"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}}
    statement = {
        "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "execute-api:/*", "Condition": from_here,
    }  # fmt: skip
    policy = json.dumps({"Statement": [statement]})
    api.apigateway.update_rest_api(
        restApiId=api.id, patchOperations=[{"op": "replace", "path": "/policy", "value": policy}]
    )
    api.deploy()
    assert api.call().status_code == 200
    asked = {"x-forwarded-method": "GET", "x-forwarded-uri": "/", "x-forwarded-for": "127.0.0.1"}
    url = f"{api.server.url}/_poolhouse/authorize/{api.id}/prod"
    assert requests.get(url, headers=asked, timeout=SECONDS).status_code == 403


def test_browsers_can_read_a_refusal(api: Api) -> None:
    """Reference, acceptance list 4."""
    aws = api.apigateway
    aws.put_gateway_response(
        restApiId=api.id,
        responseType="DEFAULT_4XX",
        responseParameters={"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"},
        responseTemplates={"application/json": '{"error":$context.error.messageString}'},
    )
    api.method(authorizationType="AWS_IAM")
    api.deploy()
    answer = api.call()
    assert (answer.status_code, answer.json()) == (403, {"error": "Missing Authentication Token"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-poolhouse-reason"]


def test_a_limit_of_a_plan_and_of_a_stage(api: Api) -> None:
    aws = api.apigateway
    api.method(apiKeyRequired=True)
    api.deploy()
    key = aws.create_api_key(name="two", enabled=True)
    plan = aws.create_usage_plan(
        name="slow",
        apiStages=[{"apiId": api.id, "stage": "prod"}],
        throttle={"rateLimit": 0.001, "burstLimit": 2},
    )["id"]
    aws.create_usage_plan_key(usagePlanId=plan, keyId=key["id"], keyType="API_KEY")
    assert [api.call(**{"x-api-key": key["value"]}).status_code for _ in range(3)] == [200, 200, 429]
    patches = [
        {"op": "replace", "path": "/*/*/throttling/rateLimit", "value": "0"},
        {"op": "replace", "path": "/*/*/throttling/burstLimit", "value": "0"},
    ]
    aws.update_stage(restApiId=api.id, stageName="prod", patchOperations=patches)
    answer = api.call(**{"x-api-key": key["value"]})
    assert answer.status_code == 429


def test_a_custom_domain_by_host_and_by_path(api: Api) -> None:
    aws, name = api.apigateway, f"{uuid.uuid4().hex[:8]}.shop.example"
    api.method(body='{"path":"$context.path","name":"$context.domainName","stage":"$context.stage"}')
    api.method(resource=api.resource("login"), body='{"path":"$context.path"}')
    api.deploy()
    aws.create_domain_name(
        domainName=name, regionalCertificateArn="arn:aws:acm:us-east-1:123456789012:certificate/x",
        endpointConfiguration={"types": ["REGIONAL"]},
    )  # fmt: skip
    url = api.server.url

    def at(path: str, host: str = name) -> requests.Response:
        return requests.get(f"{url}{path}", headers={"host": host}, timeout=SECONDS)

    assert at("/v1").status_code == 403
    aws.create_base_path_mapping(domainName=name, basePath="v1", restApiId=api.id, stage="prod")
    assert at("/v1").json() == {"path": "/v1/", "name": name, "stage": "prod"}
    assert at("/v1/login", name.upper()).json() == {"path": "/v1/login"}
    assert at("/v12").status_code == 403
    assert at("/").status_code == 403
    aws.create_base_path_mapping(domainName=name, restApiId=api.id)
    assert at("/prod/login").json() == {"path": "/prod/login"}
    assert at("/none/login").status_code == 403
    below = requests.get(f"{url}/_poolhouse/domains/{name}/v1/login", timeout=SECONDS)
    assert below.json() == {"path": "/v1/login"}
    assert requests.get(f"{url}/_poolhouse/domains/none.example/v1", timeout=SECONDS).status_code == 404
    # The control plane and the health check stay where they were for hosts nobody named.
    assert at("/_poolhouse/ready", "elsewhere.example").status_code == 200


def test_a_closed_endpoint_is_served_at_its_domain(api: Api) -> None:
    aws, name = api.apigateway, f"{uuid.uuid4().hex[:8]}.shop.example"
    api.method()
    api.deploy()
    closed = [{"op": "replace", "path": "/disableExecuteApiEndpoint", "value": "true"}]
    aws.update_rest_api(restApiId=api.id, patchOperations=closed)
    assert (api.call().status_code, api.call().json()) == (403, {"message": "Forbidden"})
    aws.create_domain_name(
        domainName=name, regionalCertificateArn="arn:aws:acm:us-east-1:123456789012:certificate/x",
        endpointConfiguration={"types": ["REGIONAL"]},
    )  # fmt: skip
    aws.create_base_path_mapping(domainName=name, restApiId=api.id, stage="prod")
    assert requests.get(f"{api.server.url}/", headers={"host": name}, timeout=SECONDS).text == "in"


def test_a_method_is_tried(api: Api) -> None:
    aws = api.apigateway
    resource = api.resource("{id}")
    body = (
        '{"id":"$input.params("id")","q":"$input.params("q")","h":"$input.params("X-H")","v":"$stageVariables.v"}'
    )
    api.method("POST", body, resource, apiKeyRequired=True)
    tried = aws.test_invoke_method(
        restApiId=api.id, resourceId=resource, httpMethod="POST", pathWithQueryString="/7?q=1",
        headers={"X-H": "h"}, stageVariables={"v": "blue"}, body="{}",
    )  # fmt: skip
    assert (tried["status"], json.loads(tried["body"])) == (200, {"id": "7", "q": "1", "h": "h", "v": "blue"})
    assert tried["headers"] == {"Content-Type": "application/json"}
    for line in (
        "Execution log for request ",
        "HTTP Method: POST, Resource Path: /7",
        "Method request path: {id=7}",
        "Method request query string: {q=1}",
        "Method request headers: {X-H=h}",
        "Successfully completed execution",
        "Method completed with status: 200",
    ):
        assert line in tried["log"]


def test_a_trial_calls_the_upstream_and_says_what_failed(api: Api) -> None:
    aws = api.apigateway
    names = {"restApiId": api.id, "resourceId": api.root, "httpMethod": "GET"}
    aws.put_method(**names, authorizationType="AWS_IAM")
    with echo() as upstream:
        aws.put_integration(**names, type="HTTP_PROXY", integrationHttpMethod="GET", uri=f"{upstream}/there")
        tried = aws.test_invoke_method(**names)
        assert json.loads(tried["body"])["target"] == "/there"
        assert f"Endpoint request URI: {upstream}/there" in tried["log"]
    gone = [{"op": "replace", "path": "/uri", "value": "http://127.0.0.1:1/"}]
    aws.update_integration(**names, patchOperations=gone)
    tried = aws.test_invoke_method(**names)
    assert tried["status"] in (500, 504)
    assert "Execution failed due to configuration error" in tried["log"]


def test_a_trial_validates(api: Api) -> None:
    aws = api.apigateway
    validator = aws.create_request_validator(restApiId=api.id, name="v", validateRequestParameters=True)["id"]
    api.method(requestParameters={"method.request.querystring.q": True}, requestValidatorId=validator)
    tried = aws.test_invoke_method(restApiId=api.id, resourceId=api.root, httpMethod="GET")
    assert tried["status"] == 400
    assert json.loads(tried["body"]) == {"message": "Missing required request parameters: [q]"}


def test_a_stages_access_log(api: Api, every_log_line: None) -> None:
    api.method(apiKeyRequired=False)
    api.deploy()
    arn = "arn:aws:logs:us-east-1:123456789012:log-group:calls"
    form = (
        '{"id":"$context.requestId","ip":"$context.identity.sourceIp","verb":"$context.httpMethod",'
        '"path":"$context.path","status":"$context.status","octets":"$context.responseLength",'
        '"who":"$context.authorizer.claims.sub","why":"$context.error.message"}'
    )
    patches = [
        {"op": "replace", "path": "/accessLogSettings/destinationArn", "value": arn},
        {"op": "replace", "path": "/accessLogSettings/format", "value": form},
    ]
    api.apigateway.update_stage(restApiId=api.id, stageName="prod", patchOperations=patches)
    pinned = str(uuid.uuid4())
    with capture_logs() as lines:
        api.call(**{"x-amzn-requestid": pinned})
        api.call("/nowhere")
    logged = [json.loads(line["line"]) for line in lines if line.get("group") == "calls"]
    assert logged == [
        {
            "id": pinned, "ip": "127.0.0.1", "verb": "GET", "path": "/prod/", "status": "200", "octets": "2",
            "who": "-", "why": "-",
        },
        {
            "id": logged[1]["id"], "ip": "127.0.0.1", "verb": "GET", "path": "/prod/nowhere", "status": "403",
            "octets": "42", "who": "-", "why": "Missing Authentication Token",
        },
    ]  # fmt: skip


def test_a_websocket_is_refused(api: Api) -> None:
    api.method()
    api.deploy()
    with socket.create_connection(("127.0.0.1", int(api.server.url.rpartition(":")[2])), SECONDS) as connection:
        head = (
            f"GET /execute-api/{api.id}/prod/ HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\n"
            "upgrade: websocket\r\nsec-websocket-version: 13\r\n"
            "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        connection.sendall(head.encode())
        answer = connection.recv(65_536)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"WebSocket" in answer
