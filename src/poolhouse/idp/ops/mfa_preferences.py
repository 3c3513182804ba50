"""Which second factors a user wants, and which factors they have (reference 4.6)."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.users import second_factors
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.second_factors import Preference
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views.users import mfa_settings
from poolhouse.idp.visitors import user_named


@operation("SetUserMFAPreference")
async def set_user_mfa_preference(
    services: Services, request: wire.SetUserMFAPreferenceRequest
) -> wire.SetUserMFAPreferenceResponse:
    signed_in = await authenticate(services, request.access_token)
    await _store(services, signed_in.user, request)
    return wire.SetUserMFAPreferenceResponse()


@operation("AdminSetUserMFAPreference")
async def admin_set_user_mfa_preference(
    services: Services, request: wire.AdminSetUserMFAPreferenceRequest
) -> wire.AdminSetUserMFAPreferenceResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    await _store(services, user, request)
    return wire.AdminSetUserMFAPreferenceResponse()


@operation("GetUserAuthFactors")
async def get_user_auth_factors(
    services: Services, request: wire.GetUserAuthFactorsRequest
) -> wire.GetUserAuthFactorsResponse:
    user = (await authenticate(services, request.access_token)).user
    return wire.GetUserAuthFactorsResponse(
        username=user.username,
        preferred_mfa_setting=user.mfa.preferred,
        user_mfa_setting_list=mfa_settings(user.mfa),
        configured_user_auth_factors=await _configured(services, user),
    )


@operation("AdminGetUserAuthFactors")
async def admin_get_user_auth_factors(
    services: Services, request: wire.AdminGetUserAuthFactorsRequest
) -> wire.AdminGetUserAuthFactorsResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    return wire.AdminGetUserAuthFactorsResponse(
        username=user.username,
        preferred_mfa_setting=user.mfa.preferred,
        user_mfa_setting_list=mfa_settings(user.mfa),
        configured_user_auth_factors=await _configured(services, user),
    )


async def _store(
    services: Services,
    user: User,
    request: wire.SetUserMFAPreferenceRequest | wire.AdminSetUserMFAPreferenceRequest,
) -> None:
    if request.web_authn_mfa_settings is not None:
        raise InvalidParameter("WebAuthnMfaSettings is not supported: passkeys are first factors here.")
    given = {
        second_factors.SMS: request.sms_mfa_settings,
        second_factors.SOFTWARE_TOKEN: request.software_token_mfa_settings,
        second_factors.EMAIL: request.email_mfa_settings,
    }
    wishes = {
        name: Preference(enabled=wish.enabled, preferred=wish.preferred_mfa)
        for name, wish in given.items()
        if wish is not None
    }
    async with services.users.edit(user.pool_id, user.sub) as stores:
        now = await stores.users.get(user.pool_id, user.sub) or user
        changed = replace(now, mfa=second_factors.chosen(now, wishes), modified_at=services.clock.now())
        await stores.users.put(changed)


async def _configured(services: Services, user: User) -> list[str]:
    """ConfiguredUserAuthFactors: what the user could sign in with."""
    passkeys = await services.users.passkeys.of(user.pool_id, user.sub)
    has = {
        "PASSWORD": user.has_password,
        "EMAIL_OTP": user.is_verified("email"),
        "SMS_OTP": user.is_verified("phone_number"),
        "WEB_AUTHN": bool(passkeys),
        "SOFTWARE_TOKEN": user.has_software_token,
    }
    return [name for name, there in has.items() if there]
