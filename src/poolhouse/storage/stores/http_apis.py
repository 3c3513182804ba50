"""HTTP APIs and their parts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.values import (
    HttpApi,
    HttpAuthorizer,
    HttpDeployment,
    HttpIntegration,
    HttpStage,
    Route,
)
from poolhouse.storage import http_api_tables as tables
from poolhouse.storage.database import Database, Session
from poolhouse.storage.rows import Owner, ValueRows
from poolhouse.storage.stores.api_parts import PartTable, SqlApiParts

HTTP_API = Owner(tables.http_apis, "HTTP API")
ROWS = ValueRows(tables.http_apis, HttpApi)
ROUTES = PartTable("route", ValueRows(tables.http_routes, Route), HTTP_API)
INTEGRATIONS = PartTable("integration", ValueRows(tables.http_integrations, HttpIntegration), HTTP_API)
AUTHORIZERS = PartTable("authorizer", ValueRows(tables.http_authorizers, HttpAuthorizer), HTTP_API)
DEPLOYMENTS = PartTable("deployment", ValueRows(tables.http_deployments, HttpDeployment), HTTP_API)
STAGES = PartTable("stage", ValueRows(tables.http_stages, HttpStage), HTTP_API)


@dataclass(frozen=True, slots=True)
class SqlHttpApis:
    """Implements domain.http_apis.ports.HttpApis."""

    session: Session

    async def add(self, api: HttpApi) -> None:
        async with self.session.write() as transaction:
            if not await ROWS.insert(transaction, api.id, value=api):
                raise AlreadyExists(f"HTTP API {api.id} exists")
            transaction.mark(changes.api(api.id))

    async def get(self, api_id: str) -> HttpApi | None:
        return await ROWS.get(self.session, api_id)

    async def put(self, api: HttpApi) -> None:
        async with self.session.write() as transaction:
            await HTTP_API.hold(transaction, api.id)
            await ROWS.replace(transaction, api.id, value=api)
            transaction.mark(changes.api(api.id))

    async def remove(self, api_id: str) -> None:
        async with self.session.write() as transaction:
            await HTTP_API.hold(transaction, api_id)
            await ROWS.delete(transaction, api_id)
            HTTP_API.gone(transaction, api_id)
            transaction.mark(changes.api(api_id))

    async def page(self, *, after: str | None, limit: int) -> Sequence[HttpApi]:
        return await ROWS.page(self.session, after=after, limit=limit)


class SqlHttpApiStores:
    """Implements domain.http_apis.ports.HttpApiStores over a database or over one open transaction."""

    def __init__(self, session: Session) -> None:
        self.apis = SqlHttpApis(session)
        self.routes = SqlApiParts(session, ROUTES)
        self.integrations = SqlApiParts(session, INTEGRATIONS)
        self.authorizers = SqlApiParts(session, AUTHORIZERS)
        self.deployments = SqlApiParts(session, DEPLOYMENTS)
        self.stages = SqlApiParts(session, STAGES)


class SqlHttpApiRepository(SqlHttpApiStores):
    """Implements domain.http_apis.ports.HttpApiRepository."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database

    @asynccontextmanager
    async def edit(self, api_id: str) -> AsyncIterator[HttpApiStores]:
        async with self._database.write() as transaction:
            await HTTP_API.hold(transaction, api_id)
            yield SqlHttpApiStores(transaction)
