"""What an authorizer may be. Only COGNITO_USER_POOLS is built."""

from __future__ import annotations

import re
from collections.abc import Iterable

from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.methods import COGNITO
from poolhouse.domain.apis.values import ApiAuthorizer

MAX_TTL_SECONDS = 3600
_ARN = re.compile(r"arn:[^:\s]+:[^:\s]+:[^:\s]*:[^:\s]*:\S+")
_POOL_ARN = re.compile(r"arn:aws[a-z-]*:cognito-idp:[a-z0-9-]+:\d{12}:userpool/[\w-]+_[0-9a-zA-Z]+")
_SOURCE = re.compile(r"method\.request\.header\.[!#$%&'*+\-.^_`|~0-9A-Za-z]+")


def check_authorizer(authorizer: ApiAuthorizer, others: Iterable[ApiAuthorizer]) -> None:
    """Raises Invalid or NotSupported. `others` are the API's other authorizers."""
    if authorizer.type != COGNITO:
        raise NotSupported(f"authorizers of type {authorizer.type}")
    if not authorizer.name:
        raise Invalid("Name cannot be empty")
    if any(other.name == authorizer.name for other in others):
        raise Invalid(
            f"Authorizer name must be unique. Authorizer {authorizer.name} already exists in this RestApi."
        )
    _check_pools(authorizer.provider_arns or ())
    if not _SOURCE.fullmatch(authorizer.identity_source or ""):
        raise Invalid(
            "Invalid identity source specified: authorizers of type COGNITO_USER_POOLS require "
            "method.request.header.{headerName}"
        )
    _check_expression(authorizer.identity_validation_expression)
    ttl = authorizer.result_ttl_seconds
    if ttl is not None and not 0 <= ttl <= MAX_TTL_SECONDS:
        raise Invalid(f"Authorizer result TTL must be between 0 and {MAX_TTL_SECONDS} seconds")


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
