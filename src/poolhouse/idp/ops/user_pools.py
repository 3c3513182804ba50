"""User pools (reference 2.1)."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.errors import AlreadyExists, LimitExceeded
from poolhouse.domain.pools import extensions, identifiers, pool_rules, schema, settling, tags, tiers
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.pool import UsernameConfiguration, UserPool
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.schema import AskedAttribute
from poolhouse.domain.ports import PoolStores
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import parse, required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import user_pools as views


@operation("CreateUserPool")
async def create_user_pool(services: Services, request: wire.CreateUserPoolRequest) -> wire.CreateUserPoolResponse:
    pool = _new_pool(services, request)
    try:
        await services.pools.pools.add(pool, at_most=services.quotas.user_pools)
    except AlreadyExists:
        raise wire.InvalidParameterException(f"User pool {pool.id} already exists.") from None
    except LimitExceeded:
        raise wire.LimitExceededException(
            f"The maximum number of user pools, {services.quotas.user_pools}, is reached."
        ) from None
    return wire.CreateUserPoolResponse(user_pool=views.user_pool(pool, (), arn=_arn(services, pool.id)))


@operation("DescribeUserPool")
async def describe_user_pool(
    services: Services, request: wire.DescribeUserPoolRequest
) -> wire.DescribeUserPoolResponse:
    pool = await pool_in(services.pools, required(request.user_pool_id))
    domains = await services.pools.domains.of(pool.id)
    users = await services.users.users.count(pool.id)
    shown = views.user_pool(pool, domains, arn=_arn(services, pool.id), users=users)
    return wire.DescribeUserPoolResponse(user_pool=shown)


@operation("UpdateUserPool")
async def update_user_pool(services: Services, request: wire.UpdateUserPoolRequest) -> wire.UpdateUserPoolResponse:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        before = await pool_in(stores, pool_id)
        pool = _updated(services, request, before)
        if tiers.lowers(before.settings.tier, pool.settings.tier):
            await _check_parts(stores, before, pool.settings.tier)
        await stores.pools.put(pool)
    return wire.UpdateUserPoolResponse()


@operation("DeleteUserPool")
async def delete_user_pool(services: Services, request: wire.DeleteUserPoolRequest) -> None:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        pool = await pool_in(stores, pool_id)
        if pool.settings.deletion_protection == "ACTIVE":
            raise wire.InvalidParameterException(
                "The user pool cannot be deleted because deletion protection is activated."
                " Deletion protection must be inactivated first."
            )
        if await stores.domains.of(pool_id):
            raise wire.InvalidParameterException(
                "User pool cannot be deleted. It has a domain configured that should be deleted first."
            )
        await stores.pools.remove(pool_id)


@operation("ListUserPools")
async def list_user_pools(services: Services, request: wire.ListUserPoolsRequest) -> wire.ListUserPoolsResponse:
    async def load(after: str | None, limit: int) -> list[UserPool]:
        return list(await services.pools.pools.page(after=after, limit=limit))

    asked = Asked("ListUserPools", request.next_token, required(request.max_results))
    pools, token = await page(services.page_tokens, asked, load, lambda pool: pool.id)
    return wire.ListUserPoolsResponse(user_pools=[views.description(pool) for pool in pools], next_token=token)


@operation("AddCustomAttributes")
async def add_custom_attributes(
    services: Services, request: wire.AddCustomAttributesRequest
) -> wire.AddCustomAttributesResponse:
    pool_id = required(request.user_pool_id)
    asked = [parse(attribute, AskedAttribute) for attribute in required(request.custom_attributes)]
    async with editing(services, pool_id) as stores:
        pool = await pool_in(stores, pool_id)
        grown = schema.with_custom(pool.schema, asked, at_most=services.quotas.custom_attributes_per_pool)
        await stores.pools.put(replace(pool, schema=grown, modified_at=_now(services)))
    return wire.AddCustomAttributesResponse()


def _new_pool(services: Services, request: wire.CreateUserPoolRequest) -> UserPool:
    """Raises Rejected."""
    pool_rules.check_names(request.alias_attributes, request.username_attributes)
    settings = settling.settled(parse(request, PoolSettings), region=services.region)
    factors = settling.factors_of_new_pool(settings)
    pool_rules.check(settings, factors, region=services.region)
    tiers.check_pool(settings, factors)
    asked = [parse(attribute, AskedAttribute) for attribute in request.schema or ()]
    labels = tags.at_creation(request.user_pool_tags or {}, at_most=services.quotas.tags_per_pool)
    now = _now(services)
    return UserPool(
        id=extensions.pinned_id(labels) or identifiers.pool_id(services.random, services.region),
        name=required(request.pool_name),
        created_at=now,
        modified_at=now,
        tags=labels,
        settings=settings,
        mfa=factors,
        schema=schema.of_new_pool(asked, at_most=services.quotas.custom_attributes_per_pool),
        alias_attributes=tuple(request.alias_attributes or ()) or None,
        username_attributes=tuple(request.username_attributes or ()) or None,
        username_configuration=parse(request.username_configuration, UsernameConfiguration)
        if request.username_configuration
        else None,
    )


def _updated(services: Services, request: wire.UpdateUserPoolRequest, before: UserPool) -> UserPool:
    """What an update makes of `before`; the name and the tags stay when they are not sent. Raises Rejected."""
    asked = parse(request, PoolSettings)
    settings = settling.settled(asked, region=services.region, before=before.settings)
    factors = settling.factors_after_update(settings, before.mfa)
    pool_rules.check(settings, factors, region=services.region)
    tiers.check_pool(settings, factors, before=before.settings.tier)
    labels = before.tags
    if request.user_pool_tags is not None:
        labels = tags.replaced(request.user_pool_tags, pool_id=before.id, at_most=services.quotas.tags_per_pool)
    return replace(
        before,
        name=request.pool_name or before.name,
        modified_at=_now(services),
        settings=settings,
        mfa=factors,
        tags=labels,
    )


async def _check_parts(stores: PoolStores, before: UserPool, tier: str) -> None:
    """Clients and domains must not use what the lower tier lacks. Raises Rejected."""
    clients: list[AppClient] = []
    after: str | None = None
    while batch := await stores.clients.page(before.id, after=after, limit=500):
        clients += batch
        after = batch[-1].id
    domains = await stores.domains.of(before.id)
    tiers.check_lowered(tier, clients, domains, before=before.settings.tier)


def _arn(services: Services, pool_id: str) -> str:
    return identifiers.pool_arn(services.region, services.account_id, pool_id)


def _now(services: Services) -> float:
    return identifiers.milliseconds(services.clock.now())
