"""The dev profile's inbox: what was sent to whom, codes included."""

from __future__ import annotations

from typing import Any

from poolhouse.domain.users.message import Message
from poolhouse.domain.users.ports import Outbox


class Inbox:
    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def read(self, recipient: str | None, limit: int) -> list[dict[str, Any]]:
        """Newest first; of one recipient, or of all."""
        return [_shown(message) for message in await self._outbox.newest(recipient=recipient, limit=limit)]


def _shown(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "pool_id": message.pool_id,
        "recipient": message.recipient,
        "medium": message.medium,
        "subject": message.subject,
        "body": message.body,
        "code": message.code,
        "purpose": message.purpose,
        "created_at": message.created_at,
        "delivered_at": message.delivered_at,
    }
