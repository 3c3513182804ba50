"""What a visitor meets who names a user there is none of (reference 3.10): the errors of a client that tells, or
the answers a real user would get, limits included.

Attempts of nobody are counted in `spent`, which every node sees: a slot for each, until its hour is over.
"""

from __future__ import annotations

import hashlib
import hmac

from poolhouse.domain.accounts.means import Accounts, Visitor
from poolhouse.domain.users import codes, destinations, limits, names
from poolhouse.domain.users.codes import Verdict
from poolhouse.domain.users.destinations import Delivery
from poolhouse.domain.users.refusals import UserNotFound


def unknown(visitor: Visitor) -> UserNotFound:
    return UserNotFound(
        "Username/client id combination not found.", hidden=f"nobody is called {visitor.username!r}"
    )


async def sent(accounts: Accounts, visitor: Visitor, kind: str, *, recovering: bool) -> Delivery:
    """Pretends to send a code. Raises TooManyAttempts."""
    now = accounts.clock.now()
    await _spend(accounts, visitor, kind, limits.window(now), at_most=limits.PER_WINDOW[kind])
    # A real user's code and message are a second write.
    await accounts.users.spent.use(visitor.pool.id, f"decoy:{accounts.random.uuid()}", expires_at=now + 1)
    name = names.key(visitor.pool, visitor.username)
    return destinations.decoy(visitor.pool, name, accounts.decoy_key, recovering=recovering)


async def refuse_code(accounts: Accounts, visitor: Visitor, kind: str, *, asked_by: str) -> None:
    """Refuses as a wrong code is refused, or as an expired one where none was "sent" (`asked_by`) of late.

    Always raises: CodeMismatch, ExpiredCode or TooManyAttempts.
    """
    now = limits.window(accounts.clock.now())
    await _spend(accounts, visitor, kind, now, at_most=limits.PER_WINDOW[kind])
    for since in (now, now - limits.WINDOW_SECONDS):
        sent_codes = await _spent(accounts, visitor, asked_by, since, at_most=limits.PER_WINDOW[asked_by])
        if sent_codes:
            tries = f"tries of {asked_by} {since} {sent_codes}"
            if await _spent(accounts, visitor, tries, now, at_most=codes.TRIES) < codes.TRIES:
                await _spend(accounts, visitor, tries, now, at_most=codes.TRIES)
                raise codes.refusal(Verdict.WRONG)
            break
    raise codes.refusal(Verdict.DEAD)


async def _spend(accounts: Accounts, visitor: Visitor, kind: str, since: float, *, at_most: int) -> None:
    expires_at = since + 2 * limits.WINDOW_SECONDS
    taken = await _spent(accounts, visitor, kind, since, at_most=at_most)
    for slot in range(taken, at_most):
        if await accounts.users.spent.use(
            visitor.pool.id, _slot(accounts, visitor, kind, since, slot), expires_at=expires_at
        ):
            return
    raise limits.exceeded()


async def _spent(accounts: Accounts, visitor: Visitor, kind: str, since: float, *, at_most: int) -> int:
    """How many slots are used. They fill in order, so that halving finds the end."""
    low, high = 0, at_most
    while low < high:
        middle = (low + high) // 2
        slot = _slot(accounts, visitor, kind, since, middle)
        if await accounts.users.spent.is_used(visitor.pool.id, slot):
            low = middle + 1
        else:
            high = middle
    return low


def _slot(accounts: Accounts, visitor: Visitor, kind: str, since: float, slot: int) -> str:
    name = names.key(visitor.pool, visitor.username)
    told = "\0".join((kind, str(since), str(slot), name)).encode("utf-8", "surrogatepass")
    return f"decoy:{hmac.digest(accounts.decoy_key, told, hashlib.sha256).hex()}"
