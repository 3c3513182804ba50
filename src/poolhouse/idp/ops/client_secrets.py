"""Rotation of client secrets: two may be active, either of which is good everywhere (reference 2.2)."""

from __future__ import annotations

from poolhouse.domain.errors import Conflict, LimitExceeded, NotFound
from poolhouse.domain.pools import identifiers
from poolhouse.domain.pools.client import ClientSecret
from poolhouse.domain.secret import Secret
from poolhouse.idp import wire
from poolhouse.idp.editing import editing
from poolhouse.idp.ops.app_clients import client_in
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import app_clients as views


@operation("AddUserPoolClientSecret")
async def add_user_pool_client_secret(
    services: Services, request: wire.AddUserPoolClientSecretRequest
) -> wire.AddUserPoolClientSecretResponse:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        client = await client_in(stores, pool_id, required(request.client_id))
        if not client.has_secret:
            raise wire.InvalidParameterException(f"User pool client {client.id} has no client secret.")
        taken = {secret.id for secret in await stores.secrets.of(pool_id, client.id)}
        secret = _new_secret(services, request, taken)
        try:
            await stores.secrets.add(secret, at_most=services.quotas.secrets_per_client)
        except LimitExceeded:
            raise wire.LimitExceededException(
                f"User pool client {client.id} already has {services.quotas.secrets_per_client} active secrets."
            ) from None
    return wire.AddUserPoolClientSecretResponse(
        client_secret_descriptor=views.secret(secret, reveal=request.client_secret is None)
    )


@operation("ListUserPoolClientSecrets")
async def list_user_pool_client_secrets(
    services: Services, request: wire.ListUserPoolClientSecretsRequest
) -> wire.ListUserPoolClientSecretsResponse:
    """Both fit on one page, so no token was ever issued and none is good."""
    if request.next_token is not None:
        raise wire.InvalidParameterException("Invalid pagination token given.")
    client = await client_in(services.pools, required(request.user_pool_id), required(request.client_id))
    secrets = await services.pools.secrets.of(client.pool_id, client.id)
    return wire.ListUserPoolClientSecretsResponse(
        client_secrets=[views.secret(secret, reveal=False) for secret in secrets]
    )


@operation("DeleteUserPoolClientSecret")
async def delete_user_pool_client_secret(
    services: Services, request: wire.DeleteUserPoolClientSecretRequest
) -> wire.DeleteUserPoolClientSecretResponse:
    pool_id, secret_id = required(request.user_pool_id), required(request.client_secret_id)
    async with editing(services, pool_id) as stores:
        client = await client_in(stores, pool_id, required(request.client_id))
        try:
            await stores.secrets.remove(pool_id, client.id, secret_id, at_least=1)
        except NotFound:
            raise wire.ResourceNotFoundException(f"Client secret {secret_id} does not exist.") from None
        except Conflict:
            raise wire.InvalidParameterException(
                f"The last remaining secret of user pool client {client.id} cannot be deleted."
            ) from None
    return wire.DeleteUserPoolClientSecretResponse()


def _new_secret(services: Services, request: wire.AddUserPoolClientSecretRequest, taken: set[str]) -> ClientSecret:
    """The id says when it was made; a second one of the same millisecond is dated to the next."""
    client_id = required(request.client_id)
    created_at = identifiers.milliseconds(services.clock.now())
    while identifiers.client_secret_id(client_id, created_at) in taken:
        created_at = identifiers.milliseconds(created_at + 0.001)
    return ClientSecret(
        pool_id=required(request.user_pool_id),
        client_id=client_id,
        id=identifiers.client_secret_id(client_id, created_at),
        value=Secret(request.client_secret or identifiers.client_secret(services.random)),
        created_at=created_at,
    )
