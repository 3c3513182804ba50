"""CreateRestApi with `cloneFrom`: everything of another API but its deployments, stages and tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.models import moved
from poolhouse.domain.apis.values import ApiResource, Method, RestApi
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import new_apis
from poolhouse.gateway.control.services import Services


async def clone(services: Services, original: RestApi, asked: RestApi) -> RestApi:
    """The new API: what `asked` leaves open is as in the original. Raises Conflict."""
    api = replace(
        asked,
        description=asked.description or original.description,
        version=asked.version or original.version,
        binary_media_types=asked.binary_media_types or original.binary_media_types,
        minimum_compression_size=original.minimum_compression_size
        if asked.minimum_compression_size is None
        else asked.minimum_compression_size,
        policy=asked.policy or original.policy,
    )
    source = services.apis
    resources = await source.resources.page(original.id)
    models = [
        replace(
            model,
            api_id=api.id,
            id=identifiers.new_part_id(services.random),
            schema=moved(model.schema, api.id),
        )
        for model in await source.models.page(original.id)
    ]
    await new_apis.add(services, api, models)
    async with services.apis.edit(api.id) as stores:
        renamed = await _copy_parts(services, stores, original.id, api.id)
        await _copy_resources(services, stores, resources, api, renamed)
    return api


async def _copy_parts(services: Services, stores: ApiStores, old: str, new: str) -> dict[str, str]:
    """Authorizers, validators and so on; their new ids by the old."""
    renamed: dict[str, str] = {}
    for authorizer in await stores.authorizers.page(old):
        renamed[authorizer.id] = identifiers.new_part_id(services.random)
        await stores.authorizers.add(replace(authorizer, api_id=new, id=renamed[authorizer.id]))
    for validator in await stores.request_validators.page(old):
        renamed[validator.id] = identifiers.new_part_id(services.random)
        await stores.request_validators.add(replace(validator, api_id=new, id=renamed[validator.id]))
    for response in await stores.gateway_responses.page(old):
        await stores.gateway_responses.add(replace(response, api_id=new))
    for part in await stores.documentation_parts.page(old):
        await stores.documentation_parts.add(
            replace(part, api_id=new, id=identifiers.new_part_id(services.random))
        )
    return renamed


async def _copy_resources(
    services: Services,
    stores: ApiStores,
    resources: Sequence[ApiResource],
    api: RestApi,
    renamed: Mapping[str, str],
) -> None:
    ids = {
        each.id: api.root_resource_id if each.parent_id is None else identifiers.new_part_id(services.random)
        for each in resources
    }
    for each in resources:
        copy = replace(
            each,
            api_id=api.id,
            id=ids[each.id],
            parent_id=None if each.parent_id is None else ids[each.parent_id],
            methods={
                verb: _renamed(method, renamed, (each.id, ids[each.id])) for verb, method in each.methods.items()
            },
        )
        await (stores.resources.put if each.parent_id is None else stores.resources.add)(copy)


def _renamed(method: Method, renamed: Mapping[str, str], resource: tuple[str, str]) -> Method:
    """`resource` is its resource's old id and its new one."""
    authorizer, validator, integration = method.authorizer_id, method.request_validator_id, method.integration
    if integration is not None and integration.cache_namespace == resource[0]:
        integration = replace(integration, cache_namespace=resource[1])
    return replace(
        method,
        integration=integration,
        authorizer_id=None if authorizer is None else renamed.get(authorizer),
        request_validator_id=None if validator is None else renamed.get(validator),
    )
