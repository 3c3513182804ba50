"""UsagePlan and its keys through boto3."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_PLAN = (404, "NotFoundException", "Invalid Usage Plan ID specified")
NO_MEMBER = (404, "NotFoundException", "Invalid Usage Plan Key identifier specified")


@pytest.fixture
def staged(api: Api) -> Api:
    api.deployable()
    api.deploy(stageName="dev")
    return api


def test_life_of_a_plan(apigateway: Any, staged: Api) -> None:
    stage = {"apiId": staged.id, "stage": "dev", "throttle": {"/a/GET": {"burstLimit": 1, "rateLimit": 0.5}}}
    given = {
        "name": "gold",
        "description": "for many",
        "apiStages": [stage],
        "throttle": {"burstLimit": 10, "rateLimit": 5.0},
        "quota": {"limit": 100, "offset": 0, "period": "MONTH"},
        "tags": {"team": "shop"},
    }
    created = apigateway.create_usage_plan(**given)
    assert status(created) == 201
    assert re.fullmatch("[a-z0-9]{6}", created["id"])
    assert answer(created) == {"id": created["id"], **given}
    where = {"usagePlanId": created["id"]}
    assert answer(apigateway.get_usage_plan(**where)) == answer(created)
    assert created["id"] in {each["id"] for each in apigateway.get_usage_plans(limit=500)["items"]}
    assert refused(apigateway, "delete_usage_plan", **where) == (
        400,
        "BadRequestException",
        (
            f"Cannot delete Usage Plan {created['id']} because there are API Stages associated with it, including "
            f"{staged.id}:dev"
        ),
    )
    removed = [{"op": "remove", "path": "/apiStages", "value": f"{staged.id}:dev"}]
    assert apigateway.update_usage_plan(**where, patchOperations=removed)["apiStages"] == []
    assert status(apigateway.delete_usage_plan(**where)) == 202
    for operation in ("get_usage_plan", "delete_usage_plan", "update_usage_plan", "get_usage_plan_keys"):
        assert refused(apigateway, operation, **where) == NO_PLAN


@pytest.mark.parametrize(
    ("quota", "message"),
    [
        ({"limit": 0, "period": "DAY"}, "Usage Plan quota limit must be greater than zero"),
        ({"limit": 1, "offset": 1, "period": "DAY"}, "Usage Plan quota offset must be zero in the DAY period"),
        (
            {"limit": 1, "offset": 7, "period": "WEEK"},
            "Usage Plan quota offset must be between zero and six inclusive in the WEEK period",
        ),
        (
            {"limit": 1, "offset": 28, "period": "MONTH"},
            "Usage Plan quota offset must be between zero and 27 inclusive in the MONTH period",
        ),
        ({"limit": 1}, "Invalid usage plan quota period specified. Valid options are DAY,WEEK,MONTH"),
    ],
)
def test_quotas_that_may_not(apigateway: Any, quota: dict[str, Any], message: str) -> None:
    expected = (400, "BadRequestException", message)
    assert refused(apigateway, "create_usage_plan", name="p", quota=quota) == expected


def test_stages_have_to_be_there(apigateway: Any) -> None:
    stages = [{"apiId": "nowhere", "stage": "dev"}]
    code, kind, message = refused(apigateway, "create_usage_plan", name="p", apiStages=stages)
    assert (code, kind) == (404, "NotFoundException")
    assert re.fullmatch(
        r"Invalid API Stage {api: nowhere, stage: dev} specified for usageplan [a-z0-9]{6}", message
    )
    plan = apigateway.create_usage_plan(name="p")["id"]
    patches = [{"op": "add", "path": "/apiStages", "value": "nowhere:dev"}]
    assert refused(apigateway, "update_usage_plan", usagePlanId=plan, patchOperations=patches) == (
        404,
        "NotFoundException",
        f"Invalid API Stage {{api: nowhere, stage: dev}} specified for usageplan {plan}",
    )


def test_patches(apigateway: Any, staged: Api) -> None:
    plan = apigateway.create_usage_plan(name="p")["id"]
    stage = f"{staged.id}:dev"
    changed = apigateway.update_usage_plan(
        usagePlanId=plan,
        patchOperations=[
            {"op": "replace", "path": "/name", "value": "q"},
            {"op": "replace", "path": "/description", "value": "d"},
            {"op": "replace", "path": "/productCode", "value": "code"},
            {"op": "add", "path": "/apiStages", "value": stage},
            # As Terraform writes it, and escaped.
            {"op": "replace", "path": f"/apiStages/{stage}/throttle//a/GET/rateLimit", "value": "2.5"},
            {"op": "replace", "path": f"/apiStages/{stage}/throttle/~1a~1GET/burstLimit", "value": "7"},
            {"op": "replace", "path": "/throttle/rateLimit", "value": "5"},
            {"op": "add", "path": "/throttle/burstLimit", "value": "9"},
            {"op": "replace", "path": "/quota/period", "value": "WEEK"},
            {"op": "replace", "path": "/quota/limit", "value": "50"},
            {"op": "replace", "path": "/quota/offset", "value": "2"},
        ],
    )
    assert answer(changed) == {
        "id": plan,
        "name": "q",
        "description": "d",
        "productCode": "code",
        "apiStages": [
            {
                "apiId": staged.id,
                "stage": "dev",
                "throttle": {"/a/GET": {"burstLimit": 7, "rateLimit": 2.5}},
            }
        ],
        "throttle": {"burstLimit": 9, "rateLimit": 5.0},
        "quota": {"limit": 50, "offset": 2, "period": "WEEK"},
    }
    bare = apigateway.update_usage_plan(
        usagePlanId=plan,
        patchOperations=[
            {"op": "remove", "path": f"/apiStages/{stage}/throttle//a/GET"},
            {"op": "remove", "path": "/throttle"},
            {"op": "remove", "path": "/quota"},
            {"op": "remove", "path": "/productCode"},
        ],
    )
    assert "throttle" not in bare
    assert "quota" not in bare
    assert bare["apiStages"] == [{"apiId": staged.id, "stage": "dev"}]


@pytest.mark.parametrize(
    ("op", "path", "value", "code", "message"),
    [
        ("replace", "/id", "x", 400, "Invalid patch path /id"),
        ("replace", "/name", "", 400, "Usage Plan name cannot be blank"),
        ("add", "/apiStages", "x", 400, "Invalid API Stage specified"),
        (
            "replace",
            "/throttle/rateLimit",
            "fast",
            400,
            "Invalid patch value specified for /throttle/rateLimit: fast",
        ),
        ("replace", "/quota/limit", "-1", 400, "Invalid patch value specified for /quota/limit: -1"),
        ("replace", "/quota/limit", "5", 400, None),
        ("replace", "/throttle", "x", 400, "Invalid patch path /throttle"),
        ("replace", "/apiStages/a:b/throttle//x/GET/rateLimit", "1", 404, None),
        ("replace", "/apiStages/a:b/other", "1", 400, "Invalid patch path /apiStages/a:b/other"),
        (
            "remove",
            "/apiStages/a:b",
            "",
            400,
            (
                "Invalid patch path  '/apiStages/a:b' specified for op 'remove'. Must be one of: [/apiStages, "
                "/quota, /throttle, /productCode, "
                "/apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>, "
                "/apiStages/<apidId:stageName>/throttle]"
            ),
        ),
    ],
)
def test_patches_that_are_refused(
    apigateway: Any, op: str, path: str, value: str, code: int, message: str | None
) -> None:
    plan = apigateway.create_usage_plan(name="p", quota={"limit": 1, "period": "DAY"})["id"]
    patches = [{"op": op, "path": path, "value": value}]
    if (path, value) == ("/quota/limit", "5"):
        found = apigateway.update_usage_plan(usagePlanId=plan, patchOperations=patches)
        assert found["quota"] == {"limit": 5, "offset": 0, "period": "DAY"}
        return
    found = refused(apigateway, "update_usage_plan", usagePlanId=plan, patchOperations=patches)
    assert found[0] == code
    assert message in (None, found[2])


def test_keys_of_a_plan(apigateway: Any, staged: Api) -> None:
    plan = apigateway.create_usage_plan(name="p", apiStages=[{"apiId": staged.id, "stage": "dev"}])["id"]
    key = apigateway.create_api_key(name="k", enabled=True)
    member = {"usagePlanId": plan, "keyId": key["id"]}
    assert refused(apigateway, "get_usage_plan_key", **member) == NO_MEMBER
    created = apigateway.create_usage_plan_key(**member, keyType="API_KEY")
    assert status(created) == 201
    shown = {"id": key["id"], "type": "API_KEY", "name": "k", "value": key["value"]}
    assert answer(created) == shown
    assert answer(apigateway.get_usage_plan_key(**member)) == shown
    assert apigateway.get_usage_plan_keys(usagePlanId=plan)["items"] == [shown]
    assert apigateway.get_usage_plan_keys(usagePlanId=plan, nameQuery="x")["items"] == []
    assert [each["id"] for each in apigateway.get_usage_plans(keyId=key["id"])["items"]] == [plan]
    assert refused(apigateway, "create_usage_plan_key", **member, keyType="API_KEY") == (
        409,
        "ConflictException",
        "Usage plan key already exists",
    )
    other = apigateway.create_usage_plan(name="q", apiStages=[{"apiId": staged.id, "stage": "dev"}])["id"]
    assert refused(apigateway, "create_usage_plan_key", usagePlanId=other, keyId=key["id"], keyType="API_KEY") == (
        409,
        "ConflictException",
        (
            f"API Key {key['id']} cannot be added to usage plan {other} because it is already associated with "
            f"usage plan {plan} for API stages: [{staged.id}:dev]"
        ),
    )
    assert status(apigateway.delete_usage_plan_key(**member)) == 202
    assert refused(apigateway, "delete_usage_plan_key", **member) == NO_MEMBER


def test_a_key_that_goes_leaves_its_plans(apigateway: Any) -> None:
    plan = apigateway.create_usage_plan(name="p")["id"]
    key = apigateway.create_api_key(name="k")["id"]
    apigateway.create_usage_plan_key(usagePlanId=plan, keyId=key, keyType="API_KEY")
    apigateway.delete_api_key(apiKey=key)
    assert apigateway.get_usage_plan_keys(usagePlanId=plan)["items"] == []


def test_members_that_may_not(apigateway: Any) -> None:
    plan = apigateway.create_usage_plan(name="p")["id"]
    no_key = (404, "NotFoundException", "Invalid API Key identifier specified")
    given = {"usagePlanId": plan, "keyId": "nokey"}
    assert refused(apigateway, "create_usage_plan_key", **given, keyType="API_KEY") == no_key
    assert refused(apigateway, "create_usage_plan_key", **given, keyType="OTHER") == (
        400,
        "BadRequestException",
        "Invalid key type specified: OTHER. Valid options are API_KEY",
    )


def test_usage(apigateway: Any, server: Any) -> None:
    plan = apigateway.create_usage_plan(name="p", quota={"limit": 100, "period": "MONTH"})["id"]
    key = apigateway.create_api_key(name="k")["id"]
    member = {"usagePlanId": plan, "keyId": key}
    apigateway.create_usage_plan_key(**member, keyType="API_KEY")
    granted = apigateway.update_usage(
        **member, patchOperations=[{"op": "replace", "path": "/remaining", "value": "140"}]
    )
    day = granted["startDate"]
    assert granted["items"] == {key: [[0, 140]]}
    found = apigateway.get_usage(usagePlanId=plan, startDate=day, endDate=day)
    assert answer(found) == {"usagePlanId": plan, "startDate": day, "endDate": day, "items": {key: [[0, 140]]}}
    assert apigateway.get_usage(**member, startDate=day, endDate=day)["items"] == {key: [[0, 140]]}
    again = [{"op": "replace", "path": "/remaining", "value": "7"}]
    assert apigateway.update_usage(**member, patchOperations=again)["items"] == {key: [[0, 7]]}


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ("2030-01-02", "2030-01-01", "Usage end date must not be before the start date"),
        ("2030-1-1", "2030-01-01", "Invalid date specified: 2030-1-1. Dates are written YYYY-MM-DD"),
        ("2030-02-30", "2030-03-01", "Invalid date specified: 2030-02-30. Dates are written YYYY-MM-DD"),
        ("2030-01-01", "2031-01-02", "Usage can be read for at most 366 days"),
    ],
)
def test_days_that_may_not(apigateway: Any, start: str, end: str, message: str) -> None:
    plan = apigateway.create_usage_plan(name="p")["id"]
    assert refused(apigateway, "get_usage", usagePlanId=plan, startDate=start, endDate=end) == (
        400,
        "BadRequestException",
        message,
    )


def test_grants_that_may_not(apigateway: Any) -> None:
    plan = apigateway.create_usage_plan(name="p")["id"]
    key = apigateway.create_api_key(name="k")["id"]
    member = {"usagePlanId": plan, "keyId": key}
    patches = [{"op": "replace", "path": "/remaining", "value": "7"}]
    assert refused(apigateway, "update_usage", **member, patchOperations=patches) == NO_MEMBER
    apigateway.create_usage_plan_key(**member, keyType="API_KEY")
    assert refused(apigateway, "update_usage", **member, patchOperations=patches)[2] == "Usage Plan has no quota"
    wrong = [{"op": "replace", "path": "/used", "value": "7"}]
    assert refused(apigateway, "update_usage", **member, patchOperations=wrong)[2] == "Invalid patch path /used"
