"""The workshop end to end: its set-up, its page in a browser, the token in the address bar, the API's answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from examples.unicorn.set_up import RIDES, SCOPE, set_up
from playwright.sync_api import Browser, expect

from poolhouse.testing.server import Server
from tests.browser.callback_app import CallbackApp
from tests.browser.place import PASSWORD
from tests.browser.visitor import Visitor
from tests.conftest import aws_client

FOLDER = Path(__file__).parents[3] / "examples" / "unicorn"


@pytest.fixture
def app() -> Iterator[CallbackApp]:
    """Serves the example's folder, as `python -m http.server` does."""
    with CallbackApp() as app:
        app.pages |= {"/": (FOLDER / "index.html").read_text(), "/page.js": (FOLDER / "page.js").read_text()}
        yield app


@pytest.fixture
def config(server: Server, app: CallbackApp, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("COGNITO_DOMAIN_URL", f"{server.url}/auth/{{domain}}")
    monkeypatch.setenv("API_URL", f"{server.url}/execute-api/{{api}}/{{stage}}")
    cognito = aws_client("cognito-idp", server.url)
    config = set_up(cognito, aws_client("apigateway", server.url), f"{app.url}/")
    cognito.admin_create_user(UserPoolId=config["userPoolId"], Username="ann", MessageAction="SUPPRESS")
    cognito.admin_set_user_password(
        UserPoolId=config["userPoolId"], Username="ann", Password=PASSWORD, Permanent=True
    )
    app.pages["/config.json"] = json.dumps(config)
    return config


def test_the_workshop(config: dict[str, str], app: CallbackApp, chromium: Browser) -> None:
    with chromium.new_context() as context:
        visitor = Visitor(context.new_page(), app.url)
        visitor.page.goto(f"{app.url}/")
        assert visitor.violations() == []
        with visitor.page.expect_navigation(url=lambda url: url.startswith(config["domainUrl"])):
            visitor.page.click("#sign-in")
        visitor.type("username", "ann")
        visitor.type("password", PASSWORD)
        visitor.press("signInSubmitButton")
        assert visitor.page.url.startswith(f"{app.url}/#")
        # The scope openid was not asked for: no ID token; and never a refresh token.
        assert set(visitor.fragment) == {"access_token", "token_type", "expires_in", "state"}
        token = visitor.fragment["access_token"]
        # The page's script shows it when it has run.
        expect(visitor.page.locator("#token")).to_have_value(token)
        visitor.page.click("#list")
        visitor.page.wait_for_selector("#rides li")
        assert visitor.page.inner_text("#status") == "The API answered 200."
        assert "Bucephalus carries ann" in visitor.page.inner_text("#rides")
        assert visitor.violations() == []
        with visitor.page.expect_navigation(url=f"{app.url}/"):
            visitor.page.click("#sign-out")
        assert visitor.complaints == []

    answer = requests.get(f"{config['apiUrl']}/rides", headers={"Authorization": token})
    assert (answer.status_code, answer.json()) == (200, RIDES)
    assert requests.get(f"{config['apiUrl']}/rides").status_code == 401


def test_the_callback_is_matched_to_its_last_slash(config: dict[str, str]) -> None:
    asked = {
        "response_type": "token",
        "client_id": config["clientId"],
        "redirect_uri": config["callbackUrl"].rstrip("/"),
        "scope": SCOPE,
    }
    answer = requests.get(f"{config['domainUrl']}/oauth2/authorize", asked, allow_redirects=False)
    location = answer.headers["Location"]
    assert location == f"{config['domainUrl']}/error?error=redirect_mismatch&client_id={config['clientId']}"
