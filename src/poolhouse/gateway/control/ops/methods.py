"""Method: verb, authorization with scopes, declared parameters."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.apis import errors
from poolhouse.domain.apis.methods import check_method, check_verb, needs_authorizer
from poolhouse.domain.apis.values import Method
from poolhouse.domain.errors import Conflict
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, views, wire
from poolhouse.gateway.control.patch import Change, Target, listing, mapping, patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("PutMethod")
async def put_method(services: Services, request: wire.PutMethodRequest) -> wire.Method:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        check_verb(request.http_method or "")
        method = _settled(
            Method(
                http_method=request.http_method or "",
                authorization_type=request.authorization_type or "",
                authorizer_id=request.authorizer_id or None,
                api_key_required=bool(request.api_key_required),
                operation_name=request.operation_name,
                request_parameters=dict(request.request_parameters or {}) or None,
                request_models=dict(request.request_models or {}) or None,
                request_validator_id=request.request_validator_id or None,
                authorization_scopes=_distinct(request.authorization_scopes),
            )
        )
        await check(stores, resource.api_id, method)
        if method.http_method in resource.methods:
            raise Conflict("Method already exists for this resource")
        await stores.resources.put(lookups.with_method(resource, method))
    return views.method(method)


@operation("GetMethod")
async def get_method(services: Services, request: wire.GetMethodRequest) -> wire.Method:
    resource = await lookups.resource(services.apis, request.rest_api_id, request.resource_id)
    return views.method(lookups.method(resource, request.http_method))


@operation("UpdateMethod")
async def update_method(services: Services, request: wire.UpdateMethodRequest) -> wire.Method:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        before = lookups.method(resource, request.http_method)
        method = patched(before, request.patch_operations, PATCH)
        if method.authorization_type != before.authorization_type and not _names_authorizer(request):
            # AWS wants the authorizer named in the same patch, even if the method has one.
            method = replace(method, authorizer_id=None)
        method = _settled(method)
        await check(stores, resource.api_id, method)
        await stores.resources.put(lookups.with_method(resource, method))
    return views.method(method)


@operation("DeleteMethod")
async def delete_method(services: Services, request: wire.DeleteMethodRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        gone = lookups.method(resource, request.http_method).http_method
        methods = {verb: method for verb, method in resource.methods.items() if verb != gone}
        await stores.resources.put(replace(resource, methods=methods))


def _settled(method: Method) -> Method:
    """AWS ignores an authorizer on a method whose type needs none."""
    return method if needs_authorizer(method) else replace(method, authorizer_id=None)


async def check(stores: ApiStores, api_id: str, method: Method) -> None:
    """Raises Invalid for what the method refers to and the API does not have."""
    authorizer = None
    if method.authorizer_id is not None:
        authorizer = await stores.authorizers.get(api_id, method.authorizer_id)
    check_method(
        method,
        authorizer,
        models=await lookups.model_names(stores, api_id),
        validators={each.id for each in await stores.request_validators.page(api_id)},
    )


def _names_authorizer(request: wire.UpdateMethodRequest) -> bool:
    return any(each.path == "/authorizerId" for each in request.patch_operations or ())


def _distinct(scopes: Sequence[str] | None) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(scopes or ())) or None


def _patch_type(method: Method, change: Change) -> Method:
    return replace(method, authorization_type=change.text)


def _patch_key_required(method: Method, change: Change) -> Method:
    return replace(method, api_key_required=change.flag)


PATCH: dict[str, Target[Method]] = {
    "apiKeyRequired": Target(("replace",), _patch_key_required),
    "authorizationType": Target(("replace",), _patch_type),
    "authorizerId": text("authorizer_id"),
    "authorizationScopes": listing("authorization_scopes", missing="Invalid authorization scope specified"),
    "operationName": text("operation_name"),
    "requestValidatorId": text("request_validator_id"),
    "requestParameters": mapping(
        "request_parameters", lambda change: change.flag, missing="Invalid parameter name specified"
    ),
    "requestModels": mapping("request_models", missing="Content-Type specified was not found"),
}
