"""One visible list of the pages and where they are."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.login.page import Page
from poolhouse.login.pages.error import ErrorPage
from poolhouse.login.pages.sign_in import SignInPage
from poolhouse.login.services import Services


def routes(services: Services) -> Mapping[str, Page]:
    """Pages by path below the domain."""
    return {
        "/login": SignInPage(services),
        "/error": ErrorPage(services),
    }
