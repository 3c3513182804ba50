"""What a sign-in works with; built by `app.py`."""

from __future__ import annotations

from dataclasses import dataclass, field

from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.signin.lockout import Guesses
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.messages import Messages
from poolhouse.domain.users.ports import PasswordHasher, UserRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """`decoy_key` makes what unknown users are shown: stable per name, different on every installation."""

    users: UserRepository
    snapshots: PoolSnapshots
    hasher: PasswordHasher
    tickets: Tickets
    issuer: UserIssuer
    refresher: Refresher
    triggers: Triggers
    messages: Messages
    clock: Clock
    random: Random
    decoy_key: bytes = field(repr=False)
    guesses: Guesses = field(default_factory=Guesses, repr=False)
