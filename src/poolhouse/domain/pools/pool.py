"""A user pool and its settings. Member names are AWS's, in snake case; `None` means "not given"."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.pools.mfa import MfaFactors
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.schema import STANDARD_ATTRIBUTES, SchemaAttribute


class UsernameConfiguration(Struct, frozen=True, kw_only=True):
    case_sensitive: bool


class UserPool(Struct, frozen=True, kw_only=True):
    """`settings` is what an update replaces; aliases, usernames and schema are fixed at creation."""

    id: str
    name: str
    created_at: float
    modified_at: float
    tags: dict[str, str] = {}
    settings: PoolSettings = PoolSettings()
    mfa: MfaFactors = MfaFactors()
    alias_attributes: tuple[str, ...] | None = None
    username_attributes: tuple[str, ...] | None = None
    username_configuration: UsernameConfiguration | None = None
    schema: tuple[SchemaAttribute, ...] = STANDARD_ATTRIBUTES
