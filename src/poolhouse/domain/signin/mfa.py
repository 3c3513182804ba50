"""Which second factor a sign-in needs (reference 4.6)."""

from __future__ import annotations

from poolhouse.domain.signin.turn import Answered, Turn
from poolhouse.domain.users import second_factors
from poolhouse.domain.users.second_factors import EMAIL, SMS, SOFTWARE_TOKEN

SETUP = "MFA_SETUP"
SELECT = "SELECT_MFA_TYPE"
CONFIRMED_SIGN_UP = "CONFIRMED_SIGN_UP"
DEVICE = "DEVICE_PASSWORD_VERIFIER"
SECOND = frozenset({SMS, SOFTWARE_TOKEN, SETUP})
CODES_FIRST = {"EMAIL_OTP": EMAIL, "SMS_OTP": SMS}
PASSKEY = "WEB_AUTHN"
PASSKEY_AS_BOTH = "MULTI_FACTOR_WITH_USER_VERIFICATION"


def second_factor(turn: Turn) -> Answered | None:
    """The challenge to offer after the first factor; None when none is due."""
    user, pool = turn.user, turn.pool
    if user is None or pool.settings.mfa_configuration == "OFF" or _proven(turn):
        return None
    first = turn.state.passed[0]
    usable = [name for name in second_factors.usable(pool, user) if name != CODES_FIRST.get(first)]
    if not usable:
        required = pool.settings.mfa_configuration == "ON" and first not in CODES_FIRST
        return Answered(next=SETUP) if required else None
    if len(usable) == 1:
        return Answered(next=usable[0])
    if user.mfa.preferred in usable:
        return Answered(next=user.mfa.preferred)
    return Answered(next=SELECT, data={"choices": " ".join(usable)})


def _proven(turn: Turn) -> bool:
    """Whether this sign-in has two factors already, or comes straight from a sign-up that proved an address."""
    passed = turn.state.passed
    if not passed or passed[0] == CONFIRMED_SIGN_UP or not SECOND.isdisjoint(passed):
        return True
    devices = turn.pool.settings.device_configuration
    if DEVICE in passed and devices is not None and devices.challenge_required_on_new_device:
        return True
    if passed[0] == PASSKEY:
        passkeys = turn.pool.mfa.web_authn
        return passkeys is not None and passkeys.factor_configuration == PASSKEY_AS_BOTH
    return EMAIL in passed[1:]
