"""The part that needs Alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.script.revision import ResolutionError
from sqlalchemy import Connection

from poolhouse.storage.migrations import UnknownSchema


def config(connection: Connection | None = None) -> Config:
    made = Config(attributes={"connection": connection})
    # Alembic reads `%` as the beginning of an interpolation.
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    return made


def steps_after(revision: str | None) -> tuple[str, ...]:
    """A line for each step from `revision` (None: an empty database) to the head. Raises UnknownSchema."""
    scripts = ScriptDirectory.from_config(config())
    try:
        steps = list(scripts.iterate_revisions("heads", revision or "base"))
    except ResolutionError:
        raise UnknownSchema(f"the database's schema is {revision}, which this poolhouse does not know") from None
    return tuple(f"{step.revision} {step.doc}" for step in reversed(steps))


def to_head(connection: Connection) -> None:
    """In the transaction that `connection` is in; nothing when another process was quicker."""
    command.upgrade(config(connection), "head")
