"""Tags; only user pools can have some."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.pools import identifiers, tags
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services


@operation("TagResource")
async def tag_resource(services: Services, request: wire.TagResourceRequest) -> wire.TagResourceResponse:
    pool_id = _pool_id(services, required(request.resource_arn))
    async with editing(services, pool_id) as stores:
        pool = await pool_in(stores, pool_id)
        labels = tags.added(
            pool.tags,
            required(request.tags),
            pool_id=pool_id,
            at_most=services.quotas.tags_per_pool,
        )
        await stores.pools.put(replace(pool, tags=labels))
    return wire.TagResourceResponse()


@operation("UntagResource")
async def untag_resource(services: Services, request: wire.UntagResourceRequest) -> wire.UntagResourceResponse:
    pool_id = _pool_id(services, required(request.resource_arn))
    async with editing(services, pool_id) as stores:
        pool = await pool_in(stores, pool_id)
        await stores.pools.put(replace(pool, tags=tags.removed(pool.tags, required(request.tag_keys))))
    return wire.UntagResourceResponse()


@operation("ListTagsForResource")
async def list_tags_for_resource(
    services: Services, request: wire.ListTagsForResourceRequest
) -> wire.ListTagsForResourceResponse:
    pool = await pool_in(services.pools, _pool_id(services, required(request.resource_arn)))
    return wire.ListTagsForResourceResponse(tags=pool.tags)


def _pool_id(services: Services, arn: str) -> str:
    """Raises Rejected for what is no pool, ResourceNotFoundException for one elsewhere."""
    pool_id = identifiers.pool_of_arn(arn, region=services.region, account_id=services.account_id)
    if pool_id is None:
        raise wire.ResourceNotFoundException(f"{arn} is not of this region and account.")
    return pool_id
