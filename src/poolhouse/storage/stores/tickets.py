"""What was used up and what was revoked, until it would have expired anyway."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select, text

from poolhouse.storage.database import Session, insert_if_absent
from poolhouse.storage.tables import Key
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import revocations, spent_tickets

USE = insert_if_absent(spent_tickets)
USED = select(spent_tickets.c.id).where(*same(spent_tickets, "pool_id", "id"))
ENDS_AT = select(spent_tickets.c.expires_at).where(*same(spent_tickets, "pool_id", "id"))
REVOKE = text(
    "INSERT INTO revocations (pool_id, id, expires_at) VALUES (:pool_id, :id, :expires_at)"
    " ON CONFLICT (pool_id, id) DO UPDATE SET expires_at = excluded.expires_at"
    " WHERE revocations.expires_at < excluded.expires_at"
).bindparams(
    bindparam("pool_id", type_=Key),
    bindparam("id", type_=Key),
    bindparam("expires_at", type_=revocations.c.expires_at.type),
)
REVOKED = select(revocations.c.id).where(*same(revocations, "pool_id", "id"))


@dataclass(frozen=True, slots=True)
class SqlSpent:
    """Implements domain.users.ports.Spent."""

    session: Session

    async def use(self, pool_id: str, ticket_id: str, *, expires_at: float) -> bool:
        row = {"pool_id": pool_id, "id": ticket_id, "expires_at": expires_at}
        async with self.session.write() as transaction:
            return await transaction.run(USE, row) > 0

    async def is_used(self, pool_id: str, ticket_id: str) -> bool:
        return bool(await self.session.read(USED, at(pool_id=pool_id, id=ticket_id)))

    async def ends_at(self, pool_id: str, ticket_id: str) -> float | None:
        found = await self.session.read(ENDS_AT, at(pool_id=pool_id, id=ticket_id))
        return float(found[0][0]) if found else None


@dataclass(frozen=True, slots=True)
class SqlRevocations:
    """Implements domain.users.ports.Revocations."""

    session: Session

    async def add(self, pool_id: str, origin_jti: str, *, expires_at: float) -> None:
        row = {"pool_id": pool_id, "id": origin_jti, "expires_at": expires_at}
        async with self.session.write() as transaction:
            await transaction.run(REVOKE, row)

    async def holds(self, pool_id: str, origin_jti: str) -> bool:
        return bool(await self.session.read(REVOKED, at(pool_id=pool_id, id=origin_jti)))
