"""One request of a sign-in, and what a challenge is: the protocol that every file of this package fills in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from msgspec import Struct

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.signin.means import Means
from poolhouse.domain.signin.state import SignInState, Step
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import User

# Runs in the transaction that uses up the session, with the user as just read; returns the user as it is then.
# What it raises rolls everything back and leaves the session good. It awaits nothing but the stores.
Effect = Callable[[UserStores, User], Awaitable[User]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """`user` is None when nobody has that name and the client hides it. `given` are the AuthParameters or
    ChallengeResponses, `metadata` is ClientMetadata; `first` tells InitiateAuth from RespondToAuthChallenge."""

    means: Means
    pool: UserPool
    client: ClientSnapshot
    user: User | None
    state: SignInState
    given: Mapping[str, str]
    metadata: Mapping[str, str] | None
    admin: bool = False
    first: bool = False
    ip: str = ""

    def require(self, name: str) -> str:
        """A parameter. Raises InvalidParameter when it is missing or empty."""
        return required(self.given, name)

    @property
    def hides_users(self) -> bool:
        """Whether the client must not learn who exists (PreventUserExistenceErrors; absent means LEGACY)."""
        return self.client.client.prevent_user_existence_errors == "ENABLED"

    @property
    def client_metadata(self) -> Mapping[str, str] | None:
        """What triggers get as `clientMetadata`: InitiateAuth's is validation data, for those that run before a
        password is looked at, and for no other (AWS: InitiateAuth, ClientMetadata)."""
        return None if self.first else self.metadata

    def occasion(self, source: str = "Authentication") -> Occasion:
        """For the triggers of this sign-in."""
        client_id, metadata = self.client.client.id, self.client_metadata
        if self.user is not None:
            return Occasion.of(self.pool, self.user, source, client_id=client_id, metadata=metadata)
        return Occasion(
            pool=self.pool,
            source=source,
            username=self.state.username,
            attributes={},
            client_id=client_id,
            metadata=metadata,
        )


def required(given: Mapping[str, str], name: str) -> str:
    """Raises InvalidParameter with the service's text."""
    value = given.get(name)
    if not value:
        raise InvalidParameter(f"Missing required parameter {name}")
    return value


class Offer(Struct, frozen=True, kw_only=True):
    """A challenge as it goes out: `parameters` to the client, `data` sealed into the session for `answer`."""

    parameters: dict[str, str]
    data: dict[str, str] = {}
    available: tuple[str, ...] = ()


class Answered(Struct, frozen=True, kw_only=True):
    """The challenge is over. A wrong answer raises instead, which leaves the session good for another try.

    `step` is what the history remembers (None: a choice, which proves nothing). `next` names the challenge that
    follows, `data` is handed to its `offer`; without it the machine decides (new password, device, second factor,
    tokens). `keep` joins the state's `kept`.
    """

    step: Step | None = None
    next: str | None = None
    data: dict[str, str] = {}
    keep: dict[str, str] = {}
    effect: Effect | None = None


class ChallengeKind(Protocol):
    """One challenge, by its AWS name. Stateless: what it needs comes with the turn.

    For nobody (`turn.user` is None) `offer` must look as for somebody, at the same cost, and `answer` must refuse
    as a wrong answer is refused.
    """

    @property
    def name(self) -> str: ...

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:
        """May send a code. `data` comes from the step before."""
        ...

    async def answer(self, turn: Turn) -> Answered:
        """`turn.given` against `turn.state.data`. Raises Refused."""
        ...
