"""Where codes go, and how little of it a caller may see (reference 3.2, 3.6)."""

from __future__ import annotations

import hashlib
import hmac

from msgspec import Struct

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users.names import is_email, is_phone_number
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.templates import EMAIL, SMS
from poolhouse.domain.users.user import User

MEDIUM = {"email": EMAIL, "phone_number": SMS}
BY_MECHANISM = {"verified_email": "email", "verified_phone_number": "phone_number"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Delivery(Struct, frozen=True, kw_only=True):
    """What a caller learns of a message: CodeDeliveryDetails."""

    attribute: str
    masked: str

    @property
    def medium(self) -> str:
        return MEDIUM[self.attribute]


class Destination(Struct, frozen=True, kw_only=True):
    """`attribute` is `email` or `phone_number`, `address` its value."""

    attribute: str
    address: str

    @property
    def medium(self) -> str:
        return MEDIUM[self.attribute]

    @property
    def delivery(self) -> Delivery:
        return Delivery(attribute=self.attribute, masked=mask(self.address))


def mask(address: str) -> str:
    """`t***@t***`, or `+*******9934`."""
    local, at, domain = address.rpartition("@")
    return f"{local[:1]}***@{domain[:1]}***" if at else f"+*******{address[-4:]}"


def to_verify(pool: UserPool, user: User) -> Destination | None:
    """Where the code of a sign-up goes: an auto-verified address; the phone where there are two."""
    for attribute in ("phone_number", "email"):
        address = user.attributes.get(attribute)
        if address and attribute in (pool.settings.auto_verified_attributes or ()):
            return Destination(attribute=attribute, address=address)
    return None


def recovers_by_admin_only(pool: UserPool) -> bool:
    """With `admin_only` no code is ever sent; AWS allows no second mechanism beside it."""
    mechanisms = pool.settings.account_recovery_setting.recovery_mechanisms
    return any(mechanism.name == "admin_only" for mechanism in mechanisms)


def check_recoverable(pool: UserPool) -> None:
    """Raises NotAuthorized."""
    if recovers_by_admin_only(pool):
        raise NotAuthorized("Contact administrator to reset password.")


def to_recover(pool: UserPool, user: User) -> Destination:
    """The first verified address in the pool's order that is not a second factor. Raises InvalidParameter."""
    second_factors = {"email": user.mfa.email, "phone_number": user.mfa.sms}
    for attribute in _recovery_order(pool):
        if user.is_verified(attribute) and not second_factors[attribute]:
            return Destination(attribute=attribute, address=user.attributes[attribute])
    raise InvalidParameter(
        "Cannot reset password for the user as there is no registered/verified email or phone_number"
    )


def _recovery_order(pool: UserPool) -> list[str]:
    if recovers_by_admin_only(pool):
        return ["email", "phone_number"]
    mechanisms = sorted(pool.settings.account_recovery_setting.recovery_mechanisms, key=lambda each: each.priority)
    return [BY_MECHANISM[mechanism.name] for mechanism in mechanisms if mechanism.name in BY_MECHANISM]


def decoy(pool: UserPool, typed: str, decoy_key: bytes, *, recovering: bool) -> Delivery:
    """For a user there is none of: what a real one's would look like, always the same for one name."""
    if is_email(typed):
        return Delivery(attribute="email", masked=mask(typed))
    if is_phone_number(typed):
        return Delivery(attribute="phone_number", masked=mask(typed))
    name = f"destination\0{pool.id}\0{typed}".encode("utf-8", "surrogatepass")
    drawn = hmac.digest(decoy_key, name, hashlib.sha256)
    if _likely_attribute(pool, recovering=recovering) == "phone_number":
        return Delivery(attribute="phone_number", masked=f"+*******{int.from_bytes(drawn[:4]) % 10_000:04d}")
    return Delivery(attribute="email", masked=f"{LETTERS[drawn[0] % 26]}***@{LETTERS[drawn[1] % 26]}***")


def _likely_attribute(pool: UserPool, *, recovering: bool) -> str:
    if recovering:
        return next(iter(_recovery_order(pool)), "email")
    return "phone_number" if "phone_number" in (pool.settings.auto_verified_attributes or ()) else "email"
