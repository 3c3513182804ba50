"""MethodResponse: what a method may answer with."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import errors
from poolhouse.domain.apis.methods import check_models, check_response_parameters
from poolhouse.domain.apis.values import Method, MethodResponse
from poolhouse.domain.errors import Conflict
from poolhouse.gateway.control import lookups, views, wire
from poolhouse.gateway.control.patch import Target, mapping, patched
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("PutMethodResponse")
async def put_method_response(services: Services, request: wire.PutMethodResponseRequest) -> wire.MethodResponse:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        parameters, models = request.response_parameters, request.response_models
        response = MethodResponse(
            status_code=request.status_code or "",
            # Recorded: an empty map that was given is shown, one that was not is left out.
            response_parameters=None if parameters is None else dict(parameters),
            response_models=None if models is None else dict(models),
        )
        _check(response, await lookups.model_names(stores, resource.api_id))
        if response.status_code in method.responses:
            raise Conflict("Response already exists for this resource")
        await stores.resources.put(lookups.with_method(resource, _with(method, response)))
    return views.method_response(response)


@operation("GetMethodResponse")
async def get_method_response(services: Services, request: wire.GetMethodResponseRequest) -> wire.MethodResponse:
    resource = await lookups.resource(services.apis, request.rest_api_id, request.resource_id)
    return views.method_response(_find(lookups.method(resource, request.http_method), request.status_code))


@operation("UpdateMethodResponse")
async def update_method_response(
    services: Services, request: wire.UpdateMethodResponseRequest
) -> wire.MethodResponse:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        response = patched(_find(method, request.status_code), request.patch_operations, PATCH)
        _check(response, await lookups.model_names(stores, resource.api_id))
        await stores.resources.put(lookups.with_method(resource, _with(method, response)))
    return views.method_response(response)


@operation("DeleteMethodResponse")
async def delete_method_response(services: Services, request: wire.DeleteMethodResponseRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        gone = _find(method, request.status_code).status_code
        responses = {code: each for code, each in method.responses.items() if code != gone}
        await stores.resources.put(lookups.with_method(resource, replace(method, responses=responses)))


def _find(method: Method, status_code: str | None) -> MethodResponse:
    found = method.responses.get(status_code or "")
    if found is None:
        raise errors.no_response()
    return found


def _with(method: Method, response: MethodResponse) -> Method:
    return replace(method, responses={**method.responses, response.status_code: response})


def _check(response: MethodResponse, models: frozenset[str]) -> None:
    check_response_parameters(response.response_parameters or ())
    check_models(response.response_models, models)


PATCH: dict[str, Target[MethodResponse]] = {
    "responseParameters": mapping(
        "response_parameters", lambda change: change.flag, missing="Invalid parameter name specified"
    ),
    "responseModels": mapping("response_models", missing="Content-Type specified was not found"),
}
