"""A user's tokens: an ID token, an access token, and the sealed refresh token that makes new ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from msgspec import UNSET, Struct, json

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshot, PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.tokens import event_ids, user_claims
from poolhouse.domain.tokens.refresh_token import KIND, RefreshToken
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.token_sessions import is_tracked, new_session, new_session_id, open_session
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.token_generation import in_access_token, in_id_token
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User

TRIGGER = "TokenGeneration_"


class UserTokens(Struct, frozen=True, kw_only=True):
    """`expires_in` are seconds of the access token; a refresh without rotation makes no `refresh_token`."""

    id_token: str
    access_token: str
    expires_in: int
    refresh_token: str | None = None

    def __repr__(self) -> str:
        return f"UserTokens(***, expires_in={self.expires_in})"


@dataclass(frozen=True, slots=True, kw_only=True)
class UserIssuer:
    """`issuer_url` gives the `iss` of a pool id."""

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
        """All three tokens of a new sign-in; opens a token session where the pool tracks them.

        `groups` come by precedence; `trigger_source` is `Authentication`, `NewPasswordChallenge`, …; `scopes` None
        means those of an API sign-in. Raises NotFound (pool or user are gone) or what a trigger's failure raises.
        """
        app = client.client
        pool = await self._pool(app.pool_id)
        now = self.clock.now()
        event_id = event_ids.new_event_id(event_ids.signed_in_at(user, now), self.random)
        if scopes is None:
            whole = user_claims.opts_into_client_scopes(pool.pool)
            scopes = user_claims.sign_in_scopes(app, pool.active_scopes, all_of_client=whole)
        token = RefreshToken(
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
        )
        tokens = await self._issue(client, user, groups, token, trigger_source, metadata)
        if token.session_id is not None:
            session = new_session(token, token.session_id, now=now, ip=ip)
            await open_session(self.users, session, now=now, at_most=pool.pool.sessions.max_per_user)
        return UserTokens(
            id_token=tokens.id_token,
            access_token=tokens.access_token,
            expires_in=tokens.expires_in,
            refresh_token=self.tickets.seal(KIND, token),
        )

    async def again(
        self,
        client: ClientSnapshot,
        user: User,
        groups: Sequence[Group],
        token: RefreshToken,
        metadata: Mapping[str, str] | None,
    ) -> UserTokens:
        """New ID and access tokens of a sign-in: same scopes, `auth_time` and `origin_jti`; the user as of now."""
        return await self._issue(client, user, groups, token, "RefreshTokens", metadata)

    async def _issue(
        self,
        client: ClientSnapshot,
        user: User,
        groups: Sequence[Group],
        token: RefreshToken,
        trigger_source: str,
        metadata: Mapping[str, str] | None,
    ) -> UserTokens:
        app = client.client
        pool = await self._pool(app.pool_id)
        held = user_claims.groups_of(groups)
        occasion = Occasion.of(
            pool.pool,
            user,
            trigger_source.removeprefix(TRIGGER),
            client_id=app.id,
            metadata=metadata or None,
        )
        changes = await self.triggers.pre_token_generation(occasion, held, token.scopes)
        # Read after the trigger, which may take seconds: a token's life begins when it is signed.
        keys = await self.snapshots.keys(app.pool_id)
        if keys is None:
            raise NotFound(f"user pool {app.pool_id} does not exist")
        if changes.groups is not UNSET:
            held = changes.groups
        issue = user_claims.Issue(
            issuer=self.issuer_url(app.pool_id),
            now=int(self.clock.now()),
            id_seconds=app.id_token_seconds(),
            access_seconds=app.access_token_seconds(),
            id_jti=self.random.uuid() if app.enable_token_revocation else None,
            access_jti=self.random.uuid() if app.enable_token_revocation else None,
        )
        scopes = changes.access_token.scopes(token.scopes)
        id_claims = in_id_token(user_claims.id_claims(user, app, held, token, issue), changes.id_token)
        access_claims = in_access_token(
            user_claims.access_claims(user, held, token, issue, scopes), changes.access_token, client_id=app.id
        )
        return UserTokens(
            id_token=keys.id_token.sign(json.encode(id_claims)),
            access_token=keys.access_token.sign(json.encode(access_claims)),
            expires_in=issue.access_seconds,
        )

    async def _pool(self, pool_id: str) -> PoolSnapshot:
        pool = await self.snapshots.pool(pool_id)
        if pool is None:
            raise NotFound(f"user pool {pool_id} does not exist")
        return pool
