"""Making and changing a style of managed login (reference 2.8, oauth 5.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.pools.branding import assets as asset_rules
from poolhouse.domain.pools.branding import settings as settings_rules
from poolhouse.domain.pools.branding.values import LoginAsset, LoginStyle
from poolhouse.domain.pools.refusals import InvalidSetting

ONE_SOURCE = "useCognitoProvidedValues or settings should be specified (but not both)"


class Wish(Struct, frozen=True, kw_only=True):
    """What a request says; None: nothing. `settings` is a document once it is checked. An asset with empty content
    names one that is there already."""

    use_provided_values: bool | None = None
    settings: Any = None
    assets: tuple[LoginAsset, ...] = ()


def check_source(wish: Wish) -> None:
    """Of a new style. Images beside the service's own values are taken, as users of it have measured."""
    if bool(wish.use_provided_values) == (wish.settings is not None):
        raise InvalidSetting(ONE_SOURCE)


def check_change(wish: Wish) -> None:
    if wish.use_provided_values and wish.settings is not None:
        raise InvalidSetting(ONE_SOURCE)


def check(wish: Wish) -> None:
    """Settings and files. Raises InvalidSetting. Takes up to a second for the largest SVG: not for the loop."""
    if wish.settings is not None:
        settings_rules.check(wish.settings)
    asset_rules.check([asset for asset in wish.assets if asset.content])


def changed(
    style: LoginStyle, assets: Sequence[LoginAsset], wish: Wish, *, now: float
) -> tuple[LoginStyle, tuple[LoginAsset, ...]]:
    """The style and its images after a wish that was `check`ed: what it does not name stays.

    Raises InvalidSetting.
    """
    settings, uses_provided = style.settings, style.use_provided_values
    if wish.use_provided_values:
        # AWS: reverts to the default style; images named beside it are of the new one.
        settings, uses_provided, assets = None, True, ()
    elif wish.settings is not None:
        settings, uses_provided = settings_rules.merged(wish.settings, settings or {}), False
    elif wish.use_provided_values is False:
        uses_provided = False
    style = replace(style, settings=settings, use_provided_values=uses_provided, modified_at=now)
    return style, with_assets(wish.assets, {asset.key: asset for asset in assets})


def with_assets(given: Sequence[LoginAsset], before: Mapping[str, LoginAsset]) -> tuple[LoginAsset, ...]:
    """`before` with those given in their places. Raises InvalidSetting."""
    missing = "The file is missing: bytes must be specified."
    asset_rules.refuse((asset, missing) for asset in given if not asset.content and asset.key not in before)
    after = {**before, **{asset.key: asset for asset in given if asset.content}}
    if len(after) > asset_rules.MOST_ASSETS:
        raise InvalidSetting(f"A style must not have more than {asset_rules.MOST_ASSETS} assets.")
    return tuple(after.values())
