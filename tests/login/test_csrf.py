"""Forms of other sites are refused, whatever they say; the page says what to do (double submit)."""

from __future__ import annotations

import pytest

from tests.login.browser import Browser, Seen
from tests.login.house import PASSWORD, Hosted, code_of

OTHER = "11111111-2222-4333-8444-555555555555"


@pytest.fixture
def house(shared: Hosted) -> Hosted:
    return shared


def send(house: Hosted, browser: Browser, token: str | None, **headers: str) -> Seen:
    fields = {"username": house.user, "password": PASSWORD}
    if token is not None:
        fields["_csrf"] = token
    return browser.post(house.address(), fields, **headers)


def test_the_field_is_the_cookie(house: Hosted) -> None:
    page = house.open()
    cookie = page.cookies()["XSRF-TOKEN"]
    assert page.form.fields["_csrf"] == cookie.value
    assert (cookie["path"], cookie["samesite"], bool(cookie["secure"]), bool(cookie["httponly"])) == (
        house.base,
        "Lax",
        True,
        True,
    )


def test_a_browser_keeps_its_token_so_that_its_tabs_stay_good(house: Hosted) -> None:
    assert house.open().form.fields["_csrf"] == house.open().form.fields["_csrf"]
    assert Browser(house.url).get(house.address()).form.fields["_csrf"] != house.browser.cookie("XSRF-TOKEN")


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(None, id="left out"),
        pytest.param("", id="empty"),
        pytest.param(OTHER, id="somebody else's"),
        pytest.param("null", id="a word"),
        pytest.param("😀", id="not ASCII"),
    ],
)
def test_a_form_with_another_token_is_refused(house: Hosted, token: str | None) -> None:
    house.open()
    answer = send(house, house.browser, token)
    assert answer.status == 403
    assert "does not belong to this browser" in answer.error
    assert "start again" in answer.error
    again = next(given["href"] for tag, given in answer.page.elements if tag == "a")
    assert again == house.address()
    assert "cognito" not in answer.cookies()


def test_a_form_without_the_cookie_is_refused(house: Hosted) -> None:
    token = house.open().form.fields["_csrf"]
    assert send(house, Browser(house.url), token).status == 403


def test_a_token_in_upper_case_is_another(house: Hosted) -> None:
    token = house.open().form.fields["_csrf"]
    assert token.upper() == token or send(house, house.browser, token.upper()).status == 403


def test_a_token_that_is_none_of_ours_is_refused_even_when_both_agree(house: Hosted) -> None:
    browser = Browser(house.url)
    browser.jar["XSRF-TOKEN", house.base] = "x"
    assert send(house, browser, "x").status == 403


def test_a_cookie_that_was_planted_beside_ours_is_refused(house: Hosted) -> None:
    token = house.open().form.fields["_csrf"]
    house.browser.jar["XSRF-TOKEN", "/"] = OTHER
    assert send(house, house.browser, OTHER).status == 403
    assert send(house, house.browser, token).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "nonsense"])
def test_the_browser_s_word_that_another_site_sent_it_counts(house: Hosted, site: str) -> None:
    token = house.open().form.fields["_csrf"]
    answer = send(house, house.browser, token, **{"Sec-Fetch-Site": site})
    assert answer.status == 403
    assert "Sec-Fetch-Site" in answer.reason


def test_our_own_forms_pass(house: Hosted) -> None:
    token = house.open().form.fields["_csrf"]
    assert code_of(send(house, house.browser, token, **{"Sec-Fetch-Site": "same-origin"}))


def test_a_token_in_the_address_does_not_count(house: Hosted) -> None:
    token = house.open().form.fields["_csrf"]
    fields = {"username": house.user, "password": PASSWORD}
    assert house.browser.post(f"{house.address()}&_csrf={token}", fields).status == 403


@pytest.mark.parametrize(
    "page", ["/signup", "/confirm", "/resendcode", "/forgotPassword", "/confirmforgotPassword"]
)
def test_every_page_asks_for_the_token(house: Hosted, page: str) -> None:
    house.open()
    assert house.browser.post(house.address(page), {"username": "x"}).status == 403


def test_the_refusal_is_in_the_browser_s_language(house: Hosted) -> None:
    browser = Browser(house.url)
    browser.jar["lang", house.base] = "de"
    answer = send(house, browser, OTHER)
    assert answer.status == 403
    assert '<html lang="de">' in answer.html
    assert "does not belong" not in answer.error
