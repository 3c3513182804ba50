"""Finding a sealed value by what it says: a keyed hash of it, from which it cannot be guessed without the key.

The key is drawn once for each database and lies sealed in `seals`: it outlives the master keys.
"""

from __future__ import annotations

import hashlib
import hmac

from cryptography.fernet import Fernet
from sqlalchemy import select

from poolhouse.domain.secret import Secret
from poolhouse.storage import tables
from poolhouse.storage.database import Database, insert_if_absent
from poolhouse.storage.sealing import Place, Sealer

PLACE = Place(tables.seals.name, ("fingerprints",))
INSERT = insert_if_absent(tables.seals)
READ = select(tables.seals.c.sealed).where(tables.seals.c.name == PLACE.key[0])


class Fingerprints:
    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer
        self._key = b""

    async def load(self) -> None:
        """Read the key, or draw it: once, before anything else. Raises Unsealable."""
        rows = await self._database.read(READ, {})
        if not rows:
            drawn = self._sealer.seal(PLACE, Secret(Fernet.generate_key().decode()))
            async with self._database.write() as transaction:
                await transaction.run(INSERT, {"name": PLACE.key[0], "sealed": drawn})
                rows = await transaction.read(READ, {})
        self._key = self._sealer.open(PLACE, rows[0][0]).value.encode()

    def of(self, kind: str, value: str) -> bytes:
        """`kind` keeps apart what only happens to read the same. 32 octets."""
        assert self._key, "load() comes first"
        return hmac.digest(self._key, f"{kind}\0{value}".encode("utf-8", "surrogatepass"), hashlib.sha256)
