"""Lambda authorizers (reference section 4): inputs, verdicts, context, caching."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import Method
from poolhouse.gateway.functions import Invocation, NotInvoked
from tests.gateway.dataplane.apis import API, STAGE, mock
from tests.gateway.dataplane.functions import ARN, ScriptedFunctions, failure, lambda_authorizer, refusing
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import ACCOUNT, NOW

REASON = "x-poolhouse-reason"
API_ARN = f"arn:aws:execute-api:us-east-1:{ACCOUNT}:{API}"
SHOWN = (
    '{"principal": "$context.authorizer.principalId", "key": "$context.authorizer.key", '
    '"number": "$context.authorizer.number", "flag": "$context.authorizer.flag"}'
)


def policy(effect: str = "Allow", resource: Any = "*", **members: Any) -> dict[str, Any]:
    statement = {"Effect": effect, "Action": "execute-api:Invoke", "Resource": resource}
    return {"principalId": "ann", "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}, **members}


@pytest.fixture
def functions() -> ScriptedFunctions:
    return ScriptedFunctions(lambda _: policy())


@pytest.fixture
def gateway(functions: ScriptedFunctions) -> Iterator[Gateway]:
    with Gateway(functions=functions) as gateway:
        yield gateway


def deployed(gateway: Gateway, kind: str = "TOKEN", body: str = SHOWN, **members: Any) -> str:
    method = Method(http_method="GET", authorization_type="CUSTOM", authorizer_id="auth09", integration=mock(body))
    routes = {path: {"GET": method, "POST": method} for path in ("/", "/pets/{id}", "/orders")}
    gateway.deploy(routes, lambda_authorizer(kind, **members), table="orders")
    return gateway.url("/pets/1")


def call(url: str, token: str | None = "letmein", verb: str = "GET", **given: Any) -> requests.Response:
    headers = {} if token is None else {"Authorization": token}
    return requests.request(verb, url, headers={**headers, **given.pop("headers", {})}, timeout=30, **given)


def test_the_event_of_a_token_authorizer(gateway: Gateway, functions: ScriptedFunctions) -> None:
    assert call(deployed(gateway), "Bearer let me in").status_code == 200
    [asked] = functions.asked
    assert asked.event == {
        "type": "TOKEN",
        "authorizationToken": "Bearer let me in",
        "methodArn": f"{API_ARN}/{STAGE}/GET/pets/1",
    }
    assert (asked.arn, asked.source) == (ARN, f"{API_ARN}/authorizers/auth09")
    assert call(gateway.url("/"), "other").status_code == 200
    assert functions.asked[1].event["methodArn"] == f"{API_ARN}/{STAGE}/GET/"


def test_the_event_of_a_request_authorizer(gateway: Gateway, functions: ScriptedFunctions) -> None:
    url = deployed(gateway, "REQUEST", identity_source="method.request.header.X-Key")
    assert call(url, None, headers={"X-Key": "k"}, params={"q": "1"}).status_code == 200
    event = functions.asked[0].event
    assert (event["type"], event["methodArn"]) == ("REQUEST", f"{API_ARN}/{STAGE}/GET/pets/1")
    assert (event["pathParameters"], event["queryStringParameters"]) == ({"id": "1"}, {"q": "1"})
    assert (event["stageVariables"], event["headers"]["X-Key"]) == ({"table": "orders"}, "k")
    assert event["requestContext"]["resourcePath"] == "/pets/{id}"


def test_what_it_says_reaches_the_integration(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: policy(context={"key": "v", "number": 1, "flag": True, "nothing": None})
    assert call(deployed(gateway)).json() == {"principal": "ann", "key": "v", "number": "1", "flag": "true"}


VERDICTS: dict[str, tuple[Any, int, str | None, str]] = {
    "allow": (policy(), 200, None, ""),
    "allow this": (policy(resource=f"{API_ARN}/{STAGE}/GET/pets/*"), 200, None, ""),
    "number as principal": (policy() | {"principalId": 7}, 200, None, ""),
    "deny": (
        policy("Deny"),
        403,
        '{"Message":"User is not authorized to access this resource with an explicit deny"}',
        "AccessDeniedException",
    ),
    "allow another": (
        policy(resource=f"{API_ARN}/{STAGE}/POST/*"),
        403,
        '{"Message":"User is not authorized to access this resource"}',
        "AccessDeniedException",
    ),
    "says Unauthorized": (failure("Unauthorized"), 401, '{"message":"Unauthorized"}', "UnauthorizedException"),
    "says unauthorized": (failure("unauthorized"), 500, '{"message":null}', "AuthorizerConfigurationException"),
    "fails": (failure("boom"), 500, '{"message":null}', "AuthorizerConfigurationException"),
    "null": (None, 500, '{"message":null}', "AuthorizerConfigurationException"),
    "text": ("allow", 500, '{"message":null}', "AuthorizerConfigurationException"),
    "octets": (Invocation(b"\xff"), 500, '{"message":null}', "AuthorizerConfigurationException"),
    "no principal": (
        policy() | {"principalId": None},
        500,
        '{"message":null}',
        "AuthorizerConfigurationException",
    ),
    "no policy": ({"principalId": "x"}, 500, '{"message":null}', "AuthorizerConfigurationException"),
    "an object in the context": (
        policy(context={"a": {}}),
        500,
        '{"message":null}',
        "AuthorizerConfigurationException",
    ),
    "a list as context": (policy(context=[1]), 500, '{"message":null}', "AuthorizerConfigurationException"),
    "a simple answer": ({"isAuthorized": True}, 500, '{"message":null}', "AuthorizerConfigurationException"),
}


@pytest.mark.parametrize("kind", ["TOKEN", "REQUEST"])
@pytest.mark.parametrize(("answer", "status", "body", "error"), VERDICTS.values(), ids=VERDICTS)
def test_verdicts(
    gateway: Gateway,
    functions: ScriptedFunctions,
    kind: str,
    answer: Any,
    status: int,
    body: str | None,
    error: str,
) -> None:
    functions.answer = lambda _: answer
    response = call(deployed(gateway, kind))
    assert response.status_code == status
    if body is not None:
        assert response.text == body
        assert response.headers["x-amzn-ErrorType"] == error
        assert "auth09" in response.headers[REASON]


@pytest.mark.parametrize(
    ("failed", "error"),
    [
        (NotInvoked("AccessDeniedException", "no permission"), "AuthorizerConfigurationException"),
        (NotInvoked("ServiceException", "not there"), "AuthorizerFailureException"),
    ],
)
def test_a_function_that_is_not_reached(
    gateway: Gateway, functions: ScriptedFunctions, failed: NotInvoked, error: str
) -> None:
    functions.answer = refusing(failed)
    response = call(deployed(gateway))
    assert (response.status_code, response.headers["x-amzn-ErrorType"]) == (500, error)
    assert str(failed) in response.headers[REASON]


def test_without_identity_nobody_is_asked(gateway: Gateway, functions: ScriptedFunctions) -> None:
    url = deployed(gateway)
    for token in (None, ""):
        response = call(url, token)
        assert (response.status_code, response.text) == (401, '{"message":"Unauthorized"}')
    url = deployed(gateway, "REQUEST", identity_source="method.request.header.X-Key, method.request.querystring.q")
    assert call(url, headers={"X-Key": "k"}).status_code == 401
    assert call(url, params={"q": "1"}).status_code == 401
    assert functions.asked == []
    assert call(url, headers={"X-Key": "k"}, params={"q": "1"}).status_code == 200


def test_without_caching_a_request_authorizer_sees_everybody(
    gateway: Gateway, functions: ScriptedFunctions
) -> None:
    url = deployed(gateway, "REQUEST", result_ttl_seconds=0, identity_source=None)
    assert [call(url, None).status_code for _ in range(2)] == [200, 200]
    assert len(functions.asked) == 2


def test_other_identity_sources(gateway: Gateway, functions: ScriptedFunctions) -> None:
    sources = "stageVariables.table, context.httpMethod, context.identity.sourceIp"
    url = deployed(gateway, "REQUEST", identity_source=sources)
    assert call(url, None).status_code == 200
    assert call(url, None).status_code == 200
    assert len(functions.asked) == 1
    assert call(url, None, "POST").status_code == 200
    assert len(functions.asked) == 2
    assert call(deployed(gateway, "REQUEST", identity_source="stageVariables.none"), None).status_code == 401


@pytest.mark.parametrize(
    ("token", "status", "asked"), [("tok-12", 200, 1), ("tok-1x", 401, 0), ("xtok-1", 401, 0)]
)
def test_the_validation_expression(
    gateway: Gateway, functions: ScriptedFunctions, token: str, status: int, asked: int
) -> None:
    url = deployed(gateway, identity_validation_expression=r"tok-\d+")
    assert (call(url, token).status_code, len(functions.asked)) == (status, asked)


def test_an_expression_that_cannot_be_used(gateway: Gateway, functions: ScriptedFunctions) -> None:
    assert call(deployed(gateway, identity_validation_expression="(")).status_code == 500
    assert call(
        deployed(gateway, identity_validation_expression=r"(a|a|aa)+(a|aa)+b"), "a" * 4000
    ).status_code in (401, 500)
    assert functions.asked == []


def test_two_identity_headers_are_none(gateway: Gateway, functions: ScriptedFunctions) -> None:
    path = deployed(gateway).partition(str(gateway.port))[2]
    with socket.create_connection(("127.0.0.1", gateway.port)) as wire:
        headers = "Host: x\r\nAuthorization: a\r\nAuthorization: b\r\nConnection: close\r\n\r\n"
        wire.sendall(f"GET {path} HTTP/1.1\r\n{headers}".encode())
        assert b" 401 " in wire.recv(65536)
    assert functions.asked == []


def test_a_decision_is_kept_for_its_time(gateway: Gateway, functions: ScriptedFunctions) -> None:
    url = deployed(gateway, result_ttl_seconds=60)
    for _ in range(3):
        assert call(url).status_code == 200
    assert call(gateway.url("/orders")).status_code == 200
    assert len(functions.asked) == 1
    assert call(url, "another").status_code == 200
    assert len(functions.asked) == 2
    gateway.clock.time += 61
    assert call(url).status_code == 200
    assert len(functions.asked) == 3


def test_a_denial_is_kept_as_well_but_a_failure_is_not(gateway: Gateway, functions: ScriptedFunctions) -> None:
    url = deployed(gateway)
    functions.answer = lambda _: policy("Deny")
    assert [call(url).status_code for _ in range(2)] == [403, 403]
    assert len(functions.asked) == 1
    functions.answer = lambda _: failure("boom")
    assert [call(url, "other").status_code for _ in range(2)] == [500, 500]
    assert len(functions.asked) == 3


def test_a_kept_policy_is_asked_about_each_method(gateway: Gateway, functions: ScriptedFunctions) -> None:
    """AWS's pitfall: the policy of the first call is used for the second path, and does not cover it."""
    functions.answer = lambda event: policy(resource=event["methodArn"])
    assert call(deployed(gateway)).status_code == 200
    response = call(gateway.url("/orders"))
    assert response.status_code == 403
    assert "its policy has to cover every method" in response.headers[REASON]


def test_no_decision_outlives_the_token(gateway: Gateway, functions: ScriptedFunctions) -> None:
    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    token = f"Bearer {part({'alg': 'none'})}.{part({'exp': NOW + 30})}.x"
    url = deployed(gateway, result_ttl_seconds=300)
    assert [call(url, token).status_code for _ in range(2)] == [200, 200]
    assert len(functions.asked) == 1
    gateway.clock.time += 31
    functions.answer = lambda _: failure("Unauthorized")
    assert call(url, token).status_code == 401


@pytest.mark.parametrize("exp", [10**400, -(10**400), True, "soon", None, [1], {}])
def test_an_exp_that_is_no_time_is_no_matter(gateway: Gateway, functions: ScriptedFunctions, exp: Any) -> None:
    payload = base64.urlsafe_b64encode(json.dumps({"exp": exp}).encode()).decode().rstrip("=")
    url = deployed(gateway, result_ttl_seconds=300)
    assert [call(url, f"Bearer x.{payload}.y").status_code for _ in range(2)] == [200, 200]
    assert len(functions.asked) == 1


def test_a_new_deployment_forgets(gateway: Gateway, functions: ScriptedFunctions) -> None:
    assert call(deployed(gateway)).status_code == 200
    assert call(deployed(gateway)).status_code == 200
    assert len(functions.asked) == 2


def test_a_path_that_makes_the_arn_too_long(gateway: Gateway, functions: ScriptedFunctions) -> None:
    deployed(gateway)
    head = len(f"{API_ARN}/{STAGE}/GET/pets/")
    assert call(gateway.url(f"/pets/{'a' * (1600 - head)}")).status_code == 200
    response = call(gateway.url(f"/pets/{'a' * (1601 - head)}"))
    assert (response.status_code, response.json()) == (414, {"message": "Request URI too long"})
    assert len(functions.asked) == 1


def test_an_authorizer_that_names_no_function(gateway: Gateway) -> None:
    response = call(deployed(gateway, authorizer_uri="arn:aws:sns:x"))
    assert (response.status_code, "names no function" in response.headers[REASON]) == (500, True)
