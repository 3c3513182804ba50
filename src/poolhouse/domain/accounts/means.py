"""What the flows work with; built by `app.py`. And who visits them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.signin.lookup import find_user
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.messages import Messages
from poolhouse.domain.users.ports import PasswordHasher, UserRepository
from poolhouse.domain.users.user import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """`decoy_key` makes what unknown users are shown: stable per name, different on every installation."""

    users: UserRepository
    hasher: PasswordHasher
    triggers: Triggers
    messages: Messages
    clock: Clock
    random: Random
    decoy_key: bytes = field(repr=False)

    async def find(self, pool: UserPool, typed: str) -> User | None:
        """By username, alias, address or sub."""
        return await find_user(self.users, pool, typed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody without a token, through an app client that has proven itself. `username` is as typed."""

    pool: UserPool
    client: AppClient
    username: str
    metadata: Mapping[str, str] | None = None

    @property
    def hides_users(self) -> bool:
        """Whether the client must not learn who exists (PreventUserExistenceErrors; absent means LEGACY)."""
        return self.client.prevent_user_existence_errors == "ENABLED"

    def occasion(self, user: User, source: str) -> Occasion:
        return Occasion.of(self.pool, user, source, client_id=self.client.id, metadata=self.metadata)
