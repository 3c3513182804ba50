"""The contract of functions, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from poolhouse.domain.functions.ports import FunctionRepository
from poolhouse.storage.opening import Storage
from tests.contracts.functions import FunctionsContract


@pytest.fixture
def functions(storage: Storage) -> FunctionRepository:
    return storage.functions


class TestFunctions(FunctionsContract):
    pass
