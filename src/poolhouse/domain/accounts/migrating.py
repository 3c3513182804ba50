"""A user whom only another directory knows: the pool's function vouches for them (reference 5.3)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from poolhouse.domain.accounts import new_users
from poolhouse.domain.accounts.means import Accounts, Visitor
from poolhouse.domain.triggers.answers import MigratedUser
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import attributes
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import CONFIRMED, RESET_REQUIRED, User

# A function names these beside the attributes; they are the pool's to choose.
NOT_ATTRIBUTES = frozenset({"sub", "username"})


async def at_sign_in(
    accounts: Accounts, visitor: Visitor, password: str, validation_data: Mapping[str, str] | None
) -> User | None:
    """The user, now of this pool, with the password as typed; None without a function, or when it knows nobody.

    Not asked to choose another password unless the function says so (AWS: 'Migrate user Lambda trigger'). Raises
    UserNotFound when the function throws and the client may know it, InvalidParameter for attributes that do not
    fit the schema, AliasTaken.
    """
    found = await _asked(accounts, visitor, "Authentication", password, validation_data)
    if found is None:
        return None
    user = _user(accounts, visitor, found, RESET_REQUIRED if found.status == RESET_REQUIRED else CONFIRMED)
    if user.status == CONFIRMED:
        user = replace(user, has_password=True)
    kept = await new_users.hashed(accounts, visitor.pool, user, password if user.has_password else None)
    await new_users.store(accounts, visitor.pool, user, kept, ())
    return user


async def on_forgotten_password(accounts: Accounts, visitor: Visitor) -> User | None:
    """As `at_sign_in`, but without a password: the code that is about to be sent leads to one."""
    found = await _asked(accounts, visitor, "ForgotPassword", None, None)
    if found is None:
        return None
    user = _user(accounts, visitor, found, CONFIRMED if found.status == CONFIRMED else RESET_REQUIRED)
    await new_users.store(accounts, visitor.pool, user, None, ())
    return user


async def _asked(
    accounts: Accounts,
    visitor: Visitor,
    source: str,
    password: str | None,
    validation_data: Mapping[str, str] | None,
) -> MigratedUser | None:
    occasion = Occasion(
        pool=visitor.pool,
        source=source,
        username=visitor.username,
        attributes=None,
        client_id=visitor.client.id,
        metadata=visitor.metadata,
    )
    try:
        return await accounts.triggers.user_migration(occasion, password, validation_data)
    except UserNotFound:
        if visitor.hides_users:
            return None
        raise


def _user(accounts: Accounts, visitor: Visitor, found: MigratedUser, status: str) -> User:
    """Not stored yet. Raises InvalidParameter."""
    given = {name: value for name, value in found.attributes.items() if name not in NOT_ATTRIBUTES}
    draft = new_users.draft(accounts, visitor.pool, visitor.username, given)
    attributes.check_new(visitor.pool, draft.attributes)
    return replace(draft, status=status)
