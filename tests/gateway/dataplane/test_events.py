"""Events 1.0 to the letter (reference 2.8 and 4.1), and what functions answer, read."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from poolhouse.gateway import events
from poolhouse.gateway.events import MalformedAnswer
from tests.gateway.dataplane.apis import API, STAGE
from tests.gateway.dataplane.exchanges import exchange
from tests.gateway.dataplane.pools import ACCOUNT

HEADERS = [
    ("accept", "*/*"),
    ("host", "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"),
    ("user-agent", "curl/8.4"),
    ("x-many", "one"),
    ("x-many", "two"),
    ("authorization", "Bearer eyJ"),
    ("connection", "keep-alive"),
    ("content-length", "0"),
    ("x-forwarded-for", "198.51.100.1"),
]
CONTEXT = {
    "resourceId": "res001",
    "resourcePath": "/pets/{id}",
    "httpMethod": "GET",
    "extendedRequestId": "AAECAwQFBgcICQo=",
    "path": f"/{STAGE}/pets/1",
    "accountId": ACCOUNT,
    "protocol": "HTTP/1.1",
    "stage": STAGE,
    "domainPrefix": "a1b2c3d4e5",
    "requestId": "00000000-0000-4000-8000-000000000001",
    "identity": {
        "cognitoIdentityPoolId": None,
        "accountId": None,
        "cognitoIdentityId": None,
        "caller": None,
        "sourceIp": "203.0.113.7",
        "principalOrgId": None,
        "accessKey": None,
        "cognitoAuthenticationType": None,
        "cognitoAuthenticationProvider": None,
        "userArn": None,
        "userAgent": "curl/8.4",
        "user": None,
    },
    "domainName": "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com",
    "deploymentId": "dep001",
    "apiId": API,
}


def without_times(context: dict[str, Any]) -> dict[str, Any]:
    assert isinstance(context["requestTimeEpoch"], int)
    assert context["requestTime"].endswith(" +0000")
    return {name: value for name, value in context.items() if not name.startswith("requestTime")}


def test_a_full_event() -> None:
    call = exchange(
        verb="GET",
        query="a=first&a=la%20st&b=",
        headers=HEADERS,
        parameters={"id": "1%2B"},
        claims={"sub": "s", "exp": "Tue Jun 18 15:00:04 UTC 2024"},
        table="orders",
    )
    event = events.proxy_event(call, b"")
    context = event.pop("requestContext")
    trace = event["headers"].pop("X-Amzn-Trace-Id")
    assert event["multiValueHeaders"].pop("X-Amzn-Trace-Id") == [trace]
    assert trace.startswith("Root=1-")
    assert event == {
        "resource": "/pets/{id}",
        "path": "/pets/1",
        "httpMethod": "GET",
        "headers": {
            "accept": "*/*",
            "Host": "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com",
            "User-Agent": "curl/8.4",
            "x-many": "two",
            "Authorization": "Bearer eyJ",
            "X-Forwarded-For": "198.51.100.1, 203.0.113.7",
            "X-Forwarded-Port": "9229",
            "X-Forwarded-Proto": "http",
        },
        "multiValueHeaders": {
            "accept": ["*/*"],
            "Host": ["a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"],
            "User-Agent": ["curl/8.4"],
            "x-many": ["one", "two"],
            "Authorization": ["Bearer eyJ"],
            "X-Forwarded-For": ["198.51.100.1, 203.0.113.7"],
            "X-Forwarded-Port": ["9229"],
            "X-Forwarded-Proto": ["http"],
        },
        "queryStringParameters": {"a": "la st", "b": ""},
        "multiValueQueryStringParameters": {"a": ["first", "la st"], "b": [""]},
        "pathParameters": {"id": "1%2B"},
        "stageVariables": {"table": "orders"},
        "body": None,
        "isBase64Encoded": False,
    }
    assert without_times(context) == CONTEXT | {
        "authorizer": {"claims": {"sub": "s", "exp": "Tue Jun 18 15:00:04 UTC 2024"}}
    }


def test_what_is_absent_is_null() -> None:
    event = events.proxy_event(exchange(verb="GET", headers=[]), b"")
    absent = (
        "queryStringParameters",
        "multiValueQueryStringParameters",
        "pathParameters",
        "stageVariables",
        "body",
    )
    assert {name: event[name] for name in absent} == dict.fromkeys(absent)
    assert "authorizer" not in event["requestContext"]


def test_the_spelling_of_headers_is_the_callers() -> None:
    call = exchange(headers=[("x-my-header", "1"), ("authorization", "x"), ("x-my-header", "2")])
    call.scope["poolhouse.header_names"] = [b"X-My-Header", b"authorization", b"x-MY-header"]
    headers = events.proxy_event(call, b"")["multiValueHeaders"]
    assert headers["X-My-Header"] == ["1", "2"]
    assert headers["Authorization"] == ["x"]


@pytest.mark.parametrize(
    ("types", "kind", "body", "expected"),
    [
        ((), "image/png", b"\x89PNG", ("�PNG", False)),
        (("image/png",), "image/png", b"\x89PNG", ("iVBORw==", True)),
        (("image/png",), "image/PNG; q=1", b"\x89PNG", ("iVBORw==", True)),
        (("image/*",), "image/gif", b"GIF", ("R0lG", True)),
        (("*/*",), None, b"x", ("eA==", True)),
        (("image/png",), "application/json", "ü".encode(), ("ü", False)),
    ],
)
def test_bodies(types: tuple[str, ...], kind: str | None, body: bytes, expected: tuple[str, bool]) -> None:
    call = exchange(headers=[] if kind is None else [("content-type", kind)])
    call.stage = msgspec.structs.replace(call.stage, binary_types=types)
    event = events.proxy_event(call, body)
    assert (event["body"], event["isBase64Encoded"]) == expected


def test_what_a_lambda_authorizer_said() -> None:
    call = exchange()
    call.authorizer = {"principalId": "p", "integrationLatency": 12, "key": "v", "nothing": None}
    assert events.proxy_event(call, b"")["requestContext"]["authorizer"] == call.authorizer


def test_the_event_of_a_request_authorizer() -> None:
    event = events.authorizer_event(exchange(verb="GET", headers=HEADERS, claims={"sub": "x"}))
    context = event.pop("requestContext")
    assert without_times(context) == CONTEXT
    assert event["methodArn"] == f"arn:aws:execute-api:us-east-1:{ACCOUNT}:{API}/{STAGE}/GET/pets/1"
    assert (event["type"], event["resource"], event["path"]) == ("REQUEST", "/pets/{id}", "/pets/1")
    assert event["headers"]["content-length"] == "0"
    empty = ("queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "stageVariables")
    assert [event[name] for name in empty] == [{}] * 4
    assert "body" not in event


def test_arns() -> None:
    root = exchange(verb="GET", path="/")
    assert events.method_arn(root).endswith(f":{API}/{STAGE}/GET/")
    assert events.resource_arn(root).endswith(f":{API}/{STAGE}/GET/pets/{{id}}")
    assert events.authorizer_arn(root, "a1") == f"arn:aws:execute-api:us-east-1:{ACCOUNT}:{API}/authorizers/a1"


ANSWERS: list[Any] = [
    pytest.param({}, (200, [], "", False), id="nothing"),
    pytest.param({"statusCode": "404", "body": None}, (404, [], "", False), id="status as text"),
    pytest.param({"statusCode": 200.0}, (200, [], "", False), id="status with a point"),
    pytest.param(
        {"headers": {"A": True, "B": 1, "C": None, "D": "x"}},
        (200, [("A", "true"), ("B", "1"), ("D", "x")], "", False),
        id="kinds of values",
    ),
    pytest.param(
        {"headers": {"set-cookie": "a=1", "X": "1"}, "multiValueHeaders": {"Set-Cookie": ["b=2", "a=1"]}},
        (200, [("Set-Cookie", "b=2"), ("Set-Cookie", "a=1"), ("X", "1")], "", False),
        id="both maps",
    ),
    pytest.param({"body": "eA==", "isBase64Encoded": True}, (200, [], "eA==", True), id="base64"),
]


@pytest.mark.parametrize(("answer", "expected"), ANSWERS)
def test_answers(answer: Any, expected: Any) -> None:
    found = events.read_proxy_answer(json.dumps(answer).encode())
    assert (found.status, found.headers, found.body, found.encoded) == expected


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"null",
        b"[]",
        b'"text"',
        b"\xff",
        b'{"statusCode": "abc"}',
        b'{"statusCode": 99}',
        b'{"statusCode": 100}',
        b'{"statusCode": 600}',
        b'{"statusCode": true}',
        b'{"statusCode": 1e400}',
        b'{"statusCode": []}',
        b'{"body": {}}',
        b'{"body": 1}',
        b'{"headers": []}',
        b'{"headers": {"a": {}}}',
        b'{"headers": {"a": ["x"]}}',
        b'{"multiValueHeaders": {"a": "x"}}',
        b'{"status": 200}',
        b'{"statusCode": 200, "cookies": []}',
        b"[" * 100_000,
    ],
)
def test_malformed_answers(answer: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        events.read_proxy_answer(answer)


@pytest.mark.parametrize(
    ("path", "shown", "full"),
    [
        ("//pets/1", "/pets/1", "/prod//pets/1"),
        ("//", "/", "/prod//"),
        ("/pets//1/", "/pets//1/", "/prod/pets//1/"),
    ],
)
def test_of_slashes_at_the_beginning_one_is_left(path: str, shown: str, full: str) -> None:
    """Recorded: the context's path keeps them."""
    event = events.proxy_event(exchange(path=path), b"")
    assert (event["path"], event["requestContext"]["path"]) == (shown, full)
