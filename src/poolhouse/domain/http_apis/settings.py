"""What may be said of an HTTP API as a whole, and of its stages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.http_apis.routes import check_route_key
from poolhouse.domain.http_apis.values import DEFAULT, Cors, HttpDeployment, HttpStage, RouteSettings

_ORIGIN = re.compile(r"https?://(?:\*\.)?[^\s/*?#]+|https?://\*|\*|[a-z][a-z0-9+.-]*://[^\s/*?#]+", re.IGNORECASE)
_HEADER = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_METHODS = ("*", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_STAGE_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}")
_VARIABLE_NAME = re.compile(r"[A-Za-z0-9_]+")
_VARIABLE_VALUE = re.compile(r"[A-Za-z0-9 \-._~:/?#&=,]+")
# Unlike REST APIs' logs, these go to no Firehose stream.
_LOG_DESTINATION = re.compile(r"arn:aws[a-z-]*:logs:[a-z0-9-]+:\d{12}:\S+")
_CALL_IDS = ("$context.requestId", "$context.extendedRequestId")


def check_name(name: str) -> str:
    """The API's name itself. Raises Invalid."""
    if not name:
        raise Invalid("Invalid API name specified")
    return name


def check_cors(cors: Cors) -> None:
    """Raises Invalid. Source: developer guide, 'Configure CORS for HTTP APIs'."""
    for origin in cors.allow_origins or ():
        if not _ORIGIN.fullmatch(origin):
            raise Invalid(f"Invalid format for origin {origin}. Format should be in the form of http(s)://domain")
    for method in cors.allow_methods or ():
        if method not in _METHODS:
            raise Invalid(f"Invalid method {method} specified in allowMethods")
    for name in (*(cors.allow_headers or ()), *(cors.expose_headers or ())):
        if not _HEADER.fullmatch(name):
            raise Invalid(f"Invalid header {name} specified in the CORS configuration")
    if cors.allow_credentials and "*" in (cors.allow_origins or ()):
        raise Invalid("allow-credentials is not supported if 'allow-origin' is *")


def check_stage(stage: HttpStage) -> None:
    """Raises Invalid."""
    if stage.name != DEFAULT and not _STAGE_NAME.fullmatch(stage.name):
        raise Invalid("Stage name only allows a-zA-Z0-9_")
    for name, value in stage.variables.items():
        if not _VARIABLE_NAME.fullmatch(name):
            raise Invalid(f"Invalid stage variable name: {name}")
        if not _VARIABLE_VALUE.fullmatch(value):
            raise Invalid(f"Invalid stage variable value: {value}")
    if (stage.access_log_format is None) != (stage.access_log_destination is None):
        raise Invalid("Access log settings need both a destination ARN and a format")
    if stage.access_log_format is not None and not any(name in stage.access_log_format for name in _CALL_IDS):
        raise Invalid("Access Log format must include either $context.requestId or $context.extendedRequestId")
    if stage.access_log_destination is not None and not _LOG_DESTINATION.fullmatch(stage.access_log_destination):
        raise Invalid("Invalid ARN specified in the request", why="the access log goes to no log")
    for key in stage.route_settings:
        check_route_key(key)
    for settings in (stage.default_route_settings, *stage.route_settings.values()):
        _check_limits(settings)


def check_route_settings(settings: Mapping[str, RouteSettings], keys: frozenset[str]) -> None:
    """Raises Invalid: settings are for routes that are there (AWS: 'Unable to find Route by key')."""
    for key in settings:
        if key not in keys:
            raise Invalid(f"Unable to find Route by key {key} within the provided RouteSettings")


def check_complete(deployment: HttpDeployment) -> None:
    """Raises Invalid when there is nothing to serve."""
    if not deployment.routes:
        raise Invalid("At least one route is required before deploying the Api.")


def _check_limits(settings: RouteSettings) -> None:
    rate, burst = settings.throttling_rate_limit, settings.throttling_burst_limit
    if (rate is not None and rate < 0) or (burst is not None and burst < 0):
        raise Invalid("Throttling limits can not be negative")
