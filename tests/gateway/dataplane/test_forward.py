"""`/_poolhouse/authorize/{api}/{stage}`: what proxies ask, in each of their forms, and what they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
import requests

from poolhouse.testing.server import Server
from tests.gateway.dataplane.shop import RS, SECONDS, Shop

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


def test_envoy_asks_with_the_original_path_and_method(shop: Shop) -> None:
    token = {"Authorization": shop.access_token()}
    assert ask(shop, token, suffix="/orders?x=1", verb="POST").status_code == 200
    assert ask(shop, token, suffix="/orders", verb="GET").status_code == 403
    assert ask(shop, {}, suffix="/orders", verb="POST").status_code == 401


@pytest.mark.parametrize(
    ("headers", "suffix", "reason"),
    [
        ({}, "", "does not say which URI"),
        ({"X-Forwarded-Uri": "/open"}, "", "does not say which method"),
        ({"X-Forwarded-Method": "GET"}, "", "does not say which URI"),
        (about("GET", "/open") | about("GET", "/orders", names=ORIGINAL), "", "more than one URI"),
        (about("GET", "/open") | about("POST", "/open", names=ORIGINAL), "", "more than one method"),
        (about("GET", "/open"), "/orders", "more than one URI"),
        (about("GET", "open"), "", "is no path"),
        (about("GET", ""), "", "is no path"),
        (about("G ET", "/open"), "", "is no method"),
        (about("GET", "/open " + "x"), "", "is no path"),
        (about("GET", "/" + "a" * 17_000), "", "is no path"),
        (about("GET", "http://[/open"), "", "a URL that is none"),
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
