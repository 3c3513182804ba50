"""`/_poolhouse/authorize/{api}/{stage}`: what proxies ask, in each of their forms, and what they are told."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
import requests

from poolhouse.gateway.forward import ForwardAuthorization
from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.gateway.dataplane.shop import RS, SECONDS, Shop
from tests.gateway.dataplane.upstreams import echo
from tests.gateway.http_apis.house import House

FORWARDED = ("X-Forwarded-Method", "X-Forwarded-Uri")
ORIGINAL = ("X-Original-Method", "X-Original-URI")


def ask(shop: Shop, headers: Mapping[str, str], *, suffix: str = "", verb: str = "GET") -> requests.Response:
    url = f"{shop.server.url}/_poolhouse/authorize/{shop.api}/prod{suffix}"
    return requests.request(verb, url, headers=dict(headers), timeout=SECONDS)


def about(verb: str, uri: str, token: str | None = None, *, names: tuple[str, str] = FORWARDED) -> dict[str, str]:
    asked = {names[0]: verb, names[1]: uri}
    return asked | ({"Authorization": token} if token else {})


@pytest.mark.parametrize(
    ("verb", "uri", "kind", "status", "challenge"),
    [
        ("GET", "/open", None, 200, None),
        ("GET", "/open?x=1", "garbage", 200, None),
        ("POST", "/orders", "access", 200, None),
        ("POST", "/orders/", "access", 200, None),
        ("POST", "/orders?next=/open", "access", 200, None),
        ("POST", "/orders", None, 401, "Bearer"),
        ("POST", "/orders", "garbage", 401, 'Bearer error="invalid_token"'),
        ("POST", "/orders", "id", 401, 'Bearer error="invalid_token"'),
        ("POST", "/orders", "weak", 403, f'Bearer error="insufficient_scope", scope="{RS}/write"'),
        ("GET", "/me", "id", 200, None),
        ("GET", "/me", "access", 401, 'Bearer error="invalid_token"'),
        ("DELETE", "/orders", "access", 403, None),
        ("GET", "/nowhere", "access", 403, None),
        ("GET", "/open/../orders", "access", 403, None),
        ("GET", "/open%2f..%2forders", "access", 403, None),
    ],
)
@pytest.mark.parametrize("names", [FORWARDED, ORIGINAL])
def test_the_gateways_verdict(
    shop: Shop, names: tuple[str, str], verb: str, uri: str, kind: str | None, status: int, challenge: str | None
) -> None:
    tokens: dict[str, Callable[[], str]] = {
        "access": shop.access_token,
        "weak": lambda: shop.access_token(f"{RS}/read"),
        "id": shop.id_token,
        "garbage": lambda: "garbage",
    }
    token = tokens[kind]() if kind else None
    answer = ask(shop, about(verb, uri, token, names=names))
    assert (answer.status_code, answer.headers.get("www-authenticate")) == (status, challenge)
    if status == 200:
        assert answer.content == b""
    else:
        assert answer.headers["x-poolhouse-reason"]
        assert "message" in answer.json()


@pytest.mark.parametrize("scheme", ["", "Bearer "])
def test_who_it_is(shop: Shop, scheme: str) -> None:
    client = shop.client[0]
    answer = ask(shop, about("POST", "/orders", scheme + shop.access_token()))
    told = {name: value for name, value in answer.headers.items() if name.startswith("x-auth-")}
    assert told == {
        "x-auth-sub": client,
        "x-auth-client-id": client,
        "x-auth-scope": f"{RS}/read {RS}/write",
    }


def test_a_user_with_groups_and_a_name_no_header_can_hold(shop: Shop) -> None:
    token = shop.id_token(**{"cognito:username": "Zoë 100%\r\nx-admin: 1", "cognito:groups": ["a", "b"]})
    answer = ask(shop, about("GET", "/me", token))
    assert answer.status_code == 200
    assert answer.headers["x-auth-username"] == "Zo%C3%AB 100%25%0D%0Ax-admin: 1"
    assert answer.headers["x-auth-groups"] == "a,b"
    assert "x-admin" not in answer.headers


def test_of_two_claims_for_one_header_the_first_counts(shop: Shop) -> None:
    """A proxy must not get two answers to who calls, whatever a trigger adds to a token."""
    token = shop.id_token(client_id="first", **{"cognito:groups": [], "username": ""})
    for _ in range(2):
        answer = ask(shop, about("GET", "/me", token))
        told = [(name, value) for name, value in answer.raw.headers.items() if name.startswith("x-auth-")]
        assert told == [("x-auth-sub", "11111111-2222-4333-8444-555555555555"), ("x-auth-client-id", "first")]


def test_envoy_asks_with_the_original_path_and_method(shop: Shop) -> None:
    token = {"Authorization": shop.access_token()}
    assert ask(shop, token, suffix="/orders?x=1", verb="POST").status_code == 200
    assert ask(shop, token, suffix="/orders", verb="GET").status_code == 403
    assert ask(shop, {}, suffix="/orders", verb="POST").status_code == 401
    assert "no resource matches the path '/'" in ask(shop, {}, suffix="/").headers["x-poolhouse-reason"]


def test_traefik_asks_with_everything_it_knows(shop: Shop) -> None:
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "shop.example", "X-Forwarded-For": "192.0.2.1"}
    told |= {"X-Forwarded-Port": "443", "X-Forwarded-Server": "edge", "X-Real-Ip": "192.0.2.1"}
    assert ask(shop, told | about("POST", "/orders?x=1", shop.access_token())).status_code == 200
    assert ask(shop, told | about("POST", "/orders?x=1")).status_code == 401


@pytest.mark.parametrize(
    ("headers", "suffix", "reason"),
    [
        ({}, "", "does not say which URI"),
        ({"X-Forwarded-Uri": "/open"}, "", "does not say which method"),
        ({"X-Forwarded-Method": "GET"}, "", "does not say which URI"),
        (about("GET", "/open") | about("GET", "/orders", names=ORIGINAL), "", "more than one URI"),
        (about("GET", "/open") | about("POST", "/open", names=ORIGINAL), "", "more than one method"),
        (about("GET", "/open"), "/orders", "more than one URI"),
        (about("GET", "/open"), "/", "more than one URI"),
        (about("GET", "open"), "", "is no path"),
        (about("GET", ""), "", "is no path"),
        (about("G ET", "/open"), "", "is no method"),
        (about("GET", "/open " + "x"), "", "is no path"),
        (about("GET", "/" + "a" * 17_000), "", "is no path"),
        (about("GET", "http://[/open"), "", "a URL that is none"),
        (about("GET", "/open#/../orders"), "", "is no path"),
        (about("GET", "http://shop.example/open#/../orders"), "", "is no path"),
    ],
)
def test_a_question_that_is_not_one_is_refused(
    shop: Shop, headers: dict[str, str], suffix: str, reason: str
) -> None:
    """A caller may have written what the proxy passes on, so doubt means no."""
    answer = ask(shop, headers, suffix=suffix)
    assert answer.status_code == 403
    assert reason in answer.headers["x-poolhouse-reason"]


def test_two_forms_that_agree_are_one_question(shop: Shop) -> None:
    url = {"X-Original-URL": "http://shop.example/open?x=1"}
    assert (
        ask(shop, about("GET", "/open?x=1") | about("GET", "/open?x=1", names=ORIGINAL) | url).status_code == 200
    )


def test_an_unknown_api(server: Server) -> None:
    for path in ("/nope/prod", "/nope", "", "/"):
        answer = requests.get(
            f"{server.url}/_poolhouse/authorize{path}", headers=about("GET", "/open"), timeout=SECONDS
        )
        assert answer.status_code == 403


def test_an_expired_token(shop: Shop, server: Server) -> None:
    token = shop.access_token()
    server.clock.offset = 3601
    try:
        answer = ask(shop, about("POST", "/orders", token))
    finally:
        server.clock.offset = 0
    assert answer.status_code == 401
    assert answer.json() == {"message": "The incoming token has expired"}


@pytest.fixture(scope="module")
def half_open(_session_server: Server, _session_cognito: Any, _session_apigateway: Any) -> Iterator[Shop]:
    """Everything is open but what the shop closes."""
    with echo() as url:
        made = Shop(_session_server, _session_cognito, _session_apigateway, url)
        made.proxy("{rest+}", "ANY", url, authorizationType="NONE")
        made.deploy()
        yield made


@pytest.mark.parametrize(
    "path",
    [
        "//orders",
        "/%6frders",
        "/%256frders",
        "/orders;v=1",
        "/orders%3bv=1",
        "/;v=1/orders",
        "/x/..;/orders",
        "/x/..;v=1/orders",
        "/x/..%3b/orders",
        "/x/%2e%2e;/orders",
        "/x/%252e%252e/orders",
        "/%2Forders",
        "/%5corders",
        "/\\orders",
        "/orders%2f",
        "/orders%3fx",
        "/orders%23x",
        "/orders%00",
    ],
)
def test_a_path_is_judged_as_the_application_may_read_it(half_open: Shop, path: str) -> None:
    """Without the closed method's token no spelling of its path passes as part of what is open."""
    answer = ask(half_open, about("POST", path))
    why = answer.headers["x-poolhouse-reason"]
    assert answer.status_code == 401 or "dot segment" in why or "may be read as" in why
    assert answer.status_code in (401, 403)


@pytest.mark.parametrize(
    "path", ["/a%20b", "/a//b", "/a;v=1", "/a%2Fb", "/a/", "/100%25", "/%C3%B6", "/orders.json"]
)
def test_what_reads_the_same_passes(half_open: Shop, path: str) -> None:
    assert ask(half_open, about("POST", path)).status_code == 200


def test_a_page_of_another_origin_may_see_a_refusal(half_open: Shop, server: Server) -> None:
    """Proxies that pass the answer on whole, pass on what lets a browser show it."""
    half_open.apigateway.put_gateway_response(
        restApiId=half_open.api,
        responseType="DEFAULT_4XX",
        responseParameters={"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"},
        responseTemplates={"application/json": '{"why": $context.error.messageString}'},
    )
    half_open.deploy()
    answer = ask(half_open, about("POST", "/orders"))
    assert (answer.status_code, answer.json()) == (401, {"why": "Unauthorized"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["www-authenticate"] == "Bearer"
    origin = "https://app.example"
    house = House(server, aws_client("apigatewayv2", server.url), CorsConfiguration={"AllowOrigins": [origin]})
    url = f"{server.url}/_poolhouse/authorize/{house.id}/$default"
    answer = requests.get(url, headers=about("GET", "/nowhere") | {"Origin": origin}, timeout=SECONDS)
    assert (answer.status_code, answer.json()) == (403, {"message": "Not Found"})
    assert answer.headers["access-control-allow-origin"] == origin
    assert (
        "access-control-allow-origin" not in requests.get(url, headers=about("GET", "/"), timeout=SECONDS).headers
    )


def test_a_preflight_is_judged_as_the_gateway_answers_it(half_open: Shop, server: Server) -> None:
    """With a CORS configuration an HTTP API answers everybody; else the method decides, as for other calls."""
    preflight = {"Origin": "https://app.example", "Access-Control-Request-Method": "POST"}
    house = House(server, aws_client("apigatewayv2", server.url), CorsConfiguration={"AllowOrigins": ["*"]})
    jwt = house.jwt(f"{server.url}/{half_open.pool_id}", half_open.client[0])
    house.route("ANY /orders", "http://127.0.0.1:9/", **jwt)
    url = f"{server.url}/_poolhouse/authorize/{house.id}/%24default"
    for verb, more, status in (("OPTIONS", preflight, 200), ("OPTIONS", {}, 401), ("POST", preflight, 401)):
        answer = requests.get(url, headers=about(verb, "/orders") | more, timeout=SECONDS)
        assert answer.status_code == status
    assert ask(half_open, about("OPTIONS", "/me") | preflight).status_code == 200


# A host that is no name of this server keeps a question from being answered at once, without a task.
USUAL_WAY = {"Host": "proxied.example"}


@pytest.mark.parametrize(
    "question",
    ["GET /open", "POST /orders", "GET /me", "DELETE /orders", "GET /nowhere", "POST /%6frders", "POST /orders/",
     "POST //orders", "POST /orders;x=1", "G\tT /open"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["access", "weak", "id", "forged", "garbage", "none"])
def test_answered_at_once_or_not_the_answer_is_the_same(shop: Shop, kind: str, question: str) -> None:
    tokens: dict[str, Callable[[], str | None]] = {
        "access": shop.access_token,
        "weak": lambda: shop.access_token(f"{RS}/read"),
        "id": shop.id_token,
        "forged": lambda: shop.access_token()[:-6] + "AAAAAA",
        "garbage": lambda: "garbage",
        "none": lambda: None,
    }
    verb, uri = question.split(" ")
    asked = about(verb, uri, tokens[kind]())
    answers = [ask(shop, asked | way) for way in ({}, USUAL_WAY, {}, USUAL_WAY)]
    assert len({(each.status_code, each.content, _told(each)) for each in answers}) == 1


@pytest.mark.parametrize(("verb", "uri"), [("GET", "/open"), ("POST", "/orders"), ("GET", "/me")])
def test_a_plain_question_is_answered_without_a_task(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, verb: str, uri: str
) -> None:
    token = shop.id_token() if uri == "/me" else shop.access_token()
    ask(shop, about("GET", "/open"))  # the stage is at hand from here on

    def in_a_task(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(ForwardAuthorization, "__call__", in_a_task)
    assert ask(shop, about(verb, uri, token)).status_code == 200
    assert ask(shop, about("POST", "/orders", shop.id_token())).status_code == 401


def _told(answer: requests.Response) -> frozenset[tuple[str, str]]:
    return frozenset((n, v) for n, v in answer.headers.lower_items() if n not in ("date", "x-amzn-requestid"))


@pytest.mark.parametrize("way", [{}, USUAL_WAY], ids=["at once", "in a task"])
@pytest.mark.parametrize(("verb", "status"), [("GET", 200), ("POST", 401)])
def test_each_question_is_counted_once(shop: Shop, way: dict[str, str], verb: str, status: int) -> None:
    def count() -> float:
        text = requests.get(f"{shop.server.url}/_poolhouse/metrics", timeout=SECONDS).text
        lines = [line for line in text.splitlines() if '"_poolhouse"' in line and f'"{status}"' in line]
        return sum(float(line.rpartition(" ")[2]) for line in lines)

    question = about(verb, "/open" if verb == "GET" else "/orders") | way
    ask(shop, question)
    before = count()
    for _ in range(3):
        assert ask(shop, question).status_code == status
    # The metrics' own answer counts as well, under 200.
    assert count() - before == 3 + (status == 200)


def test_questions_sent_at_once_are_answered_in_their_order(shop: Shop) -> None:
    """One that has to wait stands between some that do not."""
    token = shop.access_token()
    asked = [("GET", "/open"), ("POST", "/orders"), ("DELETE", "/orders"), ("POST", "/%6frders"), ("GET", "/open")]
    asked = asked * 40
    heads = [
        f"GET /_poolhouse/authorize/{shop.api}/prod HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n"
        f"X-Forwarded-Method: {verb}\r\nX-Forwarded-Uri: {uri}\r\n\r\n"
        for verb, uri in asked
    ]
    host, port = shop.server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=SECONDS) as connection:
        connection.sendall("".join(heads).encode())
        with connection.makefile("rb", buffering=0) as answers:
            statuses = [_status(answers) for _ in asked]
    assert statuses == [ask(shop, about(verb, uri, token)).status_code for verb, uri in asked[:5]] * 40


def _status(answers: socket.SocketIO) -> int:
    """Of the next answer, which is read to its end and no further."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += answers.read(1) or b""
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    body = int(length.partition(b":")[2])
    while body > 0:
        body -= len(answers.read(body) or b"")
    return int(head.split(b" ")[1])
