"""In-memory stand-ins for the ports of branding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.branding.values import (
    ALL_CLIENTS,
    LoginAsset,
    LoginStyle,
    Terms,
    UiCustomization,
)


class House(Protocol):
    """What of tests.fakes.MemoryRepository is needed here."""

    clients: Any

    def require(self, pool_id: str) -> None: ...

    def tell(self, *keys: str) -> None: ...

    async def read(self, name: str, answer: Any) -> Any: ...


def _require_client(house: House, pool_id: str, client_id: str) -> None:
    house.require(pool_id)
    if (pool_id, client_id) not in house.clients.rows:
        raise NotFound(client_id)


class MemoryBranding:
    """Implements domain.pools.branding.ports.BrandingStore."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.customizations: dict[tuple[str, str], UiCustomization] = {}
        self.rows: dict[tuple[str, str], tuple[LoginStyle, list[LoginAsset]]] = {}

    async def customization(self, pool_id: str, client_id: str) -> UiCustomization | None:
        found = self.customizations.get((pool_id, client_id))
        return await self.house.read("branding.customization", found)  # type: ignore[no-any-return]

    async def customize(self, customization: UiCustomization) -> None:
        key = (customization.pool_id, customization.client_id)
        if customization.client_id == ALL_CLIENTS:
            self.house.require(customization.pool_id)
        else:
            _require_client(self.house, *key)
        self.customizations.pop(key, None)
        if not customization.is_empty:
            self.customizations[key] = customization
        self.house.tell(changes.branding(*key))

    async def style(self, pool_id: str, client_id: str) -> LoginStyle | None:
        found = self.rows.get((pool_id, client_id))
        return await self.house.read("branding.style", found[0] if found else None)  # type: ignore[no-any-return]

    async def styles(self, pool_id: str) -> Sequence[LoginStyle]:
        return [style for key, (style, _) in sorted(self.rows.items()) if key[0] == pool_id]

    async def assets(self, pool_id: str, client_id: str) -> Sequence[LoginAsset]:
        found = self.rows.get((pool_id, client_id))
        return sorted(found[1], key=lambda asset: asset.key) if found else []

    async def add_style(self, style: LoginStyle, assets: Sequence[LoginAsset], *, at_most: int) -> None:
        _require_client(self.house, style.pool_id, style.client_id)
        if (style.pool_id, style.client_id) in self.rows:
            raise AlreadyExists(style.client_id)
        if len(await self.styles(style.pool_id)) >= at_most:
            raise LimitExceeded(style.pool_id)
        self._keep(style, assets)

    async def put_style(self, style: LoginStyle, assets: Sequence[LoginAsset]) -> None:
        if (style.pool_id, style.client_id) not in self.rows:
            raise NotFound(style.client_id)
        self._keep(style, assets)

    async def remove_style(self, pool_id: str, client_id: str) -> None:
        if self.rows.pop((pool_id, client_id), None) is None:
            raise NotFound(client_id)
        self.house.tell(changes.branding(pool_id, client_id))

    def forget(self, pool_id: str, client_id: str | None = None) -> None:
        """Everything of a client, or of a pool."""
        for rows in (self.customizations, self.rows):
            for key in [key for key in rows if key[0] == pool_id and client_id in (None, key[1])]:
                del rows[key]

    def _keep(self, style: LoginStyle, assets: Sequence[LoginAsset]) -> None:
        self.rows[style.pool_id, style.client_id] = (style, list(assets))
        self.house.tell(changes.branding(style.pool_id, style.client_id))


class MemoryTerms:
    """Implements domain.pools.branding.ports.TermsStore."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.rows: dict[tuple[str, str, str], Terms] = {}

    async def add(self, terms: Terms, *, at_most: int) -> None:
        _require_client(self.house, terms.pool_id, terms.client_id)
        if (terms.pool_id, terms.client_id, terms.name) in self.rows:
            raise AlreadyExists(terms.name)
        if len(await self.of(terms.pool_id)) >= at_most:
            raise LimitExceeded(terms.pool_id)
        self._keep(terms)

    async def put(self, terms: Terms) -> None:
        before = [key for key, row in self.rows.items() if row.id == terms.id and key[0] == terms.pool_id]
        if not before:
            raise NotFound(terms.id)
        key = (terms.pool_id, terms.client_id, terms.name)
        if key in self.rows and self.rows[key].id != terms.id:
            raise AlreadyExists(terms.name)
        del self.rows[before[0]]
        self._keep(terms)

    async def remove(self, pool_id: str, client_id: str, name: str) -> None:
        if self.rows.pop((pool_id, client_id, name), None) is None:
            raise NotFound(name)
        self.house.tell(changes.branding(pool_id, client_id))

    async def of(self, pool_id: str) -> Sequence[Terms]:
        return sorted((row for row in self.rows.values() if row.pool_id == pool_id), key=lambda row: row.id)

    async def of_client(self, pool_id: str, client_id: str) -> Sequence[Terms]:
        return [row for key, row in sorted(self.rows.items()) if key[:2] == (pool_id, client_id)]

    def forget(self, pool_id: str, client_id: str | None = None) -> None:
        for key in [key for key in self.rows if key[0] == pool_id and client_id in (None, key[1])]:
            del self.rows[key]

    def _keep(self, terms: Terms) -> None:
        self.rows[terms.pool_id, terms.client_id, terms.name] = terms
        self.house.tell(changes.branding(terms.pool_id, terms.client_id))
