"""Documentation parts: what they may describe, and the JSON they hold.

Source: developer guide, 'Representation of API documentation in API Gateway'.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import DocumentationPart
from poolhouse.domain.errors import Conflict, NotFound

_PLACES: Final[dict[str, tuple[str, ...]]] = {
    "API": (),
    "AUTHORIZER": ("name",),
    "MODEL": ("name",),
    "RESOURCE": ("path",),
    "METHOD": ("path", "method"),
    "PATH_PARAMETER": ("path", "method", "name"),
    "QUERY_PARAMETER": ("path", "method", "name"),
    "REQUEST_HEADER": ("path", "method", "name"),
    "REQUEST_BODY": ("path", "method"),
    "RESPONSE": ("path", "method", "statusCode"),
    "RESPONSE_HEADER": ("path", "method", "statusCode", "name"),
    "RESPONSE_BODY": ("path", "method", "statusCode"),
}
_DEFAULTS: Final = {"path": "/", "method": "*", "statusCode": "*"}
MAX_PROPERTIES: Final = 200 * 1024


def no_part() -> NotFound:
    return NotFound("Invalid Documentation part identifier specified")


def no_version() -> NotFound:
    return NotFound("Invalid Documentation version identifier specified")


def documentation_part(
    api_id: str, part_id: str, location: dict[str, str | None], properties: str
) -> DocumentationPart:
    """`location` has the members of AWS's, `type` among them. Raises Invalid."""
    kind = location.get("type") or ""
    if kind not in _PLACES:
        raise Invalid(f"Invalid documentation part location type specified: {kind}")
    wanted = _PLACES[kind]
    place: dict[str, str] = {}
    for member in ("path", "method", "statusCode", "name"):
        given = location.get(member)
        if given and member not in wanted:
            raise Invalid(f"Documentation part location of type '{kind}' cannot have '{member}'")
        if member in wanted:
            value = given or _DEFAULTS.get(member)
            if not value:
                raise Invalid(f"Documentation part location of type '{kind}' requires '{member}'")
            place[member] = value
    check_properties(properties)
    return DocumentationPart(
        api_id=api_id,
        id=part_id,
        type=kind,
        properties=properties,
        path=place.get("path"),
        method=place.get("method"),
        status_code=place.get("statusCode"),
        name=place.get("name"),
    )


def check_properties(properties: str) -> None:
    """Raises Invalid."""
    if not properties:
        raise Invalid("Documentation part properties must be non-empty")
    if len(properties) > MAX_PROPERTIES:
        raise Invalid(f"Documentation part properties cannot exceed {MAX_PROPERTIES} characters")
    try:
        found = json.loads(properties)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Invalid("Documentation part properties must be a valid JSON object")


def same_place(one: DocumentationPart, other: DocumentationPart) -> bool:
    return _place(one) == _place(other)


def check_place_is_free(part: DocumentationPart, others: Iterable[DocumentationPart]) -> None:
    """Raises Conflict."""
    if any(same_place(part, other) for other in others):
        described = ", ".join(f"{name} '{value}'" for name, value in _place(part) if value)
        raise Conflict(f"Documentation part already exists for the specified location: {described}")


def _place(part: DocumentationPart) -> tuple[tuple[str, str | None], ...]:
    return (
        ("type", part.type),
        ("path", part.path),
        ("method", part.method),
        ("statusCode", part.status_code),
        ("name", part.name),
    )
