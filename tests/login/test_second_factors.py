"""Challenges after the password: codes, authenticator apps, the choice among them, and setting one up."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import pyotp
import pytest

from tests.login.browser import Seen
from tests.login.house import Hosted, code_of, hosted

if TYPE_CHECKING:
    from poolhouse.testing.server import Server

PHONE = "+12065550123"
SMS_ROLE = {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms"}
SMS: dict[str, Any] = {"SmsMfaConfiguration": {"SmsConfiguration": SMS_ROLE}}
TOTP: dict[str, Any] = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
EMAIL: dict[str, Any] = {"EmailMfaConfiguration": {"Message": "Code {####}", "Subject": "Code"}}
DEVELOPER = {
    "EmailConfiguration": {
        "EmailSendingAccount": "DEVELOPER",
        "SourceArn": "arn:aws:ses:us-east-1:123456789012:identity/a@example.com",
    }
}
ON = {"MfaConfiguration": "ON"}
OPTIONAL = {"MfaConfiguration": "OPTIONAL"}


def prefer(house: Hosted, **settings: dict[str, bool]) -> None:
    house.cognito.admin_set_user_mfa_preference(UserPoolId=house.pool, Username=house.user, **settings)


def register_app(house: Hosted, server: Server) -> pyotp.TOTP:
    """An authenticator app, over the API."""
    tokens = house.cognito.admin_initiate_auth(
        UserPoolId=house.pool,
        ClientId=house.client,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": house.user, "PASSWORD": "Passw0rd!"},
    )["AuthenticationResult"]["AccessToken"]
    app = pyotp.TOTP(house.cognito.associate_software_token(AccessToken=tokens)["SecretCode"])
    house.cognito.verify_software_token(AccessToken=tokens, UserCode=app.at(int(server.clock.now())))
    server.clock.offset += 30
    prefer(house, SoftwareTokenMfaSettings={"Enabled": True})
    return app


def seed_on(page: Seen) -> str:
    return page.page.texts["key"].replace(" ", "")


@pytest.fixture
def texted(server: Server, cognito: Any) -> Hosted:
    return hosted(cognito, server.url, phone=PHONE, mfa={**SMS, **ON})


def test_a_code_by_sms(texted: Hosted) -> None:
    page = texted.sign_in()
    assert (page.status, page.title) == (200, "Enter your code")
    assert "+*******0123" in page.html
    code = page.form.inputs["authentication_code"]
    assert (code["inputmode"], code["autocomplete"]) == ("numeric", "one-time-code")
    typed = texted.code_from_inbox(PHONE)
    assert code_of(texted.browser.submit(page, authentication_code=f" {typed[:3]} {typed[3:]} "))


def test_no_session_before_the_second_factor(texted: Hosted) -> None:
    page = texted.sign_in()
    assert "cognito" not in page.cookies()
    assert not texted.browser.cookie("cognito")
    assert texted.open().form.attributes["name"] == "cognitoSignInForm"


def test_a_wrong_code_may_be_tried_again_and_only_so_often(texted: Hosted) -> None:
    page = texted.sign_in()
    right = texted.code_from_inbox(PHONE)
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(4):
        page = texted.browser.submit(page, authentication_code=wrong)
        assert page.error == "The code is not right. Enter it again, or start again."
    assert "+*******0123" in page.html
    assert code_of(texted.browser.submit(page, authentication_code=right))


def test_guessing_codes_ends(texted: Hosted) -> None:
    page = texted.sign_in()
    seen = page
    for _ in range(8):
        seen = texted.browser.submit(page, authentication_code="000000")
        assert seen.status != 302
    right = texted.code_from_inbox(PHONE)
    assert texted.browser.submit(page, authentication_code=right).status != 302


def test_an_empty_code_says_what_to_do(texted: Hosted) -> None:
    page = texted.sign_in()
    assert texted.browser.submit(page, authentication_code=" ").error == "Enter the code."


def test_a_code_that_was_used_is_not_good_twice(texted: Hosted) -> None:
    page = texted.sign_in()
    typed = texted.code_from_inbox(PHONE)
    code_of(texted.browser.submit(page, authentication_code=typed))
    answer = texted.browser.submit(page, authentication_code=typed)
    assert answer.status == 400
    assert answer.error.startswith("Something went wrong: this sign-in has expired or was already used.")
    again = next(given["href"] for tag, given in answer.page.elements if tag == "a")
    assert again == texted.address()


def test_a_prompt_is_over_after_five_minutes(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, phone=PHONE, mfa={**SMS, **ON}, client={"AuthSessionValidity": 15})
    page = house.sign_in()
    typed = house.code_from_inbox(PHONE)
    server.clock.offset += 301
    answer = house.browser.submit(page, authentication_code=typed)
    assert (answer.status, answer.title) == (400, "Something went wrong")
    assert "300 s" in answer.reason


def test_a_prompt_is_over_with_its_session(texted: Hosted, server: Server) -> None:
    page = texted.sign_in()
    server.clock.offset += 181
    answer = texted.browser.submit(page, authentication_code=texted.code_from_inbox(PHONE))
    assert (answer.status, answer.title) == (400, "Something went wrong")


def test_a_code_by_email(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, pool=DEVELOPER, mfa={**EMAIL, **OPTIONAL})
    prefer(house, EmailMfaSettings={"Enabled": True})
    page = house.sign_in()
    assert "by e-mail to a***@e***" in page.page.texts["textDescription-customizable"]
    assert "resendButton" not in page.html
    typed = house.code_from_inbox(f"{house.user}@example.com")
    assert code_of(house.browser.submit(page, authentication_code=typed))


def test_a_code_of_an_app_is_good_once(server: Server, cognito: Any) -> None:
    house = hosted(
        cognito,
        server.url,
        mfa={**TOTP, **OPTIONAL},
        client={"ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    )
    app = register_app(house, server)
    page = house.sign_in()
    assert house.browser.submit(page, authentication_code="000000").error.startswith("The code is not right.")
    typed = app.at(int(server.clock.now()))
    assert code_of(house.browser.submit(page, authentication_code=typed))
    again = house.sign_in()
    assert again.title == "Enter your code"
    said = house.browser.submit(again, authentication_code=typed).error
    assert said == "This code was already used. Wait for the next one."


def test_several_factors_are_chosen_from(server: Server, cognito: Any) -> None:
    house = hosted(
        cognito,
        server.url,
        phone=PHONE,
        mfa={**SMS, **TOTP, **OPTIONAL},
        client={"ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
    )
    app = register_app(house, server)
    prefer(house, SMSMfaSettings={"Enabled": True})
    page = house.sign_in()
    assert page.title == "Choose how to sign in"
    assert sorted(value for _, value in page.form.buttons) == ["SMS_MFA", "SOFTWARE_TOKEN_MFA"]
    assert house.browser.submit(page, answer="EMAIL_OTP").error == "Invalid MFA type selected."
    code = house.browser.submit(page, answer="SOFTWARE_TOKEN_MFA")
    assert code_of(house.browser.submit(code, authentication_code=app.at(int(server.clock.now()))))


@pytest.fixture
def without_factor(server: Server, cognito: Any) -> Hosted:
    return hosted(cognito, server.url, mfa={**TOTP, **ON})


def test_setting_up_an_app(without_factor: Hosted, server: Server) -> None:
    house = without_factor
    page = house.sign_in()
    assert page.title == "Set up an authenticator app"
    assert page.form.inputs["authentication_code"]["id"] == "totpCodeInput"
    code = pyotp.TOTP(seed_on(page)).at(int(server.clock.now()))
    assert code_of(house.browser.submit(page, authentication_code=code))
    assert house.sign_in().title == "Enter your code"


def test_the_qr_code_says_what_the_text_says(without_factor: Hosted) -> None:
    page = without_factor.sign_in()
    address = next(
        given["href"] for tag, given in page.page.elements if given.get("href", "").startswith("otpauth")
    )
    parts = urlsplit(address)
    assert (parts.netloc, unquote(parts.path)) == ("totp", f"/Unicorns:{without_factor.user}")
    assert parse_qs(parts.query) == {"secret": [seed_on(page)], "issuer": ["Unicorns"]}
    image = next(given for tag, given in page.page.elements if given.get("class") == "qr")
    assert image["src"].startswith("data:image/svg+xml")
    assert "QR code" in image["alt"]


def test_a_wrong_code_keeps_the_seed(without_factor: Hosted, server: Server) -> None:
    page = without_factor.sign_in()
    again = without_factor.browser.submit(page, authentication_code="000000")
    assert again.error == "The code is not right. Enter the one your app shows now."
    assert seed_on(again) == seed_on(page)
    code = pyotp.TOTP(seed_on(again)).at(int(server.clock.now()))
    assert code_of(without_factor.browser.submit(again, authentication_code=code))


def test_the_seed_and_the_session_stay_out_of_reach(without_factor: Hosted) -> None:
    """The hidden field is sealed: neither the API nor another client can do anything with it."""
    page = without_factor.sign_in()
    sealed = page.form.fields["session"]
    inside = b"".join(base64.urlsafe_b64decode(part + "==") for part in sealed.split("."))
    assert seed_on(page).encode() not in inside
    with pytest.raises(without_factor.cognito.exceptions.NotAuthorizedException):
        without_factor.cognito.associate_software_token(Session=sealed)
    other = without_factor.new_client()
    moved = page.form.action.replace(without_factor.client, other)
    answer = without_factor.browser.post(moved, {**page.form.fields, "authentication_code": "000000"})
    assert (answer.status, answer.reason) == (400, "the challenge belongs to another pool or client")


def test_setting_up_codes_by_email(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, pool=DEVELOPER, mfa={**EMAIL, **TOTP, **ON})
    choice = house.sign_in()
    assert choice.title == "Set up a second factor"
    assert [value for _, value in choice.form.buttons] == ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"]
    app = house.browser.submit(choice, answer="SOFTWARE_TOKEN_MFA")
    back = house.browser.submit(app, otherButton="1")
    assert back.title == "Set up a second factor"
    form = house.browser.submit(back, answer="EMAIL_OTP")
    address = f"{house.user}@example.com"
    assert form.form.inputs["email"]["value"] == address
    wrong = house.browser.submit(form, email="somebody@else.example")
    assert wrong.error == "Cannot modify an already provided email"
    page = house.browser.submit(form, email=address)
    assert page.title == "Enter your code"
    assert code_of(house.browser.submit(page, authentication_code=house.code_from_inbox(address)))


def test_where_no_factor_can_be_set_up_the_page_says_whom_to_ask(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, mfa={**SMS, **ON})
    answer = house.sign_in()
    assert answer.status == 400
    assert "Contact an administrator" in answer.error


def test_a_factor_that_is_not_offered_is_not_set_up(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, pool=DEVELOPER, mfa={**EMAIL, **TOTP, **ON})
    choice = house.sign_in()
    for answer in ("SMS_MFA", "", "first", "../x"):
        assert house.browser.submit(choice, answer=answer).title == "Set up a second factor"


def test_the_code_is_in_no_page_and_no_address(texted: Hosted) -> None:
    page = texted.sign_in()
    assert not re.search(rf"\b{texted.code_from_inbox(PHONE)}\b", page.html)
