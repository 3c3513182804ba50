"""What a route may be. Source: developer guide, 'Create routes for HTTP APIs'; texts recorded or widely quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.errors import Conflict
from poolhouse.domain.http_apis.values import DEFAULT, HttpAuthorizer, Route

AUTHORIZATION_TYPES = ("NONE", "AWS_IAM", "CUSTOM", "JWT")
_VERBS = "ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT"
_KEY = re.compile(rf"({_VERBS}) (/\S*)")
_SEGMENT = re.compile(r"[^{}\s?#]*|\{[A-Za-z0-9._:-]+\}")
_GREEDY = re.compile(r"\{[A-Za-z0-9._:-]+\+\}")
_TARGET = re.compile(r"integrations/(\S+)")
MAX_SCOPES = 10


def check_route_key(key: str) -> str:
    """The key itself. Raises Invalid."""
    if key == DEFAULT:
        return key
    match = _KEY.fullmatch(key)
    if match is None:
        raise Invalid(
            "The provided route key is not formatted properly for HTTP protocol. Format should be "
            '"[HTTP METHOD] /[RESOURCE PATH]" or "$default"'
        )
    *inner, last = match[2][1:].split("/")
    if not all(map(_SEGMENT.fullmatch, inner)) or not (_SEGMENT.fullmatch(last) or _GREEDY.fullmatch(last)):
        raise Invalid(f"Invalid resource path specified in the route key: {match[2]}")
    names = [part.strip("{}+") for part in (*inner, last) if part.startswith("{")]
    if len(names) != len(set(names)):
        raise Invalid(f"The path parameters of the route key must differ: {match[2]}")
    return key


def verb_and_path(key: str) -> tuple[str, str] | None:
    """None for `$default`."""
    verb, _, path = key.partition(" ")
    return None if key == DEFAULT else (verb, path)


def check_route(
    route: Route, authorizer: HttpAuthorizer | None, others: Iterable[Route], integrations: frozenset[str]
) -> None:
    """`authorizer` is the one the route names, `others` are the API's other routes. Raises Invalid, NotSupported
    or Conflict."""
    check_route_key(route.route_key)
    if any(other.route_key == route.route_key for other in others):
        raise Conflict(f"Route with key {route.route_key} already exists for this API")
    if any(_shape(other.route_key) == _shape(route.route_key) for other in others):
        raise Conflict(f"A route that matches the same requests as {route.route_key} already exists for this API")
    _check_authorization(route, authorizer)
    if route.target is not None:
        match = _TARGET.fullmatch(route.target)
        if match is None:
            raise Invalid(
                "Unexpected or malformed target in route. Correct format should be integrations/<integration_id>."
            )
        if match[1] not in integrations:
            raise Invalid(f"Invalid target specified: {route.target}")


def integration_of(route: Route) -> str | None:
    """The id in the route's target."""
    return None if route.target is None else route.target.removeprefix("integrations/")


def _check_authorization(route: Route, authorizer: HttpAuthorizer | None) -> None:
    kind = route.authorization_type
    if kind not in AUTHORIZATION_TYPES:
        raise Invalid(f"Invalid authorization type specified. Valid options are {', '.join(AUTHORIZATION_TYPES)}")
    if kind == "AWS_IAM":
        raise NotSupported("routes with the authorization type AWS_IAM")
    if kind == "JWT" and (authorizer is None or authorizer.type != "JWT"):
        raise Invalid(
            "Invalid authorizer ID specified. Setting the authorization type to JWT requires a valid JWT "
            "authorizer."
        )
    if kind == "CUSTOM" and (authorizer is None or authorizer.type != "REQUEST"):
        raise Invalid(
            "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS "
            "requires a valid authorizer."
        )
    if kind == "NONE" and route.authorizer_id:
        raise Invalid("Invalid authorizer ID specified. The authorization type NONE has no authorizer.")
    scopes = route.authorization_scopes or ()
    if scopes and kind != "JWT":
        raise Invalid(
            "Invalid Route authorization type specified. Authorization Scopes are only valid for "
            "COGNITO_USER_POOLS and JWT authorization types"
        )
    if len(scopes) > MAX_SCOPES:
        raise Invalid(f"A route can have at most {MAX_SCOPES} authorization scopes.")


def _shape(key: str) -> str:
    """The key with its path parameters unnamed: two of one shape take the same requests."""
    return re.sub(r"\{[^{}+]+(\+?)\}", r"{\1}", key)
