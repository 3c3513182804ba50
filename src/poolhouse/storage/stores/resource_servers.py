"""Resource servers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.resource_server import ResourceServer
from poolhouse.storage import tables
from poolhouse.storage.database import Session
from poolhouse.storage.rows import POOL, ValueRows

ROWS = ValueRows(tables.resource_servers, ResourceServer)


@dataclass(frozen=True, slots=True)
class SqlResourceServers:
    """Implements domain.ports.ResourceServers."""

    session: Session

    async def add(self, server: ResourceServer, *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, server.pool_id)
            if await ROWS.get(transaction, server.pool_id, server.identifier) is not None:
                raise AlreadyExists(f"user pool {server.pool_id} has a resource server {server.identifier}")
            if await ROWS.count(transaction, server.pool_id) >= at_most:
                raise LimitExceeded(f"user pool {server.pool_id} has {at_most} resource servers")
            await ROWS.insert(transaction, server.pool_id, server.identifier, value=server)
            transaction.mark(changes.pool(server.pool_id))

    async def get(self, pool_id: str, identifier: str) -> ResourceServer | None:
        return await ROWS.get(self.session, pool_id, identifier)

    async def put(self, server: ResourceServer) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, server.pool_id)
            if not await ROWS.replace(transaction, server.pool_id, server.identifier, value=server):
                raise NotFound(f"user pool {server.pool_id} has no resource server {server.identifier}")
            transaction.mark(changes.pool(server.pool_id))

    async def remove(self, pool_id: str, identifier: str) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            if not await ROWS.delete(transaction, pool_id, identifier):
                raise NotFound(f"user pool {pool_id} has no resource server {identifier}")
            transaction.mark(changes.pool(pool_id))

    async def page(
        self, pool_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ResourceServer]:
        return await ROWS.page(self.session, pool_id, after=after, limit=limit)
