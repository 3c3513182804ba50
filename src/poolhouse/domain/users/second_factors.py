"""Which second factors a user has, and which they want (reference 4.6)."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import MfaChoice, User

SMS: Final = "SMS_MFA"
SOFTWARE_TOKEN: Final = "SOFTWARE_TOKEN_MFA"  # noqa: S105 - a factor's name
EMAIL: Final = "EMAIL_OTP"


class Preference(Struct, frozen=True, kw_only=True):
    """What a user says of one factor; None leaves a part as it is."""

    enabled: bool | None = None
    preferred: bool | None = None


def offered_by(pool: UserPool) -> tuple[str, ...]:
    """Second factors the pool lets its users have."""
    factors = pool.mfa
    offered = {
        SOFTWARE_TOKEN: factors.software_token is not None and factors.software_token.enabled,
        SMS: factors.sms,
        EMAIL: factors.email is not None,
    }
    return tuple(name for name, there in offered.items() if there)


def turned_on(user: User) -> tuple[str, ...]:
    """UserMFASettingList: what the user has turned on, whatever the pool makes of it."""
    on = {SMS: user.mfa.sms, SOFTWARE_TOKEN: user.mfa.software_token, EMAIL: user.mfa.email}
    return tuple(name for name, chosen in on.items() if chosen)


def usable(pool: UserPool, user: User) -> tuple[str, ...]:
    """Factors a sign-in can ask this user for. Where MFA is required, one that the user could use is used."""
    offered = offered_by(pool)
    chosen = [name for name in turned_on(user) if name in offered and _has(user, name)]
    if pool.settings.mfa_configuration == "ON":
        if user.has_software_token and SOFTWARE_TOKEN in offered and SOFTWARE_TOKEN not in chosen:
            chosen.append(SOFTWARE_TOKEN)
        if not chosen and SMS in offered and user.is_verified("phone_number"):
            chosen.append(SMS)
    return tuple(chosen)


def chosen(user: User, wishes: dict[str, Preference]) -> MfaChoice:
    """The user's choice after `wishes` (by factor). Raises InvalidParameter."""
    for name, wish in wishes.items():
        if wish.enabled and not _has(user, name):
            raise InvalidParameter(f"User does not have delivery config set to turn on {name}")
    preferred = [name for name, wish in wishes.items() if wish.preferred]
    if len(preferred) > 1:
        raise InvalidParameter("Only one MFA method can be set as the preferred one.")
    on = set(turned_on(user))
    for name, wish in wishes.items():
        if wish.enabled is not None:
            (on.add if wish.enabled else on.discard)(name)
    if preferred and preferred[0] not in on:
        raise InvalidParameter(f"{preferred[0]} has to be enabled before it can be preferred.")
    return MfaChoice(
        sms=SMS in on,
        software_token=SOFTWARE_TOKEN in on,
        email=EMAIL in on,
        preferred=preferred[0] if preferred else _still_preferred(user, wishes, on),
    )


def without_software_token(user: User) -> User:
    """The user after the registration of their authenticator app is removed."""
    preferred = None if user.mfa.preferred == SOFTWARE_TOKEN else user.mfa.preferred
    mfa = replace(user.mfa, software_token=False, preferred=preferred)
    return replace(user, has_software_token=False, mfa=mfa)


def _still_preferred(user: User, wishes: dict[str, Preference], on: set[str]) -> str | None:
    before = user.mfa.preferred
    if before is None or before not in on:
        return None
    wish = wishes.get(before)
    return None if wish is not None and wish.preferred is False else before


def _has(user: User, name: str) -> bool:
    if name == SOFTWARE_TOKEN:
        return user.has_software_token
    return bool(user.attributes.get("phone_number" if name == SMS else "email"))
