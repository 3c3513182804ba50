"""What a method may be: its verb, how it is authorized, which parameters and models it declares.

Texts recorded from AWS; 'Authorization Scopes are only valid for …' is quoted in aws/aws-cdk#30035.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from poolhouse.domain.apis.errors import Invalid, invalid_mapping
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Method

VERBS = ("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY")
COGNITO = "COGNITO_USER_POOLS"
_TYPES = ("NONE", "AWS_IAM", "CUSTOM", COGNITO)
_PARAMETER = re.compile(r"method\.request\.(path|(?:multivalue)?(?:querystring|header))\.([^\s.][^\s]*)")
_RESPONSE_PARAMETER = re.compile(r"method\.response\.header\.([!#$%&'*+\-.^_`|~0-9A-Za-z]+)")


def check_verb(verb: str) -> None:
    """Raises Invalid."""
    if verb not in VERBS:
        raise Invalid(f"Invalid HttpMethod specified. Valid options are {','.join(VERBS)}")


def needs_authorizer(method: Method) -> bool:
    return method.authorization_type in ("CUSTOM", COGNITO)


def check_method(
    method: Method,
    authorizer: ApiAuthorizer | None,
    *,
    models: Container[str],
    validators: Container[str],
) -> None:
    """Raises Invalid. `authorizer` is the one that the method names, if there is such a one; `models` are names,
    `validators` ids of what the API has."""
    _check_authorization(method, authorizer)
    if method.request_validator_id is not None and method.request_validator_id not in validators:
        raise Invalid("Invalid Request Validator identifier specified")
    check_models(method.request_models, models)
    _check_parameters(method.request_parameters or ())


def check_models(used: Mapping[str, str] | None, models: Container[str]) -> None:
    """Raises Invalid for a model that the API does not have."""
    for name in (used or {}).values():
        if name not in models:
            raise Invalid(f"Invalid model identifier specified: {name}")


def check_response_parameters(names: Iterable[str]) -> None:
    """Raises Invalid."""
    for name in names:
        if not _RESPONSE_PARAMETER.fullmatch(name):
            raise invalid_mapping(f"Invalid mapping expression specified: {name}")


def using(resources: Iterable[ApiResource], authorizer_id: str) -> str | None:
    """The first method, as AWS names it (`GET//orders`), that the authorizer guards."""
    for resource in sorted(resources, key=lambda each: each.path):
        for verb, method in sorted(resource.methods.items()):
            if method.authorizer_id == authorizer_id:
                return f"{verb}/{resource.path}"
    return None


def _check_authorization(method: Method, authorizer: ApiAuthorizer | None) -> None:
    if method.authorization_type not in _TYPES:
        raise Invalid(f"Invalid authorization type specified. Valid options are {','.join(_TYPES)}")
    if needs_authorizer(method) and not _fits(method, authorizer):
        raise Invalid(
            "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS "
            "requires a valid authorizer.",
            why=_misfit(method, authorizer),
        )
    if method.authorization_scopes and method.authorization_type != COGNITO:
        raise Invalid(
            "Invalid Method authorization type specified. Authorization Scopes are only valid for "
            "COGNITO_USER_POOLS authorization type"
        )
    if not all(method.authorization_scopes or ()):
        raise Invalid("Authorization Scopes cannot be empty strings")


def _fits(method: Method, authorizer: ApiAuthorizer | None) -> bool:
    return authorizer is not None and (authorizer.type == COGNITO) == (method.authorization_type == COGNITO)


def _misfit(method: Method, authorizer: ApiAuthorizer | None) -> str:
    if authorizer is None:
        return f"the API has no authorizer {method.authorizer_id}"
    return f"{method.authorization_type} does not go with authorizer {authorizer.id} of type {authorizer.type}"


def _check_parameters(names: Iterable[str]) -> None:
    places: dict[str, str] = {}
    for name in names:
        match = _PARAMETER.fullmatch(name)
        if match is None:
            raise invalid_mapping(f"Invalid mapping expression specified: {name}")
        place = match[1].removeprefix("multivalue")
        if places.setdefault(match[2], place) != place:
            raise Invalid("Parameter names must be unique across querystring, header and path")
