"""Functions behind HTTP APIs, with real processes: events to the letter, answers, and functions that misbehave."""

from __future__ import annotations

import http.client
import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from urllib3.util import SKIP_HEADER

from poolhouse.gateway.http_apis.functions import read_answer
from tests.functions.programs import Functions, archive, arn_of
from tests.gateway.dataplane.shop import RS, Shop
from tests.gateway.http_apis.house import House

PYTHON = """
import json, os, time
def shows(event, context):
    return event
def v1(event, context):
    return {"statusCode": 200, "body": json.dumps(event)}
def says(event, context):
    return json.loads(event["body"])
def raises(event, context):
    raise RuntimeError("boom")
def hangs(event, context):
    time.sleep(60)
def leaves(event, context):
    os._exit(1)
"""
CODE = {"ZipFile": archive(app__py=PYTHON)}


def permitted(functions: Functions, handler: str) -> str:
    name = functions.create(handler, Code=CODE)
    functions.permit(name)
    return arn_of(name)


def test_payload_2(functions: Functions, house: House) -> None:
    house.route("POST /pets/{id}", permitted(functions, "app.shows"))
    house.v2.update_stage(ApiId=house.id, StageName="$default", StageVariables={"v": "1"})
    answer = house.call(
        "/pets/a%20b?q=1&q=2&r=%C3%BC",
        "POST",
        data='{"x":1}',
        headers={"Content-Type": "application/json", "Cookie": "a=1; b=2", "X-My": "here"},
    )
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    event = answer.json()
    context = event["requestContext"]
    request_id = context.pop("requestId")
    assert request_id == answer.headers["apigw-requestid"]
    assert context.pop("timeEpoch") > 1_700_000_000_000
    assert context.pop("time").endswith(" +0000")
    agent = context["http"].pop("userAgent")
    headers = event.pop("headers")
    host = urlsplit(house.server.url).hostname
    assert event == {
        "version": "2.0",
        "routeKey": "POST /pets/{id}",
        "rawPath": "/pets/a b",
        "rawQueryString": "q=1&q=2&r=%C3%BC",
        "cookies": ["a=1", "b=2"],
        "queryStringParameters": {"q": "1,2", "r": "ü"},
        "pathParameters": {"id": "a b"},
        "stageVariables": {"v": "1"},
        "body": '{"x":1}',
        "isBase64Encoded": False,
        "requestContext": {
            "accountId": "123456789012",
            "apiId": house.id,
            "domainName": host,
            "domainPrefix": "127",
            "http": {"method": "POST", "path": "/pets/a b", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1"},
            "routeKey": "POST /pets/{id}",
            "stage": "$default",
        },
    }
    assert headers["user-agent"] == agent
    assert (headers["x-my"], headers["content-type"]) == ("here", "application/json")
    assert "cookie" not in headers
    assert headers["content-length"] == "7"


def test_absent_parts_are_left_out(functions: Functions, house: House) -> None:
    house.route("$default", permitted(functions, "app.shows"))
    event = house.call("/anything").json()
    assert event["routeKey"] == "$default"
    for name in ("cookies", "queryStringParameters", "pathParameters", "stageVariables", "body"):
        assert name not in event
    assert "authorizer" not in event["requestContext"]


def test_claims_are_texts(functions: Functions, house: House, shop: Shop) -> None:
    asked = house.jwt(f"{shop.server.url}/{shop.pool_id}", shop.client[0])
    target = house.integration(permitted(functions, "app.shows"))
    house.route("GET /plain", target, **asked)
    house.route("GET /scoped", target, AuthorizationScopes=[f"{RS}/read"], **asked)
    access = shop.access_token()
    authorizer = house.call("/scoped", token=access).json()["requestContext"]["authorizer"]
    assert sorted(authorizer["jwt"]["scopes"]) == [f"{RS}/read", f"{RS}/write"]
    claims = authorizer["jwt"]["claims"]
    assert all(isinstance(value, str) for value in claims.values())
    assert claims["exp"].isdigit()
    assert claims["client_id"] == shop.client[0]
    assert house.call("/plain", token=access).json()["requestContext"]["authorizer"]["jwt"]["scopes"] is None
    token = shop.id_token(
        **{"cognito:groups": ["admin", "power"], "email_verified": True, "n": {"a": 1}, "z": None}
    )
    claims = house.call("/plain", token=token).json()["requestContext"]["authorizer"]["jwt"]["claims"]
    assert (claims["cognito:groups"], claims["email_verified"], claims["n"]) == (
        "[admin power]",
        "true",
        '{"a":1}',
    )
    assert "z" not in claims


def test_payload_1(functions: Functions, house: House, shop: Shop) -> None:
    target = house.integration(permitted(functions, "app.v1"), PayloadFormatVersion="1.0")
    house.route("GET /x/{id}", target)
    event = house.call("/x/7?a=1&a=2").json()
    assert (event["version"], event["resource"], event["path"]) == ("1.0", "/x/{id}", "/x/7")
    assert event["headers"]["Content-Length"] == "0"
    assert event["multiValueHeaders"]["Content-Length"] == ["0"]
    assert event["multiValueQueryStringParameters"] == {"a": ["1", "2"]}
    assert "authorizer" not in event["requestContext"]
    assert event["requestContext"]["resourceId"] == "GET /x/{id}"
    assert event["requestContext"]["identity"]["cognitoAmr"] is None
    silent = house.call("/x/7", headers={"User-Agent": SKIP_HEADER})
    assert silent.json()["requestContext"]["identity"]["userAgent"] == ""
    assert (event["body"], event["isBase64Encoded"], event["stageVariables"]) == (None, False, None)
    asked = house.jwt(f"{shop.server.url}/{shop.pool_id}", shop.client[0])
    house.route("GET /me", target, **asked)
    context = house.call("/me", token=shop.access_token()).json()["requestContext"]
    assert context["authorizer"]["claims"]["client_id"] == shop.client[0]
    assert context["authorizer"]["scopes"] is None


@pytest.mark.parametrize(
    ("kind", "octets", "shown", "encoded"),
    [
        ("text/plain", b"abc", "abc", False),
        ("application/json; charset=utf-8", b"{}", "{}", False),
        ("application/vnd.x+json", b"{}", "{}", False),
        ("application/x-www-form-urlencoded", b"a=1", "YT0x", True),
        ("image/png", b"\x89PNG", "iVBORw==", True),
        ("text/plain", b"\xff\xfe", "//4=", True),
    ],
)
def test_bodies(kind: str, octets: bytes, shown: str, encoded: bool, functions: Functions, house: House) -> None:
    house.route("POST /", permitted(functions, "app.shows"))
    event = house.call("/", "POST", data=octets, headers={"Content-Type": kind}).json()
    assert (event["body"], event["isBase64Encoded"]) == (shown, encoded)


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_mappings_change_the_event(version: str, functions: Functions, house: House) -> None:
    handler = "app.shows" if version == "2.0" else "app.v1"
    mappings = {
        "overwrite:header.X-Who": "$context.identity.sourceIp",
        "append:header.x-many": "$request.querystring.q",
        "remove:header.x-gone": "''",
        "overwrite:header.x-body": "$request.body.a",
        "append:querystring.q": "two&x=1",
        "remove:querystring.secret": "''",
        "overwrite:path": "/over/${request.path.id}",
    }
    target = house.integration(
        permitted(functions, handler), PayloadFormatVersion=version, RequestParameters=mappings
    )
    house.route("POST /x/{id}", target)
    event = house.call(
        "/x/a%20b?q=one&secret=s",
        "POST",
        json={"a": "of the body"},
        headers={"x-who": "me", "x-many": "0", "X-Gone": "x"},
    ).json()
    headers = {name.lower(): value for name, value in event["headers"].items()}
    assert (headers["x-who"], headers["x-body"], "x-gone" in headers) == ("127.0.0.1", "of the body", False)
    assert headers["x-many"] == "0,one"
    assert event["pathParameters"] == {"id": "a b"}
    if version == "2.0":
        assert (event["rawPath"], event["routeKey"]) == ("/over/a b", "POST /x/{id}")
        assert event["rawQueryString"] == "q=one&q=two%26x%3D1"
        assert event["queryStringParameters"] == {"q": "one,two&x=1"}
    else:
        assert (event["path"], event["resource"]) == ("/over/a%20b", "/x/{id}")
        assert event["requestContext"]["path"] == "/over/a b"
        assert event["multiValueQueryStringParameters"] == {"q": ["one", "two&x=1"]}


PLAIN = "text/plain; charset=utf-8"
ANSWERS: dict[str, tuple[Any, int, str, bytes]] = {
    "a response": (
        {"statusCode": 201, "body": "made", "headers": {"X-A": 1}},
        201,
        PLAIN,
        b"made",
    ),
    "a status as text": ({"statusCode": "404"}, 404, PLAIN, b""),
    "base64": (
        {"statusCode": 200, "body": "iVA=", "isBase64Encoded": True},
        200,
        PLAIN,
        b"\x89P",
    ),
    "an object": ({"hello": "world"}, 200, "application/json", b'{"hello": "world"}'),
    "a part of a status": ({"statusCode": 200.5}, 500, "application/json", b'{"message":"Internal Server Error"}'),
    "no status": ({"statusCode": 0}, 500, "application/json", b'{"message":"Internal Server Error"}'),
    "a text": ("hello", 200, "application/json", b"hello"),
    "a list": ([1, 2], 200, "application/json", b"[1, 2]"),
    "null": (None, 200, "application/json", b"null"),
    "a status that is none": ({"statusCode": 99}, 500, "application/json", b'{"message":"Internal Server Error"}'),
    "headers that are none": (
        {"statusCode": 200, "headers": {"a\nb": "c"}},
        500,
        "application/json",
        b'{"message":"Internal Server Error"}',
    ),
    "no base64": (
        {"statusCode": 200, "body": "%", "isBase64Encoded": True},
        500,
        "application/json",
        b'{"message":"Internal Server Error"}',
    ),
}


def test_answers(functions: Functions, house: House) -> None:
    house.route("POST /", permitted(functions, "app.says"))
    for name, (said, status, kind, body) in ANSWERS.items():
        answer = house.call("/", "POST", data=json.dumps(said), headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.headers["content-type"], answer.content) == (status, kind, body), name
        assert "apigw-requestid" in answer.headers
        assert "x-amzn-RequestId" not in answer.headers


def test_headers_keep_their_names(functions: Functions, house: House) -> None:
    house.route("POST /", permitted(functions, "app.says"))
    said = {"statusCode": 401, "headers": {"WWW-Authenticate": "Basic", "Server": "mine", "Date": "x", "Via": "y"}}
    answer = house.call("/", "POST", json=said)
    assert (answer.headers["www-authenticate"], answer.headers["server"]) == ("Basic", "mine")
    assert answer.headers["date"] != "x"
    assert "via" not in answer.headers


def test_an_event_that_is_too_large_for_a_function(functions: Functions, house: House) -> None:
    house.route("POST /", permitted(functions, "app.shows"))
    octets = {"Content-Type": "application/octet-stream"}
    answer = house.call("/", "POST", data=b"x" * (5 * 1024 * 1024), headers=octets)
    assert (answer.status_code, answer.json()) == (413, {"message": "Request Entity Too Large"})


def test_cookies(functions: Functions, house: House) -> None:
    house.route("POST /", permitted(functions, "app.says"))
    said = json.dumps({"statusCode": 200, "cookies": ["a=1; Path=/", "b=2"]})
    connection = http.client.HTTPConnection(urlsplit(house.server.url).netloc, timeout=30)
    connection.request("POST", f"/execute-api/{house.id}/", said, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    assert answer.headers.get_all("set-cookie") == ["a=1; Path=/", "b=2"]
    connection.close()


def test_functions_that_misbehave(functions: Functions, house: House) -> None:
    for at, (handler, status) in enumerate((("app.raises", 500), ("app.leaves", 500))):
        house.route(f"GET /{at}", permitted(functions, handler))
        answer = house.call(f"/{at}")
        assert (answer.status_code, answer.json()) == (status, {"message": "Internal Server Error"})
    slow = house.integration(permitted(functions, "app.hangs"), TimeoutInMillis=500)
    house.route("GET /slow", slow)
    answer = house.call("/slow")
    assert (answer.status_code, answer.json()) == (503, {"message": "Service Unavailable"})
    house.route("GET /none", "arn:aws:lambda:us-east-1:123456789012:function:nobody")
    assert house.call("/none").status_code == 500
    target = house.integration(permitted(functions, "app.shows"))
    house.route("PUT /large", target)
    large = house.call("/large", "PUT", data=b"x" * (10 * 1024 * 1024 + 1))
    assert (large.status_code, large.json()) == (413, {"message": "Request Entity Too Large"})


def test_a_function_that_lets_the_gateway_in(functions: Functions, house: House) -> None:
    """Its policy names this route of this API only."""
    name = functions.create("app.shows", Code=CODE)
    arn = f"arn:aws:execute-api:us-east-1:123456789012:{house.id}"
    functions.client.add_permission(
        FunctionName=name,
        StatementId="one",
        Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
        SourceArn=f"{arn}/*/*/pets/{{id}}",
    )
    target = house.integration(arn_of(name))
    house.route("ANY /pets/{id}", target)
    house.route("$default", target)
    assert house.call("/pets/1").status_code == 200
    assert house.call("/other").status_code == 500


def test_an_answer_that_is_no_json_is_content() -> None:
    """Recorded: what is no response is handed on as it is (aws-lambda-dotnet, `Invalid_JSON_Partial_Object`)."""
    for payload in (b'{"name": "John Doe", "age":', b"Hello, World!", b'{"a" : [1,  2]}', b"true", b""):
        answer = read_answer(payload)
        assert (answer.status, answer.body, answer.inferred) == (200, payload, True)
    assert read_answer(b'"Special \\"quoted\\" text"').body == b'Special "quoted" text'
