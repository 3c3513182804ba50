"""Finding what an operation names, or refusing as AWS does."""

from __future__ import annotations

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
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control.services import Services


async def api(services: Services, stores: ApiStores, api_id: str | None) -> RestApi:
    found = await stores.apis.get(api_id or "")
    if found is None:
        raise errors.no_api(services.account_id, api_id or "")
    return found


async def resource(stores: ApiStores, api_id: str | None, resource_id: str | None) -> ApiResource:
    """An unknown API is answered as an unknown resource: AWS looks for both at once."""
    found = await stores.resources.get(api_id or "", resource_id or "")
    if found is None:
        raise errors.no_resource()
    return found


async def authorizer(stores: ApiStores, api_id: str | None, authorizer_id: str | None) -> ApiAuthorizer:
    found = await stores.authorizers.get(api_id or "", authorizer_id or "")
    if found is None:
        raise errors.no_authorizer()
    return found


async def deployment(stores: ApiStores, api_id: str | None, deployment_id: str | None) -> Deployment:
    found = await stores.deployments.get(api_id or "", deployment_id or "")
    if found is None:
        raise errors.no_deployment()
    return found


async def stage(stores: ApiStores, api_id: str | None, name: str | None) -> Stage:
    found = await stores.stages.get(api_id or "", name or "")
    if found is None:
        raise errors.no_stage()
    return found


async def model_names(stores: ApiStores, api_id: str) -> frozenset[str]:
    """Of the models that the API has."""
    return frozenset(model.name for model in await stores.models.page(api_id))


def method(resource: ApiResource, verb: str | None) -> Method:
    found = resource.methods.get(verb or "")
    if found is None:
        raise errors.no_method()
    return found


def integration(method: Method) -> Integration:
    if method.integration is None:
        raise errors.no_integration()
    return method.integration


def with_method(resource: ApiResource, method: Method) -> ApiResource:
    return replace(resource, methods={**resource.methods, method.http_method: method})
