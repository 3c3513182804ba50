"""The contracts of HTTP APIs, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from poolhouse.domain.http_apis.ports import HttpApiRepository
from poolhouse.storage.opening import Storage
from tests.contracts.http_apis import HttpApisContract, HttpPartsContract


@pytest.fixture
def http_apis(storage: Storage) -> HttpApiRepository:
    return storage.http_apis


class TestHttpApis(HttpApisContract):
    pass


class TestHttpParts(HttpPartsContract):
    pass
