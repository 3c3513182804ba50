"""App clients (reference 2.2)."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.errors import LimitExceeded
from poolhouse.domain.pools import client_rules, identifiers
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.ports import PoolStores
from poolhouse.domain.secret import Secret
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.missing import no_client, no_pool
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import parse, required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import app_clients as views

PAGE_SIZE = 60


@operation("CreateUserPoolClient")
async def create_user_pool_client(
    services: Services, request: wire.CreateUserPoolClientRequest
) -> wire.CreateUserPoolClientResponse:
    client = client_rules.settled(_new_client(services, request))
    secrets = _first_secret(services, request, client)
    async with editing(services, client.pool_id) as stores:
        await _check(stores, client)
        try:
            await stores.clients.add(client, secrets, at_most=services.quotas.clients_per_pool)
        except LimitExceeded:
            raise wire.LimitExceededException(
                "The maximum number of app clients in a user pool,"
                f" {services.quotas.clients_per_pool}, is reached."
            ) from None
    return wire.CreateUserPoolClientResponse(user_pool_client=_view(services, client, secrets))


@operation("DescribeUserPoolClient")
async def describe_user_pool_client(
    services: Services, request: wire.DescribeUserPoolClientRequest
) -> wire.DescribeUserPoolClientResponse:
    client = await client_in(services.pools, required(request.user_pool_id), required(request.client_id))
    secrets = await services.pools.secrets.of(client.pool_id, client.id)
    return wire.DescribeUserPoolClientResponse(user_pool_client=_view(services, client, secrets))


@operation("UpdateUserPoolClient")
async def update_user_pool_client(
    services: Services, request: wire.UpdateUserPoolClientRequest
) -> wire.UpdateUserPoolClientResponse:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        before = await client_in(stores, pool_id, required(request.client_id))
        client = client_rules.settled(_updated(services, request, before))
        await _check(stores, client)
        await stores.clients.put(client)
        secrets = await stores.secrets.of(pool_id, client.id)
    return wire.UpdateUserPoolClientResponse(user_pool_client=_view(services, client, secrets))


@operation("DeleteUserPoolClient")
async def delete_user_pool_client(services: Services, request: wire.DeleteUserPoolClientRequest) -> None:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        client = await client_in(stores, pool_id, required(request.client_id))
        await stores.clients.remove(pool_id, client.id)


@operation("ListUserPoolClients")
async def list_user_pool_clients(
    services: Services, request: wire.ListUserPoolClientsRequest
) -> wire.ListUserPoolClientsResponse:
    pool = await pool_in(services.pools, required(request.user_pool_id))
    # Clients that registered themselves (DCR) cannot exist yet, so that filter finds none.
    if request.client_type == "DCR":
        return wire.ListUserPoolClientsResponse(user_pool_clients=[])

    async def load(after: str | None, limit: int) -> Sequence[AppClient]:
        return await services.pools.clients.page(pool.id, after=after, limit=limit)

    kind = f"ListUserPoolClients:{pool.id}:{request.client_type}"
    asked = Asked(kind, request.next_token, request.max_results or PAGE_SIZE)
    clients, token = await page(services.page_tokens, asked, load, lambda client: client.id)
    return wire.ListUserPoolClientsResponse(
        user_pool_clients=[views.description(client) for client in clients], next_token=token
    )


async def client_in(stores: PoolStores, pool_id: str, client_id: str) -> AppClient:
    """Raises ResourceNotFoundException, which names the pool if that is what is missing."""
    client = await stores.clients.get(pool_id, client_id)
    if client is None:
        raise no_pool(pool_id) if await stores.pools.get(pool_id) is None else no_client(client_id)
    return client


def _new_client(services: Services, request: wire.CreateUserPoolClientRequest) -> AppClient:
    if request.generate_secret and request.client_secret is not None:
        raise wire.InvalidParameterException(
            "You cannot specify both GenerateSecret as true and provide a ClientSecret value."
        )
    now = identifiers.milliseconds(services.clock.now())
    return parse(
        request,
        AppClient,
        pool_id=required(request.user_pool_id),
        id=identifiers.client_id(services.random),
        name=required(request.client_name),
        created_at=now,
        modified_at=now,
        has_secret=bool(request.generate_secret) or request.client_secret is not None,
    )


def _updated(services: Services, request: wire.UpdateUserPoolClientRequest, before: AppClient) -> AppClient:
    """What is not sent returns to its default; a client without a name cannot be, so the name stays."""
    return parse(
        request,
        AppClient,
        pool_id=before.pool_id,
        id=before.id,
        name=request.client_name or before.name,
        created_at=before.created_at,
        modified_at=identifiers.milliseconds(services.clock.now()),
        has_secret=before.has_secret,
        sso_session=before.sso_session,
    )


def _first_secret(
    services: Services, request: wire.CreateUserPoolClientRequest, client: AppClient
) -> Sequence[ClientSecret]:
    if not client.has_secret:
        return ()
    return (
        ClientSecret(
            pool_id=client.pool_id,
            client_id=client.id,
            id=identifiers.client_secret_id(client.id, client.created_at),
            value=Secret(request.client_secret or identifiers.client_secret(services.random)),
            created_at=client.created_at,
        ),
    )


async def _check(stores: PoolStores, client: AppClient) -> None:
    """Inside the transaction that writes, so that no scope can go between the look and the write."""
    pool = await pool_in(stores, client.pool_id)
    servers = await stores.resource_servers.page(client.pool_id)
    active: frozenset[str] = frozenset().union(*(server.full_scopes() for server in servers))
    client_rules.check(client, pool, active)


def _view(services: Services, client: AppClient, secrets: Sequence[ClientSecret]) -> wire.UserPoolClientType:
    oldest = secrets[0].value if secrets else None
    return views.app_client(client, oldest, account_id=services.account_id)
