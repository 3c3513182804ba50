"""An acknowledged write survives SIGKILL of every writer, and of PostgreSQL itself."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from sqlalchemy import text

from poolhouse.domain.errors import Unavailable
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage
from tests.contracts.values import MANY, a_client, a_pool, a_secret, a_server
from tests.postgres import Cluster, binaries
from tests.storage.crash_writer import TASKS
from tests.storage.databases import opened

pytestmark = [pytest.mark.anyio, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
WRITERS = 3
ENOUGH = 60
"""Acknowledged writes to wait for before the kill: the load has to be real, however slow the machine."""


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL of the test's own, as careful with its data as it is by default."""
    binaries()
    with tempfile.TemporaryDirectory(prefix="poolhouse-crash-") as folder:
        # A server that does not run as root has to reach its folder.
        Path(folder).chmod(0o755)
        cluster = Cluster(Path(folder) / "cluster", {})
        cluster.create()
        cluster.start()
        yield cluster
        cluster.remove()


async def start_writer(settings: Settings, name: str) -> Process:
    given = json.dumps({"data": settings.data, "database": settings.database})
    command = (sys.executable, "-m", "tests.storage.crash_writer", given, name)
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=PIPE, stderr=PIPE)


async def acknowledged(writer: Process, at_least: int) -> list[bytes]:
    assert writer.stdout
    lines = [await writer.stdout.readline() for _ in range(at_least)]
    if b"" in lines:
        assert writer.stderr
        pytest.fail((await writer.stderr.read()).decode())
    return lines


async def rest(writer: Process) -> list[bytes]:
    """What it said before it died; a line that was cut off acknowledges nothing."""
    output, _ = await writer.communicate()
    return [line for line in output.splitlines(keepends=True) if line.endswith(b"\n")]


async def check(storage: Storage, lines: list[bytes]) -> None:
    """Everything acknowledged is there, and nothing is there by half."""
    assert len({tuple(line.split()) for line in lines}) == len(lines) >= WRITERS * ENOUGH
    last: dict[str, int] = {}
    for line in lines:
        pool_id, said = line.decode().split()
        last[pool_id] = max(last.get(pool_id, -1), int(said))
    assert len(last) == WRITERS * TASKS
    for pool_id, number in last.items():
        pool = await storage.pools.pools.get(pool_id)
        assert pool is not None
        assert int(pool.name) >= number
        servers = await storage.pools.resource_servers.page(pool_id)
        assert {server.identifier for server in servers} == {str(n) for n in range(int(pool.name) + 1)}
        clients = await storage.pools.clients.page(pool_id, after=None, limit=1_000_000)
        assert {client.id for client in clients} >= {f"{pool_id}-{n}" for n in range(number + 1)}
        for client in clients:
            assert len(await storage.pools.secrets.of(pool_id, client.id)) == 1
    await storage.pools.pools.add(a_pool("us-east-1_after"), at_most=MANY)


async def test_sqlite_and_every_process_killed(tmp_path: Path) -> None:
    settings = Settings(data=str(tmp_path))
    writers = [await start_writer(settings, f"us-east-1_{number}x") for number in range(WRITERS)]
    said = await asyncio.gather(*(acknowledged(writer, ENOUGH) for writer in writers))
    for writer in writers:
        writer.kill()
    lines = list(chain(*said, *await asyncio.gather(*map(rest, writers))))
    async with opened(settings) as storage:
        await check(storage, lines)
        [(verdict,)] = await storage._database.read(text("PRAGMA integrity_check"), {})
        assert verdict == "ok"


async def test_postgres_and_every_process_killed(cluster: Cluster) -> None:
    settings = Settings(database=cluster.url())
    async with opened(settings):
        pass
    writers = [await start_writer(settings, f"us-east-1_{number}x") for number in range(WRITERS)]
    said = await asyncio.gather(*(acknowledged(writer, ENOUGH) for writer in writers))
    cluster.kill()
    for writer in writers:
        if writer.returncode is None:
            writer.kill()
    lines = list(chain(*said, *await asyncio.gather(*map(rest, writers))))
    cluster.start()
    async with opened(settings) as storage:
        await check(storage, lines)


async def test_a_node_outlives_its_postgres(cluster: Cluster) -> None:
    """While it is away requests are told so; when it is back, work goes on and missed changes are heard."""
    settings = Settings(database=cluster.url())
    async with opened(settings) as here:
        await here.pools.pools.add(a_pool(), at_most=MANY)
        heard: set[str] = set()
        all_heard = asyncio.Event()

        def listen(keys: frozenset[str]) -> None:
            heard.update(keys)
            if f"client:{a_pool().id}/late" in heard:
                all_heard.set()

        here.changes.subscribe(listen)
        cluster.kill()
        with pytest.raises(Unavailable):
            await here.ping()
        with pytest.raises(Unavailable):
            await here.pools.pools.put(a_pool(name="new"))
        with pytest.raises(Unavailable):
            await here.changes.poll()
        cluster.start()
        async with opened(settings) as there:
            await there.pools.clients.add(a_client("late"), [a_secret("s", "late")], at_most=MANY)
        await here.ping()
        await asyncio.wait_for(all_heard.wait(), timeout=60)
        await here.pools.resource_servers.add(a_server(), at_most=MANY)
        assert await here.pools.pools.get(a_pool().id) == a_pool()


async def test_connections_that_died_while_they_rested_are_replaced(cluster: Cluster) -> None:
    """A restart of PostgreSQL between two requests is not seen by either."""
    settings = Settings(database=cluster.url())
    for action in ("read", "write"):
        async with opened(settings) as here:
            await here.reset()
            await here.pools.pools.add(a_pool(), at_most=MANY)
            cluster.kill()
            cluster.start()
            if action == "write":
                await here.pools.pools.put(a_pool(name="new"))
            expected = a_pool(name="new") if action == "write" else a_pool()
            assert await here.pools.pools.get(a_pool().id) == expected
