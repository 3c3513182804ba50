"""What pages get of a look: classic, managed, dark; and terms documents."""

from __future__ import annotations

import re
from typing import Any

import pytest
import tinycss2

from poolhouse.domain.pools.branding import classic, defaults, managed
from poolhouse.domain.pools.branding.look import Layout, Look, TermsLinks
from poolhouse.domain.pools.branding.values import LoginAsset, Terms
from tests.contracts.branding_values import a_customization, a_style, some_terms

from .pictures import a_png, an_icon, an_svg
from .test_settings import at

RED = ".label-customizable { color: red; }\n"
BASE = "/auth/shop/branding/client1"
# Agreed with the pages' own stylesheet.
AGREED = """
    page-bg form-bg form-border form-radius text muted heading link link-hover primary-bg
    primary-bg-hover primary-bg-active primary-text primary-border primary-radius secondary-bg secondary-bg-hover
    secondary-text secondary-border input-bg input-border input-text input-radius input-placeholder focus error-bg
    error-border error-text success divider page-image form-image density
"""
PROPERTIES = frozenset(f"--ph-{name}" for name in AGREED.split())


def a_look(
    settings: dict[str, Any] | None, *assets: LoginAsset, terms: tuple[Terms, ...] = (), **fields: Any
) -> Look:
    return managed.look(a_style(settings=settings, **fields), assets, terms)


def an_asset(category: str, color_mode: str = "LIGHT", extension: str = "PNG") -> LoginAsset:
    """Different octets for each."""
    content = an_svg(f"<title>{category} {color_mode}</title>") if extension == "SVG" else an_icon()
    if extension == "PNG":
        content = a_png() + f"{category} {color_mode}".encode()
    return LoginAsset(category=category, color_mode=color_mode, extension=extension, content=content)


def sheet(look: Look) -> dict[str, dict[str, str]]:
    """Condition of each `:root` block (empty: none) -> its declarations."""
    blocks: dict[str, dict[str, str]] = {}

    def read(rules: list[Any], condition: str) -> None:
        for rule in rules:
            if rule.type == "at-rule":
                assert rule.lower_at_keyword == "media"
                inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                read(inner, tinycss2.serialize(rule.prelude).strip())
                continue
            assert rule.type == "qualified-rule"
            assert tinycss2.serialize(rule.prelude).strip() == ":root"
            for declaration in tinycss2.parse_declaration_list(rule.content, skip_whitespace=True):
                assert declaration.type == "declaration"
                value = tinycss2.serialize(declaration.value).strip()
                blocks.setdefault(condition, {})[declaration.name] = value

    css = look.stylesheet(BASE).decode()
    read(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), "")
    return blocks


def test_a_classic_page_without_branding() -> None:
    look = classic.look(None)
    assert (look.managed, look.available, look.rules, look.logo, look.assets) == (False, True, "", None, {})
    assert look.stylesheet(BASE) == b""
    assert look.layout == Layout()


def test_a_classic_page_with_css_and_logo() -> None:
    look = classic.look(a_customization(rules=RED, image=a_png()))
    assert look.stylesheet(BASE) == RED.encode()
    assert look.logo is not None
    assert look.logo.dark is None
    logo = look.logo.light
    assert look.asset(logo.id) is logo
    assert (logo.content, logo.content_type) == (a_png(), "image/png")
    assert look.path_of(logo) == f"{look.version}/{logo.id}"
    assert look.stylesheet_name == f"{look.version}.css"
    assert re.fullmatch("[0-9a-f]{20}", look.version)
    assert re.fullmatch("[0-9a-f]{32}", logo.id)


def test_managed_login_without_a_style_has_no_pages() -> None:
    look = managed.look(None, [], [])
    assert (look.managed, look.available) == (True, False)


def test_a_style_of_the_services_own_values_leaves_our_sheet_alone() -> None:
    look = a_look(None, use_provided_values=True)
    assert (look.available, look.rules) == (True, "")
    assert look.layout == Layout(graphics=True)
    assert look.layout.color_scheme == "light dark"


def test_an_empty_document_is_spelled_out_in_light() -> None:
    look = a_look({})
    blocks = sheet(look)
    assert blocks.keys() == {""}
    assert blocks[""].keys() >= PROPERTIES
    assert blocks[""]["color-scheme"] == "light"
    assert blocks[""]["--ph-page-bg"] == "#ffffffff"
    assert blocks[""]["--ph-primary-bg"] == "#0972d3ff"
    assert blocks[""]["--ph-form-radius"] == "8px"
    assert blocks[""]["--ph-density"] == "1"
    assert blocks[""]["--ph-page-image"] == "none"
    assert look.layout.color_scheme == "light"


def test_dark() -> None:
    look = a_look(at("categories.global.colorSchemeMode", "DARK"))
    blocks = sheet(look)
    assert blocks.keys() == {""}
    assert blocks[""]["color-scheme"] == "dark"
    assert blocks[""]["--ph-page-bg"] == "#0f1b2aff"
    assert blocks[""]["--ph-heading"] == "#d1d5dbff"
    assert look.layout.color_scheme == "dark"


def test_both_modes() -> None:
    settings = at("categories.global.colorSchemeMode", "DYNAMIC")
    settings |= at("components.form", {"darkMode": {"backgroundColor": "AABBCCDD"}, "borderRadius": 2.5})
    blocks = sheet(a_look(settings))
    assert blocks.keys() == {"", "(prefers-color-scheme: dark)"}
    light, dark = blocks[""], blocks["(prefers-color-scheme: dark)"]
    assert (light["--ph-form-bg"], dark["--ph-form-bg"]) == ("#ffffffff", "#aabbccdd")
    assert light["color-scheme"] == "light dark"
    assert light["--ph-form-radius"] == "2.5px"
    assert PROPERTIES - dark.keys() == {
        "--ph-form-radius",
        "--ph-primary-radius",
        "--ph-input-radius",
        "--ph-density",
    }


def test_pictures_are_off_until_they_are_switched_on() -> None:
    files = [an_asset("PAGE_BACKGROUND"), an_asset("FORM_BACKGROUND"), an_asset("FORM_LOGO")]
    look = a_look({}, *files)
    assert (look.logo, sheet(look)[""]["--ph-page-image"]) == (None, "none")
    switched = at("components.form", {"logo": {"enabled": True}, "backgroundImage": {"enabled": True}})
    switched["components"]["pageBackground"] = {"image": {"enabled": True}}
    look = a_look(switched, *files)
    by_content = {asset.content: asset.id for asset in look.assets.values()}
    page, form, logo = (by_content[file.content] for file in files)
    assert sheet(look)[""]["--ph-page-image"] == f'url("{BASE}/{look.version}/{page}")'
    assert sheet(look)[""]["--ph-form-image"] == f'url("{BASE}/{look.version}/{form}")'
    assert look.logo is not None
    assert look.logo.light.id == logo


@pytest.mark.parametrize(
    ("modes", "scheme", "shown"),
    [
        (("LIGHT", "DARK"), "DYNAMIC", ("LIGHT", "DARK")),
        (("LIGHT", "DARK"), "LIGHT", ("LIGHT", None)),
        (("LIGHT", "DARK"), "DARK", ("DARK", None)),
        (("DYNAMIC",), "DYNAMIC", ("DYNAMIC", None)),
        (("DYNAMIC",), "DARK", ("DYNAMIC", None)),
        (("DYNAMIC", "DARK"), "DYNAMIC", ("DYNAMIC", "DARK")),
        (("DARK",), "DYNAMIC", ("DARK", None)),
        (("DARK",), "LIGHT", None),
        ((), "LIGHT", None),
    ],
)
def test_which_picture_a_browser_shows(
    modes: tuple[str, ...], scheme: str, shown: tuple[str, str | None] | None
) -> None:
    settings = at("categories.global.colorSchemeMode", scheme) | at("components.form.logo.enabled", True)
    files = {mode: an_asset("FORM_LOGO", mode) for mode in modes}
    logo = a_look(settings, *files.values()).logo
    if shown is None:
        assert logo is None
        return
    assert logo is not None
    light, dark = shown
    assert logo.light.content == files[light].content
    assert (logo.dark.content if logo.dark else None) == (files[dark].content if dark else None)


def test_the_favicon_is_the_sharp_one() -> None:
    icon, drawing = an_asset("FAVICON_ICO", "DYNAMIC", "ICO"), an_asset("FAVICON_SVG", "DYNAMIC", "SVG")
    both = a_look({}, icon, drawing).favicon
    assert both is not None
    assert both.light.content_type == "image/svg+xml"
    only = a_look(at("components.favicon.enabledTypes", ["ICO"]), icon, drawing).favicon
    assert only is not None
    assert only.light.content_type == "image/x-icon"
    assert a_look(at("components.favicon.enabledTypes", []), icon, drawing).favicon is None


def test_layout() -> None:
    settings: dict[str, Any] = {
        "categories": {
            "form": {"location": {"horizontal": "END", "vertical": "START"}, "displayGraphics": False},
            "global": {
                "pageHeader": {"enabled": True},
                "pageFooter": {"enabled": True},
                "spacingDensity": "COMPACT",
            },
        },
        "components": {
            "form": {"logo": {"formInclusion": "OUT", "location": "START", "position": "BOTTOM"}},
            "pageHeader": {"logo": {"enabled": True, "location": "CENTER"}},
            "pageFooter": {"logo": {"location": "END"}},
        },
    }
    look = a_look(settings, an_asset("PAGE_HEADER_LOGO"), an_asset("PAGE_FOOTER_LOGO"))
    assert look.layout == Layout(
        horizontal="END",
        vertical="START",
        density="COMPACT",
        color_scheme="light",
        header=True,
        footer=True,
        graphics=False,
        logo_inside=False,
        logo_location="START",
        logo_position="BOTTOM",
        header_logo_location="CENTER",
        footer_logo_location="END",
    )
    assert (look.header_logo is not None, look.footer_logo) == (True, None)
    assert sheet(look)[""]["--ph-density"] == "0.75"


def test_every_colour_of_the_sheet_has_a_default_of_both_modes() -> None:
    names = {f"--ph-{name}" for name in (*managed.COLORS, *managed.RADII, *managed.IMAGES, "density")}
    assert names >= PROPERTIES
    assert all(path.startswith(tuple(defaults.SETTINGS)) for path in managed.COLORS.values())


def test_the_version_changes_with_the_look_and_only_then() -> None:
    looks = [
        a_look({}),
        a_look({}, an_asset("FORM_LOGO")),
        a_look({}, an_asset("FORM_LOGO", "DARK")),
        a_look(at("components.form.borderRadius", 3)),
        a_look({}, terms=(some_terms(),)),
        managed.look(None, [], []),
        classic.look(None),
        classic.look(a_customization(rules=RED, image=None)),
        classic.look(a_customization(rules=".label-customizable { color: blue; }", image=None)),
    ]
    assert len({look.version for look in looks}) == len(looks)
    assert a_look({}, modified_at=1.0).version == looks[0].version


@pytest.mark.parametrize("base", ['/x"); } body { color: red', "/x\\", "/<script>", "/é\n", "/\ud800"])
def test_an_address_cannot_leave_its_place_in_the_sheet(base: str) -> None:
    look = a_look(at("components.pageBackground.image.enabled", True), an_asset("PAGE_BACKGROUND"))
    css = look.stylesheet(base).decode()
    assert re.search(r'url\("[A-Za-z0-9/:%_.~-]+"\)', css)
    assert base not in css


def test_an_address_that_is_encoded_stays() -> None:
    look = a_look(at("components.pageBackground.image.enabled", True), an_asset("PAGE_BACKGROUND"))
    assert b'url("https://auth.example:9229/branding/a%2Bb/' in look.stylesheet(
        "https://auth.example:9229/branding/a%2Bb/"
    )


LINKS = {"cognito:default": "https://example.com", "cognito:french": "https://example.com/fr"}
USE, PRIVACY = (
    some_terms(links=LINKS),
    some_terms("privacy-policy", links={"cognito:default": "https://p.example"}),
)


@pytest.mark.parametrize(
    ("lang", "use"),
    [
        ("fr", "https://example.com/fr"),
        ("en", "https://example.com"),
        ("zh-CN", "https://example.com"),
        ("pt", "https://example.com"),
        ("", "https://example.com"),
    ],
)
def test_links_of_terms(lang: str, use: str) -> None:
    links = a_look({}, terms=(USE, PRIVACY)).terms_links(lang)
    assert links == TermsLinks(terms_of_use=use, privacy_policy="https://p.example")


def test_links_are_shown_when_both_documents_are_there_and_in_managed_login() -> None:
    assert a_look({}, terms=(USE,)).terms_links("en") is None
    assert a_look({}, terms=(PRIVACY,)).terms_links("en") is None
    assert a_look({}).terms_links("en") is None
    assert classic.look(None).terms_links("en") is None
