"""GetClientToken: client credentials without a domain (2026 reference 3.1). The secret is the authorization."""

from __future__ import annotations

from poolhouse.domain.errors import NotFound, ScopeNotAllowed
from poolhouse.domain.pools.client import CLIENT_TOKEN_AUTH
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.idp import wire
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services


@operation("GetClientToken")
async def get_client_token(services: Services, request: wire.GetClientTokenRequest) -> wire.GetClientTokenResponse:
    client = await _authenticated(services, required(request.client_id), required(request.secret))
    if CLIENT_TOKEN_AUTH not in client.client.auth_flows():
        raise wire.NotAuthorizedException(f"{CLIENT_TOKEN_AUTH} flow not enabled for this client")
    try:
        token = await services.client_tokens.issue(client, request.scopes or (), request.client_metadata)
    except ScopeNotAllowed as refused:
        raise wire.InvalidParameterException("Invalid scope requested", reason=refused.reason) from None
    except NotFound as gone:
        raise _refused(gone.reason) from None
    return wire.GetClientTokenResponse(
        client_authentication_result=wire.ClientAuthenticationResultType(
            access_token=token.access_token,
            expires_in=token.expires_in,
            token_type="Bearer",  # noqa: S106 (the type, not a token)
        )
    )


async def _authenticated(services: Services, client_id: str, secret: str) -> ClientSnapshot:
    """Unknown client and wrong secret are told apart in the log only."""
    client = await services.snapshots.find_client(client_id)
    if client is None:
        raise _refused("unknown client")
    if not client.has_secret(secret):
        raise _refused("wrong secret" if client.secrets else "the client has no secret")
    return client


def _refused(reason: str) -> wire.NotAuthorizedException:
    return wire.NotAuthorizedException("Invalid client or secret", reason=reason)
