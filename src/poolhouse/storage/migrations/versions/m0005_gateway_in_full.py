"""What REST APIs and HTTP APIs keep beyond the first step

Revision ID: 0005
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def key(name: str) -> sa.Column[str]:
    kind = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.Column(name, kind, nullable=False)


def octets(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def below(table: str, columns: list[str], parent: str, parents: list[str]) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        columns, [f"{parent}.{each}" for each in parents], f"fk_{table}_{parent}", ondelete="CASCADE"
    )


# What an API is born with since: those that are there get it now, for their methods may name it.
MODELS: dict[str, tuple[str, dict[str, object]]] = {
    "Empty": ("This is a default empty schema model", {"title": "Empty Schema", "type": "object"}),
    "Error": (
        "This is a default error schema model",
        {"title": "Error Schema", "type": "object", "properties": {"message": {"type": "string"}}},
    ),
}


def upgrade() -> None:
    _api_parts()
    _models_of_present_apis()
    _account()
    _plans()
    _domain_names()
    _http_apis()


def _api_parts() -> None:
    parts = {
        "api_models": "name",
        "api_request_validators": "id",
        "api_gateway_responses": "type",
        "api_documentation_parts": "id",
        "api_documentation_versions": "version",
    }
    for table, name in parts.items():
        op.create_table(
            table,
            key("api_id"),
            key(name),
            octets("body"),
            sa.PrimaryKeyConstraint("api_id", name, name=f"pk_{table}"),
            sa.ForeignKeyConstraint(["api_id"], ["rest_apis.id"], f"fk_{table}", ondelete="CASCADE"),
        )


def _models_of_present_apis() -> None:
    models = sa.table("api_models", key("api_id"), key("name"), octets("body"))
    for api_id in op.get_bind().execute(sa.text("SELECT id FROM rest_apis")).scalars().all():
        for name, (description, schema) in MODELS.items():
            draft = {"$schema": "http://json-schema.org/draft-04/schema#", **schema}
            body = {
                "api_id": api_id,
                "id": f"{name.lower()}0",
                "name": name,
                "content_type": "application/json",
                "schema": json.dumps(draft, indent=2),
                "description": description,
            }
            op.bulk_insert(models, [{"api_id": api_id, "name": name, "body": json.dumps(body).encode()}])


def _account() -> None:
    op.create_table(
        "gateway_accounts", key("id"), octets("body"), sa.PrimaryKeyConstraint("id", name="pk_gateway_accounts")
    )
    op.create_table(
        "account_api_keys",
        key("account_id"),
        key("id"),
        octets("fingerprint"),
        octets("body"),
        octets("sealed"),
        sa.PrimaryKeyConstraint("account_id", "id", name="pk_account_api_keys"),
        below("account_api_keys", ["account_id"], "gateway_accounts", ["id"]),
    )
    op.create_index(
        "ix_account_api_keys_fingerprint", "account_api_keys", ["account_id", "fingerprint"], unique=True
    )
    op.create_table(
        "account_certificates",
        key("account_id"),
        key("id"),
        octets("body"),
        octets("sealed"),
        sa.PrimaryKeyConstraint("account_id", "id", name="pk_account_certificates"),
        below("account_certificates", ["account_id"], "gateway_accounts", ["id"]),
    )


def _plans() -> None:
    op.create_table(
        "account_usage_plans",
        key("account_id"),
        key("id"),
        octets("body"),
        sa.PrimaryKeyConstraint("account_id", "id", name="pk_account_usage_plans"),
        below("account_usage_plans", ["account_id"], "gateway_accounts", ["id"]),
    )
    op.create_table(
        "account_plan_keys",
        key("account_id"),
        key("plan_id"),
        key("key_id"),
        octets("body"),
        sa.PrimaryKeyConstraint("account_id", "plan_id", "key_id", name="pk_account_plan_keys"),
        below("account_plan_keys", ["account_id", "plan_id"], "account_usage_plans", ["account_id", "id"]),
        below("account_plan_keys", ["account_id", "key_id"], "account_api_keys", ["account_id", "id"]),
    )
    op.create_index("ix_account_plan_keys_key_id", "account_plan_keys", ["account_id", "key_id"])
    member = ["account_id", "plan_id", "key_id"]
    op.create_table(
        "account_usage",
        key("account_id"),
        key("plan_id"),
        key("key_id"),
        key("day"),
        number("used"),
        number("extra"),
        sa.PrimaryKeyConstraint(*member, "day", name="pk_account_usage"),
        below("account_usage", member, "account_plan_keys", member),
    )


def _domain_names() -> None:
    op.create_table(
        "account_domain_names",
        key("account_id"),
        key("name"),
        octets("body"),
        sa.PrimaryKeyConstraint("account_id", "name", name="pk_account_domain_names"),
        below("account_domain_names", ["account_id"], "gateway_accounts", ["id"]),
    )
    op.create_index("ix_account_domain_names_name", "account_domain_names", ["name"], unique=True)
    op.create_table(
        "account_mappings",
        key("account_id"),
        key("domain_name"),
        key("base_path"),
        octets("body"),
        sa.PrimaryKeyConstraint("account_id", "domain_name", "base_path", name="pk_account_mappings"),
        below("account_mappings", ["account_id", "domain_name"], "account_domain_names", ["account_id", "name"]),
    )


def _http_apis() -> None:
    op.create_table("http_apis", key("id"), octets("body"), sa.PrimaryKeyConstraint("id", name="pk_http_apis"))
    parts = {
        "http_routes": "id",
        "http_integrations": "id",
        "http_authorizers": "id",
        "http_deployments": "id",
        "http_stages": "name",
    }
    for table, name in parts.items():
        op.create_table(
            table,
            key("api_id"),
            key(name),
            octets("body"),
            sa.PrimaryKeyConstraint("api_id", name, name=f"pk_{table}"),
            sa.ForeignKeyConstraint(["api_id"], ["http_apis.id"], f"fk_{table}", ondelete="CASCADE"),
        )
