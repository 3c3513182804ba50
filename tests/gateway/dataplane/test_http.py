"""HTTP (not proxy): only what is mapped goes out, only what is mapped comes back."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import Integration, IntegrationResponse
from tests.gateway.dataplane.apis import API, cognito_method, open_method
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import id_token
from tests.gateway.dataplane.upstreams import Scripted, says, waits_for_hang_up

REASON = "x-poolhouse-reason"
JSON = "application/json"
DEFAULT = {"200": IntegrationResponse(status_code="200")}


def http(uri: str, **members: Any) -> Integration:
    return Integration(**({"type": "HTTP", "http_method": "POST", "uri": uri, "responses": DEFAULT} | members))


def call(gateway: Gateway, verb: str = "POST", path: str = "/", **members: Any) -> requests.Response:
    return requests.request(verb, gateway.url(path), timeout=20, **members)


def test_headers_the_upstream_gets(gateway: Gateway, upstream: str) -> None:
    """Recorded on AWS for HTTP: none of the caller's headers but the content type."""
    gateway.deploy({"/": {"POST": open_method(http(upstream))}})
    headers = {
        "User-Agent": "test/integration",
        "X-Mine": "yes",
        "Accept": "application/xml",
        "Content-Type": JSON,
    }
    echoed = call(gateway, path="/?q=1", data=b'{"message": "hello world"}', headers=headers).json()
    got = dict(echoed["headers"])
    assert got.pop("x-amzn-trace-id").startswith("Root=1-")
    assert got == {
        "host": upstream.removeprefix("http://"),
        "accept": JSON,
        "content-type": JSON,
        "content-length": "26",
        "user-agent": f"AmazonAPIGateway_{API}",
        "x-amzn-apigateway-api-id": API,
    }
    assert (echoed["target"], echoed["body"]) == ("/", '{"message": "hello world"}')


def test_mapped_request(gateway: Gateway, upstream: str) -> None:
    integration = http(
        f"{upstream}/orders/{{id}}?fixed=1",
        http_method="PUT",
        request_parameters={
            "integration.request.path.id": "method.request.path.order",
            "integration.request.querystring.page": "method.request.querystring.p",
            "integration.request.header.X-Sub": "context.authorizer.claims.sub",
            "integration.request.header.Content-Type": "'application/x-custom'",
        },
        request_templates={JSON: '{"wrapped": $input.json(\'$.a\'), "who": "$context.authorizer.claims.email"}'},
    )
    gateway.deploy({"/orders/{order}": {"POST": cognito_method(integration)}})
    headers = {"Authorization": id_token(), "Content-Type": JSON}
    echoed = call(gateway, path="/orders/7?p=a%20b", data=b'{"a": [1]}', headers=headers).json()
    assert (echoed["verb"], echoed["target"]) == ("PUT", "/orders/7?fixed=1&page=a%20b")
    assert json.loads(echoed["body"]) == {"wrapped": [1], "who": "jane@example.com"}
    got = dict(echoed["headers"])
    assert got["x-sub"] == "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
    assert got["content-type"] == "application/x-custom"
    assert "authorization" not in got


def test_a_template_has_the_last_word_on_parameters(gateway: Gateway, upstream: str) -> None:
    template = (
        "#set($context.requestOverride.path.id = 'a/b')#set($context.requestOverride.querystring.q = 'x&y')"
        "#set($context.requestOverride.header.who = 'template')body"
    )
    integration = http(
        f"{upstream}/{{id}}",
        request_parameters={
            "integration.request.path.id": "'mapped'",
            "integration.request.header.who": "'mapped'",
        },
        request_templates={JSON: template},
    )
    gateway.deploy({"/": {"POST": open_method(integration)}})
    echoed = call(gateway).json()
    assert (echoed["target"], echoed["body"]) == ("/a%2Fb?q=x%26y", "body")
    assert dict(echoed["headers"])["who"] == "template"


def test_a_get_has_no_body_and_no_type(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/": {"GET": open_method(http(upstream, http_method="GET"))}})
    echoed = call(gateway, "GET").json()
    assert echoed["verb"] == "GET"
    assert not {"content-length", "content-type"} & dict(echoed["headers"]).keys()


def test_only_mapped_headers_come_back(gateway: Gateway) -> None:
    head = b"HTTP/1.1 200 OK\r\nX-Total: 7\r\nX-Other: 8\r\nContent-Type: text/csv\r\nContent-Length: 9\r\n\r\n"
    parameters = {
        "method.response.header.Total": "integration.response.header.X-Total",
        "method.response.header.Id": "integration.response.body.id",
        "method.response.header.None": "integration.response.header.absent",
    }
    made = IntegrationResponse(status_code="200", response_parameters=parameters)
    with Scripted(says(head + b'{"id": 5}')) as scripted:
        gateway.deploy({"/": {"POST": open_method(http(scripted.url, responses={"200": made}))}})
        answer = call(gateway)
    assert answer.json() == {"id": 5}
    assert (answer.headers["total"], answer.headers["id"]) == ("7", "5")
    assert answer.headers["content-type"] == JSON
    assert not {"x-total", "x-other", "none"} & {name.lower() for name in answer.headers}


@pytest.mark.parametrize(
    ("upstream_status", "status"), [(200, 200), (201, 200), (400, 400), (404, 404), (429, 400), (503, 502)]
)
def test_the_status_picks_the_response(gateway: Gateway, upstream_status: int, status: int) -> None:
    responses = {
        "200": IntegrationResponse(status_code="200"),
        "400": IntegrationResponse(status_code="400", selection_pattern="4\\d\\d"),
        "404": IntegrationResponse(status_code="404", selection_pattern="404"),
        "502": IntegrationResponse(status_code="502", selection_pattern="5\\d{2}"),
    }
    # Of several that match, the one with the smallest status counts: 404 would go to 4\d\d.
    if upstream_status == 404:
        del responses["400"]
    with Scripted(says(b"HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n" % upstream_status)) as scripted:
        gateway.deploy({"/": {"POST": open_method(http(scripted.url, responses=responses))}})
        assert call(gateway).status_code == status


def test_without_a_default_it_is_a_configuration_error(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/": {"POST": open_method(http(upstream, responses={}))}})
    answer = call(gateway)
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "status 200" in answer.headers[REASON]


def test_a_response_template_reads_the_upstreams_json(gateway: Gateway, upstream: str) -> None:
    made = IntegrationResponse(
        status_code="201", response_templates={JSON: "$input.path('$.verb') $input.json('$.target')"}
    )
    gateway.deploy({"/": {"POST": open_method(http(upstream, responses={"201": made}))}})
    answer = call(gateway)
    assert (answer.status_code, answer.text) == (201, 'POST "/"')


def test_nothing_of_a_refused_media_type_reaches_the_upstream(gateway: Gateway) -> None:
    with Scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as scripted:
        integration = http(scripted.url, passthrough_behavior="NEVER")
        gateway.deploy({"/": {"POST": open_method(integration)}})
        assert call(gateway, data=b"x").status_code == 415
        assert scripted.connections == 0


@pytest.mark.parametrize(
    "script", [waits_for_hang_up, says(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", then=waits_for_hang_up)]
)
def test_a_slow_upstream_times_out(gateway: Gateway, script: Any) -> None:
    """Nothing was sent to the caller yet, so even half a body gets the documented answer."""
    with Scripted(script) as scripted:
        gateway.deploy({"/": {"POST": open_method(http(scripted.url, timeout_in_millis=50))}})
        answer = call(gateway)
    assert (answer.status_code, answer.json()) == (504, {"message": "Endpoint request timed out"})


@pytest.mark.parametrize(
    "octets",
    [
        b"nonsense",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi",
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * (10 * 1024 * 1024 + 1),
    ],
)
def test_an_unusable_answer_is_a_network_error(gateway: Gateway, octets: bytes) -> None:
    with Scripted(says(octets)) as scripted:
        gateway.deploy({"/": {"POST": open_method(http(scripted.url))}})
        answer = call(gateway)
    assert (answer.status_code, answer.json()) == (504, {"message": "Network error communicating with endpoint"})
