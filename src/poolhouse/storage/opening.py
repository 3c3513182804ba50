"""The way in: the settings' database as the ports of the domain."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select, text

from poolhouse.domain.ports import Clock
from poolhouse.domain.secret import Secret
from poolhouse.settings import Settings
from poolhouse.storage import account_tables, function_tables, http_api_tables, migrations, tables, user_tables
from poolhouse.storage.accounts import SqlAccountRepository
from poolhouse.storage.connecting import database_for
from poolhouse.storage.database import Database, insert_if_absent
from poolhouse.storage.feed import EVERYTHING, ChangeFeed
from poolhouse.storage.fingerprints import Fingerprints
from poolhouse.storage.importing import NewUser, add_many
from poolhouse.storage.pruning import Pruner
from poolhouse.storage.repositories import SqlApiRepository, SqlPoolRepository, SqlUserRepository
from poolhouse.storage.rotation import reseal
from poolhouse.storage.sealing import Place, Sealer, Unsealable
from poolhouse.storage.stores.authorization_codes import SqlAuthorizationCodes
from poolhouse.storage.stores.functions import SqlFunctionRepository
from poolhouse.storage.stores.http_apis import SqlHttpApiRepository
from poolhouse.storage.stores.user_pools import ALL_POOLS

PING = text("SELECT 1")
WITNESS = Place(tables.seals.name, ("master key",))
INSERT_WITNESS = insert_if_absent(tables.seals)
READ_WITNESS = select(tables.seals.c.sealed).where(tables.seals.c.name == WITNESS.key[0])
# What is below pools and APIs goes with them, users excepted.
EMPTIED = (
    tables.user_pools,
    tables.rest_apis,
    http_api_tables.http_apis,
    account_tables.gateway_accounts,
    function_tables.functions,
    function_tables.function_archives,
    tables.changes,
    *user_tables.ALL,
)
EMPTYING = tuple(delete(table) for table in EMPTIED)


class WrongMasterKey(Exception):
    """None of the master keys opens what is sealed in this database."""


class Storage:
    """A database as the domain sees it. One event loop, from `start` to `close`."""

    def __init__(self, database: Database, sealer: Sealer, clock: Clock) -> None:
        self.pools = SqlPoolRepository(database, sealer)
        self.apis = SqlApiRepository(database)
        self.http_apis = SqlHttpApiRepository(database)
        self._fingerprints = Fingerprints(database, sealer)
        self.accounts = SqlAccountRepository(database, sealer, self._fingerprints)
        self.functions = SqlFunctionRepository(database, sealer)
        self.users = SqlUserRepository(database, sealer)
        self.codes = SqlAuthorizationCodes(database, sealer, self._fingerprints)
        self.outbox = self.users.outbox
        self.changes = ChangeFeed(database)
        self.pruner = Pruner(database, self.outbox, clock)
        self._database = database
        self._sealer = sealer

    async def start(self) -> None:
        """Connect, bring the schema up if needed, follow changes.

        Raises WrongMasterKey, migrations.UnknownSchema or Unavailable.
        """
        try:
            await self._database.open()
            await migrations.ensure(self._database)
            await self._check_master_key()
            await self._fingerprints.load()
            await self.changes.start()
            self.pruner.start()
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        await self.pruner.stop()
        await self.changes.stop()
        await self._database.close()

    async def ping(self) -> None:
        """Raises Unavailable when the database cannot be read."""
        await self._database.read(PING, {})

    async def reset(self) -> None:
        """Remove all data, and tell everybody that anything may have changed."""
        async with self._database.write() as transaction:
            await transaction.read(ALL_POOLS, {})
            for statement in EMPTYING:
                await transaction.run(statement, {})
            transaction.mark(EVERYTHING)

    async def import_users(self, pool_id: str, batch: Sequence[NewUser]) -> None:
        """Add some thousand users in one transaction. Raises AlreadyExists or NotFound, and then adds none."""
        await add_many(self._database, pool_id, batch)

    async def reseal(self) -> int:
        """Seal every secret with the newest master key; how many were under an older one."""
        return await reseal(self._database, self._sealer)

    async def _check_master_key(self) -> None:
        """Against a text that was sealed when the database was made."""
        rows = await self._database.read(READ_WITNESS, {})
        if not rows:
            sealed = self._sealer.seal(WITNESS, Secret("poolhouse"))
            async with self._database.write() as transaction:
                await transaction.run(INSERT_WITNESS, {"name": WITNESS.key[0], "sealed": sealed})
                rows = await transaction.read(READ_WITNESS, {})
        try:
            self._sealer.open(WITNESS, rows[0][0])
        except Unsealable:
            raise WrongMasterKey("the secrets in this database were sealed with another master key") from None


def open_storage(
    settings: Settings,
    *,
    master_keys: Sequence[bytes],
    clock: Clock,
) -> Storage:
    """Connects to nothing before `start`. `master_keys` are Fernet keys, newest first. Raises InvalidSettings."""
    return Storage(database_for(settings), Sealer(master_keys), clock)
