"""RFC 6749 section 4.1: a code that came by a browser, for a person's tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from poolhouse.domain.authorization.redeeming import Redeemer
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.oauth.grants.grant import TokenAnswer, check_flow, required, user_tokens


@dataclass(frozen=True, slots=True)
class AuthorizationCode:
    """The refresh token comes whatever the scopes, the ID token with `openid`. `scope` and `aws_client_metadata`
    have no effect."""

    name: ClassVar[str] = "authorization_code"
    public_clients: ClassVar[bool] = True

    redeemer: Redeemer

    def check(self, app: AppClient) -> None:
        check_flow(app, "code")

    async def redeem(self, client: ClientSnapshot, parameters: Mapping[str, str]) -> TokenAnswer:
        code = required(parameters, "code")
        redirect_uri = required(parameters, "redirect_uri")
        verifier = parameters.get("code_verifier")
        return user_tokens(await self.redeemer.redeem(client, code, redirect_uri=redirect_uri, verifier=verifier))
