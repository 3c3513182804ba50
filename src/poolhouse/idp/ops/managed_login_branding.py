"""Styles of managed login (reference 2.8, oauth 5.4)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from poolhouse.domain.errors import AlreadyExists, LimitExceeded
from poolhouse.domain.pools import identifiers
from poolhouse.domain.pools.branding import styling
from poolhouse.domain.pools.branding.styling import Wish
from poolhouse.domain.pools.branding.values import LoginAsset, LoginStyle
from poolhouse.domain.ports import PoolStores
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.ops.app_clients import client_in
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import branding as views


@operation("CreateManagedLoginBranding")
async def create_managed_login_branding(
    services: Services, request: wire.CreateManagedLoginBrandingRequest
) -> wire.CreateManagedLoginBrandingResponse:
    pool_id, now = required(request.user_pool_id), identifiers.milliseconds(services.clock.now())
    wish = _wish(request.use_cognito_provided_values, request.settings, request.assets)
    client = await client_in(services.pools, pool_id, required(request.client_id))
    styling.check_source(wish)
    await asyncio.to_thread(styling.check, wish)
    async with editing(services, pool_id) as stores:
        await client_in(stores, pool_id, client.id)
        style = LoginStyle(
            pool_id=pool_id,
            client_id=client.id,
            id=services.random.uuid(),
            created_at=now,
            modified_at=now,
            use_provided_values=bool(wish.use_provided_values),
            settings=wish.settings,
        )
        assets = styling.with_assets(wish.assets, {})
        await _add(services, stores, style, assets)
    return wire.CreateManagedLoginBrandingResponse(managed_login_branding=views.style(style, assets))


@operation("DescribeManagedLoginBranding")
async def describe_managed_login_branding(
    services: Services, request: wire.DescribeManagedLoginBrandingRequest
) -> wire.DescribeManagedLoginBrandingResponse:
    stores, pool_id = services.pools, required(request.user_pool_id)
    await pool_in(stores, pool_id)
    style = await _style_in(stores, pool_id, required(request.managed_login_branding_id))
    assets = await stores.branding.assets(pool_id, style.client_id)
    return wire.DescribeManagedLoginBrandingResponse(
        managed_login_branding=views.style(style, assets, merged=bool(request.return_merged_resources))
    )


@operation("DescribeManagedLoginBrandingByClient")
async def describe_managed_login_branding_by_client(
    services: Services, request: wire.DescribeManagedLoginBrandingByClientRequest
) -> wire.DescribeManagedLoginBrandingByClientResponse:
    stores, pool_id = services.pools, required(request.user_pool_id)
    client = await client_in(stores, pool_id, required(request.client_id))
    style = await stores.branding.style(pool_id, client.id)
    if style is None:
        raise wire.ResourceNotFoundException(f"ManagedLoginBranding for client {client.id} does not exist.")
    assets = await stores.branding.assets(pool_id, client.id)
    return wire.DescribeManagedLoginBrandingByClientResponse(
        managed_login_branding=views.style(style, assets, merged=bool(request.return_merged_resources))
    )


@operation("UpdateManagedLoginBranding")
async def update_managed_login_branding(
    services: Services, request: wire.UpdateManagedLoginBrandingRequest
) -> wire.UpdateManagedLoginBrandingResponse:
    """What is not named stays: settings are merged, images replace those of their category and color mode."""
    if request.user_pool_id is None or request.managed_login_branding_id is None:
        raise wire.InvalidParameterException("UserPoolId and ManagedLoginBrandingId must be specified.")
    pool_id, now = request.user_pool_id, identifiers.milliseconds(services.clock.now())
    branding_id = request.managed_login_branding_id
    wish = _wish(request.use_cognito_provided_values, request.settings, request.assets)
    await pool_in(services.pools, pool_id)
    await _style_in(services.pools, pool_id, branding_id)
    styling.check_change(wish)
    await asyncio.to_thread(styling.check, wish)
    async with editing(services, pool_id) as stores:
        before = await _style_in(stores, pool_id, branding_id)
        held = await stores.branding.assets(pool_id, before.client_id)
        style, assets = styling.changed(before, held, wish, now=now)
        await stores.branding.put_style(style, assets)
    return wire.UpdateManagedLoginBrandingResponse(managed_login_branding=views.style(style, assets))


@operation("DeleteManagedLoginBranding")
async def delete_managed_login_branding(
    services: Services, request: wire.DeleteManagedLoginBrandingRequest
) -> None:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        style = await _style_in(stores, pool_id, required(request.managed_login_branding_id))
        await stores.branding.remove_style(pool_id, style.client_id)


def _wish(use: bool | None, settings: object, assets: Sequence[wire.AssetType] | None) -> Wish:
    return Wish(
        use_provided_values=use,
        settings=settings,
        assets=tuple(_asset(asset) for asset in assets or ()),
    )


def _asset(asset: wire.AssetType) -> LoginAsset:
    return LoginAsset(
        category=required(asset.category),
        color_mode=required(asset.color_mode),
        extension=required(asset.extension),
        content=asset.bytes_ or b"",
        resource_id=asset.resource_id,
    )


async def _add(services: Services, stores: PoolStores, style: LoginStyle, assets: Sequence[LoginAsset]) -> None:
    at_most = services.quotas.styles_per_pool
    try:
        await stores.branding.add_style(style, assets, at_most=at_most)
    except AlreadyExists:
        raise wire.ManagedLoginBrandingExistsException(
            f"A ManagedLoginBranding already exists for client {style.client_id}"
        ) from None
    except LimitExceeded:
        raise wire.LimitExceededException(
            f"The maximum number of branding styles in a user pool, {at_most}, is reached."
        ) from None


async def _style_in(stores: PoolStores, pool_id: str, branding_id: str) -> LoginStyle:
    # A pool has some twenty styles: no index of their ids is worth its keep.
    for style in await stores.branding.styles(pool_id):
        if style.id == branding_id.lower():
            return style
    raise wire.ResourceNotFoundException("ManagedLoginBranding does not exist.")
