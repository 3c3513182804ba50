"""Passkeys: register, list, delete (reference 2.14)."""

from __future__ import annotations

import hashlib
from typing import Any

from poolhouse.domain.errors import AlreadyExists, LimitExceeded
from poolhouse.domain.users import passkeys
from poolhouse.domain.users.credentials import Code, Passkey
from poolhouse.domain.users.passkeys import RelyingParty
from poolhouse.domain.users.refusals import (
    Missing,
    PasskeyChallengeNotFound,
    PasskeyClientMismatch,
    PasskeyNotSupported,
    TooManyAttempts,
)
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.missing import no_pool
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services

PURPOSE = "passkey"
PAGE_SIZE = 20


@operation("StartWebAuthnRegistration")
async def start_web_authn_registration(
    services: Services, request: wire.StartWebAuthnRegistrationRequest
) -> wire.StartWebAuthnRegistrationResponse:
    signed_in = await authenticate(services, request.access_token)
    user = signed_in.user
    party = await _party(services, user)
    challenge = services.random.octets(passkeys.CHALLENGE_OCTETS)
    await services.users.codes.put(
        Code(
            pool_id=user.pool_id,
            sub=user.sub,
            purpose=PURPOSE,
            digest=hashlib.sha256(challenge).digest(),
            expires_at=services.clock.now() + passkeys.TIMEOUT_MS / 1000,
            destination=signed_in.client.client.id,
        )
    )
    held = await services.users.passkeys.of(user.pool_id, user.sub)
    return wire.StartWebAuthnRegistrationResponse(
        credential_creation_options=passkeys.creation_options(party, user, challenge, held)
    )


@operation("CompleteWebAuthnRegistration")
async def complete_web_authn_registration(
    services: Services, request: wire.CompleteWebAuthnRegistrationRequest
) -> wire.CompleteWebAuthnRegistrationResponse:
    signed_in = await authenticate(services, request.access_token)
    user = signed_in.user
    credential = _object(request.credential)
    challenge = passkeys.challenge_of(credential)
    await _check_challenge(services, user, challenge, signed_in.client.client.id)
    party = await _party(services, user)
    made = passkeys.registered(credential, party, user, challenge, now=services.clock.now())
    await _keep(services, user, made, challenge)
    return wire.CompleteWebAuthnRegistrationResponse()


@operation("ListWebAuthnCredentials")
async def list_web_authn_credentials(
    services: Services, request: wire.ListWebAuthnCredentialsRequest
) -> wire.ListWebAuthnCredentialsResponse:
    user = (await authenticate(services, request.access_token)).user
    held = sorted(await services.users.passkeys.of(user.pool_id, user.sub), key=lambda passkey: passkey.id)

    async def load(after: str | None, size: int) -> list[Passkey]:
        return [passkey for passkey in held if after is None or passkey.id > after][:size]

    asked = Asked(f"ListWebAuthnCredentials:{user.sub}", request.next_token, request.max_results or PAGE_SIZE)
    shown, token = await page(services.page_tokens, asked, load, lambda passkey: passkey.id)
    return wire.ListWebAuthnCredentialsResponse(
        credentials=[_view(passkey) for passkey in shown], next_token=token
    )


@operation("DeleteWebAuthnCredential")
async def delete_web_authn_credential(
    services: Services, request: wire.DeleteWebAuthnCredentialRequest
) -> wire.DeleteWebAuthnCredentialResponse:
    user = (await authenticate(services, request.access_token)).user
    credential_id = required(request.credential_id)
    async with services.users.edit(user.pool_id, user.sub) as stores:
        if await stores.passkeys.get(user.pool_id, user.sub, credential_id) is None:
            raise Missing("WebAuthn credential does not exist.")
        await stores.passkeys.remove(user.pool_id, user.sub, credential_id)
    return wire.DeleteWebAuthnCredentialResponse()


async def _party(services: Services, user: User) -> RelyingParty:
    snapshot = await services.snapshots.pool(user.pool_id)
    if snapshot is None:
        raise no_pool(user.pool_id)
    return passkeys.relying_party(snapshot, services.domain_url)


async def _check_challenge(services: Services, user: User, challenge: bytes, client_id: str) -> None:
    """Raises PasskeyChallengeNotFound or PasskeyClientMismatch."""
    waiting = await services.users.codes.get(user.pool_id, user.sub, PURPOSE)
    if waiting is None or not _answers(waiting, challenge) or services.clock.now() >= waiting.expires_at:
        raise PasskeyChallengeNotFound("The challenge was not found or has expired.")
    if waiting.destination != client_id:
        raise PasskeyClientMismatch("The registration was begun with another app client.")


async def _keep(services: Services, user: User, made: Passkey, challenge: bytes) -> None:
    """Store the passkey and use the challenge up, both or neither."""
    async with services.users.edit(user.pool_id, user.sub) as stores:
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


def _object(credential: Any) -> dict[str, Any]:
    if not isinstance(credential, dict):
        raise PasskeyNotSupported("The credential is not a JSON object.")
    return credential


def _view(passkey: Passkey) -> wire.WebAuthnCredentialDescription:
    return wire.WebAuthnCredentialDescription(
        credential_id=passkey.id,
        friendly_credential_name=passkey.name,
        relying_party_id=passkey.relying_party_id,
        authenticator_attachment=passkey.attachment,
        authenticator_transports=list(passkey.transports),
        created_at=passkey.created_at,
    )
