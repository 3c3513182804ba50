"""RFC 6749 section 4.4: a client obtains a token for itself; there is no user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.scopes import grantable
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.tokens.issuer import Issuer
from poolhouse.oauth.grants.grant import TokenAnswer


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """Gives an access token only. `resource` has no effect here, as on AWS; `aws_client_metadata` is for the pre
    token generation trigger and is accepted without effect until triggers are built.
    """

    flow: ClassVar[str] = "client_credentials"
    public_clients: ClassVar[bool] = False

    snapshots: PoolSnapshots
    issuer: Issuer

    async def redeem(self, client: ClientSnapshot, parameters: Mapping[str, str]) -> TokenAnswer:
        app = client.client
        pool = await self.snapshots.pool(app.pool_id)
        if pool is None:
            raise NotFound(f"user pool {app.pool_id} does not exist")
        # RFC 6749 3.3: single spaces; more of them change nothing.
        requested = [scope for scope in parameters.get("scope", "").split(" ") if scope]
        scopes = grantable(requested, app.allowed_oauth_scopes or (), pool.active_scopes)
        token = await self.issuer.for_client(client, scopes)
        return TokenAnswer(token.access_token, token.expires_in, "Bearer")
