"""Route: which requests go to which integration, and who may make them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.routes import check_route
from poolhouse.domain.http_apis.values import Route
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services


@operation("CreateRoute")
async def create_route(services: Services, request: wire.CreateRouteRequest) -> wire.CreateRouteResult:
    _refuse_websocket(request)
    async with services.editing(request.api_id) as stores:
        route = Route(
            api_id=request.api_id or "",
            id=services.new_id(),
            route_key=request.route_key or "",
            authorization_type=request.authorization_type or "NONE",
            authorizer_id=request.authorizer_id or None,
            authorization_scopes=_scopes(request.authorization_scopes),
            operation_name=request.operation_name,
            target=request.target,
        )
        await check(stores, route)
        await stores.routes.add(route)
        await publishing.follow(services, stores, route.api_id)
    return wire.CreateRouteResult(**views.route(route))


@operation("GetRoute")
async def get_route(services: Services, request: wire.GetRouteRequest) -> wire.GetRouteResult:
    found = await lookups.route(services.apis, request.api_id, request.route_id)
    return wire.GetRouteResult(**views.route(found))


@operation("GetRoutes")
async def get_routes(services: Services, request: wire.GetRoutesRequest) -> wire.GetRoutesResponse:
    found, token = await services.parts(request, services.apis.routes, of="routes")
    return wire.GetRoutesResponse(items=[wire.Route(**views.route(each)) for each in found], next_token=token)


@operation("UpdateRoute")
async def update_route(services: Services, request: wire.UpdateRouteRequest) -> wire.UpdateRouteResult:
    _refuse_websocket(request)
    async with services.editing(request.api_id) as stores:
        found = await lookups.route(stores, request.api_id, request.route_id)
        given: dict[str, Any] = {
            "route_key": request.route_key,
            "authorization_type": request.authorization_type,
            "authorizer_id": request.authorizer_id,
            "operation_name": request.operation_name,
            "target": request.target,
        }
        if request.authorization_scopes is not None:
            given["authorization_scopes"] = _scopes(request.authorization_scopes) or ()
        changed = replace(found, **{name: value for name, value in given.items() if value is not None})
        changed = _without_leftovers(changed, request)
        await check(stores, changed)
        await stores.routes.put(changed)
        await publishing.follow(services, stores, changed.api_id)
    return wire.UpdateRouteResult(**views.route(changed))


@operation("DeleteRoute")
async def delete_route(services: Services, request: wire.DeleteRouteRequest) -> None:
    async with services.editing(request.api_id) as stores:
        found = await lookups.route(stores, request.api_id, request.route_id)
        await stores.routes.remove(found.api_id, found.id)
        await publishing.follow(services, stores, found.api_id)


async def check(stores: HttpApiStores, route: Route) -> None:
    """Raises Invalid, NotSupported or Conflict."""
    others = [each for each in await stores.routes.page(route.api_id) if each.id != route.id]
    integrations = frozenset(each.id for each in await stores.integrations.page(route.api_id))
    authorizer = None
    if route.authorizer_id is not None:
        authorizer = await stores.authorizers.get(route.api_id, route.authorizer_id)
    check_route(route, authorizer, others, integrations)


def _without_leftovers(route: Route, request: wire.UpdateRouteRequest) -> Route:
    """A route that is opened loses what the old authorization needed, unless the same request names it."""
    if request.authorization_type is None:
        return replace(route, authorization_scopes=route.authorization_scopes or None)
    scopes, authorizer = route.authorization_scopes, route.authorizer_id
    if request.authorization_type != "JWT" and request.authorization_scopes is None:
        scopes = None
    if request.authorization_type == "NONE" and not request.authorizer_id:
        authorizer = None
    return replace(route, authorization_scopes=scopes or None, authorizer_id=authorizer)


def _refuse_websocket(request: wire.CreateRouteRequest | wire.UpdateRouteRequest) -> None:
    """Raises Invalid for what routes of HTTP APIs do not have, so that nothing is believed to be enforced."""
    if request.api_key_required:
        raise Invalid("ApiKeyRequired is not currently supported for HTTP APIs.")
    for name, value in (
        ("ModelSelectionExpression", request.model_selection_expression),
        ("RequestModels", request.request_models),
        ("RequestParameters", request.request_parameters),
        ("RouteResponseSelectionExpression", request.route_response_selection_expression),
    ):
        if value:
            raise Invalid(f"{name} is only supported for WebSocket APIs")


def _scopes(given: Sequence[str] | None) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(given)) if given else None
