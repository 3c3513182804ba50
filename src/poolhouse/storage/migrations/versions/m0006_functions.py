"""Local functions

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def key(name: str) -> sa.Column[str]:
    kind = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.Column(name, kind, nullable=False)


def octets(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def of_function(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["name"], ["functions.name"], f"fk_{table}", ondelete="CASCADE")


def upgrade() -> None:
    op.create_table("functions", key("name"), octets("body"), sa.PrimaryKeyConstraint("name", name="pk_functions"))
    op.create_table(
        "function_versions",
        key("name"),
        key("version"),
        number("number"),
        octets("body"),
        octets("sealed"),
        sa.PrimaryKeyConstraint("name", "version", name="pk_function_versions"),
        of_function("function_versions"),
    )
    op.create_table(
        "function_aliases",
        key("name"),
        key("alias"),
        octets("body"),
        sa.PrimaryKeyConstraint("name", "alias", name="pk_function_aliases"),
        of_function("function_aliases"),
    )
    op.create_table(
        "function_archives",
        key("name"),
        key("digest"),
        number("piece"),
        octets("content"),
        sa.PrimaryKeyConstraint("name", "digest", "piece", name="pk_function_archives"),
    )
