"""A user whom only another directory knows signs in for the first time: the pool's function vouches for them."""

from __future__ import annotations

from poolhouse.domain.signin.turn import Turn
from poolhouse.domain.triggers.answers import MigratedUser
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import attributes as attribute_rules
from poolhouse.domain.users import filters, names
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.ports import NameTaken
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import CONFIRMED, RESET_REQUIRED, User


async def migrated(turn: Turn) -> User | None:
    """The user, now of this pool, with the password as typed; None without a function or when it knows nobody.

    Raises UserNotFound when the function throws and the client may know it, InvalidParameter for attributes that
    do not fit the schema, AliasTaken.
    """
    password = turn.given.get("PASSWORD")
    if turn.pool.settings.lambda_config.user_migration is None or password is None:
        return None
    occasion = Occasion(
        pool=turn.pool,
        source="Authentication",
        username=turn.state.claimed,
        attributes=None,
        client_id=turn.client.client.id,
        metadata=turn.client_metadata,
    )
    try:
        found = await turn.means.triggers.user_migration(occasion, password, turn.metadata)
    except UserNotFound:
        if turn.hides_users:
            return None
        raise
    return None if found is None else await _kept(turn, found, password)


async def _kept(turn: Turn, found: MigratedUser, password: str) -> User:
    means, pool = turn.means, turn.pool
    user = _user(turn, found)
    attribute_rules.check_new(pool, user.attributes)
    made = None
    if user.has_password:
        made = await make_password(means.hasher, means.random, pool, user, password, previous=None)
    try:
        async with means.users.create(pool.id) as stores:
            found_by = filters.searchable(pool, user)
            await stores.users.add(user, names.names_of(pool, user), searchable=found_by)
            if made is not None:
                await stores.passwords.put(made)
    except NameTaken as taken:
        raise names.username_taken(pool, taken.name) from None
    return user


def _user(turn: Turn, found: MigratedUser) -> User:
    """Not asked to choose another password unless the function says so (AWS: 'Migrate user Lambda trigger')."""
    now, sub = turn.means.clock.now(), names.new_sub(turn.means.random)
    attributes = attribute_rules.tidy({k: v for k, v in found.attributes.items() if k not in ("sub", "username")})
    username, address = turn.state.claimed, names.kind_of_address(turn.pool, turn.state.claimed)
    if address is not None:
        attributes.setdefault(address, username)
        username = sub
    status = RESET_REQUIRED if found.status == RESET_REQUIRED else CONFIRMED
    return User(
        pool_id=turn.pool.id,
        sub=sub,
        username=username,
        status=status,
        created_at=now,
        modified_at=now,
        attributes=attributes,
        has_password=status == CONFIRMED,
    )
