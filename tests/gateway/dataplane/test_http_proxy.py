"""HTTP_PROXY against an honest upstream: what arrives there and what comes back."""

from __future__ import annotations

import contextlib
import http.client
import re
from typing import Any

import pytest
import requests

from tests.gateway.dataplane.apis import API, cognito_method, open_method, proxy
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import access_token, id_token
from tests.gateway.dataplane.upstreams import Scripted, says

TOKEN_FREE = {"Accept-Encoding": "identity"}


def call(url: str, verb: str = "GET", **members: Any) -> requests.Response:
    return requests.request(verb, url, timeout=20, allow_redirects=False, **members)


def seen(answer: requests.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    echoed: dict[str, Any] = answer.json()
    return echoed


def headers_of(echoed: dict[str, Any]) -> dict[str, str]:
    return dict(echoed["headers"])


@pytest.mark.parametrize("verb", ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_the_call_arrives_as_it_was_made(gateway: Gateway, upstream: str, verb: str) -> None:
    gateway.deploy({"/pets": {"ANY": open_method(proxy(f"{upstream}/base/pets?fixed=1"))}})
    answer = call(gateway.url("/pets?q=a%20b&q=c"), verb, data=b"\x00octets\xff", headers={"X-Mine": "yes"})
    echoed = seen(answer)
    assert echoed["verb"] == verb
    assert echoed["target"] == "/base/pets?fixed=1&q=a%20b&q=c"
    assert echoed["body"] == "\x00octets\xff"
    assert headers_of(echoed)["x-mine"] == "yes"
    assert headers_of(echoed)["content-length"] == "8"


@pytest.mark.parametrize(("verb", "length"), [("POST", "0"), ("PUT", "0"), ("GET", None), ("DELETE", None)])
def test_a_call_without_a_body(gateway: Gateway, upstream: str, verb: str, length: str | None) -> None:
    gateway.deploy({"/": {"ANY": open_method(proxy(upstream))}})
    got = headers_of(seen(call(gateway.url("/"), verb)))
    assert (got.get("content-length"), got.get("transfer-encoding")) == (length, None)


def test_the_integrations_own_verb(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/pets": {"GET": open_method(proxy(upstream, http_method="POST"))}})
    assert seen(call(gateway.url("/pets")))["verb"] == "POST"


def test_a_uri_without_a_path(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/pets": {"GET": open_method(proxy(upstream))}})
    assert seen(call(gateway.url("/pets")))["target"] == "/"


def test_headers_the_upstream_gets(gateway: Gateway, upstream: str) -> None:
    """Recorded on AWS for HTTP_PROXY: the caller's headers, the API's id, a trace id, X-Forwarded-*."""
    gateway.deploy({"/pets": {"POST": open_method(proxy(upstream))}})
    got = headers_of(
        seen(
            call(
                gateway.url("/pets"),
                "POST",
                data=b"{}",
                headers={
                    "Content-Type": "application/json",
                    "Accept": "application/xml",
                    "User-Agent": "test/integration",
                    "Authorization": "Bearer x",
                    "Cookie": "a=b",
                    "X-Forwarded-For": "198.51.100.1",
                    "X-Forwarded-Proto": "https",
                    "X-Forwarded-Port": "1",
                    "X-Amzn-Apigateway-Api-Id": "forged",
                    "Connection": "keep-alive, X-Hop",
                    "X-Hop": "only for the gateway",
                    "TE": "trailers",
                    "Max-Forwards": "3",
                    "Proxy-Authorization": "Basic x",
                    "Via": "1.1 me",
                    "Content-MD5": "x",
                },
            )
        )
    )
    trace = got.pop("x-amzn-trace-id")
    assert re.fullmatch(r"Root=1-[0-9a-f]{8}-[0-9a-f]{24}", trace)
    assert got == {
        "host": upstream.removeprefix("http://"),
        "accept": "application/xml",
        "accept-encoding": "gzip, deflate",
        "authorization": "Bearer x",
        "content-length": "2",
        "content-type": "application/json",
        "cookie": "a=b",
        "user-agent": "test/integration",
        "x-amzn-apigateway-api-id": API,
        "x-forwarded-for": "198.51.100.1, 127.0.0.1",
        "x-forwarded-port": str(gateway.port),
        "x-forwarded-proto": "http",
    }


def test_defaults_for_a_caller_that_says_nothing(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/": {"GET": open_method(proxy(upstream))}})
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=20)
    connection.putrequest("GET", f"/{API}/prod/", skip_accept_encoding=True)
    connection.putheader("X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793")
    connection.endheaders()
    answer = connection.getresponse()
    import json

    got = headers_of(json.loads(answer.read()))
    connection.close()
    assert got["user-agent"] == f"AmazonAPIGateway_{API}"
    assert got["accept"] == "application/json"
    assert got["x-amzn-trace-id"] == "Root=1-5759e988-bd862e3fe1be46a994272793"
    assert "content-length" not in got


def test_headers_the_caller_gets(gateway: Gateway) -> None:
    answer = (
        b"HTTP/1.1 201 Made\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nDate: yesterday\r\nServer: me\r\n"
        b"Connection: keep-alive, X-Hop\r\nX-Hop: hop\r\nVia: 1.1 me\r\nWWW-Authenticate: Basic\r\n"
        b"X-Amzn-RequestId: theirs\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Empty:\r\n"
        b"Content-Encoding: identity\r\nLocation: http://elsewhere/\r\n\r\nhi"
    )
    with Scripted(says(answer)) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url))}})
        got = call(gateway.url("/"))
    assert (got.status_code, got.content) == (201, b"hi")
    names = {name.lower(): value for name, value in got.raw.headers.items()}
    assert got.raw.headers.getlist("set-cookie") == ["a=1", "b=2"]
    for name in ("via", "x-hop", "transfer-encoding"):
        assert name not in names
    remapped = {
        name.removeprefix("x-amzn-remapped-"): value for name, value in names.items() if "remapped" in name
    }
    assert remapped == {
        "connection": "keep-alive, X-Hop",
        "content-length": "2",
        "date": "yesterday",
        "server": "me",
        "www-authenticate": "Basic",
        "x-amzn-requestid": "theirs",
    }
    assert names["content-type"] == "text/plain"
    assert names["content-length"] == "2"
    assert names["x-empty"] == ""
    assert names["location"] == "http://elsewhere/"
    assert names["date"] != "yesterday"
    assert names["x-amzn-requestid"] != "theirs"
    assert "x-amz-apigw-id" in names


@pytest.mark.parametrize("status", [200, 204, 301, 302, 304, 400, 401, 403, 404, 418, 500, 503])
def test_a_status_passes_and_no_redirect_is_followed(gateway: Gateway, upstream: str, status: int) -> None:
    length = b"" if status in (204, 304) else b"Content-Length: 2\r\n"
    body = b"" if status in (204, 304) else b"hi"
    answer = b"HTTP/1.1 %d X\r\nLocation: %b/\r\n%b\r\n%b" % (status, upstream.encode(), length, body)
    with Scripted(says(answer)) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url))}})
        got = call(gateway.url("/"))
        assert scripted.connections == 1
    assert (got.status_code, got.content) == (status, body)
    assert got.headers["location"] == f"{upstream}/"


PATHS = {
    "one": ("/one", "/up/one"),
    "several": ("/a/b/c", "/up/a/b/c"),
    "encoded": ("/a%2Fb/%C3%A9%20x", "/up/a%2Fb/%C3%A9%20x"),
    "doubled": ("/a//b", "/up/a//b"),
    "trailing": ("/a/b/", "/up/a/b"),
    "plus and more": ("/a+b/(c)/d;e=f@g", "/up/a+b/(c)/d;e=f@g"),
    "query": ("/a?x=%2F&y", "/up/a?x=%2F&y"),
}


@pytest.mark.parametrize(("path", "target"), PATHS.values(), ids=PATHS)
def test_a_greedy_path_is_filled_in_undecoded(gateway: Gateway, upstream: str, path: str, target: str) -> None:
    mapping = {"integration.request.path.proxy": "method.request.path.proxy"}
    integration = proxy(f"{upstream}/up/{{proxy}}", request_parameters=mapping)
    gateway.deploy({"/{proxy+}": {"ANY": open_method(integration)}})
    assert seen(call(gateway.url(path)))["target"] == target


def test_a_variable_that_is_not_mapped_is_a_configuration_error(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/{proxy+}": {"ANY": open_method(proxy(f"{upstream}/{{proxy}}"))}})
    answer = call(gateway.url("/a"))
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "integration.request.path.proxy" in answer.headers["x-poolhouse-reason"]


def test_stage_variables_in_the_uri(gateway: Gateway, upstream: str) -> None:
    host = upstream.removeprefix("http://")
    integration = proxy("http://${stageVariables.host}/${stageVariables.base}/x")
    gateway.deploy({"/": {"GET": open_method(integration)}}, host=host, base="v2")
    assert seen(call(gateway.url("/")))["target"] == "/v2/x"


def test_mapped_parameters(gateway: Gateway, upstream: str) -> None:
    """The recorded case of LocalStack's `test_http_proxy_integration_request_data_mappings`, and claims."""
    integration = proxy(
        f"{upstream}/{{id}}?testVar={{pathVar}}&testQs={{qsVar}}",
        request_parameters={
            "integration.request.path.id": "method.request.path.id",
            "integration.request.path.pathVar": "method.request.path.id",
            "integration.request.path.qsVar": "method.request.querystring.testVar",
            "integration.request.querystring.mapped": "method.request.querystring.q",
            "integration.request.querystring.none": "method.request.header.absent",
            "integration.request.header.headerVar": "method.request.header.foobar",
            "integration.request.header.X-Sub": "context.authorizer.claims.sub",
            "integration.request.header.X-Groups": "context.authorizer.claims.cognito:groups",
            "integration.request.header.X-Static": "'fixed'",
            "integration.request.header.X-Env": "stageVariables.env",
            "integration.request.header.Accept": "'text/plain'",
        },
    )
    gateway.deploy({"/pets/{id}": {"POST": cognito_method(integration)}}, env="blue")
    echoed = seen(
        call(
            gateway.url("/pets/a%2Fb?q=1&q=2&testVar=x%26y%3D1"),
            "POST",
            headers={"Authorization": id_token(), "foobar": "mapped-value", "headerVar": "caller's"},
        )
    )
    assert echoed["target"] == "/a%2Fb?testVar=a%2Fb&testQs=x%26y%3D1&q=1&q=2&testVar=x%26y%3D1&mapped=2"
    got = headers_of(echoed)
    assert got["headervar"] == "mapped-value"
    assert got["x-sub"] == "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
    assert got["x-groups"] == "admins,editors"
    assert (got["x-static"], got["x-env"], got["accept"]) == ("fixed", "blue", "text/plain")


def test_a_caller_cannot_say_what_the_gateway_says(gateway: Gateway, upstream: str) -> None:
    """A client-credentials token has no username: the caller's own header of that name must not pass instead."""
    integration = proxy(
        upstream,
        request_parameters={
            "integration.request.header.X-User": "context.authorizer.claims.username",
            "integration.request.querystring.user": "context.authorizer.claims.username",
            "integration.request.querystring.sub": "context.authorizer.claims.sub",
        },
    )
    gateway.deploy({"/": {"GET": cognito_method(integration, "shop/read")}})
    echoed = seen(
        call(
            gateway.url("/?user=admin&%75ser=admin&sub=admin&other=1"),
            headers={"Authorization": access_token(), "X-User": "admin", "x-user": "admin"},
        )
    )
    assert "x-user" not in headers_of(echoed)
    assert echoed["target"] == "/?other=1&sub=1example23456789"


def test_a_claim_with_a_line_break_stays_one_header(gateway: Gateway, upstream: str) -> None:
    mapping = {"integration.request.header.X-Name": "context.authorizer.claims.name"}
    gateway.deploy({"/": {"GET": cognito_method(proxy(upstream, request_parameters=mapping))}})
    token = id_token(name="Jane\r\nX-Admin: yes")
    got = headers_of(seen(call(gateway.url("/"), headers={"Authorization": token})))
    assert got["x-name"] == "Jane  X-Admin: yes"
    assert "x-admin" not in got


def test_a_path_piece_in_the_query_brings_no_parameters(gateway: Gateway, upstream: str) -> None:
    mapping = {"integration.request.path.id": "method.request.path.id"}
    integration = proxy(f"{upstream}/?id={{id}}&role=user", request_parameters=mapping)
    gateway.deploy({"/{id}": {"GET": open_method(integration)}})
    assert seen(call(gateway.url("/1&role=admin")))["target"] == "/?id=1%26role%3Dadmin&role=user"


def test_a_mapped_dot_segment_is_a_bad_request(gateway: Gateway, upstream: str) -> None:
    mapping = {"integration.request.path.id": "method.request.querystring.id"}
    integration = proxy(f"{upstream}/users/{{id}}/cards", request_parameters=mapping)
    gateway.deploy({"/": {"GET": open_method(integration)}})
    assert seen(call(gateway.url("/?id=a/b%3Fc")))["target"].startswith("/users/a%2Fb%3Fc/cards?")
    assert call(gateway.url("/?id=..")).status_code == 400


def test_a_mapping_from_the_body(gateway: Gateway, upstream: str) -> None:
    mapping = {"integration.request.header.X-Order": "method.request.body.order.id"}
    gateway.deploy({"/": {"POST": open_method(proxy(upstream, request_parameters=mapping))}})
    echoed = seen(call(gateway.url("/"), "POST", data=b'{"order":{"id":17}}'))
    assert headers_of(echoed)["x-order"] == "17"
    assert echoed["body"] == '{"order":{"id":17}}'
    answer = call(gateway.url("/"), "POST", data=b"{oops")
    assert (answer.status_code, answer.json()) == (400, {"message": "Invalid JSON in request body"})


def test_connections_are_kept(gateway: Gateway) -> None:
    def twice(connection: Any) -> None:
        for _ in range(3):
            says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")(connection)

    with Scripted(twice) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url))}})
        for _ in range(3):
            assert call(gateway.url("/")).text == "hi"
        assert scripted.connections == 1


@pytest.mark.parametrize("kind", ["content-length", "chunked", "until the end"])
def test_head_has_the_headers_and_no_body(gateway: Gateway, kind: str) -> None:
    head = {
        "content-length": b"HTTP/1.1 200 OK\r\nContent-Length: 77\r\nX-A: b\r\n\r\n",
        "chunked": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-A: b\r\n\r\n",
        "until the end": b"HTTP/1.1 200 OK\r\nX-A: b\r\n\r\n",
    }[kind]
    with Scripted(says(head)) as scripted:
        gateway.deploy({"/": {"HEAD": open_method(proxy(scripted.url))}})
        answer = call(gateway.url("/"), "HEAD")
    assert (answer.status_code, answer.content, answer.headers["x-a"]) == (200, b"", "b")
    assert answer.headers.get("content-length") == ("77" if kind == "content-length" else None)


def test_a_body_that_head_should_not_have_is_nobodys_answer(gateway: Gateway) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 38\r\n\r\n"
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
    with Scripted(says(head, then=says(b"made by somebody else")), says(answer)) as scripted:
        gateway.deploy({"/": {"ANY": open_method(proxy(scripted.url))}})
        assert call(gateway.url("/"), "HEAD").status_code == 200
        assert call(gateway.url("/")).content == b"hi"
        assert scripted.connections == 2


def test_a_get_that_asks_with_head(gateway: Gateway) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 77\r\nX-A: b\r\n\r\n"
    with Scripted(says(head)) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url, http_method="HEAD"))}})
        answer = call(gateway.url("/"))
    assert (answer.status_code, answer.content, answer.headers["x-a"]) == (200, b"", "b")


def test_an_interim_answer_is_not_the_answer(gateway: Gateway) -> None:
    octets = (
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
    )
    with Scripted(says(octets)) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url))}})
        answer = call(gateway.url("/"))
    assert (answer.status_code, answer.text, "link" in answer.headers) == (200, "hi", False)


def test_a_plain_event_loop_serves_as_well() -> None:
    """uvloop's transports and asyncio's are no relatives."""
    with contextlib.ExitStack() as stack:
        gateway = stack.enter_context(Gateway(loop="asyncio"))
        scripted = stack.enter_context(Scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")))
        gateway.deploy({"/": {"POST": open_method(proxy(scripted.url))}})
        assert call(gateway.url("/"), "POST", data=b"x").text == "hi"
