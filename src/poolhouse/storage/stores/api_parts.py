"""Resources, authorizers, deployments, stages and so on of APIs: one class over tables of one shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from poolhouse.domain import changes
from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    ApiModel,
    ApiResource,
    Deployment,
    DocumentationPart,
    DocumentationVersion,
    GatewayResponse,
    RequestValidator,
    Stage,
)
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.ports import Part
from poolhouse.storage import tables
from poolhouse.storage.database import Session
from poolhouse.storage.rows import API, Owner, ValueRows


@dataclass(frozen=True, slots=True)
class PartTable(Generic[Part]):
    noun: str
    rows: ValueRows[Part]
    owner: Owner = API


RESOURCES = PartTable("resource", ValueRows(tables.api_resources, ApiResource))
AUTHORIZERS = PartTable("authorizer", ValueRows(tables.api_authorizers, ApiAuthorizer))
DEPLOYMENTS = PartTable("deployment", ValueRows(tables.api_deployments, Deployment))
STAGES = PartTable("stage", ValueRows(tables.api_stages, Stage))
MODELS = PartTable("model", ValueRows(tables.api_models, ApiModel))
REQUEST_VALIDATORS = PartTable("request validator", ValueRows(tables.api_request_validators, RequestValidator))
GATEWAY_RESPONSES = PartTable("gateway response", ValueRows(tables.api_gateway_responses, GatewayResponse))
DOCUMENTATION_PARTS = PartTable("documentation part", ValueRows(tables.api_documentation_parts, DocumentationPart))
DOCUMENTATION_VERSIONS = PartTable(
    "documentation version", ValueRows(tables.api_documentation_versions, DocumentationVersion)
)


@dataclass(frozen=True, slots=True)
class SqlApiParts(Generic[Part]):
    """Implements domain.ports.ApiParts."""

    session: Session
    table: PartTable[Part]

    async def add(self, part: Part) -> None:
        async with self.session.write() as transaction:
            await self.table.owner.hold(transaction, part.api_id)
            if not await self.table.rows.insert(transaction, part.api_id, part.key, value=part):
                raise AlreadyExists(f"the API {part.api_id} has a {self.table.noun} {part.key}")
            transaction.mark(changes.api(part.api_id))

    async def get(self, api_id: str, key: str) -> Part | None:
        return await self.table.rows.get(self.session, api_id, key)

    async def put(self, part: Part) -> None:
        async with self.session.write() as transaction:
            await self.table.owner.hold(transaction, part.api_id)
            if not await self.table.rows.replace(transaction, part.api_id, part.key, value=part):
                raise NotFound(f"the API {part.api_id} has no {self.table.noun} {part.key}")
            transaction.mark(changes.api(part.api_id))

    async def remove(self, api_id: str, key: str) -> None:
        async with self.session.write() as transaction:
            await self.table.owner.hold(transaction, api_id)
            if not await self.table.rows.delete(transaction, api_id, key):
                raise NotFound(f"the API {api_id} has no {self.table.noun} {key}")
            transaction.mark(changes.api(api_id))

    async def page(self, api_id: str, *, after: str | None = None, limit: int | None = None) -> Sequence[Part]:
        return await self.table.rows.page(self.session, api_id, after=after, limit=limit)
