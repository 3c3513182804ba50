"""A client's own access token: header and claims, member for member (cognito-oauth.md 4.1, 4.4)."""

from __future__ import annotations

import base64
import json
from typing import Any

import jwt
import pytest

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.client import AppClient, TokenValidityUnits
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.tokens.issuer import IssuedToken, Issuer
from tests.fakes import FakeClock, FakeRandom, MemoryRepository

pytestmark = pytest.mark.anyio

POOL_ID = "us-east-1_a"
ISSUER = f"https://idp.example/{POOL_ID}"
NOW = 1_900_000_000


def client(**settings: Any) -> ClientSnapshot:
    base: dict[str, Any] = {"pool_id": POOL_ID, "id": "c1", "name": "web", "created_at": 1.0, "modified_at": 1.0}
    return ClientSnapshot(client=AppClient(**base, **settings), secrets=())


@pytest.fixture
async def issuer() -> Issuer:
    stores, clock, random = MemoryRepository(), FakeClock(NOW + 0.999), FakeRandom()
    await stores.pools.add(UserPool(id=POOL_ID, name="p", created_at=1.0, modified_at=1.0), at_most=1)
    snapshots = PoolSnapshots(stores, stores.changes, clock=clock, random=random)
    return Issuer(snapshots, clock, random, lambda pool_id: f"https://idp.example/{pool_id}")


def part(token: str, number: int) -> bytes:
    segment = token.split(".")[number]
    return base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))


async def test_header_and_claims_are_exactly_those_of_aws(issuer: Issuer) -> None:
    issued = await issuer.for_client(client(), ("api/read", "api/write"))
    keys = await issuer.snapshots.keys(POOL_ID)
    assert keys is not None
    assert json.loads(part(issued.access_token, 0)) == {"kid": keys.access_token.kid, "alg": "RS256"}
    claims = json.loads(part(issued.access_token, 1))
    assert claims.pop("jti").startswith("00000000-0000-4000-8000-")
    assert claims == {
        "sub": "c1",
        "token_use": "access",
        "scope": "api/read api/write",
        "auth_time": NOW,
        "iss": ISSUER,
        "exp": NOW + 3600,
        "iat": NOW,
        "version": 2,
        "client_id": "c1",
    }
    assert issued.expires_in == 3600


async def test_signed_with_the_access_key_of_the_published_set(issuer: Issuer) -> None:
    issued = await issuer.for_client(client(), ("api/read",))
    keys = await issuer.snapshots.keys(POOL_ID)
    assert keys is not None
    published = {key.key_id: key.key for key in jwt.PyJWKSet.from_json(keys.jwks_json.decode()).keys}
    options: Any = {"verify_exp": False, "verify_iat": False}
    claims = jwt.decode(
        issued.access_token, published[keys.access_token.kid], ["RS256"], issuer=ISSUER, options=options
    )
    assert claims["sub"] == "c1"
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(issued.access_token, published[keys.id_token.kid], ["RS256"])


@pytest.mark.parametrize(
    ("validity", "unit", "seconds"),
    [
        (None, None, 3600),
        (2, None, 7200),
        (300, "seconds", 300),
        (5, "minutes", 300),
        (24, "hours", 86_400),
        (1, "days", 86_400),
        (None, "minutes", 3600),
    ],
)
async def test_lifetime_follows_the_client(
    issuer: Issuer, validity: int | None, unit: str | None, seconds: int
) -> None:
    units = TokenValidityUnits(access_token=unit) if unit else None
    issued = await issuer.for_client(client(access_token_validity=validity, token_validity_units=units), ())
    claims = json.loads(part(issued.access_token, 1))
    assert claims["exp"] - claims["iat"] == seconds
    assert issued.expires_in == seconds


async def test_a_token_without_any_scope_still_has_the_claim(issuer: Issuer) -> None:
    issued = await issuer.for_client(client(), ())
    assert json.loads(part(issued.access_token, 1))["scope"] == ""


async def test_no_two_tokens_share_a_jti(issuer: Issuer) -> None:
    tokens = [await issuer.for_client(client(), ()) for _ in range(5)]
    assert len({json.loads(part(issued.access_token, 1))["jti"] for issued in tokens}) == 5


async def test_a_pool_that_is_gone_issues_nothing(issuer: Issuer) -> None:
    stray = ClientSnapshot(
        client=AppClient(pool_id="us-east-1_gone", id="c1", name="web", created_at=1.0, modified_at=1.0),
        secrets=(),
    )
    with pytest.raises(NotFound, match="us-east-1_gone"):
        await issuer.for_client(stray, ())


def test_a_token_does_not_show_in_a_log() -> None:
    assert "eyJ" not in repr(IssuedToken("eyJhbGci", 3600))
