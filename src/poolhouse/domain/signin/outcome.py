"""What a step of a sign-in ends in."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.tokens.user_issuer import UserTokens
from poolhouse.domain.users.user import User


class NewDevice(Struct, frozen=True, kw_only=True):
    """NewDeviceMetadata: a device that the client may confirm (ConfirmDevice)."""

    key: str
    group_key: str


class Challenge(Struct, frozen=True, kw_only=True):
    """Something to answer. `session` is None where the parameters carry it (SRP's SECRET_BLOCK)."""

    name: str
    parameters: dict[str, str]
    session: str | None
    available: tuple[str, ...] = ()


class SignedIn(Struct, frozen=True, kw_only=True):
    tokens: UserTokens
    new_device: NewDevice | None = None

    def __repr__(self) -> str:
        return f"SignedIn(tokens=***, new_device={self.new_device})"


class Proven(Struct, frozen=True, kw_only=True):
    """The end of a sign-in on the hosted pages: who it is. `passed` are the challenges answered, in order.

    Tokens come later and elsewhere: the browser carries a code (or a session) away, and no token.
    """

    user: User
    passed: tuple[str, ...]


Outcome = Challenge | SignedIn | Proven
