"""API keys and client certificates: values with a sealed part beside their body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from poolhouse.domain import changes
from poolhouse.domain.apis.account import ApiKey, ClientCertificate
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.secret import Secret
from poolhouse.storage import account_tables
from poolhouse.storage.database import Session, insert_if_absent
from poolhouse.storage.fingerprints import Fingerprints
from poolhouse.storage.rows import ValueRows, encode
from poolhouse.storage.sealing import Place, Sealer
from poolhouse.storage.stores.account_things import hold_account
from poolhouse.storage.tables import Key

KEYS = account_tables.account_api_keys
CERTIFICATES = account_tables.account_certificates
KEY_ROWS = ValueRows(KEYS, ApiKey)
CERTIFICATE_ROWS = ValueRows(CERTIFICATES, ClientCertificate)
INSERT_KEY = insert_if_absent(KEYS)
INSERT_CERTIFICATE = insert_if_absent(CERTIFICATES)
OF_FINGERPRINT = select(KEYS.c.body).where(
    KEYS.c.account_id == bindparam("account_id", type_=Key), KEYS.c.fingerprint == bindparam("fingerprint")
)
SEALED_KEYS = select(KEYS.c.id, KEYS.c.sealed).where(
    KEYS.c.account_id == bindparam("account_id", type_=Key),
    KEYS.c.id >= bindparam("first", type_=Key),
    KEYS.c.id <= bindparam("last", type_=Key),
)
SEALED_CERTIFICATE = select(CERTIFICATES.c.sealed).where(
    CERTIFICATES.c.account_id == bindparam("account_id", type_=Key),
    CERTIFICATES.c.id == bindparam("certificate_id", type_=Key),
)


@dataclass(frozen=True, slots=True)
class SqlApiKeys:
    """Implements domain.apis.ports.ApiKeys."""

    session: Session
    sealer: Sealer
    fingerprints: Fingerprints

    async def add(self, key: ApiKey, value: Secret) -> None:
        row = {
            "account_id": key.account_id,
            "id": key.id,
            "fingerprint": self._fingerprint(value.value),
            "body": encode(key),
            "sealed": self.sealer.seal(Place(KEYS.name, (key.account_id, key.id)), value),
        }
        async with self.session.write() as transaction:
            await hold_account(transaction, key.account_id)
            if not await transaction.run(INSERT_KEY, row):
                raise AlreadyExists(f"account {key.account_id} has an API key {key.id}, or one of this value")
            transaction.mark(changes.account(key.account_id))

    async def get(self, account_id: str, key_id: str) -> ApiKey | None:
        return await KEY_ROWS.get(self.session, account_id, key_id)

    async def with_value(self, account_id: str, value: str) -> ApiKey | None:
        found = {"account_id": account_id, "fingerprint": self._fingerprint(value)}
        return await KEY_ROWS.first(self.session, OF_FINGERPRINT, found)

    async def values(self, account_id: str, key_ids: Sequence[str]) -> dict[str, Secret]:
        if not key_ids:
            return {}
        bounds = {"account_id": account_id, "first": min(key_ids), "last": max(key_ids)}
        wanted = frozenset(key_ids)
        return {
            key_id: self.sealer.open(Place(KEYS.name, (account_id, key_id)), sealed)
            for key_id, sealed in await self.session.read(SEALED_KEYS, bounds)
            if key_id in wanted
        }

    async def put(self, key: ApiKey) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, key.account_id)
            if not await KEY_ROWS.replace(transaction, key.account_id, key.id, value=key):
                raise NotFound(f"account {key.account_id} has no API key {key.id}")
            transaction.mark(changes.account(key.account_id))

    async def remove(self, account_id: str, key_id: str) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, account_id)
            if not await KEY_ROWS.delete(transaction, account_id, key_id):
                raise NotFound(f"account {account_id} has no API key {key_id}")
            transaction.mark(changes.account(account_id))

    async def page(
        self, account_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ApiKey]:
        return await KEY_ROWS.page(self.session, account_id, after=after, limit=limit)

    def _fingerprint(self, value: str) -> bytes:
        return self.fingerprints.of("API key", value)


@dataclass(frozen=True, slots=True)
class SqlClientCertificates:
    """Implements domain.apis.ports.ClientCertificates."""

    session: Session
    sealer: Sealer

    async def add(self, certificate: ClientCertificate, private_pem: Secret) -> None:
        key = (certificate.account_id, certificate.id)
        row = {
            "account_id": certificate.account_id,
            "id": certificate.id,
            "body": encode(certificate),
            "sealed": self.sealer.seal(Place(CERTIFICATES.name, key), private_pem),
        }
        async with self.session.write() as transaction:
            await hold_account(transaction, certificate.account_id)
            if not await transaction.run(INSERT_CERTIFICATE, row):
                raise AlreadyExists(f"account {certificate.account_id} has a certificate {certificate.id}")
            transaction.mark(changes.account(certificate.account_id))

    async def get(self, account_id: str, certificate_id: str) -> ClientCertificate | None:
        return await CERTIFICATE_ROWS.get(self.session, account_id, certificate_id)

    async def private_pem(self, account_id: str, certificate_id: str) -> Secret | None:
        named = {"account_id": account_id, "certificate_id": certificate_id}
        rows = await self.session.read(SEALED_CERTIFICATE, named)
        place = Place(CERTIFICATES.name, (account_id, certificate_id))
        return self.sealer.open(place, rows[0][0]) if rows else None

    async def put(self, certificate: ClientCertificate) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, certificate.account_id)
            key = (certificate.account_id, certificate.id)
            if not await CERTIFICATE_ROWS.replace(transaction, *key, value=certificate):
                raise NotFound(f"account {certificate.account_id} has no certificate {certificate.id}")
            transaction.mark(changes.account(certificate.account_id))

    async def remove(self, account_id: str, certificate_id: str) -> None:
        async with self.session.write() as transaction:
            await hold_account(transaction, account_id)
            if not await CERTIFICATE_ROWS.delete(transaction, account_id, certificate_id):
                raise NotFound(f"account {account_id} has no certificate {certificate_id}")
            transaction.mark(changes.account(account_id))

    async def page(
        self, account_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ClientCertificate]:
        return await CERTIFICATE_ROWS.page(self.session, account_id, after=after, limit=limit)
