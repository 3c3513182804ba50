"""A REST API and its parts (Amazon API Gateway V1), as stored. Member names are AWS's, in snake case.

`None` means "not given": the surface leaves the member out of its answer.
"""

from __future__ import annotations

from msgspec import Struct


class ApiPart(Struct, frozen=True, kw_only=True):
    """What has an id within its API."""

    api_id: str
    id: str

    @property
    def key(self) -> str:
        return self.id


class RestApi(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    created_date: float
    root_resource_id: str
    description: str | None = None
    version: str | None = None
    binary_media_types: tuple[str, ...] | None = None
    minimum_compression_size: int | None = None
    api_key_source: str = "HEADER"
    endpoint_types: tuple[str, ...] = ("EDGE",)
    ip_address_type: str = "ipv4"
    vpc_endpoint_ids: tuple[str, ...] | None = None
    policy: str | None = None
    tags: dict[str, str] | None = None
    disable_execute_api_endpoint: bool = False


class MethodResponse(Struct, frozen=True, kw_only=True):
    status_code: str
    response_parameters: dict[str, bool] | None = None
    response_models: dict[str, str] | None = None


class IntegrationResponse(Struct, frozen=True, kw_only=True):
    status_code: str
    selection_pattern: str | None = None
    response_parameters: dict[str, str] | None = None
    response_templates: dict[str, str | None] | None = None
    content_handling: str | None = None


class Integration(Struct, frozen=True, kw_only=True):
    type: str
    http_method: str | None = None
    uri: str | None = None
    connection_type: str | None = None
    connection_id: str | None = None
    credentials: str | None = None
    request_parameters: dict[str, str] | None = None
    request_templates: dict[str, str] | None = None
    passthrough_behavior: str = "WHEN_NO_MATCH"
    content_handling: str | None = None
    timeout_in_millis: int = 29_000
    cache_namespace: str | None = None
    cache_key_parameters: tuple[str, ...] = ()
    insecure_skip_verification: bool | None = None
    responses: dict[str, IntegrationResponse] = {}


class Method(Struct, frozen=True, kw_only=True):
    http_method: str
    authorization_type: str
    authorizer_id: str | None = None
    api_key_required: bool = False
    operation_name: str | None = None
    request_parameters: dict[str, bool] | None = None
    request_models: dict[str, str] | None = None
    request_validator_id: str | None = None
    authorization_scopes: tuple[str, ...] | None = None
    responses: dict[str, MethodResponse] = {}
    integration: Integration | None = None


class ApiResource(ApiPart, frozen=True, kw_only=True):
    """A path of the API with its methods, by verb (`ANY` included)."""

    path: str
    parent_id: str | None = None
    path_part: str | None = None
    methods: dict[str, Method] = {}


class ApiAuthorizer(ApiPart, frozen=True, kw_only=True):
    name: str
    type: str
    provider_arns: tuple[str, ...] | None = None
    auth_type: str | None = None
    authorizer_uri: str | None = None
    authorizer_credentials: str | None = None
    identity_source: str | None = None
    identity_validation_expression: str | None = None
    result_ttl_seconds: int | None = None


class ApiModel(Struct, frozen=True, kw_only=True):
    """A JSON schema (draft 4), as text, under a name that methods refer to."""

    api_id: str
    id: str
    name: str
    content_type: str
    schema: str | None = None
    description: str | None = None

    @property
    def key(self) -> str:
        return self.name


class RequestValidator(ApiPart, frozen=True, kw_only=True):
    name: str
    validates_body: bool = False
    validates_parameters: bool = False


class GatewayResponse(Struct, frozen=True, kw_only=True):
    """What the gateway itself answers in a case, where the API's owner changed it."""

    api_id: str
    type: str
    status_code: str | None = None
    response_parameters: dict[str, str] = {}
    response_templates: dict[str, str] = {}

    @property
    def key(self) -> str:
        return self.type


class DocumentationPart(ApiPart, frozen=True, kw_only=True):
    """`properties` is JSON as text; the members from `path` on say which part of the API it describes."""

    type: str
    properties: str
    path: str | None = None
    method: str | None = None
    status_code: str | None = None
    name: str | None = None


class DocumentationVersion(Struct, frozen=True, kw_only=True):
    """`parts` are the documentation as it stood when the version was made."""

    api_id: str
    version: str
    created_date: float
    description: str | None = None
    parts: tuple[DocumentationPart, ...] = ()

    @property
    def key(self) -> str:
        return self.version


class Deployment(ApiPart, frozen=True, kw_only=True):
    """An immutable snapshot: what a stage serves, whatever is edited afterwards."""

    created_date: float
    description: str | None = None
    resources: tuple[ApiResource, ...] = ()
    authorizers: tuple[ApiAuthorizer, ...] = ()
    binary_media_types: tuple[str, ...] = ()
    models: tuple[ApiModel, ...] = ()
    request_validators: tuple[RequestValidator, ...] = ()
    gateway_responses: tuple[GatewayResponse, ...] = ()
    api_key_source: str = "HEADER"
    minimum_compression_size: int | None = None
    policy: str | None = None


class MethodSetting(Struct, frozen=True, kw_only=True):
    """`None` for a rate or a burst means the account's."""

    metrics_enabled: bool = False
    logging_level: str | None = None
    data_trace_enabled: bool = False
    throttling_burst_limit: int | None = None
    throttling_rate_limit: float | None = None
    caching_enabled: bool = False
    cache_ttl_seconds: int = 300
    cache_data_encrypted: bool = False
    require_authorization_for_cache_control: bool = True
    unauthorized_cache_control: str = "SUCCEED_WITH_RESPONSE_HEADER"


class Stage(Struct, frozen=True, kw_only=True):
    """`method_settings` by `*/*` or by `{path}/{verb}`, the path with `~1` for its slashes (`~1orders/GET`)."""

    api_id: str
    name: str
    deployment_id: str
    created_date: float
    last_updated_date: float
    description: str | None = None
    variables: dict[str, str] | None = None
    documentation_version: str | None = None
    tracing_enabled: bool = False
    tags: dict[str, str] | None = None
    method_settings: dict[str, MethodSetting] = {}
    access_log_destination: str | None = None
    access_log_format: str | None = None
    cache_cluster_enabled: bool = False
    cache_cluster_size: str | None = None
    client_certificate_id: str | None = None

    @property
    def key(self) -> str:
        return self.name
