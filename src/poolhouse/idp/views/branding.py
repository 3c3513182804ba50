"""Looks and terms documents in replies (reference 2.7-2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from poolhouse.domain.pools.branding import classic, settings
from poolhouse.domain.pools.branding.values import LoginAsset, LoginStyle, Terms, UiCustomization
from poolhouse.idp import wire


def ui_customization(customization: UiCustomization, *, domain_url: str | None) -> wire.UICustomizationType:
    """`domain_url` is where the pages are, and with them the image."""
    return wire.UICustomizationType(
        user_pool_id=customization.pool_id,
        client_id=customization.client_id,
        image_url=_image_url(customization, domain_url),
        css=customization.css,
        css_version=datetime.fromtimestamp(customization.modified_at, UTC).strftime("%Y%m%d%H%M%S"),
        last_modified_date=customization.modified_at,
        creation_date=customization.created_at,
    )


def _image_url(customization: UiCustomization, domain_url: str | None) -> str | None:
    look = classic.look(customization)
    if look.logo is None or domain_url is None:
        return None
    return f"{domain_url}/branding/{customization.client_id}/{look.path_of(look.logo.light)}"


def style(
    value: LoginStyle, assets: Sequence[LoginAsset], *, merged: bool = False
) -> wire.ManagedLoginBrandingType:
    """Measured: `Settings` is left out when none were given, `Assets` never is. `merged`: with the defaults."""
    return wire.ManagedLoginBrandingType(
        managed_login_branding_id=value.id,
        user_pool_id=value.pool_id,
        use_cognito_provided_values=value.use_provided_values,
        settings=settings.merged(value.settings or {}) if merged else value.settings,
        assets=[
            wire.AssetType(
                category=asset.category,
                color_mode=asset.color_mode,
                extension=asset.extension,
                bytes_=asset.content,
                resource_id=asset.resource_id,
            )
            for asset in assets
        ],
        creation_date=value.created_at,
        last_modified_date=value.modified_at,
    )


def terms(value: Terms) -> wire.TermsType:
    return wire.TermsType(
        terms_id=value.id,
        user_pool_id=value.pool_id,
        client_id=value.client_id,
        terms_name=value.name,
        terms_source=value.source,
        enforcement=value.enforcement,
        links=value.links,
        creation_date=value.created_at,
        last_modified_date=value.modified_at,
    )


def terms_description(value: Terms) -> wire.TermsDescriptionType:
    """An item of ListTerms."""
    return wire.TermsDescriptionType(
        terms_id=value.id,
        terms_name=value.name,
        enforcement=value.enforcement,
        creation_date=value.created_at,
        last_modified_date=value.modified_at,
    )
