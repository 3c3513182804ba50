"""What the hosted pages look like, and where their terms documents are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Select, Table, bindparam, delete, select

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.branding.values import (
    ALL_CLIENTS,
    LoginAsset,
    LoginStyle,
    Terms,
    UiCustomization,
)
from poolhouse.storage import branding_tables, tables
from poolhouse.storage.database import Session, Transaction
from poolhouse.storage.rows import POOL, ValueRows
from poolhouse.storage.stores import app_clients

OF_POOL = ValueRows(branding_tables.pool_customizations, UiCustomization)
OF_CLIENT = ValueRows(branding_tables.client_customizations, UiCustomization)
STYLES = ValueRows(branding_tables.login_styles, LoginStyle)
ASSETS = ValueRows(branding_tables.login_assets, LoginAsset)
TERMS = ValueRows(branding_tables.client_terms, Terms)


def _of_pool(table: Table) -> Select[bytes]:
    owner = table.c.pool_id == bindparam("pool_id", type_=tables.Key)
    return select(table.c.body).where(owner).order_by(*table.primary_key.columns)


STYLES_OF_POOL = _of_pool(branding_tables.login_styles)
TERMS_OF_POOL = _of_pool(branding_tables.client_terms)
DROP_ASSETS = delete(branding_tables.login_assets).where(
    branding_tables.login_assets.c.pool_id == bindparam("pool_id", type_=tables.Key),
    branding_tables.login_assets.c.client_id == bindparam("client_id", type_=tables.Key),
)


async def _hold_client(transaction: Transaction, pool_id: str, client_id: str) -> None:
    """Until the transaction ends. Raises NotFound."""
    await POOL.hold(transaction, pool_id)
    if await app_clients.ROWS.get(transaction, pool_id, client_id) is None:
        raise NotFound(f"user pool {pool_id} has no app client {client_id}")


@dataclass(frozen=True, slots=True)
class SqlBranding:
    """Implements domain.pools.branding.ports.BrandingStore."""

    session: Session

    async def customization(self, pool_id: str, client_id: str) -> UiCustomization | None:
        if client_id == ALL_CLIENTS:
            return await OF_POOL.get(self.session, pool_id)
        return await OF_CLIENT.get(self.session, pool_id, client_id)

    async def customize(self, customization: UiCustomization) -> None:
        pool_id, client_id = customization.pool_id, customization.client_id
        rows, key = (OF_POOL, (pool_id,)) if client_id == ALL_CLIENTS else (OF_CLIENT, (pool_id, client_id))
        async with self.session.write() as transaction:
            if client_id == ALL_CLIENTS:
                await POOL.hold(transaction, pool_id)
            else:
                await _hold_client(transaction, pool_id, client_id)
            if customization.is_empty:
                await rows.delete(transaction, *key)
            elif not await rows.replace(transaction, *key, value=customization):
                await rows.insert(transaction, *key, value=customization)
            transaction.mark(changes.branding(pool_id, client_id))

    async def style(self, pool_id: str, client_id: str) -> LoginStyle | None:
        return await STYLES.get(self.session, pool_id, client_id)

    async def styles(self, pool_id: str) -> Sequence[LoginStyle]:
        rows = await self.session.read(STYLES_OF_POOL, {"pool_id": pool_id})
        return [msgspec.json.decode(row[0], type=LoginStyle) for row in rows]

    async def assets(self, pool_id: str, client_id: str) -> Sequence[LoginAsset]:
        return await ASSETS.page(self.session, pool_id, client_id, after=None, limit=None)

    async def add_style(self, style: LoginStyle, assets: Sequence[LoginAsset], *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await _hold_client(transaction, style.pool_id, style.client_id)
            others = await transaction.read(STYLES_OF_POOL, {"pool_id": style.pool_id})
            if await STYLES.get(transaction, style.pool_id, style.client_id) is not None:
                raise AlreadyExists(f"app client {style.client_id} has a style")
            if len(others) >= at_most:
                raise LimitExceeded(f"user pool {style.pool_id} has {at_most} styles")
            await STYLES.insert(transaction, style.pool_id, style.client_id, value=style)
            await self._replace_assets(transaction, style, assets)

    async def put_style(self, style: LoginStyle, assets: Sequence[LoginAsset]) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, style.pool_id)
            if not await STYLES.replace(transaction, style.pool_id, style.client_id, value=style):
                raise NotFound(f"app client {style.client_id} has no style")
            await self._replace_assets(transaction, style, assets)

    async def remove_style(self, pool_id: str, client_id: str) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            if not await STYLES.delete(transaction, pool_id, client_id):
                raise NotFound(f"app client {client_id} has no style")
            transaction.mark(changes.branding(pool_id, client_id))

    async def _replace_assets(
        self, transaction: Transaction, style: LoginStyle, assets: Sequence[LoginAsset]
    ) -> None:
        owner = {"pool_id": style.pool_id, "client_id": style.client_id}
        await transaction.run(DROP_ASSETS, owner)
        for asset in assets:
            await ASSETS.insert(transaction, style.pool_id, style.client_id, asset.key, value=asset)
        transaction.mark(changes.branding(style.pool_id, style.client_id))


@dataclass(frozen=True, slots=True)
class SqlTerms:
    """Implements domain.pools.branding.ports.TermsStore."""

    session: Session

    async def add(self, terms: Terms, *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await _hold_client(transaction, terms.pool_id, terms.client_id)
            others = await transaction.read(TERMS_OF_POOL, {"pool_id": terms.pool_id})
            if await TERMS.get(transaction, terms.pool_id, terms.client_id, terms.name) is not None:
                raise AlreadyExists(f"app client {terms.client_id} has {terms.name}")
            if len(others) >= at_most:
                raise LimitExceeded(f"user pool {terms.pool_id} has {at_most} terms documents")
            await self._insert(transaction, terms)

    async def put(self, terms: Terms) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, terms.pool_id)
            documents = await TERMS.page(transaction, terms.pool_id, terms.client_id, after=None, limit=None)
            before = next((document for document in documents if document.id == terms.id), None)
            if before is None:
                raise NotFound(f"app client {terms.client_id} has no terms {terms.id}")
            if any(other.name == terms.name and other.id != terms.id for other in documents):
                raise AlreadyExists(f"app client {terms.client_id} has {terms.name}")
            await TERMS.delete(transaction, terms.pool_id, terms.client_id, before.name)
            await self._insert(transaction, terms)

    async def remove(self, pool_id: str, client_id: str, name: str) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, pool_id)
            if not await TERMS.delete(transaction, pool_id, client_id, name):
                raise NotFound(f"app client {client_id} has no {name}")
            transaction.mark(changes.branding(pool_id, client_id))

    async def of(self, pool_id: str) -> Sequence[Terms]:
        rows = await self.session.read(TERMS_OF_POOL, {"pool_id": pool_id})
        found = [msgspec.json.decode(row[0], type=Terms) for row in rows]
        return sorted(found, key=lambda terms: terms.id)

    async def of_client(self, pool_id: str, client_id: str) -> Sequence[Terms]:
        return await TERMS.page(self.session, pool_id, client_id, after=None, limit=None)

    async def _insert(self, transaction: Transaction, terms: Terms) -> None:
        await TERMS.insert(transaction, terms.pool_id, terms.client_id, terms.name, value=terms)
        transaction.mark(changes.branding(terms.pool_id, terms.client_id))
