"""The steps of an explanation that are about what a method demands beyond knowing its caller."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from poolhouse.gateway.demands.buckets import Limit
from poolhouse.gateway.demands.demand import Demand
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.refusals import Refusal

# What the step is called that ended with a refusal of this type; any other is about who calls.
_STEPS: Final = {
    "INVALID_API_KEY": "API key",
    "THROTTLED": "limit",
    "QUOTA_EXCEEDED": "quota",
    "BAD_REQUEST_PARAMETERS": "validation",
    "BAD_REQUEST_BODY": "validation",
    "DEFAULT_4XX": "request",
    "API_CONFIGURATION_ERROR": "configuration",
    "INTERNAL_SERVER_ERROR": "configuration",
}


def step_of(refusal: Refusal) -> str:
    if refusal.message is not None and "execute-api:Invoke" in refusal.message:
        return "policy"
    return _STEPS.get(refusal.kind.response_type, "authorization")


def met(demand: Demand, exchange: Exchange) -> Iterator[tuple[str, bool | None, str]]:
    """Step, whether it is met (None: only told), and detail, of demands that did not refuse the call."""
    holder = exchange.holder
    if holder is not None:
        plan = holder.plan
        yield "API key", True, f"API key {holder.id} is in usage plan {plan.id} ({plan.name})"
        if plan.throttle is not None:
            told = f"{plan.throttle.rate_limit or 0:g} calls a second, {plan.throttle.burst_limit or 0} at once"
            yield "limit", None, f"the usage plan gives the key {told}"
        if plan.quota is not None:
            yield "quota", None, f"the usage plan gives the key {plan.quota.limit} calls in a {plan.quota.period}"
    if demand.limit is not None:
        yield "limit", None, f"the stage gives the method {_told(demand.limit)}"
    if demand.validation is not None:
        required = ", ".join(name for name, _ in demand.validation.required)
        models = ", ".join(demand.validation.bodies)
        detail = f"required parameters are there: {required}" if required else "no parameter is required"
        yield "validation", True, f"{detail}; bodies that are checked, not here: {models or 'none'}"


def _told(limit: Limit) -> str:
    return f"{limit.rate:g} calls a second, {limit.burst:g} at once"
