"""Setting a password: what is kept of it, and that it is not one of the last ones."""

from __future__ import annotations

from functools import partial

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.ports import Random
from poolhouse.domain.secret import Secret
from poolhouse.domain.users import srp
from poolhouse.domain.users.credentials import Password
from poolhouse.domain.users.ports import PasswordHasher
from poolhouse.domain.users.refusals import PasswordUsedBefore
from poolhouse.domain.users.user import User


async def make_password(
    hasher: PasswordHasher, random: Random, pool: UserPool, user: User, password: str, *, previous: Password | None
) -> Password:
    """A hash for flows that send the password, a verifier for SRP, and the hashes it replaces.

    Takes 20 ms and more: call it before the transaction that stores it. The policy is `password_policy`'s affair.
    Raises PasswordUsedBefore, or TooManyRequests when too many wait.
    """
    history = _history(pool, previous)
    for hashed in history:
        if await hasher.matches(hashed, password):
            raise PasswordUsedBefore("Password has previously been used.")
    salt = srp.new_salt(random.octets(srp.SALT_OCTETS))
    group = srp.group_of(user.pool_id)
    verifier = await hasher.run(partial(srp.verifier, group, user.username, password, salt))
    return Password(
        pool_id=user.pool_id,
        sub=user.sub,
        hash=await hasher.hash(password),
        srp_salt=salt,
        srp_verifier=Secret(verifier),
        history=history,
    )


def _history(pool: UserPool, previous: Password | None) -> tuple[str, ...]:
    """The current password and the last ones, newest first, as many as the policy asks for besides the current."""
    size = pool.settings.policies.password_policy.password_history_size or 0
    if previous is None or size == 0:
        return ()
    return (previous.hash, *previous.history)[: size + 1]
