"""Images of managed login: which file may be what (reference oauth 5.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from poolhouse.domain.pools.branding import images, svg
from poolhouse.domain.pools.branding.values import LoginAsset
from poolhouse.domain.pools.refusals import InvalidSetting

MOST_ASSETS = 40
LOGOS = frozenset(("PAGE_HEADER_LOGO", "PAGE_FOOTER_LOGO", "FORM_LOGO"))
PICTURES = ("JPEG", "PNG", "SVG", "WEBP")
ONLY = {"FAVICON_ICO": ("ICO",), "FAVICON_SVG": ("SVG",)}


def check(assets: Sequence[LoginAsset]) -> None:
    """The images of one request. Raises InvalidSetting that names every bad one."""
    faults = [(asset, text) for asset in assets if (text := _fault(asset)) is not None]
    seen: set[str] = set()
    for asset in assets:
        if asset.key in seen:
            faults.append((asset, "More than one asset has this category and color mode."))
        seen.add(asset.key)
    refuse(faults)


def refuse(faults: Iterable[tuple[LoginAsset, str]]) -> None:
    """Raises InvalidSetting unless there are none."""
    listed = ", ".join(
        f"{{category: {asset.category}, extension: {asset.extension}, colorMode: {asset.color_mode},"
        f' errorMessage: "{text}"}}'
        for asset, text in faults
    )
    if listed:
        raise InvalidSetting(f"Invalid assets provided. Validation errors: [{listed}]")


def _fault(asset: LoginAsset) -> str | None:
    """AWS's own texts are those about the width and about elements of an SVG; the others are ours."""
    allowed = ONLY.get(asset.category, PICTURES)
    if asset.extension not in allowed:
        return f"Invalid file extension. Allowed extensions: {', '.join(allowed)}"
    if asset.extension == "SVG":
        text, size = svg.examine(asset.content)
        if text is not None:
            return text
    else:
        if images.kind_of(asset.content) != asset.extension:
            return f"The file is no {asset.extension}."
        size = images.size_of(asset.content)
    if asset.category not in LOGOS:
        return None
    if size is None:
        return "Invalid file dimension. The file does not tell its width and height."
    width, height = size
    if not height <= width <= 4 * height:
        return (
            "Invalid file dimension. Assets of SubType LOGO must have a width:height ratio between 1:1 and 4:1."
            f" Detected width: {float(width)}; height: {float(height)}"
        )
    return None
