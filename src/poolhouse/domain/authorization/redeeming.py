"""A code for tokens, once (RFC 6749 4.1.3; RFC 7636 4.6; RFC 9700 2.1.1, 4.5).

What the service does not say was decided like this (docs/decisions/0015):
- A redemption that fails for its client, redirect URI or verifier leaves the code as it was: the app can put its
  mistake right, and nobody guesses 122 random bits, let alone a verifier, in five minutes.
- A second use counts as one, and ends what the first began, only when all of these are right: a code that leaked
  does not let a stranger sign people out.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass

from msgspec.structs import replace

from poolhouse.domain.authorization.codes import AuthorizationCodes, CodeGrant
from poolhouse.domain.authorization.refusals import GrantRefused, RedirectMismatch
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.domain.ports import Clock
from poolhouse.domain.tokens.revocation import is_revoked, revoke_sign_in
from poolhouse.domain.tokens.scope_claims import unreadable
from poolhouse.domain.tokens.user_issuer import UserIssuer, UserTokens
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User

VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeemer:
    codes: AuthorizationCodes
    users: UserRepository
    snapshots: PoolSnapshots
    issuer: UserIssuer
    clock: Clock

    async def redeem(
        self, client: ClientSnapshot, code: str, *, redirect_uri: str, verifier: str | None = None
    ) -> UserTokens:
        """The tokens of a code, for the (authenticated) client. Raises GrantRefused or RedirectMismatch."""
        app = client.client
        grant = await self.codes.find(app.pool_id, code, now=self.clock.now())
        if grant is None:
            raise GrantRefused("the code is unknown or expired")
        _check(grant, app, redirect_uri, verifier)
        await self._check_resource(grant)
        if lacking := unreadable(app, grant.sign_in.scopes):
            raise GrantRefused(f"client {app.id} may not read all that the scope {lacking} is about")
        user = await self._user(grant)
        groups = await self.users.groups.of(user.pool_id, user.sub)
        if not await self.codes.use(app.pool_id, code, now=self.clock.now()):
            await self._end(grant, app)
            raise GrantRefused("the code was used before; what it had issued is revoked")
        return await self.issuer.complete(
            client, user, groups, grant.sign_in, grant.changes, nonce=grant.nonce, ip=grant.ip
        )

    async def _check_resource(self, grant: CodeGrant) -> None:
        """Measured on the service: such a code is handed out, and cannot be redeemed (cognito-oauth.md 2.5)."""
        audience = grant.sign_in.audience
        if audience is None:
            return
        pool = await self.snapshots.pool(grant.pool_id)
        if pool is None or audience not in pool.resource_servers:
            raise GrantRefused(f"the resource {audience[:256]!r} is no resource server's identifier")

    async def _user(self, grant: CodeGrant) -> User:
        """Who signed in, if they may still have tokens of that sign-in."""
        sign_in = grant.sign_in
        user = await self.users.users.get(sign_in.pool_id, sign_in.sub)
        if user is None:
            raise GrantRefused("the user was deleted since the code was handed out")
        if not user.enabled:
            raise GrantRefused("the user was disabled since the code was handed out")
        if await is_revoked(
            self.users, sign_in.pool_id, user, family=sign_in.origin_jti, event_id=sign_in.event_id
        ):
            raise GrantRefused("the sign-in was revoked, or the user signed out everywhere since")
        return user

    async def _end(self, grant: CodeGrant, app: AppClient) -> None:
        # The refresh token's life began when the code was redeemed, which is at most now.
        latest = self.clock.now() + app.refresh_token_seconds()
        await revoke_sign_in(self.users, replace(grant.sign_in, expires_at=latest))


def _check(grant: CodeGrant, app: AppClient, redirect_uri: str, verifier: str | None) -> None:
    """That whoever redeems is whom the code was handed to. Raises GrantRefused or RedirectMismatch."""
    if grant.sign_in.client_id != app.id:
        raise GrantRefused("the code was handed to another client")
    if grant.redirect_uri != redirect_uri:
        raise RedirectMismatch(f"the code was sent to another redirect_uri than {redirect_uri[:512]!r}")
    challenge = grant.code_challenge
    if challenge is None:
        if verifier is not None:
            # RFC 9700 2.1.1: somebody may have taken the challenge out of the request.
            raise GrantRefused("code_verifier is given, but the code was asked for without code_challenge")
        return
    if verifier is None:
        raise GrantRefused("code_verifier is missing")
    if VERIFIER.fullmatch(verifier) is None:
        raise GrantRefused("code_verifier is not 43 to 128 characters A-Z, a-z, 0-9 or -._~")
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode("ascii")).digest()).rstrip(b"=")
    if not hmac.compare_digest(digest, challenge.encode("ascii")):
        raise GrantRefused("code_verifier does not match code_challenge")
