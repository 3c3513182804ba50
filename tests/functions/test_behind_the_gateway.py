"""Functions behind REST APIs, with real HTTP and real processes."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.demo_shop import shop_on, token_for
from tests.functions.apis import Api
from tests.functions.programs import Functions, archive, arn_of

REASON = "x-poolhouse-reason"
PYTHON = """
import json, os, time
def shows(event, context):
    return {"statusCode": 200, "headers": {"X-From": "python"}, "body": json.dumps(event)}
def garbage(event, context):
    return {"status": "ok"}
def raises(event, context):
    raise RuntimeError("boom")
def hangs(event, context):
    time.sleep(60)
def leaves(event, context):
    os._exit(1)
def decides(event, context):
    token = event.get("authorizationToken") or event["headers"].get("X-Key", "")
    if token == "nobody":
        raise Exception("Unauthorized")
    effect = "Deny" if token == "banned" else "Allow"
    statement = {"Action": "execute-api:Invoke", "Effect": effect, "Resource": event["methodArn"]}
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    return {"principalId": token, "policyDocument": policy, "context": {"plan": "gold", "level": 3}}
"""
NODE = """
exports.shows = async (event) => ({ statusCode: 200, headers: { "X-From": "node" }, body: JSON.stringify(event) });
"""
CODE = {"ZipFile": archive(app__py=PYTHON)}


@pytest.fixture
def api(apigateway: Any, server: Server) -> Api:
    return Api(apigateway, server.url)


def permitted(functions: Functions, handler: str, **settings: Any) -> str:
    name = functions.create(handler, **{"Code": CODE, **settings})
    functions.permit(name)
    return name


@pytest.mark.parametrize("language", ["python", "node"])
def test_a_handler_behind_the_gateway(functions: Functions, api: Api, language: str) -> None:
    code = {"ZipFile": archive(index__js=NODE)} if language == "node" else CODE
    name = permitted(functions, "index.shows" if language == "node" else "app.shows", Code=code)
    api.add("/pets/{id}", name)
    api.deploy()
    answer = api.call("/pets/7?q=1&q=2", "POST", json={"a": "ü"}, headers={"X-My-Header": "here"})
    assert (answer.status_code, answer.headers["X-From"]) == (200, language)
    event = answer.json()
    assert (event["resource"], event["path"], event["httpMethod"]) == ("/pets/{id}", "/pets/7", "POST")
    assert (event["pathParameters"], event["multiValueQueryStringParameters"]) == ({"id": "7"}, {"q": ["1", "2"]})
    assert event["headers"]["X-My-Header"] == "here"
    assert event["requestContext"]["stage"] == "prod"
    assert "Root=1-" in answer.headers["X-Amzn-Trace-Id"]


def test_the_spelling_of_headers(functions: Functions, api: Api, server: Server) -> None:
    api.add("/", permitted(functions, "app.shows"))
    api.deploy()
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    connection.putrequest("GET", f"/execute-api/{api.id}/prod/", skip_accept_encoding=True)
    for name in ("X-WeIrD", "authorization", "accept"):
        connection.putheader(name, "v")
    connection.endheaders()
    body = connection.getresponse().read().decode()
    assert '\\"X-WeIrD\\": \\"v\\"' in body or '"X-WeIrD": "v"' in body
    assert '"Authorization": "v"' in body
    assert '"accept": "v"' in body
    connection.close()


def test_without_permission_the_gateway_is_refused(functions: Functions, api: Api) -> None:
    name = functions.create("app.shows", Code=CODE)
    api.add("/", name)
    api.deploy()
    answer = api.call("/")
    assert (answer.status_code, answer.text) == (500, '{"message": "Internal server error"}')
    assert "Invalid permissions on Lambda function" in answer.headers[REASON]
    assert f"aws lambda add-permission --function-name {name}" in answer.headers[REASON]
    functions.permit(name, source=f"arn:aws:execute-api:us-east-1:123456789012:{api.id}/*/POST/*")
    assert api.call("/").status_code == 500
    functions.permit(name, source=f"arn:aws:execute-api:us-east-1:123456789012:{api.id}/*/GET/", StatementId="get")
    assert api.call("/").status_code == 200
    functions.client.remove_permission(FunctionName=name, StatementId="get")
    assert api.call("/").status_code == 500


def test_permissions_can_be_switched_off() -> None:
    with Server(function_permissions=False) as server:
        functions = Functions(aws_client("lambda", server.url))
        api = Api(aws_client("apigateway", server.url), server.url)
        api.add("/", functions.create("app.shows", Code=CODE))
        api.deploy()
        assert api.call("/").status_code == 200


def test_a_function_that_is_not_there(functions: Functions, api: Api) -> None:
    api.add("/", "nobody")
    api.deploy()
    answer = api.call("/")
    assert answer.status_code == 500
    assert arn_of("nobody") in answer.headers[REASON]


@pytest.mark.parametrize(
    ("handler", "status", "words"),
    [
        ("app.garbage", 502, "a member that no response has: 'status'"),
        ("app.raises", 502, "RuntimeError: boom"),
        ("app.leaves", 502, "Runtime exited with error: exit status 1"),
        ("app.hangs", 502, "Task timed out after 1.00 seconds"),
    ],
)
def test_functions_that_fail(functions: Functions, api: Api, handler: str, status: int, words: str) -> None:
    api.add("/", permitted(functions, handler, Timeout=1))
    api.deploy()
    answer = api.call("/")
    assert (answer.status_code, answer.text) == (status, '{"message": "Internal server error"}')
    assert words in answer.headers[REASON]


def test_a_hanging_function_ends_at_the_integrations_limit(functions: Functions, api: Api) -> None:
    api.add("/", permitted(functions, "app.hangs", Timeout=30))
    resource = api.client.get_resources(restApiId=api.id)["items"][0]["id"]
    changes = [{"op": "replace", "path": "/timeoutInMillis", "value": "200"}]
    api.client.update_integration(restApiId=api.id, resourceId=resource, httpMethod="ANY", patchOperations=changes)
    api.deploy()
    begun = time.monotonic()
    answer = api.call("/")
    assert (answer.status_code, answer.text) == (504, '{"message": "Endpoint request timed out"}')
    assert time.monotonic() - begun < 10


def test_a_token_authorizer(functions: Functions, api: Api) -> None:
    decides, shows = permitted(functions, "app.decides"), permitted(functions, "app.shows")
    authorizer = api.authorizer(decides)
    api.add("/pets", shows, authorizationType="CUSTOM", authorizerId=authorizer)
    api.deploy()
    assert api.call("/pets").status_code == 401
    assert api.call("/pets", headers={"Authorization": "nobody"}).text == '{"message":"Unauthorized"}'
    banned = api.call("/pets", headers={"Authorization": "banned"})
    assert banned.json() == {"Message": "User is not authorized to access this resource with an explicit deny"}
    answer = api.call("/pets", headers={"Authorization": "ann"})
    said = answer.json()["requestContext"]["authorizer"]
    assert isinstance(said.pop("integrationLatency"), int)
    assert said == {"principalId": "ann", "plan": "gold", "level": "3"}


def test_a_request_authorizer_and_the_flush(functions: Functions, api: Api, server: Server) -> None:
    decides, shows = permitted(functions, "app.decides"), permitted(functions, "app.shows")
    authorizer = api.authorizer(decides, "REQUEST", identitySource="method.request.header.X-Key")
    api.add("/pets", shows, authorizationType="CUSTOM", authorizerId=authorizer)
    api.deploy()

    def runs() -> int:
        return len(_starts(server, decides))

    assert api.call("/pets").status_code == 401
    assert [api.call("/pets", headers={"X-Key": "k"}).status_code for _ in range(3)] == [200] * 3
    assert runs() == 1
    api.client.flush_stage_authorizers_cache(restApiId=api.id, stageName="prod")
    assert api.call("/pets", headers={"X-Key": "k"}).status_code == 200
    assert runs() == 2


def test_trying_an_authorizer(functions: Functions, api: Api) -> None:
    decides = permitted(functions, "app.decides")
    authorizer = api.authorizer(decides)
    test = api.client.test_invoke_authorizer
    passed = test(restApiId=api.id, authorizerId=authorizer, headers={"Authorization": "ann"})
    assert (passed["clientStatus"], passed["principalId"]) == (0, "ann")
    assert "execute-api:Invoke" in passed["policy"]
    assert f"{api.id}/ESTestInvoke-stage/GET/" in passed["log"]
    assert 'Authorizer result body before parsing: {"principalId": "ann"' in passed["log"]
    assert "Using valid authorizer policy for principal: ****" in passed["log"]
    refused = test(restApiId=api.id, authorizerId=authorizer, headers={"Authorization": "nobody"})
    assert refused["clientStatus"] == 401
    assert "Unauthorized request" in refused["log"]
    assert test(restApiId=api.id, authorizerId=authorizer)["clientStatus"] == 401


def _starts(server: Server, name: str) -> list[str]:
    import requests

    lines = requests.get(f"{server.url}/_poolhouse/functions/{name}/logs").json()["lines"]
    return [line["text"] for line in lines if line["text"].startswith("START")]


@pytest.fixture(scope="module")
def shop(_session_server: Server) -> Iterator[DemoFacts]:
    with shop_on(_session_server) as facts:
        yield facts


def test_the_powertools_program_behind_the_gateway(
    functions: Functions, api: Api, shop: DemoFacts, server: Server
) -> None:
    """The example with the real Powertools and PyJWT, unchanged: a mounted folder, and its own token checks."""
    folder = Path(__file__).parents[2] / "examples" / "ecommerce"
    name = permitted(
        functions,
        "lambda_api.lambda_handler",
        Code={"S3Bucket": "hot-reload", "S3Key": str(folder)},
        MemorySize=512,
        Environment={"Variables": {"COGNITO_ISSUER": shop.issuer, "POWERTOOLS_TRACE_DISABLED": "1"}},
    )
    api.add("/products", name)
    api.add("/orders", name)
    api.deploy()
    customer = {"Authorization": f"Bearer {token_for(shop.customer, shop)}"}
    admin = {"Authorization": f"Bearer {token_for(shop.admin, shop)}"}
    assert api.call("/products").status_code == 401
    assert api.call("/products", headers=customer).json() == {"message": "Here are the products"}
    assert api.call("/orders", "POST", headers=customer).status_code == 403
    assert api.call("/orders", "POST", headers=admin).status_code == 200


def test_many_calls_at_once(functions: Functions, api: Api) -> None:
    api.add("/{proxy+}", permitted(functions, "app.shows"))
    api.deploy()
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda number: api.call(f"/n/{number}"), range(100)))
    assert [answer.json()["path"] for answer in answers] == [f"/n/{number}" for number in range(100)]
