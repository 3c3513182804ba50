"""The tables of users: the same metadata and the same conventions as `tables`, but for one.

There are no foreign keys between them. A pool has millions of these rows, and a check or a cascade for each would
make imports and removals several times slower. What writes below a user or a group holds its row first
(`user_rows`); what removes goes through every table of this module, so that a new one cannot be forgotten.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Double, Index, PrimaryKeyConstraint, Table
from sqlalchemy.schema import SchemaItem

from poolhouse.storage import tables
from poolhouse.storage.tables import key_column, octets_column

metadata = tables.metadata
OTHERS = frozenset(metadata.tables)
LONGEST_INDEXED = 256
"""Characters: PostgreSQL refuses index entries of over 2,700 octets, and an attribute may have 2,048 letters."""


def _time(name: str, *, nullable: bool = False) -> Column[float]:
    return Column(name, Double, nullable=nullable)


def _of_user(name: str, *more: SchemaItem, key: str | None = None) -> Table:
    """Values of a user: one, or several told apart by `key`."""
    columns = [key_column("pool_id"), key_column("sub"), *([key_column(key)] if key else [])]
    primary = PrimaryKeyConstraint(*(column.name for column in columns))
    return Table(name, metadata, *columns, octets_column("body"), *more, primary)


# `keys` are the user's rows in the two tables below, which thus need no second index to be found by: such an index
# would be a quarter of the database.
# Everybody is listed by `created_at`: rows that were written one after the other lie next to each other, and a
# page is a few reads however many there are.
users = _of_user(
    "users",
    _time("created_at"),
    octets_column("keys"),
    Index("ix_users_created_at", "pool_id", "created_at", "sub"),
)

# Who signs in with a name. A row is all key, which SQLite need not keep twice (here and below).
user_names = Table(
    "user_names",
    metadata,
    key_column("pool_id"),
    key_column("value"),
    key_column("sub"),
    PrimaryKeyConstraint("pool_id", "value"),
    sqlite_with_rowid=False,
)

# What users are listed by; `value` is cut to LONGEST_INDEXED.
user_search = Table(
    "user_search",
    metadata,
    key_column("pool_id"),
    key_column("attribute"),
    key_column("value"),
    key_column("sub"),
    PrimaryKeyConstraint("pool_id", "attribute", "value", "sub"),
    sqlite_with_rowid=False,
)

# How many users a pool has is the sum of its rows: one row would make all sign-ups of a pool wait for each other.
user_counts = Table(
    "user_counts",
    metadata,
    key_column("pool_id"),
    Column("shard", BigInteger, nullable=False),
    Column("number", BigInteger, nullable=False),
    PrimaryKeyConstraint("pool_id", "shard"),
    sqlite_with_rowid=False,
)

user_passwords = _of_user("user_passwords", octets_column("sealed"))
user_software_tokens = _of_user("user_software_tokens", octets_column("sealed"))
user_codes = _of_user("user_codes", key="purpose")
user_attempts = _of_user("user_attempts", key="kind")
user_devices = _of_user("user_devices", octets_column("sealed"), key="key")
user_passkeys = _of_user("user_passkeys", Index("ix_user_passkeys_id", "pool_id", "id", unique=True), key="id")
user_sessions = _of_user(
    "user_sessions", _time("expires_at"), Index("ix_user_sessions_expires_at", "expires_at"), key="id"
)

user_groups = Table(
    "user_groups",
    metadata,
    key_column("pool_id"),
    key_column("name"),
    octets_column("body"),
    PrimaryKeyConstraint("pool_id", "name"),
)
group_members = Table(
    "group_members",
    metadata,
    key_column("pool_id"),
    key_column("name"),
    key_column("sub"),
    PrimaryKeyConstraint("pool_id", "name", "sub"),
    Index("ix_group_members_sub", "pool_id", "sub", "name"),
    sqlite_with_rowid=False,
)


def _expiring(name: str) -> Table:
    return Table(
        name,
        metadata,
        key_column("pool_id"),
        key_column("id"),
        _time("expires_at"),
        PrimaryKeyConstraint("pool_id", "id"),
        Index(f"ix_{name}_expires_at", "expires_at"),
        sqlite_with_rowid=False,
    )


spent_tickets = _expiring("spent_tickets")
revocations = _expiring("revocations")

# `id` is a keyed hash of the code; `sealed` what it stands for, which is its user's and its app's business.
authorization_codes = Table(
    "authorization_codes",
    metadata,
    key_column("pool_id"),
    key_column("id"),
    _time("expires_at"),
    _time("used_at", nullable=True),
    octets_column("sealed"),
    PrimaryKeyConstraint("pool_id", "id"),
    Index("ix_authorization_codes_expires_at", "expires_at"),
)

# `due_at` is null once the message is delivered. `sealed` is what the recipient alone should read.
outbox = Table(
    "outbox",
    metadata,
    key_column("pool_id"),
    key_column("id"),
    key_column("recipient"),
    _time("created_at"),
    _time("due_at", nullable=True),
    _time("delivered_at", nullable=True),
    octets_column("body"),
    octets_column("sealed"),
    PrimaryKeyConstraint("pool_id", "id"),
    Index("ix_outbox_due_at", "due_at", "created_at"),
    Index("ix_outbox_created_at", "created_at"),
)

ALL = tuple(table for name, table in metadata.tables.items() if name not in OTHERS)
"""Users first: who removes one waits there for whoever writes below them, and then sees what was written."""
OF_USER = tuple(table for table in ALL if "sub" in table.columns and table not in (user_names, user_search))
EXPIRING = (user_sessions, spent_tickets, revocations, authorization_codes)
