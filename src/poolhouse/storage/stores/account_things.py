"""Usage plans, domain names, … of an account: one class over tables of one shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from poolhouse.domain import changes
from poolhouse.domain.apis.account import (
    AccountSettings,
    BasePathMapping,
    DomainName,
    UsagePlan,
    UsagePlanKey,
)
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.storage import account_tables as tables
from poolhouse.storage.database import Session, Transaction
from poolhouse.storage.rows import Owner, ValueRows

Thing = TypeVar("Thing", AccountSettings, UsagePlan, UsagePlanKey, DomainName, BasePathMapping)
ACCOUNT = Owner(tables.gateway_accounts, "account")


@dataclass(frozen=True, slots=True)
class ThingTable(Generic[Thing]):
    noun: str
    rows: ValueRows[Thing]


SETTINGS = ThingTable("settings", ValueRows(tables.gateway_accounts, AccountSettings))
PLANS = ThingTable("usage plan", ValueRows(tables.account_usage_plans, UsagePlan))
PLAN_KEYS = ThingTable("usage plan key", ValueRows(tables.account_plan_keys, UsagePlanKey))
DOMAIN_NAMES = ThingTable("domain name", ValueRows(tables.account_domain_names, DomainName))
MAPPINGS = ThingTable("base path mapping", ValueRows(tables.account_mappings, BasePathMapping))


async def hold_account(transaction: Transaction, account_id: str) -> None:
    """Until the transaction ends; the account's row comes to be by it."""
    await SETTINGS.rows.insert(transaction, account_id, value=AccountSettings(account_id=account_id))
    await ACCOUNT.hold(transaction, account_id)


@dataclass(frozen=True, slots=True)
class SqlAccountThings(Generic[Thing]):
    """Implements domain.apis.ports.AccountThings."""

    session: Session
    table: ThingTable[Thing]

    async def add(self, thing: Thing) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, thing.account_id)
            if not await self.table.rows.insert(transaction, thing.account_id, *thing.key, value=thing):
                raise AlreadyExists(f"account {thing.account_id} has a {self.table.noun} {thing.key}")
            transaction.mark(changes.account(thing.account_id))

    async def get(self, account_id: str, *key: str) -> Thing | None:
        return await self.table.rows.get(self.session, account_id, *key)

    async def put(self, thing: Thing) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, thing.account_id)
            if not await self.table.rows.replace(transaction, thing.account_id, *thing.key, value=thing):
                raise NotFound(f"account {thing.account_id} has no {self.table.noun} {thing.key}")
            transaction.mark(changes.account(thing.account_id))

    async def remove(self, account_id: str, *key: str) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, account_id)
            if not await self.table.rows.delete(transaction, account_id, *key):
                raise NotFound(f"account {account_id} has no {self.table.noun} {key}")
            transaction.mark(changes.account(account_id))

    async def page(
        self, account_id: str, *owner: str, after: str | None = None, limit: int | None = None
    ) -> Sequence[Thing]:
        return await self.table.rows.page(self.session, account_id, *owner, after=after, limit=limit)
