"""The tables of what an account of API Gateway has beside its APIs. Conventions: see `tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, LargeBinary, PrimaryKeyConstraint, Table

from poolhouse.storage.tables import key_column, metadata, octets_column

__all__ = ["metadata"]

gateway_accounts = Table(
    "gateway_accounts", metadata, key_column("id"), octets_column("body"), PrimaryKeyConstraint("id")
)


def _below(table: str, parent: str, *columns: str) -> ForeignKeyConstraint:
    parents = {
        "gateway_accounts": ["id"],
        "account_usage_plans": ["account_id", "id"],
        "account_api_keys": ["account_id", "id"],
        "account_plan_keys": ["account_id", "plan_id", "key_id"],
        "account_domain_names": ["account_id", "name"],
    }[parent]
    # A table may have two parents: the parent's name tells their constraints apart.
    return ForeignKeyConstraint(
        columns, [f"{parent}.{each}" for each in parents], ondelete="CASCADE", name=f"fk_{table}_{parent}"
    )


account_api_keys = Table(
    "account_api_keys",
    metadata,
    key_column("account_id"),
    key_column("id"),
    Column("fingerprint", LargeBinary, nullable=False),
    octets_column("body"),
    octets_column("sealed"),
    PrimaryKeyConstraint("account_id", "id"),
    _below("account_api_keys", "gateway_accounts", "account_id"),
    Index("ix_account_api_keys_fingerprint", "account_id", "fingerprint", unique=True),
)

account_usage_plans = Table(
    "account_usage_plans",
    metadata,
    key_column("account_id"),
    key_column("id"),
    octets_column("body"),
    PrimaryKeyConstraint("account_id", "id"),
    _below("account_usage_plans", "gateway_accounts", "account_id"),
)

account_plan_keys = Table(
    "account_plan_keys",
    metadata,
    key_column("account_id"),
    key_column("plan_id"),
    key_column("key_id"),
    octets_column("body"),
    PrimaryKeyConstraint("account_id", "plan_id", "key_id"),
    _below("account_plan_keys", "account_usage_plans", "account_id", "plan_id"),
    _below("account_plan_keys", "account_api_keys", "account_id", "key_id"),
    Index("ix_account_plan_keys_key_id", "account_id", "key_id"),
)

account_usage = Table(
    "account_usage",
    metadata,
    key_column("account_id"),
    key_column("plan_id"),
    key_column("key_id"),
    key_column("day"),
    Column("used", BigInteger, nullable=False),
    Column("extra", BigInteger, nullable=False),
    PrimaryKeyConstraint("account_id", "plan_id", "key_id", "day"),
    _below("account_usage", "account_plan_keys", "account_id", "plan_id", "key_id"),
)

account_domain_names = Table(
    "account_domain_names",
    metadata,
    key_column("account_id"),
    key_column("name"),
    octets_column("body"),
    PrimaryKeyConstraint("account_id", "name"),
    _below("account_domain_names", "gateway_accounts", "account_id"),
    Index("ix_account_domain_names_name", "name", unique=True),
)

account_mappings = Table(
    "account_mappings",
    metadata,
    key_column("account_id"),
    key_column("domain_name"),
    key_column("base_path"),
    octets_column("body"),
    PrimaryKeyConstraint("account_id", "domain_name", "base_path"),
    _below("account_mappings", "account_domain_names", "account_id", "domain_name"),
)

account_certificates = Table(
    "account_certificates",
    metadata,
    key_column("account_id"),
    key_column("id"),
    octets_column("body"),
    octets_column("sealed"),
    PrimaryKeyConstraint("account_id", "id"),
    _below("account_certificates", "gateway_accounts", "account_id"),
)
