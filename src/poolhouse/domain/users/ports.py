"""What users and sign-in need from outside. The conventions are those of `poolhouse.domain.ports`.

A write below a user or a group that is not there raises NotFound. Unless it says otherwise, `put` adds or
replaces, and `remove` of what is not there does nothing. `spent`, `revocations` and `outbox` ask for no user and
no pool.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from msgspec import Struct

from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.users.credentials import Attempts, Code, Device, Passkey, Password, SoftwareToken
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.domain.users.user import User

Result = TypeVar("Result")


class Name(Struct, frozen=True):
    """Something a user signs in with, normalised (lower case where the pool ignores case).

    A value is one user's in its pool, whatever its kind. `kind` is `username`, `email`, `phone_number`,
    `preferred_username` or `sub`.
    """

    kind: str
    value: str


class NameTaken(AlreadyExists):
    """Another user of the pool has `name`."""

    def __init__(self, name: Name) -> None:
        super().__init__(f"another user has the {name.kind} {name.value!r}")
        self.name = name


class Search(Struct, frozen=True, kw_only=True):
    """`attribute` equals `value`, or begins with it. Values of case-insensitive attributes are in lower case.

    Only the first 256 characters of a value count (a filter has no more): a longer one is found by its beginning.
    """

    attribute: str
    value: str
    prefix: bool = False


class UserPage(Struct, frozen=True, kw_only=True):
    """`next` is where the next page begins (opaque; of the same search only), None after the last."""

    users: tuple[User, ...]
    next: str | None


class Users(Protocol):
    async def add(self, user: User, names: Sequence[Name], *, searchable: dict[str, str]) -> None:
        """`searchable` are the values that `page` can search by.

        Raises NameTaken, AlreadyExists (same sub) or NotFound (no such pool).
        """
        ...

    async def get(self, pool_id: str, sub: str) -> User | None: ...

    async def find(self, pool_id: str, name: str) -> User | None:
        """The user who signs in with `name` (normalised)."""
        ...

    async def put(
        self, user: User, names: Sequence[Name] | None = None, *, searchable: dict[str, str] | None = None
    ) -> None:
        """Replace the user; all names and all search values too, where given. Raises NotFound or NameTaken."""
        ...

    async def remove(self, pool_id: str, sub: str) -> None:
        """Remove the user with everything of theirs. Raises NotFound."""
        ...

    async def page(
        self, pool_id: str, *, search: Search | None = None, after: str | None = None, limit: int
    ) -> UserPage:
        """Everybody oldest first, equal values by sub, a prefix by value: the cost does not grow with the pool.

        Users who come and go meanwhile make a walk over all pages neither skip nor repeat another.
        """
        ...

    async def count(self, pool_id: str) -> int:
        """The exact number, at a cost that does not grow with it."""
        ...


class Passwords(Protocol):
    async def get(self, pool_id: str, sub: str) -> Password | None: ...

    async def hash_of(self, pool_id: str, sub: str) -> str | None:
        """The hash alone: what checks a password that was sent needs no verifier unsealed."""
        ...

    async def put(self, password: Password) -> None: ...
    async def remove(self, pool_id: str, sub: str) -> None: ...


class SoftwareTokens(Protocol):
    async def get(self, pool_id: str, sub: str) -> SoftwareToken | None: ...
    async def put(self, token: SoftwareToken) -> None: ...
    async def remove(self, pool_id: str, sub: str) -> None: ...


class Codes(Protocol):
    async def get(self, pool_id: str, sub: str, purpose: str) -> Code | None: ...

    async def put(self, code: Code) -> None:
        """Replaces an older code of the same purpose, which stops working."""
        ...

    async def remove(self, pool_id: str, sub: str, purpose: str) -> None: ...


class AttemptCounters(Protocol):
    async def get(self, pool_id: str, sub: str, kind: str) -> Attempts | None: ...
    async def put(self, attempts: Attempts) -> None: ...
    async def remove(self, pool_id: str, sub: str, kind: str) -> None: ...


class Groups(Protocol):
    async def add(self, group: Group, *, at_most: int) -> None:
        """Raises AlreadyExists, LimitExceeded or NotFound (no such pool)."""
        ...

    async def get(self, pool_id: str, name: str) -> Group | None:
        """Inside `create` or `edit` nobody else changes the group until the end."""
        ...

    async def put(self, group: Group) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, pool_id: str, name: str) -> None:
        """Raises NotFound. Its members leave."""
        ...

    async def page(self, pool_id: str, *, after: str | None, limit: int) -> Sequence[Group]:
        """Ordered by name."""
        ...

    async def join(self, pool_id: str, name: str, sub: str, *, at_most: int) -> None:
        """Idempotent. Raises NotFound or LimitExceeded (groups of one user)."""
        ...

    async def leave(self, pool_id: str, name: str, sub: str) -> None: ...

    async def of(self, pool_id: str, sub: str) -> Sequence[Group]:
        """By precedence (None last), then name."""
        ...

    async def members(self, pool_id: str, name: str, *, after: str | None, limit: int) -> Sequence[User]:
        """Ordered by sub, beginning after the sub `after`."""
        ...


class Devices(Protocol):
    async def get(self, pool_id: str, sub: str, key: str) -> Device | None: ...
    async def put(self, device: Device) -> None: ...
    async def remove(self, pool_id: str, sub: str, key: str) -> None: ...

    async def page(self, pool_id: str, sub: str, *, after: str | None, limit: int) -> Sequence[Device]:
        """Ordered by key."""
        ...


class Passkeys(Protocol):
    async def add(self, passkey: Passkey, *, at_most: int) -> None:
        """Raises AlreadyExists (the id is taken, by any user of the pool: WebAuthn 7.1) or LimitExceeded."""
        ...

    async def get(self, pool_id: str, sub: str, passkey_id: str) -> Passkey | None: ...

    async def put(self, passkey: Passkey) -> None:
        """Replace an existing passkey. Raises NotFound."""
        ...

    async def remove(self, pool_id: str, sub: str, passkey_id: str) -> None: ...

    async def of(self, pool_id: str, sub: str) -> Sequence[Passkey]:
        """Oldest first."""
        ...


class Spent(Protocol):
    async def use(self, pool_id: str, ticket_id: str, *, expires_at: float) -> bool:
        """True for the first use on any node, then False (until `expires_at`, when the ticket itself ends)."""
        ...

    async def is_used(self, pool_id: str, ticket_id: str) -> bool: ...

    async def ends_at(self, pool_id: str, ticket_id: str) -> float | None:
        """The `expires_at` of the first use; None when it was never used, or that has long passed."""
        ...


class Revocations(Protocol):
    async def add(self, pool_id: str, origin_jti: str, *, expires_at: float) -> None:
        """Idempotent; the later `expires_at` counts."""
        ...

    async def holds(self, pool_id: str, origin_jti: str) -> bool: ...


class TokenSessions(Protocol):
    async def put(self, session: TokenSession) -> None: ...
    async def get(self, pool_id: str, sub: str, session_id: str) -> TokenSession | None: ...
    async def remove(self, pool_id: str, sub: str, session_id: str) -> None: ...

    async def of(self, pool_id: str, sub: str) -> Sequence[TokenSession]:
        """Oldest first. Those that expired go after a while."""
        ...


class Outbox(Protocol):
    """Messages on their way; `take_due` leases them so that two nodes do not send the same one at once."""

    async def add(self, message: Message) -> None: ...

    async def take_due(self, *, now: float, lease: float, limit: int) -> Sequence[Message]:
        """Undelivered messages due by `now`, oldest first; their `due_at` moves to `now + lease`."""
        ...

    async def put(self, message: Message) -> None:
        """Replace the message; nothing when it is gone."""
        ...

    async def newest(self, *, recipient: str | None, limit: int) -> Sequence[Message]:
        """Newest first, delivered ones included (the dev inbox)."""
        ...

    async def prune(self, *, delivered_before: float) -> None: ...


class UserStores(Protocol):
    """The stores of users. Outside of `edit`, every call is a transaction of its own."""

    @property
    def users(self) -> Users: ...
    @property
    def passwords(self) -> Passwords: ...
    @property
    def software_tokens(self) -> SoftwareTokens: ...
    @property
    def codes(self) -> Codes: ...
    @property
    def attempts(self) -> AttemptCounters: ...
    @property
    def groups(self) -> Groups: ...
    @property
    def devices(self) -> Devices: ...
    @property
    def passkeys(self) -> Passkeys: ...
    @property
    def spent(self) -> Spent: ...
    @property
    def revocations(self) -> Revocations: ...
    @property
    def sessions(self) -> TokenSessions: ...
    @property
    def outbox(self) -> Outbox: ...


class UserRepository(UserStores, Protocol):
    def edit(self, pool_id: str, sub: str) -> AbstractAsyncContextManager[UserStores]:
        """One write transaction with the user locked. Entering raises NotFound when there is no such user.

        As `PoolRepository.edit`: await nothing but the yielded stores inside.
        """
        ...

    def create(self, pool_id: str) -> AbstractAsyncContextManager[UserStores]:
        """One write transaction for adding a user; nobody is locked. Raises NotFound: no such pool."""
        ...


class PasswordHasher(Protocol):
    """Slow arithmetic, off the loop on a bounded pool: a crowd of sign-ins queues instead of starving tokens."""

    async def hash(self, password: str) -> str: ...
    async def matches(self, hashed: str, password: str) -> bool: ...

    async def waste(self, password: str) -> None:
        """Cost what `matches` costs: an unknown user must not be told by the time it takes."""
        ...

    async def run(self, work: Callable[[], Result]) -> Result:
        """Other slow arithmetic (SRP) on the same pool. As ever, TooManyRequests when the queue is full."""
        ...
