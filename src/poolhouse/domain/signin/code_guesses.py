"""Guessing codes is slow: wrong ones are counted per user, over all their sign-ins (security: five tries)."""

from __future__ import annotations

from poolhouse.domain.signin.lockout import after_failure
from poolhouse.domain.signin.turn import Effect, Turn
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import TooManyAttempts, UserRefused
from poolhouse.domain.users.user import User

KIND = "code"


async def failed(turn: Turn, user: User, refusal: UserRefused) -> UserRefused:
    """Count a wrong code; the refusal to raise: `refusal`, or TooManyAttempts during the lock it has earned."""
    means = turn.means
    async with means.users.edit(user.pool_id, user.sub) as stores:
        await _check(turn, stores, user)
        attempts = await stores.attempts.get(user.pool_id, user.sub, KIND)
        await stores.attempts.put(
            after_failure(attempts, means.clock.now(), pool_id=user.pool_id, sub=user.sub, kind=KIND)
        )
    return refusal


def taking(turn: Turn, then: Effect | None = None) -> Effect:
    """The effect of a right code: no lock may stand when it is taken, and the wrong ones before it are forgotten.

    Checked in the transaction that takes it, so that a crowd of guesses has no more tries than one.
    """

    async def effect(stores: UserStores, user: User) -> User:
        await _check(turn, stores, user)
        await stores.attempts.remove(user.pool_id, user.sub, KIND)
        return await then(stores, user) if then is not None else user

    return effect


async def _check(turn: Turn, stores: UserStores, user: User) -> None:
    attempts = await stores.attempts.get(user.pool_id, user.sub, KIND)
    if attempts is not None and turn.means.clock.now() < attempts.locked_until:
        raise TooManyAttempts("Attempt limit exceeded, please try after some time.")
