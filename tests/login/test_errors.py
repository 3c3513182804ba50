"""Where a browser ends that cannot go on: our own error page, never somebody else's (cognito-oauth.md 1.12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest

from tests.login.house import CALLBACK, PASSWORD, Hosted, hosted, query_of

if TYPE_CHECKING:
    from poolhouse.testing.server import Server

KNOWN = ["redirect_mismatch", "invalid_request", "invalid_scope", "unauthorized_client"]


@pytest.fixture
def house(shared: Hosted) -> Hosted:
    return shared


@pytest.mark.parametrize("error", KNOWN)
def test_the_page_says_what_happened(house: Hosted, error: str) -> None:
    page = house.browser.get(f"{house.base}/error?error={error}&client_id={house.client}")
    assert page.status == 400
    assert page.error == "An error was encountered with the requested page."
    assert f"Error: {error}" in page.html
    assert page.page.texts["textDescription-customizable"]


@pytest.mark.parametrize("query", ["", "?error=", "?error=redirect_mismatch&error=x", "?x=y", "?error=%ff", "?%"])
def test_the_page_takes_any_address(house: Hosted, query: str) -> None:
    page = house.browser.get(f"{house.base}/error{query}")
    assert page.status == 400
    assert page.error == "An error was encountered with the requested page."


@pytest.mark.parametrize(
    "query", ["", "?client_id=x", "?id_token_hint=x&post_logout_redirect_uri=https://x.example"]
)
def test_without_an_error_it_says_what_sign_out_lacks(house: Hosted, query: str) -> None:
    page = house.browser.get(f"{house.base}/error{query}")
    assert "Error: Required String parameter &#39;redirect_uri&#39; is not present" in page.html


BAD: dict[str, tuple[dict[str, str | None], str]] = {
    "no client": ({"client_id": None}, "Required String parameter 'client_id' is not present"),
    "an unknown client": ({"client_id": "nobody"}, "invalid_request"),
    "an unregistered callback": ({"redirect_uri": "https://evil.example/"}, "redirect_mismatch"),
    "a callback with a slash more": ({"redirect_uri": f"{CALLBACK}/"}, "redirect_mismatch"),
    "a callback in upper case": ({"redirect_uri": CALLBACK.upper()}, "redirect_mismatch"),
    "no response type": ({"response_type": None}, "invalid_request"),
    "another response type": ({"response_type": "id_token"}, "invalid_request"),
    "a scope of others": ({"scope": "openid admin"}, "invalid_scope"),
    "plain PKCE": ({"code_challenge": "a" * 43, "code_challenge_method": "plain"}, "invalid_request"),
    "a challenge without a method": ({"code_challenge": "a" * 43}, "invalid_request"),
    "another provider": ({"identity_provider": "Google"}, "Login option is not available. Please try another one"),
}


@pytest.mark.parametrize("page", ["/login", "/signup", "/forgotPassword", "/confirm", "/confirmforgotPassword"])
@pytest.mark.parametrize("case", list(BAD))
def test_a_page_is_not_opened_with_a_bad_request(house: Hosted, page: str, case: str) -> None:
    changes, error = BAD[case]
    asked = {
        "client_id": house.client,
        "response_type": "code",
        "redirect_uri": CALLBACK,
        "state": "s",
        **changes,
    }
    query = urlencode({name: value for name, value in asked.items() if value is not None})
    answer = house.browser.get(f"{house.base}{page}?{query}")
    assert answer.status == 302
    assert answer.location.startswith(f"{house.url}{house.base}/error?")
    assert query_of(answer.location)["error"] == error
    assert answer.reason
    shown = house.browser.get(answer.location)
    assert shown.status == 400
    assert f"Error: {error.replace(chr(39), '&#39;')}" in shown.html


def test_a_form_of_a_bad_request_leads_nowhere_either(house: Hosted) -> None:
    page = house.open()
    moved = page.form.action.replace(quote(CALLBACK, safe=""), quote("https://evil.example/", safe=""))
    assert moved != page.form.action
    typed = {**page.form.fields, "username": house.user, "password": PASSWORD}
    answer = house.browser.post(moved, typed)
    assert answer.status == 302
    assert answer.location == f"{house.url}{house.base}/error?error=redirect_mismatch&client_id={house.client}"
    assert "cognito" not in answer.cookies()


def test_a_challenge_cannot_be_taken_to_another_callback(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url)
    page = house.sign_in(house.add_user(password=None))
    moved = page.form.action.replace(quote(CALLBACK, safe=""), quote("https://evil.example/", safe=""))
    new = {"new_password": "An0ther!pass", "confirm_password": "An0ther!pass"}
    answer = house.browser.post(moved, {**page.form.fields, **new})
    assert answer.location.startswith(f"{house.url}{house.base}/error?error=redirect_mismatch")


def test_managed_login_without_a_style_has_no_pages(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, managed=True)
    other = house.new_client()
    page = house.open(client_id=other)
    assert page.status == 403
    assert page.error == "Login pages unavailable. Please contact an administrator."
    assert house.open("/signup", client_id=other).status == 403
    assert house.open().status == 200


@pytest.mark.parametrize("session", ["", "x", "a.b.c.d.e", "x" * 20_000, "😀"])
def test_a_challenge_of_nobody_s_starts_again(house: Hosted, session: str) -> None:
    page = house.open()
    answer = house.browser.submit(page, session=session)
    assert answer.status == 400
    assert answer.error.endswith("Start again.")


def test_a_challenge_s_fields_without_the_challenge_are_a_sign_in(house: Hosted) -> None:
    """Pages in the wrong order: a code before a password."""
    answer = house.browser.submit(house.open(), authentication_code="123456")
    assert answer.error == "Enter your username."


def test_a_user_who_is_deleted_meanwhile(house: Hosted) -> None:
    name = house.add_user(password=None)
    page = house.sign_in(name)
    house.cognito.admin_delete_user(UserPoolId=house.pool, Username=name)
    new = {"new_password": "An0ther!pass", "confirm_password": "An0ther!pass"}
    answer = house.browser.submit(page, **new)
    assert answer.status in (200, 400)
    assert answer.error
    assert "cognito" not in answer.cookies()
