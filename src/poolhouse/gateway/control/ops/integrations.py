"""Integration: where a method's requests go."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import errors
from poolhouse.domain.apis.errors import NotSupported
from poolhouse.domain.apis.integrations import HTTP_TYPES, MAX_TIMEOUT_MS, check_integration
from poolhouse.domain.apis.values import Integration
from poolhouse.gateway.control import lookups, views, wire
from poolhouse.gateway.control.patch import Change, Target, content_handling, mapping, patched, text, unsupported
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.integrations.outgoing import parameters_of
from poolhouse.gateway.mapping import BadMapping


@operation("PutIntegration")
async def put_integration(services: Services, request: wire.PutIntegrationRequest) -> wire.Integration:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        integration = _asked(request, namespace=resource.id)
        check_integration(integration, method)
        _refuse_unbuilt(request)
        check_readable(integration)
        changed = replace(method, integration=integration)
        await stores.resources.put(lookups.with_method(resource, changed))
    return views.integration(integration)


@operation("GetIntegration")
async def get_integration(services: Services, request: wire.GetIntegrationRequest) -> wire.Integration:
    resource = await lookups.resource(services.apis, request.rest_api_id, request.resource_id)
    return views.integration(lookups.integration(lookups.method(resource, request.http_method)))


@operation("UpdateIntegration")
async def update_integration(services: Services, request: wire.UpdateIntegrationRequest) -> wire.Integration:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        integration = patched(lookups.integration(method), request.patch_operations, PATCH)
        check_integration(integration, method)
        check_readable(integration)
        changed = replace(method, integration=integration)
        await stores.resources.put(lookups.with_method(resource, changed))
    return views.integration(integration)


@operation("DeleteIntegration")
async def delete_integration(services: Services, request: wire.DeleteIntegrationRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        resource = await lookups.resource(stores, request.rest_api_id, request.resource_id)
        method = lookups.method(resource, request.http_method)
        lookups.integration(method)
        await stores.resources.put(lookups.with_method(resource, replace(method, integration=None)))


def _asked(request: wire.PutIntegrationRequest, *, namespace: str) -> Integration:
    """The integration as given, completed by AWS's defaults."""
    kind = request.type or ""
    tls = request.tls_config or wire.TlsConfig()
    return Integration(
        type=kind,
        http_method=request.integration_http_method or None,
        uri=request.uri or None,
        connection_type=(request.connection_type or "INTERNET") if kind in HTTP_TYPES else None,
        request_parameters=dict(request.request_parameters or {}) or None,
        request_templates=dict(request.request_templates or {}) or None,
        passthrough_behavior=request.passthrough_behavior or "WHEN_NO_MATCH",
        timeout_in_millis=MAX_TIMEOUT_MS if request.timeout_in_millis is None else request.timeout_in_millis,
        credentials=request.credentials or None,
        content_handling=request.content_handling or None,
        cache_namespace=request.cache_namespace or namespace,
        cache_key_parameters=tuple(dict.fromkeys(request.cache_key_parameters or ())),
        insecure_skip_verification=tls.insecure_skip_verification,
    )


def _refuse_unbuilt(request: wire.PutIntegrationRequest) -> None:
    """Raises NotSupported for a setting that the data plane would not honour."""
    if request.connection_type == "VPC_LINK" or request.connection_id or request.integration_target:
        raise NotSupported("VPC links (connectionType VPC_LINK, connectionId, integrationTarget)")
    if request.response_transfer_mode == "STREAM":
        raise NotSupported("a response transfer mode (responseTransferMode STREAM)")


def check_readable(integration: Integration) -> None:
    """Raises Invalid for a mapping that the data plane could not make sense of (a JSONPath, a reserved header)."""
    for target, source in (integration.request_parameters or {}).items():
        try:
            parameters_of({target: source})
        except BadMapping as bad:
            raise errors.invalid_mapping(f"Invalid mapping expression specified: {source}", why=str(bad)) from None


def _patch_timeout(integration: Integration, change: Change) -> Integration:
    digits = change.text
    given = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1
    return replace(integration, timeout_in_millis=given)


def _patch_passthrough(integration: Integration, change: Change) -> Integration:
    return replace(integration, passthrough_behavior=change.text)


def _patch_tls(integration: Integration, change: Change) -> Integration:
    return replace(integration, insecure_skip_verification=change.flag)


def _patch_connection(integration: Integration, change: Change) -> Integration:
    if change.text != "INTERNET":
        raise NotSupported("VPC links (connectionType VPC_LINK)")
    return integration


def _patch_cache_key(integration: Integration, change: Change) -> Integration:
    kept = tuple(each for each in integration.cache_key_parameters if each != change.text)
    return replace(integration, cache_key_parameters=(*kept, change.text) if change.op == "add" else kept)


PATCH: dict[str, Target[Integration]] = {
    "cacheKeyParameters": Target(("add", "remove"), _patch_cache_key),
    "cacheNamespace": text("cache_namespace"),
    "connectionId": unsupported("VPC links (connectionId)"),
    "connectionType": Target(("replace",), _patch_connection),
    "contentHandling": content_handling(),
    "credentials": text("credentials"),
    "httpMethod": text("http_method"),
    "integrationTarget": unsupported("VPC links (integrationTarget)"),
    "passthroughBehavior": Target(("replace",), _patch_passthrough),
    "requestParameters": mapping("request_parameters", missing="Invalid parameter name specified"),
    "requestTemplates": mapping("request_templates", missing="Content-Type specified was not found"),
    "responseTransferMode": unsupported("a response transfer mode (responseTransferMode)"),
    "timeoutInMillis": Target(("replace",), _patch_timeout),
    "tlsConfig/insecureSkipVerification": Target(("replace",), _patch_tls),
    "uri": text("uri"),
}
