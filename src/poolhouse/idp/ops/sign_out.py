"""Signing a user out everywhere: every token issued so far is void here (reference 4.10)."""

from __future__ import annotations

from poolhouse.domain.errors import NotFound
from poolhouse.domain.tokens.revocation import sign_out_everywhere
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.named_users import user_named
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services


@operation("GlobalSignOut")
async def global_sign_out(services: Services, request: wire.GlobalSignOutRequest) -> wire.GlobalSignOutResponse:
    await _sign_out(services, (await authenticate(services, request.access_token)).user)
    return wire.GlobalSignOutResponse()


@operation("AdminUserGlobalSignOut")
async def admin_user_global_sign_out(
    services: Services, request: wire.AdminUserGlobalSignOutRequest
) -> wire.AdminUserGlobalSignOutResponse:
    _, user = await user_named(services, required(request.user_pool_id), required(request.username))
    await _sign_out(services, user)
    return wire.AdminUserGlobalSignOutResponse()


async def _sign_out(services: Services, user: User) -> None:
    try:
        await sign_out_everywhere(services.users, user.pool_id, user.sub, now=services.clock.now())
    except NotFound:
        raise UserNotFound("User does not exist.") from None
