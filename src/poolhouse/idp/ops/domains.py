"""Domains of user pools (reference 2.4)."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.pools import domain_name, identifiers, tiers
from poolhouse.domain.pools.domain_name import PoolDomain, Routing
from poolhouse.domain.ports import PoolStores
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.reading import parse, required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import domains as views


@operation("CreateUserPoolDomain")
async def create_user_pool_domain(
    services: Services, request: wire.CreateUserPoolDomainRequest
) -> wire.CreateUserPoolDomainResponse:
    domain = _new_domain(services, request)
    async with editing(services, domain.pool_id) as stores:
        domain_name.check(domain)
        domain_name.check_room(await stores.domains.of(domain.pool_id), domain)
        tiers.check_managed_login(
            (await pool_in(stores, domain.pool_id)).settings.tier, domain.managed_login_version
        )
        try:
            await stores.domains.add(domain)
        except AlreadyExists:
            raise wire.InvalidParameterException("Domain already associated with another user pool.") from None
    return wire.CreateUserPoolDomainResponse(
        managed_login_version=domain.managed_login_version,
        cloud_front_domain=views.alias_target(domain),
        routing=views.routing(domain),
    )


@operation("DescribeUserPoolDomain")
async def describe_user_pool_domain(
    services: Services, request: wire.DescribeUserPoolDomainRequest
) -> wire.DescribeUserPoolDomainResponse:
    """An unknown domain is answered with an empty description: how tools check that a name is free."""
    domain = await services.pools.domains.get(required(request.domain))
    if domain is None:
        return wire.DescribeUserPoolDomainResponse(domain_description=wire.DomainDescriptionType())
    return wire.DescribeUserPoolDomainResponse(
        domain_description=views.description(domain, region=services.region, account_id=services.account_id)
    )


@operation("UpdateUserPoolDomain")
async def update_user_pool_domain(
    services: Services, request: wire.UpdateUserPoolDomainRequest
) -> wire.UpdateUserPoolDomainResponse:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id, unknown=_no_domain()) as stores:
        domain = _updated(request, await _domain_in(stores, pool_id, required(request.domain)))
        domain_name.check_settings(domain)
        tiers.check_managed_login((await pool_in(stores, pool_id)).settings.tier, domain.managed_login_version)
        await stores.domains.put(domain)
    return wire.UpdateUserPoolDomainResponse(
        managed_login_version=domain.managed_login_version,
        cloud_front_domain=views.alias_target(domain),
        routing=views.routing(domain),
    )


@operation("DeleteUserPoolDomain")
async def delete_user_pool_domain(
    services: Services, request: wire.DeleteUserPoolDomainRequest
) -> wire.DeleteUserPoolDomainResponse:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id, unknown=_no_domain()) as stores:
        domain = await _domain_in(stores, pool_id, required(request.domain))
        await stores.domains.remove(pool_id, domain.name)
    return wire.DeleteUserPoolDomainResponse()


def _new_domain(services: Services, request: wire.CreateUserPoolDomainRequest) -> PoolDomain:
    now = identifiers.milliseconds(services.clock.now())
    custom = request.custom_domain_config or wire.CustomDomainConfigType()
    version = request.managed_login_version
    return PoolDomain(
        pool_id=required(request.user_pool_id),
        name=required(request.domain),
        created_at=now,
        managed_login_version=1 if version is None else version,
        certificate_arn=custom.certificate_arn,
        security_policy=custom.security_policy,
        version=datetime.fromtimestamp(now, UTC).strftime("%Y%m%d%H%M%S"),
        cloudfront=identifiers.cloudfront_domain(services.random),
        routing=parse(request.routing, Routing) if request.routing else None,
    )


def _updated(request: wire.UpdateUserPoolDomainRequest, before: PoolDomain) -> PoolDomain:
    """What is not sent stays: AWS describes this operation as changing the version or the certificate."""
    custom = request.custom_domain_config
    if custom is not None and not before.is_custom:
        raise wire.InvalidParameterException(
            "CustomDomainConfig can only be set on a custom domain; a prefix domain has no certificate of its own."
        )
    version = request.managed_login_version
    return replace(
        before,
        managed_login_version=before.managed_login_version if version is None else version,
        certificate_arn=custom.certificate_arn if custom else before.certificate_arn,
        security_policy=(custom.security_policy if custom else None) or before.security_policy,
        routing=parse(request.routing, Routing) if request.routing else before.routing,
    )


async def _domain_in(stores: PoolStores, pool_id: str, name: str) -> PoolDomain:
    domain = await stores.domains.get(name)
    if domain is None or domain.pool_id != pool_id:
        raise _no_domain()
    return domain


def _no_domain() -> wire.InvalidParameterException:
    return wire.InvalidParameterException("No such domain or user pool exists.")
