"""The looks of a pool's clients, loaded once and dropped when a write says so; a warm one reads no database."""

from __future__ import annotations

import re

from msgspec import Struct

from poolhouse.domain.pools.branding import classic, managed
from poolhouse.domain.pools.branding.look import Look
from poolhouse.domain.pools.branding.values import ALL_CLIENTS
from poolhouse.domain.pools.domain_name import CLASSIC_PAGES, MANAGED_LOGIN
from poolhouse.domain.pools.snapshot_cache import SnapshotCache
from poolhouse.domain.ports import Changes, PoolStores

# Octets of images and CSS that stay; a style has up to 40 images of 1 MB.
MOST_OCTETS = 64 * 1024 * 1024
LEAST_WEIGHT = 4096
# Ids may come straight from an address; the model's pattern, for ids that exist.
CLIENT_ID = re.compile(r"[A-Za-z0-9_+]{1,128}", re.ASCII)


class _Looks(Struct, frozen=True):
    """Both kinds of a client: a pool's two domains may differ in their version."""

    classic: Look
    managed: Look

    @property
    def weight(self) -> int:
        looks = (self.classic, self.managed)
        return LEAST_WEIGHT + sum(
            len(look.rules) + sum(len(asset.content) for asset in look.assets.values()) for look in looks
        )


NOTHING = _Looks(classic.look(None), managed.look(None, [], []))


class Looks:
    def __init__(self, stores: PoolStores, changes: Changes) -> None:
        self._stores = stores
        self._cache = SnapshotCache(self._load, at_most=MOST_OCTETS, weight=lambda looks: looks.weight)
        changes.subscribe(self._changed)

    async def of(self, pool_id: str, client_id: str, managed_login_version: int = CLASSIC_PAGES) -> Look:
        """What pages of the client look like on a domain of that version (`PoolDomain.managed_login_version`).

        Those of an unknown client look like those of one without branding; `client_id` may be ALL_CLIENTS.
        """
        looks = await self._cache.get((pool_id, client_id)) or NOTHING
        return looks.managed if managed_login_version == MANAGED_LOGIN else looks.classic

    def _changed(self, keys: frozenset[str]) -> None:
        if not keys:
            self._cache.clear()
        for key in keys:
            kind, _, name = key.partition(":")
            pool_id, _, client_id = name.partition("/")
            if kind == "pool" or (kind == "branding" and client_id == ALL_CLIENTS):
                self._cache.drop_if(lambda kept, pool_id=pool_id: kept[0] == pool_id)  # type: ignore[misc]
            elif kind in ("branding", "client"):
                self._cache.drop((pool_id, client_id))

    async def _load(self, key: tuple[str, str]) -> _Looks | None:
        pool_id, client_id = key
        stores = self._stores
        if CLIENT_ID.fullmatch(client_id) is None:
            return None
        if client_id == ALL_CLIENTS:
            known = await stores.pools.get(pool_id) is not None
        else:
            known = await stores.clients.get(pool_id, client_id) is not None
        if not known:
            return None
        custom = await stores.branding.customization(pool_id, client_id)
        if custom is None:
            custom = await stores.branding.customization(pool_id, ALL_CLIENTS)
        style = await stores.branding.style(pool_id, client_id)
        assets = await stores.branding.assets(pool_id, client_id) if style else []
        terms = await stores.terms.of_client(pool_id, client_id)
        return _Looks(classic.look(custom), managed.look(style, assets, terms))
