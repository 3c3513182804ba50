"""Branding of hosted pages

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def key(name: str) -> sa.Column[str]:
    kind = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.Column(name, kind, nullable=False)


def table(name: str, primary: tuple[str, ...], owner: str, *owner_key: str) -> None:
    op.create_table(
        name,
        *(key(column) for column in primary),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(*primary, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            primary[: len(owner_key)],
            [f"{owner}.{column}" for column in owner_key],
            name=f"fk_{name}",
            ondelete="CASCADE",
        ),
    )


def upgrade() -> None:
    table("pool_customizations", ("pool_id",), "user_pools", "id")
    table("client_customizations", ("pool_id", "client_id"), "app_clients", "pool_id", "id")
    table("login_styles", ("pool_id", "client_id"), "app_clients", "pool_id", "id")
    table("login_assets", ("pool_id", "client_id", "key"), "login_styles", "pool_id", "client_id")
    table("client_terms", ("pool_id", "client_id", "name"), "app_clients", "pool_id", "id")
