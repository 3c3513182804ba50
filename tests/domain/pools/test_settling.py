"""From what a request names to what a pool has: defaults, twins, and what an update leaves alone."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from poolhouse.domain.pools import settling
from poolhouse.domain.pools.mfa import EmailMfa, MfaFactors, SoftwareToken, WebAuthn
from poolhouse.domain.pools.pool_settings import (
    AdminCreateUserConfig,
    DcrConfiguration,
    EumsSms,
    LambdaConfig,
    PasswordPolicy,
    Policies,
    PoolSettings,
    SmsConfiguration,
    UserAttributeUpdateSettings,
    VerificationMessageTemplate,
    VersionedTrigger,
)
from poolhouse.domain.pools.refusals import InvalidSetting

REGION = "eu-west-1"
ARN = "arn:aws:lambda:eu-west-1:123456789012:function:f"
SMS = SmsConfiguration(sns_caller_arn="arn:aws:iam::123456789012:role/sms")
BOTH = UserAttributeUpdateSettings(attributes_require_verification_before_update=("email",))


def settled(before: PoolSettings | None = None, **asked: Any) -> PoolSettings:
    return settling.settled(PoolSettings(**asked), region=REGION, before=before)


BARE = settled()


def test_a_bare_pool_has_the_service_s_defaults() -> None:
    assert msgspec.to_builtins(BARE.policies) == {
        "password_policy": {
            "minimum_length": 8,
            "require_uppercase": True,
            "require_lowercase": True,
            "require_numbers": True,
            "require_symbols": True,
            "password_history_size": None,
            "temporary_password_validity_days": 7,
        },
        "sign_in_policy": {"allowed_first_auth_factors": ("PASSWORD",)},
    }
    assert BARE.admin_create_user_config.unused_account_validity_days == 7
    assert BARE.tier == "ESSENTIALS"
    assert BARE.email_configuration.email_sending_account == "COGNITO_DEFAULT"
    assert BARE.mfa_configuration == "OFF"


def test_a_policy_sent_in_part_requires_nothing_it_does_not_name() -> None:
    policy = PasswordPolicy(minimum_length=12, require_numbers=True)
    stored = settled(policies=Policies(password_policy=policy)).policies.password_policy
    assert stored == replace(policy, temporary_password_validity_days=7)
    assert not stored.require_symbols


def test_settling_twice_changes_nothing() -> None:
    once = settled(
        lambda_config=LambdaConfig(pre_token_generation=ARN),
        verification_message_template=VerificationMessageTemplate(email_message="{####}"),
        sms_configuration=SMS,
        acr_configuration={},
    )
    assert settling.settled(once, region=REGION) == once


@pytest.mark.parametrize(
    ("new", "old", "days"),
    [
        pytest.param(None, None, 7, id="neither"),
        pytest.param(3, None, 3, id="the new member"),
        pytest.param(None, 3, 3, id="the old member"),
        pytest.param(0, None, 7, id="0 means the default"),
        pytest.param(0, 5, 5, id="0 does not contradict"),
        pytest.param(5, 5, 5, id="both the same"),
    ],
)
def test_days_of_a_temporary_password_show_in_both_members(new: int | None, old: int | None, days: int) -> None:
    stored = settled(
        policies=Policies(password_policy=PasswordPolicy(temporary_password_validity_days=new)),
        admin_create_user_config=AdminCreateUserConfig(unused_account_validity_days=old),
    )
    assert stored.policies.password_policy.temporary_password_validity_days == days
    assert stored.admin_create_user_config.unused_account_validity_days == days


def test_days_that_differ_are_refused() -> None:
    with pytest.raises(InvalidSetting) as refused:
        settled(
            policies=Policies(password_policy=PasswordPolicy(temporary_password_validity_days=7)),
            admin_create_user_config=AdminCreateUserConfig(unused_account_validity_days=8),
        )
    assert str(refused.value) == (
        "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays"
    )


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"email_verification_subject": "Hi"}, id="the old member"),
        pytest.param(
            {"verification_message_template": VerificationMessageTemplate(email_subject="Hi")},
            id="the template",
        ),
    ],
)
def test_messages_show_in_the_template_and_in_the_old_member(asked: dict[str, Any]) -> None:
    stored = settled(**asked)
    assert stored.email_verification_subject == "Hi"
    assert stored.verification_message_template.email_subject == "Hi"


def test_messages_that_differ_are_refused() -> None:
    template = VerificationMessageTemplate(sms_message="a {####}")
    with pytest.raises(InvalidSetting, match="SmsVerificationMessage and its twin"):
        settled(sms_verification_message="b {####}", verification_message_template=template)


def test_the_old_pre_token_trigger_is_version_one() -> None:
    stored = settled(lambda_config=LambdaConfig(pre_token_generation=ARN)).lambda_config
    assert stored.pre_token_generation_config == VersionedTrigger(lambda_version="V1_0", lambda_arn=ARN)


def test_the_new_pre_token_trigger_shows_in_the_old_member() -> None:
    trigger = VersionedTrigger(lambda_version="V2_0", lambda_arn=ARN)
    stored = settled(lambda_config=LambdaConfig(pre_token_generation_config=trigger)).lambda_config
    assert stored.pre_token_generation == ARN
    assert stored.pre_token_generation_config == trigger


def test_two_pre_token_triggers_are_refused() -> None:
    trigger = VersionedTrigger(lambda_version="V2_0", lambda_arn=ARN)
    with pytest.raises(InvalidSetting) as refused:
        settled(lambda_config=LambdaConfig(pre_token_generation=ARN + "2", pre_token_generation_config=trigger))
    assert str(refused.value) == (
        "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's"
    )


def test_sms_goes_through_the_pool_s_region() -> None:
    stored = settled(sms_configuration=SMS).sms_configuration
    assert stored == replace(SMS, sns_region=REGION)
    other = settled(sms_configuration=replace(SMS, sns_region="us-east-1")).sms_configuration
    assert other == replace(SMS, sns_region="us-east-1")


def test_end_user_messaging_goes_through_the_pool_s_region() -> None:
    eums = EumsSms(caller_arn="arn:aws:iam::123456789012:role/sms")
    stored = settled(sms_configuration=SmsConfiguration(eums_sms=eums)).sms_configuration
    assert stored == SmsConfiguration(eums_sms=replace(eums, region=REGION))


FULL = settled(
    user_pool_tier="PLUS",
    deletion_protection="ACTIVE",
    auto_verified_attributes=("email",),
    user_attribute_update_settings=BOTH,
    dcr_configuration=DcrConfiguration(enable_status="Disabled"),
    sms_configuration=SMS,
)


def test_an_update_returns_what_it_leaves_out_to_the_default_but_for_three_members() -> None:
    after = settled(before=FULL)
    assert after == replace(
        BARE,
        user_pool_tier="PLUS",
        user_attribute_update_settings=BOTH,
        dcr_configuration=DcrConfiguration(enable_status="Disabled"),
    )


def test_an_empty_list_clears_the_update_settings_of_attributes() -> None:
    after = settled(before=FULL, user_attribute_update_settings=UserAttributeUpdateSettings())
    assert after.user_attribute_update_settings is None


def test_client_registration_sent_without_status_is_on() -> None:
    after = settled(before=FULL, dcr_configuration=DcrConfiguration(open_dcr_enabled=True))
    assert after.dcr_configuration == DcrConfiguration(enable_status="Enabled", open_dcr_enabled=True)


TOTP = MfaFactors(software_token=SoftwareToken(enabled=True))
PASSKEY = WebAuthn(relying_party_id="auth.example.com")


@pytest.mark.parametrize(
    ("asked", "before", "after"),
    [
        pytest.param(
            {"mfa_configuration": "OFF"},
            MfaFactors(sms=True, email=EmailMfa(), web_authn=PASSKEY),
            MfaFactors(web_authn=PASSKEY),
            id="off removes factors, passkeys stay",
        ),
        pytest.param({"mfa_configuration": "ON"}, TOTP, TOTP, id="a factor that is there stays"),
        pytest.param(
            {"mfa_configuration": "ON", "sms_configuration": SMS}, TOTP, TOTP, id="SMS for other ends is no factor"
        ),
        pytest.param(
            {"mfa_configuration": "OPTIONAL", "sms_configuration": SMS},
            MfaFactors(),
            MfaFactors(sms=True),
            id="SMS becomes the factor when there is no other",
        ),
        pytest.param(
            {"mfa_configuration": "ON"}, MfaFactors(sms=True), MfaFactors(), id="SMS goes with its settings"
        ),
    ],
)
def test_factors_after_an_update(asked: dict[str, Any], before: MfaFactors, after: MfaFactors) -> None:
    assert settling.factors_after_update(settled(**asked), before) == after


def test_a_new_pool_can_have_mfa_by_sms() -> None:
    stored = settled(mfa_configuration="ON", sms_configuration=SMS)
    assert settling.factors_of_new_pool(stored) == MfaFactors(sms=True)
    assert settling.factors_of_new_pool(settled(sms_configuration=SMS)) == MfaFactors()
