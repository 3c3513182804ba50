"""Sessions of a user, in pools that track them (2026 reference 3.3); those of browsers are not built yet."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.tokens.token_sessions import active_sessions, end_session, is_tracked
from poolhouse.domain.users.refusals import InvalidParameter, Missing, UserNotFound
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import user_tokens as views
from poolhouse.idp.visitors import pool_named, user_named

# They are answered in one page, whatever MaxPerUser was before.
AT_MOST = 125


@operation("ListUserSessions")
async def list_user_sessions(
    services: Services, request: wire.ListUserSessionsRequest
) -> wire.ListUserSessionsResponse:
    caller = await authenticate(services, request.access_token)
    _refuse_page(request.next_token)
    pool = await pool_named(services, caller.user.pool_id)
    return wire.ListUserSessionsResponse(sessions=await _listed(services, pool, caller.user, caller.family))


@operation("AdminListUserSessions")
async def admin_list_user_sessions(
    services: Services, request: wire.AdminListUserSessionsRequest
) -> wire.AdminListUserSessionsResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    _refuse_page(request.next_token)
    return wire.AdminListUserSessionsResponse(sessions=await _listed(services, pool, user, None))


@operation("RevokeUserSession")
async def revoke_user_session(
    services: Services, request: wire.RevokeUserSessionRequest
) -> wire.RevokeUserSessionResponse:
    caller = await authenticate(services, request.access_token)
    pool = await pool_named(services, caller.user.pool_id)
    await _revoke(services, pool, caller.user, required(request.session_id), caller.family)
    return wire.RevokeUserSessionResponse()


@operation("AdminRevokeUserSession")
async def admin_revoke_user_session(
    services: Services, request: wire.AdminRevokeUserSessionRequest
) -> wire.AdminRevokeUserSessionResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    await _revoke(services, pool, user, required(request.session_id), None)
    return wire.AdminRevokeUserSessionResponse()


async def _listed(
    services: Services, pool: UserPool, user: User, current: str | None
) -> Sequence[wire.SessionDescriptionType]:
    """Newest first. `current` is the sign-in that asks."""
    if not is_tracked(pool):
        return []
    found = await active_sessions(services.users, user, now=services.clock.now())
    newest = found[::-1][:AT_MOST]
    return [views.session(session, current=session.origin_jti == current) for session in newest]


async def _revoke(services: Services, pool: UserPool, user: User, session_id: str, current: str | None) -> None:
    """`RevokeAssociatedSessions` finds nothing more to end: no token session has a browser session yet."""
    missing = Missing("Session does not exist.")
    if not is_tracked(pool):
        raise missing
    try:
        async with services.users.edit(user.pool_id, user.sub) as stores:
            for session in await active_sessions(stores, user, now=services.clock.now()):
                if session.id == session_id:
                    if session.origin_jti == current:
                        raise InvalidParameter("The current session cannot be revoked.")
                    await end_session(stores, session)
                    return
    except NotFound:
        raise UserNotFound("User does not exist.") from None
    raise missing


def _refuse_page(token: str | None) -> None:
    """Everything fits on one page, so no token was ever handed out and none is good."""
    if token is not None:
        raise InvalidParameter("Invalid pagination token given.")
