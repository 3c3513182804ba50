"""Signing a user out everywhere: every token issued so far is void here (reference 4.10)."""

from __future__ import annotations

from poolhouse.domain.errors import NotFound
from poolhouse.domain.tokens.revocation import sign_out_everywhere
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.visitors import user_named


@operation("GlobalSignOut")
async def global_sign_out(services: Services, request: wire.GlobalSignOutRequest) -> wire.GlobalSignOutResponse:
    await _sign_out(services, (await authenticate(services, request.access_token)).user)
    return wire.GlobalSignOutResponse()


@operation("AdminUserGlobalSignOut")
async def admin_user_global_sign_out(
    services: Services, request: wire.AdminUserGlobalSignOutRequest
) -> wire.AdminUserGlobalSignOutResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    await _sign_out(services, user)
    return wire.AdminUserGlobalSignOutResponse()


async def _sign_out(services: Services, user: User) -> None:
    try:
        await sign_out_everywhere(services.users, user.pool_id, user.sub, now=services.clock.now())
    except NotFound:
        raise UserNotFound("User does not exist.") from None
