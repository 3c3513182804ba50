"""Who may come in, apart from what they prove: triggers, disabled users, statuses (reference 3.1, 4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed

from poolhouse.domain.signin.password_check import reset_required
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Turn
from poolhouse.domain.users.refusals import NotAuthorized, UserNotConfirmed, UserNotFound
from poolhouse.domain.users.user import FORCE_CHANGE_PASSWORD, RESET_REQUIRED, UNCONFIRMED

PASSWORD_PROOFS = frozenset({"PASSWORD", "PASSWORD_VERIFIER"})


async def at_the_door(turn: Turn) -> Turn:
    """Before anything is proven. Raises UserNotFound, NotAuthorized, or what PreAuthentication says.

    Where the client hides who exists, that an account is disabled is told only to who knows its password; a custom
    sign-in, which may ask for none, treats it as nobody's.
    """
    if turn.user is None and not turn.hides_users:
        raise UserNotFound("User does not exist.")
    await turn.means.triggers.pre_authentication(turn.occasion(), turn.metadata, user_not_found=turn.user is None)
    if turn.user is not None and not turn.user.enabled:
        if not turn.hides_users:
            raise disabled()
        if turn.state.flow in ("CUSTOM_AUTH", "USER_AUTH"):
            return changed(turn, user=None)
    return turn


def still_welcome(turn: Turn) -> None:
    """For each later request. Raises NotAuthorized."""
    if turn.user is not None and not turn.user.enabled and not turn.hides_users:
        raise disabled()


def after_proof(turn: Turn) -> None:
    """A first factor was right, so the caller may know what is wrong with the account. Raises what says so."""
    user = turn.user
    if user is None:
        return
    if not user.enabled:
        raise disabled()
    if user.status == UNCONFIRMED:
        raise UserNotConfirmed("User is not confirmed.")
    if user.status == RESET_REQUIRED:
        raise reset_required()
    expired = user.temporary_until is not None and turn.means.clock.now() >= user.temporary_until
    if user.status == FORCE_CHANGE_PASSWORD and expired:
        raise NotAuthorized("Temporary password has expired and must be reset by an administrator.")


def is_proof(step: Step) -> bool:
    """Whether the step shows who the user is; SRP_A only announces a password."""
    return step.correct and step.challenge != "SRP_A"


def proved_password(passed: Sequence[str]) -> bool:
    return not PASSWORD_PROOFS.isdisjoint(passed)


def token_source(passed: Sequence[str]) -> str:
    """The trigger source of pre token generation."""
    if "NEW_PASSWORD_REQUIRED" in passed:
        return "NewPasswordChallenge"
    if "DEVICE_PASSWORD_VERIFIER" in passed:
        return "AuthenticateDevice"
    return "Authentication"


def disabled() -> NotAuthorized:
    return NotAuthorized("User is disabled.")
