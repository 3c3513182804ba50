"""Pools to work on, every test its own; and servers on both databases for the tests that need them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.postgres import new_database, postgres_server

__all__ = ["postgres_server"]

API = "https://api.example.com"
_names = itertools.count(1)
client_of = cache(aws_client)


@pytest.fixture(scope="session")
def _server_on_postgres(postgres_server: str) -> Iterator[Server]:
    with new_database(postgres_server) as url, Server(database=url) as server:
        yield server


@pytest.fixture(params=["_session_server", "_server_on_postgres"], ids=["sqlite", "postgresql"])
def either_server(request: pytest.FixtureRequest) -> Server:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Server)
    return found


@pytest.fixture
def pool_id(cognito: Any) -> str:
    return str(cognito.create_user_pool(PoolName="shop")["UserPool"]["Id"])


@pytest.fixture
def api_pool(cognito: Any, pool_id: str) -> str:
    """A pool with a resource server `https://api.example.com` that declares `read` and `write`."""
    cognito.create_resource_server(
        UserPoolId=pool_id,
        Identifier=API,
        Name="The API",
        Scopes=[
            {"ScopeName": "read", "ScopeDescription": "Look"},
            {"ScopeName": "write", "ScopeDescription": "Change"},
        ],
    )
    return pool_id


@pytest.fixture
def prefix() -> str:
    """A domain prefix that no other test takes: they are unique among all pools."""
    return f"idp-test-{next(_names)}"
