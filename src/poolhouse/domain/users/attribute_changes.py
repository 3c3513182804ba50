"""What a change of attributes makes of a user: at once, or when a code comes back (reference 3.4)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import attributes, lifecycle
from poolhouse.domain.users.attributes import VERIFIED
from poolhouse.domain.users.destinations import Destination
from poolhouse.domain.users.names import ADDRESSES
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import UNCONFIRMED, User


class Change(Struct, frozen=True, kw_only=True):
    """The user afterwards, and where a code must go."""

    user: User
    to_verify: tuple[Destination, ...] = ()


def planned(pool: UserPool, user: User, asked: Mapping[str, str], *, now: float, by_admin: bool) -> Change:
    """Raises InvalidParameter. An empty value removes; permissions of the client are checked before."""
    attributes.check_change(pool, asked)
    given = attributes.tidy(asked)
    is_alias = "preferred_username" in (pool.alias_attributes or ())
    if given.get("preferred_username") and is_alias and user.status == UNCONFIRMED:
        raise InvalidParameter("Preferred username can be set after the user is confirmed only.")
    plain = {name: value for name, value in given.items() if name not in ADDRESSES and name not in VERIFIED}
    change = Change(user=replace(user, attributes=_merged(user.attributes, plain), modified_at=now))
    for name in ADDRESSES:
        flag = given.get(f"{name}_verified") if by_admin else None
        if name in given:
            change = _with_address(pool, change, name, given[name], flag)
        elif flag is not None:
            change = replace(change, user=_with_flag(change.user, name, flag))
    # An address that waits for its code is one, too.
    attributes.check_verified_flags(given, {**change.user.attributes, **change.user.pending})
    return change


def _merged(held: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in {**held, **given}.items() if value}


def _with_address(pool: UserPool, change: Change, name: str, value: str, flag: str | None) -> Change:
    user = change.user
    pending = {kind: address for kind, address in user.pending.items() if kind != name}
    if not value:
        if name in (pool.username_attributes or ()):
            raise InvalidParameter(
                f"user.{name}: Attribute cannot be deleted, since it is a username attribute.\n"
            )
        held = {key: kept for key, kept in user.attributes.items() if key not in (name, f"{name}_verified")}
        return replace(change, user=replace(user, attributes=held, pending=pending))
    if value == user.attributes.get(name):
        same = replace(user, pending=pending)
        return replace(change, user=same if flag is None else _with_flag(same, name, flag))
    destination = Destination(attribute=name, address=value)
    if flag != "true" and name in _verified_before_update(pool):
        waiting = replace(user, pending={**pending, name: value})
        return Change(user=waiting, to_verify=(*change.to_verify, destination))
    unproven = dict.fromkeys(user.unproven)
    if name in (pool.username_attributes or ()) and flag != "true":
        unproven[name] = None
    moved = replace(
        user,
        attributes={**user.attributes, name: value, f"{name}_verified": flag or "false"},
        pending=pending,
        unproven=tuple(unproven),
    )
    if flag == "true":
        return replace(change, user=lifecycle.verified(moved, name))
    auto = name in (pool.settings.auto_verified_attributes or ())
    return Change(user=moved, to_verify=(*change.to_verify, destination) if auto else change.to_verify)


def _verified_before_update(pool: UserPool) -> tuple[str, ...]:
    settings = pool.settings.user_attribute_update_settings
    return settings.attributes_require_verification_before_update if settings else ()


def _with_flag(user: User, name: str, flag: str) -> User:
    if flag == "true":
        return lifecycle.verified(user, name)
    return replace(user, attributes=_merged(user.attributes, {f"{name}_verified": flag}))


def proven(user: User, attribute: str, address: str, now: float) -> User | None:
    """The user after the code sent to `address` came back; None when that is their address no more."""
    if user.pending.get(attribute) == address:
        pending = {kind: value for kind, value in user.pending.items() if kind != attribute}
        user = replace(user, attributes={**user.attributes, attribute: address}, pending=pending)
    elif user.attributes.get(attribute) != address:
        return None
    return replace(lifecycle.verified(user, attribute), modified_at=now)
