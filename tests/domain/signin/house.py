"""A pool, an app client and its users in memory, and the machine on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace
from pycognito.aws_srp import AWSSRP

from poolhouse.domain import changes
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.signin.machine import SignIn
from poolhouse.domain.signin.means import Means
from poolhouse.domain.signin.outcome import Challenge, Outcome, SignedIn
from poolhouse.domain.signin.requests import Respond, Start
from poolhouse.domain.tokens.generation import new_signing_key
from poolhouse.domain.tokens.keys import PoolKeys
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users import filters, names
from poolhouse.domain.users.messages import Messages
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.user import CONFIRMED, User
from poolhouse.system import SystemRandom
from tests.domain.triggers.functions import FakeFunctions
from tests.fakes import FakeClock, MemoryRepository
from tests.user_fakes import MemoryUserRepository

Result = TypeVar("Result")
POOL = "eu-central-1_Ab3dEf9hI"
OTHER_POOL = "eu-central-1_Other0000"
CLIENT = "1example23456789"
PASSWORD = "Correct-Horse-1"
DEFAULTS = PoolSettings()
FLOWS = (
    "ALLOW_USER_PASSWORD_AUTH",
    "ALLOW_USER_SRP_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_CUSTOM_AUTH",
    "ALLOW_USER_AUTH",
    "ALLOW_REFRESH_TOKEN_AUTH",
)
_KEYS: list[PoolKeys] = []


class PlainHasher:
    """Implements PasswordHasher without the cost; counts what would have cost."""

    def __init__(self) -> None:
        self.verified = 0
        self.wasted = 0

    async def hash(self, password: str) -> str:
        return f"plain:{password}"

    async def matches(self, hashed: str, password: str) -> bool:
        self.verified += 1
        return hashed == f"plain:{password}"

    async def waste(self, password: str) -> None:
        self.wasted += 1

    async def run(self, work: Callable[[], Result]) -> Result:
        return work()


class House:
    def __init__(self) -> None:
        self.clock, self.random = FakeClock(), SystemRandom()
        self.pools = MemoryRepository()
        self.users = MemoryUserRepository(self.pools)
        self.hasher = PlainHasher()
        self.functions = FakeFunctions()
        snapshots = PoolSnapshots(self.pools, self.pools.changes, clock=self.clock, random=self.random)
        tickets = Tickets([b"k" * 32], self.random)
        triggers = Triggers(Caller(self.functions))
        issuer = UserIssuer(
            users=self.users,
            snapshots=snapshots,
            tickets=tickets,
            triggers=triggers,
            clock=self.clock,
            random=self.random,
            issuer_url=lambda pool_id: f"https://idp.example/{pool_id}",
        )
        self.means = Means(
            users=self.users,
            snapshots=snapshots,
            hasher=self.hasher,
            tickets=tickets,
            issuer=issuer,
            refresher=Refresher(
                users=self.users, tickets=tickets, issuer=issuer, clock=self.clock, random=self.random
            ),
            triggers=triggers,
            messages=Messages(
                triggers=triggers,
                snapshots=snapshots,
                clock=self.clock,
                random=self.random,
                domain_url=lambda name: f"https://{name}.example",
            ),
            clock=self.clock,
            random=self.random,
            decoy_key=b"decoys",
        )
        self.sign_in = SignIn(self.means)
        self.client = ClientSnapshot(client=self._client(POOL, CLIENT), secrets=())
        self.pool = self.add_pool(POOL)

    def add_pool(self, pool_id: str, settings: PoolSettings = DEFAULTS, **more: Any) -> UserPool:
        pool = UserPool(id=pool_id, name="p", created_at=0, modified_at=0, settings=settings, **more)
        self.pools.pools.rows[pool_id] = pool
        self.pools.changes.tell(changes.pool(pool_id))
        if not _KEYS:
            key = new_signing_key("kid")
            _KEYS.append(PoolKeys(pool_id=pool_id, id_token=key, access_token=key, created_at=0))
        self.pools.keys.rows[pool_id] = replace(_KEYS[0], pool_id=pool_id)
        return pool

    def change_pool(self, **settings: Any) -> None:
        self.pool = self.add_pool(POOL, replace(self.pool.settings, **settings))

    def change_client(self, **values: Any) -> None:
        self.client = replace(self.client, client=replace(self.client.client, **values))

    def other_client(self, pool_id: str = POOL) -> ClientSnapshot:
        return ClientSnapshot(client=self._client(pool_id, "another"), secrets=())

    async def add_user(self, username: str = "anna", password: str | None = PASSWORD, **values: Any) -> User:
        user = User(
            pool_id=POOL,
            sub=self.random.uuid(),
            username=username,
            created_at=0,
            modified_at=0,
            has_password=password is not None,
            **{"status": CONFIRMED, **values},
        )
        await self.users.users.add(
            user, names.names_of(self.pool, user), searchable=filters.searchable(self.pool, user)
        )
        if password is not None:
            made = await make_password(self.hasher, self.random, self.pool, user, password, previous=None)
            await self.users.passwords.put(made)
        return user

    async def start(self, flow: str, given: Mapping[str, str], **more: Any) -> Outcome:
        asked = {"flow": flow, "given": given, "client": self.client, "prove": lambda _: None, **more}
        return await self.sign_in.start(Start(**asked))

    async def by_password(self, username: str = "anna", password: str = PASSWORD, **more: Any) -> Outcome:
        return await self.start("USER_PASSWORD_AUTH", {"USERNAME": username, "PASSWORD": password}, **more)

    async def respond(self, challenge: str, given: Mapping[str, str], session: str | None, **more: Any) -> Outcome:
        asked = {
            "challenge": challenge,
            "given": {"USERNAME": "anna", **given},
            "session": session,
            "client": self.client,
            "prove": lambda _: None,
            **more,
        }
        return await self.sign_in.respond(Respond(**asked))

    async def by_srp(self, username: str = "anna", password: str = PASSWORD) -> Outcome:
        """USER_SRP_AUTH with pycognito's arithmetic."""
        me = AWSSRP(username, password, POOL, CLIENT, client=object())
        challenge = challenge_of(await self.start("USER_SRP_AUTH", me.get_auth_params()), "PASSWORD_VERIFIER")
        return await self.respond("PASSWORD_VERIFIER", srp_answer(me, challenge), challenge.session)

    def _client(self, pool_id: str, client_id: str) -> AppClient:
        return AppClient(
            pool_id=pool_id,
            id=client_id,
            name="c",
            created_at=0,
            modified_at=0,
            explicit_auth_flows=FLOWS,
            prevent_user_existence_errors="LEGACY",
        )


def srp_answer(client: Any, challenge: Challenge) -> dict[str, str]:
    return dict(client.process_challenge(challenge.parameters, {"USERNAME": client.username}))


def challenge_of(outcome: Outcome, name: str) -> Challenge:
    assert isinstance(outcome, Challenge), outcome
    assert outcome.name == name
    return outcome


def session_of(outcome: Outcome, name: str) -> str:
    session = challenge_of(outcome, name).session
    assert session is not None
    return session


def signed_in(outcome: Outcome) -> SignedIn:
    assert isinstance(outcome, SignedIn), outcome
    return outcome
