"""Passkeys of users."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.users.credentials import Passkey
from poolhouse.storage import user_rows, user_tables
from poolhouse.storage.database import Session, Transaction, insert_if_absent
from poolhouse.storage.sealing import Sealer
from poolhouse.storage.user_rows import Parts, at, same

TABLE = user_tables.user_passkeys
ROWS = Parts(TABLE, Passkey)
OF_USER = ROWS.selected.where(*same(TABLE, "pool_id", "sub"))
TAKEN = select(exists(select(TABLE.c.id).where(*same(TABLE, "pool_id", "id"))))
INSERT = insert_if_absent(TABLE)


@dataclass(frozen=True, slots=True)
class SqlPasskeys:
    """Implements domain.users.ports.Passkeys."""

    session: Session
    sealer: Sealer

    async def add(self, passkey: Passkey, *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, passkey.pool_id, passkey.sub)
            held = await self._of(transaction, passkey.pool_id, passkey.sub)
            [(taken,)] = await transaction.read(TAKEN, at(pool_id=passkey.pool_id, id=passkey.id))
            if len(held) >= at_most and not taken:
                raise LimitExceeded(f"user {passkey.sub} has {at_most} passkeys")
            # Another user may be adding the same id: the unique index alone can tell.
            if taken or not await transaction.run(INSERT, ROWS.row(self.sealer, passkey)):
                raise AlreadyExists(f"user pool {passkey.pool_id} has a passkey {passkey.id}")

    async def get(self, pool_id: str, sub: str, passkey_id: str) -> Passkey | None:
        return await ROWS.get(self.session, self.sealer, pool_id, sub, passkey_id)

    async def put(self, passkey: Passkey) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, passkey.pool_id, passkey.sub)
            if await ROWS.get(transaction, self.sealer, passkey.pool_id, passkey.sub, passkey.id) is None:
                raise NotFound(f"user {passkey.sub} has no passkey {passkey.id}")
            await ROWS.put(transaction, self.sealer, passkey)

    async def remove(self, pool_id: str, sub: str, passkey_id: str) -> None:
        async with self.session.write() as transaction:
            if await user_rows.hold_if_there(transaction, pool_id, sub):
                await ROWS.remove(transaction, pool_id, sub, passkey_id)

    async def of(self, pool_id: str, sub: str) -> Sequence[Passkey]:
        found = await self._of(self.session, pool_id, sub)
        return sorted(found, key=lambda passkey: (passkey.created_at, passkey.id))

    async def _of(self, session: Session | Transaction, pool_id: str, sub: str) -> list[Passkey]:
        rows = await session.read(OF_USER, at(pool_id=pool_id, sub=sub))
        return [ROWS.opened(self.sealer, row) for row in rows]
