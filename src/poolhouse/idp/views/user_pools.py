"""User pools in replies (reference 2.1)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.idp import wire
from poolhouse.idp.views.shown import shown


def user_pool(pool: UserPool, domains: Sequence[PoolDomain], *, arn: str, users: int = 0) -> wire.UserPoolType:
    """Everything of a pool; `users` is how many it has."""
    settings = replace(pool.settings, acr_configuration=pool.settings.effective_acr())
    shown = msgspec.convert(settings, wire.UserPoolType, from_attributes=True)
    fixed = msgspec.convert(pool, wire.UserPoolType, from_attributes=True)
    return replace(
        shown,
        id=pool.id,
        name=pool.name,
        arn=arn,
        creation_date=pool.created_at,
        last_modified_date=pool.modified_at,
        schema_attributes=msgspec.convert(pool.schema, list[wire.SchemaAttributeType], from_attributes=True),
        alias_attributes=fixed.alias_attributes,
        username_attributes=fixed.username_attributes,
        username_configuration=fixed.username_configuration,
        user_pool_tags=pool.tags,
        estimated_number_of_users=users,
        domain=next((domain.name for domain in domains if not domain.is_custom), None),
        custom_domain=next((domain.name for domain in domains if domain.is_custom), None),
    )


def description(pool: UserPool) -> wire.UserPoolDescriptionType:
    """An item of ListUserPools."""
    return wire.UserPoolDescriptionType(
        id=pool.id,
        name=pool.name,
        lambda_config=msgspec.convert(pool.settings.lambda_config, wire.LambdaConfigType, from_attributes=True),
        last_modified_date=pool.modified_at,
        creation_date=pool.created_at,
    )


def mfa_config(pool: UserPool) -> wire.GetUserPoolMfaConfigResponse:
    """A factor that is not set is left out."""
    settings, factors = pool.settings, pool.mfa
    texting = wire.SmsMfaConfigType(
        sms_authentication_message=settings.sms_authentication_message,
        sms_configuration=shown(settings.sms_configuration, wire.SmsConfigurationType),
    )
    return wire.GetUserPoolMfaConfigResponse(
        sms_mfa_configuration=texting if factors.sms else None,
        software_token_mfa_configuration=shown(factors.software_token, wire.SoftwareTokenMfaConfigType),
        email_mfa_configuration=shown(factors.email, wire.EmailMfaConfigType),
        mfa_configuration=settings.mfa_configuration,
        web_authn_configuration=shown(factors.web_authn, wire.WebAuthnConfigurationType),
    )
