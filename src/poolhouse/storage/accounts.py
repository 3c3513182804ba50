"""The stores of accounts of API Gateway, and their unit of work."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from poolhouse.domain.apis.ports import AccountStores
from poolhouse.storage.database import Database, Session
from poolhouse.storage.fingerprints import Fingerprints
from poolhouse.storage.sealing import Sealer
from poolhouse.storage.stores.account_secrets import SqlApiKeys, SqlClientCertificates
from poolhouse.storage.stores.account_things import (
    DOMAIN_NAMES,
    MAPPINGS,
    PLAN_KEYS,
    PLANS,
    SETTINGS,
    SqlAccountThings,
    hold_account,
)
from poolhouse.storage.stores.usage import SqlUsage


class SqlAccountStores:
    """Implements domain.apis.ports.AccountStores over a database or over one open transaction."""

    def __init__(self, session: Session, sealer: Sealer, fingerprints: Fingerprints) -> None:
        self.settings = SqlAccountThings(session, SETTINGS)
        self.api_keys = SqlApiKeys(session, sealer, fingerprints)
        self.plans = SqlAccountThings(session, PLANS)
        self.plan_keys = SqlAccountThings(session, PLAN_KEYS)
        self.usage = SqlUsage(session)
        self.domain_names = SqlAccountThings(session, DOMAIN_NAMES)
        self.mappings = SqlAccountThings(session, MAPPINGS)
        self.certificates = SqlClientCertificates(session, sealer)


class SqlAccountRepository(SqlAccountStores):
    """Implements domain.apis.ports.AccountRepository."""

    def __init__(self, database: Database, sealer: Sealer, fingerprints: Fingerprints) -> None:
        super().__init__(database, sealer, fingerprints)
        self._database = database
        self._sealer = sealer
        self._fingerprints = fingerprints

    @asynccontextmanager
    async def edit(self, account_id: str) -> AsyncIterator[AccountStores]:
        async with self._database.write() as transaction:
            await hold_account(transaction, account_id)
            yield SqlAccountStores(transaction, self._sealer, self._fingerprints)
