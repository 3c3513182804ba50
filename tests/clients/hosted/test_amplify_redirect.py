"""npm `aws-amplify` v6 in the browser: `signInWithRedirect` and `signOut`, unmodified; only addresses are set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.browser.callback_app import CallbackApp
from tests.browser.conftest import MakeVisitor
from tests.browser.place import Person, Place, place
from tests.browser.signing_in import sign_in
from tests.browser.visitor import Visitor
from tests.clients.hosted.tls import TlsFront
from tests.clients.node_programs import bundled
from tests.conftest import aws_client

pytestmark = pytest.mark.slow
# Amplify has no setting for the scheme. Domains by host, as on AWS.
DOMAIN = "https://{domain}.auth.us-east-1.localhost:%d"


@pytest.fixture(params=["code", "token"])
def shop(request: pytest.FixtureRequest, app: CallbackApp, tmp_path: Path) -> Iterator[Place]:
    """A page at `/` with Amplify on it."""
    with TlsFront(tmp_path) as front:
        template = DOMAIN % front.port
        with Server(public_url=f"https://localhost:{front.port}", domain_template=template) as server:
            front.to = int(server.url.rpartition(":")[2])
            client = {"CallbackURLs": [f"{app.url}/"], "LogoutURLs": [f"{app.url}/"]}
            made = place(aws_client("cognito-idp", server.url), server.url, "", app, client=client)
            made.url = template.format(domain=made.domain)
            settings = {
                "userPoolId": made.pool_id,
                "userPoolClientId": made.client_id,
                "userPoolEndpoint": server.url,
                "loginWith": {
                    "oauth": {
                        "domain": made.url.removeprefix("https://"),
                        "scopes": ["openid", "email", "aws.cognito.signin.user.admin"],
                        "redirectSignIn": [f"{app.url}/"],
                        "redirectSignOut": [f"{app.url}/"],
                        "responseType": request.param,
                    }
                },
            }
            page = f"<!doctype html><title>The app</title><script>settings = {json.dumps(settings)}</script>"
            app.pages["/"] = f"{page}<script src=/app.js></script>"
            app.pages["/app.js"] = bundled("browser/amplify.js")
            yield made


def enter(visitor: Visitor, shop: Place, person: Person) -> None:
    visitor.page.goto(f"{shop.app.url}/")
    with visitor.page.expect_navigation(url=lambda url: url.startswith(shop.url)):
        visitor.page.evaluate("() => { app.auth.signInWithRedirect({ customState: 'cart-7' }) }")
    sign_in(visitor, person)
    visitor.page.wait_for_function("() => app.heard.includes('signedIn')")


def test_signing_in_and_out_by_redirect(shop: Place, make_visitor: MakeVisitor) -> None:
    visitor, person = make_visitor(shop, ignore_https_errors=True), shop.add_person()
    enter(visitor, shop, person)
    told: dict[str, Any] = visitor.page.evaluate(
        """async () => {
            const { tokens } = await app.auth.fetchAuthSession();
            return {
                user: await app.auth.getCurrentUser(),
                email: tokens.idToken.payload.email,
                scope: tokens.accessToken.payload.scope,
                attributes: await app.auth.fetchUserAttributes(),
                heard: app.heard,
            };
        }"""
    )
    assert told["user"]["username"] == person.name
    assert told["email"] == told["attributes"]["email"] == person.email
    assert set(told["scope"].split()) == {"openid", "email", "aws.cognito.signin.user.admin"}
    assert {"signInWithRedirect", "customOAuthState", "signedIn"} <= set(told["heard"])

    with visitor.page.expect_navigation(url=f"{shop.app.url}/"):
        visitor.page.evaluate("() => { app.auth.signOut() }")
    visitor.page.wait_for_load_state()
    gone = visitor.page.evaluate(
        "() => app.auth.getCurrentUser().then(() => 'still there', (error) => error.name)"
    )
    assert gone == "UserUnAuthenticatedException"
    visitor.page.goto(shop.authorize(redirect_uri=f"{shop.app.url}/"))
    assert visitor.path == "/login"


def test_going_on_where_somebody_is_signed_in(shop: Place, make_visitor: MakeVisitor) -> None:
    """Single sign-on: the second redirect shows no page."""
    visitor, person = make_visitor(shop, ignore_https_errors=True), shop.add_person()
    enter(visitor, shop, person)
    visitor.page.evaluate("() => localStorage.clear()")
    visitor.page.goto(f"{shop.app.url}/")
    visitor.page.evaluate("() => { app.auth.signInWithRedirect() }")
    visitor.page.wait_for_function("() => window.app && app.heard.includes('signedIn')")
    assert visitor.page.url.startswith(shop.app.url)
