"""Usage plans and custom domain names as the data plane holds them: read once, dropped on a change."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from poolhouse.domain.apis.account import BasePathMapping, DomainName
from poolhouse.domain.apis.values import Stage
from poolhouse.domain.errors import Unavailable
from poolhouse.gateway.access_log import LONGEST, format_of
from poolhouse.gateway.custom_domains import CustomDomains, led
from poolhouse.gateway.demands.plans import Entry, NoEntry, UsagePlans
from poolhouse.gateway.demands.quotas import Quotas
from tests.fakes import FakeClock, MemoryChanges
from tests.gateway.dataplane.accounts import VALUE, MemoryAccounts
from tests.gateway.dataplane.apis import API, STAGE
from tests.gateway.dataplane.pools import ACCOUNT, NOW

pytestmark = pytest.mark.anyio


def plans_of(accounts: MemoryAccounts, told: MemoryChanges) -> UsagePlans:
    return UsagePlans(accounts, told, ACCOUNT)  # type: ignore[arg-type]


async def test_a_change_while_a_key_is_read_is_not_missed() -> None:
    told = MemoryChanges()
    accounts = MemoryAccounts(told)
    accounts.put_key()
    accounts.put_plan()
    plans = plans_of(accounts, told)
    reading = accounts.with_value

    async def slow(account_id: str, value: str) -> Any:
        found = await reading(account_id, value)
        accounts.put_key(enabled=False)  # committed after it was read
        return found

    accounts.with_value = slow  # type: ignore[method-assign]
    assert isinstance(await plans.entry(VALUE, API, STAGE), Entry)
    accounts.with_value = reading  # type: ignore[method-assign]
    assert isinstance(await plans.entry(VALUE, API, STAGE), NoEntry)


async def test_guesses_push_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("poolhouse.gateway.demands.plans.MAX_UNKNOWN", 10)
    told = MemoryChanges()
    accounts = MemoryAccounts(told)
    accounts.put_key()
    accounts.put_plan()
    plans = plans_of(accounts, told)
    await plans.entry(VALUE, API, STAGE)
    for number in range(50):
        await plans.entry(f"guess-{number}", API, STAGE)
    reads = accounts.reads
    assert isinstance(await plans.entry(VALUE, API, STAGE), Entry)
    assert accounts.reads == reads
    assert len(plans._nothing) == 10


async def test_another_accounts_change_drops_nothing() -> None:
    told = MemoryChanges()
    accounts = MemoryAccounts(told)
    accounts.put_key()
    accounts.put_plan()
    plans = plans_of(accounts, told)
    await plans.entry(VALUE, API, STAGE)
    reads = accounts.reads
    told.tell("account:999999999999", "pool:x")
    await plans.entry(VALUE, API, STAGE)
    assert accounts.reads == reads
    told.tell()  # everything may have changed
    await plans.entry(VALUE, API, STAGE)
    assert accounts.reads > reads


async def test_the_last_calls_are_written_when_the_server_ends(every_log_line: None) -> None:
    accounts = MemoryAccounts(MemoryChanges())
    accounts.put_key()
    plan = accounts.put_plan()
    quotas = Quotas(accounts, FakeClock(float(NOW)), ACCOUNT)  # type: ignore[arg-type]
    await asyncio.gather(*(quotas.spend(plan, "key0000001") for _ in range(20)))
    accounts.usage.broken = Unavailable("away")
    await quotas.close()  # is not stopped by that
    accounts.usage.broken = None
    await quotas.close()
    assert [day.used for day in accounts.usage.counted.values()] == [20]


def mapping(base_path: str, stage: str | None = "prod") -> BasePathMapping:
    return BasePathMapping(
        account_id=ACCOUNT, domain_name="api.example.com", base_path=base_path, api_id="a1", stage=stage
    )


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/v1", ("prod", "/", "/v1")),
        ("/v1/", ("prod", "/", "/v1")),
        ("/v1/pets/1", ("prod", "/pets/1", "/v1")),
        ("/v1//pets", ("prod", "//pets", "/v1")),
        ("/free/test/pets", ("test", "/pets", "/free/test")),
        ("/free/test", ("test", "/", "/free/test")),
        ("/free", ("", "/", "/free/")),
        ("/v2/pets", None),
        ("/V1/pets", None),
        ("/(none)/pets", None),
        ("/v1%2Fpets", None),
        ("/", None),
    ],
)
async def test_where_a_path_leads(path: str, to: tuple[str, str, str] | None) -> None:
    found = led({"v1": mapping("v1"), "free": mapping("free", None)}, path)
    assert (None if found is None else (found.stage, found.path, found.base)) == to


async def test_the_mapping_without_a_base_path_takes_the_rest() -> None:
    mappings = {"(none)": mapping("(none)"), "v1": mapping("v1", "one")}
    assert led(mappings, "/pets/1") == ("a1", "prod", "/pets/1", "")
    assert led(mappings, "/v1/pets") == ("a1", "one", "/pets", "/v1")
    assert led(mappings, "/") == ("a1", "prod", "/", "")
    assert led({"(none)": mapping("(none)", None)}, "/test/pets") == ("a1", "test", "/pets", "/test")


class Domains:
    """The stores that CustomDomains reads."""

    def __init__(self, *names: str) -> None:
        self.reads = 0
        self.domain_names = self.mappings = self
        self.names = names

    async def get(self, account_id: str, name: str) -> DomainName | None:
        self.reads += 1
        if name not in self.names:
            return None
        return DomainName(account_id=account_id, name=name, created_date=0.0, target="x")

    async def page(self, account_id: str, name: str) -> list[BasePathMapping]:
        assert account_id == ACCOUNT
        return [mapping("v1")] if name in self.names else []


async def test_hosts_are_looked_up_once() -> None:
    told, stores = MemoryChanges(), Domains("api.example.com", "*.shop.example")
    domains = CustomDomains(stores, told, ACCOUNT)  # type: ignore[arg-type]
    assert set(await domains.mappings("api.example.com") or ()) == {"v1"}
    assert await domains.mappings("a.shop.example") is not None
    assert await domains.mappings("a.b.shop.example") is None
    for nothing in ("", "localhost", "x" * 254, "other.example"):
        assert await domains.mappings(nothing) is None
    reads = stores.reads
    for host in ("api.example.com", "a.shop.example", "other.example", "localhost"):
        await domains.mappings(host)
    assert stores.reads == reads
    stores.names = ()
    told.tell("account:" + ACCOUNT)
    assert await domains.mappings("api.example.com") is None


@pytest.mark.parametrize(
    ("arn", "group"),
    [
        ("arn:aws:logs:us-east-1:123456789012:log-group:calls", "calls"),
        ("arn:aws:logs:us-east-1:123456789012:log-group:/aws/calls:*", "/aws/calls"),
        ("arn:aws:firehose:us-east-1:123456789012:deliverystream/amazon-apigateway-x", "amazon-apigateway-x"),
        (None, ""),
    ],
)
async def test_a_line_of_an_access_log(arn: str | None, group: str) -> None:
    form = format_of(
        Stage(
            api_id=API, name=STAGE, deployment_id="d", created_date=0.0, last_updated_date=0.0,
            access_log_destination=arn,
            access_log_format="$context.requestId $context.identity.userAgent-$context.nothing.at.all. $context",
        )
    )  # fmt: skip
    assert form is not None
    assert form.group == group
    context = {"requestId": "r", "identity": {"userAgent": "a\r\nb"}, "nothing": "x"}
    assert form.line(context) == "r a  b--. $context"
    assert len(form.line({"requestId": "x" * 100_000, "identity": {}})) == LONGEST
