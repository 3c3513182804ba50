"""`/confirm`, `/resendcode` and `/confirmUser`: proving the address a sign-up gave."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests

from poolhouse.domain.users import limits
from poolhouse.testing.server import Server
from tests.login.flows.browser import Browser
from tests.login.flows.world import PASSWORD, World

WRONG = "Invalid verification code provided, please try again."
DEAD = "Invalid code provided, please request a code again."
HOUR = 3600


@pytest.fixture
def world(server: Server) -> World:
    return World(server.url)


@pytest.fixture
def by_link(server: Server) -> World:
    return World(server.url, VerificationMessageTemplate={"DefaultEmailOption": "CONFIRM_WITH_LINK"})


def link(world: World) -> str:
    """What somebody who reads the message clicks on."""
    found = re.search(r'<a href="([^"]+)">', world.inbox()[0]["body"])
    assert found
    return unescape(found[1])


def test_a_wrong_code_may_be_tried_again_and_the_fifth_ends_it(world: World) -> None:
    browser = world.signed_up()
    code = world.code()
    for _ in range(5):
        assert browser.submit("confirmform", code=world.wrong(code)).status_code == 200
        assert browser.page.alerts == [WRONG]
        assert "a***@e***" in browser.page.text
    browser.submit("confirmform", code=code)
    assert browser.page.alerts == [DEAD]
    assert world.user()["status"] == "UNCONFIRMED"


@pytest.mark.parametrize(("code", "says"), [("", "Enter the code."), ("12 34", WRONG), ("9" * 500, WRONG)])
def test_what_is_no_code(world: World, code: str, says: str) -> None:
    browser = world.signed_up()
    answer = browser.submit("confirmform", code=code)
    assert (answer.status_code, browser.page.alerts) == (200, [says])


def test_a_code_lives_a_day(world: World, server: Server) -> None:
    browser = world.signed_up()
    code = world.code()
    server.clock.offset += 24 * HOUR
    browser.submit("confirmform", code=code)
    assert browser.page.alerts == [DEAD]


def test_spaces_around_a_code_are_nobodys_fault(world: World) -> None:
    browser = world.signed_up()
    code = world.code()
    assert world.arrived(browser.submit("confirmform", code=f" {code[:3]} {code[3:]} "))


def test_the_session_cookie_is_a_new_one_and_signs_in_to_other_apps(world: World) -> None:
    browser = world.signed_up()
    world.arrived(browser.submit("confirmform", code=world.code()))
    browser.get(f"{world.base}/oauth2/authorize?{world.query(state='s2')}")
    assert world.arrived(browser.answer)["state"] == "s2"


def test_a_new_code_replaces_the_old(world: World) -> None:
    browser = world.signed_up()
    first = world.code()
    answer = browser.submit("resendcode")
    assert (answer.status_code, answer.headers["location"]) == (302, world.page("/confirm"))
    browser.follow()
    assert browser.page.notices == ["A new code is on its way. Codes sent before do not work any more."]
    second = world.code()
    if first != second:
        browser.submit("confirmform", code=first)
        assert browser.page.alerts == [WRONG]
    assert world.arrived(browser.submit("confirmform", code=second))


def test_resends_are_limited(world: World) -> None:
    browser = world.signed_up()
    for _ in range(limits.PER_WINDOW["ResendConfirmationCode"] + 1):
        if browser.submit("resendcode").status_code == 200:
            break
        browser.follow()
    assert browser.page.alerts == ["Attempt limit exceeded, please try after some time."]
    assert "confirmform" in browser.page.forms


def test_resendcode_is_reached_from_confirm_only(world: World) -> None:
    browser = Browser()
    answer = browser.get(world.page("/resendcode"))
    assert answer.headers["location"] == world.page("/confirm")


def test_a_browser_that_forgot_is_asked_for_the_name(world: World) -> None:
    world.signed_up()
    browser = world.open("/confirm")
    assert browser.page.forms["confirmform"].inputs["username"].get("type") == "text"
    assert "resend" not in browser.page.forms["resendcode"].buttons
    assert world.arrived(browser.submit("confirmform", username=world.name, code=world.code()))


def test_signing_in_unconfirmed_leads_here(world: World) -> None:
    world.signed_up()
    browser = world.open("/login")
    answer = browser.submit("cognitoSignInForm", username=world.name, password=PASSWORD)
    assert answer.headers["location"] == world.page("/confirm")
    browser.follow()
    assert browser.page.notices == ["Your account is not confirmed yet."]
    assert world.arrived(browser.submit("confirmform", code=world.code()))


def test_unknown_users_get_the_answers_of_known_ones(world: World) -> None:
    browser = world.open("/confirm")
    browser.submit("confirmform", username="nobody", code="123456")
    assert browser.page.alerts == [DEAD]
    answer = browser.submit("resendcode")
    assert answer.headers["location"] == world.page("/confirm")
    browser.follow()
    assert re.search(r"\w\*\*\*@\w\*\*\*", browser.page.text)
    browser.submit("confirmform", code="123456")
    assert browser.page.alerts == [WRONG]


def test_clients_that_tell_who_exists(server: Server) -> None:
    world = World(server.url, client={"PreventUserExistenceErrors": "LEGACY"})
    browser = world.open("/confirm")
    browser.submit("confirmform", username="nobody", code="123456")
    assert browser.page.alerts == ["Username/client id combination not found."]


def test_confirmed_twice(world: World) -> None:
    browser = world.signed_up()
    code = world.code()
    form = browser.page.forms["confirmform"]
    world.arrived(browser.submit("confirmform", code=code))
    answer = browser.post(world.page("/confirm"), {**form.fields, "code": code})
    assert answer.status_code == 200
    assert browser.page.alerts == ["User cannot be confirmed. Current status is CONFIRMED"]


def test_a_disabled_user_is_confirmed_by_nobody(world: World) -> None:
    browser = world.signed_up()
    world.cognito.admin_disable_user(UserPoolId=world.pool, Username=world.name)
    browser.submit("confirmform", code=world.code())
    assert browser.page.alerts == ["User is disabled."]


def test_an_alias_that_somebody_else_has(server: Server) -> None:
    world = World(server.url, AliasAttributes=["email"])
    browser = world.signed_up()
    name, world.name = world.name, f"{world.name}-first"
    world.add_user()
    world.name = name
    browser.submit("confirmform", code=world.code())
    assert browser.page.alerts == ["An account with the email already exists."]


@pytest.mark.parametrize("masked", ["call +1 900 555", "<b>x</b>", "a***@e***@evil.example", "x" * 5000])
def test_a_forged_destination_is_not_repeated(world: World, masked: str) -> None:
    browser = world.signed_up()
    browser.submit("confirmform", code="000000x", destination=masked)
    assert masked not in browser.answer.text
    assert "Enter the code that we have sent you" in browser.page.text


def test_where_mfa_is_required_the_first_arrival_needs_none(server: Server) -> None:
    world = World(server.url)
    world.cognito.set_user_pool_mfa_config(
        UserPoolId=world.pool, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration="ON"
    )
    browser = world.signed_up()
    assert world.arrived(browser.submit("confirmform", code=world.code()))


def test_codes_by_sms(server: Server) -> None:
    sms = {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x"}
    world = World(
        server.url,
        AutoVerifiedAttributes=["phone_number"],
        UsernameAttributes=["phone_number"],
        SmsConfiguration=sms,
    )
    browser = world.open("/signup")
    number = f"+1206555{int(world.name[-6:], 16) % 10_000:04d}"
    browser.submit("signupform", username=number, password=PASSWORD)
    browser.follow()
    assert f"by SMS to +*******{number[-4:]}" in browser.page.text
    assert world.arrived(browser.submit("confirmform", code=world.code(number)))


class TestLinks:
    def test_from_the_inbox_to_the_account(self, by_link: World) -> None:
        world = by_link
        browser = world.signed_up()
        assert "We have sent a link by email to a***@e***" in browser.page.text
        assert "confirmform" not in browser.page.forms
        opened = link(world)
        assert opened.startswith(f"{world.base}/confirmUser?")
        asked = {name: values[0] for name, values in parse_qs(urlsplit(opened).query).items()}
        assert set(asked) == {"client_id", "user_name", "confirmation_code"}
        elsewhere = Browser()
        assert elsewhere.get(opened).status_code == 200
        assert elsewhere.page.notices == ["Your registration has been confirmed!"]
        assert elsewhere.cookie("cognito") is None
        assert world.user() | {"status": "CONFIRMED", "email_verified": "true"} == world.user()
        browser.get(world.page("/login"))
        answer = browser.submit("cognitoSignInForm", username=world.name, password=PASSWORD)
        assert world.arrived(answer)

    def test_an_address_as_username(self, server: Server) -> None:
        template = {"DefaultEmailOption": "CONFIRM_WITH_LINK"}
        world = World(server.url, UsernameAttributes=["email"], VerificationMessageTemplate=template)
        browser = world.open("/signup")
        browser.submit("signupform", username=world.email, password=PASSWORD)
        assert Browser().get(link(world)).status_code == 200
        assert world.user(world.email)["status"] == "CONFIRMED"

    def test_a_second_click(self, by_link: World) -> None:
        by_link.signed_up()
        browser = Browser()
        browser.get(link(by_link))
        assert browser.get(link(by_link)).status_code == 400
        assert browser.page.alerts == ["User cannot be confirmed. Current status is CONFIRMED"]

    def test_a_new_link_replaces_the_old(self, by_link: World) -> None:
        browser = by_link.signed_up()
        first = link(by_link)
        browser.submit("resendcode")
        browser.follow()
        assert browser.page.notices == ["A new link is on its way. Links sent before do not work any more."]
        if first != link(by_link):
            assert Browser().get(first).status_code == 400
        assert Browser().get(link(by_link)).status_code == 200

    def test_an_old_link(self, by_link: World, server: Server) -> None:
        by_link.signed_up()
        server.clock.offset += 24 * HOUR
        browser = Browser()
        assert browser.get(link(by_link)).status_code == 400
        assert browser.page.alerts == [DEAD]

    @pytest.mark.parametrize("missing", ["client_id", "user_name", "confirmation_code"])
    def test_a_link_that_lost_a_part(self, by_link: World, missing: str) -> None:
        by_link.signed_up()
        base, _, query = link(by_link).partition("?")
        kept = {name: values[0] for name, values in parse_qs(query).items() if name != missing}
        assert Browser().get(f"{base}?{urlencode(kept)}").status_code == 400
        doubled = f"{query}&{missing}=x"
        assert Browser().get(f"{base}?{doubled}").status_code == 400
        assert by_link.user()["status"] == "UNCONFIRMED"

    @pytest.mark.parametrize(
        "change",
        [
            {"client_id": "nobody"},
            {"user_name": "nobody"},
            {"confirmation_code": "abc"},
            {"user_name": "a\0b"},
            {"user_name": "x" * 4000},
            {"confirmation_code": "é"},
        ],
        ids=range(6),
    )
    def test_a_link_that_was_changed(self, by_link: World, change: dict[str, str]) -> None:
        by_link.signed_up()
        base, _, query = link(by_link).partition("?")
        asked = {name: values[0] for name, values in parse_qs(query).items()}
        answer = Browser().get(f"{base}?{urlencode({**asked, **change})}")
        assert answer.status_code == 400
        assert by_link.user()["status"] == "UNCONFIRMED"

    def test_another_pools_domain_confirms_nobody(self, by_link: World, world: World) -> None:
        by_link.signed_up()
        query = urlsplit(link(by_link)).query
        assert Browser().get(f"{world.base}/confirmUser?{query}").status_code == 400
        assert by_link.user()["status"] == "UNCONFIRMED"

    def test_looking_ahead_confirms_nobody(self, by_link: World) -> None:
        by_link.signed_up()
        assert requests.head(link(by_link)).status_code == 503
        assert requests.get(link(by_link), headers={"sec-purpose": "prefetch"}).status_code == 503
        assert requests.post(link(by_link), data={"x": "y"}).status_code in (403, 405)
        assert by_link.user()["status"] == "UNCONFIRMED"
