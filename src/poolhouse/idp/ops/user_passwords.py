"""Passwords: set, changed, forgotten (reference 3.6)."""

from __future__ import annotations

from poolhouse.domain.accounts import passwords
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import users as views
from poolhouse.idp.visitors import pool_named, user_named, visitor


@operation("AdminSetUserPassword")
async def admin_set_user_password(
    services: Services, request: wire.AdminSetUserPasswordRequest
) -> wire.AdminSetUserPasswordResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    await passwords.set_by_admin(
        services.accounts, pool, user, required(request.password), permanent=bool(request.permanent)
    )
    return wire.AdminSetUserPasswordResponse()


@operation("AdminResetUserPassword")
async def admin_reset_user_password(
    services: Services, request: wire.AdminResetUserPasswordRequest
) -> wire.AdminResetUserPasswordResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    await passwords.reset_by_admin(services.accounts, pool, user, request.client_metadata)
    return wire.AdminResetUserPasswordResponse()


@operation("ChangePassword")
async def change_password(services: Services, request: wire.ChangePasswordRequest) -> wire.ChangePasswordResponse:
    signed_in = await authenticate(services, request.access_token)
    await passwords.change(
        services.accounts,
        await pool_named(services, signed_in.user.pool_id),
        signed_in.user,
        previous=request.previous_password,
        proposed=required(request.proposed_password),
    )
    return wire.ChangePasswordResponse()


@operation("ForgotPassword")
async def forgot_password(services: Services, request: wire.ForgotPasswordRequest) -> wire.ForgotPasswordResponse:
    visiting, _ = await visitor(services, request)
    sent = await passwords.forget(services.accounts, visiting)
    return wire.ForgotPasswordResponse(code_delivery_details=views.delivery(sent))


@operation("ConfirmForgotPassword")
async def confirm_forgot_password(
    services: Services, request: wire.ConfirmForgotPasswordRequest
) -> wire.ConfirmForgotPasswordResponse:
    visiting, _ = await visitor(services, request)
    await passwords.recover(
        services.accounts, visiting, required(request.confirmation_code), required(request.password)
    )
    return wire.ConfirmForgotPasswordResponse()
