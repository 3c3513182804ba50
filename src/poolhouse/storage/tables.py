"""The tables of pools and APIs, for statements and for the drift test; what creates them is `migrations`. Those of
users are in `user_tables`.

A primary key begins with the pool's or API's id, so that the schema shards without change. A value is its JSON in
`body`; beside it stand only the columns a statement searches by. `sealed` columns hold ciphertext.
"""

from __future__ import annotations

import re

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

_ESCAPED = re.compile(r"\\(\\|0|ud[89a-f][0-9a-f]{2})")


def storable(key: str) -> str:
    """`key` without what a database cannot hold (NUL, lone surrogates), reversibly: no two keys become one."""
    if key.isascii() and "\\" not in key and "\0" not in key:
        return key
    return key.replace("\\", "\\\\").replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()


def original(stored: str) -> str:
    """Undo `storable`."""
    return _ESCAPED.sub(_unescape, stored) if "\\" in stored else stored


def _unescape(match: re.Match[str]) -> str:
    name = match[1]
    return {"\\": "\\", "0": "\0"}.get(name) or chr(int(name[1:], 16))


class Key(TypeDecorator[str]):
    """An id or a name. Ordered by code point on every database, so that pages are the same everywhere and an
    upgrade of the system's collations cannot spoil an index."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        return Text(collation="C" if dialect.name == "postgresql" else None)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  the base's
        return None if value is None else storable(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  the base's
        return None if value is None else original(value)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def key_column(name: str) -> Column[str]:
    return Column(name, Key, nullable=False)


def octets_column(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def _below(table: str, *columns: str) -> ForeignKeyConstraint:
    """Rows go when their parent goes: a new table cannot be forgotten by `remove`."""
    parents = {"user_pools": ["id"], "rest_apis": ["id"], "app_clients": ["pool_id", "id"]}[table]
    return ForeignKeyConstraint(columns, [f"{table}.{parent}" for parent in parents], ondelete="CASCADE")


user_pools = Table("user_pools", metadata, key_column("id"), octets_column("body"), PrimaryKeyConstraint("id"))

app_clients = Table(
    "app_clients",
    metadata,
    key_column("pool_id"),
    key_column("id"),
    octets_column("body"),
    PrimaryKeyConstraint("pool_id", "id"),
    _below("user_pools", "pool_id"),
    Index("ix_app_clients_id", "id", unique=True),
)

client_secrets = Table(
    "client_secrets",
    metadata,
    key_column("pool_id"),
    key_column("client_id"),
    key_column("id"),
    Column("created_at", Double, nullable=False),
    octets_column("sealed"),
    PrimaryKeyConstraint("pool_id", "client_id", "id"),
    _below("app_clients", "pool_id", "client_id"),
)

resource_servers = Table(
    "resource_servers",
    metadata,
    key_column("pool_id"),
    key_column("identifier"),
    octets_column("body"),
    PrimaryKeyConstraint("pool_id", "identifier"),
    _below("user_pools", "pool_id"),
)

pool_domains = Table(
    "pool_domains",
    metadata,
    key_column("pool_id"),
    key_column("name"),
    octets_column("body"),
    PrimaryKeyConstraint("pool_id", "name"),
    _below("user_pools", "pool_id"),
    Index("ix_pool_domains_name", "name", unique=True),
)

signing_keys = Table(
    "signing_keys",
    metadata,
    key_column("pool_id"),
    octets_column("body"),
    octets_column("sealed"),
    PrimaryKeyConstraint("pool_id"),
    _below("user_pools", "pool_id"),
)

rest_apis = Table("rest_apis", metadata, key_column("id"), octets_column("body"), PrimaryKeyConstraint("id"))


def _api_parts(name: str, key: str) -> Table:
    return Table(
        name,
        metadata,
        key_column("api_id"),
        key_column(key),
        octets_column("body"),
        PrimaryKeyConstraint("api_id", key),
        _below("rest_apis", "api_id"),
    )


api_resources = _api_parts("api_resources", "id")
api_authorizers = _api_parts("api_authorizers", "id")
api_deployments = _api_parts("api_deployments", "id")
api_stages = _api_parts("api_stages", "name")
api_models = _api_parts("api_models", "name")
api_request_validators = _api_parts("api_request_validators", "id")
api_gateway_responses = _api_parts("api_gateway_responses", "type")
api_documentation_parts = _api_parts("api_documentation_parts", "id")
api_documentation_versions = _api_parts("api_documentation_versions", "version")

# The house's own. `revision` counts writes; up to `floor` their changes are forgotten; `pools` is only ever
# locked, by what counts all pools.
counters = Table(
    "counters",
    metadata,
    key_column("name"),
    Column("value", BigInteger, nullable=False),
    PrimaryKeyConstraint("name"),
)

# The last write of each key (domain/changes.py).
changes = Table(
    "changes",
    metadata,
    key_column("key"),
    Column("revision", BigInteger, nullable=False),
    PrimaryKeyConstraint("key"),
    Index("ix_changes_revision", "revision"),
)

# A known text sealed with the master key: a start with the wrong key stops here instead of at the first token.
seals = Table("seals", metadata, key_column("name"), octets_column("sealed"), PrimaryKeyConstraint("name"))
