"""Refresh: new ID and access tokens for a refresh token, with and without rotation.

What the service does not say was decided like this (docs/decisions/0009):
- A retry within the grace period is a rotation of its own: every answer has a refresh token that works.
- A rotated-out token that comes back later may be stolen, so the whole sign-in ends (RFC 9700 4.14.2).
- With device tracking, tokens belong to one device: refreshing takes its key, once the device is confirmed and as
  long as it is not forgotten (AWS's blog on remembering devices, and reports of clients that did not confirm).
- A token is used up only when its successor is ready: a failing trigger costs nobody their sign-in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.tokens.refresh_token import KIND, RefreshToken
from poolhouse.domain.tokens.revocation import is_revoked, revoke_sign_in
from poolhouse.domain.tokens.tickets import InvalidTicket, Tickets
from poolhouse.domain.tokens.token_sessions import touch_session
from poolhouse.domain.tokens.user_issuer import UserIssuer, UserTokens
from poolhouse.domain.users.ports import UserRepository, UserStores
from poolhouse.domain.users.refusals import (
    NotAuthorized,
    RefreshTokenReused,
    UnsupportedOperation,
    UserNotFound,
)
from poolhouse.domain.users.user import User

INVALID = "Invalid Refresh Token"
EXPIRED = "Refresh Token has expired"
REVOKED = "Refresh Token has been revoked"
# Beside the mark of a used token there is one that ends with its grace period.
GRACE = "/grace"
# Whether the request comes from the app client, which may depend on whose token it is (None: the user is gone).
Prove = Callable[[User | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresher:
    users: UserRepository
    tickets: Tickets
    issuer: UserIssuer
    clock: Clock
    random: Random

    async def by_sign_in(
        self,
        client: ClientSnapshot,
        text: str,
        *,
        prove: Prove | None = None,
        device_key: str | None = None,
        metadata: Mapping[str, str] | None = None,
        ip: str = "",
    ) -> UserTokens:
        """REFRESH_TOKEN_AUTH of InitiateAuth: never rotates. Raises as `refresh`, and UnsupportedOperation."""
        if client.client.rotates_refresh_tokens():
            raise UnsupportedOperation("This API does not support refresh token rotation")
        try:
            return await self.refresh(client, text, prove=prove, device_key=device_key, metadata=metadata, ip=ip)
        except RefreshTokenReused as reused:  # rotated out before the client gave rotation up
            raise NotAuthorized(REVOKED, hidden=reused.reason) from None

    async def refresh(
        self,
        client: ClientSnapshot,
        text: str,
        *,
        prove: Prove | None = None,
        device_key: str | None = None,
        metadata: Mapping[str, str] | None = None,
        ip: str = "",
    ) -> UserTokens:
        """New tokens; where the client rotates, a new refresh token too, good until the first one ends.

        `prove` is asked before anything is said about the token, and raises what it likes. Raises NotAuthorized,
        UserNotFound, RefreshTokenReused, or what a failing trigger raises.
        """
        app = client.client
        token = self._open(text)
        # Read once, for the proof and for the tokens.
        found = await self.users.users.get(token.pool_id, token.sub)
        if prove is not None:
            prove(found)
        self._check(app, token, device_key)
        user = await _welcome(self.users, app, token, found)
        if await self.users.spent.is_used(token.pool_id, token.id):
            await self._forgive(token)
        if token.device_key is not None:
            await self._check_device(token, token.device_key)
        groups = await self.users.groups.of(token.pool_id, token.sub)
        tokens = await self.issuer.again(client, user, groups, token, metadata)
        if app.rotates_refresh_tokens() or token.session_id is not None:
            await self._settle(app, token, ip)
        if not app.rotates_refresh_tokens():
            return tokens
        successor = replace(token, id=self.random.uuid())
        return replace(tokens, refresh_token=self.tickets.seal(KIND, successor))

    def read(self, text: str) -> RefreshToken:
        """What a refresh token says, expired or not. Raises InvalidTicket."""
        return self.tickets.open(KIND, text, RefreshToken)

    def _open(self, text: str) -> RefreshToken:
        try:
            return self.read(text)
        except InvalidTicket as invalid:
            raise NotAuthorized(INVALID, hidden=invalid.reason) from None

    def _check(self, client: AppClient, token: RefreshToken, device_key: str | None) -> None:
        """That the token is this client's, of this device, and not expired. Raises NotAuthorized."""
        if (token.pool_id, token.client_id) != (client.pool_id, client.id):
            raise NotAuthorized(INVALID, hidden="a refresh token of another client")
        if token.device_key is not None and token.device_key != device_key:
            raise NotAuthorized(INVALID, hidden="the sign-in was on a device, which the request does not name")
        if self.clock.now() >= token.expires_at:
            raise NotAuthorized(EXPIRED)

    async def _check_device(self, token: RefreshToken, key: str) -> None:
        """A device that was forgotten takes its tokens along; one never confirmed has none that refresh."""
        device = await self.users.devices.get(token.pool_id, token.sub, key)
        if device is None or device.srp_verifier is None:
            state = "forgotten" if device is None else "not confirmed"
            raise NotAuthorized(INVALID, hidden=f"the device of the sign-in is {state}")

    async def _settle(self, client: AppClient, token: RefreshToken, ip: str) -> None:
        """Use the token up where the client rotates, and note the activity of its session, in one transaction.

        Whoever looks at the same token at the same time waits for this user here, and finds it used.
        """
        now = self.clock.now()
        first = True
        try:
            async with self.users.edit(token.pool_id, token.sub) as stores:
                user = await stores.users.get(token.pool_id, token.sub)
                await _welcome(stores, client, token, user)
                if client.refresh_token_rotation is not None and client.rotates_refresh_tokens():
                    grace = client.refresh_token_rotation.retry_grace_period_seconds
                    first = await _use(stores, token, grace_ends_at=now + grace)
                await touch_session(stores, token, now=now, ip=ip)
        except NotFound:
            raise _gone(client) from None
        if not first:
            await self._forgive(token)

    async def _forgive(self, token: RefreshToken) -> None:
        """Let a used token pass during its grace period; after it, end the sign-in. Raises RefreshTokenReused."""
        grace_ends_at = await self.users.spent.ends_at(token.pool_id, token.id + GRACE)
        if grace_ends_at is not None and self.clock.now() < grace_ends_at:
            return
        await revoke_sign_in(self.users, token)
        raise RefreshTokenReused("Refresh token reuse detected")


async def _welcome(stores: UserStores, client: AppClient, token: RefreshToken, user: User | None) -> User:
    """The user, whose token it is. Raises NotAuthorized (taken back, disabled) or UserNotFound."""
    if await is_revoked(stores, token.pool_id, user, family=token.origin_jti, event_id=token.event_id):
        raise NotAuthorized(REVOKED)
    if user is None:
        raise _gone(client)
    if not user.enabled:
        raise NotAuthorized("User is disabled.")
    return user


async def _use(stores: UserStores, token: RefreshToken, *, grace_ends_at: float) -> bool:
    """Whether this is the first use of the token; only the first begins a grace period."""
    first = await stores.spent.use(token.pool_id, token.id, expires_at=token.expires_at)
    if first:
        await stores.spent.use(token.pool_id, token.id + GRACE, expires_at=grace_ends_at)
    return first


def _gone(client: AppClient) -> UserNotFound | NotAuthorized:
    if client.prevent_user_existence_errors == "ENABLED":
        return NotAuthorized(REVOKED, hidden="the user does not exist any more")
    return UserNotFound("User does not exist.")
