"""Session tracking of a pool and its clients (2026 reference 3.3): full replacement, from Essentials upwards."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.pools import tiers
from poolhouse.domain.pools.client import SsoSession
from poolhouse.domain.pools.pool import SessionConfiguration, UserPool
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.ops.app_clients import client_in
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services


@operation("GetUserPoolSessionConfiguration")
async def get_user_pool_session_configuration(
    services: Services, request: wire.GetUserPoolSessionConfigurationRequest
) -> wire.GetUserPoolSessionConfigurationResponse:
    pool = await pool_in(services.pools, required(request.user_pool_id))
    return wire.GetUserPoolSessionConfigurationResponse(
        user_pool_id=pool.id, user_session_tracking=_tracking(pool), token_session=_token_session(pool)
    )


@operation("SetUserPoolSessionConfiguration")
async def set_user_pool_session_configuration(
    services: Services, request: wire.SetUserPoolSessionConfigurationRequest
) -> wire.SetUserPoolSessionConfigurationResponse:
    """A lower maximum ends nothing before the next sign-in; DISABLED keeps what clients have set."""
    pool_id = required(request.user_pool_id)
    asked = SessionConfiguration(
        tracking=request.user_session_tracking == "ENABLED",
        max_per_user=required(required(request.token_session).max_per_user),
    )
    async with editing(services, pool_id) as stores:
        before = await pool_in(stores, pool_id)
        tiers.check_sessions(before.settings.tier)
        pool = replace(before, sessions=asked)
        await stores.pools.put(pool)
    return wire.SetUserPoolSessionConfigurationResponse(
        user_pool_id=pool.id, user_session_tracking=_tracking(pool), token_session=_token_session(pool)
    )


@operation("GetUserPoolClientSessionConfiguration")
async def get_user_pool_client_session_configuration(
    services: Services, request: wire.GetUserPoolClientSessionConfigurationRequest
) -> wire.GetUserPoolClientSessionConfigurationResponse:
    client = await client_in(services.pools, required(request.user_pool_id), required(request.client_id))
    return wire.GetUserPoolClientSessionConfigurationResponse(
        user_pool_id=client.pool_id, client_id=client.id, sso_session=_sso_session(client.sso_session)
    )


@operation("SetUserPoolClientSessionConfiguration")
async def set_user_pool_client_session_configuration(
    services: Services, request: wire.SetUserPoolClientSessionConfigurationRequest
) -> wire.SetUserPoolClientSessionConfigurationResponse:
    pool_id = required(request.user_pool_id)
    asked = SsoSession(max_validity_minutes=required(required(request.sso_session).max_validity_minutes))
    async with editing(services, pool_id) as stores:
        pool = await pool_in(stores, pool_id)
        client = await client_in(stores, pool_id, required(request.client_id))
        tiers.check_sessions(pool.settings.tier)
        if not pool.sessions.tracking:
            raise InvalidParameter("User session tracking is not enabled for the user pool.")
        await stores.clients.put(replace(client, sso_session=asked))
    return wire.SetUserPoolClientSessionConfigurationResponse(
        user_pool_id=pool_id, client_id=client.id, sso_session=_sso_session(asked)
    )


def _tracking(pool: UserPool) -> str:
    return "ENABLED" if pool.sessions.tracking else "DISABLED"


def _token_session(pool: UserPool) -> wire.UserPoolTokenSessionConfigType:
    return wire.UserPoolTokenSessionConfigType(max_per_user=pool.sessions.max_per_user)


def _sso_session(session: SsoSession) -> wire.ClientSSOSessionConfigType:
    return wire.ClientSSOSessionConfigType(max_validity_minutes=session.max_validity_minutes)
