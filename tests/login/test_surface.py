"""What every page has: headers, methods, files, bounds on forms; and addresses that lead nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import requests

from tests.login.house import CALLBACK, PASSWORD, Hosted, hosted

if TYPE_CHECKING:
    from poolhouse.testing.server import Server

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def house(shared: Hosted) -> Hosted:
    return shared


@pytest.mark.parametrize("page", ["/login", "/error", "/signup", "/forgotPassword", "/nowhere"])
def test_headers_that_keep_a_page_safe(house: Hosted, page: str) -> None:
    answer = requests.get(f"{house.url}{house.address(page)}", allow_redirects=False)
    headers = answer.headers
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in headers["Cache-Control"]
    assert "max-age=31536000" in headers["Strict-Transport-Security"]
    assert re.fullmatch(r"[0-9a-f-]{36}", headers["x-amz-cognito-request-id"])


def policy_of(house: Hosted, **parameters: str) -> dict[str, str]:
    given = house.open(**parameters).header("content-security-policy")
    return dict(part.strip().partition(" ")[::2] for part in given.split(";"))


def test_the_policy_lets_a_page_do_its_job_and_nothing_else(house: Hosted) -> None:
    policy = policy_of(house)
    assert policy.pop("form-action") == "'self' https:"
    assert policy.pop("img-src") == "'self' data:"
    assert policy.pop("style-src") == policy.pop("script-src") == "'self'"
    assert set(policy.values()) == {"'none'"}
    assert set(policy) == {"default-src", "connect-src", "base-uri", "frame-ancestors"}


@pytest.mark.parametrize(
    ("callback", "sources"),
    [
        ("https://app.example.com:8443/cb?x=1", "https:"),
        ("https://user@bücher.example/cb", "https:"),
        ("https://[2001:db8::1]/cb;script-src", "https:"),
        ("http://localhost:3000/", "http: https:"),
        ("http://[::1]:3000/", "http: https:"),
        ("myapp://signed-in", "myapp:"),
        ("com.example.app:/cb", "com.example.app:"),
    ],
)
def test_the_form_may_lead_to_the_app_and_on_from_there(
    server: Server, cognito: Any, callback: str, sources: str
) -> None:
    house = hosted(cognito, server.url, client={"CallbackURLs": [callback]})
    assert policy_of(house, redirect_uri=callback)["form-action"] == f"'self' {sources}"


def test_pages_need_no_script_and_hold_no_inline_style(house: Hosted) -> None:
    html = house.open().html
    assert "<script" not in html
    assert "style=" not in html
    assert "<style" not in html
    assert not re.search(r"\son[a-z]+=", html)


def test_nothing_comes_from_another_site_and_the_whole_page_is_small(house: Hosted) -> None:
    page = house.open()
    weight = len(page.body)
    loaded = [
        given.get("src") or given.get("href", "")
        for tag, given in page.page.elements
        if tag in ("link", "img", "script")
    ]
    assert len(loaded) >= 2
    for address in loaded:
        assert address.startswith(f"{house.base}/")
        file = house.browser.get(address)
        assert file.status == 200
        assert file.header("cache-control") == "public, max-age=31536000, immutable"
        assert file.header("x-content-type-options") == "nosniff"
        assert not file.cookies()
        weight += len(file.body)
    assert weight <= 60_000


def test_the_page_tells_browsers_and_readers_what_it_is(house: Hosted) -> None:
    page = house.open()
    assert page.html.startswith("<!doctype html>")
    tags = [tag for tag, _ in page.page.elements]
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert page.page.texts["title"] == "Sign in – Unicorn shop"
    assert next(given["lang"] for tag, given in page.page.elements if tag == "html") == "en"
    labelled = {given["for"] for tag, given in page.page.elements if tag == "label"}
    typed = [given for given in page.form.inputs.values() if given["type"] != "hidden"]
    assert {given["id"] for given in typed} == labelled
    assert all(given["autocomplete"] in ("username", "current-password") for given in typed)
    ids = [given["id"] for _, given in page.page.elements if "id" in given]
    assert len(ids) == len(set(ids))


def test_head_is_get_without_the_body(house: Hosted) -> None:
    answer = requests.head(f"{house.url}{house.address()}")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_another_method_is_not_allowed(house: Hosted, method: str) -> None:
    answer = requests.request(method, f"{house.url}{house.address()}")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, POST"
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("page", ["/error", "/static/poolhouse.css", "/branding/x/y.css"])
def test_what_takes_no_form_says_so(house: Hosted, page: str) -> None:
    token = house.open().form.fields["_csrf"]
    answer = house.browser.post(f"{house.base}{page}", {"_csrf": token})
    assert answer.status == 405
    assert answer.header("allow") == "GET, HEAD"


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        pytest.param(b'{"username": "x"}', {"Content-Type": "application/json"}, 415, id="JSON"),
        pytest.param(b"a=b", {"Content-Type": "text/plain"}, 415, id="plain text"),
        pytest.param(b"a=b", {}, 415, id="no type"),
        pytest.param(b"a=b", {"Content-Type": "multipart/form-data; boundary=x"}, 415, id="multipart"),
        pytest.param(b"a=" + b"x" * 70_000, FORM, 413, id="too long"),
        pytest.param(b"&".join(b"f%d=1" % number for number in range(101)), FORM, 400, id="too many fields"),
        pytest.param(b"username=a&username=b", FORM, 400, id="a field twice"),
        pytest.param(b"username=%ff", FORM, 400, id="not UTF-8"),
        pytest.param(b"username=\xff", FORM, 400, id="raw octets"),
        pytest.param(b"username=%zz", FORM, 400, id="a broken escape"),
        pytest.param(b"username=%00", FORM, 400, id="NUL"),
        pytest.param(b"", FORM, 403, id="empty"),
        pytest.param(b"\x00\x01\x02", FORM, 400, id="noise"),
    ],
)
def test_a_body_that_no_page_sent(house: Hosted, body: bytes, headers: dict[str, str], status: int) -> None:
    house.open()
    answer = house.browser.ask("POST", house.address(), body, headers)
    assert answer.status == status
    assert answer.title == "Something went wrong"


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/poolhouse.css",
        "/static/poolhouse.000000000000.css",
        "/static/../surface.py",
        "/static/%2e%2e/surface.py",
        "/static/passkeys.js",
        "/branding/",
        "/branding/nobody/x.css",
        "/branding/../x.css",
        "/branding/ALL/x/y",
    ],
)
def test_files_that_are_not_there(house: Hosted, path: str) -> None:
    answer = requests.get(f"{house.url}{house.base}{path}")
    assert answer.status_code == 404


def test_a_domain_that_nobody_has(house: Hosted) -> None:
    answer = house.browser.get("/auth/no-such-domain/login?client_id=x")
    assert (answer.status, answer.error) == (404, "There is no such domain. Check the address.")


def test_the_page_is_there_by_host_too(house: Hosted) -> None:
    host = f"{house.domain}.auth.us-east-1.amazoncognito.com"
    path = house.address().removeprefix(house.base)
    page = house.browser.get(path, Host=host)
    assert page.status == 200
    assert page.form.action == path
    assert page.cookies()["XSRF-TOKEN"]["path"] == "/"
    token = {"Cookie": f"XSRF-TOKEN={page.form.fields['_csrf']}"}
    typed = {"_csrf": page.form.fields["_csrf"], "username": house.user, "password": PASSWORD}
    answer = house.browser.post(path, typed, Host=host, **token)
    assert answer.location.startswith(f"{CALLBACK}?code=")
    assert answer.cookies()["cognito"]["path"] == "/"


def test_terms_are_linked_where_people_sign_up(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, managed=True)
    for name, link in (("terms-of-use", "https://use.example/"), ("privacy-policy", "https://privacy.example/")):
        cognito.create_terms(
            UserPoolId=house.pool,
            ClientId=house.client,
            TermsName=name,
            TermsSource="LINK",
            Enforcement="NONE",
            Links={"cognito:default": link, "cognito:german": f"{link}de"},
        )

    def links(page: str, **asked: str) -> list[str]:
        elements = house.open(page, **asked).page.elements
        return [given["href"] for tag, given in elements if tag == "a" and given["href"].startswith("https:")]

    assert links("/signup") == ["https://use.example/", "https://privacy.example/"]
    assert links("/signup", lang="de") == ["https://use.example/de", "https://privacy.example/de"]
    assert links("/login") == []
