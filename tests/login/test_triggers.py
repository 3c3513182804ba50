"""Functions that have a say in a sign-in on the pages (cognito-oauth.md 3.5, 3.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.endpoint import Endpoint
from tests.idp.test_triggers import ARN, Function
from tests.login.house import CALLBACK, Hosted, code_of, hosted, query_of

TRIGGERS = ("PreAuthentication", "PostAuthentication", "PreTokenGeneration", "UserMigration", "CustomMessage")


@pytest.fixture(scope="module")
def function() -> Function:
    return Function()


@pytest.fixture(scope="module")
def world(function: Function) -> Iterator[Server]:
    with Endpoint(function) as endpoint, Server(lambda_endpoint=endpoint.url) as server:
        yield server


@pytest.fixture
def house(world: Server, function: Function) -> Hosted:
    function.on.clear()
    made = hosted(
        aws_client("cognito-idp", world.url), world.url, pool={"LambdaConfig": dict.fromkeys(TRIGGERS, ARN)}
    )
    function.events.clear()
    return made


def throws(text: str) -> Any:
    def change(event: dict[str, Any]) -> None:
        raise ValueError(text)

    return change


def test_they_run_in_the_service_s_order(house: Hosted, function: Function) -> None:
    code_of(house.sign_in())
    assert function.sources == [
        "PreAuthentication_Authentication",
        "PostAuthentication_Authentication",
        "TokenGeneration_HostedAuth",
    ]
    assert {event["callerContext"]["clientId"] for event in function.events} == {house.client}


def test_what_pre_authentication_says_stands_above_the_form(house: Hosted, function: Function) -> None:
    function.on["PreAuthentication_Authentication"] = throws("Not on Sundays, <b>100%s</b> %(never)s")
    answer = house.sign_in()
    assert answer.status == 200
    assert answer.error == "PreAuthentication failed with error Not on Sundays, <b>100%s</b> %(never)s."
    assert "<b>" not in answer.html
    assert "cognito" not in answer.cookies()


def test_what_post_authentication_says_stands_above_the_form(house: Hosted, function: Function) -> None:
    function.on["PostAuthentication_Authentication"] = throws("No room")
    answer = house.sign_in()
    assert answer.error == "PostAuthentication failed with error No room."
    assert "cognito" not in answer.cookies()


def test_what_pre_token_generation_says_reaches_the_app(house: Hosted, function: Function) -> None:
    function.on["TokenGeneration_HostedAuth"] = throws("No tokens today")
    answer = house.sign_in()
    assert answer.status == 302
    assert answer.location.startswith(f"{CALLBACK}?error_description=")
    assert query_of(answer.location) == {
        "error_description": "PreTokenGeneration failed with error No tokens today.",
        "state": "a-state",
        "error": "invalid_request",
    }
    assert "cognito" not in answer.cookies()
    assert answer.reason


def test_going_on_with_a_session_asks_pre_token_generation_again(house: Hosted, function: Function) -> None:
    code_of(house.sign_in())
    function.events.clear()
    page = house.open()
    code_of(house.browser.submit(page, continueButton="1"))
    assert function.sources == ["TokenGeneration_HostedAuth"]
    function.on["TokenGeneration_HostedAuth"] = throws("Gone")
    answer = house.browser.submit(page, continueButton="1")
    assert query_of(answer.location)["error"] == "invalid_request"


def test_a_migrated_user_signs_in(house: Hosted, function: Function) -> None:
    def migrate(event: dict[str, Any]) -> None:
        assert event["request"]["password"] == "Their-0ld-password"
        event["response"] |= {
            "userAttributes": {"email": "old@example.com", "email_verified": "true"},
            "finalUserStatus": "CONFIRMED",
            "messageAction": "SUPPRESS",
        }

    function.on["UserMigration_Authentication"] = migrate
    assert code_of(house.sign_in("veteran", "Their-0ld-password"))
    function.on.clear()
    assert code_of(house.sign_in("veteran", "Their-0ld-password", state="a-state", nonce="1"))


def test_an_answer_that_means_nothing_lets_nobody_in(house: Hosted, function: Function) -> None:
    def nonsense(event: dict[str, Any]) -> None:
        event["response"] = "?"

    function.on["TokenGeneration_HostedAuth"] = nonsense
    answer = house.sign_in()
    assert answer.status == 302
    assert "code=" not in answer.location
    assert "cognito" not in answer.cookies()
