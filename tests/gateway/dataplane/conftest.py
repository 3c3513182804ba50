"""One gateway and one honest upstream a module; every test deploys its own API over the last one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import NOW, POOL, Pools
from tests.gateway.dataplane.shop import Shop
from tests.gateway.dataplane.upstreams import echo


@pytest.fixture(scope="module")
def _module_gateway() -> Iterator[Gateway]:
    with Gateway() as gateway:
        yield gateway


@pytest.fixture
def gateway(_module_gateway: Gateway) -> Iterator[Gateway]:
    _module_gateway.clock.time = float(NOW)
    _module_gateway.pools.loaded = Pools(POOL).loaded
    _module_gateway.accounts.clear()
    yield _module_gateway
    assert not _module_gateway.crashed


@pytest.fixture(scope="module")
def upstream() -> Iterator[str]:
    with echo() as url:
        yield url


@pytest.fixture(scope="module")
def shop(_session_server: Server, _session_cognito: Any, _session_apigateway: Any) -> Iterator[Shop]:
    with echo() as url:
        yield Shop(_session_server, _session_cognito, _session_apigateway, url)
