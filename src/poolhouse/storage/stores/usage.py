"""Calls counted by usage plan, API key and day. Not told to other processes: nobody keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from poolhouse.domain.apis.account import UsageDay
from poolhouse.domain.errors import NotFound
from poolhouse.storage.account_tables import account_plan_keys, account_usage
from poolhouse.storage.database import Session, Transaction, insert_if_absent
from poolhouse.storage.tables import Key

T = account_usage.c
ROW = tuple(
    column == bindparam(f"at_{column.name}", type_=Key) for column in (T.account_id, T.plan_id, T.key_id, T.day)
)
INSERT = insert_if_absent(account_usage)
COUNT = update(account_usage).where(*ROW).values(used=T.used + bindparam("calls"))
GRANT = update(account_usage).where(*ROW).values(extra=bindparam("granted"))
# Locked, so that the membership does not go before the count is written.
MEMBER = (
    select(account_plan_keys.c.key_id)
    .where(
        account_plan_keys.c.account_id == bindparam("account_id", type_=Key),
        account_plan_keys.c.plan_id == bindparam("plan_id", type_=Key),
        account_plan_keys.c.key_id == bindparam("key_id", type_=Key),
    )
    .with_for_update(read=True, key_share=True)
)
DAYS = (
    select(T.key_id, T.day, T.used, T.extra)
    .where(
        T.account_id == bindparam("account_id", type_=Key),
        T.plan_id == bindparam("plan_id", type_=Key),
        T.day >= bindparam("start", type_=Key),
        T.day <= bindparam("end", type_=Key),
    )
    .order_by(T.key_id, T.day)
)


@dataclass(frozen=True, slots=True)
class SqlUsage:
    """Implements domain.apis.ports.Usage."""

    session: Session

    async def count(self, account_id: str, plan_id: str, key_id: str, day: str, calls: int) -> None:
        async with self.session.write() as transaction:
            key = await _row(transaction, account_id, plan_id, key_id, day)
            await transaction.run(COUNT, {**key, "calls": calls})

    async def grant(self, account_id: str, plan_id: str, key_id: str, day: str, extra: int) -> None:
        async with self.session.write() as transaction:
            key = await _row(transaction, account_id, plan_id, key_id, day)
            await transaction.run(GRANT, {**key, "granted": extra})

    async def days(self, account_id: str, plan_id: str, *, start: str, end: str) -> Sequence[UsageDay]:
        bounds = {"account_id": account_id, "plan_id": plan_id, "start": start, "end": end}
        return [
            UsageDay(key_id=key_id, day=day, used=used, extra=extra)
            for key_id, day, used, extra in await self.session.read(DAYS, bounds)
        ]


async def _row(
    transaction: Transaction, account_id: str, plan_id: str, key_id: str, day: str
) -> dict[str, object]:
    """Where the day's row is, which is there by now. Raises NotFound."""
    key = {"account_id": account_id, "plan_id": plan_id, "key_id": key_id}
    if not await transaction.read(MEMBER, key):
        raise NotFound(f"API key {key_id} is not in usage plan {plan_id}")
    await transaction.run(INSERT, {**key, "day": day, "used": 0, "extra": 0})
    return {f"at_{name}": value for name, value in {**key, "day": day}.items()}
