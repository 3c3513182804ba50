"""The data plane over HTTP: routes, refusals with their headers and reasons, deployments, what fails closed."""

from __future__ import annotations

import re
from typing import Any

import pytest
import requests
from structlog.testing import capture_logs

from poolhouse.domain.apis.values import Integration, Method
from poolhouse.gateway.exchange import RequestIds
from tests.fakes import FakeRandom
from tests.gateway.dataplane.apis import authorizer, cognito_method, deployment, mock, open_method, rest_api, stage
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import NOW, access_token, id_token

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
APIGW_ID = re.compile(r"[A-Za-z0-9_-]{15}=")
REASON = "x-poolhouse-reason"


def call(url: str, verb: str = "GET", **members: Any) -> requests.Response:
    return requests.request(verb, url, timeout=20, allow_redirects=False, **members)


def test_a_good_call(gateway: Gateway) -> None:
    gateway.deploy({"/pets": {"GET": open_method(mock('{"ok":true}'))}})
    answer = call(gateway.url("/pets"))
    assert (answer.status_code, answer.content) == (200, b'{"ok":true}')
    assert answer.headers["content-type"] == "application/json"
    assert UUID.fullmatch(answer.headers["x-amzn-RequestId"])
    assert APIGW_ID.fullmatch(answer.headers["x-amz-apigw-id"])
    assert REASON not in answer.headers


def test_a_refusal_byte_for_byte(gateway: Gateway) -> None:
    """Header dump of serverless-patterns#2254: 26 octets, no `www-authenticate`."""
    gateway.deploy({"/pets": {"GET": cognito_method(mock())}})
    answer = call(gateway.url("/pets"))
    assert (answer.status_code, answer.content) == (401, b'{"message":"Unauthorized"}')
    assert answer.headers["content-length"] == "26"
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-amzn-ErrorType"] == "UnauthorizedException"
    assert UUID.fullmatch(answer.headers["x-amzn-RequestId"])
    assert APIGW_ID.fullmatch(answer.headers["x-amz-apigw-id"])
    assert "www-authenticate" not in answer.headers
    assert "authorization' is missing" in answer.headers[REASON]


def test_ids_differ_from_call_to_call(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(mock())}})
    answers = [call(gateway.url("/")) for _ in range(5)]
    assert len({answer.headers["x-amzn-RequestId"] for answer in answers}) == 5
    assert len({answer.headers["x-amz-apigw-id"] for answer in answers}) == 5


def test_a_caller_may_choose_the_request_id(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(mock())}})
    chosen = "2b7c5a0e-1111-4222-8333-444455556666"
    assert call(gateway.url("/"), headers={"X-Amzn-RequestId": chosen}).headers["x-amzn-RequestId"] == chosen
    other = call(gateway.url("/"), headers={"X-Amzn-RequestId": "no uuid"}).headers["x-amzn-RequestId"]
    assert UUID.fullmatch(other)


@pytest.mark.parametrize(("api", "name"), [("a1b2c3d4e5", "beta"), ("zzzzzzzzzz", "prod"), ("A1B2C3D4E5", "prod")])
def test_an_unknown_stage_or_api_is_forbidden(gateway: Gateway, api: str, name: str) -> None:
    gateway.deploy({"/": {"GET": open_method(mock())}})
    answer = call(gateway.url("/", api=api, stage=name))
    assert (answer.status_code, answer.json()) == (403, {"message": "Forbidden"})
    assert answer.headers["x-amzn-ErrorType"] == "ForbiddenException"
    assert name in answer.headers[REASON]


def test_a_disabled_endpoint_is_forbidden(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(mock())}})
    gateway.apis.put(rest_api(disable_execute_api_endpoint=True))
    answer = call(gateway.url("/"))
    assert (answer.status_code, answer.json()) == (403, {"message": "Forbidden"})
    assert "disableExecuteApiEndpoint" in answer.headers[REASON]


@pytest.mark.parametrize(
    ("path", "verb", "words"), [("/no", "GET", "no resource"), ("/pets", "PUT", "no method PUT")]
)
def test_an_unknown_route_is_a_missing_token(gateway: Gateway, path: str, verb: str, words: str) -> None:
    gateway.deploy({"/pets": {"GET": open_method(mock())}})
    answer = call(gateway.url(path), verb)
    assert (answer.status_code, answer.json()) == (403, {"message": "Missing Authentication Token"})
    assert answer.headers["x-amzn-ErrorType"] == "MissingAuthenticationTokenException"
    assert words in answer.headers[REASON]


def test_an_unknown_route_with_a_token_is_a_broken_signature(gateway: Gateway) -> None:
    gateway.deploy({"/pets": {"GET": open_method(mock())}})
    answer = call(gateway.url("/no"), headers={"Authorization": "Bearer eyJhbGci"})
    assert answer.status_code == 403
    assert answer.headers["x-amzn-ErrorType"] == "IncompleteSignatureException"
    assert answer.json()["message"].startswith("'eyJhbGci' not a valid key=value pair (missing equal-sign)")
    assert "eyJhbGci" not in answer.headers[REASON]


@pytest.mark.parametrize(
    "path",
    [
        "/public/../private",
        "/public/./x",
        "/public/..",
        "/public/%2e%2e/private",
        "/public/%2E./private",
        "/public/..%2fprivate",
        "/public/a%5c..%5cprivate",
    ],
)
def test_a_dot_segment_reaches_nothing(gateway: Gateway, path: str) -> None:
    """An upstream that resolves it would serve a resource whose authorizer was never asked."""
    gateway.deploy(
        {"/public/{proxy+}": {"ANY": open_method(mock("open"))}, "/private": {"GET": cognito_method(mock())}}
    )
    prepared = requests.Request("GET", gateway.url("/x")).prepare()
    prepared.url = gateway.url(path)
    with requests.Session() as session:
        answer = session.send(prepared, timeout=20)
    assert answer.status_code == 403
    assert "dot segment" in answer.headers[REASON]


@pytest.mark.parametrize(
    "path", ["/public/a..b", "/public/...", "/public/.hidden", "/public/a.json", "/public/%252e%252e"]
)
def test_dots_in_names_are_fine(gateway: Gateway, path: str) -> None:
    gateway.deploy({"/public/{proxy+}": {"ANY": open_method(mock("open"))}})
    assert call(gateway.url(path)).status_code == 200


def test_scopes_flip_the_kind_of_token(gateway: Gateway) -> None:
    gateway.deploy(
        {"/id": {"GET": cognito_method(mock())}, "/access": {"GET": cognito_method(mock(), "shop/read")}}
    )
    statuses = {
        (path, kind): call(gateway.url(path), headers={"Authorization": token}).status_code
        for path in ("/id", "/access")
        for kind, token in (("id", id_token()), ("access", access_token()))
    }
    assert statuses == {
        ("/id", "id"): 200,
        ("/id", "access"): 401,
        ("/access", "id"): 401,
        ("/access", "access"): 200,
    }


def test_an_expired_token_says_so(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": cognito_method(mock())}})
    token = id_token()
    assert call(gateway.url("/"), headers={"Authorization": token}).status_code == 200
    gateway.clock.time = NOW + 3600
    answer = call(gateway.url("/"), headers={"Authorization": token})
    assert (answer.status_code, answer.content) == (401, b'{"message":"The incoming token has expired"}')
    assert answer.headers["x-amzn-ErrorType"] == "UnauthorizedException"


def test_the_identity_source_names_the_header(gateway: Gateway) -> None:
    gateway.deploy(
        {"/": {"GET": cognito_method(mock())}}, authorizer(identity_source="method.request.header.X-Token")
    )
    assert call(gateway.url("/"), headers={"x-token": id_token()}).status_code == 200
    assert call(gateway.url("/"), headers={"Authorization": id_token()}).status_code == 401


def test_two_identity_headers_are_one_too_many(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": cognito_method(mock())}})
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=20)
    connection.putrequest("GET", gateway.url("/").partition(str(gateway.port))[2])
    connection.putheader("Authorization", id_token())
    connection.putheader("Authorization", "garbage")
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, "twice" in (answer.getheader(REASON) or "")) == (401, True)
    connection.close()


def test_a_gone_pool_is_a_broken_authorizer(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": cognito_method(mock())}})
    gateway.pools.loaded.clear()
    answer = call(gateway.url("/"), headers={"Authorization": id_token()})
    assert (answer.status_code, answer.content) == (500, b'{"message":null}')
    assert answer.headers["x-amzn-ErrorType"] == "AuthorizerConfigurationException"


def test_a_verb_that_falls_back_keeps_its_own_authorization(gateway: Gateway) -> None:
    """Reference 2.2.3: a closed literal route never shields other verbs from an open greedy sibling."""
    gateway.deploy(
        {"/test": {"POST": cognito_method(mock())}, "/{proxy+}": {"OPTIONS": open_method(mock("open"))}}
    )
    assert call(gateway.url("/test"), "OPTIONS").status_code == 200
    assert call(gateway.url("/test"), "POST").status_code == 401


CLOSED: dict[str, tuple[Method, int, str]] = {
    "API key": (open_method(mock(), api_key_required=True), 403, "API key"),
    "request validator": (open_method(mock(), request_validator_id="v1"), 500, "Validator"),
    "AWS_IAM": (Method(http_method="GET", authorization_type="AWS_IAM", integration=mock()), 403, "SigV4"),
    "CUSTOM": (cognito_method(mock(), authorization_type="CUSTOM"), 500, "no Lambda authorizer"),
    "unknown type": (cognito_method(mock(), authorization_type="NEW"), 500, "NEW"),
    "unknown authorizer": (cognito_method(mock(), authorizer_id="none"), 500, "'none'"),
    "no authorizer": (cognito_method(mock(), authorizer_id=None), 500, "None"),
    "no integration": (open_method(None), 500, "no integration"),
    "Lambda": (open_method(Integration(type="AWS_PROXY", uri="arn:x")), 500, "AWS_PROXY"),
    "VPC link": (
        open_method(Integration(type="HTTP_PROXY", uri="http://x/", connection_type="VPC_LINK")),
        500,
        "VPC_LINK",
    ),
    "bad uri": (open_method(Integration(type="HTTP_PROXY", uri="ftp://x/")), 500, "ftp://x/"),
    "no uri": (open_method(Integration(type="HTTP_PROXY")), 500, "no http(s) host"),
    "bad mapping": (
        open_method(Integration(type="HTTP_PROXY", uri="http://x/", request_parameters={"a": "b"})),
        500,
        "'a'",
    ),
    "forbidden header": (
        open_method(
            Integration(
                type="HTTP_PROXY",
                uri="http://x/",
                request_parameters={"integration.request.header.Content-Length": "'1'"},
            )
        ),
        500,
        "Content-Length",
    ),
    "contentHandling": (
        open_method(mock(content_handling="CONVERT")),
        500,
        "contentHandling",
    ),
}


@pytest.mark.parametrize(("method", "status", "words"), CLOSED.values(), ids=CLOSED)
def test_what_is_not_built_fails_closed_and_says_so(
    gateway: Gateway, method: Method, status: int, words: str
) -> None:
    gateway.deploy({"/": {"GET": method}, "/good": {"GET": open_method(mock())}})
    answer = call(gateway.url("/"), headers={"X-Token": "x"})
    assert answer.status_code == status
    assert words in answer.headers[REASON]
    assert call(gateway.url("/good")).status_code == 200


def test_authorization_comes_before_everything_else(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": cognito_method(None, api_key_required=True)}})
    assert call(gateway.url("/")).status_code == 401
    assert call(gateway.url("/"), headers={"Authorization": id_token()}).status_code == 403


def test_a_deployment_is_a_snapshot(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(mock("one"))}})
    assert call(gateway.url("/")).text == "one"
    gateway.apis.put(deployment({"/": {"GET": open_method(mock("two"))}}, key="dep002"))
    assert call(gateway.url("/")).text == "one"
    gateway.apis.put(stage(deployment_id="dep002"))
    assert call(gateway.url("/")).text == "two"


def test_a_warm_call_reads_no_database(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": cognito_method(mock())}})
    headers = {"Authorization": id_token()}
    call(gateway.url("/"), headers=headers)
    reads = gateway.apis.reads
    for _ in range(3):
        assert call(gateway.url("/"), headers=headers).status_code == 200
        assert call(gateway.url("/none")).status_code == 403
    assert gateway.apis.reads == reads


@pytest.mark.usefixtures("every_log_line")
def test_in_production_reasons_go_to_the_log_only() -> None:
    with Gateway(dev=False) as gateway, capture_logs() as logs:
        gateway.deploy({"/pets": {"GET": cognito_method(mock(), "shop/read")}})
        token = access_token(scope="shop/other")
        answer = call(gateway.url("/pets"), headers={"Authorization": token})
    assert answer.status_code == 401
    assert REASON not in answer.headers
    (line,) = [each for each in logs if each["event"] == "refused"]
    assert "expected one of shop/read, found shop/other" in line["reason"]
    assert line["request_id"] == answer.headers["x-amzn-RequestId"]
    assert (line["api"], line["stage"], line["path"], line["verb"]) == ("a1b2c3d4e5", "prod", "/pets", "GET")
    assert token not in str(line)


def test_head_gets_the_headers_of_a_refusal(gateway: Gateway) -> None:
    gateway.deploy({"/": {"HEAD": cognito_method(mock())}})
    answer = call(gateway.url("/"), "HEAD")
    assert (answer.status_code, answer.content) == (401, b"")
    assert answer.headers["x-amzn-ErrorType"] == "UnauthorizedException"


@pytest.mark.parametrize(
    "path", ["/%00", "/%FF%FE", "/a?q=%ZZ", "/" + "a" * 10_000, "/a;b", "/{proxy+}", "/%", "/a%2", "/\xe9"]
)
def test_strange_paths_are_refused_quietly(gateway: Gateway, path: str) -> None:
    gateway.deploy({"/pets/{id}": {"GET": cognito_method(mock())}})
    for prefix in ("", "/pets"):
        assert call(gateway.url(prefix + path)).status_code in (401, 403)


def test_an_id_fits_into_a_url() -> None:
    """Recorded (aws-lambda-dotnet's test tool): `^[A-Za-z0-9_\\-]{15}=$`."""

    class Drawn(FakeRandom):
        def octets(self, length: int) -> bytes:
            return b"\xfb\xff" * length

    assert RequestIds.new(Drawn()).extended == b"-__7__v_-__7__s="
