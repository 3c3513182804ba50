"""What a step of a sign-in leads to: back to the app, or another challenge."""

from __future__ import annotations

from poolhouse.answers import Answer, redirect
from poolhouse.domain.signin.outcome import Challenge, Outcome, Proven, SignedIn
from poolhouse.domain.users.refusals import PasswordResetRequired, UserNotConfirmed, UserRefused
from poolhouse.login import arrival, page_data
from poolhouse.login.challenges import desk
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit


async def proceed(
    services: Services, visit: Visit, outcome: Outcome, username: str, *, after: Opened | None = None
) -> Answer:
    """`username` as it was typed, `after` the challenge that was answered.

    Raises RequestRejected when a trigger refuses the tokens.
    """
    match outcome:
        case Proven():
            return await arrival.arrive(services, visit, outcome)
        case Challenge():
            return await desk.present(services, visit, outcome, username, after=after)
        case SignedIn():
            raise AssertionError("a hosted sign-in ends without tokens")


def elsewhere(services: Services, visit: Visit, refused: UserRefused, username: str) -> Answer | None:
    """Where a refusal sends the user: to confirm the sign-up, or to choose a new password; else None."""
    match refused:
        case UserNotConfirmed():
            path = "/confirm"
        case PasswordResetRequired():
            path = "/confirmforgotPassword"
        case _:
            return None
    kept = page_data.keep(services, visit, path, username, notice="required")
    return redirect(visit.url(path), headers=(kept,), reason=refused.reason)
