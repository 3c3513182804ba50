"""Settings a pool cannot have, each with the sentence AWS answers."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools import pool_rules, settling
from poolhouse.domain.pools.mfa import MfaFactors, SoftwareToken
from poolhouse.domain.pools.pool_settings import (
    AccountRecoverySetting,
    AcrLevel,
    AdminCreateUserConfig,
    EmailConfiguration,
    EumsSms,
    InviteMessageTemplate,
    KeyConfiguration,
    LambdaConfig,
    Policies,
    PoolSettings,
    RecoveryMechanism,
    SignInPolicy,
    SmsConfiguration,
    UserAttributeUpdateSettings,
    VersionedTrigger,
)
from poolhouse.domain.pools.refusals import InvalidSetting

REGION = "eu-central-1"
FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:f"
ROLE = "arn:aws:iam::123456789012:role/sms"
SES = "arn:aws:ses:us-east-1:123456789012:identity/a@example.com"
KEY = "arn:aws:kms:eu-central-1:123456789012:key/k"


def check(**asked: Any) -> None:
    settings = settling.settled(PoolSettings(**asked), region=REGION)
    pool_rules.check(settings, settling.factors_of_new_pool(settings), region=REGION)


def first_factors(*factors: str) -> Policies:
    return Policies(sign_in_policy=SignInPolicy(allowed_first_auth_factors=factors))


def recovery(*mechanisms: tuple[int, str]) -> AccountRecoverySetting:
    return AccountRecoverySetting(
        recovery_mechanisms=tuple(RecoveryMechanism(priority=p, name=name) for p, name in mechanisms)
    )


def invitation(**messages: str) -> AdminCreateUserConfig:
    return AdminCreateUserConfig(invite_message_template=InviteMessageTemplate(**messages))


SENDER = VersionedTrigger(lambda_version="V1_0", lambda_arn=FUNCTION)
MFA_NEEDS_SMS = (
    "SMS configuration and Auto verification for phone_number are required when MFA is required/optional"
)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({}, id="a bare pool"),
        pytest.param(
            {"policies": first_factors("PASSWORD", "EMAIL_OTP", "WEB_AUTHN")}, id="several first factors"
        ),
        pytest.param({"account_recovery_setting": recovery((1, "admin_only"))}, id="only the administrator"),
        pytest.param(
            {"mfa_configuration": "ON", "sms_configuration": SmsConfiguration(sns_caller_arn=ROLE)},
            id="MFA by SMS",
        ),
        pytest.param(
            {"sms_configuration": SmsConfiguration(eums_sms=EumsSms(caller_arn=ROLE))}, id="end user messaging"
        ),
        pytest.param(
            {
                "auto_verified_attributes": ("email",),
                "user_attribute_update_settings": UserAttributeUpdateSettings(
                    attributes_require_verification_before_update=("email",)
                ),
            },
            id="verified before it is changed",
        ),
        pytest.param(
            {"email_configuration": EmailConfiguration(email_sending_account="DEVELOPER", source_arn=SES)},
            id="SES of another region",
        ),
        pytest.param(
            {"email_configuration": EmailConfiguration(source_arn=SES.replace("us-east-1", REGION))},
            id="SES of the pool's region",
        ),
        pytest.param({"email_configuration": EmailConfiguration(from_="Shop <shop@example.com>")}, id="a From"),
        pytest.param(
            {"lambda_config": LambdaConfig(custom_email_sender=SENDER, kms_key_id=KEY, pre_sign_up=FUNCTION)},
            id="triggers of the pool's region",
        ),
        pytest.param(
            {"admin_create_user_config": invitation(email_message="{username} {####}")}, id="an invitation"
        ),
        pytest.param(
            {
                "policies": first_factors("PASSWORD", "EMAIL_OTP"),
                "admin_create_user_config": invitation(email_message="Hello {username}"),
            },
            id="an invitation without password for a pool without",
        ),
        pytest.param({"acr_configuration": {"Level1": AcrLevel(acr_value="low")}}, id="a name for a level"),
        pytest.param(
            {"key_configuration": KeyConfiguration(key_type="CUSTOMER_MANAGED_KEY", kms_key_arn=KEY)}, id="a key"
        ),
    ],
)
def test_accepts(asked: dict[str, Any]) -> None:
    check(**asked)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param(
            {"policies": first_factors("EMAIL_OTP")},
            "Password should be configured as one of the allowed first auth factors.",
            id="no password",
        ),
        pytest.param(
            {"policies": first_factors("PASSWORD", "SOFTWARE_TOKEN")},
            "SOFTWARE_TOKEN is not supported as a first auth factor.",
            id="TOTP first",
        ),
        pytest.param(
            {"account_recovery_setting": recovery((1, "admin_only"), (2, "verified_email"))},
            "Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.",
            id="administrator and another way",
        ),
        pytest.param(
            {"account_recovery_setting": recovery((1, "verified_email"), (2, "verified_email"))},
            "Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.",
            id="one way twice",
        ),
        pytest.param(
            {"account_recovery_setting": recovery((1, "verified_email"), (1, "verified_phone_number"))},
            "Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.",
            id="one priority twice",
        ),
        pytest.param({"mfa_configuration": "ON"}, MFA_NEEDS_SMS, id="MFA without SMS"),
        pytest.param({"mfa_configuration": "OPTIONAL"}, MFA_NEEDS_SMS, id="optional MFA without SMS"),
        pytest.param(
            {"auto_verified_attributes": ("phone_number",)},
            "SMS configuration is required when phone_number is selected for auto verification",
            id="phone numbers verified without SMS",
        ),
        pytest.param(
            {
                "user_attribute_update_settings": UserAttributeUpdateSettings(
                    attributes_require_verification_before_update=("email",)
                )
            },
            "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes",
            id="verified before update only",
        ),
        pytest.param(
            {"sms_configuration": SmsConfiguration()},
            "SmsConfiguration needs either SnsCallerArn or EumsSms.",
            id="SMS through nothing",
        ),
        pytest.param(
            {"sms_configuration": SmsConfiguration(sns_caller_arn=ROLE, eums_sms=EumsSms(caller_arn=ROLE))},
            "SmsConfiguration needs either SnsCallerArn or EumsSms.",
            id="SMS through both",
        ),
        pytest.param(
            {"email_configuration": EmailConfiguration(email_sending_account="DEVELOPER")},
            "Source ARN is required to use DEVELOPER email sending owner",
            id="SES without identity",
        ),
        pytest.param(
            {"email_configuration": EmailConfiguration(source_arn=SES.replace("us-east-1", "sa-east-1"))},
            "Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.",
            id="SES elsewhere",
        ),
        pytest.param(
            {"email_configuration": EmailConfiguration(from_="nobody")},
            "Provided From email address is invalid",
            id="a From without address",
        ),
        pytest.param(
            {"lambda_config": LambdaConfig(custom_sms_sender=SENDER)},
            "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.",
            id="a sender without key",
        ),
        pytest.param(
            {"lambda_config": LambdaConfig(pre_sign_up=FUNCTION.replace(REGION, "us-east-1"))},
            "Cross-region lambda functions are not supported",
            id="a function elsewhere",
        ),
        pytest.param(
            {
                "lambda_config": LambdaConfig(
                    inbound_federation=VersionedTrigger(
                        lambda_version="V1_0", lambda_arn=FUNCTION.replace(REGION, "us-east-1")
                    )
                )
            },
            "Cross-region lambda functions are not supported",
            id="a versioned function elsewhere",
        ),
        pytest.param(
            {"admin_create_user_config": invitation(email_message="Hello {username}")},
            "InviteMessageTemplate.EmailMessage must contain {username} and {####}.",
            id="an invitation without password",
        ),
        pytest.param(
            {"admin_create_user_config": invitation(sms_message="code {####}")},
            "InviteMessageTemplate.SMSMessage must contain {username} and {####}.",
            id="an invitation without user name",
        ),
        pytest.param(
            {"acr_configuration": {"Level1": AcrLevel(acr_value="urn:cognito:loa:2")}},
            "The values of AcrConfiguration must be unique over all four levels.",
            id="a level called like another's default",
        ),
        pytest.param(
            {"key_configuration": KeyConfiguration(key_type="CUSTOMER_MANAGED_KEY")},
            "KmsKeyArn is required when KeyType is CUSTOMER_MANAGED_KEY.",
            id="an own key that is not named",
        ),
        pytest.param(
            {"key_configuration": KeyConfiguration(key_type="AWS_OWNED_KEY", kms_key_arn=KEY)},
            "KmsKeyArn cannot be used when KeyType is AWS_OWNED_KEY.",
            id="AWS's key and another",
        ),
    ],
)
def test_refuses(asked: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        check(**asked)
    assert str(refused.value) == message


def test_mfa_by_another_factor_needs_no_sms() -> None:
    settings = settling.settled(PoolSettings(mfa_configuration="ON"), region=REGION)
    factors = MfaFactors(software_token=SoftwareToken(enabled=True))
    pool_rules.check(settings, factors, region=REGION)


def test_aliases_and_usernames_exclude_each_other() -> None:
    pool_rules.check_names(("email",), None)
    pool_rules.check_names([], ["email"])
    with pytest.raises(InvalidSetting) as refused:
        pool_rules.check_names(("email",), ("phone_number",))
    assert str(refused.value) == (
        "Only one of the aliasAttributes or usernameAttributes can be set in a User pool."
    )
