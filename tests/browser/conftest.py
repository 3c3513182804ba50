"""Fixtures of the browser tests: a server of their own (passkeys want `localhost`), the app, visitors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser

from poolhouse.testing.server import Server
from tests.browser.callback_app import CallbackApp
from tests.browser.chromium import chromium
from tests.browser.place import Place, place
from tests.browser.visitor import DESKTOP, TELEPHONE, Visitor
from tests.conftest import aws_client

__all__ = ["chromium"]
MANNERS = ("desktop", "telephone", "without scripts")
MakePlace = Callable[..., Place]
MakeVisitor = Callable[..., Visitor]


@pytest.fixture(scope="package")
def _pages_server() -> Iterator[Server]:
    with Server(public_url="http://localhost:{port}") as server:
        yield server


@pytest.fixture
def pages_server(_pages_server: Server) -> Iterator[Server]:
    yield _pages_server
    _pages_server.clock.offset = 0.0


@pytest.fixture(scope="package")
def _pages_cognito(_pages_server: Server) -> Any:
    return aws_client("cognito-idp", _pages_server.url)


@pytest.fixture
def app() -> Iterator[CallbackApp]:
    with CallbackApp() as app:
        yield app


@pytest.fixture
def make_place(pages_server: Server, _pages_cognito: Any, app: CallbackApp) -> MakePlace:
    """Takes settings of CreateUserPool, and those of CreateUserPoolClient as `client`."""
    base = pages_server.url.replace("127.0.0.1", "localhost")

    def make(**settings: Any) -> Place:
        return place(_pages_cognito, pages_server.url, base, app, **settings)

    return make


@pytest.fixture
def make_visitor(chromium: Browser) -> Iterator[MakeVisitor]:
    """A visitor with an empty browser; `manner` is one of MANNERS."""
    with ExitStack() as open_contexts:

        def make(home: Place | CallbackApp, manner: str = "desktop", **more: Any) -> Visitor:
            size = TELEPHONE if manner == "telephone" else DESKTOP
            settings: dict[str, Any] = {
                "viewport": {"width": size[0], "height": size[1]},
                "color_scheme": "dark" if manner == "telephone" else "light",
                "has_touch": manner == "telephone",
                "java_script_enabled": manner != "without scripts",
                "locale": "en-GB",
            } | more
            context = open_contexts.enter_context(chromium.new_context(**settings))
            return Visitor(context.new_page(), home.url, scripts=settings["java_script_enabled"])

        yield make


@pytest.fixture(params=MANNERS)
def manner(request: pytest.FixtureRequest) -> str:
    return str(request.param)
