"""A user pool and its settings. Member names are AWS's, in snake case; `None` means "not given"."""

from __future__ import annotations

from msgspec import Struct


class UserPool(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    created_at: float
    modified_at: float
    tags: dict[str, str] = {}
