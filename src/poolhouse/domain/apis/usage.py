"""Usage plans and API keys: what they may be, and what is left of a quota."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from poolhouse.domain.apis.account import PlanStage, Quota, Throttle, UsageDay, UsagePlan
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.errors import NotFound
from poolhouse.domain.ports import Random

# An account's own: 10,000 requests a second, 5,000 at once (developer guide, 'Quotas').
RATE_LIMIT: Final = 10_000.0
BURST_LIMIT: Final = 5_000
MIN_KEY: Final = 20
MAX_KEY: Final = 128
MAX_DAYS: Final = 366
_GENERATED: Final = 40
_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OFFSETS: Final = {
    "DAY": (0, "Usage Plan quota offset must be zero in the DAY period"),
    "WEEK": (6, "Usage Plan quota offset must be between zero and six inclusive in the WEEK period"),
    "MONTH": (27, "Usage Plan quota offset must be between zero and 27 inclusive in the MONTH period"),
}


def no_key() -> NotFound:
    return NotFound("Invalid API Key identifier specified")


def no_plan() -> NotFound:
    return NotFound("Invalid Usage Plan ID specified")


def new_key_value(random: Random) -> str:
    return random.text(_GENERATED, _ALPHABET)


def check_key_value(value: str) -> None:
    """Raises Invalid."""
    if len(value) < MIN_KEY:
        raise Invalid(f"API Key value should be at least {MIN_KEY} characters")
    if len(value) > MAX_KEY:
        raise Invalid(f"API Key value exceeds maximum size of {MAX_KEY} characters")
    if not (value.isascii() and value.isprintable()):
        raise Invalid("API Key value can only hold printable ASCII characters")


def check_plan(plan: UsagePlan) -> None:
    """Raises Invalid."""
    if not plan.name or plan.name.isspace():
        raise Invalid("Usage Plan name cannot be blank")
    if plan.throttle is not None:
        _check_throttle(plan.throttle)
    for stage in plan.stages:
        for throttle in stage.throttle.values():
            _check_throttle(throttle)
    names = [stage.name for stage in plan.stages]
    if len(set(names)) != len(names):
        raise Invalid("An API stage can be in a usage plan only once")
    if plan.quota is not None:
        _check_quota(plan.quota)


def no_plan_stage(stage: PlanStage, plan_id: str) -> NotFound:
    return NotFound(
        f"Invalid API Stage {{api: {stage.api_id}, stage: {stage.stage}}} specified for usageplan {plan_id}"
    )


def _check_throttle(throttle: Throttle) -> None:
    if (throttle.burst_limit or 0) < 0 or (throttle.rate_limit or 0) < 0:
        raise Invalid("Throttle limits must not be negative")


def _check_quota(quota: Quota) -> None:
    if quota.period not in _OFFSETS:
        raise Invalid(f"Invalid usage plan quota period specified. Valid options are {','.join(_OFFSETS)}")
    if quota.limit <= 0:
        raise Invalid("Usage Plan quota limit must be greater than zero")
    most, text = _OFFSETS[quota.period]
    if not 0 <= quota.offset <= most:
        raise Invalid(text)


def today(now: float) -> str:
    """`now` is epoch seconds."""
    return datetime.fromtimestamp(now, UTC).date().isoformat()


def days_between(start: str, end: str) -> list[date]:
    """From `start` to `end`, both included. Raises Invalid."""
    first, last = _day(start), _day(end)
    if last < first:
        raise Invalid("Usage end date must not be before the start date")
    if (last - first).days >= MAX_DAYS:
        raise Invalid(f"Usage can be read for at most {MAX_DAYS} days")
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def period_start(day: date, quota: Quota) -> date:
    """The first day of the period that `day` is in.

    A week begins on Sunday and a month on its first day, both `offset` days later (CloudFormation's
    'AWS::ApiGateway::UsagePlan QuotaSettings': "an offset of 1 starts the time period on Monday").
    """
    if quota.period == "WEEK":
        return day - timedelta(days=(day.weekday() + 1 - quota.offset) % 7)
    if quota.period == "MONTH":
        begin = day.replace(day=1 + quota.offset)
        return begin if begin <= day else (day.replace(day=1) - timedelta(days=1)).replace(day=1 + quota.offset)
    return day


def earliest(days: Sequence[date], quota: Quota | None) -> date:
    """The first day whose calls tell what was left on `days`."""
    return days[0] if quota is None else period_start(days[0], quota)


def history(counted: Iterable[UsageDay], days: Sequence[date], quota: Quota | None) -> list[tuple[int, int]]:
    """For each of `days` the calls made and the calls left at its end. `counted` is one key's, in order of day."""
    by_day = {date.fromisoformat(each.day): each for each in counted}
    found = []
    for day in days:
        used = by_day[day].used if day in by_day else 0
        if quota is None:
            found.append((used, 0))
            continue
        begin = period_start(day, quota)
        spent = sum(each.used - each.extra for when, each in by_day.items() if begin <= when <= day)
        found.append((used, max(0, quota.limit - spent)))
    return found


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise Invalid(f"Invalid date specified: {text}. Dates are written YYYY-MM-DD")
