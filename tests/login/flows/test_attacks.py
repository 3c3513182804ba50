"""What does not belong into a form, forms that are none of ours, and apps that cannot be trusted."""

from __future__ import annotations

import pytest

from poolhouse.testing.server import Server
from tests.login.flows.browser import Browser
from tests.login.flows.world import PASSWORD, World


@pytest.fixture
def world(server: Server) -> World:
    return World(server.url)


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "%(name)s",
    "ada\r\nset-cookie: x=y",
    "\u202eadа",
    "a" * 3000,
    "' OR 1=1 --",
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_values_are_text_and_nothing_else(world: World, hostile: str) -> None:
    browser = world.open("/signup")
    for field in ("username", "requiredAttributes[email]"):
        answer = world.sign_up(browser, password="", **{field: hostile})
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text
        assert browser.page.forms["signupform"].fields[field].splitlines() == hostile.splitlines()
        assert "set-cookie: x=y" not in str(answer.headers).lower()


@pytest.mark.parametrize("username", ["ada lovelace", "ada\u00a0l", "a" * 129, "ada\u200bl", " ", "", "a\tb"])
def test_usernames_that_the_api_could_not_name(world: World, username: str) -> None:
    browser = world.open("/signup")
    answer = world.sign_up(browser, username=username)
    assert answer.status_code == 200
    assert "username" in browser.page.alerts[0].lower()
    assert world.cognito.list_users(UserPoolId=world.pool)["Users"] == []


@pytest.mark.parametrize("password", [" Passw0rd!", "Passw0rd!\u3000", "Passw0rd!" * 30])
def test_passwords_that_the_api_could_not_take(world: World, password: str) -> None:
    browser = world.open("/signup")
    answer = world.sign_up(browser, password=password)
    assert answer.status_code == 200
    assert "at most 256 characters and no space at its ends" in browser.page.alerts[0]
    assert not world.has_user()


@pytest.mark.parametrize(
    "damage",
    [{"_csrf": "0" * 36}, {"_csrf": ""}, {"_csrf": "f64a5ef4-8e1f-4f7a-9f65-4f0c6e4e6a5c"}],
    ids=["another", "empty", "a uuid"],
)
@pytest.mark.parametrize(
    "path", ["/signup", "/confirm", "/resendcode", "/forgotPassword", "/confirmforgotPassword"]
)
def test_forms_without_the_browsers_token(world: World, path: str, damage: dict[str, str]) -> None:
    browser = world.open("/signup")
    fields = {**browser.page.forms["signupform"].fields, "username": world.name, "password": PASSWORD, **damage}
    answer = browser.post(world.page(path), fields)
    assert answer.status_code == 403
    assert not world.has_user()


def test_forms_without_the_browsers_cookie(world: World) -> None:
    shown = world.open("/signup").page.forms["signupform"].fields
    answer = Browser().post(world.page("/signup"), {**shown, "username": world.name, "password": PASSWORD})
    assert answer.status_code == 403


def test_a_form_that_another_site_sends(world: World) -> None:
    browser = world.open("/signup")
    browser.session.headers["sec-fetch-site"] = "cross-site"
    answer = world.sign_up(browser)
    assert answer.status_code == 403
    assert not world.has_user()


@pytest.mark.parametrize(
    ("changed", "leads_to"),
    [
        ({"redirect_uri": "https://evil.example"}, "/error?error=redirect_mismatch&client_id="),
        ({"client_id": "nobody"}, "/error?error=invalid_request&client_id=nobody"),
    ],
)
def test_direct_entry_needs_an_apps_request(world: World, changed: dict[str, str], leads_to: str) -> None:
    for path in ("/signup", "/confirm", "/forgotPassword", "/confirmforgotPassword", "/resendcode"):
        browser = Browser()
        answer = browser.get(f"{world.base}{path}?{world.query(**changed)}")
        assert answer.status_code == 302
        assert answer.headers["location"].startswith(f"{world.base}{leads_to}")
        assert "evil" not in answer.headers["location"]


def test_a_form_keeps_the_apps_request(world: World) -> None:
    browser = world.open("/signup", scope="openid", nonce="n1")
    world.sign_up(browser)
    assert browser.answer.headers["location"] == world.page("/confirm", scope="openid", nonce="n1")
