from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.oauth.house import House, Pool
from tests.oauth.people import App, People

if TYPE_CHECKING:
    from poolhouse.testing.server import Server


@pytest.fixture(scope="session")
def house() -> Iterator[House]:
    house = House()
    yield house
    house.stop()


@pytest.fixture
def pool(house: House) -> Iterator[Pool]:
    """A pool of the test's own; time and stores are set right again afterwards."""
    yield house.new_pool()
    house.clock.offset = 0.0
    house.stores.gate.broken = False


@pytest.fixture(scope="session")
def _session_people(_session_server: Server, _session_cognito: Any) -> People:
    return People(_session_server, _session_cognito)


@pytest.fixture
def people(server: Server, _session_people: People) -> People:
    """One pool for all tests of a session: they change their own clients, not the pool."""
    return _session_people


@pytest.fixture
def own_people(server: Server, cognito: Any) -> People:
    """A pool of the test's own."""
    return People(server, cognito)


@pytest.fixture(scope="session")
def _session_app(_session_people: People) -> App:
    return _session_people.client()


@pytest.fixture
def app(server: Server, _session_app: App) -> App:
    """A public client that nobody changes."""
    return _session_app
