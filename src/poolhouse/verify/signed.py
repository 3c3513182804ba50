"""The part of a verdict that is the same for every method: issuer, key, signature, claim types, times."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from poolhouse.verify.checks import SKEW, check_times
from poolhouse.verify.claims import Claims
from poolhouse.verify.errors import BadSignature, UnknownKey, WrongIssuer
from poolhouse.verify.keys import KeySource
from poolhouse.verify.token import UnverifiedToken

_PADDING = PKCS1v15()
_DIGEST = SHA256()


def verify_signed(
    token: UnverifiedToken,
    *,
    issuer: str,
    keys: KeySource,
    now: float,
    leeway: float = 0.0,
    skew: float = SKEW,
) -> Claims:
    """The claims of a token that `issuer` signed and that is valid at `now` (epoch seconds).

    Which kind of token, whose and with which scopes is left to `checks`. The signature is checked before the
    times, so Expired means a genuine token. Raises WrongIssuer, UnknownKey, KeysUnavailable, BadSignature,
    Expired or NotYetValid.
    """
    key = find_key(token, issuer=issuer, keys=keys)
    return verify_with_key(token, key, now=now, leeway=leeway, skew=skew)


def find_key(token: UnverifiedToken, *, issuer: str, keys: KeySource) -> RSAPublicKey:
    """Raises WrongIssuer (before a foreign token can make `keys` look anywhere), UnknownKey, KeysUnavailable."""
    if token.issuer != issuer:
        raise WrongIssuer("the token is another issuer's", expected=issuer, found=token.issuer)
    key = keys.find(token.kid)
    if key is None:
        raise UnknownKey("the issuer publishes no key of that kid", found=token.kid)
    return key


def verify_with_key(
    token: UnverifiedToken, key: RSAPublicKey, *, now: float, leeway: float = 0.0, skew: float = SKEW
) -> Claims:
    """`verify_signed` once the key is found. RS256: RFC 7518 3.3. Raises BadSignature, Expired or NotYetValid."""
    try:
        key.verify(token.signature, token.signing_input, _PADDING, _DIGEST)
    except InvalidSignature:
        raise BadSignature("the signature is not that of the key", expected=token.kid) from None
    claims = Claims(token.payload, token.checked)
    check_times(claims, now, leeway=leeway, skew=skew)
    return claims
