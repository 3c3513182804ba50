"""What belongs to a user: one value (password, software token), or several by a key (codes, attempts, devices,
sessions)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct
from sqlalchemy import select

from poolhouse.domain.users.credentials import Attempts, Code, Device, Password, SoftwareToken
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.storage import user_rows, user_tables
from poolhouse.storage.database import Session
from poolhouse.storage.sealing import Sealer
from poolhouse.storage.user_rows import AFTER, LIMIT, Parts, at, same

PASSWORDS = Parts(user_tables.user_passwords, Password, sealed="srp_verifier")
SOFTWARE_TOKENS = Parts(user_tables.user_software_tokens, SoftwareToken, sealed="seed")
CODES = Parts(user_tables.user_codes, Code)
ATTEMPTS = Parts(user_tables.user_attempts, Attempts)
DEVICES = Parts(user_tables.user_devices, Device, sealed="srp_verifier")
SESSIONS = Parts(user_tables.user_sessions, TokenSession, also=("expires_at",))

One = TypeVar("One", Password, SoftwareToken)
Several = TypeVar("Several", Attempts, Code, Device, TokenSession)
DEVICE_PAGE = (
    DEVICES.selected.where(*same(DEVICES.table, "pool_id", "sub"), DEVICES.table.c.key > AFTER)
    .order_by(DEVICES.table.c.key)
    .limit(LIMIT)
)
SESSIONS_OF = SESSIONS.selected.where(*same(SESSIONS.table, "pool_id", "sub"))


class Hashed(Struct, frozen=True):
    """What is not sealed of a Password."""

    hash: str


HASHED = select(PASSWORDS.table.c.body).where(*same(PASSWORDS.table, "pool_id", "sub"))
HASH = msgspec.json.Decoder(Hashed).decode


@dataclass(frozen=True, slots=True)
class SqlUserPart(Generic[One]):
    """Implements domain.users.ports.SoftwareTokens."""

    session: Session
    sealer: Sealer
    rows: Parts[One]

    async def get(self, pool_id: str, sub: str) -> One | None:
        return await self.rows.get(self.session, self.sealer, pool_id, sub)

    async def put(self, part: One) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, part.pool_id, part.sub)
            await self.rows.put(transaction, self.sealer, part)

    async def remove(self, pool_id: str, sub: str) -> None:
        async with self.session.write() as transaction:
            if await user_rows.hold_if_there(transaction, pool_id, sub):
                await self.rows.remove(transaction, pool_id, sub)


class SqlPasswords(SqlUserPart[Password]):
    """Implements domain.users.ports.Passwords."""

    async def hash_of(self, pool_id: str, sub: str) -> str | None:
        rows = await self.session.read(HASHED, at(pool_id=pool_id, sub=sub))
        return HASH(rows[0].body).hash if rows else None


@dataclass(frozen=True, slots=True)
class SqlUserParts(Generic[Several]):
    """Implements domain.users.ports.Codes and AttemptCounters."""

    session: Session
    sealer: Sealer
    rows: Parts[Several]

    async def get(self, pool_id: str, sub: str, key: str) -> Several | None:
        return await self.rows.get(self.session, self.sealer, pool_id, sub, key)

    async def put(self, part: Several) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, part.pool_id, part.sub)
            await self.rows.put(transaction, self.sealer, part)

    async def remove(self, pool_id: str, sub: str, key: str) -> None:
        async with self.session.write() as transaction:
            if await user_rows.hold_if_there(transaction, pool_id, sub):
                await self.rows.remove(transaction, pool_id, sub, key)


class SqlDevices(SqlUserParts[Device]):
    """Implements domain.users.ports.Devices."""

    async def page(self, pool_id: str, sub: str, *, after: str | None, limit: int) -> Sequence[Device]:
        wanted = {**at(pool_id=pool_id, sub=sub), "after": after or "", "limit": limit}
        return [self.rows.opened(self.sealer, row) for row in await self.session.read(DEVICE_PAGE, wanted)]


class SqlTokenSessions(SqlUserParts[TokenSession]):
    """Implements domain.users.ports.TokenSessions."""

    async def of(self, pool_id: str, sub: str) -> Sequence[TokenSession]:
        rows = await self.session.read(SESSIONS_OF, at(pool_id=pool_id, sub=sub))
        found = [self.rows.opened(self.sealer, row) for row in rows]
        return sorted(found, key=lambda session: (session.created_at, session.id))
