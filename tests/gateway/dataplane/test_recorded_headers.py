"""Headers of mapped integrations, as recorded on AWS (LocalStack's validated test of header remapping)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import Integration, IntegrationResponse
from tests.gateway.dataplane.apis import API, mock, open_method
from tests.gateway.dataplane.functions import ScriptedFunctions, lambda_custom, lambda_proxy
from tests.gateway.dataplane.gateway import Gateway

JSON = "application/json"
SENT = {
    "Accept": "application/json",
    "Age": "request_Age",
    "Authorization": "Unauthorized",
    "Content-MD5": "request_Content-MD5",
    "Content-Type": JSON,
    "Date": "request_Date",
    "Max-Forwards": "2",
    "Proxy-Authenticate": "Basic",
    "Server": "https://example.com/",
    "TE": "deflate",
    "Trailer": "Expires",
    "User-Agent": "test/1.0",
    "Via": "p.example.net",
    "X-Mixed-Case": "x",
    "WWW-Authenticate": "Basic YWxhZGRpbjpvcGVuc2VzYW1l",
}
HIDDEN = ("Content-MD5", "Max-Forwards", "Proxy-Authenticate", "Server", "TE", "Trailer", "WWW-Authenticate")
RENAMED = (
    "Authorization",
    "Connection",
    "Content-Length",
    "Content-MD5",
    "Date",
    "Expect",
    "Host",
    "Max-Forwards",
    "Proxy-Authenticate",
    "Server",
    "Trailer",
    "Upgrade",
    "User-Agent",
    "WWW-Authenticate",
)
KEPT = ("Accept", "Age", "Content-Encoding", "Content-Type", "Pragma", "TE", "Via", "Warn")


@pytest.fixture
def functions() -> ScriptedFunctions:
    return ScriptedFunctions()


@pytest.fixture
def gateway(functions: ScriptedFunctions) -> Iterator[Gateway]:
    with Gateway(functions=functions) as gateway:
        yield gateway


def http(uri: str, **members: Any) -> Integration:
    given: dict[str, Any] = {"responses": {"200": IntegrationResponse(status_code="200")}}
    return Integration(**({"type": "HTTP", "http_method": "POST", "uri": uri} | given | members))


def call(gateway: Gateway, integration: Integration) -> requests.Response:
    gateway.deploy({"/": {"GET": open_method(integration)}})
    return requests.get(gateway.url("/"), headers=SENT, timeout=20)


@pytest.mark.parametrize("kind", ["HTTP", "HTTP_PROXY"])
def test_headers_that_are_mapped_to_an_endpoint(gateway: Gateway, upstream: str, kind: str) -> None:
    mapped = {
        "Authorization": "'mapped'",
        "Connection": "'keep-alive'",
        "Content-MD5": "'mapped'",
        "Expect": "'200-ok'",
        "Host": "'api.example.com'",
        "Max-Forwards": "'3'",
        "Proxy-Authenticate": "'mapped'",
        "Server": "'mapped'",
        "TE": "'gzip'",
        "Trailer": "'user-agent'",
        "Upgrade": "'HTTP/2.0'",
        "User-Agent": "'mapped'",
        "Via": "'mapped'",
        "WWW-Authenticate": "'mapped'",
    }
    parameters = {f"integration.request.header.{name}": value for name, value in mapped.items()}
    echoed = call(gateway, http(upstream, type=kind, request_parameters=parameters)).json()
    got = [(name.lower(), value) for name, value in echoed["headers"]]
    for name, value in mapped.items():
        arrives = name not in ("Connection", "Expect", "Proxy-Authenticate", "TE", "Via")
        assert [each for key, each in got if key == name.lower()] == ([value.strip("'")] if arrives else []), name


@pytest.mark.parametrize("name", ["Content-Length", "Transfer-Encoding", "X-Amzn-Trace-Id"])
def test_headers_that_cannot_be_mapped_to_an_endpoint(gateway: Gateway, upstream: str, name: str) -> None:
    answer = call(gateway, http(upstream, request_parameters={f"integration.request.header.{name}": "'5'"}))
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})


@pytest.mark.parametrize(
    "name", ["Authorization", "Connection", "Content-Length", "Expect", "Proxy-Authenticate", "TE"]
)
@pytest.mark.parametrize("integration", [lambda_custom, lambda_proxy])
def test_headers_that_cannot_be_mapped_to_a_function(gateway: Gateway, integration: Any, name: str) -> None:
    made = integration(
        request_parameters={f"integration.request.header.{name}": "'x'"},
        responses={"200": IntegrationResponse(status_code="200")},
    )
    answer = call(gateway, made)
    assert (answer.status_code, answer.text) == (500, '{"message": "Internal server error"}')
    assert answer.headers["x-amzn-ErrorType"] == "InternalServerErrorException"
    assert "may not be mapped" in answer.headers["x-poolhouse-reason"]


def test_headers_that_are_mapped_onto_a_response(
    gateway: Gateway, functions: ScriptedFunctions, upstream: str
) -> None:
    functions.answer = lambda _: {"ok": True}
    parameters = {f"method.response.header.{name}": f"'{name}'" for name in (*RENAMED, *KEPT, "Transfer-Encoding")}
    response = IntegrationResponse(
        status_code="200", response_parameters=parameters, response_templates={JSON: "made"}
    )
    for integration in (
        http(upstream, responses={"200": response}),
        lambda_custom(responses={"200": response}),
        mock(responses={"200": response}),
    ):
        gateway.deploy({"/": {"GET": open_method(integration)}})
        answer = requests.get(gateway.url("/"), timeout=20, stream=True)
        # Labelled with an encoding that it does not have.
        assert answer.raw.read(decode_content=False) == b"made"
        assert {name: answer.headers.get(f"x-amzn-Remapped-{name}") for name in RENAMED} == {
            name: name for name in RENAMED
        }
        assert {name: answer.headers.get(name) for name in KEPT} == {name: name for name in KEPT}
        assert answer.headers["Content-Length"] == "4"
        assert "Transfer-Encoding" not in answer.headers
        assert ("X-Amzn-Trace-Id" in answer.headers) is (integration.type != "MOCK")
        assert answer.headers["x-amzn-RequestId"]


TEMPLATE = (
    '{"params": {#foreach($name in $input.params().header.keySet())"$name": "$input.params().header.get($name)"'
    '#if($foreach.hasNext),#end#end}, "any": "$input.params(\'x-MIXED-case\')"}'
)


def test_headers_that_templates_see(gateway: Gateway, upstream: str) -> None:
    """What functions get as an event's headers; the spelling is the caller's where the server knows it."""
    made = call(gateway, http(upstream, request_templates={JSON: TEMPLATE})).json()["body"]
    seen = json.loads(made)
    assert seen["any"] == "x"
    got = {name.lower(): value for name, value in seen["params"].items()}
    for name, value in SENT.items():
        assert got.get(name.lower()) == (None if name in HIDDEN else value), name
    assert not {"connection", "content-length"} & got.keys()
    assert got["x-forwarded-for"] == "127.0.0.1"
    assert (got["x-forwarded-port"], got["x-forwarded-proto"]) == (str(gateway.port), "http")
    assert got["x-amzn-trace-id"].startswith("Root=1-")
    assert got["host"] == f"127.0.0.1:{gateway.port}"
    assert {"Authorization", "Host", "User-Agent", "X-Forwarded-For"} <= seen["params"].keys()


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("X-Mixed-Case", "x"),
        ("Server", None),
        ("Content-MD5", None),
        ("X-Forwarded-For", "127.0.0.1"),
        ("X-Forwarded-Proto", "http"),
    ],
)
@pytest.mark.parametrize("place", ["header", "multivalueheader"])
def test_headers_that_mappings_see(
    gateway: Gateway, upstream: str, place: str, source: str, value: str | None
) -> None:
    parameters = {"integration.request.header.Seen": f"method.request.{place}.{source}"}
    echoed = call(gateway, http(upstream, request_parameters=parameters)).json()
    assert dict(echoed["headers"]).get("seen") == value


def test_letters_beyond_ascii_keep_their_octets(gateway: Gateway, upstream: str) -> None:
    parameters = {"integration.request.header.Seen": "method.request.header.X-Name"}
    gateway.deploy({"/": {"GET": open_method(http(upstream, request_parameters=parameters))}})
    echoed = requests.get(gateway.url("/"), headers={"X-Name": "Zoë".encode()}, timeout=20).json()
    assert dict(echoed["headers"])["seen"].encode("latin-1").decode() == "Zoë"
    assert dict(echoed["headers"])["x-amzn-apigateway-api-id"] == API


@pytest.mark.parametrize("body", ["$context.requestOverride.header.Was $context.responseOverride.status", None])
def test_a_request_template_speaks_of_the_response(gateway: Gateway, upstream: str, body: str | None) -> None:
    """Recorded: what the request's template overrides is there in the response's, and takes effect without one."""
    template = (
        '{"statusCode": 200}#set($context.responseOverride.status = 444)'
        "#set($context.requestOverride.header.Was = 1)"
        "#set($context.responseOverride.header.Access-Control-Allow-Origin = $input.params('Age'))"
    )
    response = IntegrationResponse(status_code="200", response_templates={JSON: body} if body else {})
    for integration in (
        mock(request_templates={JSON: template}, responses={"200": response}),
        http(upstream, request_templates={JSON: template}, responses={"200": response}),
    ):
        answer = call(gateway, integration)
        assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (444, "request_Age")
        assert body is None or answer.text == "1 444"


@pytest.mark.parametrize("place", ["requestOverride", "responseOverride"])
def test_overrides_that_a_template_takes_apart(gateway: Gateway, upstream: str, place: str) -> None:
    template = (
        f"#set($gone = $context.{place}.remove('header'))#set($gone = $context.{place}.remove('status'))body"
    )
    assert call(gateway, http(upstream, request_templates={JSON: template})).json()["body"] == "body"
