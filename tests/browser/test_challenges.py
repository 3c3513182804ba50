"""What a sign-in may ask for behind the password."""

from __future__ import annotations

import time
from typing import Any

import pyotp

from poolhouse.testing.server import Server
from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import OTHER_PASSWORD, Person, Place
from tests.browser.signing_in import sign_in
from tests.browser.visitor import Visitor

PHONE = "+12065550100"
REQUIRED = [{"Name": name, "Required": True, "Mutable": True} for name in ("email", "given_name")]


SMS = {
    "SmsAuthenticationMessage": "{####}",
    "SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms"},
}
RECOVERY = {"RecoveryMechanisms": [{"Name": "verified_phone_number", "Priority": 1}]}
DEVELOPER = {
    "EmailSendingAccount": "DEVELOPER",
    "SourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
}


def one_time_code(visitor: Visitor, ahead: int = 0) -> str:
    """Of the authenticator app that the page sets up; `ahead` in half minutes, since a code is good once."""
    return pyotp.TOTP(seed(visitor)).at(time.time() + 30 * ahead)


def seed(visitor: Visitor) -> str:
    return visitor.page.inner_text("code.key").replace(" ", "")


def test_a_new_password_and_what_is_missing(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(Schema=REQUIRED)
    person, visitor = place.add_person(permanent=False), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    visitor.look()
    visitor.type("new_password", OTHER_PASSWORD)
    visitor.type("confirm_password", "Another-one-3")
    visitor.type("requiredAttributes[given_name]", "Ann")
    visitor.press("reset_password")
    assert "not the same" in visitor.error()
    assert visitor.page.input_value('[name="requiredAttributes[given_name]"]') == "Ann"
    visitor.look()
    visitor.type("new_password", OTHER_PASSWORD)
    visitor.type("confirm_password", OTHER_PASSWORD)
    visitor.press("reset_password")
    assert place.user_info(visitor.query)["username"] == person.name


def test_an_authenticator_app(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    require(place, SoftwareTokenMfaConfiguration={"Enabled": True})
    person, visitor = place.add_person(), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    assert visitor.page.get_attribute("img.qr", "src", timeout=1000)
    kept = seed(visitor)
    visitor.look()
    visitor.type("authentication_code", "000000")
    visitor.press("signInButton")
    assert visitor.error()
    assert seed(visitor) == kept
    visitor.look()
    visitor.type("authentication_code", one_time_code(visitor))
    visitor.press("signInButton")
    assert place.user_info(visitor.query)["username"] == person.name

    later = make_visitor(place, manner)
    later.page.goto(place.authorize())
    sign_in(later, person)
    later.look()
    later.type("authentication_code", pyotp.TOTP(kept).at(time.time() + 30))
    later.press("signInButton")
    assert "code" in later.query


def test_a_code_by_sms(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    require(place, SmsMfaConfiguration=SMS)
    person = with_phone(place)
    visitor = make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    assert "0100" in visitor.text()
    visitor.look()
    visitor.type("authentication_code", "000000" if place.code_for(PHONE) != "000000" else "111111")
    visitor.press("signInButton")
    assert visitor.error()
    visitor.look()
    visitor.type("authentication_code", place.code_for(PHONE))
    visitor.press("signInButton")
    assert place.user_info(visitor.query)["username"] == person.name


def test_a_code_by_email(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(AccountRecoverySetting=RECOVERY, EmailConfiguration=DEVELOPER)
    require(place, EmailMfaConfiguration={"Message": "{####}", "Subject": "Code"})
    person, visitor = place.add_person(), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    if visitor.page.query_selector('[name="email"]'):
        visitor.look()
        visitor.press("signInButton")
    assert "a***@e***" in visitor.text()
    visitor.look()
    visitor.type("authentication_code", place.code_for(person.email))
    visitor.press("signInButton")
    assert place.user_info(visitor.query)["username"] == person.name


def test_a_choice_of_second_factors(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(AccountRecoverySetting=RECOVERY, EmailConfiguration=DEVELOPER)
    require(place, SmsMfaConfiguration=SMS, EmailMfaConfiguration={"Message": "{####}", "Subject": "Code"})
    person = with_phone(place)
    place.cognito.admin_set_user_mfa_preference(
        UserPoolId=place.pool_id,
        Username=person.name,
        SMSMfaSettings={"Enabled": True},
        EmailMfaSettings={"Enabled": True},
    )
    visitor = make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    assert visitor.page.query_selector('[name="answer"][value="SMS_MFA"]')
    visitor.look()
    with visitor.page.expect_navigation():
        visitor.page.click('[name="answer"][value="EMAIL_OTP"]')
    visitor.type("authentication_code", place.code_for(person.email))
    visitor.press("signInButton")
    assert place.user_info(visitor.query)["username"] == person.name


def test_a_choice_of_what_to_set_up(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(AccountRecoverySetting=RECOVERY, EmailConfiguration=DEVELOPER)
    require(
        place,
        SoftwareTokenMfaConfiguration={"Enabled": True},
        EmailMfaConfiguration={"Message": "{####}", "Subject": "Code"},
    )
    name = "no-address"
    place.cognito.admin_create_user(UserPoolId=place.pool_id, Username=name, MessageAction="SUPPRESS")
    place.cognito.admin_set_user_password(
        UserPoolId=place.pool_id, Username=name, Password="Correct-horse-1", Permanent=True
    )
    visitor = make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    sign_in(visitor, Person(name, ""))
    visitor.look()
    with visitor.page.expect_navigation():
        visitor.page.click('[name="answer"][value="EMAIL_OTP"]')
    visitor.look()
    visitor.press("otherButton")
    with visitor.page.expect_navigation():
        visitor.page.click('[name="answer"][value="SOFTWARE_TOKEN_MFA"]')
    visitor.type("authentication_code", one_time_code(visitor))
    visitor.press("signInButton")
    assert place.user_info(visitor.query)["username"] == name


def test_a_challenge_that_took_too_long(
    make_place: MakePlace, make_visitor: MakeVisitor, pages_server: Server
) -> None:
    place = make_place()
    require(place, SmsMfaConfiguration=SMS)
    person, visitor = with_phone(place), make_visitor(place)
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    visitor.type("authentication_code", place.code_for(PHONE))
    pages_server.clock.offset = 1_000
    visitor.press("signInButton")
    assert "code" not in visitor.query
    assert visitor.text().strip()
    visitor.look()


def require(place: Place, **factors: Any) -> None:
    place.cognito.set_user_pool_mfa_config(UserPoolId=place.pool_id, MfaConfiguration="ON", **factors)


def with_phone(place: Place) -> Person:
    return place.add_person(phone_number=PHONE, phone_number_verified="true")
