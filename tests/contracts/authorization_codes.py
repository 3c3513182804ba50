"""The contract of domain.authorization.codes.AuthorizationCodes."""

from __future__ import annotations

import asyncio

import pytest
from msgspec.structs import replace

from poolhouse.domain.authorization.codes import AuthorizationCodes, CodeGrant
from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.ports import PoolRepository
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.triggers.token_generation import ClaimChanges, Groups, TokenChanges
from tests.contracts.values import HOSTILE, MANY, NOON, OTHER_POOL, POOL, a_pool

CODE = "8b2f3ad0-6f0f-4c0e-9f0a-3b1d2c4e5f60"


def a_grant(pool_id: str = POOL) -> CodeGrant:
    return CodeGrant(
        pool_id=pool_id,
        redirect_uri="https://app.example/cb",
        expires_at=NOON + 300,
        sign_in=RefreshToken(
            id="r",
            pool_id=pool_id,
            client_id="c1",
            sub="u",
            origin_jti="j",
            event_id="e",
            auth_time=int(NOON),
            expires_at=NOON + 3600,
            scopes=("openid", "https://api.example/read"),
            hosted=True,
            audience="https://api.example",
        ),
        changes=TokenChanges(
            id_token=ClaimChanges(add={"nested": {"a": [1, None, "\u20ac"]}}, suppress=frozenset({"email"})),
            groups=Groups(groups=("staff",)),
        ),
        code_challenge="c" * 43,
        nonce=HOSTILE,
        ip="192.0.2.1",
    )


@pytest.mark.anyio
class AuthorizationCodesContract:
    async def test_what_a_code_stands_for(self, codes: AuthorizationCodes) -> None:
        assert await codes.find(POOL, CODE, now=NOON) is None
        await codes.add(CODE, a_grant())
        assert await codes.find(POOL, CODE, now=NOON) == a_grant()
        for other in (CODE.upper(), CODE[:-1], "", HOSTILE):
            assert await codes.find(POOL, other, now=NOON) is None
        assert await codes.find(OTHER_POOL, CODE, now=NOON) is None

    async def test_it_is_used_once(self, codes: AuthorizationCodes) -> None:
        await codes.add(CODE, a_grant())
        assert await codes.use(POOL, CODE, now=NOON + 1)
        assert not await codes.use(POOL, CODE, now=NOON + 1)
        # What it stood for is known until its end, so that a replay is told from a guess.
        assert await codes.find(POOL, CODE, now=NOON + 299) == a_grant()

    async def test_of_another_pool_it_is_unknown(self, codes: AuthorizationCodes) -> None:
        await codes.add(CODE, a_grant())
        assert not await codes.use(OTHER_POOL, CODE, now=NOON)
        assert not await codes.use(POOL, "other", now=NOON)
        assert await codes.use(POOL, CODE, now=NOON)

    async def test_it_expires(self, codes: AuthorizationCodes) -> None:
        await codes.add(CODE, a_grant())
        assert await codes.find(POOL, CODE, now=NOON + 300) is None
        assert not await codes.use(POOL, CODE, now=NOON + 300)
        assert await codes.use(POOL, CODE, now=NOON + 299.9)

    async def test_no_code_is_handed_out_twice(self, codes: AuthorizationCodes) -> None:
        await codes.add(CODE, a_grant())
        with pytest.raises(AlreadyExists):
            await codes.add(CODE, replace(a_grant(), nonce="other"))
        await codes.add(CODE, a_grant(OTHER_POOL))
        assert await codes.find(POOL, CODE, now=NOON) == a_grant()

    @pytest.mark.parametrize("attempt", range(3))
    async def test_of_64_uses_at_once_one_wins(self, codes: AuthorizationCodes, attempt: int) -> None:
        await codes.add(CODE, a_grant())
        uses = await asyncio.gather(*(codes.use(POOL, CODE, now=NOON) for _ in range(64)))
        assert (uses.count(True), uses.count(False)) == (1, 63)

    async def test_they_go_with_the_pool(self, codes: AuthorizationCodes, stores: PoolRepository) -> None:
        await stores.pools.add(a_pool(), at_most=MANY)
        await codes.add(CODE, a_grant())
        await stores.pools.remove(POOL)
        assert await codes.find(POOL, CODE, now=NOON) is None
