"""Finding what an operation names, or refusing as AWS does."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

from msgspec.structs import replace

from poolhouse.domain.apis import errors
from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    ApiResource,
    Deployment,
    Integration,
    Method,
    RestApi,
    Stage,
)
from poolhouse.domain.errors import Refused
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control.services import Services

Thing = TypeVar("Thing")


async def found(looking: Awaitable[Thing | None], missing: Refused) -> Thing:
    """What a store finds, or raises `missing`."""
    thing = await looking
    if thing is None:
        raise missing
    return thing


async def api(services: Services, stores: ApiStores, api_id: str | None) -> RestApi:
    return await found(stores.apis.get(api_id or ""), errors.no_api(services.account_id, api_id or ""))


async def resource(stores: ApiStores, api_id: str | None, resource_id: str | None) -> ApiResource:
    """An unknown API is answered as an unknown resource: AWS looks for both at once."""
    return await found(stores.resources.get(api_id or "", resource_id or ""), errors.no_resource())


async def authorizer(stores: ApiStores, api_id: str | None, authorizer_id: str | None) -> ApiAuthorizer:
    return await found(stores.authorizers.get(api_id or "", authorizer_id or ""), errors.no_authorizer())


async def deployment(stores: ApiStores, api_id: str | None, deployment_id: str | None) -> Deployment:
    return await found(stores.deployments.get(api_id or "", deployment_id or ""), errors.no_deployment())


async def stage(stores: ApiStores, api_id: str | None, name: str | None) -> Stage:
    return await found(stores.stages.get(api_id or "", name or ""), errors.no_stage())


async def model_names(stores: ApiStores, api_id: str) -> frozenset[str]:
    """Of the models that the API has."""
    return frozenset(model.name for model in await stores.models.page(api_id))


def method(resource: ApiResource, verb: str | None) -> Method:
    if (method := resource.methods.get(verb or "")) is None:
        raise errors.no_method()
    return method


def integration(method: Method) -> Integration:
    if method.integration is None:
        raise errors.no_integration()
    return method.integration


def with_method(resource: ApiResource, method: Method) -> ApiResource:
    return replace(resource, methods={**resource.methods, method.http_method: method})
