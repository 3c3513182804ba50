"""Authorization codes: found by a keyed hash, used up by one statement."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy import bindparam, select, update

from poolhouse.domain.authorization.codes import CodeGrant
from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.secret import Secret
from poolhouse.storage.database import Session, insert_if_absent
from poolhouse.storage.fingerprints import Fingerprints
from poolhouse.storage.sealing import Place, Sealer
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import authorization_codes

TABLE = authorization_codes
NOW = bindparam("now", type_=TABLE.c.expires_at.type)
GOOD = (*same(TABLE, "pool_id", "id"), TABLE.c.expires_at > NOW)
INSERT = insert_if_absent(TABLE)
FIND = select(TABLE.c.sealed).where(*GOOD)
USE = update(TABLE).where(*GOOD, TABLE.c.used_at.is_(None)).values(used_at=NOW)


@dataclass(frozen=True, slots=True)
class SqlAuthorizationCodes:
    """Implements domain.authorization.codes.AuthorizationCodes."""

    session: Session
    sealer: Sealer
    fingerprints: Fingerprints

    async def add(self, code: str, grant: CodeGrant) -> None:
        code_id = self._id(code)
        text = Secret(msgspec.json.encode(grant).decode())
        row = {
            "pool_id": grant.pool_id,
            "id": code_id,
            "expires_at": grant.expires_at,
            "used_at": None,
            "sealed": self.sealer.seal(_place(grant.pool_id, code_id), text),
        }
        async with self.session.write() as transaction:
            if not await transaction.run(INSERT, row):
                raise AlreadyExists("an authorization code was drawn twice")

    async def find(self, pool_id: str, code: str, *, now: float) -> CodeGrant | None:
        code_id = self._id(code)
        rows = await self.session.read(FIND, {**at(pool_id=pool_id, id=code_id), "now": now})
        if not rows:
            return None
        text = self.sealer.open(_place(pool_id, code_id), rows[0].sealed).value
        return msgspec.json.decode(text, type=CodeGrant)

    async def use(self, pool_id: str, code: str, *, now: float) -> bool:
        async with self.session.write() as transaction:
            return await transaction.run(USE, {**at(pool_id=pool_id, id=self._id(code)), "now": now}) > 0

    def _id(self, code: str) -> str:
        return self.fingerprints.of("authorization code", code).hex()


def _place(pool_id: str, code_id: str) -> Place:
    return Place(TABLE.name, (pool_id, code_id))
