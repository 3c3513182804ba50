"""Patch operations of usage plans, whose paths go deeper than the others'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.apis.account import PlanStage, Quota, Throttle, UsagePlan
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.usage import no_plan_stage
from poolhouse.domain.errors import NotFound
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.patch import EVERY, REPLACE, Change, Target, bad_path, patched, text, unescaped

# `/apiStages/{api}:{stage}/throttle/{path}/{verb}/rateLimit`: Terraform leaves the path's slashes as they are.
_OF_STAGE = re.compile(r"([^/:]+:[^/]+)(?:/throttle(?:/(.+?))??(?:/(rateLimit|burstLimit))?)?")
_SET = ("add", "replace")


def patched_plan(plan: UsagePlan, operations: Sequence[wire.PatchOperation] | None) -> UsagePlan:
    """Raises Invalid or NotFound."""
    for operation in operations or ():
        path = operation.path or ""
        if path.startswith("/apiStages/"):
            change = Change(
                op=operation.op or "", path=path, value=operation.value, key=path[len("/apiStages/") :]
            )
            plan = _patch_stage(plan, change)
        else:
            plan = patched(plan, [operation], PATCH)
    return plan


def _patch_stages(plan: UsagePlan, change: Change) -> UsagePlan:
    """The value is `{api}:{stage}`."""
    api_id, _, stage = change.text.partition(":")
    if not api_id or not stage:
        raise Invalid("Invalid API Stage specified", why="it is written {apiId}:{stage}")
    present = any(each.name == change.text for each in plan.stages)
    if change.op == "remove":
        if not present:
            raise no_plan_stage(PlanStage(api_id=api_id, stage=stage), plan.id)
        return replace(plan, stages=tuple(each for each in plan.stages if each.name != change.text))
    if present:
        return plan
    return replace(plan, stages=(*plan.stages, PlanStage(api_id=api_id, stage=stage)))


def _patch_stage(plan: UsagePlan, change: Change) -> UsagePlan:
    match = _OF_STAGE.fullmatch(change.key)
    if match is None:
        raise bad_path(change)
    name, method, limit = match[1], match[2], match[3]
    if not change.key.startswith(f"{name}/throttle"):
        raise _not_removable(change) if change.op == "remove" else bad_path(change)
    stage = next((each for each in plan.stages if each.name == name), None)
    if stage is None:
        api_id, _, stage_name = name.partition(":")
        raise no_plan_stage(PlanStage(api_id=api_id, stage=stage_name), plan.id)
    throttles = dict(stage.throttle)
    if method is None:
        if change.op != "remove" or limit is not None:
            raise bad_path(change)
        throttles.clear()
    else:
        _patch_method(throttles, unescaped(method), limit, change)
    patched_stage = replace(stage, throttle=throttles)
    return replace(plan, stages=tuple(patched_stage if each is stage else each for each in plan.stages))


def _not_removable(change: Change) -> Invalid:
    """Recorded, with AWS's own spelling: a stage leaves by `/apiStages` and its name as the value."""
    return Invalid(
        f"Invalid patch path  '{change.path}' specified for op 'remove'. Must be one of: [/apiStages, /quota, "
        "/throttle, /productCode, /apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>, "
        "/apiStages/<apidId:stageName>/throttle]"
    )


def _patch_method(throttles: dict[str, Throttle], method: str, limit: str | None, change: Change) -> None:
    if change.op == "remove":
        if throttles.pop(method, None) is None:
            raise NotFound("Invalid method throttle specified")
    elif limit is None:
        raise bad_path(change)
    else:
        throttles[method] = _limited(throttles.get(method, Throttle()), limit, change)


def _limited(throttle: Throttle, limit: str, change: Change) -> Throttle:
    if limit == "rateLimit":
        return replace(throttle, rate_limit=_number(change, float))
    return replace(throttle, burst_limit=int(_number(change, int)))


def _patch_throttle(plan: UsagePlan, change: Change) -> UsagePlan:
    if change.op != "remove":
        raise bad_path(change)
    return replace(plan, throttle=None)


def _patch_limit(plan: UsagePlan, change: Change) -> UsagePlan:
    throttle = _limited(plan.throttle or Throttle(), change.path.rpartition("/")[2], change)
    return replace(plan, throttle=throttle)


def _patch_quota(plan: UsagePlan, change: Change) -> UsagePlan:
    if change.op != "remove":
        raise bad_path(change)
    return replace(plan, quota=None)


def _patch_quota_number(plan: UsagePlan, change: Change) -> UsagePlan:
    member = change.path.rpartition("/")[2]
    return replace(plan, quota=replace(plan.quota or Quota(), **{member: int(_number(change, int))}))


def _patch_period(plan: UsagePlan, change: Change) -> UsagePlan:
    return replace(plan, quota=replace(plan.quota or Quota(), period=change.text))


def _number(change: Change, kind: type[int] | type[float]) -> float:
    try:
        if len(change.text) <= 18 and change.text.isascii() and "_" not in change.text:
            found = kind(change.text)
            if 0 <= found < 10**15:
                return found
    except ValueError:
        pass
    raise Invalid(f"Invalid patch value specified for {change.path}: {change.text}")


def _patch_name(plan: UsagePlan, change: Change) -> UsagePlan:
    return replace(plan, name=change.text)


PATCH: dict[str, Target[UsagePlan]] = {
    "name": Target(REPLACE, _patch_name),
    "description": text("description", "replace", "remove"),
    "productCode": text("product_code", "replace", "remove"),
    "apiStages": Target(("add", "remove"), _patch_stages),
    "throttle": Target(EVERY, _patch_throttle),
    "throttle/rateLimit": Target(_SET, _patch_limit),
    "throttle/burstLimit": Target(_SET, _patch_limit),
    "quota": Target(EVERY, _patch_quota),
    "quota/limit": Target(_SET, _patch_quota_number),
    "quota/offset": Target(_SET, _patch_quota_number),
    "quota/period": Target(_SET, _patch_period),
}
