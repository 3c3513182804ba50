"""Resources, authorizers, deployments and stages of REST APIs: one class over four tables of one shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from poolhouse.domain import changes
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Deployment, Stage
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.storage import tables
from poolhouse.storage.database import Session
from poolhouse.storage.rows import API, ValueRows

Part = TypeVar("Part", ApiResource, ApiAuthorizer, Deployment, Stage)


@dataclass(frozen=True, slots=True)
class PartTable(Generic[Part]):
    noun: str
    rows: ValueRows[Part]


RESOURCES = PartTable("resource", ValueRows(tables.api_resources, ApiResource))
AUTHORIZERS = PartTable("authorizer", ValueRows(tables.api_authorizers, ApiAuthorizer))
DEPLOYMENTS = PartTable("deployment", ValueRows(tables.api_deployments, Deployment))
STAGES = PartTable("stage", ValueRows(tables.api_stages, Stage))


@dataclass(frozen=True, slots=True)
class SqlApiParts(Generic[Part]):
    """Implements domain.ports.ApiParts."""

    session: Session
    table: PartTable[Part]

    async def add(self, part: Part) -> None:
        async with self.session.write() as transaction:
            await API.hold(transaction, part.api_id)
            if not await self.table.rows.insert(transaction, part.api_id, part.key, value=part):
                raise AlreadyExists(f"REST API {part.api_id} has a {self.table.noun} {part.key}")
            transaction.mark(changes.api(part.api_id))

    async def get(self, api_id: str, key: str) -> Part | None:
        return await self.table.rows.get(self.session, api_id, key)

    async def put(self, part: Part) -> None:
        async with self.session.write() as transaction:
            await API.hold(transaction, part.api_id)
            if not await self.table.rows.replace(transaction, part.api_id, part.key, value=part):
                raise NotFound(f"REST API {part.api_id} has no {self.table.noun} {part.key}")
            transaction.mark(changes.api(part.api_id))

    async def remove(self, api_id: str, key: str) -> None:
        async with self.session.write() as transaction:
            await API.hold(transaction, api_id)
            if not await self.table.rows.delete(transaction, api_id, key):
                raise NotFound(f"REST API {api_id} has no {self.table.noun} {key}")
            transaction.mark(changes.api(api_id))

    async def page(self, api_id: str, *, after: str | None = None, limit: int | None = None) -> Sequence[Part]:
        return await self.table.rows.page(self.session, api_id, after=after, limit=limit)
