"""App clients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.storage import tables
from poolhouse.storage.database import Session
from poolhouse.storage.rows import POOL, ValueRows
from poolhouse.storage.sealing import Sealer
from poolhouse.storage.stores.client_secrets import insert_secret

ROWS = ValueRows(tables.app_clients, AppClient)
OF_ANY_POOL = select(tables.app_clients.c.body).where(
    tables.app_clients.c.id == bindparam("client_id", type_=tables.Key)
)


@dataclass(frozen=True, slots=True)
class SqlAppClients:
    """Implements domain.ports.AppClients."""

    session: Session
    sealer: Sealer

    async def add(self, client: AppClient, secrets: Sequence[ClientSecret], *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, client.pool_id)
            full = await ROWS.count(transaction, client.pool_id) >= at_most
            # The id may be taken in another pool, which is not held: the insert alone can tell.
            if not await ROWS.insert(transaction, client.pool_id, client.id, value=client):
                raise AlreadyExists(f"app client {client.id} exists")
            if full:
                await ROWS.delete(transaction, client.pool_id, client.id)
                raise LimitExceeded(f"user pool {client.pool_id} has {at_most} app clients")
            for secret in secrets:
                await insert_secret(transaction, self.sealer, secret)
            transaction.mark(changes.client(client.pool_id, client.id))

    async def get(self, pool_id: str, client_id: str) -> AppClient | None:
        return await ROWS.get(self.session, pool_id, client_id)

    async def find(self, client_id: str) -> AppClient | None:
        return await ROWS.first(self.session, OF_ANY_POOL, {"client_id": client_id})

    async def put(self, client: AppClient) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, client.pool_id)
            if not await ROWS.replace(transaction, client.pool_id, client.id, value=client):
                raise NotFound(f"user pool {client.pool_id} has no app client {client.id}")
            transaction.mark(changes.client(client.pool_id, client.id))

    async def remove(self, pool_id: str, client_id: str) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            if not await ROWS.delete(transaction, pool_id, client_id):
                raise NotFound(f"user pool {pool_id} has no app client {client_id}")
            transaction.mark(changes.client(pool_id, client_id))

    async def page(self, pool_id: str, *, after: str | None, limit: int) -> Sequence[AppClient]:
        return await ROWS.page(self.session, pool_id, after=after, limit=limit)
