"""Who is meant by a name that somebody types."""

from __future__ import annotations

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import names
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User

# Names are at most an attribute's value long (reference 1.9).
LONGEST_NAME = 2048


async def find_user(users: UserRepository, pool: UserPool, name: str) -> User | None:
    """By username, alias or `sub`. A name that no store could hold is simply unknown."""
    if len(name) > LONGEST_NAME or "\0" in name or not _is_text(name):
        return None
    return await users.users.find(pool.id, names.key(pool, name))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    return True
