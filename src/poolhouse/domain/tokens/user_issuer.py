"""A user's tokens: an ID token, an access token, and the sealed refresh token that makes new ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import UNSET, Struct, json
from msgspec.structs import replace

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.scopes import usable
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshot, PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.tokens import event_ids, user_claims
from poolhouse.domain.tokens.loaded import LoadedKeys
from poolhouse.domain.tokens.refresh_token import KIND, RefreshToken
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.token_sessions import is_tracked, new_session, new_session_id, open_session
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.token_generation import TokenChanges, in_access_token, in_id_token
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User

TRIGGER = "TokenGeneration_"


class UserTokens(Struct, frozen=True, kw_only=True):
    """`expires_in` are seconds of the access token; a refresh without rotation makes no `refresh_token`, an OAuth
    grant without `openid` no `id_token`."""

    id_token: str | None
    access_token: str
    expires_in: int
    refresh_token: str | None = None

    def __repr__(self) -> str:
        return f"UserTokens(***, expires_in={self.expires_in})"


@dataclass(frozen=True, slots=True, kw_only=True)
class UserIssuer:
    """`issuer_url` gives the `iss` of a pool id.

    Methods raise NotFound when pool or user are gone. `groups` come by precedence.
    """

    users: UserRepository
    snapshots: PoolSnapshots
    tickets: Tickets
    triggers: Triggers
    clock: Clock
    random: Random
    issuer_url: Callable[[str], str]

    async def for_user(
        self,
        client: ClientSnapshot,
        user: User,
        *,
        auth_time: float,
        groups: Sequence[Group],
        trigger_source: str,
        metadata: Mapping[str, str] | None,
        device_key: str | None = None,
        scopes: Sequence[str] | None = None,
        ip: str = "",
    ) -> UserTokens:
        """All three tokens of a new API sign-in; opens a token session where the pool tracks them.

        `trigger_source` is `Authentication`, `NewPasswordChallenge`, …; `scopes` None means those of an API
        sign-in. Raises what a trigger's failure raises.
        """
        token = await self.begin(client, user, auth_time=auth_time, scopes=scopes, device_key=device_key)
        changes = await self.changes(client, user, groups, token, trigger_source, metadata)
        return await self.complete(client, user, groups, token, changes, ip=ip)

    async def begin(
        self,
        client: ClientSnapshot,
        user: User,
        *,
        auth_time: float,
        scopes: Sequence[str] | None = None,
        device_key: str | None = None,
        hosted: bool = False,
        audience: str | None = None,
    ) -> RefreshToken:
        """What all tokens of a new sign-in share, before there are any."""
        app = client.client
        pool = await self._pool(app.pool_id)
        now = self.clock.now()
        event_id = event_ids.new_event_id(event_ids.signed_in_at(user, now), self.random)
        if scopes is None:
            whole = user_claims.opts_into_client_scopes(pool.pool)
            scopes = user_claims.sign_in_scopes(app, pool.active_scopes, all_of_client=whole)
        return RefreshToken(
            id=self.random.uuid(),
            pool_id=app.pool_id,
            client_id=app.id,
            sub=user.sub,
            origin_jti=self.random.uuid() if app.enable_token_revocation else event_id,
            event_id=event_id,
            auth_time=int(auth_time),
            expires_at=now + app.refresh_token_seconds(),
            scopes=tuple(scopes),
            device_key=device_key,
            session_id=new_session_id(self.random) if is_tracked(pool.pool) else None,
            hosted=hosted,
            audience=audience,
        )

    async def changes(
        self,
        client: ClientSnapshot,
        user: User,
        groups: Sequence[Group],
        token: RefreshToken,
        trigger_source: str,
        metadata: Mapping[str, str] | None,
    ) -> TokenChanges:
        """What pre token generation makes of the tokens to come. Raises what the trigger's failure raises."""
        app = client.client
        pool = await self._pool(app.pool_id)
        occasion = Occasion.of(
            pool.pool,
            user,
            trigger_source.removeprefix(TRIGGER),
            client_id=app.id,
            metadata=metadata or None,
        )
        return await self.triggers.pre_token_generation(
            occasion, user_claims.groups_of(groups), _scopes(token, pool)
        )

    async def complete(
        self,
        client: ClientSnapshot,
        user: User,
        groups: Sequence[Group],
        token: RefreshToken,
        changes: TokenChanges,
        *,
        nonce: str | None = None,
        ip: str = "",
    ) -> UserTokens:
        """All tokens of a sign-in that has begun; the refresh token's life begins now."""
        now = self.clock.now()
        token = replace(token, expires_at=now + client.client.refresh_token_seconds())
        tokens = await self.mint(client, user, groups, token, changes, nonce=nonce)
        if token.session_id is not None:
            pool = await self._pool(token.pool_id)
            session = new_session(token, token.session_id, now=now, ip=ip)
            await open_session(self.users, session, now=now, at_most=pool.pool.sessions.max_per_user)
        return replace(tokens, refresh_token=self.tickets.seal(KIND, token))

    async def again(
        self,
        client: ClientSnapshot,
        user: User,
        groups: Sequence[Group],
        token: RefreshToken,
        metadata: Mapping[str, str] | None,
    ) -> UserTokens:
        """New ID and access tokens of a sign-in: same scopes, `auth_time` and `origin_jti`; the user as of now."""
        changes = await self.changes(client, user, groups, token, "RefreshTokens", metadata)
        return await self.mint(client, user, groups, token, changes)

    async def mint(
        self,
        client: ClientSnapshot,
        user: User,
        groups: Sequence[Group],
        token: RefreshToken,
        changes: TokenChanges,
        *,
        nonce: str | None = None,
    ) -> UserTokens:
        """The access token and the ID token, if the sign-in has one; no refresh token.

        After the trigger, which may take seconds: a token's life begins when it is signed.
        """
        app = client.client
        pool = await self._pool(app.pool_id)
        keys = await self.snapshots.keys(app.pool_id)
        if keys is None:
            raise NotFound(f"user pool {app.pool_id} does not exist")
        held = user_claims.groups_of(groups) if changes.groups is UNSET else changes.groups
        issue = user_claims.Issue(
            issuer=self.issuer_url(app.pool_id),
            now=int(self.clock.now()),
            id_seconds=app.id_token_seconds(),
            access_seconds=app.access_token_seconds(),
            id_jti=self.random.uuid() if app.enable_token_revocation else None,
            access_jti=self.random.uuid() if app.enable_token_revocation else None,
            nonce=nonce,
        )
        scopes = changes.access_token.scopes(_scopes(token, pool))
        access_claims = in_access_token(
            user_claims.access_claims(user, held, token, issue, scopes), changes.access_token, client_id=app.id
        )
        id_claims = None
        if token.has_id_token:
            id_claims = in_id_token(user_claims.id_claims(user, app, held, token, issue), changes.id_token)
        access_token, id_token = _signed(keys, access_claims, id_claims, hashed=token.hosted)
        return UserTokens(id_token=id_token, access_token=access_token, expires_in=issue.access_seconds)

    async def _pool(self, pool_id: str) -> PoolSnapshot:
        pool = await self.snapshots.pool(pool_id)
        if pool is None:
            raise NotFound(f"user pool {pool_id} does not exist")
        return pool


def _scopes(token: RefreshToken, pool: PoolSnapshot) -> tuple[str, ...]:
    """A scope that was deleted since rests, and comes back with its resource server (cognito-oauth.md 3.3)."""
    return usable(token.scopes, pool.active_scopes) if token.hosted else token.scopes


def _signed(
    keys: LoadedKeys, access_claims: Mapping[str, Any], id_claims: Mapping[str, Any] | None, *, hashed: bool
) -> tuple[str, str | None]:
    """The access token, and the ID token, which may hold the other one's hash."""
    access_token = keys.access_token.sign(json.encode(access_claims))
    if id_claims is None:
        return access_token, None
    if hashed:
        id_claims = {"at_hash": user_claims.at_hash(access_token), **id_claims}
    return access_token, keys.id_token.sign(json.encode(id_claims))
