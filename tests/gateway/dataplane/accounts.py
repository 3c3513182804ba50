"""API keys and usage plans in memory: what the data plane reads of an account, and its words to write with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from poolhouse.domain import changes
from poolhouse.domain.apis.account import ApiKey, PlanStage, Quota, Throttle, UsageDay, UsagePlan, UsagePlanKey
from poolhouse.domain.errors import NotFound
from tests.fakes import MemoryChanges
from tests.gateway.dataplane.apis import API, STAGE
from tests.gateway.dataplane.pools import ACCOUNT

VALUE = "abcdefghijklmnopqrstuvwxyz0123456789ABCD"


class MemoryAccounts:
    """Implements, of ports.AccountStores, what `gateway.demands` uses. `reads` counts."""

    def __init__(self, told: MemoryChanges) -> None:
        self._told = told
        self.reads = 0
        self.api_keys = self
        self.plans = _Plans(self)
        self.plan_keys = _PlanKeys(self)
        self.usage = MemoryUsage(self)
        self.held_keys: dict[str, ApiKey] = {}
        self.held_plans: dict[str, UsagePlan] = {}
        self.members: set[tuple[str, str]] = set()

    async def with_value(self, account_id: str, value: str) -> ApiKey | None:
        assert account_id == ACCOUNT
        self.reads += 1
        return self.held_keys.get(value)

    def put_key(self, value: str = VALUE, key_id: str = "key0000001", *, enabled: bool = True) -> ApiKey:
        key = ApiKey(
            account_id=ACCOUNT, id=key_id, name=key_id, created_date=0.0, last_updated_date=0.0, enabled=enabled
        )
        self.held_keys[value] = key
        self.tell()
        return key

    def put_plan(
        self,
        plan_id: str = "plan01",
        *keys: str,
        throttle: Throttle | None = None,
        quota: Quota | None = None,
        methods: dict[str, Throttle] | None = None,
        stage: str = STAGE,
    ) -> UsagePlan:
        """With these keys as members (the usual one if none is given)."""
        stages = (PlanStage(api_id=API, stage=stage, throttle=methods or {}),)
        plan = UsagePlan(
            account_id=ACCOUNT, id=plan_id, name=plan_id, stages=stages, throttle=throttle, quota=quota
        )
        self.held_plans[plan_id] = plan
        self.members |= {(plan_id, key) for key in keys or ("key0000001",)}
        self.tell()
        return plan

    def clear(self) -> None:
        self.held_keys.clear()
        self.held_plans.clear()
        self.members.clear()
        self.usage.counted.clear()
        self.tell()

    def tell(self) -> None:
        self._told.tell(changes.account(ACCOUNT))


class _Plans:
    def __init__(self, account: MemoryAccounts) -> None:
        self._account = account

    async def page(self, account_id: str) -> Sequence[UsagePlan]:
        self._account.reads += 1
        return [plan for _, plan in sorted(self._account.held_plans.items()) if plan.account_id == account_id]


class _PlanKeys:
    def __init__(self, account: MemoryAccounts) -> None:
        self._account = account

    async def get(self, account_id: str, plan_id: str, key_id: str) -> UsagePlanKey | None:
        self._account.reads += 1
        if (plan_id, key_id) not in self._account.members:
            return None
        return UsagePlanKey(account_id=account_id, plan_id=plan_id, key_id=key_id)


class MemoryUsage:
    """Implements ports.Usage. `broken`: every call fails with it."""

    def __init__(self, account: MemoryAccounts) -> None:
        self._account = account
        self.counted: dict[tuple[str, str, str], UsageDay] = {}
        self.broken: Exception | None = None
        self.reads = 0

    async def count(self, account_id: str, plan_id: str, key_id: str, day: str, calls: int) -> None:
        assert account_id == ACCOUNT
        self._add(plan_id, key_id, day, used=calls)

    async def grant(self, account_id: str, plan_id: str, key_id: str, day: str, extra: int) -> None:
        assert account_id == ACCOUNT
        self._add(plan_id, key_id, day, extra=extra)

    def _add(self, plan_id: str, key_id: str, day: str, **more: int) -> None:
        if self.broken is not None:
            raise self.broken
        if (plan_id, key_id) not in self._account.members:
            raise NotFound(key_id)
        before = self.counted.get((plan_id, key_id, day), UsageDay(key_id=key_id, day=day))
        self.counted[plan_id, key_id, day] = UsageDay(
            key_id=key_id,
            day=day,
            used=before.used + more.get("used", 0),
            extra=more.get("extra", before.extra),
        )

    async def days(self, account_id: str, plan_id: str, *, start: str, end: str) -> list[UsageDay]:
        assert account_id == ACCOUNT
        if self.broken is not None:
            raise self.broken
        self.reads += 1
        held: list[tuple[Any, UsageDay]] = sorted(self.counted.items())
        return [day for (plan, _, _), day in held if plan == plan_id and start <= day.day <= end]
