"""Signing keys of user pools: one row a pool, the private keys sealed."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from msgspec import Struct
from sqlalchemy import bindparam, select

from poolhouse.domain import changes
from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.keys import PoolKeys, SigningKey
from poolhouse.storage import tables
from poolhouse.storage.database import Rows, Session, insert_if_absent
from poolhouse.storage.rows import POOL
from poolhouse.storage.sealing import Place, Sealer

TABLE = tables.signing_keys
INSERT = insert_if_absent(TABLE)
OF_POOL = select(TABLE.c.body, TABLE.c.sealed).where(TABLE.c.pool_id == bindparam("pool_id", type_=tables.Key))


class KeysBody(Struct, frozen=True, kw_only=True):
    """What may be read without the master key."""

    id_token_kid: str
    access_token_kid: str
    created_at: float


class PrivateKeys(Struct, frozen=True, kw_only=True):
    """The sealed part: PKCS#8 in PEM."""

    id_token: str
    access_token: str


BODY = msgspec.json.Decoder(KeysBody)
PRIVATE = msgspec.json.Decoder(PrivateKeys)


@dataclass(frozen=True, slots=True)
class SqlSigningKeys:
    """Implements domain.ports.SigningKeys."""

    session: Session
    sealer: Sealer

    async def get(self, pool_id: str) -> PoolKeys | None:
        return self._opened(pool_id, await self.session.read(OF_POOL, {"pool_id": pool_id}))

    async def add_if_absent(self, keys: PoolKeys) -> PoolKeys:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, keys.pool_id)
            if await transaction.run(INSERT, self._row(keys)):
                transaction.mark(changes.pool(keys.pool_id))
                return keys
            stored = self._opened(keys.pool_id, await transaction.read(OF_POOL, {"pool_id": keys.pool_id}))
        assert stored is not None  # the pool is held, and its keys go only with it
        return stored

    def _row(self, keys: PoolKeys) -> dict[str, object]:
        body = KeysBody(
            id_token_kid=keys.id_token.kid, access_token_kid=keys.access_token.kid, created_at=keys.created_at
        )
        private = PrivateKeys(
            id_token=keys.id_token.private_pem.value, access_token=keys.access_token.private_pem.value
        )
        secret = Secret(msgspec.json.encode(private).decode())
        return {
            "pool_id": keys.pool_id,
            "body": msgspec.json.encode(body),
            "sealed": self.sealer.seal(Place(TABLE.name, (keys.pool_id,)), secret),
        }

    def _opened(self, pool_id: str, rows: Rows) -> PoolKeys | None:
        if not rows:
            return None
        [(body_json, sealed)] = rows
        body = BODY.decode(body_json)
        private = PRIVATE.decode(self.sealer.open(Place(TABLE.name, (pool_id,)), sealed).value)
        return PoolKeys(
            pool_id=pool_id,
            id_token=SigningKey(kid=body.id_token_kid, private_pem=Secret(private.id_token)),
            access_token=SigningKey(kid=body.access_token_kid, private_pem=Secret(private.access_token)),
            created_at=body.created_at,
        )
