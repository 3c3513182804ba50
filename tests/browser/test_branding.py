"""A brand in a real browser: it shows, it loads from the domain alone, and the page stays readable."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.visitor import SETTLED, Visitor

CSS = """.submitButton-customizable { background-color: #7a0b3f; color: #ffffff; border-radius: 999px; }
.background-customizable { background-color: #fff8e7; }"""
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">
<rect width="120" height="40" fill="#7a0b3f"/></svg>"""
STYLE: dict[str, Any] = {
    "categories": {"global": {"colorSchemeMode": "DYNAMIC"}},
    "components": {
        "form": {"borderRadius": 14, "logo": {"enabled": True}},
        "pageBackground": {"lightMode": {"color": "f7f2e6ff"}, "darkMode": {"color": "0f0c29ff"}},
        "primaryButton": {"lightMode": {"defaults": {"backgroundColor": "7a0b3fff"}}},
    },
}


def png(width: int, height: int) -> bytes:
    """Of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x7a\x0b\x3f" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def colour(visitor: Visitor, selector: str) -> str:
    script = "(element) => getComputedStyle(element).backgroundColor"
    return str(visitor.page.eval_on_selector(selector, script))


def loaded(visitor: Visitor, selector: str) -> bool:
    return bool(visitor.page.eval_on_selector(selector, "(image) => image.complete && image.naturalWidth > 0"))


def test_classic_css_and_a_logo(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    place.cognito.set_ui_customization(
        UserPoolId=place.pool_id, ClientId=place.client_id, CSS=CSS, ImageFile=png(120, 40)
    )
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    assert colour(visitor, ".submitButton-customizable") == "rgb(122, 11, 63)"
    assert colour(visitor, ".background-customizable") == "rgb(255, 248, 231)"
    assert loaded(visitor, "img.logo-customizable")
    assert visitor.complaints == []


@pytest.mark.parametrize("manner", ["desktop", "telephone"])
def test_a_style_of_managed_login(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(managed=True)
    style = place.cognito.describe_managed_login_branding_by_client(
        UserPoolId=place.pool_id, ClientId=place.client_id
    )["ManagedLoginBranding"]["ManagedLoginBrandingId"]
    place.cognito.update_managed_login_branding(
        UserPoolId=place.pool_id,
        ManagedLoginBrandingId=style,
        UseCognitoProvidedValues=False,
        Settings=STYLE,
        Assets=[{"Category": "FORM_LOGO", "ColorMode": "DYNAMIC", "Extension": "SVG", "Bytes": SVG}],
    )
    visitor = make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    assert loaded(visitor, "img.logo-customizable")
    visitor.page.emulate_media(color_scheme="light")
    visitor.page.evaluate(SETTLED)
    assert colour(visitor, "[name=signInSubmitButton]") == "rgb(122, 11, 63)"
    # On a telephone the form is the page.
    assert colour(visitor, "body") == ("rgb(247, 242, 230)" if manner == "desktop" else "rgb(255, 255, 255)")
    visitor.page.emulate_media(color_scheme="dark")
    assert colour(visitor, "body") == ("rgb(15, 12, 41)" if manner == "desktop" else "rgb(15, 27, 42)")
    visitor.look()
    visitor.page.goto(place.page("/signup"))
    visitor.look()


def test_provided_values_look_good(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(managed=True)
    visitor = make_visitor(place, manner)
    for path in ("/login", "/signup", "/forgotPassword"):
        visitor.page.goto(place.page(path))
        visitor.look()


def test_terms_are_linked_in_the_page_s_language(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place(managed=True)
    for name in ("terms-of-use", "privacy-policy"):
        links = {
            "cognito:default": f"https://example.com/{name}",
            "cognito:french": f"https://example.com/fr/{name}",
        }
        place.cognito.create_terms(
            UserPoolId=place.pool_id,
            ClientId=place.client_id,
            TermsName=name,
            TermsSource="LINK",
            Enforcement="NONE",
            Links=links,
        )
    visitor = make_visitor(place)
    visitor.page.goto(place.page("/signup", lang="fr"))
    found = visitor.page.eval_on_selector_all("a[href*=example]", "(links) => links.map((link) => link.href)")
    assert json.dumps(found) == '["https://example.com/fr/terms-of-use", "https://example.com/fr/privacy-policy"]'
    visitor.look()
