"""User pools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, LimitExceeded
from poolhouse.domain.pools.pool import UserPool
from poolhouse.storage import removal, tables
from poolhouse.storage.database import Session
from poolhouse.storage.rows import POOL, ValueRows

ROWS = ValueRows(tables.user_pools, UserPool)
# Pools have no row above them to hold while they are counted.
ALL_POOLS = select(tables.counters.c.value).where(tables.counters.c.name == "pools").with_for_update()
POOL_ID = bindparam("pool_id", type_=tables.Key)
CLIENTS = select(tables.app_clients.c.id).where(tables.app_clients.c.pool_id == POOL_ID)
DOMAINS = select(tables.pool_domains.c.name).where(tables.pool_domains.c.pool_id == POOL_ID)


@dataclass(frozen=True, slots=True)
class SqlUserPools:
    """Implements domain.ports.UserPools."""

    session: Session

    async def add(self, pool: UserPool, *, at_most: int) -> None:
        while not await self._add(pool, at_most):
            # Else the users that a removed pool of that id still has would be this one's.
            await removal.finish(self.session, pool.id)

    async def _add(self, pool: UserPool, at_most: int) -> bool:
        """False while a removed pool of that id is not gone wholly."""
        async with self.session.write() as transaction:
            await transaction.read(ALL_POOLS, {})
            if await ROWS.get(transaction, pool.id) is not None:
                raise AlreadyExists(f"user pool {pool.id} exists")
            if await removal.is_marked(transaction, pool.id):
                return False
            if await ROWS.count(transaction) >= at_most:
                raise LimitExceeded(f"there are {at_most} user pools")
            await ROWS.insert(transaction, pool.id, value=pool)
            transaction.mark(changes.pool(pool.id))
            return True

    async def get(self, pool_id: str) -> UserPool | None:
        return await ROWS.get(self.session, pool_id)

    async def put(self, pool: UserPool) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool.id)
            await ROWS.replace(transaction, pool.id, value=pool)
            transaction.mark(changes.pool(pool.id))

    async def remove(self, pool_id: str) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            for (client_id,) in await transaction.read(CLIENTS, {"pool_id": pool_id}):
                transaction.mark(changes.client(pool_id, client_id))
            for (name,) in await transaction.read(DOMAINS, {"pool_id": pool_id}):
                transaction.mark(changes.domain(name))
            await removal.forget_users_of(transaction, pool_id)
            await ROWS.delete(transaction, pool_id)
            POOL.gone(transaction, pool_id)
            transaction.mark(changes.pool(pool_id))

    async def page(self, *, after: str | None, limit: int) -> Sequence[UserPool]:
        return await ROWS.page(self.session, after=after, limit=limit)
