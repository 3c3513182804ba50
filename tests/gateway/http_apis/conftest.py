from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.conftest import _lambda_client, functions
from tests.gateway.dataplane.shop import Shop
from tests.gateway.dataplane.upstreams import echo
from tests.gateway.http_apis.house import House

__all__ = ["_lambda_client", "functions"]


@pytest.fixture(scope="session")
def _apigatewayv2(_session_server: Server) -> Any:
    return aws_client("apigatewayv2", _session_server.url)


@pytest.fixture
def v2(server: Server, _apigatewayv2: Any) -> Any:
    return _apigatewayv2


@pytest.fixture(scope="module")
def upstream() -> Iterator[str]:
    with echo() as url:
        yield url


@pytest.fixture(scope="module")
def shop(_session_server: Server, _session_cognito: Any, _session_apigateway: Any, upstream: str) -> Shop:
    return Shop(_session_server, _session_cognito, _session_apigateway, upstream)


@pytest.fixture
def house(server: Server, v2: Any) -> House:
    return House(server, v2)
