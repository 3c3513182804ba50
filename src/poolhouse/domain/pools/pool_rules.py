"""What settings of a pool must keep to (reference 2.1, 6.2). Every check raises InvalidSetting with AWS's text."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import parseaddr

from poolhouse.domain.pools.mfa import MfaFactors
from poolhouse.domain.pools.pool_settings import DEFAULT_ACR, AcrLevel, PoolSettings
from poolhouse.domain.pools.refusals import InvalidSetting

SES_REGIONS = ("eu-west-1", "us-east-1", "us-west-2")


def check_names(alias_attributes: Sequence[str] | None, username_attributes: Sequence[str] | None) -> None:
    if alias_attributes and username_attributes:
        raise InvalidSetting("Only one of the aliasAttributes or usernameAttributes can be set in a User pool.")


def check(settings: PoolSettings, factors: MfaFactors, *, region: str) -> None:
    """`settings` and `factors` as they will be stored (`settling`)."""
    _check_sign_in(settings)
    _check_recovery(settings)
    _check_texting(settings, factors)
    _check_email(settings, region)
    _check_triggers(settings, region)
    _check_invitation(settings)
    _check_acr(settings.acr_configuration)
    _check_key(settings)


def _check_sign_in(settings: PoolSettings) -> None:
    factors = settings.policies.sign_in_policy.allowed_first_auth_factors
    if "PASSWORD" not in factors:
        raise InvalidSetting("Password should be configured as one of the allowed first auth factors.")
    if "SOFTWARE_TOKEN" in factors:
        raise InvalidSetting("SOFTWARE_TOKEN is not supported as a first auth factor.")


def _check_recovery(settings: PoolSettings) -> None:
    mechanisms = settings.account_recovery_setting.recovery_mechanisms
    names = [mechanism.name for mechanism in mechanisms]
    if len(mechanisms) > 1 and "admin_only" in names:
        raise InvalidSetting(
            "Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms."
        )
    priorities = {mechanism.priority for mechanism in mechanisms}
    if len(set(names)) < len(names) or len(priorities) < len(names):
        raise InvalidSetting("Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.")


def _check_texting(settings: PoolSettings, factors: MfaFactors) -> None:
    sms = settings.sms_configuration
    if sms is not None and bool(sms.sns_caller_arn) == (sms.eums_sms is not None):
        raise InvalidSetting("SmsConfiguration needs either SnsCallerArn or EumsSms.")
    verified = settings.auto_verified_attributes or ()
    if (settings.mfa_configuration != "OFF" and not factors.any_enabled()) or (factors.sms and sms is None):
        raise InvalidSetting(
            "SMS configuration and Auto verification for phone_number are required when MFA is required/optional"
        )
    if "phone_number" in verified and sms is None:
        raise InvalidSetting("SMS configuration is required when phone_number is selected for auto verification")
    before_update = settings.user_attribute_update_settings
    if before_update and not set(before_update.attributes_require_verification_before_update) <= set(verified):
        raise InvalidSetting(
            "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes"
        )


def _check_email(settings: PoolSettings, region: str) -> None:
    mail = settings.email_configuration
    if mail.email_sending_account == "DEVELOPER" and mail.source_arn is None:
        raise InvalidSetting("Source ARN is required to use DEVELOPER email sending owner")
    if mail.source_arn is not None and _region_of(mail.source_arn) not in (*SES_REGIONS, region):
        raise InvalidSetting(
            f"Provided SourceArn must be in one of the following SES regions: {', '.join(SES_REGIONS)}."
        )
    if mail.from_ is not None and "@" not in parseaddr(mail.from_)[1]:
        raise InvalidSetting("Provided From email address is invalid")


def _check_triggers(settings: PoolSettings, region: str) -> None:
    triggers = settings.lambda_config
    if (triggers.custom_email_sender or triggers.custom_sms_sender) and triggers.kms_key_id is None:
        raise InvalidSetting("KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.")
    if any(_region_of(arn) != region for arn in triggers.functions()):
        raise InvalidSetting("Cross-region lambda functions are not supported")


def _check_invitation(settings: PoolSettings) -> None:
    """Users without a password need no `{####}` in their invitation (2026 model)."""
    template = settings.admin_create_user_config.invite_message_template
    if template is None:
        return
    passwordless = len(settings.policies.sign_in_policy.allowed_first_auth_factors) > 1
    needed = ("{username}",) if passwordless else ("{username}", "{####}")
    for member, message in (("EmailMessage", template.email_message), ("SMSMessage", template.sms_message)):
        if message is not None and not all(placeholder in message for placeholder in needed):
            raise InvalidSetting(f"InviteMessageTemplate.{member} must contain {' and '.join(needed)}.")


def _check_acr(named: dict[str, AcrLevel]) -> None:
    values = [level.acr_value for level in (DEFAULT_ACR | named).values()]
    if len(set(values)) < len(values):
        raise InvalidSetting("The values of AcrConfiguration must be unique over all four levels.")


def _check_key(settings: PoolSettings) -> None:
    key = settings.key_configuration
    if key is None:
        return
    if key.key_type == "CUSTOMER_MANAGED_KEY" and key.kms_key_arn is None:
        raise InvalidSetting("KmsKeyArn is required when KeyType is CUSTOMER_MANAGED_KEY.")
    if key.key_type == "AWS_OWNED_KEY" and key.kms_key_arn is not None:
        raise InvalidSetting("KmsKeyArn cannot be used when KeyType is AWS_OWNED_KEY.")


def _region_of(arn: str) -> str:
    parts = arn.split(":")
    return parts[3] if len(parts) > 3 else ""
