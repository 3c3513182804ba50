"""Messages on their way. Subject, text and code are sealed: a temporary password may be among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import Struct, structs
from sqlalchemy import bindparam, delete, select, tuple_, update

from poolhouse.domain.secret import Secret
from poolhouse.domain.users.message import Message
from poolhouse.storage.database import Session, insert_if_absent
from poolhouse.storage.sealing import Place, Sealer
from poolhouse.storage.tables import Key
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import outbox

PRUNED_AT_ONCE = 1000
TIME = outbox.c.created_at.type
COLUMNS = (outbox.c.pool_id, outbox.c.id, outbox.c.due_at, outbox.c.body, outbox.c.sealed)
KEY = (outbox.c.pool_id, outbox.c.id)
INSERT = insert_if_absent(outbox)
REPLACE = (
    update(outbox)
    .where(*same(outbox, "pool_id", "id"))
    .values({column: bindparam(column.name, type_=column.type) for column in outbox.columns if column not in KEY})
)
DUE = (
    select(*KEY)
    .where(outbox.c.due_at <= bindparam("now", type_=TIME))
    .order_by(outbox.c.due_at, outbox.c.created_at)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
TAKE = (
    update(outbox)
    .where(tuple_(*KEY).in_(DUE))
    .values(due_at=bindparam("leased_until", type_=TIME))
    .returning(*COLUMNS)
)
NEWEST = select(*COLUMNS).order_by(outbox.c.created_at.desc(), outbox.c.id.desc()).limit(bindparam("limit"))
NEWEST_OF = NEWEST.where(outbox.c.recipient == bindparam("recipient", type_=Key))
BEFORE = bindparam("before", type_=TIME)
# Nothing is delivered before it is created: the first condition is there for its index.
DELIVERED = (
    select(*KEY)
    .where(outbox.c.created_at < BEFORE, outbox.c.delivered_at < BEFORE)
    .limit(PRUNED_AT_ONCE)
    .with_for_update(skip_locked=True)
)
PRUNE = delete(outbox).where(tuple_(*KEY).in_(DELIVERED))


class Sealed(Struct, frozen=True, kw_only=True):
    """What the recipient alone should read."""

    subject: str
    body: str
    code: str


MESSAGE = msgspec.json.Decoder(Message).decode
SEALED = msgspec.json.Decoder(Sealed).decode
encode = msgspec.json.encode


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    """Implements domain.users.ports.Outbox."""

    session: Session
    sealer: Sealer

    async def add(self, message: Message) -> None:
        async with self.session.write() as transaction:
            await transaction.run(INSERT, self._row(message))

    async def take_due(self, *, now: float, lease: float, limit: int) -> Sequence[Message]:
        wanted = {"now": now, "leased_until": now + lease, "limit": limit}
        async with self.session.write() as transaction:
            rows = await transaction.read(TAKE, wanted)
        taken = [self._opened(row) for row in rows]
        return sorted(taken, key=lambda message: (message.created_at, message.id))

    async def put(self, message: Message) -> None:
        row = self._row(message)
        key = at(pool_id=row.pop("pool_id"), id=row.pop("id"))
        async with self.session.write() as transaction:
            await transaction.run(REPLACE, {**row, **key})

    async def newest(self, *, recipient: str | None, limit: int) -> Sequence[Message]:
        if recipient is None:
            rows = await self.session.read(NEWEST, {"limit": limit})
        else:
            rows = await self.session.read(NEWEST_OF, {"recipient": recipient, "limit": limit})
        return [self._opened(row) for row in rows]

    async def prune(self, *, delivered_before: float) -> None:
        pruned = PRUNED_AT_ONCE
        while pruned == PRUNED_AT_ONCE:
            async with self.session.write() as transaction:
                pruned = await transaction.run(PRUNE, {"before": delivered_before})

    def _row(self, message: Message) -> dict[str, object]:
        sealed = Sealed(subject=message.subject, body=message.body, code=message.code)
        return {
            "pool_id": message.pool_id,
            "id": message.id,
            "recipient": message.recipient,
            "created_at": message.created_at,
            "due_at": message.due_at if message.delivered_at is None else None,
            "delivered_at": message.delivered_at,
            "body": encode(structs.replace(message, subject="", body="", code="")),
            "sealed": self.sealer.seal(_place(message.pool_id, message.id), Secret(encode(sealed).decode())),
        }

    def _opened(self, row: Any) -> Message:
        message = MESSAGE(row.body)
        sealed = SEALED(self.sealer.open(_place(row.pool_id, row.id), row.sealed).value)
        due_at = message.due_at if row.due_at is None else row.due_at
        return structs.replace(message, subject=sealed.subject, body=sealed.body, code=sealed.code, due_at=due_at)


def _place(pool_id: str, message_id: str) -> Place:
    return Place(outbox.name, (pool_id, message_id))
