"""Users

Revision ID: 0002
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def key(name: str) -> sa.Column[str]:
    kind = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.Column(name, kind, nullable=False)


def octets(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def time(name: str, *, nullable: bool = False) -> sa.Column[float]:
    return sa.Column(name, sa.Double(), nullable=nullable)


def whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def table(name: str, *columns: sa.Column[Any], primary: tuple[str, ...], with_rowid: bool = True) -> None:
    constraint = sa.PrimaryKeyConstraint(*primary, name=f"pk_{name}")
    op.create_table(name, *columns, constraint, sqlite_with_rowid=with_rowid)


def upgrade() -> None:
    _users()
    _parts_of_users()
    _groups()
    _expiring()
    _outbox()


def _users() -> None:
    table(
        "users",
        key("pool_id"),
        key("sub"),
        octets("body"),
        time("created_at"),
        octets("keys"),
        primary=("pool_id", "sub"),
    )
    op.create_index("ix_users_created_at", "users", ["pool_id", "created_at", "sub"])
    table(
        "user_names",
        key("pool_id"),
        key("value"),
        key("sub"),
        primary=("pool_id", "value"),
        with_rowid=False,
    )
    table(
        "user_search",
        key("pool_id"),
        key("attribute"),
        key("value"),
        key("sub"),
        primary=("pool_id", "attribute", "value", "sub"),
        with_rowid=False,
    )
    table(
        "user_counts",
        key("pool_id"),
        whole("shard"),
        whole("number"),
        primary=("pool_id", "shard"),
        with_rowid=False,
    )


def _parts_of_users() -> None:
    for name in ("user_passwords", "user_software_tokens"):
        table(name, key("pool_id"), key("sub"), octets("body"), octets("sealed"), primary=("pool_id", "sub"))
    for name, part in (("user_codes", "purpose"), ("user_attempts", "kind"), ("user_passkeys", "id")):
        table(name, key("pool_id"), key("sub"), key(part), octets("body"), primary=("pool_id", "sub", part))
    op.create_index("ix_user_passkeys_id", "user_passkeys", ["pool_id", "id"], unique=True)
    table(
        "user_devices",
        key("pool_id"),
        key("sub"),
        key("key"),
        octets("body"),
        octets("sealed"),
        primary=("pool_id", "sub", "key"),
    )
    table(
        "user_sessions",
        key("pool_id"),
        key("sub"),
        key("id"),
        octets("body"),
        time("expires_at"),
        primary=("pool_id", "sub", "id"),
    )
    op.create_index("ix_user_sessions_expires_at", "user_sessions", ["expires_at"])


def _groups() -> None:
    table("user_groups", key("pool_id"), key("name"), octets("body"), primary=("pool_id", "name"))
    table(
        "group_members",
        key("pool_id"),
        key("name"),
        key("sub"),
        primary=("pool_id", "name", "sub"),
        with_rowid=False,
    )
    op.create_index("ix_group_members_sub", "group_members", ["pool_id", "sub", "name"])


def _expiring() -> None:
    for name in ("spent_tickets", "revocations"):
        table(
            name,
            key("pool_id"),
            key("id"),
            time("expires_at"),
            primary=("pool_id", "id"),
            with_rowid=False,
        )
        op.create_index(f"ix_{name}_expires_at", name, ["expires_at"])


def _outbox() -> None:
    table(
        "outbox",
        key("pool_id"),
        key("id"),
        key("recipient"),
        time("created_at"),
        time("due_at", nullable=True),
        time("delivered_at", nullable=True),
        octets("body"),
        octets("sealed"),
        primary=("pool_id", "id"),
    )
    op.create_index("ix_outbox_due_at", "outbox", ["due_at", "created_at"])
    op.create_index("ix_outbox_created_at", "outbox", ["created_at"])
