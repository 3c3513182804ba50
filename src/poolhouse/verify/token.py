"""Reads a compact JWS as strictly as the issuer writes it; nothing here is verified yet."""

from __future__ import annotations

import json
from typing import Any

import msgspec
from joserfc.util import urlsafe_b64decode
from msgspec import Struct

from poolhouse.verify.errors import ForbiddenHeader, InvalidClaim, Malformed, TooLarge, WrongAlgorithm

# API Gateway takes 10,240 octets of headers in all; Cognito's tokens are 1-3 KB.
MAX_LENGTH = 16_384
# Amazon's are 44 characters. Longer ones are refused before any key source sees them.
MAX_KID_LENGTH = 256
ALGORITHM = "RS256"
# A token may not say which key verifies it (RFC 8725 3.10), nor change how it is read (RFC 7515 4.1.11, RFC 7797).
FORBIDDEN_HEADERS = frozenset({"b64", "crit", "jku", "jwk", "x5c", "x5u"})


class UnverifiedToken(Struct, frozen=True, kw_only=True):
    """What a token says. Trust none of it before `verify_signed`; `issuer` serves to choose the keys."""

    kid: str
    issuer: str
    claims: dict[str, Any]
    payload: bytes
    signing_input: bytes
    signature: bytes


def read(token: str, *, max_length: int = MAX_LENGTH) -> UnverifiedToken:
    """Take the token apart: three canonical base64url parts, two JSON objects without duplicate members.

    Raises TooLarge, Malformed, WrongAlgorithm, ForbiddenHeader or InvalidClaim (`iss` is not a string).
    """
    header, payload, signature = _parts(token, max_length)
    decoded = _decode(payload, "payload")
    claims = _object(decoded, "payload")
    issuer = claims.get("iss")
    if not isinstance(issuer, str):
        raise InvalidClaim("iss is not a string", expected="a string", found=issuer)
    return UnverifiedToken(
        kid=_kid(_object(_decode(header, "header"), "header")),
        issuer=issuer,
        claims=claims,
        payload=decoded,
        signing_input=header + b"." + payload,
        signature=_decode(signature, "signature"),
    )


def _parts(token: object, max_length: int) -> tuple[bytes, bytes, bytes]:
    if not isinstance(token, str):
        raise Malformed("the token is not a string", expected="str", found=type(token).__name__)
    if len(token) > max_length:
        raise TooLarge("the token is too long", expected=max_length, found=len(token))
    try:
        parts = token.encode("ascii").split(b".")
    except UnicodeEncodeError:
        raise Malformed("the token is not ASCII") from None
    if len(parts) != 3:
        raise Malformed("a JWT has three parts", expected=3, found=len(parts))
    return parts[0], parts[1], parts[2]


def _decode(part: bytes, name: str) -> bytes:
    """One spelling per value: no padding, no whitespace, no other alphabet, no set bits after the last octet."""
    try:
        return urlsafe_b64decode(part)
    except ValueError:
        raise Malformed(f"the {name} is not canonical base64url") from None


def _kid(header: dict[str, Any]) -> str:
    algorithm = header.get("alg")
    if algorithm != ALGORITHM:
        raise WrongAlgorithm("the algorithm is not the issuer's", expected=ALGORITHM, found=algorithm)
    if forbidden := FORBIDDEN_HEADERS.intersection(header):
        raise ForbiddenHeader("the header has a member that is refused", found=forbidden)
    kid = header.get("kid")
    if not isinstance(kid, str) or not 0 < len(kid) <= MAX_KID_LENGTH:
        raise Malformed("kid is not a short string", expected=f"1-{MAX_KID_LENGTH} characters", found=kid)
    return kid


def _object(raw: bytes, name: str) -> dict[str, Any]:
    # msgspec makes the value: strict UTF-8, no NaN, no number that overflows to infinity. It keeps the last of two
    # members of one name, though, where another reader of the token may keep the first: those are refused.
    try:
        _UNIQUE_MEMBERS.decode(raw.decode())
        value = msgspec.json.decode(raw)
    except (ValueError, RecursionError, msgspec.DecodeError):
        raise Malformed(f"the {name} is not JSON with unique members") from None
    if not isinstance(value, dict):
        raise Malformed(f"the {name} is not an object", expected="object", found=type(value).__name__)
    return value


def _refuse_duplicates(members: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(members)
    if len(value) != len(members):
        raise ValueError("duplicate member")
    return value


_UNIQUE_MEMBERS = json.JSONDecoder(object_pairs_hook=_refuse_duplicates)
