"""CUSTOM_AUTH: the pool's functions decide what is asked, and when it is enough (reference 4.6, 5.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec

from poolhouse.domain.signin.password_check import incorrect
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid
from poolhouse.domain.users.refusals import InvalidParameter

FLOW = "CUSTOM_AUTH"
CHALLENGE = "CUSTOM_CHALLENGE"
SRP_STEP = "SRP_A"
# What DefineAuthChallenge may ask for, besides its own challenge.
BUILT_IN = frozenset({"PASSWORD_VERIFIER", "SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "DEVICE_SRP_AUTH"})
NOT_CONFIGURED = "Custom auth lambda trigger is not configured for the user pool."


class CustomChallenge:
    """A wrong answer is for DefineAuthChallenge to judge: it uses the session up and leads to what comes next."""

    name: ClassVar[str] = CHALLENGE

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        made = await turn.means.triggers.create_auth_challenge(
            turn.occasion(), CHALLENGE, turn.state.history, user_not_found=turn.user is None
        )
        sealed = {"private": msgspec.json.encode(made.private).decode()}
        if made.metadata is not None:
            sealed["metadata"] = made.metadata
        return Offer(parameters={**made.public, "USERNAME": turn.state.username}, data=sealed)

    async def answer(self, turn: Turn) -> Answered:
        private = msgspec.json.decode(turn.state.data["private"], type=dict[str, str])
        correct = await turn.means.triggers.verify_auth_challenge(
            turn.occasion(), private, turn.require("ANSWER"), user_not_found=turn.user is None
        )
        metadata = turn.state.data.get("metadata")
        return Answered(step=Step(challenge=self.name, correct=correct, metadata=metadata))


async def begin(turn: Turn) -> Answered:
    """With CHALLENGE_NAME=SRP_A the password comes first, and counts as two steps of the history."""
    if turn.pool.settings.lambda_config.define_auth_challenge is None:
        raise InvalidParameter(NOT_CONFIGURED)
    asked = turn.given.get("CHALLENGE_NAME")
    if asked is None:
        return Answered()
    if asked != SRP_STEP:
        raise InvalidParameter("CHALLENGE_NAME of a custom sign-in can only be SRP_A.")
    turn.require("SRP_A")
    return Answered(step=Step(challenge=SRP_STEP), keep={"SRP_A": turn.given["SRP_A"]})


async def decide(turn: Turn) -> Answered | None:
    """What DefineAuthChallenge says of the history so far; None: issue tokens. Raises NotAuthorized."""
    defined = await turn.means.triggers.define_auth_challenge(
        turn.occasion(), turn.state.history, user_not_found=turn.user is None
    )
    if defined.fail:
        raise incorrect("DefineAuthChallenge fails the authentication")
    if defined.issue_tokens:
        return None
    name = defined.challenge_name
    if name == "PASSWORD_VERIFIER":
        return Answered(next=name, data={"SRP_A": turn.state.kept.get("SRP_A", "")})
    if name != CHALLENGE and name not in BUILT_IN:
        raise FunctionAnswerInvalid("Unrecognizable lambda output", hidden=f"challengeName is {name!r}")
    return Answered(next=name)
