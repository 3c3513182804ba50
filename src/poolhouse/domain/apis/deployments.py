"""Deployments and stages: what is frozen, and what a stage may be."""

from __future__ import annotations

import re
from collections.abc import Mapping

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import Deployment, Stage

_STAGE_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}")
_VARIABLE_NAME = re.compile(r"[A-Za-z0-9_]+")
_VARIABLE_VALUE = re.compile(r"[A-Za-z0-9 \-._~:/?#&=,]+")


_LOG_DESTINATION = re.compile(r"arn:aws[a-z-]*:(?:logs|firehose):[a-z0-9-]+:\d{12}:\S+")
_LOG_MUST_HOLD = ("$context.requestId", "$context.extendedRequestId")


def check_complete(deployment: Deployment) -> None:
    """Raises Invalid when the API is not complete enough to be served."""
    methods = [method for resource in deployment.resources for method in resource.methods.values()]
    if not methods:
        raise Invalid("The REST API doesn't contain any methods")
    if any(method.integration is None for method in methods):
        raise Invalid("No integration defined for method")
    known = {authorizer.id for authorizer in deployment.authorizers}
    if any(method.authorizer_id is not None and method.authorizer_id not in known for method in methods):
        raise Invalid("Invalid Authorizer identifier specified")


def check_access_log(stage: Stage) -> None:
    """Raises Invalid."""
    destination, form = stage.access_log_destination, stage.access_log_format
    if destination is not None and not _LOG_DESTINATION.fullmatch(destination):
        raise Invalid("Invalid ARN specified in the request", why="access logs go to a log group or a Firehose")
    if form is None:
        return
    if not any(variable in form for variable in _LOG_MUST_HOLD):
        raise Invalid("Access Log format must contain $context.requestId or $context.extendedRequestId")
    if "\n" in form.strip() or "\r" in form.strip():
        raise Invalid("Access Log format must be single line")


def check_stage_name(name: str) -> None:
    """Raises Invalid. AWS takes hyphens too, whatever its text says."""
    if not _STAGE_NAME.fullmatch(name):
        raise Invalid("Stage name only allows a-zA-Z0-9_")


def check_variables(variables: Mapping[str, str]) -> None:
    """Raises Invalid. Source: developer guide, 'API Gateway stage variables reference'."""
    for name, value in variables.items():
        if not _VARIABLE_NAME.fullmatch(name):
            raise Invalid(f"Invalid stage variable name: {name}.  Please use alphanumeric characters and '_'.")
        if not _VARIABLE_VALUE.fullmatch(value):
            raise Invalid(
                f"Invalid stage variable value: {value}.  Please use values with alphanumeric characters and the "
                "symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','."
            )
