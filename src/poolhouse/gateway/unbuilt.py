"""What an API may be configured to demand and the data plane does not do yet: such calls are refused, none passes.

The one list of it: whoever builds a thing removes its line. (Types of integrations and authorizers need no line:
`compile` refuses those it has nothing for.)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from poolhouse.domain.apis.values import Deployment, Method, Stage
from poolhouse.gateway.refusals import INVALID_API_KEY, MISCONFIGURED, Kind


def _is_throttled(stage: Stage) -> bool:
    return any(
        setting.throttling_burst_limit is not None or setting.throttling_rate_limit is not None
        for setting in stage.method_settings.values()
    )


def _is_validated(method: Method, deployment: Deployment) -> bool:
    return any(
        validator.id == method.request_validator_id
        and (validator.validates_body or validator.validates_parameters)
        for validator in deployment.request_validators
    )


# What is demanded of every call of a stage, and why it is refused: for the log and for `x-poolhouse-reason`.
STAGE: Final[tuple[tuple[Callable[[Deployment, Stage], object], str], ...]] = (
    (
        lambda deployment, _stage: deployment.policy,
        "the API has a resource policy, and policies are not evaluated yet",
    ),
    (
        lambda _deployment, stage: _is_throttled(stage),
        "the stage has throttling limits, and calls are not throttled yet",
    ),
    (
        lambda _deployment, stage: stage.client_certificate_id,
        "the stage has a client certificate, which is not shown to backends yet",
    ),
)

# What a method demands beyond authorization, and as what it is refused.
METHOD: Final[tuple[tuple[Callable[[Method, Deployment], object], Kind, str], ...]] = (
    (
        lambda method, _deployment: method.api_key_required,
        INVALID_API_KEY,
        "the method requires an API key, and API keys are not checked yet",
    ),
    (
        _is_validated,
        MISCONFIGURED,
        "the method has a request validator, and requests are not validated yet",
    ),
)


def of_stage(deployment: Deployment, stage: Stage) -> str | None:
    """The reason; None when everything that the stage demands is done."""
    return next((reason for demands, reason in STAGE if demands(deployment, stage)), None)


def of_method(method: Method, deployment: Deployment) -> tuple[Kind, str] | None:
    """As `of_stage`."""
    return next(((kind, reason) for demands, kind, reason in METHOD if demands(method, deployment)), None)
