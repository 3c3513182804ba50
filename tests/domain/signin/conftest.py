from __future__ import annotations

import pytest

from tests.domain.signin.house import House


@pytest.fixture
async def house() -> House:
    return House()
