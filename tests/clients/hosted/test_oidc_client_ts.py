"""npm `oidc-client-ts` in the browser, on an origin of its own: discovery, keys and tokens come over CORS."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.browser.callback_app import CallbackApp
from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import Place
from tests.browser.signing_in import sign_in
from tests.browser.visitor import Visitor
from tests.clients.node_programs import bundled

pytestmark = pytest.mark.slow


@pytest.fixture
def place(make_place: MakePlace, app: CallbackApp) -> Place:
    place = make_place()
    settings = {
        "authority": place.issuer,
        "client_id": place.client_id,
        "redirect_uri": app.callback,
        "silent_redirect_uri": app.callback,
        "response_type": "code",
        "scope": "openid email",
        "loadUserInfo": True,
        "automaticSilentRenew": False,
    }
    page = f"<!doctype html><title>The app</title><script>settings = {json.dumps(settings)}</script>"
    app.pages |= dict.fromkeys(("/", "/callback"), f"{page}<script src=/app.js></script>")
    app.pages["/app.js"] = bundled("browser/oidc.js")
    return place


def enter(visitor: Visitor, place: Place) -> dict[str, Any]:
    """Signs in by redirect; what the library then knows of the user."""
    visitor.page.goto(f"{place.app.url}/")
    with visitor.page.expect_navigation(url=lambda url: url.startswith(place.url)):
        visitor.page.evaluate("() => { manager.signinRedirect({ nonce: 'n-0815' }) }")
    sign_in(visitor, place.add_person())
    user: dict[str, Any] = visitor.page.evaluate("async () => ({ ...(await manager.signinCallback()) })")
    return user


def test_signing_in_by_redirect(place: Place, make_visitor: MakeVisitor) -> None:
    visitor = make_visitor(place)
    user = enter(visitor, place)
    assert user["profile"]["iss"] == place.issuer
    assert user["profile"]["aud"] == place.client_id
    # From userInfo, where Cognito writes a string.
    assert user["profile"]["email"].endswith("@example.com")
    assert user["token_type"] == "Bearer"


def test_renewing_is_a_refresh_and_no_frame(place: Place, make_visitor: MakeVisitor) -> None:
    visitor = make_visitor(place)
    before = enter(visitor, place)
    visitor.asked.clear()
    renewed = visitor.page.evaluate("async () => ({ ...(await manager.signinSilent()) })")
    assert renewed["access_token"] != before["access_token"]
    assert [url for url in visitor.asked if "/oauth2/authorize" in url] == []
    assert renewed["profile"]["sub"] == before["profile"]["sub"]


def test_a_silent_frame_gets_nothing(place: Place, make_visitor: MakeVisitor) -> None:
    """As on the service: nobody signed in means a page, and no page of the domain lets itself be framed."""
    visitor = make_visitor(place)
    visitor.page.goto(f"{place.app.url}/")
    refused = visitor.page.evaluate(
        """() => manager.signinSilent({ silentRequestTimeoutInSeconds: 2 }).then(
            () => "signed in", (error) => error.message)"""
    )
    assert refused == "IFrame timed out without a response"
    assert any("frame" in complaint.lower() for complaint in visitor.complaints)


def test_signing_out(place: Place, make_visitor: MakeVisitor) -> None:
    """The library speaks OpenID's own logout; Cognito's parameters are given beside it, as its users do."""
    visitor = make_visitor(place)
    enter(visitor, place)
    extra = {"client_id": place.client_id, "logout_uri": f"{place.app.url}/bye"}
    with visitor.page.expect_navigation(url=f"{place.app.url}/bye"):
        visitor.page.evaluate("(extra) => { manager.signoutRedirect({ extraQueryParams: extra }) }", extra)
    visitor.page.goto(place.authorize())
    assert visitor.path.endswith("/login")
