"""Codes by SMS and e-mail, as second factor (SMS_MFA, EMAIL_OTP) or as the first (SMS_OTP, EMAIL_OTP).

The code's digest travels in the sealed session, so no row is written for it; it ends with the session.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from poolhouse.domain.signin import code_guesses
from poolhouse.domain.signin.mfa_setup import SETUP_EMAIL
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Effect, Offer, Turn
from poolhouse.domain.users import codes, destinations, names
from poolhouse.domain.users.filters import searchable
from poolhouse.domain.users.ports import NameTaken, UserStores
from poolhouse.domain.users.refusals import CodeMismatch, InvalidParameter
from poolhouse.domain.users.user import User

MISMATCH: Final = "Invalid code or auth state for the user."
ADDRESS: Final = {"EMAIL": "email", "SMS": "phone_number"}
# The service's codes by e-mail are longer (reference 4.4).
DIGITS: Final = {"EMAIL": 8, "SMS": 6}


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """`medium` is EMAIL or SMS; the client answers with `<name>_CODE`."""

    name: str
    medium: str

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        code = turn.means.random.text(DIGITS[self.medium], "0123456789")
        digest = codes.digest(turn.pool.id, turn.state.username, turn.state.id, code).hex()
        return Offer(
            parameters={
                "CODE_DELIVERY_DELIVERY_MEDIUM": self.medium,
                "CODE_DELIVERY_DESTINATION": await self._send(turn, code),
                "USER_ID_FOR_SRP": turn.state.username,
            },
            data={"digest": digest},
        )

    async def answer(self, turn: Turn) -> Answered:
        given = turn.require(f"{self.name}_CODE")
        expected = bytes.fromhex(turn.state.data["digest"])
        right = hmac.compare_digest(
            codes.digest(turn.pool.id, turn.state.username, turn.state.id, given), expected
        )
        if turn.user is None:
            raise CodeMismatch(MISMATCH)
        if not right:
            raise await code_guesses.failed(turn, turn.user, CodeMismatch(MISMATCH))
        proven = turn.state.kept.get(SETUP_EMAIL) if self.medium == "EMAIL" else None
        then = _proves(turn, proven) if proven is not None else None
        return Answered(step=Step(challenge=self.name), effect=code_guesses.taking(turn, then))

    async def _send(self, turn: Turn, code: str) -> str:
        """The masked address. Nobody is sent nothing, and shown what somebody would be."""
        means = turn.means
        if turn.user is None:
            shown = destinations.decoy(turn.pool, turn.state.claimed, means.decoy_key, recovering=True)
            return shown.masked
        address = turn.user.attributes.get(ADDRESS[self.medium])
        if self.medium == "EMAIL":
            address = turn.state.kept.get(SETUP_EMAIL, address)
        if not address:
            raise InvalidParameter(f"User does not have delivery config set to turn on {self.name}")
        message = await means.messages.compose(turn.occasion(), medium=self.medium, recipient=address, code=code)
        await means.users.outbox.add(message)
        return destinations.mask(address)


def _proves(turn: Turn, address: str) -> Effect:
    """The code that came back proves the address of an MFA_SETUP, and turns the factor on."""

    async def effect(stores: UserStores, user: User) -> User:
        attributes = {**user.attributes, "email": address, "email_verified": "true"}
        changed = replace(
            user,
            attributes=attributes,
            mfa=replace(user.mfa, email=True),
            modified_at=turn.means.clock.now(),
        )
        try:
            await stores.users.put(
                changed, names.names_of(turn.pool, changed), searchable=searchable(turn.pool, changed)
            )
        except NameTaken as taken:
            raise names.alias_taken(taken.name.kind) from None
        return changed

    return effect
