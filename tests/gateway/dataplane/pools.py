"""Two user pools with real keys, and tokens of every kind signed with them."""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Any

import msgspec

from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.tokens.generation import new_pool_keys
from poolhouse.domain.tokens.loaded import LoadedKeys, load_keys
from tests.fakes import FakeRandom

POOL = "us-east-1_AbCdEfGhI"
OTHER = "us-east-1_ZyXwVuTsR"
ACCOUNT = "123456789012"
CLIENT = "1example23456789"
NOW = 1_900_000_000


def issuer_url(pool_id: str) -> str:
    return f"http://localhost:9229/{pool_id}"


def arn(pool_id: str) -> str:
    return f"arn:aws:cognito-idp:us-east-1:{ACCOUNT}:userpool/{pool_id}"


class _Kids(FakeRandom):
    """Key ids differ between the pools."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.count = seed


@cache
def keys_of(name: str) -> LoadedKeys:
    """The same keys for the same name, made once a run."""
    seed = sum(name.encode()) * 1_000
    return load_keys(asyncio.run(new_pool_keys(name, now=NOW, random=_Kids(seed))))


class Pools(PoolSnapshots):
    """What the authorizer asks of the snapshots: keys by pool. A test adds, replaces and removes them."""

    def __init__(self, *pool_ids: str) -> None:
        self.loaded = {pool_id: keys_of(pool_id) for pool_id in pool_ids}
        self.asked = 0

    async def keys(self, pool_id: str) -> LoadedKeys | None:
        self.asked += 1
        return self.loaded.get(pool_id)

    def warm_keys(self, pool_id: str) -> LoadedKeys | None:
        return self.loaded.get(pool_id)


def access_claims(**changes: Any) -> dict[str, Any]:
    """As client credentials give them; a change to None leaves the claim out."""
    claims = {
        "sub": CLIENT,
        "token_use": "access",
        "scope": "shop/read shop/write",
        "auth_time": NOW,
        "iss": issuer_url(POOL),
        "exp": NOW + 3600,
        "iat": NOW,
        "version": 2,
        "jti": "b5f5b1f0-5d0c-4b57-9a1b-6f1f0a7a3c51",
        "client_id": CLIENT,
    }
    return _changed(claims, changes)


def id_claims(**changes: Any) -> dict[str, Any]:
    claims = {
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        "cognito:groups": ["admins", "editors"],
        "email_verified": True,
        "iss": issuer_url(POOL),
        "cognito:username": "jane",
        "aud": CLIENT,
        "event_id": "64f513be-32db-42b0-b78e-b02127b4f463",
        "token_use": "id",
        "auth_time": NOW,
        "exp": NOW + 3600,
        "iat": NOW,
        "email": "jane@example.com",
    }
    return _changed(claims, changes)


def _changed(claims: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in (claims | changes).items() if value is not None}


def sign(claims: dict[str, Any], *, pool: str = POOL) -> str:
    """Signed with the pool's key for that kind of token, as the issuer does."""
    keys = keys_of(pool)
    key = keys.id_token if claims.get("token_use") == "id" else keys.access_token
    return key.sign(msgspec.json.encode(claims))


def access_token(*, pool: str = POOL, **changes: Any) -> str:
    return sign(access_claims(**({"iss": issuer_url(pool)} | changes)), pool=pool)


def id_token(*, pool: str = POOL, **changes: Any) -> str:
    return sign(id_claims(**({"iss": issuer_url(pool)} | changes)), pool=pool)
