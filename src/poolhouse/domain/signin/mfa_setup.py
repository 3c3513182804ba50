"""MFA_SETUP: MFA is required and the user has no second factor yet (reference 4.4, 4.6).

The client registers an authenticator app with AssociateSoftwareToken and VerifySoftwareToken, both with the
session of this challenge, and answers with the session that VerifySoftwareToken returned.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

import msgspec

from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users import second_factors
from poolhouse.domain.users.refusals import InvalidParameter

REGISTERED: Final = "registered"


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
        if turn.state.data.get(REGISTERED) != second_factors.SOFTWARE_TOKEN:
            raise InvalidParameter(
                "No second factor was set up with this session.",
                hidden="only an authenticator app can be set up during a sign-in",
            )
        return Answered(step=Step(challenge=self.name))
