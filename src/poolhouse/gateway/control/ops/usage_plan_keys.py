"""UsagePlanKey: the API keys of a usage plan, and what they used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from poolhouse.domain.apis import usage
from poolhouse.domain.apis.account import ApiKey, UsageDay, UsagePlan, UsagePlanKey
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import Conflict, NotFound
from poolhouse.domain.secret import Secret
from poolhouse.gateway.control import pages, wire
from poolhouse.gateway.control.ops import api_keys, usage_plans
from poolhouse.gateway.control.patch import Change, bad_path
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

API_KEY = "API_KEY"


@operation("CreateUsagePlanKey")
async def create_usage_plan_key(services: Services, request: wire.CreateUsagePlanKeyRequest) -> wire.UsagePlanKey:
    if request.key_type != API_KEY:
        raise Invalid(f"Invalid key type specified: {request.key_type}. Valid options are {API_KEY}")
    async with services.editing_account() as stores:
        plan = await usage_plans.find(services, stores, request.usage_plan_id)
        key = await api_keys.find(services, stores, request.key_id)
        await _check_membership(stores, plan, key)
        await stores.plan_keys.add(UsagePlanKey(account_id=plan.account_id, plan_id=plan.id, key_id=key.id))
        values = await stores.api_keys.values(key.account_id, [key.id])
    return view(key, values[key.id])


@operation("GetUsagePlanKey")
async def get_usage_plan_key(services: Services, request: wire.GetUsagePlanKeyRequest) -> wire.UsagePlanKey:
    plan = await usage_plans.find(services, services.accounts, request.usage_plan_id)
    key = await _member(services, services.accounts, plan, request.key_id)
    values = await services.accounts.api_keys.values(key.account_id, [key.id])
    return view(key, values.get(key.id))


@operation("GetUsagePlanKeys")
async def get_usage_plan_keys(services: Services, request: wire.GetUsagePlanKeysRequest) -> wire.UsagePlanKeys:
    stores = services.accounts
    plan = await usage_plans.find(services, stores, request.usage_plan_id)

    async def fetch(after: str | None, limit: int) -> Sequence[ApiKey]:
        members = await stores.plan_keys.page(plan.account_id, plan.id, after=after, limit=limit)
        found = [await stores.api_keys.get(plan.account_id, each.key_id) for each in members]
        return [key for key in found if key is not None]

    found, position = await pages.page(
        services,
        request,
        pages.filtered(fetch, lambda key: key.name.startswith(request.name_query or ""), key=lambda key: key.id),
        of=f"usageplans/{plan.id}/keys/{request.name_query or ''}",
        key=lambda key: key.id,
    )
    values = await stores.api_keys.values(plan.account_id, [key.id for key in found])
    return wire.UsagePlanKeys(items=[view(key, values.get(key.id)) for key in found], position=position)


@operation("DeleteUsagePlanKey")
async def delete_usage_plan_key(services: Services, request: wire.DeleteUsagePlanKeyRequest) -> None:
    async with services.editing_account() as stores:
        plan = await usage_plans.find(services, stores, request.usage_plan_id)
        key = await _member(services, stores, plan, request.key_id)
        await stores.plan_keys.remove(plan.account_id, plan.id, key.id)


@operation("GetUsage")
async def get_usage(services: Services, request: wire.GetUsageRequest) -> wire.Usage:
    """For each key of the plan, for each day: the calls made, and the calls left when the day ended."""
    plan = await usage_plans.find(services, services.accounts, request.usage_plan_id)
    days = usage.days_between(request.start_date or "", request.end_date or "")

    async def fetch(after: str | None, limit: int) -> Sequence[UsagePlanKey]:
        if request.key_id is not None:
            found = await services.accounts.plan_keys.get(plan.account_id, plan.id, request.key_id)
            return [] if found is None or (after is not None and found.key_id <= after) else [found]
        return await services.accounts.plan_keys.page(plan.account_id, plan.id, after=after, limit=limit)

    await services.counted()
    of = f"usageplans/{plan.id}/usage/{days[0]}/{days[-1]}/{request.key_id or ''}"
    found, position = await pages.page(services, request, fetch, of=of, key=lambda each: each.key_id)
    return await _usage(services.accounts, plan, days, [each.key_id for each in found], position)


@operation("UpdateUsage")
async def update_usage(services: Services, request: wire.UpdateUsageRequest) -> wire.Usage:
    """`/remaining`: how many calls the key has left in the current period, whatever it has used."""
    await services.counted()
    async with services.editing_account() as stores:
        plan = await usage_plans.find(services, stores, request.usage_plan_id)
        key = await _member(services, stores, plan, request.key_id)
        days = usage.days_between(*[usage.today(services.clock.now())] * 2)
        for operation_ in request.patch_operations or ():
            await _grant(stores, plan, key, days[0], operation_)
        found = await _usage(stores, plan, days, [key.id], None)
    await services.counted()
    return found


async def _grant(
    stores: AccountStores, plan: UsagePlan, key: ApiKey, day: date, asked: wire.PatchOperation
) -> None:
    change = Change(op=asked.op or "", path=asked.path or "", value=asked.value)
    if (change.op, change.path) != ("replace", "/remaining"):
        raise bad_path(change)
    if plan.quota is None:
        raise Invalid("Usage Plan has no quota")
    if not (change.text.isascii() and change.text.isdigit() and len(change.text) < 10):
        raise Invalid(f"Invalid value specified for remaining: {change.text}")
    counted = await _counted(stores, plan, [day], key.id)
    begin = usage.period_start(day, plan.quota).isoformat()
    spent = sum(each.used - each.extra for each in counted if each.day >= begin)
    today = next((each.extra for each in counted if each.day == day.isoformat()), 0)
    extra = today + int(change.text) - (plan.quota.limit - spent)
    await stores.usage.grant(plan.account_id, plan.id, key.id, day.isoformat(), extra)


async def _usage(
    stores: AccountStores, plan: UsagePlan, days: Sequence[date], key_ids: Sequence[str], position: str | None
) -> wire.Usage:
    counted = await _counted(stores, plan, days)
    return wire.Usage(
        usage_plan_id=plan.id,
        start_date=days[0].isoformat(),
        end_date=days[-1].isoformat(),
        position=position,
        items={
            key_id: usage.history((each for each in counted if each.key_id == key_id), days, plan.quota)
            for key_id in key_ids
        },
    )


async def _counted(
    stores: AccountStores, plan: UsagePlan, days: Sequence[date], key_id: str | None = None
) -> list[UsageDay]:
    """From the beginning of the period that the first day is in."""
    start = usage.earliest(days, plan.quota).isoformat()
    found = await stores.usage.days(plan.account_id, plan.id, start=start, end=days[-1].isoformat())
    return [each for each in found if key_id is None or each.key_id == key_id]


async def _member(services: Services, stores: AccountStores, plan: UsagePlan, key_id: str | None) -> ApiKey:
    if await stores.plan_keys.get(plan.account_id, plan.id, key_id or "") is None:
        raise NotFound("Invalid Usage Plan Key identifier specified")
    return await api_keys.find(services, stores, key_id)


async def _check_membership(stores: AccountStores, plan: UsagePlan, key: ApiKey) -> None:
    """A key leads to one plan for each stage. Raises Conflict."""
    if await stores.plan_keys.get(plan.account_id, plan.id, key.id) is not None:
        raise Conflict("Usage plan key already exists")
    stages = {stage.name for stage in plan.stages}
    for other in await stores.plans.page(plan.account_id):
        shared = sorted(stages & {stage.name for stage in other.stages})
        if shared and await stores.plan_keys.get(plan.account_id, other.id, key.id) is not None:
            raise Conflict(
                f"API Key {key.id} cannot be added to usage plan {plan.id} because it is already associated with "
                f"usage plan {other.id} for API stages: [{', '.join(shared)}]"
            )


def view(key: ApiKey, value: Secret | None) -> wire.UsagePlanKey:
    return wire.UsagePlanKey(
        id=key.id, type=API_KEY, value=None if value is None else value.value, name=key.name or None
    )
