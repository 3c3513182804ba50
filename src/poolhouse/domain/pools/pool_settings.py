"""Settings of a user pool that an update replaces, with the values the service gives what was not sent.

Member names are AWS's, in snake case. A nested value that is sent in part has its own defaults: AWS's booleans
there are plain (`PasswordPolicy.RequireNumbers` is false once a policy is sent without it).
"""

from __future__ import annotations

from msgspec import Struct

TEMPORARY_PASSWORD_DAYS = 7
DEFAULT_TIER = "ESSENTIALS"


class PasswordPolicy(Struct, frozen=True, kw_only=True):
    minimum_length: int = 8
    require_uppercase: bool = False
    require_lowercase: bool = False
    require_numbers: bool = False
    require_symbols: bool = False
    password_history_size: int | None = None
    temporary_password_validity_days: int | None = None


DEFAULT_PASSWORD_POLICY = PasswordPolicy(
    require_uppercase=True,
    require_lowercase=True,
    require_numbers=True,
    require_symbols=True,
)


class SignInPolicy(Struct, frozen=True, kw_only=True):
    allowed_first_auth_factors: tuple[str, ...] = ("PASSWORD",)


class Policies(Struct, frozen=True, kw_only=True):
    password_policy: PasswordPolicy = DEFAULT_PASSWORD_POLICY
    sign_in_policy: SignInPolicy = SignInPolicy()


class VersionedTrigger(Struct, frozen=True, kw_only=True):
    lambda_version: str
    lambda_arn: str


class LambdaConfig(Struct, frozen=True, kw_only=True):
    pre_sign_up: str | None = None
    custom_message: str | None = None
    post_confirmation: str | None = None
    pre_authentication: str | None = None
    post_authentication: str | None = None
    define_auth_challenge: str | None = None
    create_auth_challenge: str | None = None
    verify_auth_challenge_response: str | None = None
    pre_token_generation: str | None = None
    user_migration: str | None = None
    pre_token_generation_config: VersionedTrigger | None = None
    custom_sms_sender: VersionedTrigger | None = None
    custom_email_sender: VersionedTrigger | None = None
    kms_key_id: str | None = None
    inbound_federation: VersionedTrigger | None = None

    def functions(self) -> tuple[str, ...]:
        """The ARN of every trigger set."""
        values = (getattr(self, name) for name in self.__struct_fields__ if name != "kms_key_id")
        arns = (value.lambda_arn if isinstance(value, VersionedTrigger) else value for value in values)
        return tuple(arn for arn in arns if arn is not None)


class VerificationMessageTemplate(Struct, frozen=True, kw_only=True):
    sms_message: str | None = None
    email_message: str | None = None
    email_subject: str | None = None
    email_message_by_link: str | None = None
    email_subject_by_link: str | None = None
    default_email_option: str = "CONFIRM_WITH_CODE"


class UserAttributeUpdateSettings(Struct, frozen=True, kw_only=True):
    attributes_require_verification_before_update: tuple[str, ...] = ()


class DeviceConfiguration(Struct, frozen=True, kw_only=True):
    challenge_required_on_new_device: bool = False
    device_only_remembered_on_user_prompt: bool = False


class EmailConfiguration(Struct, frozen=True, kw_only=True):
    source_arn: str | None = None
    reply_to_email_address: str | None = None
    email_sending_account: str = "COGNITO_DEFAULT"
    from_: str | None = None
    configuration_set: str | None = None


class EumsSms(Struct, frozen=True, kw_only=True):
    """AWS End User Messaging instead of SNS."""

    caller_arn: str
    external_id: str | None = None
    origination_identity: str | None = None
    configuration_set_name: str | None = None
    in_entity_id: str | None = None
    in_template_id: str | None = None
    region: str | None = None


class SmsConfiguration(Struct, frozen=True, kw_only=True):
    sns_caller_arn: str | None = None
    external_id: str | None = None
    sns_region: str | None = None
    eums_sms: EumsSms | None = None


class InviteMessageTemplate(Struct, frozen=True, kw_only=True):
    sms_message: str | None = None
    email_message: str | None = None
    email_subject: str | None = None


class AdminCreateUserConfig(Struct, frozen=True, kw_only=True):
    allow_admin_create_user_only: bool = False
    unused_account_validity_days: int | None = None
    invite_message_template: InviteMessageTemplate | None = None


class AdvancedSecurityAdditionalFlows(Struct, frozen=True, kw_only=True):
    custom_auth_mode: str | None = None


class UserPoolAddOns(Struct, frozen=True, kw_only=True):
    advanced_security_mode: str
    advanced_security_additional_flows: AdvancedSecurityAdditionalFlows | None = None


class DcrConfiguration(Struct, frozen=True, kw_only=True):
    """Dynamic client registration. Sent without a status, it is on (2026 model)."""

    enable_status: str = "Enabled"
    open_dcr_enabled: bool = False
    authenticated_grant_types: tuple[str, ...] = ("code", "client_credentials")
    open_dcr_grant_types: tuple[str, ...] = ("code",)
    allowed_scopes: tuple[str, ...] | None = None


class RecoveryMechanism(Struct, frozen=True, kw_only=True):
    priority: int
    name: str


class AccountRecoverySetting(Struct, frozen=True, kw_only=True):
    recovery_mechanisms: tuple[RecoveryMechanism, ...] = (
        RecoveryMechanism(priority=1, name="verified_email"),
        RecoveryMechanism(priority=2, name="verified_phone_number"),
    )


class KeyConfiguration(Struct, frozen=True, kw_only=True):
    key_type: str | None = None
    kms_key_arn: str | None = None


class IssuerConfiguration(Struct, frozen=True, kw_only=True):
    type: str | None = None


class AcrLevel(Struct, frozen=True, kw_only=True):
    acr_value: str


DEFAULT_ACR = {f"Level{level}": AcrLevel(acr_value=f"urn:cognito:loa:{level}") for level in range(1, 5)}


class PoolSettings(Struct, frozen=True, kw_only=True):
    """As stored, after `settling.settled`. `None` means that replies leave the member out."""

    policies: Policies = Policies()
    deletion_protection: str = "INACTIVE"
    lambda_config: LambdaConfig = LambdaConfig()
    auto_verified_attributes: tuple[str, ...] | None = None
    sms_verification_message: str | None = None
    email_verification_message: str | None = None
    email_verification_subject: str | None = None
    verification_message_template: VerificationMessageTemplate = VerificationMessageTemplate()
    sms_authentication_message: str | None = None
    mfa_configuration: str = "OFF"
    user_attribute_update_settings: UserAttributeUpdateSettings | None = None
    device_configuration: DeviceConfiguration | None = None
    email_configuration: EmailConfiguration = EmailConfiguration()
    sms_configuration: SmsConfiguration | None = None
    admin_create_user_config: AdminCreateUserConfig = AdminCreateUserConfig()
    user_pool_add_ons: UserPoolAddOns | None = None
    dcr_configuration: DcrConfiguration | None = None
    account_recovery_setting: AccountRecoverySetting = AccountRecoverySetting()
    user_pool_tier: str | None = None
    key_configuration: KeyConfiguration | None = None
    issuer_configuration: IssuerConfiguration | None = None
    acr_configuration: dict[str, AcrLevel] = {}

    @property
    def tier(self) -> str:
        return self.user_pool_tier or DEFAULT_TIER

    def effective_acr(self) -> dict[str, AcrLevel]:
        """The names of all four levels: those set, and AWS's for the rest."""
        return DEFAULT_ACR | self.acr_configuration
