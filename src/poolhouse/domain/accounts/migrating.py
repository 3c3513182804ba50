"""A password of another directory's account is forgotten: the pool's function vouches for them (reference 5.3)."""

from __future__ import annotations

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


async def on_forgotten_password(accounts: Accounts, visitor: Visitor) -> User | None:
    """The user, now of this pool; None without a function, or when it knows nobody.

    Raises UserNotFound when the function throws and the client may know it, InvalidParameter, AliasTaken.
    """
    occasion = Occasion(
        pool=visitor.pool,
        source="ForgotPassword",
        username=visitor.username,
        attributes=None,
        client_id=visitor.client.id,
        metadata=visitor.metadata,
    )
    try:
        found = await accounts.triggers.user_migration(occasion, None)
    except UserNotFound:
        if visitor.hides_users:
            return None
        raise
    return None if found is None else await _kept(accounts, visitor, found)


async def _kept(accounts: Accounts, visitor: Visitor, found: MigratedUser) -> User:
    """Without a password: the code that is about to be sent leads to one."""
    given = {name: value for name, value in found.attributes.items() if name not in NOT_ATTRIBUTES}
    draft = new_users.draft(accounts, visitor.pool, visitor.username, given)
    attributes.check_new(visitor.pool, draft.attributes)
    user = replace(draft, status=CONFIRMED if found.status == CONFIRMED else RESET_REQUIRED)
    await new_users.store(accounts, visitor.pool, user, None, ())
    return user
