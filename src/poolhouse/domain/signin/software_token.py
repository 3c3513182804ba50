"""SOFTWARE_TOKEN_MFA: a code of the user's authenticator app, good once (reference 4.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec.structs import replace

from poolhouse.domain.signin import code_guesses
from poolhouse.domain.signin.password_check import incorrect
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Effect, Offer, Turn
from poolhouse.domain.users import totp
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import CodeMismatch, ExpiredCode
from poolhouse.domain.users.user import User

USED = "Your software token has already been used once."


class SoftwareTokenMfa:
    name: ClassVar[str] = "SOFTWARE_TOKEN_MFA"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        user = turn.user
        token = await turn.means.users.software_tokens.get(user.pool_id, user.sub) if user else None
        parameters = {"USER_ID_FOR_SRP": turn.state.username}
        if token is not None and token.friendly_name:
            parameters["FRIENDLY_DEVICE_NAME"] = token.friendly_name
        return Offer(parameters=parameters)

    async def answer(self, turn: Turn) -> Answered:
        code = turn.require("SOFTWARE_TOKEN_MFA_CODE")
        user = turn.user
        if user is None:
            raise incorrect("no such user")
        token = await turn.means.users.software_tokens.get(user.pool_id, user.sub)
        seed = token.active if token is not None else None
        step = totp.matching_step(seed, code, turn.means.clock.now()) if seed is not None else None
        if step is None:
            raise await code_guesses.failed(turn, user, CodeMismatch("Invalid code received for user"))
        return Answered(step=Step(challenge=self.name), effect=code_guesses.taking(turn, _use_up(step)))


def _use_up(step: int) -> Effect:
    async def effect(stores: UserStores, user: User) -> User:
        token = await stores.software_tokens.get(user.pool_id, user.sub)
        if token is None or step <= token.last_step:
            raise ExpiredCode(USED)
        await stores.software_tokens.put(replace(token, last_step=step))
        return user

    return effect
