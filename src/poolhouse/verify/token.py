"""Reads a compact JWS as strictly as the issuer writes it; nothing here is verified yet."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from msgspec import Struct

from poolhouse.verify import base64url
from poolhouse.verify.claims import CheckedClaims, check_types
from poolhouse.verify.errors import ForbiddenHeader, Malformed, TooLarge, WrongAlgorithm
from poolhouse.verify.json_object import NotAnObject, read_object

# API Gateway takes 10,240 octets of headers in all; Cognito's tokens are 1-3 KB.
MAX_LENGTH: Final = 16_384
# Amazon's is 100 characters: a kid and RS256.
MAX_HEADER_LENGTH: Final = 1_024
# Amazon's are 44 characters. Longer ones are refused before any key source sees them.
MAX_KID_LENGTH: Final = 256
ALGORITHM: Final = "RS256"
# A token may not say which key verifies it (RFC 8725 3.10), nor change how it is read (RFC 7515 4.1.11, RFC 7797).
FORBIDDEN_HEADERS: Final = frozenset({"b64", "crit", "jku", "jwk", "x5c", "x5u"})


class UnverifiedToken(Struct, frozen=True, kw_only=True, gc=False):
    """What a token says. Trust none of it before `verify_signed`; `issuer` serves to choose the keys."""

    kid: str
    claims: dict[str, Any]
    checked: CheckedClaims
    payload: bytes
    signing_input: bytes
    signature: bytes

    @property
    def issuer(self) -> str:
        return self.checked.iss


def read(token: str, *, max_length: int = MAX_LENGTH) -> UnverifiedToken:
    """Take the token apart: three canonical base64url parts, two JSON objects without duplicate members.

    Raises TooLarge, Malformed, WrongAlgorithm, ForbiddenHeader or InvalidClaim.
    """
    octets, (header, payload, signature) = _split(token, max_length)
    kid = _read_header(header)
    decoded = _decode(payload, "payload")
    claims = _object(decoded, "payload")
    return UnverifiedToken(
        kid=kid,
        claims=claims,
        checked=check_types(claims),
        payload=decoded,
        signing_input=octets[: -len(signature) - 1],
        signature=_decode(signature, "signature"),
    )


def _split(token: object, max_length: int) -> tuple[bytes, list[bytes]]:
    """The token's octets, and its three parts."""
    if not isinstance(token, str):
        raise Malformed("the token is not a string", expected="str", found=type(token).__name__)
    if len(token) > max_length:
        raise TooLarge("the token is too long", expected=max_length, found=len(token))
    try:
        octets = token.encode("ascii")
    except UnicodeEncodeError:
        raise Malformed("the token is not ASCII") from None
    parts = octets.split(b".")
    if len(parts) != 3:
        raise Malformed("a JWT has three parts", expected=3, found=len(parts))
    return octets, parts


# A pool's tokens have two headers in all, one per key; reading one costs a tenth of verifying a token.
@lru_cache(maxsize=256)
def _read_header(part: bytes) -> str:
    """The kid of an acceptable header."""
    if len(part) > MAX_HEADER_LENGTH:
        raise TooLarge("the header is too long", expected=MAX_HEADER_LENGTH, found=len(part))
    header = _object(_decode(part, "header"), "header")
    algorithm = header.get("alg")
    if algorithm != ALGORITHM:
        raise WrongAlgorithm("the algorithm is not the issuer's", expected=ALGORITHM, found=algorithm)
    if forbidden := FORBIDDEN_HEADERS.intersection(header):
        raise ForbiddenHeader("the header has a member that is refused", found=forbidden)
    kid = header.get("kid")
    if not isinstance(kid, str) or not 0 < len(kid) <= MAX_KID_LENGTH:
        raise Malformed("kid is not a short string", expected=f"1-{MAX_KID_LENGTH} characters", found=kid)
    return kid


def _decode(part: bytes, name: str) -> bytes:
    try:
        return base64url.decode(part)
    except ValueError:
        raise Malformed(f"the {name} is not canonical base64url") from None


def _object(raw: bytes, name: str) -> dict[str, Any]:
    try:
        return read_object(raw)
    except NotAnObject as reason:
        raise Malformed(f"the {name} is not a JSON object: {reason}") from None
