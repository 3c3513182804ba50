"""DomainName: a host of one's own under which APIs are served; the same ones that apigateway (V1) has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.account import DomainName
from poolhouse.domain.apis.custom_domains import check_domain_name
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.domain.http_apis.refusals import no_domain_name
from poolhouse.gateway.http_control import wire
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import LETTERS, Services
from poolhouse.gateway.http_control.views import when

_POLICIES = ("TLS_1_0", "TLS_1_2")
# What AWS answers for every regional endpoint of us-east-1; clients only pass it on to Route 53.
_ZONE = "Z1UJRXOUMOOFQ8"


@operation("CreateDomainName")
async def create_domain_name(
    services: Services, request: wire.CreateDomainNameRequest
) -> wire.CreateDomainNameResponse:
    """No certificate is asked for or loaded: TLS is ended by whatever stands in front."""
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    domain = DomainName(
        account_id=services.account_id,
        name=check_domain_name(request.domain_name or ""),
        created_date=services.clock.now(),
        target=services.random.text(13, LETTERS),
        endpoint_types=("REGIONAL",),
        tags=tags or None,
    )
    domain = _configured(domain, request)
    try:
        await services.accounts.domain_names.add(domain)
    except AlreadyExists:
        raise Conflict("The domain name you provided already exists.") from None
    return wire.CreateDomainNameResponse(**view(services, domain))


@operation("GetDomainName")
async def get_domain_name(services: Services, request: wire.GetDomainNameRequest) -> wire.GetDomainNameResponse:
    return wire.GetDomainNameResponse(
        **view(services, await find(services, services.accounts, request.domain_name))
    )


@operation("GetDomainNames")
async def get_domain_names(services: Services, request: wire.GetDomainNamesRequest) -> wire.GetDomainNamesResponse:
    async def fetch(after: str | None, limit: int) -> Sequence[DomainName]:
        return await services.accounts.domain_names.page(services.account_id, after=after, limit=limit)

    found, token = await services.page(request, fetch, of="v2/domainnames", key=lambda each: each.name)
    items = [wire.DomainName(**view(services, each)) for each in found]
    return wire.GetDomainNamesResponse(items=items, next_token=token)


@operation("UpdateDomainName")
async def update_domain_name(
    services: Services, request: wire.UpdateDomainNameRequest
) -> wire.UpdateDomainNameResponse:
    async with services.accounts.edit(services.account_id) as stores:
        domain = _configured(await find(services, stores, request.domain_name), request)
        await stores.domain_names.put(domain)
    return wire.UpdateDomainNameResponse(**view(services, domain))


@operation("DeleteDomainName")
async def delete_domain_name(services: Services, request: wire.DeleteDomainNameRequest) -> None:
    """Its mappings go with it."""
    async with services.accounts.edit(services.account_id) as stores:
        found = await find(services, stores, request.domain_name)
        await stores.domain_names.remove(found.account_id, found.name)


async def find(services: Services, stores: AccountStores, name: str | None) -> DomainName:
    found = await stores.domain_names.get(services.account_id, (name or "").lower())
    if found is None:
        raise no_domain_name()
    return found


def view(services: Services, domain: DomainName) -> dict[str, Any]:
    configuration = wire.DomainNameConfiguration(
        api_gateway_domain_name=f"d-{domain.target[:10]}.execute-api.{services.region}.amazonaws.com",
        certificate_arn=domain.regional_certificate_arn or domain.certificate_arn,
        certificate_name=domain.regional_certificate_name or domain.certificate_name,
        certificate_upload_date=when(domain.created_date),
        domain_name_status="AVAILABLE",
        endpoint_type=domain.endpoint_types[0],
        hosted_zone_id=_ZONE,
        ip_address_type=domain.ip_address_type,
        security_policy=domain.security_policy,
    )
    return {
        "api_mapping_selection_expression": "$request.basepath",
        "domain_name": domain.name,
        "domain_name_configurations": [configuration],
        "tags": domain.tags or {},
    }


def _configured(
    domain: DomainName, request: wire.CreateDomainNameRequest | wire.UpdateDomainNameRequest
) -> DomainName:
    """With what the request's only configuration says. Raises Invalid or NotSupported."""
    if request.mutual_tls_authentication is not None:
        raise NotSupported("mutual TLS (mutualTlsAuthentication)")
    if request.routing_mode not in (None, "API_MAPPING_ONLY"):
        raise NotSupported(f"routing rules of domain names (routingMode {request.routing_mode})")
    configurations = request.domain_name_configurations or ()
    if len(configurations) > 1:
        raise Invalid("Only one DomainNameConfiguration can be specified")
    if not configurations:
        return domain
    given = configurations[0]
    if given.endpoint_type not in (None, "REGIONAL"):
        raise Invalid("EDGE endpoint type is not supported for APIGatewayV2 domainName")
    if given.ownership_verification_certificate_arn:
        raise NotSupported("mutual TLS (ownershipVerificationCertificateArn)")
    if given.security_policy not in (None, *_POLICIES):
        raise Invalid(f"Invalid security policy specified. Valid options are {','.join(_POLICIES)}")
    return replace(
        domain,
        regional_certificate_arn=given.certificate_arn or domain.regional_certificate_arn,
        regional_certificate_name=given.certificate_name or domain.regional_certificate_name,
        ip_address_type=given.ip_address_type or domain.ip_address_type,
        security_policy=given.security_policy or domain.security_policy,
    )
