"""A whole document as the definition of an API."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from poolhouse.domain.apis.values import Method
from poolhouse.gateway.openapi import settings
from poolhouse.gateway.openapi.document import (
    BadDocument,
    followed,
    is_three,
    mapping,
    operations,
    sequence,
    text_of,
)
from poolhouse.gateway.openapi.methods import Methods
from poolhouse.gateway.openapi.schemas import Schemas
from poolhouse.gateway.openapi.schemes import Schemes
from poolhouse.gateway.openapi.values import Definition

BASE_PATHS: Final = ("ignore", "prepend", "split")


def read(document: dict[str, Any], *, base_path: str = "ignore") -> Definition:
    """Raises BadDocument."""
    three = is_three(document)
    schemes = Schemes(document, three=three)
    schemas = Schemas(document, three=three)
    methods = Methods(document, three=three, schemes=schemes, schemas=schemas)
    prefix = prefix_of(document, three=three, base_path=base_path)
    found: dict[str, dict[str, Method]] = {}
    paths = mapping(document, "paths")
    for path in paths:
        if path.startswith("x-"):
            continue
        if not path.startswith("/"):
            raise BadDocument(f"the path {path!r} does not begin with a slash")
        item = followed(document, mapping(paths, path))
        if not isinstance(item, dict):
            raise BadDocument(f"the path {path} is not an object")
        found[_joined(prefix, path)] = {
            verb: methods.read(path, verb, item, operation) for verb, operation in operations(item)
        }
    info = mapping(document, "info")
    endpoint = mapping(document, f"{settings.PREFIX}endpoint-configuration")
    disabled = endpoint.get("disableExecuteApiEndpoint")
    if sequence(endpoint, "vpcEndpointIds"):
        schemes.warnings.append("VPC endpoints are left out: there are no private APIs")
    return Definition(
        title=text_of(info, "title"),
        version=text_of(info, "version"),
        description=text_of(info, "description"),
        methods=found,
        authorizers=schemes.authorizers,
        models=schemas.models,
        validators=settings.validators_of(document),
        gateway_responses=tuple(settings.gateway_responses_of(document)),
        documentation=tuple(settings.documentation_of(document)),
        binary_media_types=settings.binary_media_types_of(document),
        api_key_source=text_of(document, f"{settings.PREFIX}api-key-source"),
        minimum_compression_size=settings.compression_of(document),
        policy=settings.policy_of(document),
        disable_execute_api_endpoint=None if disabled is None else disabled is True,
        tags=settings.tags_of(document),
        warnings=tuple(schemes.warnings),
    )


def prefix_of(document: dict[str, Any], *, three: bool, base_path: str) -> str:
    """What `basepath` puts before every path: nothing, all of the base path, or all but its first part."""
    if base_path not in BASE_PATHS:
        raise BadDocument(f"basepath is one of {', '.join(BASE_PATHS)}")
    if base_path == "ignore":
        return ""
    own = _server_path(document) if three else text_of(document, "basePath") or ""
    segments = [segment for segment in own.split("/") if segment]
    kept = segments[1:] if base_path == "split" else segments
    return "".join(f"/{segment}" for segment in kept)


def _server_path(document: dict[str, Any]) -> str:
    servers = sequence(document, "servers")
    if not servers:
        return ""
    url = text_of(servers[0], "url") or ""
    variables = mapping(servers[0], "variables")
    for name in variables:
        default = text_of(mapping(variables, name), "default") or ""
        url = url.replace(f"/{{{name}}}", f"/{default.lstrip('/')}").replace(f"{{{name}}}", default)
    try:
        return urlsplit(url).path
    except ValueError as error:
        raise BadDocument(f"the server's url {url!r}: {error}") from None


def _joined(prefix: str, path: str) -> str:
    """Without the slash at the end that resources do not have."""
    whole = f"{prefix}{path}"
    return whole.rstrip("/") or "/"
