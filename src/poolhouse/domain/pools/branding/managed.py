"""The look of managed login (domains of ManagedLoginVersion 2): a settings document as custom CSS properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from poolhouse.domain.pools.branding import defaults, settings
from poolhouse.domain.pools.branding.look import (
    BASE,
    MEDIA_TYPES,
    Layout,
    Look,
    LookAsset,
    Picture,
    asset_of,
    version_of,
)
from poolhouse.domain.pools.branding.values import LoginAsset, LoginStyle, Terms

# As in `classic`.
FORM = "managed 1"
# Custom property -> where its colour stands; `*` is lightMode or darkMode.
COLORS: Mapping[str, str] = {
    "page-bg": "components.pageBackground.*.color",
    "form-bg": "components.form.*.backgroundColor",
    "form-border": "components.form.*.borderColor",
    "text": "components.pageText.*.bodyColor",
    "muted": "components.pageText.*.descriptionColor",
    "heading": "components.pageText.*.headingColor",
    "link": "componentClasses.link.*.defaults.textColor",
    "link-hover": "componentClasses.link.*.hover.textColor",
    "primary-bg": "components.primaryButton.*.defaults.backgroundColor",
    "primary-bg-hover": "components.primaryButton.*.hover.backgroundColor",
    "primary-bg-active": "components.primaryButton.*.active.backgroundColor",
    "primary-text": "components.primaryButton.*.defaults.textColor",
    "primary-border": "components.primaryButton.*.defaults.backgroundColor",
    "secondary-bg": "components.secondaryButton.*.defaults.backgroundColor",
    "secondary-bg-hover": "components.secondaryButton.*.hover.backgroundColor",
    "secondary-text": "components.secondaryButton.*.defaults.textColor",
    "secondary-border": "components.secondaryButton.*.defaults.borderColor",
    "input-bg": "componentClasses.input.*.defaults.backgroundColor",
    "input-border": "componentClasses.input.*.defaults.borderColor",
    "input-text": "componentClasses.inputLabel.*.textColor",
    "input-placeholder": "componentClasses.input.*.placeholderColor",
    "focus": "componentClasses.focusState.*.borderColor",
    "error-bg": "components.alert.*.error.backgroundColor",
    "error-border": "components.alert.*.error.borderColor",
    "error-text": "componentClasses.statusIndicator.*.error.indicatorColor",
    "success": "componentClasses.statusIndicator.*.success.indicatorColor",
    "divider": "componentClasses.divider.*.borderColor",
    "header-bg": "components.pageHeader.*.background.color",
    "header-border": "components.pageHeader.*.borderColor",
    "footer-bg": "components.pageFooter.*.background.color",
    "footer-border": "components.pageFooter.*.borderColor",
}
RADII: Mapping[str, str] = {
    "form-radius": "components.form.borderRadius",
    "primary-radius": "componentClasses.buttons.borderRadius",
    "input-radius": "componentClasses.input.borderRadius",
    "error-radius": "components.alert.borderRadius",
}
# Custom property -> the asset, and what switches it on.
IMAGES: Mapping[str, tuple[str, str]] = {
    "page-image": ("PAGE_BACKGROUND", "components.pageBackground.image.enabled"),
    "form-image": ("FORM_BACKGROUND", "components.form.backgroundImage.enabled"),
    "header-image": ("PAGE_HEADER_BACKGROUND", "components.pageHeader.backgroundImage.enabled"),
    "footer-image": ("PAGE_FOOTER_BACKGROUND", "components.pageFooter.backgroundImage.enabled"),
}
DENSITY = {"COMPACT": "0.75", "REGULAR": "1", "SPACIOUS": "1.25"}
SCHEMES: Mapping[str, Any] = {"LIGHT": "light", "DARK": "dark", "DYNAMIC": "light dark"}

Assets = Mapping[tuple[str, str], LookAsset]


def look(style: LoginStyle | None, assets: Sequence[LoginAsset], terms: Sequence[Terms]) -> Look:
    """Without a style there are no pages (AWS: 403 `Login pages unavailable`).

    A style with the service's own values looks as our own sheet does; any other one is spelled out in full.
    """
    links = {document.name: document.links for document in terms}
    written = msgspec.json.encode(links, order="deterministic").decode()
    if style is None:
        return Look(managed=True, available=False, version=version_of(FORM, written), terms=links)
    document = settings.merged(style.settings or {})
    shown = {
        (asset.category, asset.color_mode): asset_of(asset.content, MEDIA_TYPES[asset.extension])
        for asset in assets
    }
    own = style.settings is None
    layout = Layout(graphics=_at(document, "categories.form.displayGraphics")) if own else _layout(document)
    rules = "" if own else _rules(document, shown, layout.color_scheme)
    return Look(
        managed=True,
        version=version_of(FORM, rules, sorted(f"{key} {asset.id}" for key, asset in shown.items()), written),
        rules=rules,
        layout=layout,
        logo=_logo(document, shown, "form", "FORM_LOGO", layout),
        header_logo=_logo(document, shown, "pageHeader", "PAGE_HEADER_LOGO", layout),
        footer_logo=_logo(document, shown, "pageFooter", "PAGE_FOOTER_LOGO", layout),
        favicon=_favicon(document, shown, layout),
        assets={asset.id: asset for asset in shown.values()},
        terms=links,
    )


def _layout(document: dict[str, Any]) -> Layout:
    return Layout(
        horizontal=_at(document, "categories.form.location.horizontal"),
        vertical=_at(document, "categories.form.location.vertical"),
        density=_at(document, "categories.global.spacingDensity"),
        color_scheme=SCHEMES[_at(document, "categories.global.colorSchemeMode")],
        header=_at(document, "categories.global.pageHeader.enabled"),
        footer=_at(document, "categories.global.pageFooter.enabled"),
        graphics=_at(document, "categories.form.displayGraphics"),
        logo_inside=_at(document, "components.form.logo.formInclusion") == "IN",
        logo_location=_at(document, "components.form.logo.location"),
        logo_position=_at(document, "components.form.logo.position"),
        header_logo_location=_at(document, "components.pageHeader.logo.location"),
        footer_logo_location=_at(document, "components.pageFooter.logo.location"),
    )


def _rules(document: dict[str, Any], assets: Assets, scheme: str) -> str:
    """Light at `:root` and dark for browsers that ask for it, or one of them for all."""
    first = "dark" if scheme == "dark" else "light"
    fixed = [
        f"color-scheme: {scheme};",
        f"--ph-density: {DENSITY[_at(document, 'categories.global.spacingDensity')]};",
        *(f"--ph-{name}: {float(_at(document, path)):g}px;" for name, path in RADII.items()),
    ]
    rules = _block([*fixed, *_mode(document, assets, first)])
    if scheme == "light dark":
        rules += f"@media (prefers-color-scheme: dark) {{\n{_block(_mode(document, assets, 'dark'))}}}\n"
    return rules


def _mode(document: dict[str, Any], assets: Assets, mode: str) -> Iterator[str]:
    for name, path in COLORS.items():
        yield f"--ph-{name}: #{_at(document, path.replace('*', f'{mode}Mode')).lower()};"
    for name, (category, switch) in IMAGES.items():
        asset = _of_mode(assets, category, mode) if _at(document, switch) else None
        shown = f'url("{BASE}/{asset.id}")' if asset else "none"
        yield f"--ph-{name}: {shown};"


def _block(declarations: Sequence[str] | Iterator[str]) -> str:
    return ":root {\n" + "".join(f"  {line}\n" for line in declarations) + "}\n"


def _logo(
    document: dict[str, Any], assets: Assets, component: str, category: str, layout: Layout
) -> Picture | None:
    return _picture(assets, category, layout) if _at(document, f"components.{component}.logo.enabled") else None


def _favicon(document: dict[str, Any], assets: Assets, layout: Layout) -> Picture | None:
    """The SVG if there is one: it is sharp at every size."""
    enabled = _at(document, "components.favicon.enabledTypes")
    found = (_picture(assets, f"FAVICON_{kind}", layout) for kind in ("SVG", "ICO") if kind in enabled)
    return next((picture for picture in found if picture is not None), None)


def _picture(assets: Assets, category: str, layout: Layout) -> Picture | None:
    light, dark = (_of_mode(assets, category, mode) for mode in ("light", "dark"))
    if layout.color_scheme != "light dark":
        only = dark if layout.color_scheme == "dark" else light
        return Picture(light=only) if only else None
    if light is None or dark is None or light == dark:
        shown = light or dark
        return Picture(light=shown) if shown else None
    return Picture(light=light, dark=dark)


def _of_mode(assets: Assets, category: str, mode: str) -> LookAsset | None:
    return assets.get((category, mode.upper())) or assets.get((category, "DYNAMIC"))


def _at(document: dict[str, Any], path: str) -> Any:
    value: Any = document
    for name in path.split("."):
        value = value[name]
    return value


# A property that lost its default would fail a page, not the import.
assert all(_at(defaults.SETTINGS, path.replace("*", "darkMode")) for path in (*COLORS.values(), *RADII.values()))
