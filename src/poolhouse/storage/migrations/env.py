"""Run by Alembic with a connection whose transaction the caller commits: a failed step leaves nothing behind."""

from __future__ import annotations

from alembic import context

from poolhouse.storage import user_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=user_tables.metadata,
    transactional_ddl=True,
)
context.run_migrations()
