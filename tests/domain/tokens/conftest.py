"""What tests of users' tokens begin with."""

from __future__ import annotations

import pytest

from tests.domain.tokens.sign_ins import SignIns


@pytest.fixture
async def signs() -> SignIns:
    made = SignIns()
    await made.prepare()
    return made
