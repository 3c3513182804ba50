"""In-memory stand-ins for the domain's ports, with handles a test can hold: time, slow stores, dead stores."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

from msgspec import structs

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, Conflict, LimitExceeded, NotFound, Unavailable
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.resource_server import ResourceServer
from poolhouse.domain.ports import PoolStores
from poolhouse.domain.tokens.keys import PoolKeys
from tests.branding_fakes import MemoryBranding, MemoryTerms

Answer = TypeVar("Answer")


class FakeClock:
    """Implements ports.Clock; a test sets `time`."""

    def __init__(self, time: float = 1_900_000_000.75) -> None:
        self.time = time

    def now(self) -> float:
        return self.time


class FakeRandom:
    """Implements ports.Random; counts instead of drawing."""

    def __init__(self) -> None:
        self.count = 0

    def _next(self) -> int:
        self.count += 1
        return self.count

    def uuid(self) -> str:
        return f"00000000-0000-4000-8000-{self._next():012d}"

    def text(self, length: int, alphabet: str) -> str:
        return (alphabet[self._next() % len(alphabet)] * length)[:length]

    def octets(self, length: int) -> bytes:
        return self._next().to_bytes(length, "big")


class MemoryChanges:
    """Implements ports.Changes."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[frozenset[str]], None]] = []

    def subscribe(self, listener: Callable[[frozenset[str]], None]) -> None:
        self.listeners.append(listener)

    def tell(self, *keys: str) -> None:
        for listener in self.listeners:
            listener(frozenset(keys))


class Gate:
    """What every read passes: counts it, and may hold it or fail it.

    `hold()` makes reads wait *after* they have seen the data, which is what a slow answer of a database is.
    """

    def __init__(self) -> None:
        self.reads: list[str] = []
        self.broken = False
        self._open = asyncio.Event()
        self._open.set()

    def hold(self) -> None:
        self._open.clear()

    def release(self) -> None:
        self._open.set()

    def enter(self, name: str) -> None:
        self.reads.append(name)
        if self.broken:
            raise Unavailable("the store is broken")

    async def leave(self) -> None:
        await self._open.wait()


class MemoryPools:
    def __init__(self, house: MemoryRepository) -> None:
        self.house = house
        self.rows: dict[str, UserPool] = {}

    async def add(self, pool: UserPool, *, at_most: int) -> None:
        if pool.id in self.rows:
            raise AlreadyExists(pool.id)
        if len(self.rows) >= at_most:
            raise LimitExceeded(str(at_most))
        self.rows[pool.id] = pool
        self.house.tell(changes.pool(pool.id))

    async def get(self, pool_id: str) -> UserPool | None:
        return await self.house.read("pools.get", self.rows.get(pool_id))

    async def put(self, pool: UserPool) -> None:
        self.house.require(pool.id)
        self.rows[pool.id] = pool
        self.house.tell(changes.pool(pool.id))

    async def remove(self, pool_id: str) -> None:
        self.house.require(pool_id)
        del self.rows[pool_id]
        gone = {changes.pool(pool_id)}
        gone |= {changes.client(*key) for key in self.house.clients.rows if key[0] == pool_id}
        gone |= {changes.domain(name) for name, row in self.house.domains.rows.items() if row.pool_id == pool_id}
        self.house.forget(pool_id)
        self.house.tell(*gone)

    async def page(self, *, after: str | None, limit: int) -> Sequence[UserPool]:
        ids = [pool_id for pool_id in sorted(self.rows) if after is None or pool_id > after]
        return [self.rows[pool_id] for pool_id in ids[:limit]]


class MemoryClients:
    def __init__(self, house: MemoryRepository) -> None:
        self.house = house
        self.rows: dict[tuple[str, str], AppClient] = {}

    async def add(self, client: AppClient, secrets: Sequence[ClientSecret], *, at_most: int) -> None:
        self.house.require(client.pool_id)
        if any(client_id == client.id for _, client_id in self.rows):
            raise AlreadyExists(client.id)
        if sum(pool_id == client.pool_id for pool_id, _ in self.rows) >= at_most:
            raise LimitExceeded(str(at_most))
        self.rows[client.pool_id, client.id] = client
        self.house.secrets.rows[client.pool_id, client.id] = list(secrets)
        self.house.tell(changes.client(client.pool_id, client.id))

    async def get(self, pool_id: str, client_id: str) -> AppClient | None:
        return await self.house.read("clients.get", self.rows.get((pool_id, client_id)))

    async def find(self, client_id: str) -> AppClient | None:
        found = [client for (_, held), client in self.rows.items() if held == client_id]
        return await self.house.read("clients.find", found[0] if found else None)

    async def put(self, client: AppClient) -> None:
        if (client.pool_id, client.id) not in self.rows:
            raise NotFound(client.id)
        self.rows[client.pool_id, client.id] = client
        self.house.tell(changes.client(client.pool_id, client.id))

    async def remove(self, pool_id: str, client_id: str) -> None:
        if self.rows.pop((pool_id, client_id), None) is None:
            raise NotFound(client_id)
        self.house.secrets.rows.pop((pool_id, client_id), None)
        self.house.branding.forget(pool_id, client_id)
        self.house.terms.forget(pool_id, client_id)
        self.house.tell(changes.client(pool_id, client_id))

    async def page(self, pool_id: str, *, after: str | None, limit: int) -> Sequence[AppClient]:
        held = sorted(key for key in self.rows if key[0] == pool_id and (after is None or key[1] > after))
        return [self.rows[key] for key in held[:limit]]


class MemorySecrets:
    def __init__(self, house: MemoryRepository) -> None:
        self.house = house
        self.rows: dict[tuple[str, str], list[ClientSecret]] = {}

    async def add(self, secret: ClientSecret, *, at_most: int) -> None:
        held = self._held(secret.pool_id, secret.client_id)
        if any(other.id == secret.id for other in held):
            raise AlreadyExists(secret.id)
        if len(held) >= at_most:
            raise LimitExceeded(str(at_most))
        held.append(secret)
        self.house.tell(changes.client(secret.pool_id, secret.client_id))

    async def of(self, pool_id: str, client_id: str) -> Sequence[ClientSecret]:
        held = sorted(self.rows.get((pool_id, client_id), ()), key=lambda secret: (secret.created_at, secret.id))
        return await self.house.read("secrets.of", held)

    async def remove(self, pool_id: str, client_id: str, secret_id: str, *, at_least: int) -> None:
        held = self._held(pool_id, client_id)
        left = [secret for secret in held if secret.id != secret_id]
        if len(left) == len(held):
            raise NotFound(secret_id)
        if len(left) < at_least:
            raise Conflict(secret_id)
        self.rows[pool_id, client_id] = left
        self.house.tell(changes.client(pool_id, client_id))

    def _held(self, pool_id: str, client_id: str) -> list[ClientSecret]:
        if (pool_id, client_id) not in self.rows:
            raise NotFound(client_id)
        return self.rows[pool_id, client_id]


class MemoryServers:
    def __init__(self, house: MemoryRepository) -> None:
        self.house = house
        self.rows: dict[tuple[str, str], ResourceServer] = {}

    async def add(self, server: ResourceServer, *, at_most: int) -> None:
        self.house.require(server.pool_id)
        if (server.pool_id, server.identifier) in self.rows:
            raise AlreadyExists(server.identifier)
        if sum(pool_id == server.pool_id for pool_id, _ in self.rows) >= at_most:
            raise LimitExceeded(str(at_most))
        self.rows[server.pool_id, server.identifier] = server
        self.house.tell(changes.pool(server.pool_id))

    async def get(self, pool_id: str, identifier: str) -> ResourceServer | None:
        return await self.house.read("resource_servers.get", self.rows.get((pool_id, identifier)))

    async def put(self, server: ResourceServer) -> None:
        if (server.pool_id, server.identifier) not in self.rows:
            raise NotFound(server.identifier)
        self.rows[server.pool_id, server.identifier] = server
        self.house.tell(changes.pool(server.pool_id))

    async def remove(self, pool_id: str, identifier: str) -> None:
        if self.rows.pop((pool_id, identifier), None) is None:
            raise NotFound(identifier)
        self.house.tell(changes.pool(pool_id))

    async def page(
        self, pool_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ResourceServer]:
        held = sorted(key for key in self.rows if key[0] == pool_id and (after is None or key[1] > after))
        return await self.house.read("resource_servers.page", [self.rows[key] for key in held[:limit]])


class MemoryDomains:
    def __init__(self, house: MemoryRepository) -> None:
        self.house = house
        self.rows: dict[str, PoolDomain] = {}

    async def add(self, domain: PoolDomain) -> None:
        self.house.require(domain.pool_id)
        if domain.name in self.rows:
            raise AlreadyExists(domain.name)
        self.rows[domain.name] = domain
        self.house.tell(changes.domain(domain.name), changes.pool(domain.pool_id))

    async def get(self, name: str) -> PoolDomain | None:
        return await self.house.read("domains.get", self.rows.get(name))

    async def of(self, pool_id: str) -> Sequence[PoolDomain]:
        return await self.house.read("domains.of", [row for row in self.rows.values() if row.pool_id == pool_id])

    async def put(self, domain: PoolDomain) -> None:
        self._require(domain.pool_id, domain.name)
        self.rows[domain.name] = domain
        self.house.tell(changes.domain(domain.name), changes.pool(domain.pool_id))

    async def remove(self, pool_id: str, name: str) -> None:
        self._require(pool_id, name)
        del self.rows[name]
        self.house.tell(changes.domain(name), changes.pool(pool_id))

    def _require(self, pool_id: str, name: str) -> None:
        if name not in self.rows or self.rows[name].pool_id != pool_id:
            raise NotFound(name)


class MemoryKeys:
    def __init__(self, house: MemoryRepository) -> None:
        self.house = house
        self.rows: dict[str, PoolKeys] = {}

    async def get(self, pool_id: str) -> PoolKeys | None:
        return await self.house.read("keys.get", self.rows.get(pool_id))

    async def add_if_absent(self, keys: PoolKeys) -> PoolKeys:
        self.house.require(keys.pool_id)
        if keys.pool_id not in self.rows:
            self.rows[keys.pool_id] = keys
            self.house.tell(changes.pool(keys.pool_id))
        return self.rows[keys.pool_id]


class MemoryRepository:
    """Implements ports.PoolRepository. Writes tell `changes` at once; reads pass `gate`."""

    def __init__(self) -> None:
        self.changes = MemoryChanges()
        self.gate = Gate()
        self.pools = MemoryPools(self)
        self.clients = MemoryClients(self)
        self.secrets = MemorySecrets(self)
        self.resource_servers = MemoryServers(self)
        self.domains = MemoryDomains(self)
        self.keys = MemoryKeys(self)
        self.branding = MemoryBranding(self)
        self.terms = MemoryTerms(self)
        self.tell = self.changes.tell
        # Others who keep something of a pool, told when it goes.
        self.followers: list[Callable[[str], None]] = []

    def edit(self, pool_id: str) -> AbstractAsyncContextManager[PoolStores]:
        raise NotImplementedError("no transactions here; test those on a database")

    async def read(self, name: str, answer: Answer) -> Answer:
        self.gate.enter(name)
        await self.gate.leave()
        return answer

    def require(self, pool_id: str) -> None:
        if pool_id not in self.pools.rows:
            raise NotFound(pool_id)

    def forget(self, pool_id: str) -> None:
        """Everything of a pool but its own row."""
        self.clients.rows = {key: row for key, row in self.clients.rows.items() if key[0] != pool_id}
        self.secrets.rows = {key: row for key, row in self.secrets.rows.items() if key[0] != pool_id}
        servers = self.resource_servers
        servers.rows = {key: row for key, row in servers.rows.items() if key[0] != pool_id}
        self.domains.rows = {name: row for name, row in self.domains.rows.items() if row.pool_id != pool_id}
        self.keys.rows.pop(pool_id, None)
        self.branding.forget(pool_id)
        self.terms.forget(pool_id)
        for forget in self.followers:
            forget(pool_id)


def with_pool(keys: PoolKeys, pool_id: str) -> PoolKeys:
    """The same keys for another pool, so that a test need not wait for new ones."""
    return structs.replace(keys, pool_id=pool_id)
