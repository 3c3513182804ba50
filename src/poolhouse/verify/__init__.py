"""Verifies the JWTs of a Cognito user pool: Amazon's own and poolhouse's, online or from a JWKS file.

Owns: reading a compact JWS strictly, RS256 verification, the claim checks, the issuer's keys and their refresh,
and the cache of verified tokens. Does not own: HTTP answers, settings, revocation (a JWT is good until `exp`).
Needs `cryptography`, `joserfc` and `msgspec` only; the gateway runs on this same code.

    from poolhouse.verify import Invalid, Verifier

    verifier = Verifier("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC123xyz", token_use="access",
                        scopes=["https://api.myecommerce.com/read:products"])
    try:
        claims = verifier.verify(token)
    except Invalid as refused:
        ...  # refused.code, refused.expected, refused.found; str(refused) for the log
"""

from poolhouse.verify.cache import TokenCache
from poolhouse.verify.checks import (
    check_all_scopes,
    check_client,
    check_scopes,
    check_times,
    check_token_use,
)
from poolhouse.verify.claims import Claims
from poolhouse.verify.errors import (
    BadKeys,
    BadSignature,
    Expired,
    ForbiddenHeader,
    Invalid,
    InvalidClaim,
    KeysUnavailable,
    Malformed,
    MissingScope,
    NotYetValid,
    TooLarge,
    UnknownKey,
    WrongAlgorithm,
    WrongClient,
    WrongIssuer,
    WrongTokenUse,
)
from poolhouse.verify.http_keys import HttpKeys
from poolhouse.verify.keys import HeldKeys, KeySource, StaticKeys
from poolhouse.verify.pace import Pace
from poolhouse.verify.signed import verify_signed
from poolhouse.verify.token import UnverifiedToken, read
from poolhouse.verify.verifier import Verifier

__all__ = [
    "BadKeys",
    "BadSignature",
    "Claims",
    "Expired",
    "ForbiddenHeader",
    "HeldKeys",
    "HttpKeys",
    "Invalid",
    "InvalidClaim",
    "KeySource",
    "KeysUnavailable",
    "Malformed",
    "MissingScope",
    "NotYetValid",
    "Pace",
    "StaticKeys",
    "TokenCache",
    "TooLarge",
    "UnknownKey",
    "UnverifiedToken",
    "Verifier",
    "WrongAlgorithm",
    "WrongClient",
    "WrongIssuer",
    "WrongTokenUse",
    "check_all_scopes",
    "check_client",
    "check_scopes",
    "check_times",
    "check_token_use",
    "read",
    "verify_signed",
]
