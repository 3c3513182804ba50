"""A REST API comes to be: created, imported or cloned."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.models import default_models
from poolhouse.domain.apis.values import ApiModel, ApiResource, RestApi
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.gateway.control.services import Services


async def add(services: Services, api: RestApi, models: Sequence[ApiModel] | None = None) -> None:
    """The API with its root and its models: those that every API is born with, unless others are given.

    Raises Conflict: an API of either kind has the id.
    """
    if models is None:
        models = default_models(api.id, (identifiers.new_part_id(services.random) for _ in range(2)))
    taken = Conflict(f"An API with the identifier {api.id} already exists")
    if await services.http_apis.apis.get(api.id) is not None:
        raise taken
    root = ApiResource(api_id=api.id, id=api.root_resource_id, path="/")
    try:
        await services.apis.apis.add(api, root, models)
    except AlreadyExists:
        raise taken from None
