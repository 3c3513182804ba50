"""The contracts of domain.apis.ports.AccountRepository."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.apis.account import (
    AccountSettings,
    ApiKey,
    BasePathMapping,
    ClientCertificate,
    DomainName,
    UsageDay,
    UsagePlan,
    UsagePlanKey,
)
from poolhouse.domain.apis.ports import AccountRepository
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.secret import Secret
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, NOON

ACCOUNT = "123456789012"
OTHER = "210987654321"


def a_key(key_id: str = "key1", account_id: str = ACCOUNT, **fields: Any) -> ApiKey:
    given = {"account_id": account_id, "id": key_id, "name": "k", "created_date": NOON, "last_updated_date": NOON}
    return ApiKey(**{**given, **fields})


def a_plan(plan_id: str = "plan1", account_id: str = ACCOUNT, **fields: Any) -> UsagePlan:
    return UsagePlan(**{"account_id": account_id, "id": plan_id, "name": "gold", **fields})


def a_member(plan_id: str = "plan1", key_id: str = "key1", account_id: str = ACCOUNT) -> UsagePlanKey:
    return UsagePlanKey(account_id=account_id, plan_id=plan_id, key_id=key_id)


def a_domain(name: str = "api.shop.example", account_id: str = ACCOUNT, **fields: Any) -> DomainName:
    return DomainName(**{"account_id": account_id, "name": name, "created_date": NOON, "target": "t", **fields})


def a_mapping(base_path: str = "v1", **fields: Any) -> BasePathMapping:
    given = {"account_id": ACCOUNT, "domain_name": "api.shop.example", "base_path": base_path, "api_id": "a"}
    return BasePathMapping(**{**given, **fields})


def a_certificate(certificate_id: str = "cert1", account_id: str = ACCOUNT, **fields: Any) -> ClientCertificate:
    given = {"account_id": account_id, "id": certificate_id, "created_date": NOON, "expiration_date": NOON + 1}
    return ClientCertificate(**{**given, "pem": "-----BEGIN CERTIFICATE-----", **fields})


@pytest.mark.anyio
class ApiKeysContract:
    async def test_add_get_remove(self, accounts: AccountRepository) -> None:
        key = a_key(name=HOSTILE, tags={HOSTILE: HOSTILE}, stage_keys=("a/dev",))
        await accounts.api_keys.add(key, Secret(HOSTILE))
        assert await accounts.api_keys.get(ACCOUNT, "key1") == key
        assert await accounts.api_keys.with_value(ACCOUNT, HOSTILE) == key
        assert await accounts.api_keys.values(ACCOUNT, ["key1", "none"]) == {"key1": Secret(HOSTILE)}
        assert await accounts.api_keys.values(ACCOUNT, []) == {}
        for unknown in (
            await accounts.api_keys.get(OTHER, "key1"),
            await accounts.api_keys.with_value(OTHER, HOSTILE),
            await accounts.api_keys.with_value(ACCOUNT, HOSTILE.lower()),
        ):
            assert unknown is None
        await accounts.api_keys.remove(ACCOUNT, "key1")
        assert await accounts.api_keys.with_value(ACCOUNT, HOSTILE) is None
        with pytest.raises(NotFound):
            await accounts.api_keys.remove(ACCOUNT, "key1")

    async def test_a_value_is_taken_once_in_an_account(self, accounts: AccountRepository) -> None:
        await accounts.api_keys.add(a_key(), Secret("v"))
        with pytest.raises(AlreadyExists):
            await accounts.api_keys.add(a_key("key2"), Secret("v"))
        with pytest.raises(AlreadyExists):
            await accounts.api_keys.add(a_key(), Secret("w"))
        await accounts.api_keys.add(a_key(account_id=OTHER), Secret("v"))
        assert await accounts.api_keys.with_value(OTHER, "v") == a_key(account_id=OTHER)

    async def test_put_keeps_the_value(self, accounts: AccountRepository) -> None:
        with pytest.raises(NotFound):
            await accounts.api_keys.put(a_key())
        await accounts.api_keys.add(a_key(), Secret("v"))
        await accounts.api_keys.put(a_key(enabled=True))
        assert await accounts.api_keys.with_value(ACCOUNT, "v") == a_key(enabled=True)

    async def test_pages(self, accounts: AccountRepository) -> None:
        for key_id in ("c", "a", "b"):
            await accounts.api_keys.add(a_key(key_id), Secret(key_id))
        assert [key.id for key in await accounts.api_keys.page(ACCOUNT, limit=2)] == ["a", "b"]
        assert [key.id for key in await accounts.api_keys.page(ACCOUNT, after="b")] == ["c"]
        assert await accounts.api_keys.values(ACCOUNT, ["a", "c"]) == {"a": Secret("a"), "c": Secret("c")}

    async def test_of_racing_creates_one_wins(self, accounts: AccountRepository) -> None:
        calls = (accounts.api_keys.add(a_key(f"k{number}"), Secret("same")) for number in range(32))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 31}


@pytest.mark.anyio
class UsagePlansContract:
    @pytest.fixture(autouse=True)
    async def _a_plan_with_a_key(self, accounts: AccountRepository) -> None:
        await accounts.plans.add(a_plan())
        await accounts.api_keys.add(a_key(), Secret("v"))
        await accounts.plan_keys.add(a_member())

    async def test_members(self, accounts: AccountRepository) -> None:
        assert await accounts.plan_keys.page(ACCOUNT, "plan1") == [a_member()]
        assert await accounts.plan_keys.get(ACCOUNT, "plan1", "key1") == a_member()
        with pytest.raises(AlreadyExists):
            await accounts.plan_keys.add(a_member())
        await accounts.api_keys.remove(ACCOUNT, "key1")
        assert await accounts.plan_keys.page(ACCOUNT, "plan1") == []

    async def test_a_plan_goes_with_its_members(self, accounts: AccountRepository) -> None:
        await accounts.plans.remove(ACCOUNT, "plan1")
        await accounts.plans.add(a_plan())
        assert await accounts.plan_keys.page(ACCOUNT, "plan1") == []
        assert await accounts.api_keys.get(ACCOUNT, "key1") is not None

    async def test_calls_are_counted(self, accounts: AccountRepository) -> None:
        days = ("2030-01-01", "2030-01-02", "2030-01-03")
        for day in days:
            await accounts.usage.count(ACCOUNT, "plan1", "key1", day, 2)
        await accounts.usage.count(ACCOUNT, "plan1", "key1", days[1], 3)
        await accounts.usage.grant(ACCOUNT, "plan1", "key1", days[1], -7)
        assert await accounts.usage.days(ACCOUNT, "plan1", start=days[1], end=days[2]) == [
            UsageDay(key_id="key1", day=days[1], used=5, extra=-7),
            UsageDay(key_id="key1", day=days[2], used=2),
        ]
        assert await accounts.usage.days(OTHER, "plan1", start=days[0], end=days[2]) == []
        with pytest.raises(NotFound):
            await accounts.usage.count(ACCOUNT, "plan1", "none", days[0], 1)

    async def test_no_count_is_lost(self, accounts: AccountRepository) -> None:
        calls = (accounts.usage.count(ACCOUNT, "plan1", "key1", "2030-01-01", 1) for _ in range(32))
        assert await outcomes(calls) == {"done": 32}
        [found] = await accounts.usage.days(ACCOUNT, "plan1", start="2030-01-01", end="2030-01-01")
        assert found.used == 32


@pytest.mark.anyio
class AccountThingsContract:
    async def test_settings(self, accounts: AccountRepository) -> None:
        assert await accounts.settings.get(ACCOUNT) is None
        async with accounts.edit(ACCOUNT) as stores:
            await stores.settings.put(AccountSettings(account_id=ACCOUNT, cloudwatch_role_arn=HOSTILE))
        found = await accounts.settings.get(ACCOUNT)
        assert found == AccountSettings(account_id=ACCOUNT, cloudwatch_role_arn=HOSTILE)

    async def test_what_fails_inside_an_edit_leaves_nothing(self, accounts: AccountRepository) -> None:
        async def fail() -> None:
            async with accounts.edit(ACCOUNT) as stores:
                await stores.plans.add(a_plan())
                raise RuntimeError

        with pytest.raises(RuntimeError):
            await fail()
        assert await accounts.plans.page(ACCOUNT) == []

    async def test_a_domain_goes_with_its_mappings(self, accounts: AccountRepository) -> None:
        await accounts.domain_names.add(a_domain())
        for base_path in ("v2", "(none)", "v1"):
            await accounts.mappings.add(a_mapping(base_path))
        found = await accounts.mappings.page(ACCOUNT, "api.shop.example")
        assert [mapping.base_path for mapping in found] == ["(none)", "v1", "v2"]
        await accounts.domain_names.remove(ACCOUNT, "api.shop.example")
        assert await accounts.mappings.page(ACCOUNT, "api.shop.example") == []

    async def test_a_domain_is_one_account_s(self, accounts: AccountRepository) -> None:
        await accounts.domain_names.add(a_domain())
        with pytest.raises(AlreadyExists):
            await accounts.domain_names.add(a_domain(account_id=OTHER))
        assert await accounts.domain_names.get(OTHER, "api.shop.example") is None

    async def test_certificates(self, accounts: AccountRepository) -> None:
        await accounts.certificates.add(a_certificate(), Secret("private"))
        assert await accounts.certificates.get(ACCOUNT, "cert1") == a_certificate()
        assert await accounts.certificates.private_pem(ACCOUNT, "cert1") == Secret("private")
        assert await accounts.certificates.private_pem(OTHER, "cert1") is None
        await accounts.certificates.put(a_certificate(description=HOSTILE))
        assert await accounts.certificates.page(ACCOUNT) == [a_certificate(description=HOSTILE)]
        with pytest.raises(AlreadyExists):
            await accounts.certificates.add(a_certificate(), Secret("other"))
        await accounts.certificates.remove(ACCOUNT, "cert1")
        with pytest.raises(NotFound):
            await accounts.certificates.put(a_certificate())

    async def test_put_and_remove_of_what_is_not_there(self, accounts: AccountRepository) -> None:
        with pytest.raises(NotFound):
            await accounts.plans.put(a_plan())
        with pytest.raises(NotFound):
            await accounts.plans.remove(ACCOUNT, "plan1")
