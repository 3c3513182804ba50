"""Tokens signed with a pool's own key, for what no built operation issues yet: ID tokens, since nobody signs in.

Tests only. The keys are read from the server's database with its master key, as the server itself reads them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import jwt

from poolhouse import settings as settings_module
from poolhouse.domain.tokens.keys import PoolKeys
from poolhouse.storage.opening import open_storage
from poolhouse.testing.server import Server
from tests.parity.truth.target import Minter


def minter_of(server: Server) -> Minter:
    """Signs claims with the "id" or the "access" key of a pool that has issued or published something."""
    known: dict[str, PoolKeys] = {}

    def mint(pool_id: str, use: str, claims: Mapping[str, Any]) -> str:
        if pool_id not in known:
            known[pool_id] = asyncio.run(_stored_keys(server, pool_id))
        keys = known[pool_id]
        key = keys.id_token if use == "id" else keys.access_token
        # AWS's headers have no `typ`; PyJWT leaves it out when told None.
        headers = {"kid": key.kid, "typ": None}
        return jwt.encode(dict(claims), key.private_pem.value, algorithm="RS256", headers=headers)

    return mint


async def _stored_keys(server: Server, pool_id: str) -> PoolKeys:
    settings = server.app.settings
    storage = open_storage(settings, master_keys=settings_module.master_keys(settings), clock=server.clock)
    await storage.start()
    try:
        keys = await storage.pools.keys.get(pool_id)
    finally:
        await storage.close()
    if keys is None:
        raise LookupError(f"{pool_id} has no keys yet")
    return keys
