"""Run as a process of its own: writes without pause and says which were acknowledged. Killed by the test."""

from __future__ import annotations

import asyncio
import json
import sys

import structlog
from msgspec import structs

from poolhouse.domain.errors import Unavailable
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage
from tests.contracts.values import MANY, a_client, a_pool, a_secret, a_server
from tests.storage.databases import opened

TASKS = 4


async def write(storage: Storage, pool_id: str) -> None:
    """A line `<pool id> <number>` once client, secret and server of that number are acknowledged."""
    await storage.pools.pools.add(a_pool(pool_id, name="0"), at_most=MANY)
    for number in range(1_000_000):
        client_id = f"{pool_id}-{number}"
        try:
            await storage.pools.clients.add(
                a_client(client_id, pool_id), [a_secret("s", client_id, pool_id)], at_most=1_000_000
            )
            async with storage.pools.edit(pool_id) as inside:
                await inside.resource_servers.add(a_server(str(number), pool_id), at_most=1_000_000)
                await inside.pools.put(structs.replace(a_pool(pool_id), name=str(number)))
        except Unavailable:
            return
        sys.stdout.write(f"{pool_id} {number}\n")
        sys.stdout.flush()
        # A write that finds the database free never leaves the loop's turn: the other tasks get theirs here.
        await asyncio.sleep(0)


async def main(settings: Settings, name: str) -> None:
    async with opened(settings) as storage:
        await asyncio.gather(*(write(storage, f"{name}{task}") for task in range(TASKS)))


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(sys.stderr))
    asyncio.run(main(Settings(**json.loads(sys.argv[1])), sys.argv[2]))
