"""What people and apps type comes back as text, whatever it says; nothing secret comes back at all."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
import structlog

from tests.login.browser import Browser, Seen
from tests.login.house import CALLBACK, PASSWORD, STATE, Hosted, code_of, query_of

HOSTILE = [
    "<script>alert(1)</script>",
    '"><script src=https://evil.example/x.js></script>',
    "' onfocus=alert(1) autofocus x='",
    '" autofocus onfocus="alert(1)',
    "</form><form action=https://evil.example>",
    "</title><svg/onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% import 'os' %}",
    "%(name)s %s %d {0} ${7*7}",
    "&lt;b&gt;&quot;",
    "<!--",
    "]]>",
    "-->",
    "\u202e\u2066text",
    "\ud7ff\ufffd\U0010ffff",
]
ORDINARY = "html head meta title link body main div span h1 form input p label a button ul li"
KNOWN_TAGS = frozenset(ORDINARY.split(" "))


@pytest.fixture
def house(shared: Hosted) -> Hosted:
    return shared


def unharmed(page: Seen) -> None:
    """The page has the elements that ours have and no handler, script or address of anybody else."""
    assert {tag for tag, _ in page.page.elements} <= KNOWN_TAGS, page.html
    for tag, given in page.page.elements:
        assert not [name for name in given if name.startswith("on")], page.html
        for name in ("href", "src", "action", "formaction"):
            assert given.get(name, "/").startswith("/"), (tag, given)
    assert "49" not in page.page.texts.get("h1", "")


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_username_comes_back_as_text(house: Hosted, typed: str) -> None:
    answer = house.sign_in(typed)
    unharmed(answer)
    shown = answer.form.inputs["username"].get("value", "")
    assert shown in (typed, "")


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hint_comes_back_as_text(house: Hosted, typed: str) -> None:
    page = house.open(login_hint=typed)
    unharmed(page)
    assert page.form.inputs["username"]["value"] == typed


@pytest.mark.parametrize("state", HOSTILE)
def test_a_state_comes_back_to_the_app_and_nowhere_else(house: Hosted, state: str) -> None:
    page = house.open(state=state)
    unharmed(page)
    answer = house.browser.submit(page, username=house.user, password=PASSWORD)
    assert answer.location.startswith(f"{CALLBACK}?code=")
    assert query_of(answer.location)["state"] == state


@pytest.mark.parametrize(
    "raw",
    [
        "state=<script>alert(1)</script>",
        "state='%22onload=x",
        'state="><b>',
        "x=%0d%0aSet-Cookie:%20a=b",
        "x=%0aLocation:%20https://evil.example",
        "state=|`{}^\\[]",
        "x=" + "y" * 6000,
    ],
)
def test_a_raw_query_cannot_leave_its_place(house: Hosted, raw: str) -> None:
    query = f"client_id={house.client}&response_type=code&redirect_uri={quote(CALLBACK, safe='')}&{raw}"
    page = house.browser.get(f"{house.base}/login?{query}")
    assert page.status in (200, 302)
    assert "a" not in page.cookies()
    if page.status == 200:
        unharmed(page)
        answer = house.browser.submit(page, username=house.user, password=PASSWORD)
        assert answer.location.startswith(f"{CALLBACK}?code=")
    else:
        assert page.location.startswith((f"{house.url}{house.base}/error?", CALLBACK))


@pytest.mark.parametrize("error", [*HOSTILE, "redirect_mismatch<b>", "REDIRECT_MISMATCH", "x" * 4000])
def test_the_error_page_repeats_no_error_that_is_not_ours(house: Hosted, error: str) -> None:
    page = house.browser.get(f"{house.base}/error?error={quote(error, safe='')}")
    assert page.status == 400
    unharmed(page)
    assert error not in page.html
    assert "Error:" not in page.html


def test_attributes_of_others_are_text(house: Hosted) -> None:
    """The name under which somebody is known stands on the button to go on."""
    name = house.add_user("robert')--<b>", email="x@example.com")
    code_of(house.sign_in(name))
    page = house.open()
    unharmed(page)
    assert "robert&#39;)--&lt;b&gt;" in page.html


def test_what_a_page_shows_is_nobody_s_secret(house: Hosted) -> None:
    """Neither password nor token nor code stands in any page, redirect target apart."""
    wrong = house.sign_in(password="Some-Wrong-Passw0rd")
    assert "Some-Wrong-Passw0rd" not in wrong.html
    answer = house.browser.submit(wrong, password=PASSWORD)
    assert answer.body == b""
    page = house.open()
    assert "eyJ" not in page.html
    assert STATE in page.html


def test_no_secret_is_logged(house: Hosted, every_log_line: None) -> None:
    with structlog.testing.capture_logs() as lines:
        house.sign_in(password="Some-Wrong-Passw0rd")
        answer = house.sign_in()
        code = code_of(answer)
        house.browser.get(house.address("/login", prompt="none"))
        Browser(house.url).post(house.address(), {"password": "Some-0ther-Passw0rd", "_csrf": "x"})
    told = json.dumps(lines, default=str)
    assert "wrong password" in told
    for secret in (PASSWORD, "Some-Wrong-Passw0rd", "Some-0ther-Passw0rd", code, house.browser.cookie("cognito")):
        assert secret not in told
    assert house.browser.cookie("XSRF-TOKEN") not in told
