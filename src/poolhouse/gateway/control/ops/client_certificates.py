"""ClientCertificate: with it the gateway shows a stage's backends who it is."""

from __future__ import annotations

import asyncio

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.account import ClientCertificate
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import Conflict, NotFound
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.certificates import LIFETIME, self_signed
from poolhouse.gateway.control.patch import patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("GenerateClientCertificate")
async def generate_client_certificate(
    services: Services, request: wire.GenerateClientCertificateRequest
) -> wire.ClientCertificate:
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    now = services.clock.now()
    serial = int.from_bytes(services.random.octets(15), "big") + 1
    # RSA keys take a tenth of a second to find.
    public, private = await asyncio.to_thread(self_signed, now, serial)
    certificate = ClientCertificate(
        account_id=services.account_id,
        id=identifiers.new_part_id(services.random),
        created_date=now,
        expiration_date=now + LIFETIME,
        pem=public,
        description=request.description or None,
        tags=tags or None,
    )
    await services.accounts.certificates.add(certificate, private)
    return view(certificate)


@operation("GetClientCertificate")
async def get_client_certificate(
    services: Services, request: wire.GetClientCertificateRequest
) -> wire.ClientCertificate:
    return view(await find(services, services.accounts, request.client_certificate_id))


@operation("GetClientCertificates")
async def get_client_certificates(
    services: Services, request: wire.GetClientCertificatesRequest
) -> wire.ClientCertificates:
    every = pages.below(services.accounts.certificates, services.account_id)
    found, position = await pages.page(services, request, every, of="clientcertificates", key=lambda each: each.id)
    return wire.ClientCertificates(items=[view(each) for each in found], position=position)


@operation("UpdateClientCertificate")
async def update_client_certificate(
    services: Services, request: wire.UpdateClientCertificateRequest
) -> wire.ClientCertificate:
    async with services.editing_account() as stores:
        found = await find(services, stores, request.client_certificate_id)
        certificate = patched(found, request.patch_operations, {"description": text("description")})
        await stores.certificates.put(certificate)
    return view(certificate)


@operation("DeleteClientCertificate")
async def delete_client_certificate(services: Services, request: wire.DeleteClientCertificateRequest) -> None:
    """Not while a stage shows it: its backends would refuse what comes without."""
    async with services.editing_account() as stores:
        found = await find(services, stores, request.client_certificate_id)
        await _check_unused(services, found.id)
        await stores.certificates.remove(found.account_id, found.id)


async def find(services: Services, stores: AccountStores, certificate_id: str | None) -> ClientCertificate:
    return await lookups.found(
        stores.certificates.get(services.account_id, certificate_id or ""),
        NotFound("Invalid client certificate identifier specified"),
    )


async def check_known(services: Services, certificate_id: str) -> None:
    """Raises Invalid: what names a certificate is wrong, not what is asked for."""
    if await services.accounts.certificates.get(services.account_id, certificate_id) is None:
        raise Invalid("Invalid client certificate identifier specified")


async def _check_unused(services: Services, certificate_id: str) -> None:
    """Raises Conflict."""
    after: str | None = None
    while apis := await services.apis.apis.page(after=after, limit=pages.MAX_LIMIT):
        for api in apis:
            for stage in await services.apis.stages.page(api.id):
                if stage.client_certificate_id == certificate_id:
                    user = f"stage {stage.name} of API {api.id}"
                    raise Conflict(f"Cannot delete client certificate {certificate_id}: {user} uses it")
        after = apis[-1].id


def view(certificate: ClientCertificate) -> wire.ClientCertificate:
    return wire.ClientCertificate(
        client_certificate_id=certificate.id,
        description=certificate.description,
        pem_encoded_certificate=certificate.pem,
        created_date=int(certificate.created_date),
        expiration_date=int(certificate.expiration_date),
        tags=certificate.tags,
    )
