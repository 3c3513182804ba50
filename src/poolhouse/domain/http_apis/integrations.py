"""What an integration of an HTTP API may be, and its parameter mappings.

Source: developer guide, 'Create integrations for HTTP APIs' and 'Transform API requests and responses for HTTP
APIs'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from poolhouse.domain.apis.errors import Invalid, NotSupported, invalid_mapping
from poolhouse.domain.apis.integrations import function_named, is_http_uri
from poolhouse.domain.http_apis.values import HttpIntegration

TYPES = ("AWS_PROXY", "HTTP_PROXY")
VERSIONS = ("1.0", "2.0")
MIN_TIMEOUT_MS = 50
MAX_TIMEOUT_MS = 30_000
_VERBS = ("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_FIELD = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
_REQUEST_TARGET = re.compile(
    rf"(?:append|overwrite|remove):(?:header\.{_FIELD}|querystring\.[^\s&=]+)|overwrite:path"
)
_RESPONSE_TARGET = re.compile(rf"(?:append|overwrite|remove):header\.{_FIELD}|overwrite:statuscode")
_FUNCTION_ARN = re.compile(r"arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w.${}:-]+")
_STATUS = re.compile(r"[2-5]\d\d")
_ROLE = re.compile(r"arn:aws[a-z-]*:iam::(?:\d{12}|\*):(?:role|user)/\S+")
# The framing and what the gateway itself says ('Reserved headers'); `access-control-*`, `apigw-*`, `x-amz-*` too.
RESERVED = frozenset(
    (
        "authorization",
        "connection",
        "content-encoding",
        "content-length",
        "content-location",
        "forwarded",
        "host",
        "keep-alive",
        "origin",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
        "trailer",
        "trailers",
        "transfer-encoding",
        "upgrade",
        "via",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-port",
        "x-forwarded-proto",
    )
)
RESERVED_PREFIXES = ("access-control-", "apigw-", "x-amz-", "x-amzn-")


def check_integration(integration: HttpIntegration) -> None:
    """Raises Invalid or NotSupported."""
    if integration.type not in TYPES:
        raise Invalid(
            "Currently, an API with a protocol type of HTTP may only be associated with proxy integrations "
            "(AWS_PROXY, HTTP_PROXY)"
        )
    if integration.connection_type != "INTERNET":
        raise NotSupported(f"integrations with the connection type {integration.connection_type}")
    if integration.server_name_to_verify:
        raise NotSupported("tlsConfig.serverNameToVerify of integrations, which private integrations have")
    if integration.payload_format_version not in VERSIONS:
        raise Invalid(f"Unsupported PayloadFormatVersion: {integration.payload_format_version}")
    if not MIN_TIMEOUT_MS <= integration.timeout_in_millis <= MAX_TIMEOUT_MS:
        raise Invalid(f"Timeout should be between {MIN_TIMEOUT_MS} ms and {MAX_TIMEOUT_MS} ms")
    if integration.credentials and not _ROLE.fullmatch(integration.credentials):
        raise Invalid("Invalid ARN specified in the request", why="credentialsArn names no role")
    if integration.type == "AWS_PROXY":
        _check_function(integration)
    else:
        _check_http(integration)
    for target, source in (integration.request_parameters or {}).items():
        check_mapping(target, source, response=False)
    for status, mappings in (integration.response_parameters or {}).items():
        if not _STATUS.fullmatch(status):
            raise Invalid(f"Invalid status code specified in responseParameters: {status}")
        for target, source in mappings.items():
            check_mapping(target, source, response=True)


def function_of(uri: str) -> str | None:
    """The function that the URI names: its ARN, or an invocation's; None when it names none."""
    return uri if _FUNCTION_ARN.fullmatch(uri) else function_named(uri)


def check_mapping(target: str, source: str, *, response: bool) -> None:
    """Raises Invalid."""
    pattern = _RESPONSE_TARGET if response else _REQUEST_TARGET
    if not pattern.fullmatch(target):
        kind = "Response" if response else "Request"
        raise invalid_mapping(f"Invalid {kind} Actioned Parameter destination specified: {target}")
    _, _, place = target.partition(":")
    name = place.removeprefix("header.").lower()
    if place.startswith("header.") and (name in RESERVED or name.startswith(RESERVED_PREFIXES)):
        raise Invalid(f"Operations on header {name} are restricted")
    if "\n" in source or "\r" in source:
        raise Invalid(f"Invalid mapping expression specified: {source!r}")


def without_empty(mappings: Mapping[str, str] | None, given: Mapping[str, str] | None) -> dict[str, str] | None:
    """`mappings` changed by an update's: an empty value takes a mapping out, unless it is a removal."""
    changed = {**(mappings or {}), **(given or {})}
    kept = {name: value for name, value in changed.items() if value or name.startswith("remove:")}
    return kept or None


def _check_function(integration: HttpIntegration) -> None:
    if function_of(integration.uri or "") is None:
        raise Invalid(
            f"Invalid function ARN or invalid uri: {integration.uri or ''}", why="AWS_PROXY runs Lambda functions"
        )


def _check_http(integration: HttpIntegration) -> None:
    if integration.payload_format_version != "1.0":
        version = integration.payload_format_version
        raise Invalid(f"PayloadFormatVersion {version} is not supported for integration of type HTTP_PROXY")
    if not integration.method:
        raise Invalid("HttpMethod parameter method must be specified for integrationType HTTPPROXY")
    if integration.method not in _VERBS:
        raise Invalid(f"Invalid HttpMethod specified. Valid options are {','.join(_VERBS)}")
    if not is_http_uri(integration.uri or ""):
        raise Invalid("Invalid HTTP endpoint specified for URI")
