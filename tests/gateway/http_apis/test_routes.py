"""Which route a call meets, on which stage; limits, logs, and what the gateway answers by itself."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
import requests
from structlog.testing import capture_logs

from tests.gateway.http_apis.house import House

NOT_FOUND = {"message": "Not Found"}
KEYS = (
    "GET /pets/dog/1",
    "GET /pets/dog/{id}",
    "GET /pets/{proxy+}",
    "ANY /pets/dog/{id}",
    "POST /pets/{kind}/{name}",
    "ANY /{proxy+}",
    "$default",
)


@pytest.fixture
def api(house: House, upstream: str) -> House:
    """Every route says its own name to the upstream."""
    for key in KEYS:
        target = house.integration(upstream, RequestParameters={"overwrite:header.x-route": "$context.routeKey"})
        house.route(key, target)
    return house


def met(answer: requests.Response) -> str:
    assert answer.status_code == 200, answer.text
    return str(dict(answer.json()["headers"])["x-route"])


TABLE = [
    ("GET", "/pets/dog/1", "GET /pets/dog/1"),
    ("GET", "/pets/dog/2", "GET /pets/dog/{id}"),
    ("PUT", "/pets/dog/2", "ANY /pets/dog/{id}"),
    ("PUT", "/pets/dog/1", "ANY /pets/dog/{id}"),
    ("GET", "/pets/cat/1", "GET /pets/{proxy+}"),
    ("GET", "/pets/cat/1/x", "GET /pets/{proxy+}"),
    ("POST", "/pets/cat/tom", "POST /pets/{kind}/{name}"),
    ("POST", "/pets/cat/tom/x", "ANY /{proxy+}"),
    ("GET", "/pets", "ANY /{proxy+}"),
    ("GET", "/", "$default"),
    ("GET", "", "$default"),
    ("DELETE", "/", "$default"),
]


def test_the_most_specific_route_wins(api: House) -> None:
    for verb, path, key in TABLE:
        assert met(api.call(path, verb)) == key, (verb, path)


def test_slashes_count(house: House, upstream: str) -> None:
    house.route("GET /pets", upstream)
    assert house.call("/pets").status_code == 200
    house.route("GET /", upstream)
    for path in ("/pets/", "/Pets", "/pets//"):
        answer = house.call(path)
        assert (answer.status_code, answer.json()) == (404, NOT_FOUND), path
    assert house.call("/pets", "POST").status_code == 404
    # Those before the stage do not, whether it is named or not.
    host = {"Host": f"{house.id}.execute-api.us-east-1.localhost"}
    for path, status in (("/", 200), ("/pets", 200), ("//", 200), ("//pets", 200), ("/pets//", 404)):
        assert house.call(path).status_code == status, path
        answer = requests.get(f"{house.server.url}{path}", headers=host, timeout=30)
        assert answer.status_code == status, path


def test_dot_segments_meet_nothing(house: House, upstream: str) -> None:
    house.route("ANY /{proxy+}", f"{upstream}/{{proxy}}")
    for path in ("/%2e%2e/x", "/a/..%2fb", "/a/%2E"):
        assert house.call(path).status_code == 404, path


def test_parameters_of_one_place_under_different_names(house: House, upstream: str) -> None:
    house.route("GET /pets/{id}", f"{upstream}/get/{{id}}")
    house.route("POST /pets/{name}", f"{upstream}/post/{{name}}?fixed=1")
    assert house.call("/pets/a%20b").json()["target"] == "/get/a%20b"
    assert house.call("/pets/x?q=1", "POST").json()["target"] == "/post/x?fixed=1&q=1"


def test_stages(house: House, upstream: str) -> None:
    house.route("GET /a", f"{upstream}/old")
    v2, api_id = house.v2, house.id
    made = v2.create_deployment(ApiId=api_id)["DeploymentId"]
    v2.create_stage(ApiId=api_id, StageName="prod", DeploymentId=made, StageVariables={"x": "1"})
    (route,) = v2.get_routes(ApiId=api_id)["Items"]
    target = house.integration(f"{upstream}/new")
    v2.update_route(ApiId=api_id, RouteId=route["RouteId"], Target=target)
    # The stage that follows serves it at once; the other what was deployed to it.
    assert house.call("/a").json()["target"] == "/new"
    assert house.call("/$default/a").json()["target"] == "/new"
    assert house.call("/%24default/a").json()["target"] == "/new"
    assert house.call("/prod/a").json()["target"] == "/old"
    v2.create_deployment(ApiId=api_id, StageName="prod")
    assert house.call("/prod/a").json()["target"] == "/new"
    assert house.call("/prod").status_code == 404
    host = {"Host": f"{api_id}.execute-api.us-east-1.localhost"}
    base = house.server.url
    for path in ("/a", "/prod/a"):
        assert requests.get(f"{base}{path}", headers=host, timeout=30).json()["target"] == "/new"
    v2.delete_stage(ApiId=api_id, StageName="$default")
    assert house.call("/a").json() == NOT_FOUND
    v2.delete_api(ApiId=api_id)
    assert house.call("/prod/a").status_code == 403


def test_without_an_integration_nobody_is_served(house: House) -> None:
    house.v2.create_route(ApiId=house.id, RouteKey="GET /a")
    answer = house.call("/a")
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal Server Error"})


def test_limits(house: House, upstream: str) -> None:
    target = house.integration(upstream)
    house.route("GET /a", target)
    house.route("GET /b", target)
    settings = {"GET /a": {"ThrottlingRateLimit": 0.001, "ThrottlingBurstLimit": 2}}
    house.v2.update_stage(ApiId=house.id, StageName="$default", RouteSettings=settings)
    assert [house.call("/a").status_code for _ in range(3)] == [200, 200, 429]
    assert house.call("/a").json() == {"message": "Too Many Requests"}
    assert house.call("/b").status_code == 200
    house.v2.delete_route_settings(ApiId=house.id, StageName="$default", RouteKey="GET /a")
    assert house.call("/a").status_code == 200


def test_an_endpoint_that_is_switched_off(house: House, upstream: str) -> None:
    house.route("GET /a", upstream)
    house.v2.update_api(ApiId=house.id, DisableExecuteApiEndpoint=True)
    assert house.call("/a").json() == NOT_FOUND


def test_request_mappings(house: House, upstream: str) -> None:
    mappings = {
        "overwrite:header.x-new": "static",
        "append:header.x-many": "$request.header.x-one",
        "remove:header.x-gone": "''",
        "overwrite:querystring.who": "${request.querystring.name}-${stageVariables.v}",
        "append:querystring.q": "2",
        "remove:querystring.secret": "''",
        "overwrite:path": "/over/${request.path.id}",
        "overwrite:header.x-body": "$request.body.a.b",
        "overwrite:header.x-absent": "$request.header.nothing",
    }
    house.v2.update_stage(ApiId=house.id, StageName="$default", StageVariables={"v": "1"})
    house.route("POST /x/{id}", house.integration(upstream, RequestParameters=mappings))
    answer = house.call(
        "/x/7?name=n&q=1&secret=s",
        "POST",
        json={"a": {"b": 5}},
        headers={"x-one": "1", "x-many": "0", "x-gone": "x", "x-absent": "mine", "x-new": "mine"},
    ).json()
    headers = dict(answer["headers"])
    assert answer["target"] == "/over/7?name=n&who=n-1&q=1&q=2"
    assert (headers["x-new"], headers["x-many"], headers["x-body"]) == ("static", "0,1", "5")
    assert "x-gone" not in headers
    assert "x-absent" not in headers


def test_what_an_upstream_learns_of_the_caller(house: House, upstream: str) -> None:
    """Recorded: `Forwarded` and `Via`, and none of the headers that REST APIs write."""
    house.route("GET /a", upstream)
    host = urlsplit(house.server.url).netloc
    own = f'by=127.0.0.1;for=127.0.0.1;host="{host}";proto=http'
    for sent in ({}, {"Forwarded": "for=192.0.2.7", "X-Forwarded-Port": "1", "Via": "1.1 mine"}):
        headers = house.call("/a", headers=sent).json()["headers"]
        assert [value for name, value in headers if name == "forwarded"] == [
            *([sent["Forwarded"]] if sent else []),
            own,
        ]
        told = dict(headers)
        assert told["via"] == "HTTP/1.1 AmazonAPIGateway"
        assert told["x-amzn-trace-id"].startswith("Root=1-")
        assert not [name for name in told if name.startswith("x-forwarded-") or "apigateway" in name]


@pytest.mark.parametrize(
    ("host", "shown"),
    [("api.example", "api.example"), ("[::1]:9229", '"[::1]:9229"'), ('a";for="b', '"a;for=b"'), ("", None)],
)
def test_a_host_does_not_speak_for_the_gateway(host: str, shown: str | None, house: House, upstream: str) -> None:
    house.route("GET /a", upstream)
    headers = dict(house.call("/a", headers={"Host": host}).json()["headers"])
    parts = headers["forwarded"].split(";", 2)[2].removesuffix(";proto=http")
    assert parts == (f"host={shown}" if shown else "proto=http")


def test_headers_of_answers_keep_their_names(house: House, upstream: str) -> None:
    """Recorded by users of AWS: `server: uvicorn` beside `apigw-requestid`."""
    house.route("GET /a", upstream)
    for line in ("Server: mine", "WWW-Authenticate: Basic", "X-Amzn-RequestId: theirs", "X-Plain: 1"):
        answer = house.call("/a", headers={"X-Answer-Header": line})
        name, _, value = line.partition(": ")
        shown = answer.raw.headers.getlist(name)
        assert (value in shown) is (name != "X-Amzn-RequestId"), shown
        assert not [name for name in answer.headers if "remapped" in name.lower()]
        assert len(answer.raw.headers.getlist("date")) == 1


def test_response_mappings(house: House, upstream: str) -> None:
    mappings = {
        "200": {
            "overwrite:statuscode": "418",
            "append:header.x-many": "two",
            "overwrite:header.x-target": "$response.body.target",
            "remove:header.x-gone": "''",
        },
        "404": {"overwrite:header.x-id": "$context.requestId"},
    }
    house.route("GET /a", house.integration(upstream, ResponseParameters=mappings))
    sent = {"X-Answer-Header": "X-Gone: x"}
    answer = house.call("/a", headers=sent)
    assert (answer.status_code, answer.headers["x-target"]) == (418, "/")
    assert (answer.headers["x-many"], "x-gone" in answer.headers) == ("two", False)
    assert answer.json()["verb"] == "GET"
    missing = house.call("/a", headers={"X-Answer-Status": "404"})
    assert (missing.status_code, missing.headers["x-id"]) == (404, missing.headers["apigw-requestid"])
    assert house.call("/a", headers={"X-Answer-Status": "201"}).status_code == 201


@pytest.mark.parametrize(
    ("mapped", "status"), [("204", 204), ("$response.header.x-status", 500), ("${response.body.verb}", 500)]
)
def test_a_status_from_a_mapping(mapped: str, status: int, house: House, upstream: str) -> None:
    mappings = {"200": {"overwrite:statuscode": mapped}}
    house.route("GET /a", house.integration(upstream, ResponseParameters=mappings))
    for _ in range(2):
        answer = house.call("/a")
        assert (answer.status_code, bool(answer.content)) == (status, status != 204)


@pytest.mark.parametrize(
    ("asked", "target"), [("a?b=1", "/a%3Fb=1"), ("../x", None), ("%2e%2e/x", None), ("a b", "/a%20b")]
)
def test_a_path_from_the_caller(asked: str, target: str | None, house: House, upstream: str) -> None:
    """It stays a path, and leads nowhere else."""
    mappings = {"overwrite:path": "$request.header.x-path"}
    house.route("GET /a", house.integration(upstream, RequestParameters=mappings))
    answer = house.call("/a", headers={"X-Path": asked})
    if target is None:
        assert (answer.status_code, answer.json()) == (400, {"message": "Bad Request"})
    else:
        assert answer.json()["target"] == target


def test_upstreams_that_fail(house: House) -> None:
    house.route("GET /closed", "http://127.0.0.1:9/")
    house.route("GET /metadata", "http://169.254.169.254/latest")
    assert house.call("/closed").json() == {"message": "Service Unavailable"}
    assert house.call("/metadata").status_code == 500


def test_a_websocket_is_refused(house: House, upstream: str) -> None:
    house.route("GET /a", upstream)
    answer = house.call("/a", headers={"Upgrade": "websocket", "Connection": "Upgrade"})
    assert answer.status_code == 400


def test_access_logs(house: House, upstream: str, every_log_line: None) -> None:
    house.route("GET /a/{id}", upstream)
    house.route("GET /closed", "http://127.0.0.1:9/")
    house.route("GET /mine", upstream, **house.jwt("https://issuer.example", "a"))
    shape = {"route": "$context.routeKey", "status": "$context.status", "id": "$context.requestId"}
    shape |= {
        "integration": "$context.integrationStatus $context.integration.status",
        "error": "$context.integrationErrorMessage",
        "same": "$context.integration.error",
        "authorizer": "$context.authorizer.error",
    }
    house.v2.update_stage(
        ApiId=house.id,
        StageName="$default",
        AccessLogSettings={
            "DestinationArn": "arn:aws:logs:us-east-1:123456789012:log-group:web",
            "Format": json.dumps(shape),
        },
    )
    with capture_logs() as logs:
        ids = [house.call(path).headers["apigw-requestid"] for path in ("/a/1", "/none", "/closed", "/mine")]
        # A line is written when its call is over: one more call, and all are there.
        house.call("/none")
    lines = [json.loads(each["line"]) for each in logs if each["event"] == "access"][:4]
    assert [line.pop("id") for line in lines] == ids
    refused = lines[2].pop("error")
    assert refused == lines[2].pop("same")
    assert "Connection refused" in refused
    nothing = {"integration": "- -", "authorizer": "-"}
    silent = {"error": "-", "same": "-"}
    assert lines == [
        {"route": "GET /a/{id}", "status": "200", **nothing, **silent, "integration": "200 200"},
        {"route": "-", "status": "404", **nothing, **silent},
        {"route": "GET /closed", "status": "503", **nothing},
        {
            "route": "GET /mine",
            "status": "401",
            **nothing,
            **silent,
            "authorizer": "the identity source header 'Authorization' is missing",
        },
    ]
