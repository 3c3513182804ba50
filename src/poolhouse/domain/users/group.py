"""Groups of a pool."""

from __future__ import annotations

from msgspec import Struct


class Group(Struct, frozen=True, kw_only=True):
    """A lower `precedence` is stronger; None is weakest."""

    pool_id: str
    name: str
    created_at: float
    modified_at: float
    description: str | None = None
    role_arn: str | None = None
    precedence: int | None = None
