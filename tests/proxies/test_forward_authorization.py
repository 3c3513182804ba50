"""nginx, Caddy and HAProxy ask poolhouse: its verdict holds, and no header of a client changes it."""

from __future__ import annotations

import http.client
import json
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from tests.gateway.dataplane.shop import RS, SECONDS, Shop

BODY = {"pay": "load" * 1000}


def call(proxy: str, verb: str, path: str, token: str | None = None, **headers: str) -> requests.Response:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    if token:
        given["Authorization"] = token
    return requests.request(verb, proxy + path, headers=given, json=BODY, timeout=SECONDS)


def seen(answer: requests.Response) -> dict[str, Any]:
    """The application's view: its target and its headers."""
    assert answer.status_code == 200, answer.text
    told = answer.json()
    return {**told, "headers": dict(told["headers"])}


def identity(told: dict[str, Any]) -> dict[str, str]:
    """Who the application is told it is."""
    return {name: value for name, value in told["headers"].items() if name.startswith("x-auth")}


def test_an_open_method_needs_nothing(proxy: str) -> None:
    got = seen(call(proxy, "GET", "/open"))
    assert got["target"] == "/open"
    assert identity(got) == {}


def test_a_token_with_the_scope_passes_whole(proxy: str, shop: Shop) -> None:
    token = shop.access_token()
    got = seen(call(proxy, "POST", "/orders?a=1&b=%2F", "Bearer " + token))
    assert (got["verb"], got["target"]) == ("POST", "/orders?a=1&b=%2F")
    assert got["body"].count("load") == 1000
    headers = got["headers"]
    told = {
        "x-auth-sub": shop.client[0],
        "x-auth-client-id": shop.client[0],
        "x-auth-scope": f"{RS}/read {RS}/write",
    }
    assert identity(got) == told
    assert headers["authorization"] == "Bearer " + token


@pytest.mark.parametrize(
    ("verb", "path", "kind", "status"),
    [
        ("POST", "/orders", None, 401),
        ("POST", "/orders", "garbage", 401),
        ("POST", "/orders", "weak", 403),
        ("GET", "/me", "access", 401),
        ("DELETE", "/orders", "access", 403),
        ("GET", "/nowhere", "access", 403),
    ],
)
def test_a_refusal_is_the_clients(
    proxy: str, shop: Shop, verb: str, path: str, kind: str | None, status: int
) -> None:
    tokens = {
        None: None,
        "garbage": "garbage",
        "weak": shop.access_token(f"{RS}/read"),
        "access": shop.access_token(),
    }
    answer = call(proxy, verb, path, tokens[kind])
    assert answer.status_code == status
    if status == 401:
        assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "path",
    [
        "/open/../orders",
        "//orders",
        "/open/%2e%2e/orders",
        "/open%2f..%2forders",
        "/open/..;/orders",
        "/%6frders",
        "/orders;v=1",
        "/open#/../orders",
        "/orders%00",
        "{proxy}/orders",
    ],
)
def test_no_path_is_read_in_two_ways(proxy: str, shop: Shop, path: str) -> None:
    """What the proxy asks about is what it then calls; a trick reaches no method that it was not asked about."""
    place = urlsplit(proxy)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=SECONDS)
    try:
        connection.request("POST", path.replace("{proxy}", proxy), b"{}")
        answer = connection.getresponse()
        assert answer.status in (400, 401, 403), answer.read()
    finally:
        connection.close()


def test_an_absolute_target_is_called_as_it_was_asked_about(proxy: str) -> None:
    place = urlsplit(proxy)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=SECONDS)
    try:
        connection.request("GET", f"{proxy}/open?x=1")
        told = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    assert told["target"] == "/open?x=1"


@pytest.mark.parametrize(
    "names",
    [
        ("X-Forwarded-Method", "X-Forwarded-Uri"),
        ("X-Original-Method", "X-Original-URI"),
        ("X-Original-Method", "X-Original-URL"),
    ],
)
def test_a_client_cannot_have_another_request_judged(proxy: str, names: tuple[str, str]) -> None:
    headers = {names[0]: "GET", names[1]: "/open"}
    answer = requests.post(proxy + "/orders", headers=headers, json=BODY, timeout=SECONDS)
    assert answer.status_code in (401, 403)


def test_a_client_cannot_say_who_it_is(proxy: str, shop: Shop) -> None:
    lies = dict.fromkeys(("X_Auth_Sub", "X_Auth_Username", "X_Auth_Scope", "X_Auth_Groups"), "root")
    for answer in (
        call(proxy, "GET", "/open", **lies),
        call(proxy, "POST", "/orders", shop.access_token(), **lies),
    ):
        assert "root" not in str(seen(answer)["headers"])


@pytest.mark.parametrize("name", ["X_Auth_Sub", "x_auth-groups", "X-Auth_Username", "X_AUTH_SCOPE"])
def test_nor_in_names_that_applications_take_for_the_same(proxy: str, name: str) -> None:
    answer = requests.get(f"{proxy}/open", headers={name: "root"}, timeout=SECONDS)
    assert "root" not in str(seen(answer)["headers"])


def test_a_client_cannot_have_what_is_said_of_it_taken_off(proxy: str, shop: Shop) -> None:
    headers = {"Authorization": shop.access_token(), "Connection": "X-Auth-Sub, x-auth-scope"}
    answer = requests.post(f"{proxy}/orders", headers=headers, json=BODY, timeout=SECONDS)
    assert seen(answer)["headers"]["x-auth-sub"] == shop.client[0]


def test_a_preflight_is_the_applications_where_the_api_lets_it_pass(proxy: str, shop: Shop) -> None:
    preflight = {"Origin": "https://app.example", "Access-Control-Request-Method": "GET"}
    assert requests.options(f"{proxy}/orders", headers=preflight, timeout=SECONDS).status_code == 403
    answer = requests.options(f"{proxy}/preflighted", headers=preflight, timeout=SECONDS)
    assert seen(answer)["verb"] == "OPTIONS"
    assert requests.get(f"{proxy}/preflighted", timeout=SECONDS).status_code == 403
