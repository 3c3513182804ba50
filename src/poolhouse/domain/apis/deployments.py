"""Deployments and stages: what is frozen, and what a stage may be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Deployment, RestApi

_STAGE_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}")
_VARIABLE_NAME = re.compile(r"[A-Za-z0-9_]+")
_VARIABLE_VALUE = re.compile(r"[A-Za-z0-9 \-._~:/?#&=,]+")


def snapshot(
    api: RestApi,
    resources: Sequence[ApiResource],
    authorizers: Sequence[ApiAuthorizer],
    *,
    deployment_id: str,
    now: float,
    description: str | None,
) -> Deployment:
    """The API as it stands. Raises Invalid when it is not complete enough to be served."""
    methods = [method for resource in resources for method in resource.methods.values()]
    if not methods:
        raise Invalid("The REST API doesn't contain any methods")
    if any(method.integration is None for method in methods):
        raise Invalid("No integration defined for method")
    known = {authorizer.id for authorizer in authorizers}
    if any(method.authorizer_id is not None and method.authorizer_id not in known for method in methods):
        raise Invalid("Invalid Authorizer identifier specified")
    return Deployment(
        api_id=api.id,
        id=deployment_id,
        created_date=now,
        description=description,
        resources=tuple(resources),
        authorizers=tuple(authorizers),
        binary_media_types=api.binary_media_types or (),
    )


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
