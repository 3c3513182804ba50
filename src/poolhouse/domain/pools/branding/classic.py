"""The look of the classic pages (domains of ManagedLoginVersion 1): the owner's CSS and logo over our sheet."""

from __future__ import annotations

from poolhouse.domain.pools.branding.look import Look, Picture, asset_of, version_of
from poolhouse.domain.pools.branding.values import UiCustomization

# Bump when the same customization is written as other CSS, so that browsers do not keep the old one.
FORM = "classic 1"


def look(customization: UiCustomization | None) -> Look:
    """`customization` is the client's own or, without one, that of all clients."""
    if customization is None:
        return Look(managed=False, version=version_of(FORM))
    rules, logo = customization.rules, None
    if customization.image and customization.image_type:
        logo = Picture(light=asset_of(customization.image, customization.image_type))
    assets = {asset.id: asset for asset in (logo.assets if logo else ())}
    return Look(
        managed=False, version=version_of(FORM, rules, sorted(assets)), rules=rules, logo=logo, assets=assets
    )
