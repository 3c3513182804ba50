"""Is this the user's password? Counted by the lock-out, and as slow for a user who is not there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from poolhouse.domain.signin.lockout import Ledger, StoredLedger
from poolhouse.domain.signin.turn import Turn
from poolhouse.domain.users.credentials import Password
from poolhouse.domain.users.refusals import NotAuthorized, PasswordResetRequired
from poolhouse.domain.users.user import RESET_REQUIRED


def incorrect(why: str) -> NotAuthorized:
    return NotAuthorized("Incorrect username or password.", hidden=why)


def reset_required() -> PasswordResetRequired:
    return PasswordResetRequired("Password reset required for the user")


async def check_password(turn: Turn, password: str) -> None:
    """Raises NotAuthorized: wrong, or locked out."""
    user, hasher = turn.user, turn.means.hasher
    hashed = await turn.means.users.passwords.hash_of(user.pool_id, user.sub) if user is not None else None
    if hashed is None:
        _refuse_without_password(turn)

    async def check() -> bool:
        if hashed is not None:
            return await hasher.matches(hashed, password)
        await hasher.waste(password)
        return False

    await judge(turn, check, "wrong password" if hashed else "no such user, or one without a password")


async def judge(turn: Turn, check: Callable[[], Awaitable[bool]], wrong: str) -> None:
    """`check` under the lock-out. Raises NotAuthorized, with `wrong` as the reason for the log."""
    means, pool_id = turn.means, turn.pool.id
    key = (pool_id, turn.user.sub if turn.user else turn.state.username)
    ledger: Ledger
    if turn.user is not None:
        ledger = StoredLedger(means.users, means.clock, pool_id, turn.user.sub)
    else:
        ledger = means.guesses.of_nobody(means.clock, pool_id, turn.state.username)
    if not await means.guesses.judge(key, ledger, means.clock, check):
        raise incorrect(wrong)


async def stored_password(turn: Turn) -> Password | None:
    """Raises PasswordResetRequired for an imported user who never had one, unless the client hides who exists."""
    user = turn.user
    stored = await turn.means.users.passwords.get(user.pool_id, user.sub) if user is not None else None
    if stored is None:
        _refuse_without_password(turn)
    return stored


def _refuse_without_password(turn: Turn) -> None:
    if turn.user is not None and turn.user.status == RESET_REQUIRED and not turn.hides_users:
        raise reset_required()
