"""REST APIs as apigateway shows them: members that were not given are left out, times are whole seconds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from poolhouse.domain.apis import values
from poolhouse.domain.apis.usage import BURST_LIMIT, RATE_LIMIT
from poolhouse.gateway.control import wire


def rest_api(api: values.RestApi, *, updated: bool = False) -> wire.RestApi:
    """`updated`: UpdateRestApi shows `tags` even when there are none."""
    return wire.RestApi(
        id=api.id,
        name=api.name,
        description=api.description,
        created_date=int(api.created_date),
        version=api.version,
        binary_media_types=api.binary_media_types or None,
        minimum_compression_size=api.minimum_compression_size,
        policy=None if api.policy is None else escaped(api.policy),
        api_key_source=api.api_key_source,
        endpoint_configuration=wire.EndpointConfiguration(
            types=api.endpoint_types, ip_address_type=api.ip_address_type
        ),
        tags=(api.tags or {}) if updated else (api.tags or None),
        disable_execute_api_endpoint=api.disable_execute_api_endpoint,
        root_resource_id=api.root_resource_id,
    )


def resource(value: values.ApiResource, *, embed_methods: bool) -> wire.Resource:
    methods: dict[str, wire.Method] = {
        verb: method(each) if embed_methods else wire.Method() for verb, each in value.methods.items()
    }
    return wire.Resource(
        id=value.id,
        parent_id=value.parent_id,
        path_part=value.path_part,
        path=value.path,
        resource_methods=methods or None,
    )


def method(value: values.Method) -> wire.Method:
    responses = {code: method_response(each) for code, each in value.responses.items()}
    return wire.Method(
        http_method=value.http_method,
        authorization_type=value.authorization_type,
        authorizer_id=value.authorizer_id,
        api_key_required=value.api_key_required,
        request_validator_id=value.request_validator_id,
        operation_name=value.operation_name,
        request_parameters=value.request_parameters,
        request_models=value.request_models,
        method_responses=responses or None,
        method_integration=None if value.integration is None else integration(value.integration),
        authorization_scopes=value.authorization_scopes,
    )


def method_response(value: values.MethodResponse) -> wire.MethodResponse:
    return wire.MethodResponse(
        status_code=value.status_code,
        response_parameters=value.response_parameters,
        response_models=value.response_models,
    )


def integration(value: values.Integration) -> wire.Integration:
    skip = value.insecure_skip_verification
    responses = {code: integration_response(each) for code, each in value.responses.items()}
    return wire.Integration(
        type=value.type,
        http_method=value.http_method,
        uri=value.uri,
        connection_type=value.connection_type,
        credentials=value.credentials,
        request_parameters=value.request_parameters,
        request_templates=value.request_templates,
        passthrough_behavior=value.passthrough_behavior,
        content_handling=value.content_handling,
        timeout_in_millis=value.timeout_in_millis,
        cache_namespace=value.cache_namespace,
        cache_key_parameters=value.cache_key_parameters,
        integration_responses=responses or None,
        tls_config=None if skip is None else wire.TlsConfig(insecure_skip_verification=skip),
    )


def integration_response(value: values.IntegrationResponse) -> wire.IntegrationResponse:
    return wire.IntegrationResponse(
        status_code=value.status_code,
        selection_pattern=value.selection_pattern,
        response_parameters=value.response_parameters,
        # AWS shows an empty template as null, which the model does not foresee.
        response_templates=cast("Mapping[str, str] | None", value.response_templates),
        content_handling=value.content_handling,
    )


def authorizer(value: values.ApiAuthorizer) -> wire.Authorizer:
    return wire.Authorizer(
        id=value.id,
        name=value.name,
        type=value.type,
        provider_arns=value.provider_arns,
        auth_type=value.auth_type,
        authorizer_uri=value.authorizer_uri,
        authorizer_credentials=value.authorizer_credentials,
        identity_source=value.identity_source,
        identity_validation_expression=value.identity_validation_expression,
        authorizer_result_ttl_in_seconds=value.result_ttl_seconds,
    )


def deployment(value: values.Deployment, *, summary: bool = False) -> wire.Deployment:
    return wire.Deployment(
        id=value.id,
        description=value.description,
        created_date=int(value.created_date),
        api_summary=_summary(value) if summary else None,
    )


def stage(value: values.Stage) -> wire.Stage:
    return wire.Stage(
        deployment_id=value.deployment_id,
        stage_name=value.name,
        description=value.description,
        cache_cluster_enabled=value.cache_cluster_enabled,
        cache_cluster_size=value.cache_cluster_size,
        cache_cluster_status="AVAILABLE" if value.cache_cluster_enabled else "NOT_AVAILABLE",
        client_certificate_id=value.client_certificate_id,
        documentation_version=value.documentation_version,
        access_log_settings=_access_log(value),
        method_settings={name: _method_setting(each) for name, each in value.method_settings.items()},
        variables=value.variables,
        tracing_enabled=value.tracing_enabled,
        tags=value.tags,
        created_date=int(value.created_date),
        last_updated_date=int(value.last_updated_date),
    )


def escaped(policy: str) -> str:
    """A policy as AWS shows it: its quotes escaped once more."""
    return policy.replace("\\", "\\\\").replace('"', '\\"')


def _access_log(value: values.Stage) -> wire.AccessLogSettings | None:
    if value.access_log_destination is None and value.access_log_format is None:
        return None
    return wire.AccessLogSettings(destination_arn=value.access_log_destination, format=value.access_log_format)


def _method_setting(value: values.MethodSetting) -> wire.MethodSetting:
    return wire.MethodSetting(
        metrics_enabled=value.metrics_enabled,
        logging_level=value.logging_level,
        data_trace_enabled=value.data_trace_enabled,
        throttling_burst_limit=BURST_LIMIT
        if value.throttling_burst_limit is None
        else value.throttling_burst_limit,
        throttling_rate_limit=RATE_LIMIT if value.throttling_rate_limit is None else value.throttling_rate_limit,
        caching_enabled=value.caching_enabled,
        cache_ttl_in_seconds=value.cache_ttl_seconds,
        cache_data_encrypted=value.cache_data_encrypted,
        require_authorization_for_cache_control=value.require_authorization_for_cache_control,
        unauthorized_cache_control_header_strategy=value.unauthorized_cache_control,
    )


def _summary(value: values.Deployment) -> dict[str, dict[str, wire.MethodSnapshot]]:
    return {
        each.path: {
            verb: wire.MethodSnapshot(
                authorization_type=method.authorization_type, api_key_required=method.api_key_required
            )
            for verb, method in each.methods.items()
        }
        for each in value.resources
        if each.methods
    }
