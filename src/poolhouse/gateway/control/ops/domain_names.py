"""DomainName: a host of one's own under which APIs are served."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.account import DomainName
from poolhouse.domain.apis.custom_domains import check_domain_name, no_domain_name
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.patch import REPLACE, Change, Target, patched, text, unsupported
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

_LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_POLICIES: Final = ("TLS_1_0", "TLS_1_2")
# What AWS answers for every regional endpoint of us-east-1; clients only pass it on to Route 53.
_ZONE: Final = "Z1UJRXOUMOOFQ8"
_EDGE_ZONE: Final = "Z2FDTNDATAQYW2"


@operation("CreateDomainName")
async def create_domain_name(services: Services, request: wire.CreateDomainNameRequest) -> wire.DomainName:
    """No certificate is asked for or loaded: TLS is ended by whatever stands in front."""
    _refuse_unbuilt(request)
    asked = request.endpoint_configuration or wire.EndpointConfiguration()
    types = tuple(asked.types or ("EDGE",))
    if len(types) != 1:
        raise Invalid("Cannot create a domain name with multiple Endpoint Types.")
    if types == ("PRIVATE",):
        raise NotSupported("private domain names (endpointConfiguration.types PRIVATE)")
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    domain = DomainName(
        account_id=services.account_id,
        name=check_domain_name(request.domain_name or ""),
        created_date=services.clock.now(),
        target=services.random.text(13, _LETTERS),
        certificate_arn=request.certificate_arn or None,
        certificate_name=request.certificate_name or None,
        regional_certificate_arn=request.regional_certificate_arn or None,
        regional_certificate_name=request.regional_certificate_name or None,
        endpoint_types=types,
        ip_address_type=asked.ip_address_type or "ipv4",
        security_policy=request.security_policy or "TLS_1_2",
        tags=tags or None,
    )
    if domain.security_policy not in _POLICIES:
        raise NotSupported(f"the security policy {domain.security_policy}")
    try:
        await services.accounts.domain_names.add(domain)
    except AlreadyExists:
        raise Conflict("The domain name you provided already exists.") from None
    return view(services, domain)


@operation("GetDomainName")
async def get_domain_name(services: Services, request: wire.GetDomainNameRequest) -> wire.DomainName:
    return view(services, await find(services, services.accounts, request.domain_name))


@operation("GetDomainNames")
async def get_domain_names(services: Services, request: wire.GetDomainNamesRequest) -> wire.DomainNames:
    async def fetch(after: str | None, limit: int) -> Sequence[DomainName]:
        if request.resource_owner == "OTHER_ACCOUNTS":
            return []
        return await services.accounts.domain_names.page(services.account_id, after=after, limit=limit)

    of = f"domainnames/{request.resource_owner or ''}"
    found, position = await pages.page(services, request, fetch, of=of, key=lambda each: each.name)
    return wire.DomainNames(items=[view(services, each) for each in found], position=position)


@operation("UpdateDomainName")
async def update_domain_name(services: Services, request: wire.UpdateDomainNameRequest) -> wire.DomainName:
    async with services.editing_account() as stores:
        found = await find(services, stores, request.domain_name)
        domain = patched(found, request.patch_operations, PATCH)
        await stores.domain_names.put(domain)
    return view(services, domain)


@operation("DeleteDomainName")
async def delete_domain_name(services: Services, request: wire.DeleteDomainNameRequest) -> None:
    """Its base path mappings go with it."""
    async with services.editing_account() as stores:
        found = await find(services, stores, request.domain_name)
        await stores.domain_names.remove(found.account_id, found.name)


async def find(services: Services, stores: AccountStores, name: str | None) -> DomainName:
    return await lookups.found(
        stores.domain_names.get(services.account_id, (name or "").lower()), no_domain_name()
    )


def view(services: Services, domain: DomainName) -> wire.DomainName:
    edge = domain.endpoint_types == ("EDGE",)
    regional = f"d-{domain.target[:10]}.execute-api.{services.region}.amazonaws.com"
    return wire.DomainName(
        domain_name=domain.name,
        domain_name_arn=f"arn:aws:apigateway:{services.region}::/domainnames/{domain.name}",
        certificate_name=domain.certificate_name,
        certificate_arn=domain.certificate_arn,
        certificate_upload_date=int(domain.created_date),
        regional_domain_name=None if edge else regional,
        regional_hosted_zone_id=None if edge else _ZONE,
        regional_certificate_name=domain.regional_certificate_name,
        regional_certificate_arn=domain.regional_certificate_arn,
        distribution_domain_name=f"d{domain.target}.cloudfront.net" if edge else None,
        distribution_hosted_zone_id=_EDGE_ZONE if edge else None,
        endpoint_configuration=wire.EndpointConfiguration(
            types=domain.endpoint_types, ip_address_type=domain.ip_address_type
        ),
        domain_name_status="AVAILABLE",
        security_policy=domain.security_policy,
        tags=domain.tags,
    )


def _refuse_unbuilt(request: wire.CreateDomainNameRequest) -> None:
    """Raises NotSupported for a setting that nothing would honour."""
    if request.certificate_body or request.certificate_private_key or request.certificate_chain:
        raise NotSupported("uploaded certificates (certificateBody, certificatePrivateKey, certificateChain)")
    if request.mutual_tls_authentication is not None or request.ownership_verification_certificate_arn:
        raise NotSupported("mutual TLS (mutualTlsAuthentication, ownershipVerificationCertificateArn)")
    if request.policy:
        raise NotSupported("resource policies of domain names (policy)")
    if request.routing_mode not in (None, "BASE_PATH_MAPPING_ONLY"):
        raise NotSupported(f"routing rules of domain names (routingMode {request.routing_mode})")
    if request.endpoint_access_mode:
        raise NotSupported("TLS settings of endpoints (endpointAccessMode)")


def _patch_policy(domain: DomainName, change: Change) -> DomainName:
    if change.text not in _POLICIES:
        raise Invalid(f"Invalid security policy specified. Valid options are {','.join(_POLICIES)}")
    return replace(domain, security_policy=change.text)


def _patch_type(domain: DomainName, change: Change) -> DomainName:
    if change.key not in (*domain.endpoint_types, "0") or change.text not in ("EDGE", "REGIONAL"):
        raise Invalid("Invalid EndpointTypes specified. Valid options are EDGE,REGIONAL")
    return replace(domain, endpoint_types=(change.text,))


PATCH: dict[str, Target[DomainName]] = {
    "certificateArn": text("certificate_arn"),
    "certificateName": text("certificate_name"),
    "regionalCertificateArn": text("regional_certificate_arn"),
    "regionalCertificateName": text("regional_certificate_name"),
    "securityPolicy": Target(REPLACE, _patch_policy),
    "endpointConfiguration/types": Target(REPLACE, _patch_type, keyed=True),
    "mutualTlsAuthentication/truststoreUri": unsupported("mutual TLS (mutualTlsAuthentication)"),
    "mutualTlsAuthentication/truststoreVersion": unsupported("mutual TLS (mutualTlsAuthentication)"),
    "policy": unsupported("resource policies of domain names (policy)"),
    "routingMode": unsupported("routing rules of domain names (routingMode)"),
}
