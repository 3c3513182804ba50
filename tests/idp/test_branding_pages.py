"""Branding where it is seen: on the hosted pages, through HTTP."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
import requests

from poolhouse.domain.pools.branding.looks import NOTHING
from poolhouse.testing.server import Server
from tests.domain.branding.pictures import a_png, an_icon, an_svg

from .branded import a_client

CALLBACK = "http://localhost:3000/"
UNAVAILABLE = "Login pages unavailable. Please contact an administrator."
CSS = ".banner-customizable { background-color: red; }\n"


@dataclass(frozen=True)
class Pages:
    """The pages of one client on a domain of its pool."""

    server: Server
    domain: str
    client: dict[str, str]

    @property
    def base(self) -> str:
        return f"/auth/{self.domain}"

    def get(self, path: str, **headers: str) -> requests.Response:
        return requests.get(f"{self.server.url}{path}", headers=headers, allow_redirects=False)

    def login(self) -> requests.Response:
        query = f"client_id={self.client['ClientId']}&response_type=code&scope=openid&redirect_uri={CALLBACK}"
        return self.get(f"{self.base}/login?{query}")

    def branding(self) -> list[str]:
        """Paths of everything of the client's look that the sign-in page names, each once."""
        page = self.login()
        assert page.status_code == 200
        return list(dict.fromkeys(re.findall(rf'"({self.base}/branding/[^"]+)"', page.text)))


@pytest.fixture
def pages(cognito: Any, server: Server, pool_id: str, prefix: str, request: pytest.FixtureRequest) -> Pages:
    version = getattr(request, "param", 2)
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix, ManagedLoginVersion=version)
    client = a_client(cognito, pool_id)
    cognito.update_user_pool_client(
        **client,
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthFlows=["code"],
        AllowedOAuthScopes=["openid"],
        CallbackURLs=[CALLBACK],
        SupportedIdentityProviders=["COGNITO"],
    )
    return Pages(server, prefix, client)


classic = pytest.mark.parametrize("pages", [1], indirect=True)


@classic
def test_a_classic_page_needs_no_branding(pages: Pages) -> None:
    assert pages.branding() == []


@classic
def test_a_classic_page_shows_css_and_logo(cognito: Any, pages: Pages) -> None:
    url = cognito.set_ui_customization(**pages.client, CSS=CSS, ImageFile=a_png())["UICustomization"]["ImageUrl"]
    sheet, logo = pages.branding()
    assert url == f"{pages.server.url}{logo}"
    answer = pages.get(sheet)
    assert (answer.status_code, answer.text) == (200, CSS)
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    image = pages.get(logo)
    assert (image.status_code, image.content, image.headers["content-type"]) == (200, a_png(), "image/png")
    assert pages.get(logo, **{"if-none-match": image.headers["etag"]}).status_code == 304


@classic
def test_a_change_is_seen_by_the_next_page(cognito: Any, pages: Pages) -> None:
    pool = {"UserPoolId": pages.client["UserPoolId"]}
    cognito.set_ui_customization(**pool, CSS=CSS)
    (before,) = pages.branding()
    cognito.set_ui_customization(**pages.client, CSS=CSS.replace("red", "blue"))
    (after,) = pages.branding()
    assert after != before
    assert pages.get(after).text == CSS.replace("red", "blue")
    cognito.set_ui_customization(**pages.client)
    assert pages.branding() == [before]
    cognito.set_ui_customization(**pool)
    assert pages.branding() == []


@classic
def test_managed_branding_does_nothing_on_classic_pages(cognito: Any, pages: Pages) -> None:
    cognito.create_managed_login_branding(**pages.client, Settings={"components": {"form": {"borderRadius": 1}}})
    assert pages.branding() == []


def test_managed_login_without_a_style_is_unavailable(cognito: Any, pages: Pages) -> None:
    page = pages.login()
    assert page.status_code == 403
    assert UNAVAILABLE in page.text
    style = cognito.create_managed_login_branding(**pages.client, UseCognitoProvidedValues=True)
    assert pages.login().status_code == 200
    style_id = style["ManagedLoginBranding"]["ManagedLoginBrandingId"]
    cognito.delete_managed_login_branding(UserPoolId=pages.client["UserPoolId"], ManagedLoginBrandingId=style_id)
    assert pages.login().status_code == 403


def test_switching_the_domain_switches_the_pages(cognito: Any, pages: Pages) -> None:
    named = {"UserPoolId": pages.client["UserPoolId"], "Domain": pages.domain}
    cognito.update_user_pool_domain(**named, ManagedLoginVersion=1)
    assert pages.login().status_code == 200
    cognito.update_user_pool_domain(**named, ManagedLoginVersion=2)
    assert pages.login().status_code == 403


def test_a_style_in_both_modes(cognito: Any, pages: Pages) -> None:
    drawing, icon = an_svg("<title>page</title>"), an_icon()
    cognito.create_managed_login_branding(
        **pages.client,
        Settings={
            "categories": {"global": {"colorSchemeMode": "DYNAMIC"}},
            "components": {
                "form": {"logo": {"enabled": True}, "darkMode": {"backgroundColor": "01020304"}},
                "pageBackground": {"image": {"enabled": True}},
            },
        },
        Assets=[
            {"Category": "PAGE_BACKGROUND", "ColorMode": "DYNAMIC", "Extension": "SVG", "Bytes": drawing},
            {"Category": "FORM_LOGO", "ColorMode": "LIGHT", "Extension": "PNG", "Bytes": a_png()},
            {"Category": "FORM_LOGO", "ColorMode": "DARK", "Extension": "PNG", "Bytes": a_png(60, 20)},
            {"Category": "FAVICON_ICO", "ColorMode": "DYNAMIC", "Extension": "ICO", "Bytes": icon},
        ],
    )
    sheet, *images = pages.branding()
    css = pages.get(sheet).text
    assert "--ph-form-bg: #01020304;" in css.partition("@media (prefers-color-scheme: dark)")[2]
    assert {pages.get(image).content for image in images} == {a_png(), a_png(60, 20), icon}
    (background,) = set(re.findall(r'url\("([^"]+)"\)', css))
    answer = pages.get(background)
    assert (answer.content, answer.headers["content-type"]) == (drawing, "image/svg+xml")
    assert answer.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert answer.headers["cross-origin-resource-policy"] == "same-site"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["etag"] == f'"{background.rpartition("/")[2]}"'
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_nothing_of_a_look_is_inline(cognito: Any, pages: Pages) -> None:
    """The policy of the pages forbids it anyway."""
    mark = an_svg("<title>inline-mark</title>")
    logo = {"Category": "FORM_LOGO", "ColorMode": "DYNAMIC", "Extension": "SVG", "Bytes": mark}
    on = {"components": {"form": {"logo": {"enabled": True}}}}
    cognito.create_managed_login_branding(**pages.client, Settings=on, Assets=[logo])
    page = pages.login().text
    assert "inline-mark" not in page
    assert "<style" not in page
    assert "<svg" not in page


@pytest.mark.parametrize(
    "path",
    [
        "/branding",
        "/branding/",
        "/branding/x",
        "/branding/x/",
        "/branding/x/y.css",
        "/branding/x/y/z",
        "/branding/x/y/%2e%2e/%2e%2e/%2e%2e/login",
        "/branding/%00/y.css",
        "/branding/%ff/y.css",
        "/branding/%22%29%7D/y.css",
        "/branding/%2e%2e/static/x",
        "/branding/ALL/y/z",
        f"/branding/{'x' * 300}/y.css",
    ],
)
def test_what_is_not_there(pages: Pages, path: str) -> None:
    assert pages.get(f"{pages.base}{path}").status_code in (400, 404)


def test_an_unknown_client_has_an_empty_sheet_whatever_its_name(cognito: Any, pages: Pages) -> None:
    """The version of a look without branding is no secret: such addresses can be made up."""
    cognito.create_managed_login_branding(**pages.client, UseCognitoProvidedValues=True)
    answer = pages.get(f"{pages.base}/branding/%22%29%3C/{NOTHING.managed.stylesheet_name}")
    assert (answer.status_code, answer.content) == (200, b"")


def test_one_clients_files_are_not_anothers(cognito: Any, pages: Pages) -> None:
    other = a_client(cognito, pages.client["UserPoolId"], "other")
    favicon = {"Category": "FAVICON_SVG", "ColorMode": "DYNAMIC", "Extension": "SVG", "Bytes": an_svg()}
    cognito.create_managed_login_branding(**pages.client, Settings={}, Assets=[favicon])
    cognito.create_managed_login_branding(**other, Settings={})
    for path in pages.branding():
        assert pages.get(path).status_code == 200
        assert pages.get(path.replace(pages.client["ClientId"], other["ClientId"])).status_code == 404
