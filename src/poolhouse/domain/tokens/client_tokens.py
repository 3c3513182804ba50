"""Client credentials, whichever way they are asked for: the token endpoint's grant, and GetClientToken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.scopes import grantable
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.tokens.issuer import IssuedToken, Issuer
from poolhouse.domain.triggers.triggers import Triggers


@dataclass(frozen=True, slots=True)
class ClientTokens:
    """Owns the steps both ways share: scopes, pre token generation, the token."""

    snapshots: PoolSnapshots
    issuer: Issuer
    triggers: Triggers

    async def issue(
        self, client: ClientSnapshot, requested: Iterable[str], metadata: Mapping[str, str] | None
    ) -> IssuedToken:
        """A token of the (authenticated) client for itself. `metadata` is for the trigger.

        Raises ScopeNotAllowed, NotFound (the pool is gone) or what a trigger raises.
        """
        app = client.client
        snapshot = await self.snapshots.pool(app.pool_id)
        if snapshot is None:
            raise NotFound(f"user pool {app.pool_id} does not exist")
        scopes = grantable(requested, app.allowed_oauth_scopes or (), snapshot.active_scopes)
        if snapshot.pool.settings.lambda_config.pre_token_generation_config is None:
            return await self.issuer.for_client(client, scopes)
        changes = await self.triggers.client_credentials(snapshot.pool, app.id, scopes, metadata)
        return await self.issuer.for_client(client, scopes, changes.access_token)
