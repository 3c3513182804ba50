"""NEW_PASSWORD_REQUIRED: who signed in with a temporary password chooses one of their own (reference 4.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

import msgspec
from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users import attributes as attribute_rules
from poolhouse.domain.users import names, password_policy
from poolhouse.domain.users.credentials import Password
from poolhouse.domain.users.filters import searchable
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.ports import NameTaken, UserStores
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import CONFIRMED, FORCE_CHANGE_PASSWORD, User

PREFIX = "userAttributes."
LONGEST = 256
FORM = re.compile(r"[\S]+.*[\S]+")
INVALID = "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must "
BAD_FORM = INVALID + r"satisfy regular expression pattern: ^[\S]+.*[\S]+$"
TOO_LONG = INVALID + f"have length less than or equal to {LONGEST}"


class NewPassword:
    name: ClassVar[str] = "NEW_PASSWORD_REQUIRED"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        user = _user(turn)
        return Offer(
            parameters={
                "USER_ID_FOR_SRP": turn.state.username,
                "requiredAttributes": _json([PREFIX + name for name in _missing(turn, user.attributes)]),
                "userAttributes": _json(user.attributes),
            }
        )

    async def answer(self, turn: Turn) -> Answered:
        user, means = _user(turn), turn.means
        password = turn.require("NEW_PASSWORD")
        check_form(password)
        password_policy.check(turn.pool.settings.policies.password_policy, password)
        added = _added(turn, user)
        previous = await means.users.passwords.get(user.pool_id, user.sub)
        made = await make_password(means.hasher, means.random, turn.pool, user, password, previous=previous)

        async def effect(stores: UserStores, now_user: User) -> User:
            return await _store(turn, stores, now_user, made, added)

        return Answered(step=Step(challenge=self.name), effect=effect)


def check_form(password: str) -> None:
    """What the model's pattern and length say of passwords in other operations. Raises InvalidParameter."""
    if len(password) > LONGEST:
        raise InvalidParameter(TOO_LONG)
    if FORM.fullmatch(password) is None:
        raise InvalidParameter(BAD_FORM)


async def _store(turn: Turn, stores: UserStores, user: User, made: Password, added: Mapping[str, str]) -> User:
    if user.status != FORCE_CHANGE_PASSWORD:
        raise NotAuthorized("Invalid session for the user.", hidden=f"the user is {user.status} by now")
    changed = replace(
        user,
        status=CONFIRMED,
        modified_at=turn.means.clock.now(),
        temporary_until=None,
        has_password=True,
        attributes={**user.attributes, **added},
        # Nobody signs in with an address before its code has come back.
        unproven=(*user.unproven, *(name for name in names.ADDRESSES if name in added)),
    )
    await stores.passwords.put(made)
    try:
        await stores.users.put(
            changed,
            names.names_of(turn.pool, changed) if added else None,
            searchable=searchable(turn.pool, changed),
        )
    except NameTaken as taken:
        raise names.alias_taken(taken.name.kind) from None
    return changed


def _added(turn: Turn, user: User) -> dict[str, str]:
    """Attributes that come with the answer. Raises what the rules for attributes raise."""
    given = {name.removeprefix(PREFIX): value for name, value in turn.given.items() if name.startswith(PREFIX)}
    for name in names.ADDRESSES:
        if name in given and user.attributes.get(name):
            raise NotAuthorized(f"Cannot modify an already provided {name}")
    attribute_rules.check_writable(turn.pool, turn.client.client, given, at_sign_up=True)
    attribute_rules.check_change(_settable(turn.pool, user), given)
    added = {name: value for name, value in given.items() if value}
    if missing := _missing(turn, {**user.attributes, **added}):
        raise InvalidParameter(f"Invalid attributes given, {missing[0]} is missing")
    return added


def _settable(pool: UserPool, user: User) -> UserPool:
    """An immutable attribute may still get its first value here."""
    schema = (
        attribute if user.attributes.get(attribute.name) else replace(attribute, mutable=True)
        for attribute in pool.schema
    )
    return replace(pool, schema=tuple(schema))


def _missing(turn: Turn, attributes: Mapping[str, str]) -> list[str]:
    return [
        attribute.name
        for attribute in turn.pool.schema
        if attribute.required and attribute.name != "sub" and not attributes.get(attribute.name)
    ]


def _user(turn: Turn) -> User:
    assert turn.user is not None  # nobody has a temporary password
    return turn.user


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
