"""The browser's session: going on without a password, and who may not (cognito-oauth.md 5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.login.browser import Browser
from tests.login.house import PASSWORD, STATE, Hosted, code_of, hosted, query_of

if TYPE_CHECKING:
    from poolhouse.testing.server import Server


@pytest.fixture
def known(house: Hosted) -> Hosted:
    """Somebody is signed in."""
    code_of(house.sign_in())
    return house


def test_who_is_signed_in_may_go_on(known: Hosted) -> None:
    page = known.open()
    assert page.form.attributes["name"] == "continueForm"
    assert "password" not in page.form.inputs
    assert f"Sign in as {known.user}" in page.html
    assert code_of(known.browser.submit(page, continueButton="1"))


def test_or_sign_in_as_somebody_else(known: Hosted) -> None:
    other = known.add_user()
    form = known.browser.submit(known.open(), differentButton="1")
    assert form.form.attributes["name"] == "cognitoSignInForm"
    assert form.form.inputs["username"].get("value") is None
    before = known.browser.cookie("cognito")
    assert code_of(known.browser.submit(form, username=other, password=PASSWORD))
    assert known.browser.cookie("cognito") != before
    assert f"Sign in as {other}" in known.open().html


def test_going_on_does_not_make_the_session_longer(known: Hosted, server: Server) -> None:
    server.clock.offset += 3000
    answer = known.browser.submit(known.open(), continueButton="1")
    assert code_of(answer)
    assert "cognito" not in answer.cookies()
    server.clock.offset += 700
    assert known.open().form.attributes["name"] == "cognitoSignInForm"


def test_one_sign_in_is_good_for_every_client_of_the_pool(known: Hosted) -> None:
    other = known.new_client()
    page = known.open(client_id=other)
    answer = known.browser.submit(page, continueButton="1")
    assert code_of(answer)
    asked = known.browser.get(known.address("/oauth2/authorize", client_id=other))
    assert code_of(asked)


def test_classic_pages_ignore_prompt(known: Hosted) -> None:
    assert known.open(prompt="login").form.attributes["name"] == "continueForm"


@pytest.mark.parametrize("parameters", [{"prompt": "login"}, {"max_age": "0"}, {"max_age": "10"}])
def test_an_app_may_want_a_fresh_sign_in(server: Server, cognito: Any, parameters: dict[str, str]) -> None:
    house = hosted(cognito, server.url, managed=True)
    page = house.browser.submit(house.open(), username=house.user)
    code_of(house.browser.submit(page, password=PASSWORD))
    server.clock.offset += 11
    assert house.open().form.attributes["name"] == "continueForm"
    assert house.open(**parameters).form.attributes["name"] == "cognitoSignInForm"
    before = house.browser.cookie("cognito")
    page = house.browser.submit(house.open(**parameters), username=house.user)
    assert code_of(house.browser.submit(page, password=PASSWORD))
    assert house.browser.cookie("cognito") != before


def test_a_session_that_is_over_between_the_page_and_the_button(known: Hosted, server: Server) -> None:
    page = known.open()
    server.clock.offset += 3601
    answer = known.browser.submit(page, continueButton="1")
    assert (answer.status, answer.form.attributes["name"]) == (200, "cognitoSignInForm")


def test_the_button_is_worth_nothing_without_a_session(house: Hosted) -> None:
    page = house.open()
    answer = house.browser.submit(page, continueButton="1")
    assert answer.status == 200
    assert answer.form.attributes["name"] == "cognitoSignInForm"


def test_a_disabled_user_s_session_is_over(known: Hosted) -> None:
    known.cognito.admin_disable_user(UserPoolId=known.pool, Username=known.user)
    assert known.open().form.attributes["name"] == "cognitoSignInForm"


def test_a_deleted_user_s_session_is_over(known: Hosted) -> None:
    known.cognito.admin_delete_user(UserPoolId=known.pool, Username=known.user)
    assert known.open().form.attributes["name"] == "cognitoSignInForm"


def test_signing_in_makes_a_session_of_its_own(known: Hosted) -> None:
    """A session that somebody planted in the browser before is not the one that the sign-in fills."""
    planted = known.browser.cookie("cognito")
    victim = Browser(known.url)
    victim.jar["cognito", known.base] = planted
    other = known.add_user()
    form = victim.submit(victim.get(known.address()), differentButton="1")
    code_of(victim.submit(form, username=other, password=PASSWORD))
    assert victim.cookie("cognito") != planted
    attacker = Browser(known.url)
    attacker.jar["cognito", known.base] = planted
    assert f"Sign in as {known.user}" in attacker.get(known.address()).html


@pytest.mark.parametrize("forge", ["", "x", "null", "a.b.c.d.e", "{}", "x" * 5000])
def test_a_forged_session_is_none(known: Hosted, forge: str) -> None:
    browser = Browser(known.url)
    browser.jar["cognito", known.base] = forge
    assert browser.get(known.address()).form.attributes["name"] == "cognitoSignInForm"


def test_a_session_with_one_letter_changed_is_none(known: Hosted) -> None:
    cookie = known.browser.cookie("cognito")
    for place in (5, len(cookie) // 2, len(cookie) - 2):
        changed = cookie[:place] + ("A" if cookie[place] != "A" else "B") + cookie[place + 1 :]
        browser = Browser(known.url)
        browser.jar["cognito", known.base] = changed
        assert browser.get(known.address()).form.attributes["name"] == "cognitoSignInForm"


def test_other_sealed_things_are_no_session(known: Hosted) -> None:
    """A page's hidden field opens as what it was sealed as."""
    name = known.add_user(password=None)
    browser = Browser(known.url)
    page = browser.get(known.address())
    page = browser.submit(page, username=name, password=PASSWORD)
    thief = Browser(known.url)
    thief.jar["cognito", known.base] = page.form.fields["session"]
    assert thief.get(known.address()).form.attributes["name"] == "cognitoSignInForm"


def test_two_sessions_at_once_are_none(known: Hosted) -> None:
    browser = Browser(known.url)
    browser.jar["cognito", known.base] = known.browser.cookie("cognito")
    browser.jar["cognito", "/"] = known.browser.cookie("cognito")
    assert browser.get(known.address()).form.attributes["name"] == "cognitoSignInForm"


def test_a_session_of_another_pool_is_none(known: Hosted, server: Server, cognito: Any) -> None:
    other = hosted(cognito, server.url)
    browser = Browser(other.url)
    browser.jar["cognito", other.base] = known.browser.cookie("cognito")
    assert browser.get(other.address()).form.attributes["name"] == "cognitoSignInForm"


def test_the_code_can_be_redeemed(known: Hosted) -> None:
    """What the page hands out is what the token endpoint takes."""
    answer = known.browser.submit(known.open(), continueButton="1")
    fields = {
        "grant_type": "authorization_code",
        "client_id": known.client,
        "code": code_of(answer),
        "redirect_uri": query_of(known.address())["redirect_uri"],
    }
    redeemed = Browser(known.url).post(f"{known.base}/oauth2/token", fields)
    assert redeemed.status == 200, redeemed.html
    assert '"access_token"' in redeemed.html


def test_the_state_comes_back_as_it_was(house: Hosted) -> None:
    page = house.open(state="ä b/+?&=%")
    answer = house.browser.submit(page, username=house.user, password=PASSWORD)
    assert query_of(answer.location)["state"] == "ä b/+?&=%"
    assert STATE not in answer.location
