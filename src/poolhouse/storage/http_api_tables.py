"""The tables of HTTP APIs; as those of REST APIs in `tables`."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, Table

from poolhouse.storage.tables import key_column, metadata, octets_column

http_apis = Table("http_apis", metadata, key_column("id"), octets_column("body"), PrimaryKeyConstraint("id"))


def _parts(name: str, key: str) -> Table:
    return Table(
        name,
        metadata,
        key_column("api_id"),
        key_column(key),
        octets_column("body"),
        PrimaryKeyConstraint("api_id", key),
        ForeignKeyConstraint(["api_id"], ["http_apis.id"], f"fk_{name}", ondelete="CASCADE"),
    )


http_routes = _parts("http_routes", "id")
http_integrations = _parts("http_integrations", "id")
http_authorizers = _parts("http_authorizers", "id")
http_deployments = _parts("http_deployments", "id")
http_stages = _parts("http_stages", "name")
