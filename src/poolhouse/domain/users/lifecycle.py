"""The states of a user and what moves between them (reference 3.1)."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.users.names import ADDRESSES
from poolhouse.domain.users.refusals import NotAuthorized, UnsupportedUserState
from poolhouse.domain.users.user import (
    CONFIRMED,
    EXTERNAL_PROVIDER,
    FORCE_CHANGE_PASSWORD,
    RESET_REQUIRED,
    UNCONFIRMED,
    User,
)


def check_enabled(user: User) -> None:
    """Raises NotAuthorized."""
    if not user.enabled:
        raise NotAuthorized("User is disabled.")


def check_confirmable(user: User) -> None:
    """Raises NotAuthorized."""
    if user.status != UNCONFIRMED:
        raise NotAuthorized(f"User cannot be confirmed. Current status is {user.status}")
    check_enabled(user)


def check_resettable(user: User) -> None:
    """Whether a code may replace the password. Raises NotAuthorized."""
    check_enabled(user)
    if user.status in (FORCE_CHANGE_PASSWORD, EXTERNAL_PROVIDER):
        raise NotAuthorized("User password cannot be reset in the current state.")


def check_invited(user: User, called: str) -> None:
    """Whether an invitation can be sent again. Raises UnsupportedUserState."""
    if user.status != FORCE_CHANGE_PASSWORD:
        raise UnsupportedUserState(f"Resend not possible. {called} status is not {FORCE_CHANGE_PASSWORD}")


def confirmed(user: User, now: float, *, proven: str | None = None) -> User:
    """`proven` is the address that a code came back from."""
    return replace(_proven(user, proven), status=CONFIRMED, modified_at=now)


def _proven(user: User, address: str | None) -> User:
    for attribute in ADDRESSES:
        if address and user.attributes.get(attribute) == address:
            return verified(user, attribute)
    return user


def verified(user: User, attribute: str) -> User:
    return replace(
        user,
        attributes={**user.attributes, f"{attribute}_verified": "true"},
        unproven=tuple(name for name in user.unproven if name != attribute),
    )


def unverified(user: User, attribute: str, now: float) -> User:
    return replace(user, attributes={**user.attributes, f"{attribute}_verified": "false"}, modified_at=now)


def with_password(user: User, now: float, *, temporary_until: float | None = None) -> User:
    """A password of the user's own, or a temporary one that must be changed at the next sign-in."""
    return replace(
        user,
        status=CONFIRMED if temporary_until is None else FORCE_CHANGE_PASSWORD,
        has_password=True,
        temporary_until=temporary_until,
        modified_at=now,
    )


def reset(user: User, now: float) -> User:
    """Only a code and a new password lead back."""
    return replace(user, status=RESET_REQUIRED, modified_at=now)


def disabled(user: User, now: float) -> User:
    """Every token issued until now is void."""
    return replace(user, enabled=False, valid_after=now, modified_at=now)


def enabled(user: User, now: float) -> User:
    return replace(user, enabled=True, modified_at=now)
