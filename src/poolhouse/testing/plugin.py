"""pytest plugin: the fixture `poolhouse_server`, one server for the whole session.

Importing this costs next to nothing, since pytest imports it in every project where poolhouse is installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from poolhouse.testing.server import Server


@pytest.fixture(scope="session")
def poolhouse_server() -> Iterator[Server]:
    """A running server; `poolhouse_server.url` is the endpoint for boto3, `.clock.offset` moves its time."""
    from poolhouse.testing.server import Server  # noqa: PLC0415

    with Server() as server:
        yield server
