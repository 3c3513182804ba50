"""MFA_SETUP: MFA is required and the user has no second factor yet (reference 4.4, 4.6).

The client registers an authenticator app with AssociateSoftwareToken and VerifySoftwareToken, both with the
session of this challenge, and answers with the session that VerifySoftwareToken returned. Or it answers with an
e-mail address, whose code then is the second factor. SMS has no answer of its own: the client is to give the user
a phone number and to begin the sign-in again (AWS: InitiateAuth, ChallengeName).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

import msgspec

from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users import names, second_factors
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized

REGISTERED: Final = "registered"
# The address to be proven, kept in the sign-in until its code has come back.
SETUP_EMAIL: Final = "SETUP_EMAIL"


class MfaSetup:
    name: ClassVar[str] = "MFA_SETUP"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        choices = second_factors.offered_by(turn.pool)
        return Offer(
            parameters={
                "MFAS_CAN_SETUP": msgspec.json.encode(choices).decode(),
                "USER_ID_FOR_SRP": turn.state.username,
            }
        )

    async def answer(self, turn: Turn) -> Answered:
        if "EMAIL" in turn.given:
            return _by_email(turn, turn.require("EMAIL"))
        if turn.state.data.get(REGISTERED) != second_factors.SOFTWARE_TOKEN:
            raise InvalidParameter(
                "No second factor was set up with this session.",
                hidden="no app was verified with this session and no EMAIL was given",
            )
        return Answered(step=Step(challenge=self.name))


def _by_email(turn: Turn, address: str) -> Answered:
    """Raises InvalidParameter or NotAuthorized."""
    if second_factors.EMAIL not in second_factors.offered_by(turn.pool):
        raise InvalidParameter("EMAIL_OTP is not among the factors that can be set up.")
    if not names.is_email(address):
        raise InvalidParameter("Invalid email address format.")
    known = turn.user.attributes.get("email") if turn.user is not None else None
    if known and known != address:
        raise NotAuthorized("Cannot modify an already provided email")
    return Answered(next=second_factors.EMAIL, keep={SETUP_EMAIL: address})
