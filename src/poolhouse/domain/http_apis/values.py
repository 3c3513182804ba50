"""An HTTP API and its parts, as stored. Member names are AWS's, in snake case.

`None` means "not given": the surface leaves the member out of its answer.
"""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.apis.values import ApiPart

DEFAULT = "$default"
"""The route that takes what no other does, and the stage that is served without its name in the path."""


class Cors(Struct, frozen=True, kw_only=True):
    """What the gateway answers browsers that ask before they call. `max_age` in seconds."""

    allow_origins: tuple[str, ...] | None = None
    allow_methods: tuple[str, ...] | None = None
    allow_headers: tuple[str, ...] | None = None
    expose_headers: tuple[str, ...] | None = None
    max_age: int | None = None
    allow_credentials: bool | None = None


class HttpApi(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    created_date: float
    description: str | None = None
    version: str | None = None
    cors: Cors | None = None
    disable_execute_api_endpoint: bool = False
    ip_address_type: str = "ipv4"
    managed: bool = False
    import_info: tuple[str, ...] | None = None
    warnings: tuple[str, ...] | None = None
    tags: dict[str, str] | None = None


class Route(ApiPart, frozen=True, kw_only=True):
    """`route_key` is `VERB /path` or `$default`; `target` names the integration (`integrations/{id}`)."""

    route_key: str
    authorization_type: str = "NONE"
    authorizer_id: str | None = None
    authorization_scopes: tuple[str, ...] | None = None
    operation_name: str | None = None
    target: str | None = None
    managed: bool = False


class HttpIntegration(ApiPart, frozen=True, kw_only=True):
    """`response_parameters` by the status that they are for."""

    type: str
    uri: str | None = None
    method: str | None = None
    payload_format_version: str = "1.0"
    timeout_in_millis: int = 30_000
    connection_type: str = "INTERNET"
    credentials: str | None = None
    description: str | None = None
    request_parameters: dict[str, str] | None = None
    response_parameters: dict[str, dict[str, str]] | None = None
    server_name_to_verify: str | None = None
    managed: bool = False


class HttpAuthorizer(ApiPart, frozen=True, kw_only=True):
    """`type` is JWT (`issuer`, `audience`) or REQUEST (`uri` and what follows it)."""

    name: str
    type: str
    identity_source: tuple[str, ...] = ()
    issuer: str | None = None
    audience: tuple[str, ...] | None = None
    uri: str | None = None
    credentials: str | None = None
    payload_format_version: str | None = None
    simple_responses: bool | None = None
    result_ttl_seconds: int | None = None


class HttpDeployment(ApiPart, frozen=True, kw_only=True):
    """What a stage serves. One that was made by itself (`auto_deployed`) holds nothing: its stage serves the API
    as it is."""

    created_date: float
    description: str | None = None
    auto_deployed: bool = False
    routes: tuple[Route, ...] = ()
    integrations: tuple[HttpIntegration, ...] = ()
    authorizers: tuple[HttpAuthorizer, ...] = ()
    cors: Cors | None = None


class RouteSettings(Struct, frozen=True, kw_only=True):
    """`None` for a rate or a burst means the account's."""

    detailed_metrics_enabled: bool = False
    throttling_burst_limit: int | None = None
    throttling_rate_limit: float | None = None


class HttpStage(Struct, frozen=True, kw_only=True):
    """`route_settings` by route key."""

    api_id: str
    name: str
    created_date: float
    last_updated_date: float
    deployment_id: str | None = None
    auto_deploy: bool = False
    description: str | None = None
    variables: dict[str, str] = {}
    default_route_settings: RouteSettings = RouteSettings()
    route_settings: dict[str, RouteSettings] = {}
    access_log_destination: str | None = None
    access_log_format: str | None = None
    last_deployment_status_message: str | None = None
    managed: bool = False
    tags: dict[str, str] | None = None

    @property
    def key(self) -> str:
        return self.name
