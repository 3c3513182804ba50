"""One exception class per reason a token is refused.

Invalid
 ├─ Malformed            not a compact JWS of JSON objects        401
 │   └─ TooLarge         longer than the verifier reads           401
 ├─ WrongAlgorithm       `alg` is not RS256                       401
 ├─ ForbiddenHeader      `crit`, or a header that brings a key    401
 ├─ InvalidClaim         a claim is absent or of the wrong type   401
 ├─ WrongIssuer          `iss` is another pool's                  401
 ├─ UnknownKey           the issuer publishes no key of that kid  401
 ├─ BadSignature         the signature is not the key's           401
 ├─ Expired              `exp` has come                           401
 ├─ NotYetValid          `nbf` or `iat` lies in the future        401
 ├─ WrongTokenUse        an ID token for an access token, …       401
 ├─ WrongClient          issued to an app client not on the list  401
 ├─ MissingScope         carries none of the scopes asked for     403
 └─ KeysUnavailable      the issuer's keys could not be had       503
"""

from __future__ import annotations

from typing import ClassVar

# A hostile `kid` or claim must not fill the log.
MOST_SHOWN = 200


class Invalid(Exception):
    """The token is refused. `str()` says why, for the log; the token itself is never part of it.

    `expected` and `found` are what the rule wanted and what the token had (None when the rule compares nothing).
    """

    code: ClassVar[str] = "invalid"
    http_status: ClassVar[int] = 401

    def __init__(self, message: str, *, expected: object = None, found: object = None) -> None:
        super().__init__(message)
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        parts = [_printable(str(self.args[0]))]
        if self.expected is not None:
            parts.append(f"expected {_shown(self.expected)}")
        if self.found is not None:
            parts.append(f"found {_shown(self.found)}")
        return ", ".join(parts)

    @property
    def challenge(self) -> str:
        """The value of a `WWW-Authenticate` header (RFC 6750 section 3), without telling the reason."""
        return 'Bearer error="invalid_token"'


class Malformed(Invalid):
    code = "malformed"


class TooLarge(Malformed):
    code = "too_large"


class WrongAlgorithm(Invalid):
    code = "wrong_algorithm"


class ForbiddenHeader(Invalid):
    code = "forbidden_header"


class InvalidClaim(Invalid):
    code = "invalid_claim"


class WrongIssuer(Invalid):
    code = "wrong_issuer"


class UnknownKey(Invalid):
    code = "unknown_key"


class BadSignature(Invalid):
    code = "bad_signature"


class Expired(Invalid):
    code = "expired"


class NotYetValid(Invalid):
    code = "not_yet_valid"


class WrongTokenUse(Invalid):
    code = "wrong_token_use"


class WrongClient(Invalid):
    code = "wrong_client"


class MissingScope(Invalid):
    code = "missing_scope"
    http_status = 403

    @property
    def challenge(self) -> str:
        return 'Bearer error="insufficient_scope"'


class KeysUnavailable(Invalid):
    """Nothing is known about the token: the issuer's keys could not be fetched. Worth a retry."""

    code = "keys_unavailable"
    http_status = 503

    @property
    def challenge(self) -> str:
        return "Bearer"


class BadKeys(ValueError):
    """A JWKS handed to the verifier holds no usable key, or is not a JWKS; says which and why."""


def _shown(value: object) -> str:
    return _cut(ascii(sorted(value) if isinstance(value, frozenset | set) else value))


def _printable(text: str) -> str:
    """A line break or an escape sequence in a claim must not forge a line of the log."""
    return _cut(text if text.isascii() and text.isprintable() else ascii(text))


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}... ({len(text)} characters)"
