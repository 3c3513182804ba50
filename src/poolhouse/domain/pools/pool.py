"""A user pool and its settings. Member names are AWS's, in snake case; `None` means "not given"."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.pools.mfa import MfaFactors
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.schema import STANDARD_ATTRIBUTES, SchemaAttribute


class UsernameConfiguration(Struct, frozen=True, kw_only=True):
    case_sensitive: bool


class SessionConfiguration(Struct, frozen=True, kw_only=True):
    """Set by operations of its own (2026 reference 3.3); an update of the pool leaves it alone."""

    tracking: bool = False
    max_per_user: int = 20


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
    sessions: SessionConfiguration = SessionConfiguration()
