"""What a sign-in works with; built by `app.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.signin.outcome import UserTokens
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.ports import PasswordHasher, UserRepository
from poolhouse.domain.users.user import User


class UserIssuer(Protocol):
    """Makes a user's tokens; runs pre token generation."""

    async def for_user(
        self,
        client: ClientSnapshot,
        user: User,
        *,
        auth_time: float,
        groups: Sequence[Group],
        trigger_source: str,
        metadata: Mapping[str, str],
        device_key: str | None = None,
    ) -> UserTokens: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """`decoy_key` makes what unknown users are shown: stable per name, different on every installation."""

    users: UserRepository
    snapshots: PoolSnapshots
    hasher: PasswordHasher
    tickets: Tickets
    issuer: UserIssuer
    triggers: Any
    messages: Any
    clock: Clock
    random: Random
    decoy_key: bytes = field(repr=False)
