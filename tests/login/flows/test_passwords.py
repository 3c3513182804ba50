"""`/forgotPassword` and `/confirmforgotPassword`."""

from __future__ import annotations

import re

import pytest

from poolhouse.domain.users import limits
from poolhouse.testing.server import Server
from tests.login.flows.browser import Browser
from tests.login.flows.world import PASSWORD, World

NEW = "N3w-password!"
WRONG = "Invalid verification code provided, please try again."
DEAD = "Invalid code provided, please request a code again."


@pytest.fixture
def world(server: Server) -> World:
    made = World(server.url)
    made.add_user()
    return made


def forgot(world: World, username: str | None = None) -> Browser:
    """A browser in front of `/confirmforgotPassword`."""
    browser = world.open("/forgotPassword")
    answer = browser.submit("forgotpasswordform", username=username or world.name)
    assert (answer.status_code, answer.headers["location"]) == (302, world.page("/confirmforgotPassword"))
    browser.follow()
    return browser


def reset(browser: Browser, code: str, password: str = NEW, again: str | None = None) -> None:
    again = password if again is None else again
    browser.submit("confirmforgotpasswordform", code=code, password=password, confirmPassword=again)


def signs_in(world: World, password: str) -> bool:
    browser = world.open("/login")
    answer = browser.submit("cognitoSignInForm", username=world.name, password=password)
    return answer.status_code == 302


def test_from_the_login_page_back_to_it(world: World) -> None:
    browser = world.open("/login")
    assert [link for link in browser.page.links if link.startswith(f"/auth/{world.domain}/forgotPassword?")]
    browser = forgot(world)
    assert "reset code by email to a***@e***" in browser.page.text
    reset(browser, world.code())
    assert (browser.answer.status_code, browser.answer.headers["location"]) == (302, world.page("/login"))
    assert browser.cookie("cognito") is None
    browser.follow()
    assert browser.page.notices == ["Your password was changed. Sign in with the new one."]
    assert browser.page.forms["cognitoSignInForm"].fields["username"] == world.name
    answer = browser.submit("cognitoSignInForm", password=NEW)
    assert world.arrived(answer)
    assert not signs_in(world, PASSWORD)


def test_no_password_leaves_the_form(world: World) -> None:
    browser = forgot(world)
    reset(browser, "000000", password="S3cret-leak!", again="other")
    assert "S3cret-leak!" not in browser.answer.text
    assert "S3cret-leak!" not in str(browser.answer.headers)


@pytest.mark.parametrize(
    ("code", "password", "again", "says"),
    [
        ("", NEW, NEW, "Enter the code."),
        (None, "", "", "Enter a new password."),
        (None, NEW, NEW + "x", "The two passwords are not the same. Enter the new password twice."),
        (None, "short1!", "short1!", "Password does not conform to policy: Password not long enough"),
        (None, " N3w-password!", " N3w-password!", "no space at its ends"),
        ("wrong", NEW, NEW, WRONG),
    ],
)
def test_what_is_refused(world: World, code: str | None, password: str, again: str, says: str) -> None:
    browser = forgot(world)
    right = world.code()
    given = right if code is None else world.wrong(right) if code == "wrong" else code
    reset(browser, given, password, again)
    assert browser.answer.status_code == 200
    assert says in browser.page.alerts[0]
    assert signs_in(world, PASSWORD)
    reset(browser, right)
    assert signs_in(world, NEW)


def test_a_code_works_once_and_dies_after_five_wrong_tries(world: World) -> None:
    browser = forgot(world)
    code = world.code()
    for _ in range(5):
        reset(browser, world.wrong(code))
        assert browser.page.alerts == [WRONG]
    reset(browser, code)
    assert browser.page.alerts == [DEAD]
    browser = forgot(world)
    code, shown = world.code(), browser.page
    reset(browser, code)
    assert browser.answer.status_code == 302
    browser.page = shown
    browser.post(
        world.page("/confirmforgotPassword"),
        {**shown.forms["confirmforgotpasswordform"].fields, "code": code, "password": "An0ther-one!"}
        | {"confirmPassword": "An0ther-one!"},
    )
    assert browser.page.alerts == [DEAD]
    assert signs_in(world, NEW)


def test_a_code_lives_an_hour(world: World, server: Server) -> None:
    browser = forgot(world)
    code = world.code()
    server.clock.offset += 3600
    reset(browser, code)
    assert browser.page.alerts == [DEAD]


def test_unknown_users_get_the_answers_of_known_ones(world: World) -> None:
    shown = []
    for name in (world.name, "nobody-knows-me"):
        browser = forgot(world, name)
        text = re.sub(r"\w\*\*\*@\w\*\*\*", "MASKED", browser.page.text)
        reset(browser, "000000x")
        shown.append((text, browser.answer.status_code, browser.page.alerts))
    assert shown[0] == shown[1]
    assert "MASKED" in shown[0][0]


def test_clients_that_tell_who_exists(server: Server) -> None:
    world = World(server.url, client={"PreventUserExistenceErrors": "LEGACY"})
    browser = world.open("/forgotPassword")
    browser.submit("forgotpasswordform", username="nobody")
    assert browser.page.alerts == ["Username/client id combination not found."]
    assert browser.page.forms["forgotpasswordform"].fields["username"] == "nobody"


def test_users_whom_no_code_can_reach(server: Server) -> None:
    answers = []
    for existence in ("ENABLED", "LEGACY"):
        world = World(server.url, client={"PreventUserExistenceErrors": existence})
        world.add_user(verified=False)
        browser = world.open("/forgotPassword")
        answers.append(
            (browser.submit("forgotpasswordform", username=world.name).status_code, browser.page.alerts)
        )
        assert world.inbox() == []
    assert answers[0] == (302, [])
    assert answers[1][0] == 200
    assert "no registered/verified email or phone_number" in answers[1][1][0]


def test_pools_where_only_administrators_reset(server: Server) -> None:
    recovery = {"RecoveryMechanisms": [{"Priority": 1, "Name": "admin_only"}]}
    world = World(server.url, AccountRecoverySetting=recovery)
    world.add_user()
    browser = world.open("/forgotPassword")
    assert browser.page.alerts == ["Contact administrator to reset password."]
    browser.submit("forgotpasswordform", username=world.name)
    assert browser.page.alerts == ["Contact administrator to reset password."]
    assert world.inbox() == []


def test_attempts_are_limited(world: World) -> None:
    browser = world.open("/forgotPassword")
    for _ in range(limits.PER_WINDOW["ForgotPassword"] + 1):
        if browser.submit("forgotpasswordform", username=world.name).status_code == 200:
            break
        browser.get(world.page("/forgotPassword"))
    assert browser.page.alerts == ["Attempt limit exceeded, please try after some time."]


def test_a_password_that_an_administrator_reset(world: World) -> None:
    world.cognito.admin_reset_user_password(UserPoolId=world.pool, Username=world.name)
    browser = world.open("/login")
    answer = browser.submit("cognitoSignInForm", username=world.name, password=PASSWORD)
    assert answer.headers["location"] == world.page("/confirmforgotPassword")
    browser.follow()
    assert browser.page.notices[0].startswith("Your password was reset.")
    reset(browser, world.code())
    assert signs_in(world, NEW)


def test_a_browser_that_forgot_is_asked_for_the_name(world: World) -> None:
    forgot(world)
    browser = world.open("/confirmforgotPassword")
    reset_by = {"username": world.name, "code": world.code(), "password": NEW, "confirmPassword": NEW}
    answer = browser.submit("confirmforgotpasswordform", **reset_by)
    assert answer.headers["location"] == world.page("/login")


def test_a_password_of_before(server: Server) -> None:
    policy = {"MinimumLength": 8, "PasswordHistorySize": 3}
    world = World(server.url, version=2, Policies={"PasswordPolicy": policy})
    world.add_user()
    browser = forgot(world)
    reset(browser, world.code(), PASSWORD)
    assert browser.answer.status_code == 200
    assert browser.page.alerts


@pytest.mark.parametrize("name", ["", " ", "a\nb", "x" * 3000, "\u202e", "<b>", "%00"])
def test_names_that_are_nobodys(world: World, name: str) -> None:
    browser = world.open("/forgotPassword")
    answer = browser.submit("forgotpasswordform", username=name)
    assert answer.status_code in (200, 302)
    assert "<b>" not in answer.text
    assert world.inbox() == []


def test_telephone_numbers_as_people_write_them(server: Server) -> None:
    sms = {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x"}
    world = World(
        server.url,
        AutoVerifiedAttributes=["phone_number"],
        UsernameAttributes=["phone_number"],
        SmsConfiguration=sms,
    )
    number = f"+1206444{int(world.name[-6:], 16) % 10_000:04d}"
    world.cognito.admin_create_user(
        UserPoolId=world.pool,
        Username=number,
        MessageAction="SUPPRESS",
        UserAttributes=[{"Name": "phone_number_verified", "Value": "true"}],
    )
    world.cognito.admin_set_user_password(
        UserPoolId=world.pool, Username=number, Password=PASSWORD, Permanent=True
    )
    browser = forgot(world, f"{number[:2]} ({number[2:5]}) {number[5:8]}-{number[8:]}")
    assert "reset code by SMS" in browser.page.text
    reset(browser, world.code(number))
    assert browser.answer.headers["location"] == world.page("/login")
