"""What a document says about the API as a whole, in the `x-amazon-apigateway-*` members of its root."""

from __future__ import annotations

import json
from typing import Any

from poolhouse.domain.apis.values import GatewayResponse, RequestValidator
from poolhouse.gateway.openapi.document import BadDocument, mapping, sequence, strings, text_of, texts

PREFIX = "x-amazon-apigateway-"
TAG_VALUE = f"{PREFIX}tag-value"


def documentation_of(document: dict[str, Any]) -> list[tuple[dict[str, str | None], str]]:
    """Locations and properties of its documentation parts. Raises BadDocument."""
    found = []
    for part in sequence(mapping(document, f"{PREFIX}documentation"), "documentationParts"):
        given = mapping(part, "location")
        location = {name: text_of(given, name) for name in ("type", "path", "method", "statusCode", "name")}
        properties = None if part is None else part.get("properties")
        text = properties if isinstance(properties, str) else json.dumps(properties)
        found.append((location, text))
    return found


def gateway_responses_of(document: dict[str, Any]) -> list[GatewayResponse]:
    """Raises BadDocument."""
    found = mapping(document, f"{PREFIX}gateway-responses")
    return [
        GatewayResponse(
            api_id="",
            type=kind,
            status_code=text_of(given, "statusCode"),
            response_parameters=texts(given, "responseParameters"),
            response_templates=texts(given, "responseTemplates"),
        )
        for kind, given in found.items()
    ]


def validators_of(document: dict[str, Any]) -> dict[str, RequestValidator]:
    """By name, without ids. Raises BadDocument."""
    found = mapping(document, f"{PREFIX}request-validators")
    return {
        name: RequestValidator(
            api_id="",
            id="",
            name=name,
            validates_body=given.get("validateRequestBody") is True,
            validates_parameters=given.get("validateRequestParameters") is True,
        )
        for name, given in ((name, mapping(found, name)) for name in found)
    }


def policy_of(document: dict[str, Any]) -> str | None:
    """The resource policy as JSON text, as it is stored."""
    policy = document.get(f"{PREFIX}policy")
    if policy is None or isinstance(policy, str):
        return policy or None
    return json.dumps(policy)


def binary_media_types_of(document: dict[str, Any]) -> tuple[str, ...] | None:
    """Raises BadDocument."""
    return tuple(dict.fromkeys(strings(document, f"{PREFIX}binary-media-types"))) or None


def compression_of(document: dict[str, Any]) -> int | None:
    """Raises BadDocument."""
    size = document.get(f"{PREFIX}minimum-compression-size")
    if size is not None and (isinstance(size, bool) or not isinstance(size, int)):
        raise BadDocument("the minimum compression size is a whole number")
    return size


def tags_of(document: dict[str, Any]) -> dict[str, str]:
    """Tags of the API: OpenAPI's own tags that carry a value. Raises BadDocument."""
    found: dict[str, str] = {}
    for tag in sequence(document, "tags"):
        name, value = text_of(tag, "name"), text_of(tag, TAG_VALUE)
        if name and value is not None:
            found[name] = value
    return found
