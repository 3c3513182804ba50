"""Passkeys: who the relying party is, what a browser is asked, and whether what it answers is good (WebAuthn L2).

The library is imported when the first passkey comes along: it takes a tenth of a second that a start need not pay.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from poolhouse.domain.pools.snapshots import PoolSnapshot
from poolhouse.domain.users.credentials import Passkey
from poolhouse.domain.users.refusals import (
    NotAuthorized,
    PasskeyChallengeNotFound,
    PasskeyNotSupported,
    PasskeyOriginNotAllowed,
    PasskeyPartyMismatch,
    PasskeyPartyUnknown,
    PasskeysNotEnabled,
)
from poolhouse.domain.users.user import User

ES256, RS256 = -7, -257
AT_MOST = 20
TIMEOUT_MS = 180_000
CHALLENGE_OCTETS = 32
# What the library raises for input that is not even shaped like a credential.
MALFORMED = (
    *(ValueError, TypeError, KeyError, AttributeError, IndexError, msgspec.MsgspecError),
    RecursionError,  # an abyss of brackets
)


class RelyingParty(Struct, frozen=True, kw_only=True):
    """`id` is a host; `user_verification` is `required` or `preferred`."""

    id: str
    user_verification: str

    @property
    def requires_verification(self) -> bool:
        return self.user_verification == "required"

    def admits(self, origin: str) -> bool:
        """Pages of the host or below it, over https; `localhost` also over http."""
        try:
            parts = urlsplit(origin)
            host = parts.hostname or ""
        except ValueError:
            return False
        below = host == self.id or host.endswith(f".{self.id}")
        return below and (parts.scheme == "https" or (parts.scheme == "http" and host == "localhost"))


def relying_party(snapshot: PoolSnapshot, domain_url: Callable[[str], str]) -> RelyingParty:
    """The pool's setting, else its domain's host. Raises PasskeysNotEnabled or PasskeyPartyUnknown."""
    pool = snapshot.pool
    if "WEB_AUTHN" not in pool.settings.policies.sign_in_policy.allowed_first_auth_factors:
        raise PasskeysNotEnabled("WebAuthn is not enabled for this user pool.")
    settings = pool.mfa.web_authn
    party = settings.relying_party_id if settings is not None else None
    domain = snapshot.domain
    if party is None and domain is not None:
        party = urlsplit(domain.url(domain_url)).hostname
    if party is None:
        raise PasskeyPartyUnknown("The user pool has neither a relying party id nor a domain.")
    verification = settings.user_verification if settings is not None else None
    return RelyingParty(id=party, user_verification=verification or "preferred")


def creation_options(party: RelyingParty, user: User, challenge: bytes, held: Sequence[Passkey]) -> dict[str, Any]:
    """CredentialCreationOptions as browsers' `parseCreationOptionsFromJSON` takes them."""
    return {
        "rp": {"id": party.id, "name": party.id},
        "user": {"id": base64url(user.sub.encode()), "name": user.username, "displayName": user.username},
        "challenge": base64url(challenge),
        "pubKeyCredParams": [{"type": "public-key", "alg": algorithm} for algorithm in (ES256, RS256)],
        "timeout": TIMEOUT_MS,
        "excludeCredentials": [_descriptor(passkey) for passkey in held],
        "authenticatorSelection": {
            "requireResidentKey": True,
            "residentKey": "required",
            "userVerification": party.user_verification,
        },
        "attestation": "none",
    }


def request_options(party: RelyingParty, challenge: bytes, held: Sequence[Passkey]) -> dict[str, Any]:
    """CREDENTIAL_REQUEST_OPTIONS for signing in with one of `held`."""
    return {
        "challenge": base64url(challenge),
        "timeout": TIMEOUT_MS,
        "rpId": party.id,
        "allowCredentials": [_descriptor(passkey) for passkey in held],
        "userVerification": party.user_verification,
    }


def challenge_of(credential: object) -> bytes:
    """The challenge a browser says it signed. Raises PasskeyChallengeNotFound; proves nothing yet."""
    try:
        return from_base64url(client_data(credential)["challenge"])
    except MALFORMED:
        raise PasskeyChallengeNotFound("The credential answers no challenge.") from None


def registered(
    credential: dict[str, Any], party: RelyingParty, user: User, challenge: bytes, *, now: float
) -> Passkey:
    """The passkey that `credential` (RegistrationResponseJSON) brings. Raises what is wrong with it."""
    from webauthn import verify_registration_response  # noqa: PLC0415 - see above
    from webauthn.helpers.cose import COSEAlgorithmIdentifier  # noqa: PLC0415
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415

    origin = _origin(credential, party)
    try:
        verified = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=origin,
            require_user_verification=party.requires_verification,
            supported_pub_key_algs=[COSEAlgorithmIdentifier(ES256), COSEAlgorithmIdentifier(RS256)],
        )
    except (WebAuthnException, *MALFORMED) as error:
        if "RP ID" in str(error):
            raise PasskeyPartyMismatch("The credential is for another relying party.") from None
        raise PasskeyNotSupported("The credential is not supported.", hidden=str(error)) from None
    said = credential["response"].get("transports")
    transports = said if isinstance(said, list) else ()
    attachment = credential.get("authenticatorAttachment")
    return Passkey(
        pool_id=user.pool_id,
        sub=user.sub,
        id=base64url(verified.credential_id),
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
        relying_party_id=party.id,
        created_at=now,
        name=f"Passkey {base64url(verified.credential_id)[:6]}",
        transports=tuple(name for name in transports if isinstance(name, str))[:8],
        attachment=attachment if attachment in ("platform", "cross-platform") else None,
    )


def proven(credential: dict[str, Any], party: RelyingParty, passkey: Passkey, challenge: bytes) -> int:
    """The new signature count. Raises NotAuthorized, whatever is wrong with the AuthenticationResponseJSON."""
    from webauthn import verify_authentication_response  # noqa: PLC0415 - see above
    from webauthn.helpers.exceptions import WebAuthnException  # noqa: PLC0415

    try:
        verified = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=_origin(credential, party),
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=party.requires_verification,
        )
    except (WebAuthnException, PasskeyOriginNotAllowed, *MALFORMED) as error:
        raise NotAuthorized("Incorrect username or password.", hidden=f"passkey: {error}") from None
    return verified.new_sign_count


def client_data(credential: object) -> dict[str, Any]:
    """`clientDataJSON`, not verified yet. Raises one of MALFORMED."""
    if not isinstance(credential, dict):
        raise TypeError("a credential is a JSON object")
    return msgspec.json.decode(from_base64url(credential["response"]["clientDataJSON"]), type=dict[str, Any])


def base64url(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).decode().rstrip("=")


def from_base64url(text: str) -> bytes:
    """Raises ValueError."""
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError(str(error)) from None


def _origin(credential: object, party: RelyingParty) -> str:
    try:
        origin = str(client_data(credential)["origin"])
    except MALFORMED:
        origin = ""
    if not party.admits(origin):
        raise PasskeyOriginNotAllowed("The origin of the credential is not allowed.", hidden=f"origin {origin!r}")
    return origin


def _descriptor(passkey: Passkey) -> dict[str, Any]:
    return {"type": "public-key", "id": passkey.id, "transports": list(passkey.transports)}
