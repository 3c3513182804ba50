"""The stores of user pools, of users and of REST APIs, each with its unit of work."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from poolhouse.domain.ports import ApiStores, PoolStores
from poolhouse.domain.users.ports import UserStores
from poolhouse.storage import user_rows
from poolhouse.storage.database import Database, Session
from poolhouse.storage.rows import API, POOL
from poolhouse.storage.sealing import Sealer
from poolhouse.storage.stores.api_parts import (
    AUTHORIZERS,
    DEPLOYMENTS,
    DOCUMENTATION_PARTS,
    DOCUMENTATION_VERSIONS,
    GATEWAY_RESPONSES,
    MODELS,
    REQUEST_VALIDATORS,
    RESOURCES,
    STAGES,
    SqlApiParts,
)
from poolhouse.storage.stores.app_clients import SqlAppClients
from poolhouse.storage.stores.branding import SqlBranding, SqlTerms
from poolhouse.storage.stores.client_secrets import SqlClientSecrets
from poolhouse.storage.stores.domains import SqlDomains
from poolhouse.storage.stores.groups import SqlGroups
from poolhouse.storage.stores.outbox import SqlOutbox
from poolhouse.storage.stores.passkeys import SqlPasskeys
from poolhouse.storage.stores.resource_servers import SqlResourceServers
from poolhouse.storage.stores.rest_apis import SqlRestApis
from poolhouse.storage.stores.signing_keys import SqlSigningKeys
from poolhouse.storage.stores.tickets import SqlRevocations, SqlSpent
from poolhouse.storage.stores.user_parts import (
    ATTEMPTS,
    CODES,
    DEVICES,
    PASSWORDS,
    SESSIONS,
    SOFTWARE_TOKENS,
    SqlDevices,
    SqlPasswords,
    SqlTokenSessions,
    SqlUserPart,
    SqlUserParts,
)
from poolhouse.storage.stores.user_pools import SqlUserPools
from poolhouse.storage.stores.users import SqlUsers


class SqlPoolStores:
    """Implements domain.ports.PoolStores over a database or over one open transaction."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self.pools = SqlUserPools(session)
        self.clients = SqlAppClients(session, sealer)
        self.secrets = SqlClientSecrets(session, sealer)
        self.resource_servers = SqlResourceServers(session)
        self.domains = SqlDomains(session)
        self.keys = SqlSigningKeys(session, sealer)
        self.branding = SqlBranding(session)
        self.terms = SqlTerms(session)


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


class SqlUserStores:
    """Implements domain.users.ports.UserStores over a database or over one open transaction."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self.users = SqlUsers(session)
        self.passwords = SqlPasswords(session, sealer, PASSWORDS)
        self.software_tokens = SqlUserPart(session, sealer, SOFTWARE_TOKENS)
        self.codes = SqlUserParts(session, sealer, CODES)
        self.attempts = SqlUserParts(session, sealer, ATTEMPTS)
        self.groups = SqlGroups(session)
        self.devices = SqlDevices(session, sealer, DEVICES)
        self.passkeys = SqlPasskeys(session, sealer)
        self.spent = SqlSpent(session)
        self.revocations = SqlRevocations(session)
        self.sessions = SqlTokenSessions(session, sealer, SESSIONS)
        self.outbox = SqlOutbox(session, sealer)


class SqlUserRepository(SqlUserStores):
    """Implements domain.users.ports.UserRepository."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        super().__init__(database, sealer)
        self._database = database
        self._sealer = sealer

    @asynccontextmanager
    async def edit(self, pool_id: str, sub: str) -> AsyncIterator[UserStores]:
        async with self._database.write() as transaction:
            await user_rows.hold(transaction, pool_id, sub)
            yield SqlUserStores(transaction, self._sealer)

    @asynccontextmanager
    async def create(self, pool_id: str) -> AsyncIterator[UserStores]:
        async with self._database.write() as transaction:
            await POOL.share(transaction, pool_id)
            yield SqlUserStores(transaction, self._sealer)


class SqlApiStores:
    """Implements domain.ports.ApiStores over a database or over one open transaction."""

    def __init__(self, session: Session) -> None:
        self.apis = SqlRestApis(session)
        self.resources = SqlApiParts(session, RESOURCES)
        self.authorizers = SqlApiParts(session, AUTHORIZERS)
        self.deployments = SqlApiParts(session, DEPLOYMENTS)
        self.stages = SqlApiParts(session, STAGES)
        self.models = SqlApiParts(session, MODELS)
        self.request_validators = SqlApiParts(session, REQUEST_VALIDATORS)
        self.gateway_responses = SqlApiParts(session, GATEWAY_RESPONSES)
        self.documentation_parts = SqlApiParts(session, DOCUMENTATION_PARTS)
        self.documentation_versions = SqlApiParts(session, DOCUMENTATION_VERSIONS)


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
