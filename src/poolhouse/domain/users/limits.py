"""How often a user may do what sends or tries a code (reference 3.8). Windows are whole hours.

They are the same for everybody, so that the end of a wait does not tell whether the user exists.
"""

from __future__ import annotations

from types import MappingProxyType

from msgspec.structs import replace

from poolhouse.domain.users.credentials import Attempts
from poolhouse.domain.users.refusals import TooManyAttempts

WINDOW_SECONDS = 3600
PER_WINDOW = MappingProxyType(
    {
        "ConfirmSignUp": 15,
        "VerifyUserAttribute": 15,
        "ResendConfirmationCode": 5,
        "ChangePassword": 5,
        "GetUserAttributeVerificationCode": 5,
        # AWS: 5 to 20 by risk, and risk is not assessed here.
        "ForgotPassword": 20,
        "ConfirmForgotPassword": 20,
    }
)


def window(now: float) -> float:
    """When the window of `now` began."""
    return now - now % WINDOW_SECONDS


def counted(before: Attempts | None, *, pool_id: str, sub: str, kind: str, now: float) -> Attempts:
    """One more attempt. Raises TooManyAttempts, which nobody counts."""
    since = window(now)
    if before is None or before.since != since:
        before = Attempts(pool_id=pool_id, sub=sub, kind=kind, count=0, since=since)
    if before.count >= PER_WINDOW[kind]:
        raise exceeded()
    return replace(before, count=before.count + 1)


def exceeded() -> TooManyAttempts:
    return TooManyAttempts("Attempt limit exceeded, please try after some time.")
