"""A PostgreSQL for a run, as careful with its data as it is by default."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest
from tests.postgres import Cluster, binaries

from bench.tools import Missing


@contextmanager
def server() -> Iterator[Callable[[str], str]]:
    """Gives what makes a database of a name, and tells its URL. Raises Missing."""
    try:
        binaries()
    except (pytest.skip.Exception, pytest.fail.Exception) as reason:
        raise Missing(str(reason)) from None
    # Not in a folder of ours: its user may be another one.
    cluster = Cluster(Path(tempfile.gettempdir(), f"poolhouse-bench-postgres-{os.getpid()}"), {})
    cluster.create()
    try:
        cluster.start()
        yield lambda name: _new(cluster, name)
    finally:
        cluster.remove()


def _new(cluster: Cluster, name: str) -> str:
    async def create() -> None:
        connection = await asyncpg.connect(cluster.url())
        try:
            await connection.execute(f'CREATE DATABASE "{name}"')
        finally:
            await connection.close()

    asyncio.run(create())
    return cluster.url(name)
