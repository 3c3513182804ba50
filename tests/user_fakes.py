"""In-memory stand-ins for the stores of users: they keep the contracts of the databases, transactions included."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

from msgspec import structs

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.users.credentials import Attempts, Code, Device, Passkey, Password, SoftwareToken
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.ports import Name, NameTaken, Search, UserPage, UserStores
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.domain.users.user import User
from tests.fakes import MemoryRepository

Key = tuple[str, ...]


class Rows:
    """All there is; every key begins with the pool's id, what is a user's goes on with the sub."""

    def __init__(self) -> None:
        self.users: dict[Key, User] = {}
        self.names: dict[Key, str] = {}
        self.searchable: dict[Key, dict[str, str]] = {}
        self.passwords: dict[Key, Password] = {}
        self.software_tokens: dict[Key, SoftwareToken] = {}
        self.codes: dict[Key, Code] = {}
        self.attempts: dict[Key, Attempts] = {}
        self.groups: dict[Key, Group] = {}
        self.members: dict[Key, None] = {}
        self.devices: dict[Key, Device] = {}
        self.passkeys: dict[Key, Passkey] = {}
        self.sessions: dict[Key, TokenSession] = {}
        self.spent: dict[Key, float] = {}
        self.revocations: dict[Key, float] = {}
        self.outbox: dict[Key, Message] = {}

    def copy(self) -> Rows:
        made = Rows()
        for name, rows in vars(self).items():
            setattr(made, name, dict(rows))
        return made

    def require(self, pool_id: str, sub: str) -> None:
        if (pool_id, sub) not in self.users:
            raise NotFound(f"there is no user {sub}")

    def forget_user(self, pool_id: str, sub: str) -> None:
        for name, rows in vars(self).items():
            if name == "names":
                self.names = {key: owner for key, owner in rows.items() if (key[0], owner) != (pool_id, sub)}
            elif name not in ("groups", "spent", "revocations", "outbox"):
                setattr(self, name, {key: row for key, row in rows.items() if key[:2] != (pool_id, sub)})

    def forget_pool(self, pool_id: str) -> None:
        for name, rows in vars(self).items():
            setattr(self, name, {key: row for key, row in rows.items() if key[0] != pool_id})


class House(Protocol):
    rows: Rows
    pools: MemoryRepository

    def writing(self) -> Any:
        """`async with house.writing() as rows`."""


class MemoryUsers:
    def __init__(self, house: House) -> None:
        self.house = house

    async def add(self, user: User, names: Sequence[Name], *, searchable: dict[str, str]) -> None:
        async with self.house.writing() as rows:
            self.house.pools.require(user.pool_id)
            if (user.pool_id, user.sub) in rows.users:
                raise AlreadyExists(user.sub)
            self._name(rows, user, names)
            rows.users[user.pool_id, user.sub] = user
            rows.searchable[user.pool_id, user.sub] = dict(searchable)

    def _name(self, rows: Rows, user: User, names: Sequence[Name]) -> None:
        for name in sorted(names, key=lambda name: name.value):
            if rows.names.get((user.pool_id, name.value), user.sub) != user.sub:
                raise NameTaken(name)
        mine = (user.pool_id, user.sub)
        rows.names = {key: owner for key, owner in rows.names.items() if (key[0], owner) != mine}
        rows.names |= {(user.pool_id, name.value): user.sub for name in names}

    async def get(self, pool_id: str, sub: str) -> User | None:
        return self.house.rows.users.get((pool_id, sub))

    async def find(self, pool_id: str, name: str) -> User | None:
        sub = self.house.rows.names.get((pool_id, name))
        return None if sub is None else self.house.rows.users[pool_id, sub]

    async def put(
        self, user: User, names: Sequence[Name] | None = None, *, searchable: dict[str, str] | None = None
    ) -> None:
        async with self.house.writing() as rows:
            rows.require(user.pool_id, user.sub)
            if names is not None:
                self._name(rows, user, names)
            rows.users[user.pool_id, user.sub] = user
            if searchable is not None:
                rows.searchable[user.pool_id, user.sub] = dict(searchable)

    async def remove(self, pool_id: str, sub: str) -> None:
        async with self.house.writing() as rows:
            rows.require(pool_id, sub)
            rows.forget_user(pool_id, sub)

    async def page(
        self, pool_id: str, *, search: Search | None = None, after: str | None = None, limit: int
    ) -> UserPage:
        rows = self.house.rows
        places = sorted(
            place
            for key, user in rows.users.items()
            if key[0] == pool_id and (place := _place(user, rows.searchable[key], search)) > (after or "")
        )
        users = tuple(rows.users[pool_id, place.rpartition("\0")[2]] for place in places[:limit])
        return UserPage(users=users, next=places[limit - 1] if len(places) > limit else None)

    async def count(self, pool_id: str) -> int:
        return sum(key[0] == pool_id for key in self.house.rows.users)


def _place(user: User, searchable: dict[str, str], search: Search | None) -> str:
    """Where the user stands in the list; empty for one who does not belong there."""
    if search is None:
        return f"{user.created_at:024.9f}\0{user.sub}"
    value = searchable.get(search.attribute)
    if value is None or not (value.startswith(search.value) if search.prefix else value == search.value):
        return ""
    return f"{value}\0{user.sub}" if search.prefix else user.sub


class MemoryParts:
    """Passwords, software tokens, codes, attempts, devices or sessions: what a user has by a key."""

    def __init__(self, house: House, table: str, key: str | None = None) -> None:
        self.house = house
        self.table = table
        self.key = key

    def _key(self, part: Any) -> Key:
        return (part.pool_id, part.sub, *([getattr(part, self.key)] if self.key else []))

    async def get(self, *key: str) -> Any:
        return getattr(self.house.rows, self.table).get(key)

    async def put(self, part: Any) -> None:
        async with self.house.writing() as rows:
            rows.require(part.pool_id, part.sub)
            getattr(rows, self.table)[self._key(part)] = part

    async def remove(self, *key: str) -> None:
        async with self.house.writing() as rows:
            getattr(rows, self.table).pop(key, None)

    async def page(self, pool_id: str, sub: str, *, after: str | None, limit: int) -> Sequence[Any]:
        rows = getattr(self.house.rows, self.table)
        keys = sorted(key for key in rows if key[:2] == (pool_id, sub) and key[2] > (after or ""))
        return [rows[key] for key in keys[:limit]]

    async def of(self, pool_id: str, sub: str) -> Sequence[Any]:
        rows = getattr(self.house.rows, self.table)
        found = [row for key, row in rows.items() if key[:2] == (pool_id, sub)]
        return sorted(found, key=lambda row: (row.created_at, row.id))


class MemoryPasswords(MemoryParts):
    async def hash_of(self, pool_id: str, sub: str) -> str | None:
        held = await self.get(pool_id, sub)
        return None if held is None else str(held.hash)


class MemoryPasskeys(MemoryParts):
    def __init__(self, house: House) -> None:
        super().__init__(house, "passkeys", "id")

    async def add(self, passkey: Passkey, *, at_most: int) -> None:
        async with self.house.writing() as rows:
            rows.require(passkey.pool_id, passkey.sub)
            if any(key[0] == passkey.pool_id and key[2] == passkey.id for key in rows.passkeys):
                raise AlreadyExists(passkey.id)
            if sum(key[:2] == (passkey.pool_id, passkey.sub) for key in rows.passkeys) >= at_most:
                raise LimitExceeded(str(at_most))
            rows.passkeys[self._key(passkey)] = passkey

    async def put(self, part: Any) -> None:
        async with self.house.writing() as rows:
            if self._key(part) not in rows.passkeys:
                raise NotFound(part.id)
            rows.passkeys[self._key(part)] = part


class MemoryGroups:
    """`rows.members` has keys of pool, sub and group."""

    def __init__(self, house: House) -> None:
        self.house = house

    async def add(self, group: Group, *, at_most: int) -> None:
        async with self.house.writing() as rows:
            self.house.pools.require(group.pool_id)
            if (group.pool_id, group.name) in rows.groups:
                raise AlreadyExists(group.name)
            if sum(key[0] == group.pool_id for key in rows.groups) >= at_most:
                raise LimitExceeded(str(at_most))
            rows.groups[group.pool_id, group.name] = group

    async def get(self, pool_id: str, name: str) -> Group | None:
        return self.house.rows.groups.get((pool_id, name))

    async def put(self, group: Group) -> None:
        async with self.house.writing() as rows:
            self._require(rows, group.pool_id, group.name)
            rows.groups[group.pool_id, group.name] = group

    async def remove(self, pool_id: str, name: str) -> None:
        async with self.house.writing() as rows:
            self._require(rows, pool_id, name)
            del rows.groups[pool_id, name]
            rows.members = {key: None for key in rows.members if (key[0], key[2]) != (pool_id, name)}

    async def page(self, pool_id: str, *, after: str | None, limit: int) -> Sequence[Group]:
        rows = self.house.rows.groups
        keys = sorted(key for key in rows if key[0] == pool_id and key[1] > (after or ""))
        return [rows[key] for key in keys[:limit]]

    async def join(self, pool_id: str, name: str, sub: str, *, at_most: int) -> None:
        async with self.house.writing() as rows:
            self._require(rows, pool_id, name)
            rows.require(pool_id, sub)
            mine = {key for key in rows.members if key[:2] == (pool_id, sub)}
            if (pool_id, sub, name) not in mine and len(mine) >= at_most:
                raise LimitExceeded(str(at_most))
            rows.members[pool_id, sub, name] = None

    async def leave(self, pool_id: str, name: str, sub: str) -> None:
        async with self.house.writing() as rows:
            rows.members.pop((pool_id, sub, name), None)

    async def of(self, pool_id: str, sub: str) -> Sequence[Group]:
        rows = self.house.rows
        found = [rows.groups[pool_id, key[2]] for key in rows.members if key[:2] == (pool_id, sub)]
        return sorted(found, key=lambda group: (group.precedence is None, group.precedence or 0, group.name))

    async def members(self, pool_id: str, name: str, *, after: str | None, limit: int) -> Sequence[User]:
        rows = self.house.rows
        held = sorted(key[1] for key in rows.members if (key[0], key[2]) == (pool_id, name))
        return [rows.users[pool_id, sub] for sub in held if sub > (after or "")][:limit]

    def _require(self, rows: Rows, pool_id: str, name: str) -> None:
        if (pool_id, name) not in rows.groups:
            raise NotFound(f"there is no group {name}")


class MemorySpent:
    def __init__(self, house: House) -> None:
        self.house = house

    async def use(self, pool_id: str, ticket_id: str, *, expires_at: float) -> bool:
        async with self.house.writing() as rows:
            first = (pool_id, ticket_id) not in rows.spent
            rows.spent.setdefault((pool_id, ticket_id), expires_at)
            return first

    async def is_used(self, pool_id: str, ticket_id: str) -> bool:
        return (pool_id, ticket_id) in self.house.rows.spent

    async def ends_at(self, pool_id: str, ticket_id: str) -> float | None:
        return self.house.rows.spent.get((pool_id, ticket_id))


class MemoryRevocations:
    def __init__(self, house: House) -> None:
        self.house = house

    async def add(self, pool_id: str, origin_jti: str, *, expires_at: float) -> None:
        async with self.house.writing() as rows:
            key = (pool_id, origin_jti)
            rows.revocations[key] = max(expires_at, rows.revocations.get(key, expires_at))

    async def holds(self, pool_id: str, origin_jti: str) -> bool:
        return (pool_id, origin_jti) in self.house.rows.revocations


class MemoryOutbox:
    def __init__(self, house: House) -> None:
        self.house = house

    async def add(self, message: Message) -> None:
        async with self.house.writing() as rows:
            rows.outbox[message.pool_id, message.id] = message

    async def take_due(self, *, now: float, lease: float, limit: int) -> Sequence[Message]:
        async with self.house.writing() as rows:
            waiting = [m for m in rows.outbox.values() if m.delivered_at is None and m.due_at <= now]
            taken = sorted(waiting, key=lambda m: (m.created_at, m.id))[:limit]
            leased = [structs.replace(message, due_at=now + lease) for message in taken]
            rows.outbox |= {(message.pool_id, message.id): message for message in leased}
            return leased

    async def put(self, message: Message) -> None:
        async with self.house.writing() as rows:
            if (message.pool_id, message.id) in rows.outbox:
                rows.outbox[message.pool_id, message.id] = message

    async def newest(self, *, recipient: str | None, limit: int) -> Sequence[Message]:
        found = [m for m in self.house.rows.outbox.values() if recipient in (None, m.recipient)]
        return sorted(found, key=lambda m: (m.created_at, m.id), reverse=True)[:limit]

    async def prune(self, *, delivered_before: float) -> None:
        async with self.house.writing() as rows:
            rows.outbox = {
                key: m
                for key, m in rows.outbox.items()
                if m.delivered_at is None or m.delivered_at >= delivered_before
            }


class MemoryUserStores:
    """Implements domain.users.ports.UserStores on `house.rows`."""

    def __init__(self, house: House) -> None:
        self.users = MemoryUsers(house)
        self.passwords = MemoryPasswords(house, "passwords")
        self.software_tokens = MemoryParts(house, "software_tokens")
        self.codes = MemoryParts(house, "codes", "purpose")
        self.attempts = MemoryParts(house, "attempts", "kind")
        self.groups = MemoryGroups(house)
        self.devices = MemoryParts(house, "devices", "key")
        self.passkeys = MemoryPasskeys(house)
        self.spent = MemorySpent(house)
        self.revocations = MemoryRevocations(house)
        self.sessions = MemoryParts(house, "sessions", "id")
        self.outbox = MemoryOutbox(house)


class Draft:
    """The rows of an open transaction; nobody else sees them before its end."""

    def __init__(self, rows: Rows, pools: MemoryRepository) -> None:
        self.rows = rows
        self.pools = pools

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Rows]:
        yield self.rows


class MemoryUserRepository(MemoryUserStores):
    """Implements domain.users.ports.UserRepository for the pools of a MemoryRepository; writes come one by one."""

    def __init__(self, pools: MemoryRepository) -> None:
        self.rows = Rows()
        self.pools = pools
        self._lock = asyncio.Lock()
        self._writers: set[asyncio.Task[Any] | None] = set()
        pools.followers.append(self._forget_pool)
        super().__init__(self)

    def _forget_pool(self, pool_id: str) -> None:
        self.rows.forget_pool(pool_id)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Rows]:
        task = asyncio.current_task()
        if task in self._writers:
            raise RuntimeError("a write inside `edit` goes through the stores it yields, or it waits for itself")
        async with self._lock:
            self._writers.add(task)
            try:
                draft = self.rows.copy()
                yield draft
                self.rows = draft
            finally:
                self._writers.discard(task)

    @asynccontextmanager
    async def edit(self, pool_id: str, sub: str) -> AsyncIterator[UserStores]:
        async with self.writing() as rows:
            rows.require(pool_id, sub)
            yield MemoryUserStores(Draft(rows, self.pools))

    @asynccontextmanager
    async def create(self, pool_id: str) -> AsyncIterator[UserStores]:
        async with self.writing() as rows:
            self.pools.require(pool_id)
            yield MemoryUserStores(Draft(rows, self.pools))
