"""PASSWORD and PASSWORD_SRP: the password as one of several first factors (USER_AUTH)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from poolhouse.domain.signin.password_check import check_password, incorrect
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn

PASSWORD = "PASSWORD"  # noqa: S105 - a challenge's name
PASSWORD_SRP = "PASSWORD_SRP"  # noqa: S105 - a challenge's name


class SendPassword:
    name: ClassVar[str] = PASSWORD

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        return Offer(parameters={})

    async def answer(self, turn: Turn) -> Answered:
        return await by_password(turn)


class StartSrp:
    name: ClassVar[str] = PASSWORD_SRP

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        return Offer(parameters={})

    async def answer(self, turn: Turn) -> Answered:
        return by_srp(turn)


async def by_password(turn: Turn) -> Answered:
    """The password is in the request. Raises NotAuthorized."""
    await check_password(turn, turn.require("PASSWORD"))
    if turn.user is None:
        raise incorrect("no such user")
    return Answered(step=Step(challenge=PASSWORD))


def by_srp(turn: Turn) -> Answered:
    """SRP_A is in the request: its answer is the PASSWORD_VERIFIER challenge."""
    return Answered(next="PASSWORD_VERIFIER", data={"SRP_A": turn.require("SRP_A")})
