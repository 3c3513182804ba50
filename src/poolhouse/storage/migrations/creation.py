"""An empty database gets the newest schema in one step: a server that starts afresh need not load Alembic, which
costs 0.15 s and 10 MB for as long as it runs.

That it is the schema which the steps lead to, is tested on both databases.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect

from poolhouse.storage import account_tables, branding_tables, function_tables, http_api_tables, user_tables
from poolhouse.storage.tables import counters

HEAD = "0006"
"""The newest revision in `versions/`; a test keeps it so."""
COUNTERS = ("revision", "floor", "pools")
# As Alembic makes it.
VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def from_nothing(connection: Connection) -> None:
    """In the transaction that `connection` is in; nothing when another process was quicker."""
    if inspect(connection).has_table(VERSION.name):
        return
    # One schema, from whichever file.
    others = (account_tables, branding_tables, function_tables, http_api_tables)
    assert all(other.metadata is user_tables.metadata for other in others)
    user_tables.metadata.create_all(connection)
    connection.execute(counters.insert(), [{"name": name, "value": 0} for name in COUNTERS])
    VERSION.create(connection)
    connection.execute(VERSION.insert(), {"version_num": HEAD})
