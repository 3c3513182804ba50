"""Reads and checks signed tokens of any OIDC issuer: RS256, RS384 or RS512 (RFC 7515, RFC 7518 3.3).

`poolhouse.verify` reads what Cognito writes and takes nothing else; an HTTP API's issuer may be anybody's.
"""

from __future__ import annotations

from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm
from msgspec import Struct

from poolhouse.verify import base64url
from poolhouse.verify.json_object import NotAnObject, read_object

MAX_LENGTH: Final = 16_384
MAX_KID: Final = 256
DIGESTS: Final[dict[str, HashAlgorithm]] = {"RS256": SHA256(), "RS384": SHA384(), "RS512": SHA512()}
# A token may not say which key verifies it (RFC 8725 3.10), nor change how it is read (RFC 7515 4.1.11).
_FORBIDDEN: Final = frozenset({"b64", "crit", "jku", "jwk", "x5c", "x5u"})
_PADDING: Final = PKCS1v15()


class BadToken(Exception):
    """`told` is what the caller may read, in the words AWS's library has; `str()` is for the log."""

    def __init__(self, told: str, reason: str | None = None) -> None:
        super().__init__(reason or told)
        self.told = told


class Jws(Struct, frozen=True, kw_only=True):
    """What a token says. Trust none of it before `check_signature`."""

    algorithm: str
    kid: str
    claims: dict[str, Any]
    signing_input: bytes
    signature: bytes


def read(token: str) -> Jws:
    """Raises BadToken."""
    if len(token) > MAX_LENGTH:
        raise BadToken("token is malformed", f"the token has {len(token)} characters, more than {MAX_LENGTH}")
    parts = token.split(".")
    if len(parts) != 3 or not token.isascii():
        raise BadToken("token contains an invalid number of segments", "no JWT: it has not three parts")
    header, payload = _object(parts[0], "header"), _object(parts[1], "payload")
    algorithm, kid = header.get("alg"), header.get("kid")
    if algorithm not in DIGESTS:
        shown = str(algorithm)[:20]
        told = f"signing method {shown if shown.isalnum() else 'given'} is invalid"
        raise BadToken(told, f"the algorithm is {shown!r}, and only {', '.join(DIGESTS)} are taken")
    if forbidden := _FORBIDDEN.intersection(header):
        raise BadToken("token is malformed", f"the header has the member {min(forbidden)}, which is refused")
    if not isinstance(kid, str) or not 0 < len(kid) <= MAX_KID:
        raise BadToken("unable to find the signing key", "the header has no kid")
    return Jws(
        algorithm=algorithm,
        kid=kid,
        claims=payload,
        signing_input=f"{parts[0]}.{parts[1]}".encode(),
        signature=_octets(parts[2], "signature"),
    )


def check_signature(token: Jws, key: RSAPublicKey) -> None:
    """Raises BadToken."""
    try:
        key.verify(token.signature, token.signing_input, _PADDING, DIGESTS[token.algorithm])
    except InvalidSignature:
        raise BadToken("signature is invalid", f"the signature is not that of the key {token.kid!r}") from None


def _octets(part: str, name: str) -> bytes:
    try:
        return base64url.decode(part.encode())
    except ValueError:
        raise BadToken("token is malformed", f"the {name} is no base64url") from None


def _object(part: str, name: str) -> dict[str, Any]:
    try:
        return read_object(_octets(part, name))
    except NotAnObject as reason:
        raise BadToken("token is malformed", f"the {name} is no JSON object: {reason}") from None
