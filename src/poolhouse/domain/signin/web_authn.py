"""WEB_AUTHN: a passkey as first factor (reference 4.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import msgspec
from msgspec.structs import replace

from poolhouse.domain.errors import NotFound
from poolhouse.domain.signin.password_check import incorrect
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users import passkeys
from poolhouse.domain.users.credentials import Passkey
from poolhouse.domain.users.passkeys import RelyingParty
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import User


class WebAuthn:
    name: ClassVar[str] = "WEB_AUTHN"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:  # noqa: ARG002 - the protocol's
        party = await _party(turn)
        challenge = turn.means.random.octets(passkeys.CHALLENGE_OCTETS)
        options = passkeys.request_options(party, challenge, await _held(turn))
        return Offer(
            parameters={"CREDENTIAL_REQUEST_OPTIONS": msgspec.json.encode(options).decode()},
            data={"challenge": challenge.hex()},
        )

    async def answer(self, turn: Turn) -> Answered:
        credential = _read(turn.require("CREDENTIAL"))
        passkey = next((held for held in await _held(turn) if held.id == credential.get("id")), None)
        if passkey is None:
            raise incorrect("no passkey of this user has that id")
        challenge = bytes.fromhex(turn.state.data["challenge"])
        count = passkeys.proven(credential, await _party(turn), passkey, challenge)

        async def effect(stores: UserStores, user: User) -> User:
            try:
                await stores.passkeys.put(replace(passkey, sign_count=count))
            except NotFound:
                raise incorrect("the passkey was deleted meanwhile") from None
            return user

        return Answered(step=Step(challenge=self.name), effect=effect)


async def _party(turn: Turn) -> RelyingParty:
    snapshot = await turn.means.snapshots.pool(turn.pool.id)
    if snapshot is None:
        raise incorrect("the user pool is gone")
    return passkeys.relying_party(snapshot, turn.means.messages.domain_url)


async def _held(turn: Turn) -> Sequence[Passkey]:
    if turn.user is None:
        return ()
    return await turn.means.users.passkeys.of(turn.user.pool_id, turn.user.sub)


def _read(text: str) -> dict[str, Any]:
    try:
        return msgspec.json.decode(text.encode("utf-8", "surrogatepass"), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError):
        raise InvalidParameter("CREDENTIAL is not a JSON object.") from None
