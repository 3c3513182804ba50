"""What the hot path knows of pools and clients: immutable, loaded once, dropped when a write says so.

A warm token request, JWKS or gateway decision reads nothing but these. Readers get one consistent value; a write
is seen by the next request on its own node at once, and elsewhere when `ports.Changes` tells of it.
"""

from __future__ import annotations

import asyncio
from functools import lru_cache

from msgspec import Struct

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.domain_name import PoolDomain, advertised
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshot_cache import SnapshotCache
from poolhouse.domain.ports import Changes, Clock, PoolRepository, Random
from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.generation import new_pool_keys
from poolhouse.domain.tokens.loaded import LoadedKeys, load_keys

MAX_POOLS = 10_000
MAX_CLIENTS = 100_000
MAX_ID_LENGTH = 256
# Key generation takes 15-300 ms of a core; a crowd of new pools must not occupy every thread of the process.
KEY_GENERATIONS_AT_ONCE = 2


class PoolSnapshot(Struct, frozen=True, kw_only=True):
    """`active_scopes` are the full names of every scope that exists in the pool now, `resource_servers` the
    identifiers."""

    pool: UserPool
    active_scopes: frozenset[str]
    resource_servers: frozenset[str] = frozenset()
    domains: tuple[PoolDomain, ...]

    @property
    def domain(self) -> PoolDomain | None:
        """The one to advertise."""
        return advertised(self.domains)

    def domain_named(self, name: str | None) -> PoolDomain | None:
        return next((domain for domain in self.domains if domain.name == name), None)


class ClientSnapshot(Struct, frozen=True, kw_only=True):
    client: AppClient
    secrets: tuple[Secret, ...]

    def has_secret(self, offered: str) -> bool:
        """Every secret is compared, so that the time does not tell which one was nearly right."""
        return True in [secret.matches(offered) for secret in self.secrets]


class PoolSnapshots:
    """Ids may come straight from a request: one that no store could hold is simply unknown."""

    def __init__(self, stores: PoolRepository, changes: Changes, *, clock: Clock, random: Random) -> None:
        self._stores = stores
        self._clock = clock
        self._random = random
        # A pool's keys outlive every other change to it: reloaded, they are the same object, by which others may
        # tell that what they verified with them still holds.
        self._parsed = lru_cache(maxsize=MAX_POOLS)(load_keys)
        self._generating = asyncio.Semaphore(KEY_GENERATIONS_AT_ONCE)
        self._pools = SnapshotCache(self._load_pool, at_most=MAX_POOLS)
        self._keys = SnapshotCache(self._load_keys, at_most=MAX_POOLS)
        self._domains = SnapshotCache(self._load_domain, at_most=MAX_POOLS)
        self._clients = SnapshotCache(self._load_client, at_most=MAX_CLIENTS)
        self._pool_of_client = SnapshotCache(self._load_pool_of_client, at_most=MAX_CLIENTS)
        changes.subscribe(self._changed)

    async def pool(self, pool_id: str) -> PoolSnapshot | None:
        return await self._pools.get(pool_id)

    async def client(self, pool_id: str, client_id: str) -> ClientSnapshot | None:
        return await self._clients.get((pool_id, client_id))

    async def find_client(self, client_id: str) -> ClientSnapshot | None:
        """The client of that id in whichever pool (for operations that name no pool)."""
        pool_id = await self._pool_of_client.get(client_id)
        return None if pool_id is None else await self._clients.get((pool_id, client_id))

    async def pool_of_domain(self, name: str) -> str | None:
        """Id of the pool that a prefix or custom domain belongs to."""
        return await self._domains.get(name)

    async def keys(self, pool_id: str) -> LoadedKeys | None:
        """The pool's signing keys, ready for use; made on first use. None when there is no such pool."""
        return await self._keys.get(pool_id)

    def warm_keys(self, pool_id: str) -> LoadedKeys | None:
        """`keys` if they are at hand: no coroutine, no database."""
        return self._keys.warm(pool_id)

    def _changed(self, keys: frozenset[str]) -> None:
        if not keys:
            for cache in (self._pools, self._keys, self._domains, self._clients, self._pool_of_client):
                cache.clear()
        for key in keys:
            kind, _, name = key.partition(":")
            match kind:
                case "pool":
                    self._pools.drop(name)
                    self._keys.drop(name)
                case "client":
                    pool_id, _, client_id = name.partition("/")
                    self._clients.drop((pool_id, client_id))
                    self._pool_of_client.drop(client_id)
                case "domain":
                    self._domains.drop(name)

    async def _load_pool(self, pool_id: str) -> PoolSnapshot | None:
        pool = await self._stores.pools.get(pool_id) if _storable(pool_id) else None
        if pool is None:
            return None
        servers = await self._stores.resource_servers.page(pool_id)
        return PoolSnapshot(
            pool=pool,
            active_scopes=frozenset().union(*(server.full_scopes() for server in servers)),
            resource_servers=frozenset(server.identifier for server in servers),
            domains=tuple(await self._stores.domains.of(pool_id)),
        )

    async def _load_client(self, key: tuple[str, str]) -> ClientSnapshot | None:
        client = await self._stores.clients.get(*key) if all(map(_storable, key)) else None
        if client is None:
            return None
        secrets = await self._stores.secrets.of(*key)
        return ClientSnapshot(client=client, secrets=tuple(secret.value for secret in secrets))

    async def _load_pool_of_client(self, client_id: str) -> str | None:
        client = await self._stores.clients.find(client_id) if _storable(client_id) else None
        return client.pool_id if client else None

    async def _load_domain(self, name: str) -> str | None:
        domain = await self._stores.domains.get(name) if _storable(name) else None
        return domain.pool_id if domain else None

    async def _load_keys(self, pool_id: str) -> LoadedKeys | None:
        if not _storable(pool_id):
            return None
        stored = await self._stores.keys.get(pool_id)
        if stored is None:
            if await self._stores.pools.get(pool_id) is None:
                return None
            async with self._generating:
                made = await new_pool_keys(pool_id, now=self._clock.now(), random=self._random)
            try:
                stored = await self._stores.keys.add_if_absent(made)
            except NotFound:  # removed meanwhile
                return None
        return self._parsed(stored)


def _storable(name: str) -> bool:
    """Whether an id could exist at all; PostgreSQL refuses NUL octets and no driver takes lone surrogates."""
    return 0 < len(name) <= MAX_ID_LENGTH and name.isascii() and name.isprintable()
