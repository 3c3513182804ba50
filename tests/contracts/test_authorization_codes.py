"""The contract of authorization codes, on SQLite and on PostgreSQL; and what lies in the database."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from poolhouse.domain.authorization.codes import AuthorizationCodes
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage
from poolhouse.storage.pruning import Pruner
from poolhouse.storage.user_tables import authorization_codes
from tests.code_fakes import MemoryAuthorizationCodes
from tests.contracts.authorization_codes import CODE, AuthorizationCodesContract, a_grant
from tests.contracts.values import NOON, POOL
from tests.fakes import FakeClock
from tests.storage.databases import opened


@pytest.fixture
def codes(storage: Storage) -> AuthorizationCodes:
    return storage.codes


class TestAuthorizationCodes(AuthorizationCodesContract):
    pass


@pytest.mark.anyio
async def test_neither_a_code_nor_what_it_stands_for_can_be_read(storage: Storage) -> None:
    await storage.codes.add(CODE, a_grant())
    rows = await storage._database.read(select(authorization_codes), {})
    kept = repr(tuple(rows[0]))
    for secret in (CODE, CODE.replace("-", ""), "app.example", "openid", "192.0.2.1"):
        assert secret not in kept


@pytest.mark.anyio
async def test_an_expired_code_is_pruned(storage: Storage) -> None:
    await storage.codes.add(CODE, a_grant())
    for now, left in ((NOON + 299, 1), (NOON + 300, 0)):
        await Pruner(storage._database, storage.outbox, FakeClock(now)).prune()
        assert len(await storage._database.read(select(authorization_codes.c.id), {})) == left


@pytest.mark.anyio
async def test_two_nodes_redeem_once(storage: Storage, database_settings: Settings) -> None:
    async with opened(database_settings) as other:
        await storage.codes.add(CODE, a_grant())
        assert await other.codes.find(POOL, CODE, now=NOON) == a_grant()
        nodes = (storage, other)
        uses = await asyncio.gather(*(nodes[n % 2].codes.use(POOL, CODE, now=NOON) for n in range(64)))
        assert (uses.count(True), uses.count(False)) == (1, 63)


@pytest.mark.anyio
async def test_the_stand_in_keeps_the_contract_too() -> None:
    codes = MemoryAuthorizationCodes()
    await codes.add(CODE, a_grant())
    assert await codes.use(POOL, CODE, now=NOON)
    assert not await codes.use(POOL, CODE, now=NOON)
