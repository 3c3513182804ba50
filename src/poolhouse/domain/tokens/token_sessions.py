"""Token sessions (2026): one record for the life of a refresh token, in pools that track them.

They show what is signed in and can be ended one by one. Nothing else depends on them: a token is refused because
its sign-in was revoked, never because a record is missing.
"""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.pools.identifiers import BASE36, milliseconds
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.ports import Random
from poolhouse.domain.tokens import event_ids
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.users.ports import UserRepository, UserStores
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.domain.users.user import User

PREFIX = "tkn"
DRAWN = 25
# An access token may outlive the refresh token it came with by a day at most (cognito-oauth.md 4.6).
LONGEST_ACCESS_TOKEN = 86_400


def is_tracked(pool: UserPool) -> bool:
    """A pool in the LITE plan has no such feature; what it had set sleeps (reference 2026 3.3)."""
    return pool.sessions.tracking and pool.settings.tier != "LITE"


def new_session_id(random: Random) -> str:
    return PREFIX + random.text(DRAWN, BASE36)


def new_session(token: RefreshToken, session_id: str, *, now: float, ip: str) -> TokenSession:
    """It begins when the sign-in did, to the millisecond that sign-outs are compared with."""
    return TokenSession(
        pool_id=token.pool_id,
        sub=token.sub,
        id=session_id,
        client_id=token.client_id,
        origin_jti=token.origin_jti,
        created_at=event_ids.time_of(token.event_id) / 1000,
        active_at=milliseconds(now),
        expires_at=token.expires_at,
        last_ip=ip,
    )


async def open_session(users: UserRepository, session: TokenSession, *, now: float, at_most: int) -> None:
    """Make room by ending those used longest ago, then remember the session. Raises NotFound: the user is gone."""
    async with users.edit(session.pool_id, session.sub) as stores:
        user = await stores.users.get(session.pool_id, session.sub)
        assert user is not None
        held = await active_sessions(stores, user, now=now)
        for old in sorted(held, key=lambda each: each.active_at)[: max(0, len(held) - at_most + 1)]:
            await end_session(stores, old)
        await stores.sessions.put(session)


async def touch_session(stores: UserStores, token: RefreshToken, *, now: float, ip: str) -> None:
    """A refresh is activity of its session, if there is (still) a record of it."""
    if token.session_id is None:
        return
    session = await stores.sessions.get(token.pool_id, token.sub, token.session_id)
    if session is not None:
        await stores.sessions.put(replace(session, active_at=milliseconds(now), last_ip=ip or session.last_ip))


async def active_sessions(stores: UserStores, user: User, *, now: float) -> list[TokenSession]:
    """Oldest first; neither expired ones nor those from before the user's last sign-out everywhere."""
    signed_out = event_ids.milliseconds(user.valid_after)
    return [
        session
        for session in await stores.sessions.of(user.pool_id, user.sub)
        if session.expires_at > now and event_ids.milliseconds(session.created_at) > signed_out
    ]


async def end_session(stores: UserStores, session: TokenSession) -> None:
    """Revoke all its tokens and forget it."""
    ends_at = session.expires_at + LONGEST_ACCESS_TOKEN
    await stores.revocations.add(session.pool_id, session.origin_jti, expires_at=ends_at)
    await stores.sessions.remove(session.pool_id, session.sub, session.id)
