"""The only mint: every token poolhouse issues is made and signed here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from msgspec import Struct, json
from msgspec.structs import asdict

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.tokens.claims import ClientAccessClaims
from poolhouse.domain.triggers.token_generation import NO_CLAIM_CHANGES, ClaimChanges, in_access_token


class IssuedToken(Struct, frozen=True):
    """`expires_in` is the token's lifetime in seconds."""

    access_token: str
    expires_in: int

    def __repr__(self) -> str:
        return f"IssuedToken(access_token=***, expires_in={self.expires_in})"


@dataclass(frozen=True, slots=True)
class Issuer:
    """`issuer_url` gives the `iss` of a pool id."""

    snapshots: PoolSnapshots
    clock: Clock
    random: Random
    issuer_url: Callable[[str], str]

    async def for_client(
        self, client: ClientSnapshot, scopes: tuple[str, ...], changes: ClaimChanges = NO_CLAIM_CHANGES
    ) -> IssuedToken:
        """An access token of the client for itself, with the scopes that `scopes.grantable` allowed and what a
        function changed in them and in the claims.

        Raises NotFound when the pool is gone.
        """
        app = client.client
        keys = await self.snapshots.keys(app.pool_id)
        if keys is None:
            raise NotFound(f"user pool {app.pool_id} does not exist")
        now = int(self.clock.now())
        lifetime = app.access_token_seconds()
        claims = ClientAccessClaims(
            sub=app.id,
            scope=" ".join(changes.scopes(scopes)),
            auth_time=now,
            iss=self.issuer_url(app.pool_id),
            exp=now + lifetime,
            iat=now,
            jti=self.random.uuid(),
            client_id=app.id,
        )
        payload = json.encode(claims)
        if changes is not NO_CLAIM_CHANGES:
            payload = json.encode(in_access_token(asdict(claims), changes, client_id=app.id))
        return IssuedToken(keys.access_token.sign(payload), lifetime)
