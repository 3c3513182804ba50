"""Refresh tokens: new tokens for one, and the end of all that came with one (reference 4.9)."""

from __future__ import annotations

from poolhouse.aws import caller
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.tokens.revocation import revoke_sign_in
from poolhouse.domain.tokens.tickets import InvalidTicket
from poolhouse.idp import wire
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views.user_tokens import authentication_result
from poolhouse.idp.visitors import client_named
from poolhouse.verify import Invalid, read


@operation("GetTokensFromRefreshToken")
async def get_tokens_from_refresh_token(
    services: Services, request: wire.GetTokensFromRefreshTokenRequest
) -> wire.GetTokensFromRefreshTokenResponse:
    client = await client_named(services, request.client_id)
    if not _is_proven(client, request.client_secret):
        raise wire.NotAuthorizedException(
            f"Client {client.client.id} is configured for secret but secret was not received"
            if client.client.has_secret and request.client_secret is None
            else f"Unable to verify secret hash for client {client.client.id}"
        )
    tokens = await services.refresher.refresh(
        client,
        required(request.refresh_token),
        device_key=request.device_key,
        metadata=request.client_metadata,
        ip=caller.address(),
    )
    return wire.GetTokensFromRefreshTokenResponse(authentication_result=authentication_result(tokens))


@operation("RevokeToken")
async def revoke_token(services: Services, request: wire.RevokeTokenRequest) -> wire.RevokeTokenResponse:
    """`RevokeAssociatedSessions` reaches no further: an API sign-in has no browser session (2026 3.3)."""
    client = await services.snapshots.find_client(required(request.client_id))
    if client is None:
        raise wire.UnauthorizedException("Invalid client or secret", reason="unknown client")
    if not _is_proven(client, request.client_secret):
        raise wire.UnauthorizedException("Invalid client or secret", reason="wrong, missing or needless secret")
    if not client.client.enable_token_revocation:
        raise wire.UnsupportedOperationException("This feature is not enabled for this client")
    token = _read(services, required(request.token))
    if token is not None:
        if (token.pool_id, token.client_id) != (client.client.pool_id, client.client.id):
            raise wire.UnauthorizedException("Invalid client or secret", reason="another client's token")
        await revoke_sign_in(services.users, token)
    return wire.RevokeTokenResponse()


def _read(services: Services, text: str) -> RefreshToken | None:
    """None for what is no token at all (RFC 7009 2.2). Raises UnsupportedTokenTypeException."""
    try:
        return services.refresher.read(text)
    except InvalidTicket:
        pass
    try:
        read(text)
    except Invalid:
        return None
    raise wire.UnsupportedTokenTypeException("Unsupported token type", reason="a JWT; only refresh tokens end")


def _is_proven(client: ClientSnapshot, secret: str | None) -> bool:
    """Whether the request has one of the client's secrets, or none where the client has none."""
    if not client.client.has_secret:
        return secret is None
    return secret is not None and client.has_secret(secret)
