"""`POST /oauth2/token`. Owns every step the grants share, so no grant can forget one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import json

from poolhouse.answers import Answer
from poolhouse.asgi import header
from poolhouse.domain.errors import BadCredentials
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.oauth import client_auth
from poolhouse.oauth.errors import InvalidRequest, OAuthDisabled, UnsupportedGrant
from poolhouse.oauth.grants.grant import Grant, TokenAnswer
from poolhouse.oauth.http import Request
from poolhouse.oauth.parameters import read_parameters

JSON_TYPE = (b"content-type", b"application/json;charset=UTF-8")


@dataclass(frozen=True, slots=True)
class TokenEndpoint:
    """`grants` by `grant_type`."""

    snapshots: PoolSnapshots
    grants: Mapping[str, Grant]

    async def post(self, request: Request) -> Answer:
        """Raises Refused."""
        issued = await self.redeem(request, await read_parameters(request))
        return Answer(200, json.encode(issued), (JSON_TYPE,))

    async def redeem(self, request: Request, parameters: Mapping[str, str]) -> TokenAnswer:
        grant = self._grant(parameters)
        credentials = client_auth.offered(header(request.scope, b"authorization"), parameters)
        client = await client_auth.authenticate(credentials, request.pool_id, self.snapshots)
        app = client.client
        if not app.has_secret and not grant.public_clients:
            raise BadCredentials(f"client {app.id} has no secret, and {grant.name} needs one")
        if not app.allowed_oauth_flows_user_pool_client:
            raise OAuthDisabled(f"AllowedOAuthFlowsUserPoolClient is false on client {app.id}")
        grant.check(app)
        return await grant.redeem(client, parameters)

    def _grant(self, parameters: Mapping[str, str]) -> Grant:
        grant_type = parameters.get("grant_type")
        if grant_type is None:
            raise InvalidRequest("grant_type is missing")
        grant = self.grants.get(grant_type)
        if grant is None:
            raise UnsupportedGrant(f"unknown grant_type {grant_type[:100]!r}")
        return grant
