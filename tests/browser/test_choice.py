"""Managed login in steps: the name first, then one of the ways to prove it; passkeys."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import PASSWORD, Person, Place
from tests.browser.visitor import Visitor

FACTORS = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "WEB_AUTHN"]}}
# A name is text, whatever it looks like.
PASSKEY = "<b>Ann's & Bob's</b>"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


@pytest.fixture
def place(make_place: MakePlace) -> Place:
    """People may choose among a password, a code by e-mail and a passkey."""
    place = make_place(managed=True, Policies=FACTORS)
    place.cognito.set_user_pool_mfa_config(
        UserPoolId=place.pool_id,
        WebAuthnConfiguration={"RelyingPartyId": "localhost", "UserVerification": "preferred"},
    )
    return place


def begin(visitor: Visitor, place: Place, person: Person) -> None:
    visitor.page.goto(place.authorize())
    visitor.type("username", person.name)
    visitor.press("signInSubmitButton")


def choose(visitor: Visitor, factor: str) -> None:
    with visitor.page.expect_navigation():
        visitor.page.click(f'[name="answer"][value="{factor}"]')


def authenticator(visitor: Visitor) -> Any:
    """A device that holds passkeys and whose owner is always there."""
    session = visitor.context.new_cdp_session(visitor.page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return session, made["authenticatorId"]


def add_passkey(visitor: Visitor, place: Place, person: Person) -> None:
    """Signs in with the password, then registers."""
    visitor.page.goto(place.page("/passkeys/add"))
    visitor.type("username", person.name)
    visitor.press("signInSubmitButton")
    if visitor.page.query_selector('[name="answer"][value="PASSWORD"]'):
        choose(visitor, "PASSWORD")
    visitor.type("password", PASSWORD)
    visitor.press("signInSubmitButton")
    if not visitor.path.endswith("/passkeys/add"):
        visitor.page.goto(place.page("/passkeys/add"))
    visitor.type("name", PASSKEY)
    visitor.press("add")


def test_a_password_in_two_steps(place: Place, make_visitor: MakeVisitor, manner: str) -> None:
    person, visitor = place.add_person(), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    visitor.look()
    visitor.type("username", person.name)
    visitor.press("signInSubmitButton")
    visitor.look()
    choose(visitor, "PASSWORD")
    visitor.look()
    visitor.type("password", "Wrong-horse-1")
    visitor.press("signInSubmitButton")
    assert visitor.error() == "Incorrect username or password."
    visitor.look()
    visitor.type("password", PASSWORD)
    visitor.press("signInSubmitButton")
    assert place.user_info(visitor.query)["username"] == person.name


def test_a_code_by_email_instead(place: Place, make_visitor: MakeVisitor, manner: str) -> None:
    person, visitor = place.add_person(), make_visitor(place, manner)
    begin(visitor, place, person)
    choose(visitor, "PASSWORD")
    visitor.press("otherButton")
    choose(visitor, "EMAIL_OTP")
    visitor.look()
    visitor.type("authentication_code", place.code_for(person.email))
    visitor.press("signInButton")
    assert place.user_info(visitor.query)["username"] == person.name


def test_a_new_code(place: Place, make_visitor: MakeVisitor, manner: str) -> None:
    person, visitor = place.add_person(), make_visitor(place, manner)
    begin(visitor, place, person)
    choose(visitor, "EMAIL_OTP")
    first = place.code_for(person.email)
    visitor.press("resendButton")
    assert place.code_for(person.email) != first
    visitor.type("authentication_code", place.code_for(person.email))
    visitor.press("signInButton")
    assert "code" in visitor.query


def test_an_unknown_name_gets_as_far_as_a_known_one(place: Place, make_visitor: MakeVisitor) -> None:
    visitor = make_visitor(place)
    begin(visitor, place, Person("nobody", ""))
    if visitor.page.query_selector('[name="answer"][value="PASSWORD"]'):
        choose(visitor, "PASSWORD")
    visitor.type("password", PASSWORD)
    visitor.press("signInSubmitButton")
    assert visitor.error() == "Incorrect username or password."


@pytest.mark.parametrize("manner", ["desktop", "telephone"])
def test_a_passkey_is_added_and_used(place: Place, make_visitor: MakeVisitor, manner: str) -> None:
    person, visitor = place.add_person(), make_visitor(place, manner)
    session, device = authenticator(visitor)
    add_passkey(visitor, place, person)
    assert visitor.page.url.startswith(place.app.callback)
    [held] = session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert held["rpId"] == "localhost"
    visitor.page.goto(place.page("/passkeys/add"))
    assert PASSKEY in visitor.text()
    visitor.look()

    visitor.context.clear_cookies()
    begin(visitor, place, person)
    visitor.look()
    choose(visitor, "WEB_AUTHN")
    visitor.look()
    with visitor.page.expect_navigation():
        visitor.page.click("[data-passkey-start]")
    assert place.user_info(visitor.query)["username"] == person.name
    assert visitor.complaints == []


def test_a_passkey_the_owner_does_not_show(place: Place, make_visitor: MakeVisitor) -> None:
    person, visitor = place.add_person(), make_visitor(place)
    session, device = authenticator(visitor)
    add_passkey(visitor, place, person)
    session.send("WebAuthn.clearCredentials", {"authenticatorId": device})
    visitor.context.clear_cookies()
    begin(visitor, place, person)
    choose(visitor, "WEB_AUTHN")
    visitor.page.click("[data-passkey-start]")
    visitor.page.wait_for_selector("[data-passkey-message]:visible")
    assert "Try again" in visitor.page.inner_text("[data-passkey-message]")
    visitor.look()


def test_a_device_holds_one_passkey_a_person(place: Place, make_visitor: MakeVisitor) -> None:
    person, visitor = place.add_person(), make_visitor(place)
    authenticator(visitor)
    add_passkey(visitor, place, person)
    visitor.page.goto(place.page("/passkeys/add"))
    visitor.page.click('[name="add"]')
    visitor.page.wait_for_selector("[data-passkey-message]:visible")
    assert "already has a passkey" in visitor.page.inner_text("[data-passkey-message]")
    visitor.look()
    visitor.press("later")
    assert visitor.page.url.startswith(place.app.callback)


def test_without_scripts_a_passkey_says_what_it_needs(place: Place, make_visitor: MakeVisitor) -> None:
    person, able = place.add_person(), make_visitor(place)
    authenticator(able)
    add_passkey(able, place, person)
    visitor = make_visitor(place, "without scripts")
    begin(visitor, place, person)
    choose(visitor, "WEB_AUTHN")
    assert "Passkeys need JavaScript" in visitor.text()
