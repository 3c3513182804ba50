"""Many users at once, past the API: as an import puts them there, without hashing a password for each."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bench.people import PASSWORD, People, make_door
from bench.poolhouse import serve
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import names
from poolhouse.domain.users.filters import searchable
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.user import CONFIRMED, User
from poolhouse.hashing import ThreadedHasher
from poolhouse.settings import Settings, master_keys
from poolhouse.storage.importing import NewUser
from poolhouse.storage.opening import Storage, open_storage
from poolhouse.system import SystemClock, SystemRandom

BATCH = 5_000
BEGINNING = 1_750_000_000.0


class Crowd(Struct, frozen=True, kw_only=True):
    """`with_passwords` are names of users spread over the whole pool, who can sign in with `people.PASSWORD`."""

    door: People
    size: int
    with_passwords: tuple[str, ...]

    def some(self, count: int) -> list[str]:
        """Names from all over the pool, in no order that the database would like."""
        step = self.size // count
        return [username(number * step * 7_919 % self.size) for number in range(count)]


def username(number: int) -> str:
    return f"user-{number:08}"


def address(name: str) -> str:
    return f"{name}@example.com"


def gather(settings: Settings, size: int, *, with_passwords: int) -> tuple[Crowd, float]:
    """A new pool with `size` users in the settings' database, which no server serves now; users added a second."""
    environment = {"POOLHOUSE_DATABASE": settings.database} if settings.database else None
    with serve(Path(settings.data), environment=environment) as server:
        door = make_door(server.url, f"crowd-{size}")
    rate = asyncio.run(_fill(settings, door.pool_id, size, with_passwords))
    spread = tuple(username(number * (size // with_passwords)) for number in range(with_passwords))
    return Crowd(door=door, size=size, with_passwords=spread), rate


async def _fill(settings: Settings, pool_id: str, size: int, with_passwords: int) -> float:
    storage = open_storage(settings, master_keys=master_keys(settings), clock=SystemClock())
    await storage.start()
    try:
        pool = await storage.pools.pools.get(pool_id)
        assert pool is not None, "just made"
        taken = 0.0
        chosen: list[User] = []
        for first in range(0, size, BATCH):
            batch = list(_users(pool, range(first, min(size, first + BATCH))))
            begun = time.perf_counter()
            await storage.import_users(pool_id, batch)
            taken += time.perf_counter() - begun
            step = size // with_passwords
            chosen += [new.user for number, new in enumerate(batch, first) if number % step == 0]
        await _give_passwords(storage, pool, chosen)
    finally:
        await storage.close()
    return size / taken


def _users(pool: UserPool, numbers: Sequence[int]) -> Iterator[NewUser]:
    for number in numbers:
        name = username(number)
        attributes = {"email": address(name), "email_verified": "true", "name": f"Person {number}"}
        user = User(
            pool_id=pool.id,
            sub=str(uuid.uuid4()),
            username=name,
            status=CONFIRMED,
            created_at=BEGINNING + number / 100,
            modified_at=BEGINNING + number / 100,
            attributes=attributes,
            has_password=True,
        )
        yield NewUser(user=user, names=names.names_of(pool, user), searchable=searchable(pool, user))


async def _give_passwords(storage: Storage, pool: UserPool, users: Sequence[User]) -> None:
    """The same hash for all: what is measured is finding it."""
    random = SystemRandom()
    hasher = ThreadedHasher(random)
    made = await make_password(hasher, random, pool, users[0], PASSWORD, previous=None)
    hasher.close()
    for user in users:
        await storage.users.passwords.put(replace(made, sub=user.sub))
