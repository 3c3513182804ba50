"""REST APIs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from poolhouse.domain import changes
from poolhouse.domain.apis.values import ApiModel, ApiResource, RestApi
from poolhouse.domain.errors import AlreadyExists
from poolhouse.storage import tables
from poolhouse.storage.database import Session
from poolhouse.storage.rows import API, ValueRows
from poolhouse.storage.stores.api_parts import MODELS, RESOURCES

ROWS = ValueRows(tables.rest_apis, RestApi)


@dataclass(frozen=True, slots=True)
class SqlRestApis:
    """Implements domain.ports.RestApis."""

    session: Session

    async def add(self, api: RestApi, root: ApiResource, models: Sequence[ApiModel] = ()) -> None:
        async with self.session.write() as transaction:
            if not await ROWS.insert(transaction, api.id, value=api):
                raise AlreadyExists(f"REST API {api.id} exists")
            await RESOURCES.rows.insert(transaction, api.id, root.key, value=root)
            for model in models:
                await MODELS.rows.insert(transaction, api.id, model.key, value=model)
            transaction.mark(changes.api(api.id))

    async def get(self, api_id: str) -> RestApi | None:
        return await ROWS.get(self.session, api_id)

    async def put(self, api: RestApi) -> None:
        async with self.session.write() as transaction:
            await API.hold(transaction, api.id)
            await ROWS.replace(transaction, api.id, value=api)
            transaction.mark(changes.api(api.id))

    async def remove(self, api_id: str) -> None:
        async with self.session.write() as transaction:
            await API.hold(transaction, api_id)
            await ROWS.delete(transaction, api_id)
            API.gone(transaction, api_id)
            transaction.mark(changes.api(api_id))

    async def page(self, *, after: str | None, limit: int) -> Sequence[RestApi]:
        return await ROWS.page(self.session, after=after, limit=limit)
