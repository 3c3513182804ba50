"""The tables of functions: the same metadata and conventions as `tables`.

An archive is kept in pieces of `PIECE` octets, a row each, so that no statement reads or writes tens of megabytes:
on SQLite, which is called in the loop, every other request would wait for it.
"""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Table
from sqlalchemy.schema import Column

from poolhouse.storage import tables
from poolhouse.storage.tables import key_column, octets_column

metadata = tables.metadata
PIECE = 512 * 1024

functions = Table("functions", metadata, key_column("name"), octets_column("body"), PrimaryKeyConstraint("name"))

# `sealed` holds the environment variables. `number` is 0 for $LATEST: versions are listed in its order.
function_versions = Table(
    "function_versions",
    metadata,
    key_column("name"),
    key_column("version"),
    Column("number", Integer, nullable=False),
    octets_column("body"),
    octets_column("sealed"),
    PrimaryKeyConstraint("name", "version"),
    ForeignKeyConstraint(["name"], ["functions.name"], ondelete="CASCADE"),
)

function_aliases = Table(
    "function_aliases",
    metadata,
    key_column("name"),
    key_column("alias"),
    octets_column("body"),
    PrimaryKeyConstraint("name", "alias"),
    ForeignKeyConstraint(["name"], ["functions.name"], ondelete="CASCADE"),
)

# No foreign key: an archive is there before the version that names it.
function_archives = Table(
    "function_archives",
    metadata,
    key_column("name"),
    key_column("digest"),
    Column("piece", Integer, nullable=False),
    octets_column("content"),
    PrimaryKeyConstraint("name", "digest", "piece"),
)
