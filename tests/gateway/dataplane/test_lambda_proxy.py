"""AWS_PROXY over real HTTP: what functions get, and every way in which they may answer."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import requests

from poolhouse.domain.apis.values import Integration
from poolhouse.gateway.functions import Invocation, NotInvoked, Throttled, TimedOut
from tests.gateway.dataplane.apis import API, STAGE, deployment, open_method, rest_api, stage
from tests.gateway.dataplane.functions import ARN, ScriptedFunctions, failure, lambda_proxy, refusing
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import ACCOUNT

REASON = "x-poolhouse-reason"
INTERNAL = '{"message": "Internal server error"}'


@pytest.fixture
def functions() -> ScriptedFunctions:
    return ScriptedFunctions()


@pytest.fixture
def gateway(functions: ScriptedFunctions) -> Iterator[Gateway]:
    with Gateway(functions=functions) as gateway:
        gateway.deploy({"/pets/{id}": {"ANY": open_method(lambda_proxy())}})
        yield gateway


def binary(gateway: Gateway, *types: str) -> None:
    made = deployment({"/pets/{id}": {"ANY": open_method(lambda_proxy())}})
    gateway.apis.put(rest_api(), msgspec.structs.replace(made, binary_media_types=types), stage())


def call(gateway: Gateway, verb: str = "GET", **given: Any) -> requests.Response:
    return requests.request(verb, gateway.url("/pets/1"), timeout=30, **given)


def test_the_event_of_a_real_call(gateway: Gateway, functions: ScriptedFunctions) -> None:
    answer = call(gateway, "POST", params={"a": "1"}, json={"b": 2}, headers={"X-Trace": "t", "User-Agent": "py"})
    assert (answer.status_code, answer.text, answer.headers["content-type"]) == (200, "ok", "application/json")
    [asked] = functions.asked
    assert (asked.arn, asked.timeout) == (ARN, 29.0)
    assert asked.source == f"arn:aws:execute-api:us-east-1:{ACCOUNT}:{API}/{STAGE}/POST/pets/{{id}}"
    event = asked.event
    assert (event["body"], event["queryStringParameters"], event["pathParameters"]) == (
        '{"b": 2}',
        {"a": "1"},
        {"id": "1"},
    )
    assert event["requestContext"]["requestId"] == answer.headers["x-amzn-RequestId"]
    assert event["requestContext"]["extendedRequestId"] == answer.headers["x-amz-apigw-id"]
    assert event["headers"]["X-Amzn-Trace-Id"] == answer.headers["X-Amzn-Trace-Id"]
    assert event["headers"]["User-Agent"] == "py"
    assert "content-length" not in {name.lower() for name in event["headers"]}


def test_the_answer_of_the_function_is_the_response(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: {
        "statusCode": 418,
        "headers": {"X-One": "1", "Content-Type": "text/plain"},
        "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]},
        "body": "pöt",
    }
    answer = call(gateway)
    assert (answer.status_code, answer.content) == (418, "pöt".encode())
    assert (answer.headers["X-One"], answer.headers["content-type"]) == ("1", "text/plain")
    assert answer.raw.headers.getlist("set-cookie") == ["a=1", "b=2"]


@pytest.mark.parametrize("status", [204, 304])
def test_responses_without_a_body(gateway: Gateway, functions: ScriptedFunctions, status: int) -> None:
    functions.answer = lambda _: {"statusCode": status, "body": "dropped"}
    answer = call(gateway)
    assert (answer.status_code, answer.content) == (status, b"")


def test_framing_headers_of_a_function_are_not_believed(gateway: Gateway, functions: ScriptedFunctions) -> None:
    lies = {"Content-Length": "999", "Transfer-Encoding": "chunked", "Connection": "close", "Date": "now"}
    functions.answer = lambda _: {"headers": lies, "body": "short"}
    answer = call(gateway)
    assert (answer.text, answer.headers["content-length"]) == ("short", "5")
    assert answer.headers["x-amzn-Remapped-Date"] == "now"
    assert "transfer-encoding" not in answer.headers


@pytest.mark.parametrize(
    ("types", "accept", "octets"),
    [
        (("image/png",), "image/png", b"\x89PNG"),
        (("image/png",), "image/png,*/*", b"\x89PNG"),
        (("*/*",), "text/html", b"\x89PNG"),
        (("image/png",), "text/html,image/png", b"iVBORw=="),
        (("image/png",), None, b"iVBORw=="),
        ((), "image/png", b"iVBORw=="),
    ],
)
def test_binary_answers(
    gateway: Gateway, functions: ScriptedFunctions, types: tuple[str, ...], accept: str | None, octets: bytes
) -> None:
    binary(gateway, *types)
    functions.answer = lambda _: {"body": base64.b64encode(b"\x89PNG").decode(), "isBase64Encoded": True}
    assert call(gateway, headers={"Accept": accept}).content == octets


def test_binary_requests(gateway: Gateway, functions: ScriptedFunctions) -> None:
    binary(gateway, "image/png")
    call(gateway, "POST", data=b"\x89PNG", headers={"Content-Type": "image/png"})
    assert (functions.asked[0].event["body"], functions.asked[0].event["isBase64Encoded"]) == ("iVBORw==", True)


BROKEN: dict[str, tuple[Any, int, str]] = {
    "null": (None, 502, "Malformed Lambda proxy response"),
    "text": ("hello", 502, "no object but str"),
    "another member": ({"statusCode": 200, "status": 1}, 502, "'status'"),
    "an object as body": ({"body": {"a": 1}}, 502, "no string but dict"),
    "a bad status": ({"statusCode": "teapot"}, 502, "teapot"),
    "an informational status": ({"statusCode": 101}, 502, "101"),
    "a header that is two": ({"headers": {"X": "a\r\nSet-Cookie: b=1"}}, 502, "control characters"),
    "a name that is none": ({"headers": {"a b": "c"}}, 502, "is no name of a header"),
    "an empty name": ({"headers": {"": "c"}}, 502, "is no name of a header"),
    "a failure": (failure("boom", "ValueError"), 502, "ValueError: boom"),
    "an undescribed failure": (Invocation(b"", "Unhandled"), 502, "Unhandled"),
    "octets": (Invocation(b"\xff\xfe"), 502, "no JSON"),
}


@pytest.mark.parametrize(("answer", "status", "words"), BROKEN.values(), ids=BROKEN)
def test_answers_that_are_none(
    gateway: Gateway, functions: ScriptedFunctions, answer: Any, status: int, words: str
) -> None:
    functions.answer = lambda _: answer
    response = call(gateway)
    assert (response.status_code, response.text) == (status, INTERNAL)
    assert response.headers["x-amzn-ErrorType"] == "InternalServerErrorException"
    assert words in response.headers[REASON]
    assert "set-cookie" not in response.headers


def test_base64_that_is_none(gateway: Gateway, functions: ScriptedFunctions) -> None:
    binary(gateway, "*/*")
    functions.answer = lambda _: {"body": "no base64!", "isBase64Encoded": True}
    response = call(gateway)
    assert (response.status_code, response.text) == (500, INTERNAL)


@pytest.mark.parametrize(
    ("failed", "status", "text"),
    [
        (NotInvoked("AccessDeniedException", "Invalid permissions on Lambda function"), 500, INTERNAL),
        (NotInvoked("ResourceNotFoundException", "no such function"), 500, INTERNAL),
        (Throttled("too many"), 500, INTERNAL),
        (TimedOut("29 s"), 504, '{"message": "Endpoint request timed out"}'),
    ],
)
def test_functions_that_are_not_reached(
    gateway: Gateway, functions: ScriptedFunctions, failed: NotInvoked, status: int, text: str
) -> None:
    functions.answer = refusing(failed)
    response = call(gateway)
    assert (response.status_code, response.text) == (status, text)
    assert str(failed) in response.headers[REASON]


@pytest.mark.parametrize(
    ("integration", "words"),
    [
        (lambda_proxy(http_method="GET"), "the integration's verb is GET"),
        (lambda_proxy("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions"), "names no function"),
        (lambda_proxy("arn:aws:apigateway:us-east-1:firehose:action/PutRecord"), "names no function"),
    ],
)
def test_integrations_that_cannot_work(gateway: Gateway, integration: Integration, words: str) -> None:
    gateway.deploy({"/pets/{id}": {"ANY": open_method(integration)}})
    response = call(gateway)
    assert (response.status_code, response.text) == (500, INTERNAL)
    assert words in response.headers[REASON]


def test_stage_variables_name_the_function(gateway: Gateway, functions: ScriptedFunctions) -> None:
    uri = lambda_proxy().uri or ""
    integration = lambda_proxy(uri.replace("shop", "${stageVariables.function}"))
    gateway.deploy({"/pets/{id}": {"ANY": open_method(integration)}}, function="shop:live")
    call(gateway)
    assert functions.asked[0].arn == f"{ARN}:live"


def test_the_callers_spelling(gateway: Gateway, functions: ScriptedFunctions) -> None:
    with socket.create_connection(("127.0.0.1", gateway.port)) as wire:
        path = gateway.url("/pets/1").partition(str(gateway.port))[2]
        wire.sendall(f"GET {path} HTTP/1.1\r\nhOsT: x\r\nX-My: 1\r\nCONNECTION: close\r\n\r\n".encode())
        while wire.recv(65536):
            pass
    headers = functions.asked[0].event["headers"]
    assert (headers["Host"], headers["X-My"]) == ("x", "1")


def test_a_body_of_the_largest_size(gateway: Gateway, functions: ScriptedFunctions) -> None:
    text = json.dumps("x" * 5_000_000)
    assert call(gateway, "POST", data=text).status_code == 200
    assert functions.asked[0].event["body"] == text


def test_an_event_that_no_function_takes(gateway: Gateway, functions: ScriptedFunctions) -> None:
    """Recorded: less than the gateway's own limit, and in other words."""
    answer = call(gateway, "POST", data=b"x" * (6 * 1024 * 1024), headers={"Content-Type": "text/plain"})
    assert (answer.status_code, answer.text) == (413, '{"message": "Request Too Long"}')
    assert answer.headers["x-amzn-ErrorType"] == "BadRequestException"
    assert not functions.asked
    assert call(gateway, "POST", data=b"x" * (5 * 1024 * 1024)).status_code == 200
