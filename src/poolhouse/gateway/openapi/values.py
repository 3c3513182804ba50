"""A document as the parts of an API, before they have ids: they name each other by name."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    ApiModel,
    GatewayResponse,
    Method,
    RequestValidator,
)


class Definition(Struct, frozen=True, kw_only=True):
    """`methods` by path and verb. A method's `authorizer_id` is its authorizer's name here, its
    `request_validator_id` its validator's name; `None` in a member means that the document does not say.

    `warnings` are what the document says and API Gateway does not take over.
    """

    title: str | None
    version: str | None
    description: str | None
    methods: dict[str, dict[str, Method]]
    authorizers: dict[str, ApiAuthorizer]
    models: dict[str, ApiModel]
    validators: dict[str, RequestValidator]
    gateway_responses: tuple[GatewayResponse, ...] = ()
    documentation: tuple[tuple[dict[str, str | None], str], ...] = ()
    binary_media_types: tuple[str, ...] | None = None
    api_key_source: str | None = None
    minimum_compression_size: int | None = None
    policy: str | None = None
    disable_execute_api_endpoint: bool | None = None
    tags: dict[str, str] = {}
    warnings: tuple[str, ...] = ()
