"""Authorizer: JWT, or REQUEST (a Lambda function)."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.errors import Conflict
from poolhouse.domain.http_apis.authorizers import check_authorizer
from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.values import HttpAuthorizer
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services

Given = wire.CreateAuthorizerRequest | wire.UpdateAuthorizerRequest


@operation("CreateAuthorizer")
async def create_authorizer(
    services: Services, request: wire.CreateAuthorizerRequest
) -> wire.CreateAuthorizerResponse:
    async with services.editing(request.api_id) as stores:
        authorizer = replace(
            HttpAuthorizer(
                api_id=request.api_id or "",
                id=services.new_id(6),
                name=request.name or "",
                type=request.authorizer_type or "",
            ),
            **_members(request),
        )
        await _check(stores, authorizer)
        await stores.authorizers.add(authorizer)
        await publishing.follow(services, stores, authorizer.api_id)
    return wire.CreateAuthorizerResponse(**views.authorizer(authorizer))


@operation("GetAuthorizer")
async def get_authorizer(services: Services, request: wire.GetAuthorizerRequest) -> wire.GetAuthorizerResponse:
    found = await lookups.authorizer(services.apis, request.api_id, request.authorizer_id)
    return wire.GetAuthorizerResponse(**views.authorizer(found))


@operation("GetAuthorizers")
async def get_authorizers(services: Services, request: wire.GetAuthorizersRequest) -> wire.GetAuthorizersResponse:
    found, token = await services.parts(request, services.apis.authorizers, of="authorizers")
    items = [wire.Authorizer(**views.authorizer(each)) for each in found]
    return wire.GetAuthorizersResponse(items=items, next_token=token)


@operation("UpdateAuthorizer")
async def update_authorizer(
    services: Services, request: wire.UpdateAuthorizerRequest
) -> wire.UpdateAuthorizerResponse:
    async with services.editing(request.api_id) as stores:
        found = await lookups.authorizer(stores, request.api_id, request.authorizer_id)
        changed = replace(
            found,
            name=found.name if request.name is None else request.name,
            type=request.authorizer_type or found.type,
            **_members(request),
        )
        await _check(stores, changed)
        await stores.authorizers.put(changed)
        await publishing.follow(services, stores, changed.api_id)
    return wire.UpdateAuthorizerResponse(**views.authorizer(changed))


@operation("DeleteAuthorizer")
async def delete_authorizer(services: Services, request: wire.DeleteAuthorizerRequest) -> None:
    async with services.editing(request.api_id) as stores:
        found = await lookups.authorizer(stores, request.api_id, request.authorizer_id)
        using = [each for each in await stores.routes.page(found.api_id) if each.authorizer_id == found.id]
        if using:
            raise Conflict(f"Cannot delete authorizer '{found.id}'. Is referenced in route: {using[0].route_key}")
        await stores.authorizers.remove(found.api_id, found.id)
        await publishing.follow(services, stores, found.api_id)


async def _check(stores: HttpApiStores, authorizer: HttpAuthorizer) -> None:
    others = [each for each in await stores.authorizers.page(authorizer.api_id) if each.id != authorizer.id]
    check_authorizer(authorizer, others)


def _members(request: Given) -> dict[str, Any]:
    """What the request says, by the names of HttpAuthorizer. Raises Invalid."""
    if request.identity_validation_expression:
        raise Invalid("IdentityValidationExpression is not supported for HTTP APIs")
    jwt = request.jwt_configuration
    given: dict[str, Any] = {
        "identity_source": None if request.identity_source is None else tuple(request.identity_source),
        "issuer": None if jwt is None else jwt.issuer,
        "audience": None if jwt is None or jwt.audience is None else tuple(jwt.audience),
        "uri": request.authorizer_uri,
        "credentials": request.authorizer_credentials_arn,
        "payload_format_version": request.authorizer_payload_format_version,
        "simple_responses": request.enable_simple_responses,
        "result_ttl_seconds": request.authorizer_result_ttl_in_seconds,
    }
    return {name: value for name, value in given.items() if value is not None}
