"""Domain names of user pools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.storage import tables
from poolhouse.storage.database import Session, Transaction
from poolhouse.storage.rows import POOL, ValueRows

ROWS = ValueRows(tables.pool_domains, PoolDomain)
OF_ANY_POOL = select(tables.pool_domains.c.body).where(
    tables.pool_domains.c.name == bindparam("name", type_=tables.Key)
)


def _mark(transaction: Transaction, pool_id: str, name: str) -> None:
    """A domain is part of its pool's snapshot, and leads to it."""
    transaction.mark(changes.domain(name))
    transaction.mark(changes.pool(pool_id))


@dataclass(frozen=True, slots=True)
class SqlDomains:
    """Implements domain.ports.Domains."""

    session: Session

    async def add(self, domain: PoolDomain) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, domain.pool_id)
            if not await ROWS.insert(transaction, domain.pool_id, domain.name, value=domain):
                raise AlreadyExists(f"domain {domain.name} is taken")
            _mark(transaction, domain.pool_id, domain.name)

    async def get(self, name: str) -> PoolDomain | None:
        return await ROWS.first(self.session, OF_ANY_POOL, {"name": name})

    async def of(self, pool_id: str) -> Sequence[PoolDomain]:
        return await ROWS.page(self.session, pool_id, after=None, limit=None)

    async def put(self, domain: PoolDomain) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, domain.pool_id)
            if not await ROWS.replace(transaction, domain.pool_id, domain.name, value=domain):
                raise NotFound(f"user pool {domain.pool_id} has no domain {domain.name}")
            _mark(transaction, domain.pool_id, domain.name)

    async def remove(self, pool_id: str, name: str) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            if not await ROWS.delete(transaction, pool_id, name):
                raise NotFound(f"user pool {pool_id} has no domain {name}")
            _mark(transaction, pool_id, name)
