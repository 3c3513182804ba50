"""What an authorizer of an HTTP API may be: JWT, or REQUEST (a Lambda function).

Source: API reference, 'CreateAuthorizer'; developer guide, 'Control access to HTTP APIs with JWT authorizers'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.errors import Conflict
from poolhouse.domain.http_apis.integrations import VERSIONS, function_of
from poolhouse.domain.http_apis.values import HttpAuthorizer

MAX_TTL_SECONDS = 3600
DISCOVERY = "/.well-known/openid-configuration"
_TOKEN_SOURCE = re.compile(r"\$request\.(?:header\.[!#$%&'*+\-.^_`|~0-9A-Za-z]+|querystring\.[^\s,]+)")
_SOURCE = re.compile(rf"{_TOKEN_SOURCE.pattern}|\$stageVariables\.[A-Za-z0-9_]+|\$context\.[A-Za-z0-9_.]+")


def check_authorizer(authorizer: HttpAuthorizer, others: Iterable[HttpAuthorizer]) -> None:
    """Raises Invalid or Conflict. `others` are the API's other authorizers."""
    if not authorizer.name:
        raise Invalid("Invalid authorizer name specified")
    if any(other.name == authorizer.name for other in others):
        raise Conflict(f"Authorizer name must be unique. Authorizer {authorizer.name} already exists in this Api.")
    if authorizer.type == "JWT":
        _check_jwt(authorizer)
    elif authorizer.type == "REQUEST":
        _check_request(authorizer)
    else:
        raise Invalid("Invalid authorizer type specified. HTTP APIs have JWT and REQUEST.")


def is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _check_jwt(authorizer: HttpAuthorizer) -> None:
    for source in authorizer.identity_source:
        if not _TOKEN_SOURCE.fullmatch(source):
            raise Invalid(f"Invalid identity source expression: {source}")
    if len(authorizer.identity_source) != 1:
        listed = ", ".join(authorizer.identity_source)
        raise Invalid(f"A JWT authorizer has one identity source, and these were given: {listed or 'none'}")
    if authorizer.issuer is None and authorizer.audience is None:
        raise Invalid("JwtConfiguration must not be null for JWT Authorizer")
    if not authorizer.issuer:
        raise Invalid("Issuer is a required parameter for JWT authorizer")
    if not authorizer.audience:
        raise Invalid("Audience is a required parameter for JWT authorizer")
    if not is_issuer(authorizer.issuer):
        raise Invalid("Invalid issuer: Issuer is not a valid URL for JWT Authorizer")
    if authorizer.uri or authorizer.payload_format_version or authorizer.simple_responses is not None:
        raise Invalid("A JWT authorizer has no authorizerUri, payload format version or simple responses")


def is_issuer(text: str) -> bool:
    """https, or http on this machine: keys that come over a wire in clear are anybody's."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.query or parts.fragment or re.search(r"[\s{}$\\]", text):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


def _check_request(authorizer: HttpAuthorizer) -> None:
    if authorizer.payload_format_version is None:
        raise Invalid("AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer")
    if authorizer.payload_format_version not in VERSIONS:
        raise Invalid(
            f"Invalid AuthorizerPayloadFormatVersion specified. Supported values are {', '.join(VERSIONS)}"
        )
    if authorizer.simple_responses and authorizer.payload_format_version != "2.0":
        raise Invalid('EnableSimpleResponses can only be set for AuthorizerPayloadFormatVersion "2.0".')
    if function_of(authorizer.uri or "") is None:
        raise Invalid(
            f"Invalid Authorizer URI: {authorizer.uri or ''}. Authorizer URI should be a valid API Gateway ARN "
            "that represents a Lambda function invocation."
        )
    if authorizer.issuer or authorizer.audience:
        raise Invalid("A REQUEST authorizer has no JwtConfiguration")
    ttl = authorizer.result_ttl_seconds
    if ttl is not None and not 0 <= ttl <= MAX_TTL_SECONDS:
        raise Invalid(
            f"Authorizer result TTL outside allowable range. TTL must be between 0 and {MAX_TTL_SECONDS} seconds."
        )
    if ttl and not authorizer.identity_source:
        raise Invalid("Identity source must be set if authorizer caching is enabled (TTL is greater than 0)")
    for source in authorizer.identity_source:
        if not _SOURCE.fullmatch(source):
            raise Invalid(f"Invalid identity source expression: {source}")
