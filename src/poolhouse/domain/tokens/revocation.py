"""Taking back what was issued: one sign-in by its refresh token, or every sign-in of a user.

A JWT verifies offline until it expires; what is taken back is refused by this server's own operations (reference
4.10).
"""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.tokens import event_ids
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.tokens.token_sessions import LONGEST_ACCESS_TOKEN
from poolhouse.domain.users.ports import UserRepository, UserStores
from poolhouse.domain.users.user import User


async def revoke_sign_in(stores: UserStores, token: RefreshToken) -> None:
    """Void everything issued from the sign-in of a refresh token, and forget its session. Idempotent."""
    ends_at = token.expires_at + LONGEST_ACCESS_TOKEN
    await stores.revocations.add(token.pool_id, token.origin_jti, expires_at=ends_at)
    if token.session_id is not None:
        await stores.sessions.remove(token.pool_id, token.sub, token.session_id)


async def is_revoked(stores: UserStores, pool_id: str, user: User | None, *, family: str, event_id: str) -> bool:
    """Whether a sign-in was taken back, alone or with every other one of the user (None: the user is gone).

    `family` as `user_claims.family_of` gives it.
    """
    if user is not None and event_ids.is_signed_out(user, event_id):
        return True
    return await stores.revocations.holds(pool_id, family)


async def sign_out_everywhere(users: UserRepository, pool_id: str, sub: str, *, now: float) -> None:
    """Void every token the user has, on every client. Raises NotFound: no such user."""
    async with users.edit(pool_id, sub) as stores:
        user = await stores.users.get(pool_id, sub)
        assert user is not None
        await stores.users.put(replace(user, valid_after=event_ids.signed_out_at(user, now)))
        for session in await stores.sessions.of(pool_id, sub):
            await stores.sessions.remove(pool_id, sub, session.id)
