"""User pools and REST APIs

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def key(name: str) -> sa.Column[str]:
    kind = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.Column(name, kind, nullable=False)


def octets(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def below(name: str, columns: list[str], parent: str, parents: list[str]) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(columns, [f"{parent}.{key}" for key in parents], name, ondelete="CASCADE")


def upgrade() -> None:
    _house()
    _pools()
    _apis()


def _house() -> None:
    counters = op.create_table(
        "counters",
        key("name"),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.bulk_insert(counters, [{"name": name, "value": 0} for name in ("revision", "floor", "pools")])
    op.create_table(
        "changes",
        key("key"),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_changes"),
    )
    op.create_index("ix_changes_revision", "changes", ["revision"])
    op.create_table("seals", key("name"), octets("sealed"), sa.PrimaryKeyConstraint("name", name="pk_seals"))


def _pools() -> None:
    op.create_table("user_pools", key("id"), octets("body"), sa.PrimaryKeyConstraint("id", name="pk_user_pools"))
    op.create_table(
        "app_clients",
        key("pool_id"),
        key("id"),
        octets("body"),
        sa.PrimaryKeyConstraint("pool_id", "id", name="pk_app_clients"),
        below("fk_app_clients", ["pool_id"], "user_pools", ["id"]),
    )
    op.create_index("ix_app_clients_id", "app_clients", ["id"], unique=True)
    op.create_table(
        "client_secrets",
        key("pool_id"),
        key("client_id"),
        key("id"),
        sa.Column("created_at", sa.Double(), nullable=False),
        octets("sealed"),
        sa.PrimaryKeyConstraint("pool_id", "client_id", "id", name="pk_client_secrets"),
        below("fk_client_secrets", ["pool_id", "client_id"], "app_clients", ["pool_id", "id"]),
    )
    op.create_table(
        "resource_servers",
        key("pool_id"),
        key("identifier"),
        octets("body"),
        sa.PrimaryKeyConstraint("pool_id", "identifier", name="pk_resource_servers"),
        below("fk_resource_servers", ["pool_id"], "user_pools", ["id"]),
    )
    op.create_table(
        "pool_domains",
        key("pool_id"),
        key("name"),
        octets("body"),
        sa.PrimaryKeyConstraint("pool_id", "name", name="pk_pool_domains"),
        below("fk_pool_domains", ["pool_id"], "user_pools", ["id"]),
    )
    op.create_index("ix_pool_domains_name", "pool_domains", ["name"], unique=True)
    op.create_table(
        "signing_keys",
        key("pool_id"),
        octets("body"),
        octets("sealed"),
        sa.PrimaryKeyConstraint("pool_id", name="pk_signing_keys"),
        below("fk_signing_keys", ["pool_id"], "user_pools", ["id"]),
    )


def _apis() -> None:
    op.create_table("rest_apis", key("id"), octets("body"), sa.PrimaryKeyConstraint("id", name="pk_rest_apis"))
    parts = {"api_resources": "id", "api_authorizers": "id", "api_deployments": "id", "api_stages": "name"}
    for table, name in parts.items():
        op.create_table(
            table,
            key("api_id"),
            key(name),
            octets("body"),
            sa.PrimaryKeyConstraint("api_id", name, name=f"pk_{table}"),
            below(f"fk_{table}", ["api_id"], "rest_apis", ["id"]),
        )
