"""What a page of a client needs to know of its look, ready to be sent.

    /branding/{client_id}/{look.stylesheet_name}          look.stylesheet(base)
    /branding/{client_id}/{look.version}/{asset.id}       look.asset(asset_id)

The version is a hash of everything, so both may be cached for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Literal
from urllib.parse import quote

from msgspec import Struct

from poolhouse.domain.pools.branding.values import PRIVACY_POLICY, TERMS_OF_USE

MEDIA_TYPES: Mapping[str, str] = {
    "ICO": "image/x-icon",
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "SVG": "image/svg+xml",
    "WEBP": "image/webp",
}
# Stands in `rules` for the address below which the look is served; a NUL cannot come from any stylesheet.
BASE = "\0"
# `lang` of managed login -> language of a terms document.
LANGUAGES: Mapping[str, str] = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "id": "bahasa-indonesia",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch",
    "pt-BR": "portuguese-brazil",
    "zh-CN": "chinese-simplified",
    "zh-TW": "chinese-traditional",
}
Side = Literal["START", "CENTER", "END"]
Density = Literal["COMPACT", "REGULAR", "SPACIOUS"]


class LookAsset(Struct, frozen=True, kw_only=True):
    """An image that never changes: its id says all that it is. Show it by `<img>` or CSS only, never inline."""

    id: str
    content: bytes
    content_type: str


class Picture(Struct, frozen=True, kw_only=True):
    """An image, and another one for browsers in dark mode if there is one."""

    light: LookAsset
    dark: LookAsset | None = None

    @property
    def assets(self) -> tuple[LookAsset, ...]:
        return (self.light,) if self.dark is None else (self.light, self.dark)


class Layout(Struct, frozen=True, kw_only=True):
    """What a stylesheet of custom properties cannot say. The defaults are those of the classic pages.

    `color_scheme` is for `<meta name="color-scheme">`: `light`, `dark` or `light dark`. `graphics`: illustrations
    beside the forms of factors. `logo_inside`: the logo stands in the form, not above it.
    """

    horizontal: Side = "CENTER"
    vertical: Side = "CENTER"
    density: Density = "REGULAR"
    color_scheme: Literal["light", "dark", "light dark"] = "light dark"
    header: bool = False
    footer: bool = False
    graphics: bool = False
    logo_inside: bool = True
    logo_location: Side = "CENTER"
    logo_position: Literal["TOP", "BOTTOM"] = "TOP"
    header_logo_location: Side = "START"
    footer_logo_location: Side = "START"


class TermsLinks(Struct, frozen=True, kw_only=True):
    """Addresses (http or https) of a client's documents."""

    terms_of_use: str
    privacy_policy: str


class Look(Struct, frozen=True, kw_only=True):
    """`managed` is False for the classic pages. `available` is False when managed login has no style for the
    client (AWS answers every page with 403 then). `rules` is the stylesheet with BASE in addresses.
    `assets` are by id."""

    managed: bool
    version: str
    available: bool = True
    rules: str = ""
    layout: Layout = Layout()
    logo: Picture | None = None
    header_logo: Picture | None = None
    footer_logo: Picture | None = None
    favicon: Picture | None = None
    assets: dict[str, LookAsset] = {}
    terms: dict[str, dict[str, str]] = {}

    @property
    def stylesheet_name(self) -> str:
        return f"{self.version}.css"

    def stylesheet(self, base: str) -> bytes:
        """The CSS; `base` is the address of `/branding/{client_id}` as the browser sees it (path or URL).

        It must be absolute: an address in a custom property is resolved against the sheet that uses it.
        """
        # `%` stays: a base that is encoded already is not encoded twice.
        address = quote(base.rstrip("/"), safe="/:%+", errors="replace")
        return self.rules.replace(BASE, f"{address}/{self.version}").encode()

    def asset(self, asset_id: str) -> LookAsset | None:
        return self.assets.get(asset_id)

    def path_of(self, asset: LookAsset) -> str:
        """Below `/branding/{client_id}/`."""
        return f"{self.version}/{asset.id}"

    def terms_links(self, lang: str) -> TermsLinks | None:
        """Links of the sign-up page in `lang` (a value of managed login's parameter); None: it shows none.

        AWS shows them in managed login only, and only when both documents exist.
        """
        if not self.managed or not {TERMS_OF_USE, PRIVACY_POLICY} <= self.terms.keys():
            return None
        language = f"cognito:{LANGUAGES.get(lang, 'english')}"
        use, privacy = (
            links.get(language, links["cognito:default"])
            for links in (self.terms[TERMS_OF_USE], self.terms[PRIVACY_POLICY])
        )
        return TermsLinks(terms_of_use=use, privacy_policy=privacy)


def asset_of(content: bytes, content_type: str) -> LookAsset:
    """Its id is a hash of what it is, so that an id never shows anything else."""
    digest = hashlib.sha256(content_type.encode() + b"\0" + content).hexdigest()
    return LookAsset(id=digest[:32], content=content, content_type=content_type)


def version_of(*parts: str | Iterable[str]) -> str:
    """A hash of everything that a look is made of."""
    texts = [part if isinstance(part, str) else "\0".join(part) for part in parts]
    return hashlib.sha256("\0\0".join(texts).encode("utf-8", "backslashreplace")).hexdigest()[:20]
