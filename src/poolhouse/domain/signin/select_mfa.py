"""SELECT_MFA_TYPE: a user with several second factors and no preference chooses one (reference 4.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec

from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users.refusals import InvalidParameter


class SelectMfaType:
    name: ClassVar[str] = "SELECT_MFA_TYPE"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:
        choices = data["choices"].split()
        return Offer(
            parameters={
                "MFAS_CAN_CHOOSE": msgspec.json.encode(choices).decode(),
                "USER_ID_FOR_SRP": turn.state.username,
            },
            data={"choices": data["choices"]},
        )

    async def answer(self, turn: Turn) -> Answered:
        choice = turn.require("ANSWER")
        if choice not in turn.state.data["choices"].split():
            raise InvalidParameter("Invalid MFA type selected.", hidden=f"{choice[:64]!r} is not on offer")
        return Answered(next=choice)
