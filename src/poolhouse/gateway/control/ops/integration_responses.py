"""IntegrationResponse: how an upstream's answer becomes the method's."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import errors
from poolhouse.domain.apis.integrations import check_integration_response
from poolhouse.domain.apis.values import Integration, IntegrationResponse, Method
from poolhouse.gateway.control import lookups, views, wire
from poolhouse.gateway.control.patch import Change, Target, content_handling, mapping, patched
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.mapping import BadMapping, response_source


@operation("PutIntegrationResponse")
async def put_integration_response(
    services: Services, request: wire.PutIntegrationResponseRequest
) -> wire.IntegrationResponse:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        integration = lookups.integration(method)
        templates = request.response_templates or {}
        response = IntegrationResponse(
            status_code=request.status_code or "",
            selection_pattern=request.selection_pattern,
            response_parameters=dict(request.response_parameters or {}) or None,
            # Recorded: a template that is null or empty is kept as null.
            response_templates={kind: template or None for kind, template in templates.items()} or None,
            content_handling=request.content_handling or None,
        )
        check(response, method)
        await stores.resources.put(lookups.with_method(resource, _with(method, integration, response)))
    return views.integration_response(response)


@operation("GetIntegrationResponse")
async def get_integration_response(
    services: Services, request: wire.GetIntegrationResponseRequest
) -> wire.IntegrationResponse:
    resource = await lookups.resource(services.apis, request.rest_api_id, request.resource_id)
    integration = lookups.integration(lookups.method(resource, request.http_method))
    return views.integration_response(_find(integration, request.status_code))


@operation("UpdateIntegrationResponse")
async def update_integration_response(
    services: Services, request: wire.UpdateIntegrationResponseRequest
) -> wire.IntegrationResponse:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        integration = lookups.integration(method)
        response = patched(_find(integration, request.status_code), request.patch_operations, PATCH)
        check(response, method)
        await stores.resources.put(lookups.with_method(resource, _with(method, integration, response)))
    return views.integration_response(response)


@operation("DeleteIntegrationResponse")
async def delete_integration_response(services: Services, request: wire.DeleteIntegrationResponseRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = resource.methods.get(request.http_method or "")
        if method is None:
            raise errors.no_integration()  # recorded: this operation alone does not speak of the method
        integration = lookups.integration(method)
        gone = _find(integration, request.status_code).status_code
        responses = {code: each for code, each in integration.responses.items() if code != gone}
        changed = replace(method, integration=replace(integration, responses=responses))
        await stores.resources.put(lookups.with_method(resource, changed))


def _find(integration: Integration, status_code: str | None) -> IntegrationResponse:
    found = integration.responses.get(status_code or "")
    if found is None:
        raise errors.no_response()
    return found


def _with(method: Method, integration: Integration, response: IntegrationResponse) -> Method:
    responses = {**integration.responses, response.status_code: response}
    return replace(method, integration=replace(integration, responses=responses))


def check(response: IntegrationResponse, method: Method) -> None:
    """Raises Invalid; also for a JSONPath that the data plane could not make sense of."""
    check_integration_response(response, method)
    for source in (response.response_parameters or {}).values():
        try:
            response_source(source)
        except BadMapping as bad:
            raise errors.invalid_mapping(f"Invalid mapping expression specified: {source}", why=str(bad)) from None


def _patch_pattern(response: IntegrationResponse, change: Change) -> IntegrationResponse:
    return replace(response, selection_pattern=change.text)


PATCH: dict[str, Target[IntegrationResponse]] = {
    "contentHandling": content_handling(),
    "selectionPattern": Target(("replace",), _patch_pattern),
    "responseParameters": mapping("response_parameters", missing="Invalid parameter name specified"),
    "responseTemplates": mapping(
        "response_templates",
        lambda change: change.text or None,
        missing="Content-Type specified was not found",
    ),
}
