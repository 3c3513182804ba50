"""Passkeys: register, list, delete (reference 2.14)."""

from __future__ import annotations

from poolhouse.domain.accounts import registering_passkeys
from poolhouse.domain.users import passkeys
from poolhouse.domain.users.credentials import Passkey
from poolhouse.domain.users.passkeys import RelyingParty
from poolhouse.domain.users.refusals import Missing
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.missing import no_pool
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services

PAGE_SIZE = 20


@operation("StartWebAuthnRegistration")
async def start_web_authn_registration(
    services: Services, request: wire.StartWebAuthnRegistrationRequest
) -> wire.StartWebAuthnRegistrationResponse:
    signed_in = await authenticate(services, request.access_token)
    party = await _party(services, signed_in.user)
    options = await registering_passkeys.begin(
        services.accounts, party, signed_in.user, client_id=signed_in.client.client.id
    )
    return wire.StartWebAuthnRegistrationResponse(credential_creation_options=options)


@operation("CompleteWebAuthnRegistration")
async def complete_web_authn_registration(
    services: Services, request: wire.CompleteWebAuthnRegistrationRequest
) -> wire.CompleteWebAuthnRegistrationResponse:
    signed_in = await authenticate(services, request.access_token)
    party = await _party(services, signed_in.user)
    await registering_passkeys.complete(
        services.accounts, party, signed_in.user, request.credential, client_id=signed_in.client.client.id
    )
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


def _view(passkey: Passkey) -> wire.WebAuthnCredentialDescription:
    return wire.WebAuthnCredentialDescription(
        credential_id=passkey.id,
        friendly_credential_name=passkey.name,
        relying_party_id=passkey.relying_party_id,
        authenticator_attachment=passkey.attachment,
        authenticator_transports=list(passkey.transports),
        created_at=passkey.created_at,
    )
