"""Clients that send people to the hosted pages: the browser tests' server, app and visitors."""

from __future__ import annotations

from tests.browser.chromium import chromium
from tests.browser.conftest import _pages_cognito, _pages_server, app, make_place, make_visitor, pages_server

__all__ = ["_pages_cognito", "_pages_server", "app", "chromium", "make_place", "make_visitor", "pages_server"]
