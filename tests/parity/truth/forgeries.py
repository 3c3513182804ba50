"""Tokens no pool ever signed, made from one it did sign."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

Json = Mapping[str, Any]


def _octets(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _part(value: Json) -> str:
    return _octets(json.dumps(value, separators=(",", ":")).encode())


def _read(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return dict(jwt.get_unverified_header(token)), claims


def scope_raised(token: str, scope: str) -> str:
    """The payload claims `scope`; header and signature are those of the real token."""
    head, _, signature = token.split(".")
    _, claims = _read(token)
    return f"{head}.{_part({**claims, 'scope': scope})}.{signature}"


def signature_changed(token: str) -> str:
    middle = token.rindex(".") + 40
    return token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1 :]


def alg_none(token: str) -> str:
    header, claims = _read(token)
    return f"{_part({**header, 'alg': 'none'})}.{_part(claims)}."


def hs256_with_public_key(token: str, keys: Json) -> str:
    """The confusion attack: the published key, as PEM, used as a shared secret."""
    header, claims = _read(token)
    public = jwt.PyJWKSet.from_dict(dict(keys))[header["kid"]].key
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signed = f"{_part({**header, 'alg': 'HS256'})}.{_part(claims)}"
    return f"{signed}.{_octets(hmac.new(pem, signed.encode(), hashlib.sha256).digest())}"


def own_key(token: str, change_header: Callable[[dict[str, Any], Json], dict[str, Any]]) -> str:
    """Signed by a key of the forger; `change_header` gets the real header and the forger's public JWK."""
    header, claims = _read(token)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return jwt.encode(claims, key, algorithm="RS256", headers=change_header(header, public))


def under_the_pools_kid(header: dict[str, Any], _: Json) -> dict[str, Any]:
    return header


def key_in_the_header(header: dict[str, Any], public: Json) -> dict[str, Any]:
    return {**header, "jwk": dict(public)}


def unknown_kid(header: dict[str, Any], _: Json) -> dict[str, Any]:
    return {**header, "kid": _octets(b"\0" * 32)}
