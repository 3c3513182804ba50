"""API keys and what usage plans leave them: limits and quotas, over HTTP, and the counters by themselves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.account import Quota, Throttle, UsageDay, UsagePlan
from poolhouse.domain.apis.values import MethodSetting
from poolhouse.domain.errors import Unavailable
from poolhouse.gateway.demands.buckets import MAX_BUCKETS, Buckets, Limit, limit_of
from poolhouse.gateway.demands.quotas import Quotas
from tests.fakes import FakeClock, MemoryChanges
from tests.gateway.dataplane.accounts import VALUE, MemoryAccounts
from tests.gateway.dataplane.apis import cognito_method, deployment, mock, open_method, rest_api, stage
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import ACCOUNT, NOW

REASON = "x-poolhouse-reason"
KEYED = open_method(
    mock('{"id":"$context.identity.apiKeyId","key":"$context.identity.apiKey"}'), api_key_required=True
)
ROUTES = {"/": {"GET": KEYED}, "/orders": {"ANY": KEYED}}


def call(gateway: Gateway, key: str | None = VALUE, path: str = "/", **headers: str) -> requests.Response:
    given = {"x-api-key": key} if key is not None else {}
    return requests.get(gateway.url(path), headers={**given, **headers}, timeout=20)


def deploy(gateway: Gateway, **settings: MethodSetting) -> None:
    gateway.apis.put(rest_api(), deployment(ROUTES), stage(method_settings=settings))


def test_a_key_of_a_plan_of_the_stage_passes(gateway: Gateway) -> None:
    deploy(gateway)
    gateway.accounts.put_key()
    gateway.accounts.put_plan()
    answer = call(gateway)
    assert (answer.status_code, answer.json()) == (200, {"id": "key0000001", "key": VALUE})
    reads = gateway.accounts.reads
    for _ in range(5):
        assert call(gateway).status_code == 200
    assert gateway.accounts.reads == reads


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (None, "has none"),
        ("", "has none"),
        ("x" * 30, "no such API key"),
        ("x" * 129, "longer than any"),
        (VALUE.lower(), "no such API key"),
    ],
)
def test_another_key_does_not(gateway: Gateway, key: str | None, reason: str) -> None:
    deploy(gateway)
    gateway.accounts.put_key()
    gateway.accounts.put_plan()
    answer = call(gateway, key)
    assert (answer.status_code, answer.content) == (403, b'{"message":"Forbidden"}')
    assert answer.headers["x-amzn-ErrorType"] == "ForbiddenException"
    assert reason in answer.headers[REASON]
    assert VALUE not in answer.headers[REASON]


def test_two_keys_are_none(gateway: Gateway) -> None:
    import http.client

    deploy(gateway)
    gateway.accounts.put_key()
    gateway.accounts.put_plan()
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=20)
    connection.putrequest("GET", gateway.url("/").partition(str(gateway.port))[2])
    connection.putheader("x-api-key", VALUE)
    connection.putheader("X-Api-Key", VALUE)
    connection.endheaders()
    assert connection.getresponse().status == 403
    connection.close()


def test_a_disabled_key_and_one_of_another_stage(gateway: Gateway) -> None:
    deploy(gateway)
    gateway.accounts.put_key(enabled=False)
    gateway.accounts.put_plan()
    assert "disabled" in call(gateway).headers[REASON]
    gateway.accounts.put_key()
    gateway.accounts.put_plan(stage="other")
    assert "no usage plan of the stage" in call(gateway).headers[REASON]
    gateway.accounts.put_plan("plan02", "another")
    assert call(gateway).status_code == 403
    gateway.accounts.put_plan()
    assert call(gateway).status_code == 200


def test_a_method_that_asks_for_none_counts_none(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(mock("in"))}})
    gateway.accounts.put_key()
    gateway.accounts.put_plan(quota=Quota(limit=1))
    assert [call(gateway).status_code for _ in range(3)] == [200, 200, 200]


def test_authorization_comes_before_the_key(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": cognito_method(mock(), api_key_required=True)}})
    assert call(gateway).status_code == 401


def test_a_plan_limits_each_key(gateway: Gateway) -> None:
    deploy(gateway)
    gateway.accounts.put_key()
    gateway.accounts.put_key("z" * 40, "key0000002")
    gateway.accounts.put_plan("plan01", "key0000001", "key0000002", throttle=Throttle(rate_limit=1, burst_limit=2))
    assert [call(gateway).status_code for _ in range(3)] == [200, 200, 429]
    answer = call(gateway)
    assert answer.content == b'{"message":"Too Many Requests"}'
    assert answer.headers["x-amzn-ErrorType"] == "TooManyRequestsException"
    assert call(gateway, "z" * 40).status_code == 200
    gateway.clock.time += 1
    assert [call(gateway).status_code for _ in range(2)] == [200, 429]


def test_a_plan_limits_one_method_otherwise(gateway: Gateway) -> None:
    deploy(gateway)
    gateway.accounts.put_key()
    gateway.accounts.put_plan(
        throttle=Throttle(rate_limit=1, burst_limit=5),
        methods={"/orders/ANY": Throttle(rate_limit=1, burst_limit=1)},
    )
    assert [call(gateway, path="/orders").status_code for _ in range(2)] == [200, 429]
    assert call(gateway).status_code == 200


def test_a_stage_limits_each_method(gateway: Gateway) -> None:
    gateway.accounts.put_key()
    gateway.accounts.put_plan()
    limited = MethodSetting(throttling_burst_limit=1, throttling_rate_limit=0.5)
    tight = MethodSetting(throttling_burst_limit=0, throttling_rate_limit=0.0)
    deploy(gateway, **{"*/*": limited, "~1orders/ANY": tight})
    assert [call(gateway).status_code for _ in range(2)] == [200, 429]
    assert "stage's limit" in call(gateway).headers[REASON]
    assert call(gateway, path="/orders").status_code == 429
    gateway.clock.time += 2
    assert [call(gateway).status_code for _ in range(2)] == [200, 429]


def test_a_quota_is_used_up_and_begins_anew(gateway: Gateway) -> None:
    deploy(gateway)
    gateway.accounts.put_key()
    # A plan of its own: the gateway of this module remembers what was called in others.
    gateway.accounts.put_plan("plan99", quota=Quota(limit=2, period="DAY"))
    assert [call(gateway).status_code for _ in range(3)] == [200, 200, 429]
    answer = call(gateway)
    assert (answer.status_code, answer.content) == (429, b'{"message":"Limit Exceeded"}')
    assert answer.headers["x-amzn-ErrorType"] == "LimitExceededException"
    gateway.clock.time += 86_400
    assert call(gateway).status_code == 200


# --- the parts by themselves ---


def test_a_bucket_fills_with_time() -> None:
    clock = FakeClock(0.0)
    buckets = Buckets(clock)
    limit = Limit(rate=2.0, burst=3.0)
    assert [buckets.take(("a",), limit) for _ in range(4)] == [True, True, True, False]
    clock.time = 0.5
    assert [buckets.take(("a",), limit) for _ in range(2)] == [True, False]
    clock.time = -1_000  # the clock is set back: nothing is gained, nothing breaks
    assert not buckets.take(("a",), limit)
    clock.time = -999.5
    assert [buckets.take(("a",), limit) for _ in range(2)] == [True, False]
    clock.time = 1_000_000
    assert [buckets.take(("a",), limit) for _ in range(4)] == [True, True, True, False]
    assert buckets.take(("b",), limit)
    assert buckets.take(("a",), Limit(rate=1.0, burst=1.0))


def test_buckets_are_bounded() -> None:
    buckets = Buckets(FakeClock(0.0))
    limit = Limit(rate=0.0, burst=1.0)
    for number in range(MAX_BUCKETS + 10):
        buckets.take((str(number),), limit)
    assert len(buckets._held) == MAX_BUCKETS


@pytest.mark.parametrize(
    ("rate", "burst", "limit"),
    [
        (None, None, None),
        (10.0, None, Limit(10.0, 5_000)),
        (None, 7, Limit(10_000.0, 7)),
        (-1.0, -1, Limit(10_000.0, 5_000)),
        (0.0, 0, Limit(0.0, 0.0)),
        (10.0, 0, Limit(10.0, 10.0)),
        (0.5, 0, Limit(0.5, 1.0)),
    ],
)
def test_what_a_limit_is(rate: float | None, burst: int | None, limit: Limit | None) -> None:
    assert limit_of(rate, burst) == limit


@pytest.fixture
def accounts() -> MemoryAccounts:
    made = MemoryAccounts(MemoryChanges())
    made.put_key()
    return made


@pytest.fixture
async def quotas(accounts: MemoryAccounts) -> AsyncIterator[Quotas]:
    made = Quotas(accounts, FakeClock(float(NOW)), ACCOUNT)  # type: ignore[arg-type]
    yield made
    accounts.usage.broken = None
    await made.close()


TODAY = "2024-06-17"


async def spent(quotas: Quotas, plan: UsagePlan, times: int) -> int:
    return sum([await quotas.spend(plan, "key0000001") for _ in range(times)])


@pytest.mark.anyio
async def test_nodes_share_a_quota(accounts: MemoryAccounts) -> None:
    plan = accounts.put_plan(quota=Quota(limit=10))
    clock: Any = FakeClock(float(NOW))
    one, two = Quotas(accounts, clock, ACCOUNT), Quotas(accounts, clock, ACCOUNT)  # type: ignore[arg-type]
    assert (await spent(one, plan, 4), await spent(two, plan, 4)) == (4, 4)
    await one.write()
    await two.write()
    await one.write()
    # `one` has not been used since its last round but one: it reads anew.
    assert await spent(one, plan, 5) + await spent(two, plan, 5) in (2, 4)
    await one.close()
    await two.close()
    assert sum(day.used for day in accounts.usage.counted.values()) >= 10
    three = Quotas(accounts, clock, ACCOUNT)  # type: ignore[arg-type]
    assert await spent(three, plan, 3) == 0
    await three.close()


@pytest.mark.anyio
async def test_calls_are_written_once(accounts: MemoryAccounts, quotas: Quotas) -> None:
    plan = accounts.put_plan()
    assert await spent(quotas, plan, 3) == 3
    await quotas.write()
    await quotas.write()
    assert [day.used for day in accounts.usage.counted.values()] == [3]
    assert await spent(quotas, plan, 1) == 1
    await quotas.close()
    assert [day.used for day in accounts.usage.counted.values()] == [4]


@pytest.mark.anyio
async def test_a_database_that_is_away_loses_nothing(accounts: MemoryAccounts, quotas: Quotas) -> None:
    plan = accounts.put_plan(quota=Quota(limit=5))
    assert await spent(quotas, plan, 2) == 2
    accounts.usage.broken = Unavailable("away")
    with pytest.raises(Unavailable):
        await quotas.write()
    assert await spent(quotas, plan, 5) == 3
    accounts.usage.broken = None
    await quotas.write()
    assert [day.used for day in accounts.usage.counted.values()] == [5]


@pytest.mark.anyio
async def test_a_key_that_left_its_plan_is_not_counted(accounts: MemoryAccounts, quotas: Quotas) -> None:
    plan = accounts.put_plan()
    assert await spent(quotas, plan, 1) == 1
    accounts.members.clear()
    await quotas.write()
    assert accounts.usage.counted == {}


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("quota", "day", "counts"),
    [
        (Quota(limit=5, period="DAY"), TODAY, True),
        (Quota(limit=5, period="DAY"), "2024-06-16", False),
        (Quota(limit=5, period="WEEK"), "2024-06-16", True),  # a Sunday
        (Quota(limit=5, period="WEEK"), "2024-06-15", False),
        (Quota(limit=5, period="WEEK", offset=1), "2024-06-16", False),
        (Quota(limit=5, period="WEEK", offset=2), "2024-06-11", True),
        (Quota(limit=5, period="WEEK", offset=2), "2024-06-10", False),
        (Quota(limit=5, period="MONTH"), "2024-06-01", True),
        (Quota(limit=5, period="MONTH"), "2024-05-31", False),
        (Quota(limit=5, period="MONTH", offset=27), "2024-05-28", True),
        (Quota(limit=5, period="MONTH", offset=27), "2024-05-27", False),
    ],
)
async def test_which_calls_a_period_holds(accounts: MemoryAccounts, quota: Quota, day: str, counts: bool) -> None:
    plan = accounts.put_plan(quota=quota)
    monday = FakeClock(1_718_625_600.0)  # 2024-06-17T12:00:00Z
    quotas = Quotas(accounts, monday, ACCOUNT)  # type: ignore[arg-type]
    accounts.usage.counted[plan.id, "key0000001", day] = UsageDay(key_id="key0000001", day=day, used=6, extra=1)
    assert await quotas.spend(plan, "key0000001") is not counts
    await quotas.close()
