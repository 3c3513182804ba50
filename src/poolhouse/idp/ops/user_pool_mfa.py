"""Second factors and passkeys of a pool (reference 2.1). A factor that is not sent is removed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.pools import identifiers, mfa, pool_rules, settling, tiers
from poolhouse.domain.pools.mfa import EmailMfa, MfaFactors, SoftwareToken, WebAuthn
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import SmsConfiguration
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.reading import Value, parse, required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import user_pools as views


@operation("GetUserPoolMfaConfig")
async def get_user_pool_mfa_config(
    services: Services, request: wire.GetUserPoolMfaConfigRequest
) -> wire.GetUserPoolMfaConfigResponse:
    return views.mfa_config(await pool_in(services.pools, required(request.user_pool_id)))


@operation("SetUserPoolMfaConfig")
async def set_user_pool_mfa_config(
    services: Services, request: wire.SetUserPoolMfaConfigRequest
) -> wire.SetUserPoolMfaConfigResponse:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        pool = _with_factors(services, request, await pool_in(stores, pool_id))
        await stores.pools.put(pool)
    now = views.mfa_config(pool)
    return wire.SetUserPoolMfaConfigResponse(
        sms_mfa_configuration=now.sms_mfa_configuration,
        software_token_mfa_configuration=now.software_token_mfa_configuration,
        email_mfa_configuration=now.email_mfa_configuration,
        mfa_configuration=now.mfa_configuration,
        web_authn_configuration=now.web_authn_configuration,
    )


def _with_factors(services: Services, request: wire.SetUserPoolMfaConfigRequest, before: UserPool) -> UserPool:
    """Raises Rejected."""
    settings = replace(before.settings, mfa_configuration=request.mfa_configuration or "OFF")
    if (texting := request.sms_mfa_configuration) is not None:
        sms = _optional(texting.sms_configuration, SmsConfiguration)
        settings = replace(
            settings,
            sms_configuration=settling.with_region(sms, services.region) or settings.sms_configuration,
            sms_authentication_message=texting.sms_authentication_message or settings.sms_authentication_message,
        )
    factors = MfaFactors(
        sms=request.sms_mfa_configuration is not None,
        software_token=_optional(request.software_token_mfa_configuration, SoftwareToken),
        email=_optional(request.email_mfa_configuration, EmailMfa),
        web_authn=_optional(request.web_authn_configuration, WebAuthn),
    )
    account = settings.email_configuration.email_sending_account
    mfa.check(settings.mfa_configuration, factors, email_sending_account=account)
    pool_rules.check(settings, factors, region=services.region)
    tiers.check_pool(settings, factors)
    now = identifiers.milliseconds(services.clock.now())
    return replace(before, settings=settings, mfa=factors, modified_at=now)


def _optional(request: Struct | None, kind: type[Value]) -> Value | None:
    return None if request is None else parse(request, kind)
