"""The tables of branding: the same metadata and conventions as `tables`."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, Table

from poolhouse.storage.tables import key_column, metadata, octets_column


def _of_client(name: str, *more: str, below: str = "app_clients") -> Table:
    """Values of a client: one, or several told apart by the columns `more`. They go with it."""
    owner = {"app_clients": "id", "login_styles": "client_id"}[below]
    return Table(
        name,
        metadata,
        key_column("pool_id"),
        key_column("client_id"),
        *(key_column(column) for column in more),
        octets_column("body"),
        PrimaryKeyConstraint("pool_id", "client_id", *more),
        ForeignKeyConstraint(
            ["pool_id", "client_id"], [f"{below}.pool_id", f"{below}.{owner}"], ondelete="CASCADE"
        ),
    )


# Of all clients of a pool; apart from those of one client, so that each goes with its owner.
pool_customizations = Table(
    "pool_customizations",
    metadata,
    key_column("pool_id"),
    octets_column("body"),
    PrimaryKeyConstraint("pool_id"),
    ForeignKeyConstraint(["pool_id"], ["user_pools.id"], ondelete="CASCADE"),
)
client_customizations = _of_client("client_customizations")
login_styles = _of_client("login_styles")
login_assets = _of_client("login_assets", "key", below="login_styles")
client_terms = _of_client("client_terms", "name")
