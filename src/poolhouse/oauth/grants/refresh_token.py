"""RFC 6749 section 6: new tokens of a sign-in; with rotation, a new refresh token too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from poolhouse.domain.authorization.refusals import GrantRefused
from poolhouse.domain.errors import ClientNotAllowed
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.users.refusals import NotAuthorized, RefreshTokenReused, UserNotFound
from poolhouse.oauth.grants.grant import TokenAnswer, required, user_tokens

ALLOWED_BY = "ALLOW_REFRESH_TOKEN_AUTH"


@dataclass(frozen=True, slots=True)
class RefreshGrant:
    """Takes the refresh tokens of API sign-ins as well, but for those that a device goes with: no parameter of
    this endpoint names one. The scopes stay: `scope` has no effect.
    """

    name: ClassVar[str] = "refresh_token"
    public_clients: ClassVar[bool] = True

    refresher: Refresher

    def check(self, app: AppClient) -> None:
        """A client that rotates cannot have the flow, and may refresh. The names without prefix all include it."""
        flows = app.auth_flows()
        if ALLOWED_BY in flows or app.rotates_refresh_tokens():
            return
        if any(flow.startswith("ALLOW_") for flow in flows):
            raise ClientNotAllowed(f"{ALLOWED_BY} is not among ExplicitAuthFlows of client {app.id}")

    async def redeem(self, client: ClientSnapshot, parameters: Mapping[str, str]) -> TokenAnswer:
        text = required(parameters, "refresh_token")
        try:
            return user_tokens(await self.refresher.refresh(client, text))
        except (NotAuthorized, UserNotFound, RefreshTokenReused) as refused:
            raise GrantRefused(refused.reason) from None
