"""Integration: where a route's requests go, and how they are changed on the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.errors import Conflict
from poolhouse.domain.http_apis.integrations import MAX_TIMEOUT_MS, check_integration, without_empty
from poolhouse.domain.http_apis.routes import integration_of
from poolhouse.domain.http_apis.values import HttpIntegration
from poolhouse.gateway.http_apis.parameters import check_readable
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services

Given = wire.CreateIntegrationRequest | wire.UpdateIntegrationRequest


@operation("CreateIntegration")
async def create_integration(
    services: Services, request: wire.CreateIntegrationRequest
) -> wire.CreateIntegrationResult:
    _refuse_unbuilt(request)
    is_function = request.integration_type == "AWS_PROXY"
    if is_function and request.payload_format_version is None:
        raise Invalid("PayloadFormatVersion is a required parameter for API with protocol HTTP")
    async with services.editing(request.api_id) as stores:
        integration = HttpIntegration(
            api_id=request.api_id or "",
            id=services.new_id(),
            type=request.integration_type or "",
            uri=request.integration_uri,
            method=request.integration_method or ("POST" if is_function else None),
            payload_format_version=request.payload_format_version or "1.0",
            timeout_in_millis=request.timeout_in_millis or MAX_TIMEOUT_MS,
            credentials=request.credentials_arn,
            description=request.description,
            request_parameters=without_empty(None, request.request_parameters),
            response_parameters=_responses(None, request.response_parameters),
        )
        check(integration)
        await stores.integrations.add(integration)
        await publishing.follow(services, stores, integration.api_id)
    return wire.CreateIntegrationResult(**views.integration(integration))


@operation("GetIntegration")
async def get_integration(services: Services, request: wire.GetIntegrationRequest) -> wire.GetIntegrationResult:
    found = await lookups.integration(services.apis, request.api_id, request.integration_id)
    return wire.GetIntegrationResult(**views.integration(found))


@operation("GetIntegrations")
async def get_integrations(
    services: Services, request: wire.GetIntegrationsRequest
) -> wire.GetIntegrationsResponse:
    found, token = await services.parts(request, services.apis.integrations, of="integrations")
    items = [wire.Integration(**views.integration(each)) for each in found]
    return wire.GetIntegrationsResponse(items=items, next_token=token)


@operation("UpdateIntegration")
async def update_integration(
    services: Services, request: wire.UpdateIntegrationRequest
) -> wire.UpdateIntegrationResult:
    _refuse_unbuilt(request)
    async with services.editing(request.api_id) as stores:
        found = await lookups.integration(stores, request.api_id, request.integration_id)
        given: dict[str, Any] = {
            "type": request.integration_type,
            "uri": request.integration_uri,
            "method": request.integration_method,
            "payload_format_version": request.payload_format_version,
            "timeout_in_millis": request.timeout_in_millis,
            "credentials": request.credentials_arn,
            "description": request.description,
        }
        changed = replace(
            found,
            **{name: value for name, value in given.items() if value is not None},
            request_parameters=without_empty(found.request_parameters, request.request_parameters),
            response_parameters=_responses(found.response_parameters, request.response_parameters),
        )
        check(changed)
        await stores.integrations.put(changed)
        await publishing.follow(services, stores, changed.api_id)
    return wire.UpdateIntegrationResult(**views.integration(changed))


@operation("DeleteIntegration")
async def delete_integration(services: Services, request: wire.DeleteIntegrationRequest) -> None:
    async with services.editing(request.api_id) as stores:
        found = await lookups.integration(stores, request.api_id, request.integration_id)
        using = [each for each in await stores.routes.page(found.api_id) if integration_of(each) == found.id]
        if using:
            raise Conflict(
                f"Cannot delete Integration '{found.id}'. Integration is referenced by route '{using[0].id}'."
            )
        await stores.integrations.remove(found.api_id, found.id)
        await publishing.follow(services, stores, found.api_id)


def check(integration: HttpIntegration) -> None:
    """Raises Invalid or NotSupported, also for a mapping that the data plane cannot read."""
    check_integration(integration)
    check_readable(integration)


def _refuse_unbuilt(request: Given) -> None:
    if request.integration_subtype is not None:
        raise NotSupported("integrations with AWS services (integrationSubtype)")
    if request.connection_id is not None or request.connection_type == "VPC_LINK":
        raise NotSupported("VPC links (connectionType VPC_LINK, connectionId)")
    if request.tls_config is not None:
        raise NotSupported("tlsConfig of integrations, which private integrations have")
    for name, value in (
        ("ContentHandlingStrategy", request.content_handling_strategy),
        ("PassthroughBehavior", request.passthrough_behavior),
        ("RequestTemplates", request.request_templates),
        ("TemplateSelectionExpression", request.template_selection_expression),
    ):
        if value:
            raise Invalid(f"{name} is only supported for WebSocket APIs")


def _responses(
    held: Mapping[str, Mapping[str, str]] | None, given: Mapping[str, Mapping[str, str]] | None
) -> dict[str, dict[str, str]] | None:
    """By status code; a status that is given replaces its mappings, an empty one takes them out."""
    changed = {status: dict(mappings) for status, mappings in (held or {}).items()}
    for status, mappings in (given or {}).items():
        changed[status] = without_empty(None, mappings) or {}
    return {status: mappings for status, mappings in changed.items() if mappings} or None
