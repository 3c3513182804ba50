"""Whoever presents an access token to the domain: that it is ours, in time, and not taken back."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct

from poolhouse.domain.errors import Refused
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock
from poolhouse.domain.tokens.revocation import is_revoked
from poolhouse.domain.tokens.user_claims import family_of
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User
from poolhouse.verify import Claims, HeldKeys, Invalid, read, verify_signed

ACCESS = "access"


class BadToken(Refused):
    """Forged, foreign, expired, revoked, or of a user who may have none."""


class Holder(Struct, frozen=True, kw_only=True):
    """`user` is None for a client's token for itself, and for a user who is gone or disabled."""

    client: AppClient
    claims: Claims
    user: User | None


@dataclass(frozen=True, slots=True)
class AccessTokens:
    snapshots: PoolSnapshots
    users: UserRepository
    issuer: UserIssuer
    clock: Clock

    async def holder(self, text: str, pool_id: str) -> Holder:
        """Whose access token of that pool it is. Raises BadToken, whatever the text is."""
        claims = await self._verified(text, pool_id)
        client_id = claims.get("client_id")
        client = await self.snapshots.client(pool_id, client_id) if isinstance(client_id, str) else None
        if client is None:
            raise BadToken("the token's app client does not exist")
        user = await self.users.users.get(pool_id, claims.subject)
        event_id = claims.get("event_id")
        # A client's token for itself has no event.
        if isinstance(event_id, str) and await is_revoked(
            self.users, pool_id, user, family=family_of(claims), event_id=event_id
        ):
            raise BadToken("the token was revoked, or its user signed out everywhere since")
        return Holder(
            client=client.client, claims=claims, user=user if user is not None and user.enabled else None
        )

    async def _verified(self, text: str, pool_id: str) -> Claims:
        keys = await self.snapshots.keys(pool_id)
        if keys is None:
            raise BadToken("the user pool is gone")
        key = keys.access_token
        try:
            token = read(text)
            if token.checked.token_use != ACCESS:
                raise BadToken(f"a token of the kind {token.checked.token_use!r}")
            return verify_signed(
                token,
                issuer=self.issuer.issuer_url(pool_id),
                keys=HeldKeys({key.kid: key.public}),
                now=self.clock.now(),
            )
        except Invalid as invalid:
            raise BadToken(str(invalid)) from None
