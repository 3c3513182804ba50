from __future__ import annotations

from collections.abc import Iterator

import pytest

from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.demo_shop import shop_on


@pytest.fixture(scope="session")
def shop(_session_server: Server) -> Iterator[DemoFacts]:
    with shop_on(_session_server) as facts:
        yield facts
