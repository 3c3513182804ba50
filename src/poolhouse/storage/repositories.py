"""The stores of user pools and of REST APIs, each with its unit of work."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from poolhouse.domain.ports import ApiStores, PoolStores
from poolhouse.storage.database import Database, Session
from poolhouse.storage.rows import API, POOL
from poolhouse.storage.sealing import Sealer
from poolhouse.storage.stores.api_parts import AUTHORIZERS, DEPLOYMENTS, RESOURCES, STAGES, SqlApiParts
from poolhouse.storage.stores.app_clients import SqlAppClients
from poolhouse.storage.stores.client_secrets import SqlClientSecrets
from poolhouse.storage.stores.domains import SqlDomains
from poolhouse.storage.stores.resource_servers import SqlResourceServers
from poolhouse.storage.stores.rest_apis import SqlRestApis
from poolhouse.storage.stores.signing_keys import SqlSigningKeys
from poolhouse.storage.stores.user_pools import SqlUserPools


class SqlPoolStores:
    """Implements domain.ports.PoolStores over a database or over one open transaction."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self.pools = SqlUserPools(session)
        self.clients = SqlAppClients(session, sealer)
        self.secrets = SqlClientSecrets(session, sealer)
        self.resource_servers = SqlResourceServers(session)
        self.domains = SqlDomains(session)
        self.keys = SqlSigningKeys(session, sealer)


class SqlPoolRepository(SqlPoolStores):
    """Implements domain.ports.PoolRepository."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        super().__init__(database, sealer)
        self._database = database
        self._sealer = sealer

    @asynccontextmanager
    async def edit(self, pool_id: str) -> AsyncIterator[PoolStores]:
        async with self._database.write() as transaction:
            await POOL.hold(transaction, pool_id)
            yield SqlPoolStores(transaction, self._sealer)


class SqlApiStores:
    """Implements domain.ports.ApiStores over a database or over one open transaction."""

    def __init__(self, session: Session) -> None:
        self.apis = SqlRestApis(session)
        self.resources = SqlApiParts(session, RESOURCES)
        self.authorizers = SqlApiParts(session, AUTHORIZERS)
        self.deployments = SqlApiParts(session, DEPLOYMENTS)
        self.stages = SqlApiParts(session, STAGES)


class SqlApiRepository(SqlApiStores):
    """Implements domain.ports.ApiRepository."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database

    @asynccontextmanager
    async def edit(self, api_id: str) -> AsyncIterator[ApiStores]:
        async with self._database.write() as transaction:
            await API.hold(transaction, api_id)
            yield SqlApiStores(transaction)
