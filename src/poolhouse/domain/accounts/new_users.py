"""Steps that every new user goes through, whoever makes them (reference 3.2, 3.3, 3.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from poolhouse.domain.accounts.keeping import Sending
from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.answers import PreSignUpAnswer
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import attributes, filters, names
from poolhouse.domain.users.credentials import Password
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.ports import NameTaken
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import UNCONFIRMED, User


def draft(accounts: Accounts, pool: UserPool, typed: str, given: Mapping[str, str]) -> User:
    """A user as asked for, not stored and not checked beyond the name. Raises InvalidParameter."""
    names.check_username(pool, typed)
    kind = names.kind_of_address(pool, typed)
    held = {name: value for name, value in attributes.tidy(given).items() if value}
    if kind is not None:
        if kind in held and names.key(pool, held[kind]) != names.key(pool, typed):
            raise InvalidParameter(f"The {kind} of the attributes is not the one given as username.")
        held[kind] = typed
    sub, now = names.new_sub(accounts.random), accounts.clock.now()
    return User(
        pool_id=pool.id,
        sub=sub,
        username=typed if kind is None else sub,
        status=UNCONFIRMED,
        created_at=now,
        modified_at=now,
        attributes=held,
    )


async def ask_pre_sign_up(
    accounts: Accounts,
    pool: UserPool,
    user: User,
    source: str,
    *,
    client_id: str | None,
    metadata: Mapping[str, str] | None,
    validation_data: Mapping[str, str] | None,
) -> PreSignUpAnswer:
    """The function hears of a user who does not exist yet: no sub, no status."""
    occasion = Occasion(
        pool=pool,
        source=source,
        username=user.username,
        attributes=user.attributes,
        client_id=client_id,
        metadata=metadata,
    )
    return await accounts.triggers.pre_sign_up(occasion, validation_data)


def with_flags(user: User, answer: PreSignUpAnswer) -> User:
    """A function may vouch for the addresses that are there."""
    held = dict(user.attributes)
    if answer.verify_email and "email" in held:
        held["email_verified"] = "true"
    if answer.verify_phone and "phone_number" in held:
        held["phone_number_verified"] = "true"
    return replace(user, attributes=held)


def with_unverified(user: User) -> User:
    """Addresses of somebody who signs up are unverified, and said to be."""
    said = {flag: "false" for flag, address in attributes.VERIFIED.items() if address in user.attributes}
    return replace(user, attributes={**user.attributes, **said})


async def check_free(accounts: Accounts, pool: UserPool, user: User, *, by_admin: bool = False) -> None:
    """Refuse what would be refused anyway, before passwords are hashed and functions called.

    Raises UsernameTaken or AliasTaken; `store` has the last word.
    """
    for name in names.names_of(pool, user):
        if await accounts.users.users.find(pool.id, name.value) is not None:
            raise names.username_taken(pool, name, by_admin=by_admin)


async def hashed(accounts: Accounts, pool: UserPool, user: User, password: str | None) -> Password | None:
    if password is None:
        return None
    return await make_password(accounts.hasher, accounts.random, pool, user, password, previous=None)


async def store(
    accounts: Accounts,
    pool: UserPool,
    user: User,
    password: Password | None,
    sending: Sequence[Sending | Message],
    *,
    by_admin: bool = False,
) -> None:
    """One transaction. Raises UsernameTaken, AliasTaken, or NotFound (no such pool any more)."""
    try:
        async with accounts.users.create(pool.id) as stores:
            await stores.users.add(user, names.names_of(pool, user), searchable=filters.searchable(pool, user))
            if password is not None:
                await stores.passwords.put(password)
            for each in sending:
                if isinstance(each, Sending):
                    await each.store(stores)
                else:
                    await stores.outbox.add(each)
    except NameTaken as taken:
        raise names.username_taken(pool, taken.name, by_admin=by_admin) from None
