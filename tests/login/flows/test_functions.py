"""Triggers on the pages: which sources a function sees, in which order, and what its refusal looks like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.functions.endpoint import Endpoint, echo
from tests.idp.test_triggers import ARN, Function
from tests.login.flows.browser import Browser
from tests.login.flows.world import CALLBACK, PASSWORD, World

ALL = (
    "PreSignUp",
    "CustomMessage",
    "PostConfirmation",
    "PreAuthentication",
    "PostAuthentication",
    "PreTokenGeneration",
    "UserMigration",
)
ARRIVAL = [
    "PreAuthentication_Authentication",
    "PostAuthentication_Authentication",
    "TokenGeneration_HostedAuth",
]
NEW = "N3w-password!"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture(scope="module")
def house(endpoint: Endpoint) -> Iterator[Server]:
    with Server(lambda_endpoint=endpoint.url) as server:
        yield server


@pytest.fixture
def function(endpoint: Endpoint) -> Iterator[Function]:
    endpoint.script = function = Function()
    yield function
    endpoint.script = echo


def world(house: Server, **more: Any) -> World:
    return World(house.url, LambdaConfig=dict.fromkeys(ALL, ARN), **more)


def refuse(text: str) -> Any:
    def thrown(_: dict[str, Any]) -> None:
        raise ValueError(text)

    return thrown


def test_signing_up_and_confirming(house: Server, function: Function) -> None:
    place = world(house)
    browser = place.signed_up()
    assert function.sources == ["PreSignUp_SignUp", "CustomMessage_SignUp"]
    assert function.events[0]["callerContext"]["clientId"] == place.client
    assert function.events[0]["request"]["userAttributes"]["email"] == place.email
    function.events.clear()
    browser.submit("resendcode")
    assert function.sources == ["CustomMessage_ResendCode"]
    browser.follow()
    function.events.clear()
    place.arrived(browser.submit("confirmform", code=place.code()))
    assert function.sources == ["PostConfirmation_ConfirmSignUp", *ARRIVAL]
    assert function.events[0]["request"]["userAttributes"]["cognito:user_status"] == "CONFIRMED"


def test_the_link_of_a_message(house: Server, function: Function) -> None:
    place = world(house, VerificationMessageTemplate={"DefaultEmailOption": "CONFIRM_WITH_LINK"})
    place.signed_up()
    function.events.clear()
    query = f"client_id={place.client}&user_name={place.name}&confirmation_code={place.code()}"
    assert Browser().get(f"{place.base}/confirmUser?{query}").status_code == 200
    assert function.sources == ["PostConfirmation_ConfirmSignUp"]


def test_a_function_may_confirm_at_once(house: Server, function: Function) -> None:
    place = world(house)
    function.on["PreSignUp_SignUp"] = lambda event: event["response"].update(
        autoConfirmUser=True, autoVerifyEmail=True
    )
    browser = place.open("/signup")
    arrived = place.arrived(place.sign_up(browser))
    assert function.sources == ["PreSignUp_SignUp", "PostConfirmation_ConfirmSignUp", *ARRIVAL]
    assert place.tokens(arrived["code"])["access_token"]
    assert place.inbox() == []


def test_a_sign_up_that_a_function_refuses(house: Server, function: Function) -> None:
    place = world(house)
    function.on["PreSignUp_SignUp"] = refuse("members <only>")
    browser = place.open("/signup")
    answer = place.sign_up(browser)
    assert answer.status_code == 200
    assert browser.page.alerts == ["PreSignUp failed with error members <only>."]
    assert "<only>" not in answer.text
    assert not place.has_user()


def test_a_refusal_after_the_confirmation(house: Server, function: Function) -> None:
    place = world(house)
    browser = place.signed_up()
    function.on["PostConfirmation_ConfirmSignUp"] = refuse("no welcome")
    browser.submit("confirmform", code=place.code())
    assert browser.page.alerts == ["PostConfirmation failed with error no welcome."]
    assert place.user()["status"] == "CONFIRMED"


def test_a_sign_in_that_a_function_refuses_leads_to_the_login_page(house: Server, function: Function) -> None:
    place = world(house)
    browser = place.signed_up()
    function.on["PreAuthentication_Authentication"] = refuse("not today")
    answer = browser.submit("confirmform", code=place.code())
    assert answer.headers["location"] == place.page("/login")
    assert "not today" in answer.headers["x-poolhouse-reason"]
    browser.follow()
    assert browser.page.notices == ["Your account is confirmed. Sign in."]
    assert browser.cookie("cognito") is None
    assert place.user()["status"] == "CONFIRMED"


def test_tokens_that_a_function_refuses_are_the_apps_to_know(house: Server, function: Function) -> None:
    place = world(house)
    browser = place.signed_up()
    function.on["TokenGeneration_HostedAuth"] = refuse("no tokens")
    answer = browser.submit("confirmform", code=place.code())
    assert answer.status_code == 302
    assert answer.headers["location"].startswith(f"{CALLBACK}?error_description=PreTokenGeneration+failed")
    assert browser.cookie("cognito") is None


def test_a_forgotten_password(house: Server, function: Function) -> None:
    place = world(house)
    place.add_user()
    function.events.clear()
    browser = place.open("/forgotPassword")
    browser.submit("forgotpasswordform", username=place.name)
    assert function.sources == ["CustomMessage_ForgotPassword"]
    browser.follow()
    function.events.clear()
    browser.submit("confirmforgotpasswordform", code=place.code(), password=NEW, confirmPassword=NEW)
    assert function.sources == ["PostConfirmation_ConfirmForgotPassword"]


def test_a_forgotten_password_of_another_directory(house: Server, function: Function) -> None:
    place = world(house)
    function.on["UserMigration_ForgotPassword"] = lambda event: event["response"].update(
        userAttributes={"email": place.email, "email_verified": "true"}, finalUserStatus="CONFIRMED"
    )
    browser = place.open("/forgotPassword")
    browser.submit("forgotpasswordform", username=place.name)
    assert function.sources == ["UserMigration_ForgotPassword", "CustomMessage_ForgotPassword"]
    browser.follow()
    browser.submit("confirmforgotpasswordform", code=place.code(), password=NEW, confirmPassword=NEW)
    browser.follow()
    assert place.arrived(browser.submit("cognitoSignInForm", password=NEW))


def test_a_function_out_of_order_is_no_crash(house: Server, function: Function, endpoint: Endpoint) -> None:
    place = world(house)
    function.on["CustomMessage_SignUp"] = lambda event: event.update(response=7)
    browser = place.open("/signup")
    answer = place.sign_up(browser)
    assert (answer.status_code, browser.page.alerts) == (200, ["Unrecognizable lambda output"])
    assert not place.has_user()
    assert PASSWORD not in str(function.events)
