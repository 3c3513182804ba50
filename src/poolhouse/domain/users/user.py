"""A user of a pool."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

UNCONFIRMED: Final = "UNCONFIRMED"
CONFIRMED: Final = "CONFIRMED"
FORCE_CHANGE_PASSWORD: Final = "FORCE_CHANGE_PASSWORD"  # noqa: S105 - a status
RESET_REQUIRED: Final = "RESET_REQUIRED"
EXTERNAL_PROVIDER: Final = "EXTERNAL_PROVIDER"


class MfaChoice(Struct, frozen=True, kw_only=True):
    """Second factors the user has turned on; `preferred` is one of their AWS names (`SMS_MFA`, …)."""

    sms: bool = False
    software_token: bool = False
    email: bool = False
    preferred: str | None = None


class User(Struct, frozen=True, kw_only=True):
    """`username` is what tokens carry (`sub` itself in pools where people type an address).

    `attributes` hold every attribute but `sub`, as strings, as AWS does; `pending` a new address that becomes the
    attribute when its code comes back. Tokens issued before `valid_after` (epoch seconds) are void.
    `temporary_until`: when a temporary password stops working. `unproven`: addresses used as usernames that were
    changed and wait for their code; nobody signs in with them.
    """

    pool_id: str
    sub: str
    username: str
    status: str
    created_at: float
    modified_at: float
    enabled: bool = True
    attributes: dict[str, str] = {}
    pending: dict[str, str] = {}
    unproven: tuple[str, ...] = ()
    mfa: MfaChoice = MfaChoice()
    has_password: bool = False
    has_software_token: bool = False
    valid_after: float = 0.0
    temporary_until: float | None = None
    created_by_admin: bool = False

    def attribute(self, name: str) -> str | None:
        """An attribute by its name, `sub` included."""
        return self.sub if name == "sub" else self.attributes.get(name)

    def is_verified(self, name: str) -> bool:
        """Whether `email` or `phone_number` is set and verified."""
        return bool(self.attributes.get(name)) and self.attributes.get(f"{name}_verified") == "true"
