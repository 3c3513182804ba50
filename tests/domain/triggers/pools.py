"""Pools with functions, and occasions to ask them."""

from __future__ import annotations

from typing import Any

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import LambdaConfig, PoolSettings, VersionedTrigger
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.user import User
from tests.domain.triggers.functions import FakeFunctions, Handler

ARN = "arn:aws:lambda:eu-west-1:123456789012:function:hook"
POOL_ID = "eu-west-1_Abc987654"
USER = User(
    pool_id=POOL_ID,
    sub="11111111-2222-4333-8444-555555555555",
    username="ada",
    status="CONFIRMED",
    created_at=1.0,
    modified_at=1.0,
    attributes={"email": "ada@example.com", "email_verified": "true"},
)
ATTRIBUTES = {
    "sub": USER.sub,
    "cognito:user_status": "CONFIRMED",
    "email": "ada@example.com",
    "email_verified": "true",
}


def pool(**triggers: Any) -> UserPool:
    """A pool with these members of LambdaConfig."""
    settings = PoolSettings(lambda_config=LambdaConfig(**triggers))
    return UserPool(id=POOL_ID, name="p", created_at=1.0, modified_at=1.0, settings=settings)


def versioned(version: str) -> VersionedTrigger:
    return VersionedTrigger(lambda_version=version, lambda_arn=ARN)


def occasion(of: UserPool, source: str = "Authentication", **members: Any) -> Occasion:
    return Occasion.of(of, USER, source, **{"client_id": "client1", "metadata": {"k": "v"}, **members})


def triggers(handler: Handler | None = None) -> tuple[Triggers, FakeFunctions]:
    functions = FakeFunctions(handler)
    return Triggers(Caller(functions)), functions
