"""Pools to work on; every test has its own."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

API = "https://api.example.com"
_names = itertools.count(1)


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
