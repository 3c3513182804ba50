"""A pool with pages: one a test, or one for the tests of a file that leave it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.login.browser import Browser
from tests.login.house import Hosted, hosted

if TYPE_CHECKING:
    from poolhouse.testing.server import Server


@pytest.fixture
def house(server: Server, cognito: Any) -> Hosted:
    return hosted(cognito, server.url)


@pytest.fixture(scope="module")
def _shared(_session_server: Server, _session_cognito: Any) -> Hosted:
    return hosted(_session_cognito, _session_server.url)


@pytest.fixture
def shared(server: Server, _shared: Hosted) -> Hosted:
    """The pool of the whole file, and a browser that was never here."""
    _shared.browser = Browser(server.url)
    return _shared
