"""A message to a user, as it waits in the outbox."""

from __future__ import annotations

from msgspec import Struct


class Message(Struct, frozen=True, kw_only=True):
    """`medium` is `EMAIL` or `SMS`; `code` is the code or temporary password in it, for the dev inbox only."""

    id: str
    pool_id: str
    recipient: str
    medium: str
    subject: str
    body: str
    code: str
    purpose: str
    created_at: float
    attempts: int = 0
    due_at: float = 0.0
    delivered_at: float | None = None
