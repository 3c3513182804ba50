"""An administrator creates a user, or sends the invitation again (reference 3.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.accounts import keeping, new_users
from poolhouse.domain.accounts.confirming import release
from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.accounts.signing_up import takes_one_time_codes
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import PasswordPolicy
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import attributes, lifecycle, names, password_policy
from poolhouse.domain.users.destinations import MEDIUM
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import AliasTaken, InvalidParameter, UserNotFound
from poolhouse.domain.users.user import CONFIRMED, User

ATTRIBUTE_OF = {medium: attribute for attribute, medium in MEDIUM.items()}


class Invitation(Struct, frozen=True, kw_only=True):
    """`mediums` None: SMS, and nothing where there is no number. `silent`: no message (SUPPRESS)."""

    username: str
    attributes: Mapping[str, str]
    temporary_password: str | None = None
    mediums: Sequence[str] | None = None
    silent: bool = False
    force_alias: bool = False
    metadata: Mapping[str, str] | None = None
    validation_data: Mapping[str, str] | None = None

    def __repr__(self) -> str:
        return f"Invitation({self.username!r}, ***)"


async def create(accounts: Accounts, pool: UserPool, asked: Invitation) -> User:
    """Raises InvalidParameter, InvalidPassword, UsernameTaken, AliasTaken, and what triggers raise."""
    user = new_users.draft(accounts, pool, asked.username, asked.attributes)
    password = _password(accounts, pool, user, asked)
    attributes.check_new(pool, {**asked.attributes, **user.attributes}, complete=False)
    answer = await new_users.ask_pre_sign_up(
        accounts,
        pool,
        user,
        "AdminCreateUser",
        client_id=None,
        metadata=asked.metadata,
        validation_data=asked.validation_data,
    )
    user = replace(new_users.with_flags(user, answer), created_by_admin=True)
    await _make_room(accounts, pool, user, force=asked.force_alias)
    now = accounts.clock.now()
    user = replace(user, status=CONFIRMED) if password is None else _invited(pool, user, now)
    messages = await _messages(accounts, pool, user, password or "", asked)
    await new_users.store(
        accounts,
        pool,
        user,
        await new_users.hashed(accounts, pool, user, password),
        messages,
        by_admin=True,
    )
    return user


async def invite_again(accounts: Accounts, pool: UserPool, asked: Invitation) -> User:
    """A new temporary password with a new end (MessageAction RESEND).

    Raises UserNotFound, UnsupportedUserState, InvalidPassword, InvalidParameter, and what triggers raise.
    """
    user = await accounts.find(pool, asked.username)
    if user is None:
        raise UserNotFound("User does not exist.")
    lifecycle.check_invited(user, asked.username)
    password = asked.temporary_password or password_policy.temporary(accounts.random, _policy(pool))
    password_policy.check(_policy(pool), password, prefix=password_policy.AT_CREATION)
    messages = await _messages(accounts, pool, user, password, asked)
    made = await make_password(accounts.hasher, accounts.random, pool, user, password, previous=None)

    async def work(stores: UserStores, user: User) -> User:
        lifecycle.check_invited(user, asked.username)
        renewed = _invited(pool, user, accounts.clock.now())
        await keeping.save(stores, pool, user, renewed)
        await stores.passwords.put(made)
        for message in messages:
            await stores.outbox.add(message)
        return renewed

    return await keeping.editing(accounts, user, work)


def _policy(pool: UserPool) -> PasswordPolicy:
    return pool.settings.policies.password_policy


def _password(accounts: Accounts, pool: UserPool, user: User, asked: Invitation) -> str | None:
    """None for a user who can begin with a one-time code. Raises InvalidPassword."""
    if asked.temporary_password:
        password_policy.check(_policy(pool), asked.temporary_password, prefix=password_policy.AT_CREATION)
        return asked.temporary_password
    if takes_one_time_codes(pool) and any(user.is_verified(address) for address in names.ADDRESSES):
        return None
    return password_policy.temporary(accounts.random, _policy(pool))


def _invited(pool: UserPool, user: User, now: float) -> User:
    until = password_policy.temporary_until(_policy(pool), now)
    return lifecycle.with_password(user, now, temporary_until=until)


async def _make_room(accounts: Accounts, pool: UserPool, user: User, *, force: bool) -> None:
    """With `force`, verified aliases of the new user leave their owners. Raises UsernameTaken or AliasTaken."""
    if force:
        for name in names.names_of(pool, user):
            if name.kind in names.ADDRESSES and name.kind in (pool.alias_attributes or ()):
                await release(accounts, pool, name)
    try:
        await new_users.check_free(accounts, pool, user, by_admin=True)
    except AliasTaken as taken:
        raise AliasTaken(
            str(taken), hidden="a verified alias of another user; ForceAliasCreation takes it"
        ) from None


async def _messages(
    accounts: Accounts, pool: UserPool, user: User, password: str, asked: Invitation
) -> list[Message]:
    """One for each medium that reaches the user. Raises InvalidParameter when those asked for reach nobody."""
    if asked.silent:
        return []
    reached = [
        (medium, address)
        for medium in dict.fromkeys(asked.mediums or ("SMS",))
        if (address := user.attributes.get(ATTRIBUTE_OF[medium]))
    ]
    if asked.mediums and not reached:
        raise InvalidParameter("User has no attribute for any of the desired delivery mediums.")
    occasion = Occasion.of(pool, user, "AdminCreateUser", metadata=asked.metadata)
    return [
        await accounts.messages.compose(occasion, medium=medium, recipient=address, code=password)
        for medium, address in reached
    ]
