"""Codes by SMS and e-mail as second factor and as first, and the choice between factors."""

from __future__ import annotations

import json
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.factors.people import House, house

PHONE = "+15555550123"
SMS = {
    "SmsConfiguration": {
        "SnsCallerArn": "arn:aws:iam::123456789012:role/sms",
        "ExternalId": "x",
    }
}
DEVELOPER = {
    "EmailConfiguration": {
        "EmailSendingAccount": "DEVELOPER",
        "SourceArn": "arn:aws:ses:us-east-1:123456789012:identity/a@example.com",
    }
}


@pytest.fixture
def people(cognito: Any, server: Server) -> House:
    made = house(cognito, server.url, phone=PHONE, **SMS, **DEVELOPER)
    cognito.set_user_pool_mfa_config(
        UserPoolId=made.pool,
        SmsMfaConfiguration=SMS,
        EmailMfaConfiguration={},
        SoftwareTokenMfaConfiguration={"Enabled": True},
        MfaConfiguration="OPTIONAL",
    )
    return made


def prefer(people: House, **settings: Any) -> None:
    people.cognito.admin_set_user_mfa_preference(UserPoolId=people.pool, Username=people.user, **settings)


@pytest.mark.parametrize(
    ("member", "challenge", "medium", "masked", "digits"),
    [
        ("SMSMfaSettings", "SMS_MFA", "SMS", "+*******0123", 6),
        ("EmailMfaSettings", "EMAIL_OTP", "EMAIL", "a***@e***", 8),
    ],
)
def test_a_code_as_second_factor(
    people: House, member: str, challenge: str, medium: str, masked: str, digits: int
) -> None:
    prefer(people, **{member: {"Enabled": True}})
    asked = people.sign_in()
    assert asked["ChallengeName"] == challenge
    assert asked["ChallengeParameters"] == {
        "CODE_DELIVERY_DELIVERY_MEDIUM": medium,
        "CODE_DELIVERY_DESTINATION": masked,
        "USER_ID_FOR_SRP": people.user,
    }
    recipient = PHONE if medium == "SMS" else f"{people.user}@example.com"
    code = people.inbox(recipient)[0]["code"]
    assert len(code) == digits
    wrong = f"{(int(code) + 1) % 10**digits:0{digits}d}"
    with pytest.raises(people.cognito.exceptions.CodeMismatchException, match="Invalid code or auth state"):
        people.answer(challenge, asked["Session"], **{f"{challenge}_CODE": wrong})
    done = people.answer(challenge, asked["Session"], **{f"{challenge}_CODE": code})
    assert done["AuthenticationResult"]["AccessToken"]
    with pytest.raises(people.cognito.exceptions.NotAuthorizedException, match="can only be used once"):
        people.answer(challenge, asked["Session"], **{f"{challenge}_CODE": code})


def test_a_code_of_another_sign_in_is_worth_nothing(people: House) -> None:
    prefer(people, EmailMfaSettings={"Enabled": True})
    people.sign_in()
    first = people.inbox(f"{people.user}@example.com")[0]["code"]
    second = people.sign_in()["Session"]
    with pytest.raises(people.cognito.exceptions.CodeMismatchException):
        people.answer("EMAIL_OTP", second, EMAIL_OTP_CODE=first)


def test_several_factors_and_no_preference_are_a_choice(people: House) -> None:
    prefer(people, EmailMfaSettings={"Enabled": True}, SMSMfaSettings={"Enabled": True})
    asked = people.sign_in()
    assert asked["ChallengeName"] == "SELECT_MFA_TYPE"
    assert sorted(json.loads(asked["ChallengeParameters"]["MFAS_CAN_CHOOSE"])) == ["EMAIL_OTP", "SMS_MFA"]
    with pytest.raises(people.cognito.exceptions.InvalidParameterException):
        people.answer("SELECT_MFA_TYPE", asked["Session"], ANSWER="SOFTWARE_TOKEN_MFA")
    chosen = people.answer("SELECT_MFA_TYPE", asked["Session"], ANSWER="EMAIL_OTP")
    assert chosen["ChallengeName"] == "EMAIL_OTP"


def test_a_preferred_factor_is_asked_for_at_once(people: House) -> None:
    prefer(
        people,
        EmailMfaSettings={"Enabled": True},
        SMSMfaSettings={"Enabled": True, "PreferredMfa": True},
    )
    assert people.sign_in()["ChallengeName"] == "SMS_MFA"
    user = people.cognito.admin_get_user(UserPoolId=people.pool, Username=people.user)
    assert user["PreferredMfaSetting"] == "SMS_MFA"
    assert sorted(user["UserMFASettingList"]) == ["EMAIL_OTP", "SMS_MFA"]
    prefer(people, SMSMfaSettings={"Enabled": True, "PreferredMfa": False})
    assert people.sign_in()["ChallengeName"] == "SELECT_MFA_TYPE"


def test_two_preferred_factors_are_refused(people: House) -> None:
    both = {"Enabled": True, "PreferredMfa": True}
    with pytest.raises(people.cognito.exceptions.InvalidParameterException):
        prefer(people, EmailMfaSettings=both, SMSMfaSettings=both)


def test_where_mfa_is_required_a_verified_phone_is_enough(people: House) -> None:
    people.cognito.set_user_pool_mfa_config(UserPoolId=people.pool, SmsMfaConfiguration=SMS, MfaConfiguration="ON")
    assert people.sign_in()["ChallengeName"] == "SMS_MFA"


@pytest.fixture
def passwordless(cognito: Any, server: Server) -> House:
    factors = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"]}}
    return house(cognito, server.url, phone=PHONE, Policies=factors, **SMS)


@pytest.mark.parametrize(("factor", "recipient"), [("EMAIL_OTP", None), ("SMS_OTP", PHONE)])
def test_a_code_as_first_factor(passwordless: House, factor: str, recipient: str | None) -> None:
    asked = passwordless.cognito.initiate_auth(
        ClientId=passwordless.client,
        AuthFlow="USER_AUTH",
        AuthParameters={"USERNAME": passwordless.user, "PREFERRED_CHALLENGE": factor},
    )
    assert asked["ChallengeName"] == factor
    code = passwordless.inbox(recipient or f"{passwordless.user}@example.com")[0]["code"]
    done = passwordless.answer(factor, asked["Session"], **{f"{factor}_CODE": code})
    assert done["AuthenticationResult"]["IdToken"]


def test_the_factors_on_offer_are_those_the_user_has(passwordless: House) -> None:
    asked = passwordless.cognito.initiate_auth(
        ClientId=passwordless.client, AuthFlow="USER_AUTH", AuthParameters={"USERNAME": passwordless.user}
    )
    assert asked["ChallengeName"] == "SELECT_CHALLENGE"
    assert asked["AvailableChallenges"] == ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP"]
    chosen = passwordless.answer("SELECT_CHALLENGE", asked["Session"], ANSWER="EMAIL_OTP")
    assert chosen["ChallengeName"] == "EMAIL_OTP"


def test_an_address_is_set_up_as_second_factor_during_the_sign_in(people: House) -> None:
    people.cognito.admin_delete_user_attributes(
        UserPoolId=people.pool, Username=people.user, UserAttributeNames=["email", "phone_number"]
    )
    people.cognito.set_user_pool_mfa_config(
        UserPoolId=people.pool, EmailMfaConfiguration={}, MfaConfiguration="ON"
    )
    asked = people.sign_in()
    assert asked["ChallengeName"] == "MFA_SETUP"
    assert asked["ChallengeParameters"]["MFAS_CAN_SETUP"] == '["EMAIL_OTP"]'
    with pytest.raises(people.cognito.exceptions.InvalidParameterException, match="Invalid email address format"):
        people.answer("MFA_SETUP", asked["Session"], EMAIL="nobody")
    address = f"new-{people.user}@example.com"
    sent = people.answer("MFA_SETUP", asked["Session"], EMAIL=address)
    assert (sent["ChallengeName"], sent["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"]) == (
        "EMAIL_OTP",
        "n***@e***",
    )
    code = people.inbox(address)[0]["code"]
    assert people.answer("EMAIL_OTP", sent["Session"], EMAIL_OTP_CODE=code)["AuthenticationResult"]
    user = people.cognito.admin_get_user(UserPoolId=people.pool, Username=people.user)
    attributes = {one["Name"]: one["Value"] for one in user["UserAttributes"]}
    assert (attributes["email"], attributes["email_verified"]) == (address, "true")
    assert user["UserMFASettingList"] == ["EMAIL_OTP"]
    assert people.sign_in()["ChallengeName"] == "EMAIL_OTP"


def test_a_known_address_is_not_replaced_by_setting_another_up(people: House) -> None:
    people.cognito.admin_delete_user_attributes(
        UserPoolId=people.pool, Username=people.user, UserAttributeNames=["phone_number"]
    )
    people.cognito.set_user_pool_mfa_config(
        UserPoolId=people.pool, EmailMfaConfiguration={}, MfaConfiguration="ON"
    )
    session = people.sign_in()["Session"]
    with pytest.raises(people.cognito.exceptions.NotAuthorizedException, match="already provided email"):
        people.answer("MFA_SETUP", session, EMAIL="thief@example.com")
