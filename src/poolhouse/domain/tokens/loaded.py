"""Signing keys parsed once, and the key set others verify with."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from poolhouse.domain.tokens.keys import PoolKeys, SigningKey

# RFC 7518 3.3.
ALGORITHM = "RS256"
PADDING = PKCS1v15()
DIGEST = SHA256()


class Jwk(msgspec.Struct, frozen=True, kw_only=True):
    """A public key with the members AWS publishes, in its order. `e` and `n` are base64url without padding."""

    alg: str = ALGORITHM
    e: str
    kid: str
    kty: str = "RSA"
    n: str
    use: str = "sig"


class JwkSet(msgspec.Struct, frozen=True):
    keys: tuple[Jwk, ...]


@dataclass(frozen=True, slots=True)
class LoadedKey:
    """`header` is the encoded JWS header with its dot: exactly `kid` and `alg`, as on AWS (no `typ`)."""

    jwk: Jwk
    header: bytes
    private: RSAPrivateKey = field(repr=False)
    public: RSAPublicKey

    @property
    def kid(self) -> str:
        return self.jwk.kid

    def sign(self, payload: bytes) -> str:
        """A compact JWS (RFC 7515 7.1). In the loop: a thread costs more than it gives (docs/decisions/0014).

        A JOSE library would check and encode the same header each time, which adds 14 µs to a signature; and
        loading one takes 30 ms of the start.
        """
        signing_input = self.header + _base64url(payload)
        return (signing_input + b"." + _base64url(self.private.sign(signing_input, PADDING, DIGEST))).decode()


@dataclass(frozen=True, slots=True)
class LoadedKeys:
    """`jwks_json` is the body of `<issuer>/.well-known/jwks.json`; it holds both keys. `public` are the same by
    their `kid`, for a verifier in this process."""

    id_token: LoadedKey
    access_token: LoadedKey
    jwks_json: bytes
    public: Mapping[str, RSAPublicKey]


def load_keys(keys: PoolKeys) -> LoadedKeys:
    id_token, access_token = _load(keys.id_token), _load(keys.access_token)
    return LoadedKeys(
        id_token=id_token,
        access_token=access_token,
        jwks_json=msgspec.json.encode(JwkSet((id_token.jwk, access_token.jwk))),
        public={key.kid: key.public for key in (id_token, access_token)},
    )


def _load(key: SigningKey) -> LoadedKey:
    # The consistency check takes 36 ms, the rest 13 µs. The seal at rest is authenticated, so what was stored by
    # this server is what is read, and a change to a pool may drop and reload its keys at no cost.
    private = serialization.load_pem_private_key(
        key.private_pem.value.encode(), password=None, unsafe_skip_rsa_key_validation=True
    )
    assert isinstance(private, RSAPrivateKey)
    public = private.public_key()
    numbers = public.public_numbers()
    header = _base64url(msgspec.json.encode({"kid": key.kid, "alg": ALGORITHM})) + b"."
    return LoadedKey(Jwk(e=_number(numbers.e), kid=key.kid, n=_number(numbers.n)), header, private, public)


def _number(number: int) -> str:
    """RFC 7518 2, Base64urlUInt."""
    return _base64url(number.to_bytes((number.bit_length() + 7) // 8, "big")).decode()


def _base64url(octets: bytes) -> bytes:
    return urlsafe_b64encode(octets).rstrip(b"=")
