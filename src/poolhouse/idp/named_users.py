"""The user that an administrator's request names; nothing is hidden from administrators (reference 3.10)."""

from __future__ import annotations

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.signin.lookup import find_user
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import User
from poolhouse.idp.missing import no_pool
from poolhouse.idp.services import Services


async def user_named(services: Services, pool_id: str, username: str) -> tuple[UserPool, User]:
    """By username, alias or `sub`. Raises ResourceNotFoundException (the pool) or UserNotFound."""
    snapshot = await services.snapshots.pool(pool_id)
    if snapshot is None:
        raise no_pool(pool_id)
    user = await find_user(services.users, snapshot.pool, username)
    if user is None:
        raise UserNotFound("User does not exist.")
    return snapshot.pool, user
