"""A pool with pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.login.house import Hosted, hosted

if TYPE_CHECKING:
    from poolhouse.testing.server import Server


@pytest.fixture
def house(server: Server, cognito: Any) -> Hosted:
    return hosted(cognito, server.url)
