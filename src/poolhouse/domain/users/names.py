"""What users are called: usernames, aliases and addresses as usernames (reference 3.3)."""

from __future__ import annotations

import re
from unicodedata import category

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.ports import Random
from poolhouse.domain.users.ports import Name
from poolhouse.domain.users.refusals import AliasTaken, InvalidParameter, UsernameTaken
from poolhouse.domain.users.user import User

ADDRESSES = ("email", "phone_number")
LONGEST_USERNAME = 128
# Letters, marks, symbols, numbers, punctuation: what the wire lets through (AWS: UsernameType).
VISIBLE = frozenset("LMSNP")
# Deliberately wide: an address is proven by the code that arrives there. Bounded, without nested repetition.
EMAIL = re.compile(
    r"[^@\s\x00-\x1f\x7f]{1,1024}@[^@\s.\x00-\x1f\x7f]{1,256}(?:\.[^@\s.\x00-\x1f\x7f]{1,256}){1,16}"
)
PHONE = re.compile(r"\+[0-9]{1,15}")


def is_email(text: str) -> bool:
    return EMAIL.fullmatch(text) is not None


def is_phone_number(text: str) -> bool:
    return PHONE.fullmatch(text) is not None


def ignores_case(pool: UserPool) -> bool:
    """A pool made through the API without a UsernameConfiguration tells cases apart."""
    return pool.username_configuration is not None and not pool.username_configuration.case_sensitive


def key(pool: UserPool, name: str) -> str:
    """What somebody types, as names are kept and looked up."""
    return name.lower() if ignores_case(pool) else name


def new_sub(random: Random) -> str:
    """AWS's form: a UUID in lower case whose third group begins with 7 and is no version 7."""
    digits = random.uuid().replace("-", "")
    return f"{digits[:8]}-{digits[8:12]}-70{digits[14:16]}-{digits[16:20]}-{digits[20:]}"


def kind_of_address(pool: UserPool, username: str) -> str | None:
    """The attribute that `username` becomes in a pool where people type an address; None in other pools.

    Raises InvalidParameter when it is none of the pool's kinds.
    """
    kinds = pool.username_attributes or ()
    if not kinds:
        return None
    if "email" in kinds and is_email(username):
        return "email"
    if "phone_number" in kinds and is_phone_number(username):
        return "phone_number"
    if len(kinds) > 1:
        raise InvalidParameter("Username should be either an email or a phone number.")
    wanted = "an email" if kinds[0] == "email" else "a phone number"
    raise InvalidParameter(f"Username should be {wanted}.")


def check_username(pool: UserPool, username: str) -> None:
    """A username is one word, and must not look like another user's alias. Raises InvalidParameter."""
    if not 0 < len(username) <= LONGEST_USERNAME or any(category(char)[0] not in VISIBLE for char in username):
        raise InvalidParameter(f"Username must have 1 to {LONGEST_USERNAME} characters and no spaces.")
    aliases = pool.alias_attributes or ()
    if "email" in aliases and is_email(username):
        raise InvalidParameter(
            "Username cannot be of email format, since user pool is configured for email alias."
        )
    if "phone_number" in aliases and is_phone_number(username):
        raise InvalidParameter(
            "Username cannot be of phone number format, since user pool is configured for phone number alias."
        )


def names_of(pool: UserPool, user: User) -> tuple[Name, ...]:
    """Everything the user signs in with, no value twice.

    An alias counts once it is verified (`preferred_username` has nothing to verify). An address as username counts
    at once, except one that was changed and not verified yet.
    """
    found = {key(pool, user.username): "username"}
    found.setdefault(user.sub, "sub")
    for kind in pool.alias_attributes or ():
        value = user.attributes.get(kind)
        if value and (kind == "preferred_username" or user.is_verified(kind)):
            found.setdefault(key(pool, value), kind)
    for kind in pool.username_attributes or ():
        value = user.attributes.get(kind)
        if value and kind not in user.unproven:
            found.setdefault(key(pool, value), kind)
    return tuple(Name(kind, value) for value, kind in found.items())


def is_name(pool: UserPool, kind: str) -> bool:
    """Whether an attribute can be one of the names of a user."""
    return kind in (pool.alias_attributes or ()) or kind in (pool.username_attributes or ())


def username_taken(pool: UserPool, name: Name, *, by_admin: bool = False) -> UsernameTaken | AliasTaken:
    """What the one who creates a user reads when a name is another user's."""
    if name.kind in (pool.username_attributes or ()):
        return UsernameTaken(f"An account with the given {name.kind} already exists.")
    if name.kind in (pool.alias_attributes or ()):
        return alias_taken(name.kind)
    return UsernameTaken("User account already exists" if by_admin else "User already exists")


def alias_taken(kind: str) -> AliasTaken:
    return AliasTaken(f"An account with the given {kind} already exists.")
