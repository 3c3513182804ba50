"""Authenticator apps: register, verify, forget (reference 4.6; 2026: AdminDeleteSoftwareToken)."""

from __future__ import annotations

from poolhouse.domain.accounts.software_tokens import SoftwareTokens
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.signin.state import SignInState
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.visitors import pool_named, user_named


@operation("AssociateSoftwareToken")
async def associate_software_token(
    services: Services, request: wire.AssociateSoftwareTokenRequest
) -> wire.AssociateSoftwareTokenResponse:
    pool, user, session = await _registrant(services, request.access_token, request.session)
    seed, following = await _software_tokens(services).associate(pool, user, session)
    return wire.AssociateSoftwareTokenResponse(secret_code=seed, session=following)


@operation("VerifySoftwareToken")
async def verify_software_token(
    services: Services, request: wire.VerifySoftwareTokenRequest
) -> wire.VerifySoftwareTokenResponse:
    _, user, session = await _registrant(services, request.access_token, request.session)
    following = await _software_tokens(services).verify(
        user, required(request.user_code), request.friendly_device_name, session
    )
    return wire.VerifySoftwareTokenResponse(status="SUCCESS", session=following)


@operation("AdminDeleteSoftwareToken")
async def admin_delete_software_token(
    services: Services, request: wire.AdminDeleteSoftwareTokenRequest
) -> wire.AdminDeleteSoftwareTokenResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    await _software_tokens(services).remove(user)
    return wire.AdminDeleteSoftwareTokenResponse()


def _software_tokens(services: Services) -> SoftwareTokens:
    return SoftwareTokens(
        users=services.users, tickets=services.tickets, clock=services.clock, random=services.random
    )


async def _registrant(
    services: Services, access_token: str | None, session: str | None
) -> tuple[UserPool, User, SignInState | None]:
    """Who registers an app: by access token or by session, exactly one of them. Raises InvalidParameter or
    NotAuthorized."""
    if (access_token is None) == (session is None):
        raise InvalidParameter("Either AccessToken or Session is required, and not both.")
    if session is None:
        signed_in = await authenticate(services, access_token)
        return await pool_named(services, signed_in.user.pool_id), signed_in.user, None
    state = _software_tokens(services).open_session(session)
    user = await services.users.users.get(state.pool_id, state.sub or "")
    if user is None or not user.enabled:
        raise NotAuthorized("Invalid session for the user.", hidden="the user is gone or disabled")
    return await pool_named(services, state.pool_id), user, state
