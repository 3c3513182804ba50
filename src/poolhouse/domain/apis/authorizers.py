"""What an authorizer may be: COGNITO_USER_POOLS, and the Lambda authorizers TOKEN and REQUEST.

Source: API reference, 'CreateAuthorizer'; developer guide, 'Use API Gateway Lambda authorizers'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.integrations import function_named
from poolhouse.domain.apis.methods import COGNITO
from poolhouse.domain.apis.values import ApiAuthorizer

MAX_TTL_SECONDS: Final = 3600
DEFAULT_TTL_SECONDS: Final = 300
"""What acts where an authorizer says nothing."""
TOKEN: Final = "TOKEN"  # noqa: S105 - a type of authorizer
REQUEST: Final = "REQUEST"
_ARN = re.compile(r"arn:[^:\s]+:[^:\s]+:[^:\s]*:[^:\s]*:\S+")
_POOL_ARN = re.compile(r"arn:aws[a-z-]*:cognito-idp:[a-z0-9-]+:\d{12}:userpool/[\w-]+_[0-9a-zA-Z]+")
_ROLE_ARN = re.compile(r"arn:aws[a-z-]*:iam::(?:\d{12}|\*):(?:role|user)/\S+")
_HEADER = r"method\.request\.header\.[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
_SOURCE = re.compile(_HEADER)
_REQUEST_SOURCE = re.compile(
    rf"{_HEADER}|method\.request\.querystring\.[^\s,]+|stageVariables\.[A-Za-z0-9_]+|context\.[A-Za-z0-9_.]+"
)


def check_authorizer(authorizer: ApiAuthorizer, others: Iterable[ApiAuthorizer]) -> None:
    """Raises Invalid or NotSupported. `others` are the API's other authorizers."""
    if authorizer.type not in (COGNITO, TOKEN, REQUEST):
        raise NotSupported(f"authorizers of type {authorizer.type}")
    if not authorizer.name:
        raise Invalid("Name cannot be empty")
    if any(other.name == authorizer.name for other in others):
        raise Invalid(
            f"Authorizer name must be unique. Authorizer {authorizer.name} already exists in this RestApi."
        )
    ttl = authorizer.result_ttl_seconds
    if ttl is not None and not 0 <= ttl <= MAX_TTL_SECONDS:
        raise Invalid(f"Authorizer result TTL must be between 0 and {MAX_TTL_SECONDS} seconds")
    if authorizer.type == COGNITO:
        _check_cognito(authorizer)
    else:
        _check_lambda(authorizer)
    _check_expression(authorizer.identity_validation_expression)


def identity_sources(authorizer: ApiAuthorizer) -> tuple[str, ...]:
    """The parts of its identity source, in order."""
    return tuple(filter(None, (part.strip() for part in (authorizer.identity_source or "").split(","))))


def _check_cognito(authorizer: ApiAuthorizer) -> None:
    if authorizer.authorizer_uri or authorizer.authorizer_credentials:
        raise Invalid("Authorizers of type COGNITO_USER_POOLS have no authorizerUri and no authorizerCredentials")
    _check_pools(authorizer.provider_arns or ())
    _check_header(authorizer)


def _check_lambda(authorizer: ApiAuthorizer) -> None:
    if function_named(authorizer.authorizer_uri or "") is None:
        raise Invalid(
            f"Invalid Authorizer URI: {authorizer.authorizer_uri or ''}. Authorizer URI should be a valid API "
            "Gateway ARN that represents a Lambda function invocation."
        )
    if authorizer.authorizer_credentials and not _ROLE_ARN.fullmatch(authorizer.authorizer_credentials):
        raise Invalid("Invalid ARN specified in the request", why="authorizerCredentials names no role")
    if authorizer.type == TOKEN:
        _check_header(authorizer)
        return
    sources = identity_sources(authorizer)
    if not sources and authorizer.result_ttl_seconds != 0:
        raise Invalid("Identity source is required for authorizers of type REQUEST with caching enabled")
    for source in sources:
        if not _REQUEST_SOURCE.fullmatch(source):
            raise Invalid(f"Invalid identity source specified: {source}")


def _check_header(authorizer: ApiAuthorizer) -> None:
    if not _SOURCE.fullmatch(authorizer.identity_source or ""):
        raise Invalid(
            f"Invalid identity source specified: authorizers of type {authorizer.type} require "
            "method.request.header.{headerName}"
        )


def _check_pools(arns: Iterable[str]) -> None:
    given = tuple(arns)
    if not given:
        raise Invalid("ProviderARNs are required for authorizers of type COGNITO_USER_POOLS")
    for arn in given:
        if not _ARN.fullmatch(arn):
            raise Invalid(f"Invalid ARN. ARN is not well formed {arn}")
        if not _POOL_ARN.fullmatch(arn):
            raise Invalid(f"Invalid ARN. ARN does not name a Cognito user pool {arn}")


def _check_expression(expression: str | None) -> None:
    """In the dialect of the `regex` module, in which the gateway runs it: closest to Java's, with a time limit."""
    if not expression:
        return
    import regex  # noqa: PLC0415 - 20 ms that only an API with an expression pays

    try:
        regex.compile(expression)
    except (regex.error, RecursionError, OverflowError):
        raise Invalid(f"Invalid identity validation expression specified: {expression}") from None
