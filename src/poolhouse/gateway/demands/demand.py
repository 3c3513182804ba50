"""What one method demands of a call, and the checking of it in AWS's order (reference 2.3): API key, the usage
plan's throttle and quota, the stage's throttle, the request validator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from msgspec import Struct

from poolhouse.domain.apis.values import Deployment, Method, Stage
from poolhouse.domain.secret import Secret
from poolhouse.gateway.demands.buckets import Buckets, Limit, limit_of
from poolhouse.gateway.demands.plans import Entry, UsagePlans
from poolhouse.gateway.demands.quotas import Quotas
from poolhouse.gateway.demands.validation import Validation, validation_of
from poolhouse.gateway.exchange import Exchange, KeyHolder
from poolhouse.gateway.refusals import INVALID_API_KEY, QUOTA_EXCEEDED, THROTTLED, Refusal

HEADER: Final = b"x-api-key"


class Demand(Struct, frozen=True, kw_only=True):
    """`name` is the method's among the stage's (`/orders/GET`). `from_authorizer`: the key is what it said."""

    name: str
    key: bool
    from_authorizer: bool
    limit: Limit | None
    validation: Validation | None


def demand_of(path: str, verb: str, method: Method, deployment: Deployment, stage: Stage) -> Demand | None:
    """None when the method demands nothing. Raises Invalid."""
    demand = Demand(
        name=f"{path}/{verb}",
        key=method.api_key_required,
        from_authorizer=deployment.api_key_source == "AUTHORIZER",
        limit=_stage_limit(path, verb, stage),
        validation=validation_of(method, deployment),
    )
    return demand if demand.key or demand.limit is not None or demand.validation is not None else None


def _stage_limit(path: str, verb: str, stage: Stage) -> Limit | None:
    """Each method has a bucket of its own, also under the settings of all methods (`*/*`)."""
    settings = stage.method_settings
    own = settings.get(f"{path.replace('/', '~1')}/{verb}")
    for setting in (own, settings.get("*/*")):
        if setting is not None:
            limit = limit_of(setting.throttling_rate_limit, setting.throttling_burst_limit)
            if limit is not None:
                return limit
    return None


@dataclass(frozen=True, slots=True)
class Demands:
    """One for the server. A warm call reads no database."""

    plans: UsagePlans
    buckets: Buckets
    quotas: Quotas

    async def check(self, demand: Demand, exchange: Exchange, *, counts: bool, body: bool) -> None:
        """Raises Refusal. `counts`: the call takes its part of the limits; `body`: it has one to look at."""
        if demand.key:
            entry = await self.identify(demand, exchange)
            if counts:
                await self._spend(demand, exchange, entry)
        if demand.limit is not None and counts:
            name = (exchange.stage.api_id, exchange.stage.stage, demand.name)
            if not self.buckets.take(name, demand.limit):
                raise _throttled(demand.limit, f"the stage's limit for {demand.name}")
        if demand.validation is not None:
            await demand.validation.check(exchange, body=body)

    async def identify(self, demand: Demand, exchange: Exchange) -> Entry:
        """The exchange learns whose key it brought. Raises Refusal."""
        value, place = _key(demand, exchange)
        if not value:
            raise Refusal(INVALID_API_KEY, f"the method requires an API key, and {place} has none")
        stage = exchange.stage
        entry = await self.plans.entry(value, stage.api_id, stage.stage)
        if not isinstance(entry, Entry):
            raise Refusal(INVALID_API_KEY, f"{place}: {entry.reason}")
        exchange.holder = KeyHolder(id=entry.key.id, value=Secret(value), plan=entry.plan)
        return entry

    async def _spend(self, demand: Demand, exchange: Exchange, entry: Entry) -> None:
        """Raises Refusal."""
        plan, key_id, stage = entry.plan, entry.key.id, exchange.stage
        own = entry.limits.get(demand.name)
        name = (plan.id, key_id) if own is None else (plan.id, key_id, stage.api_id, stage.stage, demand.name)
        limit = own or entry.limit
        if limit is not None and not self.buckets.take(name, limit):
            raise _throttled(limit, f"the limit of usage plan {plan.id} for API key {key_id}")
        if not await self.quotas.spend(plan, key_id):
            assert plan.quota is not None
            raise Refusal(
                QUOTA_EXCEEDED,
                f"API key {key_id} has used up the {plan.quota.limit} calls that usage plan {plan.id} gives it"
                f" in a {plan.quota.period}",
            )


def _key(demand: Demand, exchange: Exchange) -> tuple[str, str]:
    """The key's value, and where it was looked for."""
    if demand.from_authorizer:
        return exchange.usage_key or "", "the authorizer's usageIdentifierKey"
    headers = exchange.scope["headers"]
    if len(headers) != len(exchange.headers) and len(exchange.header_values(HEADER)) > 1:
        raise Refusal(INVALID_API_KEY, "the header x-api-key is there twice")
    return (exchange.header("x-api-key") or "").strip(), "the header x-api-key"


def _throttled(limit: Limit, what: str) -> Refusal:
    return Refusal(THROTTLED, f"{what} is used up: {limit.rate:g} calls a second, {limit.burst:g} at once")
