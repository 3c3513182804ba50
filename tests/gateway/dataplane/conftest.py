"""One gateway and one honest upstream a module; every test deploys its own API over the last one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import NOW, POOL, Pools
from tests.gateway.dataplane.upstreams import echo


@pytest.fixture(scope="module")
def _module_gateway() -> Iterator[Gateway]:
    with Gateway() as gateway:
        yield gateway


@pytest.fixture
def gateway(_module_gateway: Gateway) -> Iterator[Gateway]:
    _module_gateway.clock.time = float(NOW)
    _module_gateway.pools.loaded = Pools(POOL).loaded
    yield _module_gateway
    assert not _module_gateway.crashed


@pytest.fixture(scope="module")
def upstream() -> Iterator[str]:
    with echo() as url:
        yield url
