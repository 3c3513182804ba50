"""Brings the schema up to date; Alembic is imported only when a database of an older schema is met.

A new step is a file in `versions/`, the tables as they are afterwards, and `creation.HEAD`; a test compares them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from poolhouse.settings import Settings
from poolhouse.storage.connecting import database_for
from poolhouse.storage.database import Database
from poolhouse.storage.migrations import creation

Answer = TypeVar("Answer")
HEAD = creation.HEAD
CURRENT = text("SELECT version_num FROM alembic_version")


class UnknownSchema(Exception):
    """A newer poolhouse brought the database up; this one must not touch it."""


async def current(database: Database) -> str | None:
    """The schema's revision; None for an empty database. Raises Unavailable."""
    try:
        rows = await database.read(CURRENT, {})
    except DBAPIError:
        return None  # no such table; anything worse stops the upgrade that follows
    return str(rows[0][0]) if rows else None


async def ensure(database: Database) -> None:
    """Create or upgrade the schema of an open database; of processes that start together one does it.

    Raises UnknownSchema or Unavailable.
    """
    revision = await current(database)
    if revision is None:
        await database.exclusively(creation.from_nothing)
        revision = await current(database)
    if revision == HEAD:
        return
    from poolhouse.storage.migrations import upgrade  # noqa: PLC0415  Alembic costs 0.15 s and 10 MB

    upgrade.steps_after(revision)
    await database.exclusively(upgrade.to_head)


async def steps_pending(database: Database) -> tuple[str, ...]:
    """A line for each step that `ensure` would take, oldest first. Raises UnknownSchema or Unavailable."""
    return _steps_after(await current(database))


def _steps_after(revision: str | None) -> tuple[str, ...]:
    if revision == HEAD:
        return ()
    from poolhouse.storage.migrations import upgrade  # noqa: PLC0415  as above

    return upgrade.steps_after(revision)


def pending(settings: Settings) -> tuple[str, ...]:
    """For commands, outside of any loop: what `apply` would do. Changes and creates nothing."""
    database = database_for(settings)
    return asyncio.run(_with(database, steps_pending)) if database.exists() else _steps_after(None)


def apply(settings: Settings) -> None:
    """For commands, outside of any loop: bring the database to the newest schema."""
    asyncio.run(_with(database_for(settings), ensure))


async def _with(database: Database, work: Callable[[Database], Awaitable[Answer]]) -> Answer:
    await database.open()
    try:
        return await work(database)
    finally:
        await database.close()
