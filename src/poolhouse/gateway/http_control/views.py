"""HTTP APIs as apigatewayv2 shows them: members that were not given are left out, times are ISO 8601.

Each function gives the members by their Python names: the model has a class of its own for every operation.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from poolhouse.domain.http_apis import values
from poolhouse.gateway.http_control import wire

PROTOCOL = "HTTP"
API_KEY_SELECTION = "$request.header.x-api-key"
ROUTE_SELECTION = "$request.method $request.path"
ROUTE_SELECTIONS = (ROUTE_SELECTION, "${request.method} ${request.path}")

Members = dict[str, Any]


def when(seconds: float) -> str:
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def api(value: values.HttpApi, *, region: str) -> Members:
    return {
        "api_endpoint": f"https://{value.id}.execute-api.{region}.amazonaws.com",
        "api_gateway_managed": True if value.managed else None,
        "api_id": value.id,
        "api_key_selection_expression": API_KEY_SELECTION,
        "cors_configuration": None if value.cors is None else cors(value.cors),
        "created_date": when(value.created_date),
        "description": value.description,
        "disable_execute_api_endpoint": value.disable_execute_api_endpoint,
        "import_info": value.import_info,
        "ip_address_type": value.ip_address_type,
        "name": value.name,
        "protocol_type": PROTOCOL,
        "route_selection_expression": ROUTE_SELECTION,
        "tags": value.tags or {},
        "version": value.version,
        "warnings": value.warnings,
    }


def cors(value: values.Cors) -> wire.Cors:
    return wire.Cors(
        allow_credentials=value.allow_credentials,
        allow_headers=value.allow_headers,
        allow_methods=value.allow_methods,
        allow_origins=value.allow_origins,
        expose_headers=value.expose_headers,
        max_age=value.max_age,
    )


def cors_value(given: wire.Cors) -> values.Cors:
    return values.Cors(
        allow_credentials=given.allow_credentials,
        allow_headers=_texts(given.allow_headers),
        allow_methods=_texts(given.allow_methods),
        allow_origins=_texts(given.allow_origins),
        expose_headers=_texts(given.expose_headers),
        max_age=given.max_age,
    )


def route(value: values.Route) -> Members:
    return {
        "api_gateway_managed": True if value.managed else None,
        "api_key_required": False,
        "authorization_scopes": value.authorization_scopes,
        "authorization_type": value.authorization_type,
        "authorizer_id": value.authorizer_id,
        "operation_name": value.operation_name,
        "route_id": value.id,
        "route_key": value.route_key,
        "target": value.target,
    }


def integration(value: values.HttpIntegration) -> Members:
    return {
        "api_gateway_managed": True if value.managed else None,
        "connection_type": value.connection_type,
        "credentials_arn": value.credentials,
        "description": value.description,
        "integration_id": value.id,
        "integration_method": value.method,
        "integration_type": value.type,
        "integration_uri": value.uri,
        "payload_format_version": value.payload_format_version,
        "request_parameters": value.request_parameters,
        "response_parameters": value.response_parameters,
        "timeout_in_millis": value.timeout_in_millis,
    }


def authorizer(value: values.HttpAuthorizer) -> Members:
    jwt = None
    if value.type == "JWT":
        jwt = wire.JWTConfiguration(audience=value.audience, issuer=value.issuer)
    return {
        "authorizer_credentials_arn": value.credentials,
        "authorizer_id": value.id,
        "authorizer_payload_format_version": value.payload_format_version,
        "authorizer_result_ttl_in_seconds": value.result_ttl_seconds,
        "authorizer_type": value.type,
        "authorizer_uri": value.uri,
        "enable_simple_responses": value.simple_responses,
        "identity_source": value.identity_source,
        "jwt_configuration": jwt,
        "name": value.name,
    }


def deployment(value: values.HttpDeployment) -> Members:
    return {
        "auto_deployed": value.auto_deployed,
        "created_date": when(value.created_date),
        "deployment_id": value.id,
        "deployment_status": "DEPLOYED",
        "description": value.description,
    }


def stage(value: values.HttpStage) -> Members:
    log = None
    if value.access_log_format is not None:
        log = wire.AccessLogSettings(destination_arn=value.access_log_destination, format=value.access_log_format)
    return {
        "access_log_settings": log,
        "api_gateway_managed": True if value.managed else None,
        "auto_deploy": True if value.auto_deploy else None,
        "created_date": when(value.created_date),
        "default_route_settings": route_settings(value.default_route_settings),
        "deployment_id": value.deployment_id,
        "description": value.description,
        "last_deployment_status_message": value.last_deployment_status_message,
        "last_updated_date": when(value.last_updated_date),
        "route_settings": {key: route_settings(each) for key, each in value.route_settings.items()},
        "stage_name": value.name,
        "stage_variables": value.variables,
        "tags": value.tags or {},
    }


def route_settings(value: values.RouteSettings) -> wire.RouteSettings:
    return wire.RouteSettings(
        detailed_metrics_enabled=value.detailed_metrics_enabled,
        throttling_burst_limit=value.throttling_burst_limit,
        throttling_rate_limit=value.throttling_rate_limit,
    )


def _texts(given: Any) -> tuple[str, ...] | None:
    return None if given is None else tuple(given)
