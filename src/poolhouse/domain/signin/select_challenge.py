"""SELECT_CHALLENGE: the user chooses the first factor (reference 4.6, USER_AUTH)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from poolhouse.domain.signin.passwords import PASSWORD, PASSWORD_SRP, by_password, by_srp
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import FORCE_CHANGE_PASSWORD, User

BY_PASSWORD = (PASSWORD_SRP, PASSWORD)
OTP_ADDRESS = {"EMAIL_OTP": "email", "SMS_OTP": "phone_number"}
PASSKEY_AS_BOTH = "MULTI_FACTOR_WITH_USER_VERIFICATION"


class SelectChallenge:
    name: ClassVar[str] = "SELECT_CHALLENGE"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        return Offer(parameters={}, available=await available(turn))

    async def answer(self, turn: Turn) -> Answered:
        choice = turn.require("ANSWER")
        if choice not in await available(turn):
            raise InvalidParameter(
                "Challenge answer is not one of the available challenges.",
                hidden=f"{choice[:64]!r} is not on offer",
            )
        return await chosen(turn, choice)


async def chosen(turn: Turn, choice: str) -> Answered:
    """What a choice leads to; at once to its answer where the request has that too."""
    if choice == PASSWORD and "PASSWORD" in turn.given:
        return await by_password(turn)
    if choice == PASSWORD_SRP and "SRP_A" in turn.given:
        return by_srp(turn)
    return Answered(next=choice)


async def available(turn: Turn) -> tuple[str, ...]:
    """First factors: those the pool allows and the user has. For nobody, those that a user is likely to have."""
    allowed = turn.pool.settings.policies.sign_in_policy.allowed_first_auth_factors
    user = turn.user
    found: list[str] = []
    if PASSWORD in allowed and (user is None or user.has_password):
        found += BY_PASSWORD
    # Who must choose a password first can only prove the temporary one.
    if user is not None and user.status == FORCE_CHANGE_PASSWORD and user.has_password:
        return tuple(found)
    mfa_required = turn.pool.settings.mfa_configuration == "ON"
    for factor, address in OTP_ADDRESS.items():
        if factor in allowed and not mfa_required and (user.is_verified(address) if user else _is(address, turn)):
            found.append(factor)
    passkeys = turn.pool.mfa.web_authn
    good_alone = not mfa_required or (passkeys is not None and passkeys.factor_configuration == PASSKEY_AS_BOTH)
    if "WEB_AUTHN" in allowed and good_alone and user is not None and await _has_passkey(turn, user):
        found.append("WEB_AUTHN")
    return tuple(found)


async def _has_passkey(turn: Turn, user: User) -> bool:
    return bool(await turn.means.users.passkeys.of(user.pool_id, user.sub))


def _is(address: str, turn: Turn) -> bool:
    """Nobody is offered a code to what looks like their address; to e-mail when it could be either."""
    looks_like_phone = turn.state.claimed.startswith("+")
    return looks_like_phone == (address == "phone_number")
