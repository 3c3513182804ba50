"""Registering a passkey: what the browser is asked, and keeping what it brings (reference 2.14)."""

from __future__ import annotations

import hashlib
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.errors import AlreadyExists, LimitExceeded
from poolhouse.domain.users import passkeys
from poolhouse.domain.users.credentials import Code, Passkey
from poolhouse.domain.users.passkeys import RelyingParty
from poolhouse.domain.users.refusals import (
    PasskeyChallengeNotFound,
    PasskeyClientMismatch,
    PasskeyNotSupported,
    TooManyAttempts,
)
from poolhouse.domain.users.user import User

PURPOSE = "passkey"


async def begin(accounts: Accounts, party: RelyingParty, user: User, *, client_id: str) -> dict[str, Any]:
    """CredentialCreationOptions, good once, for three minutes, and for this client; a registration under way is
    given up."""
    challenge = accounts.random.octets(passkeys.CHALLENGE_OCTETS)
    await accounts.users.codes.put(
        Code(
            pool_id=user.pool_id,
            sub=user.sub,
            purpose=PURPOSE,
            digest=hashlib.sha256(challenge).digest(),
            expires_at=accounts.clock.now() + passkeys.TIMEOUT_MS / 1000,
            destination=client_id,
        )
    )
    held = await accounts.users.passkeys.of(user.pool_id, user.sub)
    return passkeys.creation_options(party, user, challenge, held)


async def complete(
    accounts: Accounts,
    party: RelyingParty,
    user: User,
    credential: Any,
    *,
    client_id: str,
    name: str | None = None,
) -> Passkey:
    """Keep what the browser brings (RegistrationResponseJSON), under a `name` of the user's own if one is given.

    Raises PasskeyNotSupported, PasskeyChallengeNotFound, PasskeyClientMismatch, PasskeyOriginNotAllowed,
    PasskeyPartyMismatch, or TooManyAttempts (the user has as many as one may).
    """
    if not isinstance(credential, dict):
        raise PasskeyNotSupported("The credential is not a JSON object.")
    challenge = passkeys.challenge_of(credential)
    await _check_challenge(accounts, user, challenge, client_id)
    made = passkeys.registered(credential, party, user, challenge, now=accounts.clock.now())
    made = replace(made, name=name) if name else made
    await _keep(accounts, user, made, challenge)
    return made


async def _check_challenge(accounts: Accounts, user: User, challenge: bytes, client_id: str) -> None:
    """Raises PasskeyChallengeNotFound or PasskeyClientMismatch."""
    waiting = await accounts.users.codes.get(user.pool_id, user.sub, PURPOSE)
    if waiting is None or not _answers(waiting, challenge) or accounts.clock.now() >= waiting.expires_at:
        raise PasskeyChallengeNotFound("The challenge was not found or has expired.")
    if waiting.destination != client_id:
        raise PasskeyClientMismatch("The registration was begun with another app client.")


async def _keep(accounts: Accounts, user: User, made: Passkey, challenge: bytes) -> None:
    """Store the passkey and use the challenge up, both or neither."""
    async with accounts.users.edit(user.pool_id, user.sub) as stores:
        waiting = await stores.codes.get(user.pool_id, user.sub, PURPOSE)
        if waiting is None or not _answers(waiting, challenge):
            raise PasskeyChallengeNotFound("The challenge was not found or has expired.")
        await stores.codes.remove(user.pool_id, user.sub, PURPOSE)
        try:
            await stores.passkeys.add(made, at_most=passkeys.AT_MOST)
        except LimitExceeded:
            raise TooManyAttempts(f"A user has at most {passkeys.AT_MOST} passkeys.") from None
        except AlreadyExists:
            raise PasskeyNotSupported("The credential is registered already.") from None


def _answers(waiting: Code, challenge: bytes) -> bool:
    return waiting.digest == hashlib.sha256(challenge).digest()
