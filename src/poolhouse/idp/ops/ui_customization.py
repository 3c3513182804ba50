"""CSS and logo of the classic hosted pages (reference 2.7)."""

from __future__ import annotations

import asyncio

from msgspec.structs import replace

from poolhouse.domain.pools import identifiers
from poolhouse.domain.pools.branding import customizing
from poolhouse.domain.pools.branding.values import ALL_CLIENTS, UiCustomization
from poolhouse.domain.pools.domain_name import advertised
from poolhouse.domain.ports import PoolStores
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.missing import no_client
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import branding as views


@operation("SetUICustomization")
async def set_ui_customization(
    services: Services, request: wire.SetUICustomizationRequest
) -> wire.SetUICustomizationResponse:
    """Replaces CSS and image together; with neither, the client has the look of all clients again."""
    pool_id, client_id = required(request.user_pool_id), request.client_id or ALL_CLIENTS
    now = identifiers.milliseconds(services.clock.now())
    await pool_in(services.pools, pool_id)
    await _check_owner(services.pools, pool_id, client_id)
    asked = UiCustomization(
        pool_id=pool_id,
        client_id=client_id,
        created_at=now,
        modified_at=now,
        css=request.css or None,
        image=request.image_file or None,
    )
    asked = await asyncio.to_thread(customizing.checked, asked)
    async with editing(services, pool_id) as stores:
        await _check_owner(stores, pool_id, client_id)
        before = await stores.branding.customization(pool_id, client_id)
        customization = replace(asked, created_at=before.created_at if before else now)
        await stores.branding.customize(customization)
        view = await _view(services, stores, customization)
    return wire.SetUICustomizationResponse(ui_customization=view)


@operation("GetUICustomization")
async def get_ui_customization(
    services: Services, request: wire.GetUICustomizationRequest
) -> wire.GetUICustomizationResponse:
    """A client without one of its own is answered with that of all clients; empty when there is none."""
    stores, pool_id = services.pools, required(request.user_pool_id)
    client_id = request.client_id or ALL_CLIENTS
    await pool_in(stores, pool_id)
    await _check_client(stores, pool_id, client_id)
    found = await stores.branding.customization(pool_id, client_id)
    if found is None:
        found = await stores.branding.customization(pool_id, ALL_CLIENTS)
    view = await _view(services, stores, found) if found else wire.UICustomizationType()
    return wire.GetUICustomizationResponse(ui_customization=view)


async def _check_owner(stores: PoolStores, pool_id: str, client_id: str) -> None:
    await _check_client(stores, pool_id, client_id)
    if not await stores.domains.of(pool_id):
        raise wire.InvalidParameterException("There has to be an existing domain associated with this user pool.")


async def _check_client(stores: PoolStores, pool_id: str, client_id: str) -> None:
    if client_id != ALL_CLIENTS and await stores.clients.get(pool_id, client_id) is None:
        raise no_client(client_id)


async def _view(
    services: Services, stores: PoolStores, customization: UiCustomization
) -> wire.UICustomizationType:
    """The image is served where the classic pages are; without such a domain there is no URL to lead to it."""
    domains = await stores.domains.of(customization.pool_id)
    domain = advertised(domain for domain in domains if not domain.is_managed)
    return views.ui_customization(
        customization, domain_url=domain.url(services.domain_url) if domain is not None else None
    )
