"""Resource servers and their scopes (reference 2.3, mission rows A1-A4)."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools import resource_server
from poolhouse.domain.pools.resource_server import ResourceServer, Scope
from poolhouse.domain.ports import PoolStores
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.missing import no_pool
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import resource_servers as views

PAGE_SIZE = 50


@operation("CreateResourceServer")
async def create_resource_server(
    services: Services, request: wire.CreateResourceServerRequest
) -> wire.CreateResourceServerResponse:
    server = _asked(request)
    async with editing(services, server.pool_id) as stores:
        resource_server.check(server)
        try:
            await stores.resource_servers.add(server, at_most=services.quotas.resource_servers_per_pool)
        except AlreadyExists:
            raise wire.InvalidParameterException(
                f"{server.identifier} already exists in user pool {server.pool_id}."
            ) from None
        except LimitExceeded:
            raise wire.LimitExceededException(
                "The maximum number of resource servers in a user pool,"
                f" {services.quotas.resource_servers_per_pool}, is reached."
            ) from None
    return wire.CreateResourceServerResponse(resource_server=views.resource_server(server))


@operation("DescribeResourceServer")
async def describe_resource_server(
    services: Services, request: wire.DescribeResourceServerRequest
) -> wire.DescribeResourceServerResponse:
    server = await _server_in(services.pools, required(request.user_pool_id), required(request.identifier))
    return wire.DescribeResourceServerResponse(resource_server=views.resource_server(server))


@operation("UpdateResourceServer")
async def update_resource_server(
    services: Services, request: wire.UpdateResourceServerRequest
) -> wire.UpdateResourceServerResponse:
    """Replaces the name and the whole list of scopes; clients keep the names of scopes that go (row A4)."""
    server = _asked(request)
    async with editing(services, server.pool_id) as stores:
        resource_server.check(server)
        try:
            await stores.resource_servers.put(server)
        except NotFound:
            raise _no_server(server.identifier) from None
    return wire.UpdateResourceServerResponse(resource_server=views.resource_server(server))


@operation("DeleteResourceServer")
async def delete_resource_server(services: Services, request: wire.DeleteResourceServerRequest) -> None:
    pool_id, identifier = required(request.user_pool_id), required(request.identifier)
    async with editing(services, pool_id) as stores:
        try:
            await stores.resource_servers.remove(pool_id, identifier)
        except NotFound:
            raise _no_server(identifier) from None


@operation("ListResourceServers")
async def list_resource_servers(
    services: Services, request: wire.ListResourceServersRequest
) -> wire.ListResourceServersResponse:
    pool = await pool_in(services.pools, required(request.user_pool_id))

    async def load(after: str | None, limit: int) -> Sequence[ResourceServer]:
        return await services.pools.resource_servers.page(pool.id, after=after, limit=limit)

    asked = Asked(f"ListResourceServers:{pool.id}", request.next_token, request.max_results or PAGE_SIZE)
    servers, token = await page(services.page_tokens, asked, load, lambda server: server.identifier)
    return wire.ListResourceServersResponse(
        resource_servers=[views.resource_server(server) for server in servers], next_token=token
    )


def _asked(request: wire.CreateResourceServerRequest | wire.UpdateResourceServerRequest) -> ResourceServer:
    return ResourceServer(
        pool_id=required(request.user_pool_id),
        identifier=required(request.identifier),
        name=required(request.name),
        scopes=tuple(
            Scope(name=required(scope.scope_name), description=required(scope.scope_description))
            for scope in request.scopes or ()
        ),
    )


async def _server_in(stores: PoolStores, pool_id: str, identifier: str) -> ResourceServer:
    server = await stores.resource_servers.get(pool_id, identifier)
    if server is None:
        raise no_pool(pool_id) if await stores.pools.get(pool_id) is None else _no_server(identifier)
    return server


def _no_server(identifier: str) -> wire.ResourceNotFoundException:
    return wire.ResourceNotFoundException(f"Resource server {identifier} does not exist.")
