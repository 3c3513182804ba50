"""`POST /oauth2/revoke` (RFC 7009; cognito-oauth.md 1.5): a refresh token, with all that came of its sign-in."""

from __future__ import annotations

from dataclasses import dataclass

from poolhouse.answers import Answer
from poolhouse.asgi import header
from poolhouse.domain.errors import BadCredentials
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.tokens.revocation import revoke_sign_in
from poolhouse.domain.tokens.tickets import InvalidTicket
from poolhouse.domain.users.ports import UserRepository
from poolhouse.oauth import client_auth
from poolhouse.oauth.errors import InvalidRequest, UnknownCaller, UnsupportedTokenType
from poolhouse.oauth.http import Request
from poolhouse.oauth.parameters import read_parameters
from poolhouse.verify import Invalid, read


@dataclass(frozen=True, slots=True)
class RevokeEndpoint:
    """An unknown, expired or revoked token is answered like a good one: there is nothing to find out."""

    snapshots: PoolSnapshots
    refresher: Refresher
    users: UserRepository

    async def post(self, request: Request) -> Answer:
        """Raises Refused."""
        parameters = await read_parameters(request)
        try:
            credentials = client_auth.offered(header(request.scope, b"authorization"), parameters)
            client = (await client_auth.authenticate(credentials, request.pool_id, self.snapshots)).client
        except BadCredentials as refused:
            raise UnknownCaller(refused.reason) from None
        if not client.enable_token_revocation:
            raise InvalidRequest(f"EnableTokenRevocation is false on client {client.id}")
        text = parameters.get("token")
        if text is None:
            raise InvalidRequest("token is missing")
        token = self._read(text)
        if token is not None:
            if (token.pool_id, token.client_id) != (client.pool_id, client.id):
                raise UnknownCaller("the refresh token was issued to another client")
            await revoke_sign_in(self.users, token)
        return Answer(200)

    def _read(self, text: str) -> RefreshToken | None:
        """None for what is no token at all (RFC 7009 2.2). Raises UnsupportedTokenType."""
        try:
            return self.refresher.read(text)
        except InvalidTicket:
            pass
        try:
            read(text)
        except Invalid:
            return None
        raise UnsupportedTokenType("a JWT: only refresh tokens can be revoked")
