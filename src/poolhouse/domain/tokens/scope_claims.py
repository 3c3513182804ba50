"""Which attributes an ID token and userInfo tell, by scope (cognito-oauth.md 3.1).

`email`, `phone` and `profile` narrow: with none of them `openid` tells everything that the client may read. Of
the service's pages some say that `profile` is the standard profile, others that it is all there is; here it is
whatever neither `email` nor `phone` is about, custom attributes included.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.users.user import User

ABOUT: Final = {"email": ("email", "email_verified"), "phone": ("phone_number", "phone_number_verified")}
PROFILE: Final = "profile"
ELSEWHERE: Final = frozenset(name for names in ABOUT.values() for name in names)


def told(user: User, client: AppClient, scopes: Sequence[str] | None) -> dict[str, str]:
    """The attributes with a value that the client may read and the scopes are about, `sub` excepted.

    `scopes` None: no scope narrows (an API sign-in).
    """
    readable = client.read_attributes
    return {
        name: value
        for name, value in user.attributes.items()
        if value and name != "sub" and (readable is None or name in readable) and _is_about(name, scopes)
    }


def unreadable(client: AppClient, scopes: Sequence[str]) -> str | None:
    """A granted scope whose attributes the client may not read all: no token is issued for it."""
    readable = client.read_attributes
    if readable is None:
        return None
    return next((scope for scope in scopes if not set(ABOUT.get(scope, ())) <= set(readable)), None)


def _is_about(name: str, scopes: Sequence[str] | None) -> bool:
    if scopes is None or not any(scope == PROFILE or scope in ABOUT for scope in scopes):
        return True
    if name not in ELSEWHERE:
        return PROFILE in scopes
    return any(name in ABOUT[scope] for scope in scopes if scope in ABOUT)
