"""Who holds an API key, and which usage plan lets the key in at a stage. A warm call reads no database."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from poolhouse.domain import changes as names
from poolhouse.domain.apis.account import ApiKey, PlanStage, UsagePlan
from poolhouse.domain.apis.ports import AccountRepository
from poolhouse.domain.apis.usage import MAX_KEY
from poolhouse.domain.ports import Changes
from poolhouse.gateway.bounded import Bounded
from poolhouse.gateway.demands.buckets import Limit, limit_in

MAX_HOLDERS: Final = 10_000
# Values nobody has are remembered apart, so that guessing cannot push out those somebody has.
MAX_UNKNOWN: Final = 10_000


class Entry(Struct, frozen=True, kw_only=True):
    """A key that is good at a stage: the plan's `limit`, and the stage's `limits` by method (`/orders/GET`)."""

    key: ApiKey
    plan: UsagePlan
    limit: Limit | None
    limits: dict[str, Limit]


class NoEntry(Struct, frozen=True):
    """The key is good for nothing here; `reason` is for the log."""

    reason: str


Found = Entry | NoEntry
Where = tuple[str, str, str]
"""Key value, API, stage."""


class UsagePlans:
    """Everything is dropped when a key, a plan or a membership changes."""

    def __init__(self, accounts: AccountRepository, changes: Changes, account_id: str) -> None:
        self._accounts = accounts
        self._account_id = account_id
        self._plans: tuple[UsagePlan, ...] | None = None
        self._entries: Bounded[Where, Found] = Bounded(MAX_HOLDERS)
        self._nothing: Bounded[Where, Found] = Bounded(MAX_UNKNOWN)
        # Grows with every change: what was read before one must not be kept after it.
        self._age = 0
        changes.subscribe(self._changed)

    async def entry(self, value: str, api_id: str, stage: str) -> Entry | NoEntry:
        where = (value, api_id, stage)
        found = self._entries.get(where) or self._nothing.get(where)
        if found is not None:
            return found
        if len(value) > MAX_KEY:
            return NoEntry("the API key is longer than any")
        age = self._age
        found = await self._find(value, api_id, stage)
        if age == self._age:
            held = self._entries if isinstance(found, Entry) else self._nothing
            held[where] = found
        return found

    async def _find(self, value: str, api_id: str, stage: str) -> Entry | NoEntry:
        key = await self._accounts.api_keys.with_value(self._account_id, value)
        if key is None:
            return NoEntry("there is no such API key")
        if not key.enabled:
            return NoEntry(f"the API key {key.id} is disabled")
        for plan in await self._all_plans():
            there = next((each for each in plan.stages if (each.api_id, each.stage) == (api_id, stage)), None)
            if there is None:
                continue
            if await self._accounts.plan_keys.get(self._account_id, plan.id, key.id) is not None:
                return _entry(key, plan, there)
        return NoEntry(f"the API key {key.id} is in no usage plan of the stage {stage!r}")

    async def _all_plans(self) -> tuple[UsagePlan, ...]:
        if self._plans is None:
            age = self._age
            plans = tuple(await self._accounts.plans.page(self._account_id))
            if age != self._age:
                return plans
            self._plans = plans
        return self._plans

    def _changed(self, changed: frozenset[str]) -> None:
        if changed and names.account(self._account_id) not in changed:
            return
        self._age += 1
        self._plans = None
        self._entries.clear()
        self._nothing.clear()


def _entry(key: ApiKey, plan: UsagePlan, stage: PlanStage) -> Entry:
    limits = {name: limit for name, each in stage.throttle.items() if (limit := limit_in(each)) is not None}
    return Entry(key=key, plan=plan, limit=limit_in(plan.throttle), limits=limits)
