from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.oauth.house import House, Pool


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
