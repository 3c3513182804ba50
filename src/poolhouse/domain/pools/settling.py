"""From the settings a request names to those the pool has: defaults, mirrored members, what an update keeps.

An update replaces: what it leaves out returns to the service's default. The exceptions are in `settled`.
"""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.pools.mfa import MfaFactors
from poolhouse.domain.pools.pool_settings import (
    DEFAULT_TIER,
    TEMPORARY_PASSWORD_DAYS,
    LambdaConfig,
    PoolSettings,
    SmsConfiguration,
    UserAttributeUpdateSettings,
    VersionedTrigger,
)
from poolhouse.domain.pools.refusals import InvalidSetting


def settled(asked: PoolSettings, *, region: str, before: PoolSettings | None = None) -> PoolSettings:
    """`asked` holds only what the request named; `before` are the pool's settings, None for a new pool.

    Feature tier, update settings of attributes and client registration stay as they are unless named
    (reference 2.1, 2026 4.1). Raises InvalidSetting where two members contradict each other.
    """
    kept = before or PoolSettings()
    asked = _with_password_days(asked)
    asked = _with_legacy_messages(asked)
    return replace(
        asked,
        user_pool_tier=asked.user_pool_tier or kept.user_pool_tier or DEFAULT_TIER,
        user_attribute_update_settings=_update_settings(asked, kept),
        dcr_configuration=asked.dcr_configuration or kept.dcr_configuration,
        auto_verified_attributes=asked.auto_verified_attributes or None,
        lambda_config=_with_pre_token(asked.lambda_config),
        sms_configuration=with_region(asked.sms_configuration, region),
    )


def factors_of_new_pool(settings: PoolSettings) -> MfaFactors:
    """CreateUserPool can turn on MFA by SMS only; the others need SetUserPoolMfaConfig (2026 4.1)."""
    return MfaFactors(sms=settings.mfa_configuration != "OFF" and settings.sms_configuration is not None)


def factors_after_update(settings: PoolSettings, before: MfaFactors) -> MfaFactors:
    """MFA off, which is what an update without `MfaConfiguration` says, has no factors; passkeys stay."""
    if settings.mfa_configuration == "OFF":
        return MfaFactors(web_authn=before.web_authn)
    can_text = settings.sms_configuration is not None
    kept = replace(before, sms=before.sms and can_text)
    return kept if kept.any_enabled() else replace(kept, sms=can_text)


def _update_settings(asked: PoolSettings, kept: PoolSettings) -> UserAttributeUpdateSettings | None:
    """Left out: unchanged. An empty list: cleared."""
    if asked.user_attribute_update_settings is None:
        return kept.user_attribute_update_settings
    named = asked.user_attribute_update_settings.attributes_require_verification_before_update
    return asked.user_attribute_update_settings if named else None


def _with_password_days(asked: PoolSettings) -> PoolSettings:
    """`UnusedAccountValidityDays` is an old name of `TemporaryPasswordValidityDays`; replies show both. 0 is 7."""
    old = asked.admin_create_user_config.unused_account_validity_days or None
    new = asked.policies.password_policy.temporary_password_validity_days or None
    if old is not None and new is not None and old != new:
        raise InvalidSetting(
            "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays"
        )
    days = new or old or TEMPORARY_PASSWORD_DAYS
    policy = replace(asked.policies.password_policy, temporary_password_validity_days=days)
    return replace(
        asked,
        policies=replace(asked.policies, password_policy=policy),
        admin_create_user_config=replace(asked.admin_create_user_config, unused_account_validity_days=days),
    )


def _with_legacy_messages(asked: PoolSettings) -> PoolSettings:
    """Three members of the pool are older names of members of the verification template; each shows in both."""
    template = asked.verification_message_template
    sms = _same("SmsVerificationMessage", asked.sms_verification_message, template.sms_message)
    message = _same("EmailVerificationMessage", asked.email_verification_message, template.email_message)
    subject = _same("EmailVerificationSubject", asked.email_verification_subject, template.email_subject)
    return replace(
        asked,
        sms_verification_message=sms,
        email_verification_message=message,
        email_verification_subject=subject,
        verification_message_template=replace(
            template, sms_message=sms, email_message=message, email_subject=subject
        ),
    )


def _same(member: str, old: str | None, new: str | None) -> str | None:
    if old is not None and new is not None and old != new:
        raise InvalidSetting(f"{member} and its twin in VerificationMessageTemplate have different values.")
    return new if old is None else old


def _with_pre_token(config: LambdaConfig) -> LambdaConfig:
    """`PreTokenGeneration` is the old name of a `PreTokenGenerationConfig` of version V1_0; replies show both."""
    old, new = config.pre_token_generation, config.pre_token_generation_config
    if old is not None and new is not None and old != new.lambda_arn:
        raise InvalidSetting(
            "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's"
        )
    if old is not None and new is None:
        new = VersionedTrigger(lambda_version="V1_0", lambda_arn=old)
    return replace(config, pre_token_generation=new and new.lambda_arn, pre_token_generation_config=new)


def with_region(sms: SmsConfiguration | None, region: str) -> SmsConfiguration | None:
    if sms is None:
        return None
    if sms.eums_sms is not None:
        return replace(sms, eums_sms=replace(sms.eums_sms, region=sms.eums_sms.region or region))
    return replace(sms, sns_region=sms.sns_region or region)
