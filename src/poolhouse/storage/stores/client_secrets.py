"""Secrets of app clients, sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, Conflict, LimitExceeded, NotFound
from poolhouse.domain.pools.client import ClientSecret
from poolhouse.storage import tables
from poolhouse.storage.database import Session, Transaction, insert_if_absent
from poolhouse.storage.rows import POOL
from poolhouse.storage.sealing import Place, Sealer

TABLE = tables.client_secrets
OF_CLIENT = (
    TABLE.c.pool_id == bindparam("pool_id", type_=tables.Key),
    TABLE.c.client_id == bindparam("client_id", type_=tables.Key),
)
INSERT = insert_if_absent(TABLE)
SECRETS = (
    select(TABLE.c.id, TABLE.c.created_at, TABLE.c.sealed)
    .where(*OF_CLIENT)
    .order_by(TABLE.c.created_at, TABLE.c.id)
)
REMOVE = delete(TABLE).where(*OF_CLIENT, TABLE.c.id == bindparam("secret_id", type_=tables.Key))
CLIENT = select(tables.app_clients.c.id).where(
    tables.app_clients.c.pool_id == bindparam("pool_id", type_=tables.Key),
    tables.app_clients.c.id == bindparam("client_id", type_=tables.Key),
)


async def insert_secret(transaction: Transaction, sealer: Sealer, secret: ClientSecret) -> None:
    """The client is there and its pool is held. Raises AlreadyExists."""
    row = {
        "pool_id": secret.pool_id,
        "client_id": secret.client_id,
        "id": secret.id,
        "created_at": secret.created_at,
        "sealed": sealer.seal(_place(secret.pool_id, secret.client_id, secret.id), secret.value),
    }
    if not await transaction.run(INSERT, row):
        raise AlreadyExists(f"client secret {secret.id} exists")


def _place(pool_id: str, client_id: str, secret_id: str) -> Place:
    return Place(TABLE.name, (pool_id, client_id, secret_id))


@dataclass(frozen=True, slots=True)
class SqlClientSecrets:
    """Implements domain.ports.ClientSecrets."""

    session: Session
    sealer: Sealer

    async def add(self, secret: ClientSecret, *, at_most: int) -> None:
        client = {"pool_id": secret.pool_id, "client_id": secret.client_id}
        async with self.session.write() as transaction:
            await POOL.hold(transaction, secret.pool_id)
            if not await transaction.read(CLIENT, client):
                raise NotFound(f"user pool {secret.pool_id} has no app client {secret.client_id}")
            present = {row.id for row in await transaction.read(SECRETS, client)}
            if secret.id in present:
                raise AlreadyExists(f"client secret {secret.id} exists")
            if len(present) >= at_most:
                raise LimitExceeded(f"app client {secret.client_id} has {at_most} secrets")
            await insert_secret(transaction, self.sealer, secret)
            transaction.mark(changes.client(secret.pool_id, secret.client_id))

    async def of(self, pool_id: str, client_id: str) -> Sequence[ClientSecret]:
        rows = await self.session.read(SECRETS, {"pool_id": pool_id, "client_id": client_id})
        return [
            ClientSecret(
                pool_id=pool_id,
                client_id=client_id,
                id=secret_id,
                value=self.sealer.open(_place(pool_id, client_id, secret_id), sealed),
                created_at=created_at,
            )
            for secret_id, created_at, sealed in rows
        ]

    async def remove(self, pool_id: str, client_id: str, secret_id: str, *, at_least: int) -> None:
        client = {"pool_id": pool_id, "client_id": client_id}
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            present = {row.id for row in await transaction.read(SECRETS, client)}
            if secret_id not in present:
                raise NotFound(f"app client {client_id} has no secret {secret_id}")
            if len(present) <= at_least:
                raise Conflict(f"app client {client_id} would keep fewer than {at_least} secrets")
            await transaction.run(REMOVE, {**client, "secret_id": secret_id})
            transaction.mark(changes.client(pool_id, client_id))
