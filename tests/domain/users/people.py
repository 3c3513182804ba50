"""Pools and users to try rules on."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.pool import UsernameConfiguration, UserPool
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.schema import (
    STANDARD_ATTRIBUTES,
    NumberConstraints,
    SchemaAttribute,
    StringConstraints,
)
from poolhouse.domain.users.user import CONFIRMED, User

POOL_ID = "us-east-1_abcdefghi"
SUB = "34c84488-e0e1-70ae-d2ee-991ad1a898c8"
CUSTOM = (
    SchemaAttribute(
        name="custom:tier",
        attribute_data_type="String",
        mutable=True,
        string_attribute_constraints=StringConstraints(min_length="2", max_length="4"),
    ),
    SchemaAttribute(
        name="custom:age",
        attribute_data_type="Number",
        mutable=True,
        number_attribute_constraints=NumberConstraints(min_value="1", max_value="10"),
    ),
    SchemaAttribute(name="custom:born", attribute_data_type="DateTime", mutable=True),
    SchemaAttribute(name="custom:vip", attribute_data_type="Boolean", mutable=True),
    SchemaAttribute(name="custom:fixed", attribute_data_type="String", mutable=False),
    SchemaAttribute(name="dev:score", attribute_data_type="String", mutable=True, developer_only_attribute=True),
)


def pool(*, required: tuple[str, ...] = (), ignores_case: bool | None = None, **members: Any) -> UserPool:
    """A pool with some custom attributes; `members` are the pool's own or of its settings."""
    schema = tuple(replace(each, required=each.required or each.name in required) for each in STANDARD_ATTRIBUTES)
    settings = {name: members.pop(name) for name in PoolSettings.__struct_fields__ if name in members}
    if ignores_case is not None:
        members["username_configuration"] = UsernameConfiguration(case_sensitive=not ignores_case)
    return UserPool(
        id=POOL_ID,
        name="shop",
        created_at=1.0,
        modified_at=1.0,
        schema=(*schema, *CUSTOM),
        settings=PoolSettings(**settings),
        **members,
    )


def user(attributes: dict[str, str] | None = None, **members: Any) -> User:
    return User(
        **{
            "pool_id": POOL_ID,
            "sub": SUB,
            "username": "ada",
            "status": CONFIRMED,
            "created_at": 1.0,
            "modified_at": 1.0,
            "attributes": attributes or {},
            **members,
        }
    )


def client(**members: Any) -> AppClient:
    return AppClient(pool_id=POOL_ID, id="c", name="c", created_at=1.0, modified_at=1.0, **members)
