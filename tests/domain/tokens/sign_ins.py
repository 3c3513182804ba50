"""A pool with a client and a user, whose tokens can be issued and refreshed: everything real but the stores."""

from __future__ import annotations

import base64
import json
from functools import cache
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.pools.client import AppClient, RefreshTokenRotation
from poolhouse.domain.pools.pool import SessionConfiguration, UserPool
from poolhouse.domain.pools.pool_settings import LambdaConfig, PoolSettings, VersionedTrigger
from poolhouse.domain.pools.resource_server import ResourceServer, Scope
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.generation import new_signing_key
from poolhouse.domain.tokens.keys import PoolKeys
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer, UserTokens
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.functions import Invocation, NotInvoked
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.credentials import Device
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.user import CONFIRMED, User
from tests.fakes import FakeClock, FakeRandom, MemoryRepository
from tests.user_fakes import MemoryUserRepository

POOL_ID = "us-east-1_a"
ISSUER = f"https://idp.example/{POOL_ID}"
NOW = 1_900_000_000
SUB = "5f0c1e7a-0000-7000-8000-0000000000aa"
FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:claims"
Answer = dict[str, Any]


@cache
def signing_keys() -> PoolKeys:
    """Made once: a key takes as long as a hundred of these tests."""
    return PoolKeys(
        pool_id=POOL_ID,
        id_token=new_signing_key("id-key"),
        access_token=new_signing_key("access-key"),
        created_at=1.0,
    )


class Functions:
    """Implements domain.triggers.functions.Functions: every function answers `answer`, or fails."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.answer: Answer = {}
        self.failure: NotInvoked | None = None

    async def invoke(self, arn: str, payload: bytes, timeout: float) -> Invocation:
        if self.failure is not None:
            raise self.failure
        event = json.loads(payload)
        self.events.append(event)
        return Invocation(json.dumps({**event, "response": self.answer}).encode())

    async def submit(self, arn: str, payload: bytes, timeout: float) -> None:
        raise AssertionError("nothing here is asynchronous")


class SignIns:
    """`pool` and `client` may be replaced with `change_pool` and `change_client`."""

    def __init__(self) -> None:
        self.clock, self.random = FakeClock(NOW + 0.25), FakeRandom()
        self.pools = MemoryRepository()
        self.users = MemoryUserRepository(self.pools)
        self.functions = Functions()
        self.snapshots = PoolSnapshots(self.pools, self.pools.changes, clock=self.clock, random=self.random)
        self.tickets = Tickets([b"k" * 32], self.random)
        self.issuer = UserIssuer(
            users=self.users,
            snapshots=self.snapshots,
            tickets=self.tickets,
            triggers=Triggers(Caller(self.functions)),
            clock=self.clock,
            random=self.random,
            issuer_url=lambda pool_id: f"https://idp.example/{pool_id}",
        )
        self.refresher = Refresher(
            users=self.users, tickets=self.tickets, issuer=self.issuer, clock=self.clock, random=self.random
        )
        self.pool = UserPool(id=POOL_ID, name="p", created_at=1.0, modified_at=1.0)
        self.client = AppClient(pool_id=POOL_ID, id="c1", name="web", created_at=1.0, modified_at=1.0)

    async def prepare(self) -> None:
        await self.pools.pools.add(self.pool, at_most=1)
        await self.pools.keys.add_if_absent(signing_keys())
        await self.pools.clients.add(self.client, (), at_most=9)
        await self.users.users.add(user(), (), searchable={})

    async def change_pool(self, **changes: Any) -> None:
        self.pool = replace(self.pool, **changes)
        await self.pools.pools.put(self.pool)

    async def change_client(self, **changes: Any) -> None:
        self.client = replace(self.client, **changes)
        await self.pools.clients.put(self.client)

    async def another_client(self, client_id: str) -> None:
        self.client = replace(self.client, id=client_id)
        await self.pools.clients.add(self.client, (), at_most=9)

    async def change_user(self, **changes: Any) -> None:
        await self.users.users.put(replace(await self.user(), **changes))

    async def rotate(self, grace: int = 0) -> None:
        rotation = RefreshTokenRotation(feature="ENABLED", retry_grace_period_seconds=grace)
        await self.change_client(refresh_token_rotation=rotation)

    async def track(self, at_most: int = 20) -> None:
        await self.change_pool(sessions=SessionConfiguration(tracking=True, max_per_user=at_most))

    async def ask_function(self, version: str, answer: Answer) -> None:
        """Have pre token generation of that version answer `response`s."""
        trigger = VersionedTrigger(lambda_version=version, lambda_arn=FUNCTION)
        config = LambdaConfig(pre_token_generation=FUNCTION, pre_token_generation_config=trigger)
        await self.change_pool(settings=PoolSettings(lambda_config=config))
        self.functions.answer = answer

    async def declare_scopes(self) -> None:
        """A resource server `api` with the scopes `read` and `write`."""
        scopes = tuple(Scope(name=name, description=name) for name in ("read", "write"))
        server = ResourceServer(pool_id=POOL_ID, identifier="api", name="api", scopes=scopes)
        await self.pools.resource_servers.add(server, at_most=9)

    async def join(self, name: str, **settings: Any) -> None:
        group = Group(pool_id=POOL_ID, name=name, created_at=1.0, modified_at=1.0, **settings)
        await self.users.groups.add(group, at_most=99)
        await self.users.groups.join(POOL_ID, name, SUB, at_most=99)

    async def remember_device(self, key: str, *, confirmed: bool = True) -> None:
        await self.users.devices.put(
            Device(
                pool_id=POOL_ID,
                sub=SUB,
                key=key,
                group_key="-group",
                created_at=1.0,
                modified_at=1.0,
                authenticated_at=1.0,
                srp_verifier=Secret("ab") if confirmed else None,
            )
        )

    async def user(self) -> User:
        found = await self.users.users.get(POOL_ID, SUB)
        assert found is not None
        return found

    @property
    def snapshot(self) -> ClientSnapshot:
        return ClientSnapshot(client=self.client, secrets=())

    async def sign_in(self, **more: Any) -> UserTokens:
        given: dict[str, Any] = {"trigger_source": "Authentication", "metadata": None, **more}
        return await self.issuer.for_user(
            self.snapshot,
            await self.user(),
            auth_time=self.clock.now(),
            groups=await self.users.groups.of(POOL_ID, SUB),
            **given,
        )

    async def refresh(self, tokens: UserTokens, **more: Any) -> UserTokens:
        return await self.refresher.refresh(self.snapshot, refresh_token_of(tokens), **more)


def user(**changes: Any) -> User:
    base = User(
        pool_id=POOL_ID,
        sub=SUB,
        username="ann",
        status=CONFIRMED,
        created_at=1.0,
        modified_at=1.0,
        attributes={"email": "ann@example.com", "email_verified": "true", "custom:shoes": "43"},
    )
    return replace(base, **changes)


def refresh_token_of(tokens: UserTokens) -> str:
    assert tokens.refresh_token is not None
    return tokens.refresh_token


def header_of(token: str | None) -> dict[str, Any]:
    return _part(token, 0)


def claims_of(token: str | None) -> dict[str, Any]:
    return _part(token, 1)


def _part(token: str | None, number: int) -> dict[str, Any]:
    assert token is not None
    segment = token.split(".")[number]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4)))
    return found
