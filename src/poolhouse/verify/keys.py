"""Where verification keys come from: a JWKS at hand, or anything else that can find a key by its `kid`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from poolhouse.verify.errors import BadKeys
from poolhouse.verify.token import ALGORITHM

LEAST_BITS = 2048
# OpenSSL takes time quadratic in the modulus; nobody signs tokens with more.
MOST_BITS = 8192


class KeySource(Protocol):
    def find(self, kid: str) -> RSAPublicKey | None:
        """The key of that id, or None when the issuer publishes none. Raises KeysUnavailable."""
        ...


class StaticKeys:
    """Keys that never change: a JWKS document as a dict, or the path of a file that holds one."""

    __slots__ = ("_keys",)

    def __init__(self, jwks: Mapping[str, Any] | Path) -> None:
        """Raises BadKeys."""
        self._keys = parse_jwks(_load(jwks) if isinstance(jwks, Path) else jwks)

    def find(self, kid: str) -> RSAPublicKey | None:
        return self._keys.get(kid)


class HeldKeys:
    """Key objects by `kid` that somebody else parsed, such as a pool's snapshot."""

    __slots__ = ("_keys",)

    def __init__(self, keys: Mapping[str, RSAPublicKey]) -> None:
        self._keys = keys

    def find(self, kid: str) -> RSAPublicKey | None:
        return self._keys.get(kid)


def parse_jwks(document: object) -> dict[str, RSAPublicKey]:
    """The RS256 verification keys of a JWKS (RFC 7517) by `kid`; keys for anything else are passed over.

    Raises BadKeys when it is no JWKS, holds no usable key, or two keys of one `kid`.
    """
    entries = document.get("keys") if isinstance(document, Mapping) else None
    if not isinstance(entries, list | tuple):
        raise BadKeys("not a JWKS: no array `keys`")
    keys: dict[str, RSAPublicKey] = {}
    for entry in entries:
        if not _is_for_rs256(entry):
            continue
        if entry["kid"] in keys:
            raise BadKeys(f"two keys have the kid {entry['kid']!r}")
        keys[entry["kid"]] = _public_key(entry)
    if not keys:
        raise BadKeys("the JWKS holds no RS256 key with a kid")
    return keys


def _is_for_rs256(entry: object) -> bool:
    return (
        isinstance(entry, Mapping)
        and entry.get("kty") == "RSA"
        and entry.get("alg", ALGORITHM) == ALGORITHM
        and entry.get("use", "sig") == "sig"
        and isinstance(entry.get("kid"), str)
    )


def _public_key(entry: Mapping[str, Any]) -> RSAPublicKey:
    try:
        return rsa_key(entry)
    except ValueError as error:
        raise BadKeys(f"key {entry['kid']!r} {error}") from None


def rsa_key(jwk: Mapping[str, Any]) -> RSAPublicKey:
    """The RSA key of 2048 to 8192 bits of a JWK (RFC 7518 6.3.1). Raises ValueError.

    Only the public members are looked at: a file that holds the private key as well must not spread it.
    """
    # Loading joserfc takes 30 ms, and a server that checks no foreign token never parses a key.
    from joserfc.errors import JoseError  # noqa: PLC0415 - see above
    from joserfc.jwk import RSAKey  # noqa: PLC0415

    try:
        key = RSAKey.import_key({"kty": "RSA", "n": jwk["n"], "e": jwk["e"]}).public_key
    except (JoseError, LookupError, ValueError, TypeError) as error:
        raise ValueError(f"is not an RSA public key: {error}") from None
    if not LEAST_BITS <= key.key_size <= MOST_BITS:
        raise ValueError(f"has {key.key_size} bits, not {LEAST_BITS}-{MOST_BITS}")
    return key


def _load(path: Path) -> object:
    try:
        return msgspec.json.decode(path.read_bytes())
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise BadKeys(f"{path}: {error}") from None
