"""UsagePlan: which stages its keys may call, how fast, and how often."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.apis import identifiers, usage
from poolhouse.domain.apis.account import PlanStage, Quota, Throttle, UsagePlan
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.plan_patches import patched_plan
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateUsagePlan")
async def create_usage_plan(services: Services, request: wire.CreateUsagePlanRequest) -> wire.UsagePlan:
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    plan = UsagePlan(
        account_id=services.account_id,
        id=identifiers.new_part_id(services.random),
        name=request.name or "",
        description=request.description or None,
        stages=tuple(_asked(stage) for stage in request.api_stages or ()),
        throttle=None if request.throttle is None else _throttle(request.throttle),
        quota=None if request.quota is None else _quota(request.quota),
        tags=tags or None,
    )
    usage.check_plan(plan)
    await _check_stages(services, plan, plan.stages)
    await services.accounts.plans.add(plan)
    return view(plan)


@operation("GetUsagePlan")
async def get_usage_plan(services: Services, request: wire.GetUsagePlanRequest) -> wire.UsagePlan:
    return view(await find(services, services.accounts, request.usage_plan_id))


@operation("GetUsagePlans")
async def get_usage_plans(services: Services, request: wire.GetUsagePlansRequest) -> wire.UsagePlans:
    stores, account = services.accounts, services.account_id
    key_id = request.key_id

    async def fetch(after: str | None, limit: int) -> Sequence[UsagePlan]:
        found = await stores.plans.page(account, after=after, limit=limit)
        if key_id is None:
            return found
        members = [plan for plan in found if await stores.plan_keys.get(account, plan.id, key_id) is not None]
        more = len(found) == limit and len(members) < limit
        return [*members, *(await fetch(found[-1].id, limit - len(members)))] if more else members

    of = f"usageplans/{key_id or ''}"
    found, position = await pages.page(services, request, fetch, of=of, key=lambda plan: plan.id)
    return wire.UsagePlans(items=[view(plan) for plan in found], position=position)


@operation("UpdateUsagePlan")
async def update_usage_plan(services: Services, request: wire.UpdateUsagePlanRequest) -> wire.UsagePlan:
    before = await find(services, services.accounts, request.usage_plan_id)
    known = {stage.name for stage in before.stages}
    asked = patched_plan(before, request.patch_operations)
    await _check_stages(services, asked, [stage for stage in asked.stages if stage.name not in known])
    async with services.editing_account() as stores:
        found = await find(services, stores, request.usage_plan_id)
        plan = patched_plan(found, request.patch_operations)
        usage.check_plan(plan)
        await stores.plans.put(plan)
    return view(plan)


@operation("DeleteUsagePlan")
async def delete_usage_plan(services: Services, request: wire.DeleteUsagePlanRequest) -> None:
    async with services.editing_account() as stores:
        plan = await find(services, stores, request.usage_plan_id)
        if plan.stages:
            raise Invalid(
                f"Cannot delete Usage Plan {plan.id} because there are API Stages associated with it, including "
                f"{plan.stages[0].name}"
            )
        await stores.plans.remove(plan.account_id, plan.id)


async def find(services: Services, stores: AccountStores, plan_id: str | None) -> UsagePlan:
    return await lookups.found(stores.plans.get(services.account_id, plan_id or ""), usage.no_plan())


def view(plan: UsagePlan) -> wire.UsagePlan:
    return wire.UsagePlan(
        id=plan.id,
        name=plan.name,
        description=plan.description,
        api_stages=[
            wire.ApiStage(
                api_id=stage.api_id,
                stage=stage.stage,
                throttle={name: _shown(each) for name, each in stage.throttle.items()} or None,
            )
            for stage in plan.stages
        ],
        throttle=None if plan.throttle is None else _shown(plan.throttle),
        quota=None
        if plan.quota is None
        else wire.QuotaSettings(limit=plan.quota.limit, offset=plan.quota.offset, period=plan.quota.period),
        product_code=plan.product_code,
        tags=plan.tags,
    )


async def _check_stages(services: Services, plan: UsagePlan, stages: Sequence[PlanStage]) -> None:
    """Raises NotFound for a stage that is not there."""
    for stage in stages:
        if await services.apis.stages.get(stage.api_id, stage.stage) is None:
            raise usage.no_plan_stage(stage, plan.id)


def _asked(stage: wire.ApiStage) -> PlanStage:
    return PlanStage(
        api_id=stage.api_id or "",
        stage=stage.stage or "",
        throttle={name: _throttle(each) for name, each in (stage.throttle or {}).items()},
    )


def _throttle(given: wire.ThrottleSettings) -> Throttle:
    return Throttle(burst_limit=given.burst_limit or 0, rate_limit=given.rate_limit or 0.0)


def _quota(given: wire.QuotaSettings) -> Quota:
    return Quota(limit=given.limit or 0, offset=given.offset or 0, period=given.period or "")


def _shown(throttle: Throttle) -> wire.ThrottleSettings:
    return wire.ThrottleSettings(burst_limit=throttle.burst_limit, rate_limit=throttle.rate_limit)
