"""GetUserPoolMfaConfig and SetUserPoolMfaConfig."""

from __future__ import annotations

from typing import Any

from .calls import body, refusal

SMS = {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x"}
SES = {"EmailSendingAccount": "DEVELOPER", "SourceArn": "arn:aws:ses:us-east-1:123456789012:identity/a@b.com"}
NO_SES = (
    "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains"
    " an EmailSendingAccount of COGNITO_DEFAULT."
)


def test_a_bare_pool_has_no_factor(cognito: Any, pool_id: str) -> None:
    assert body(cognito.get_user_pool_mfa_config(UserPoolId=pool_id)) == {"MfaConfiguration": "OFF"}


def test_every_factor_is_kept(cognito: Any) -> None:
    pool_id = cognito.create_user_pool(PoolName="p", EmailConfiguration=SES)["UserPool"]["Id"]
    asked = {
        "MfaConfiguration": "OPTIONAL",
        "SmsMfaConfiguration": {"SmsAuthenticationMessage": "code {####}", "SmsConfiguration": SMS},
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
        "EmailMfaConfiguration": {"Message": "code {####}", "Subject": "code"},
        "WebAuthnConfiguration": {
            "RelyingPartyId": "auth.example.com",
            "UserVerification": "required",
            "FactorConfiguration": "SINGLE_FACTOR",
        },
    }
    set_to = body(cognito.set_user_pool_mfa_config(UserPoolId=pool_id, **asked))
    texting = {
        "SmsAuthenticationMessage": "code {####}",
        "SmsConfiguration": {**SMS, "SnsRegion": "us-east-1"},
    }
    assert set_to == {**asked, "SmsMfaConfiguration": texting}
    assert body(cognito.get_user_pool_mfa_config(UserPoolId=pool_id)) == set_to
    pool = cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]
    assert pool["MfaConfiguration"] == "OPTIONAL"
    assert pool["SmsConfiguration"] == texting["SmsConfiguration"]
    assert pool["SmsAuthenticationMessage"] == "code {####}"


def test_a_factor_that_is_not_sent_is_removed(cognito: Any, pool_id: str) -> None:
    totp = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
    texting = {"SmsMfaConfiguration": {"SmsConfiguration": SMS}}
    cognito.set_user_pool_mfa_config(UserPoolId=pool_id, MfaConfiguration="ON", **totp, **texting)
    cognito.set_user_pool_mfa_config(UserPoolId=pool_id, MfaConfiguration="ON", **totp)
    expected = {"MfaConfiguration": "ON", **totp}
    assert body(cognito.get_user_pool_mfa_config(UserPoolId=pool_id)) == expected


def test_refusals(cognito: Any, pool_id: str) -> None:
    set_to = cognito.set_user_pool_mfa_config
    assert refusal(set_to, UserPoolId=pool_id, MfaConfiguration="ON") == (
        "InvalidParameterException",
        "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    )
    assert refusal(set_to, UserPoolId=pool_id, SoftwareTokenMfaConfiguration={"Enabled": True}) == (
        "InvalidParameterException",
        "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    )
    assert refusal(set_to, UserPoolId=pool_id, MfaConfiguration="ON", EmailMfaConfiguration={}) == (
        "InvalidParameterException",
        NO_SES,
    )
    assert refusal(set_to, UserPoolId=pool_id, WebAuthnConfiguration={"RelyingPartyId": "https://a"}) == (
        "InvalidParameterException",
        "RelyingPartyId contains invalid characters",
    )
    missing = ("ResourceNotFoundException", "User pool us-east-1_nobody does not exist.")
    assert refusal(set_to, UserPoolId="us-east-1_nobody") == missing
    assert refusal(cognito.get_user_pool_mfa_config, UserPoolId="us-east-1_nobody") == missing
    assert body(cognito.get_user_pool_mfa_config(UserPoolId=pool_id)) == {"MfaConfiguration": "OFF"}


def test_mfa_by_email_needs_a_higher_tier(cognito: Any) -> None:
    made = cognito.create_user_pool(PoolName="p", UserPoolTier="LITE", EmailConfiguration=SES)["UserPool"]
    asked = {"MfaConfiguration": "ON", "EmailMfaConfiguration": {}}
    code, text = refusal(cognito.set_user_pool_mfa_config, UserPoolId=made["Id"], **asked)
    assert code == "FeatureUnavailableInTierException"
    assert text.endswith("LITE pricing tier configured: Email MFA")


def test_texting_without_a_role_is_refused(cognito: Any, pool_id: str) -> None:
    asked: dict[str, Any] = {"MfaConfiguration": "ON", "SmsMfaConfiguration": {}}
    assert refusal(cognito.set_user_pool_mfa_config, UserPoolId=pool_id, **asked) == (
        "InvalidParameterException",
        "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
    )
