"""Signing keys parsed once, and the key set others verify with."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from joserfc import jws
from joserfc.jwk import RSAKey

from poolhouse.domain.tokens.keys import PoolKeys, SigningKey

ALGORITHM = "RS256"
# Built once: joserfc otherwise makes a registry for each signature.
REGISTRY = jws.JWSRegistry(algorithms=[ALGORITHM])


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
    jwk: Jwk
    private: RSAKey = field(repr=False)

    @property
    def kid(self) -> str:
        return self.jwk.kid

    def sign(self, payload: bytes) -> str:
        """A compact JWS whose header is exactly `kid` and `alg`, as on AWS (no `typ`)."""
        return jws.serialize_compact(
            {"kid": self.jwk.kid, "alg": ALGORITHM}, payload, self.private, registry=REGISTRY
        )


@dataclass(frozen=True, slots=True)
class LoadedKeys:
    """`jwks_json` is the body of `<issuer>/.well-known/jwks.json`; it holds both keys."""

    id_token: LoadedKey
    access_token: LoadedKey
    jwks_json: bytes

    @property
    def jwks(self) -> dict[str, list[dict[str, str]]]:
        """The key set as plain values, for a verifier in this process."""
        return msgspec.json.decode(self.jwks_json, type=dict[str, list[dict[str, str]]])


def load_keys(keys: PoolKeys) -> LoadedKeys:
    id_token, access_token = _load(keys.id_token), _load(keys.access_token)
    return LoadedKeys(
        id_token=id_token,
        access_token=access_token,
        jwks_json=msgspec.json.encode(JwkSet((id_token.jwk, access_token.jwk))),
    )


def _load(key: SigningKey) -> LoadedKey:
    # The consistency check takes 36 ms, the rest 13 µs. The seal at rest is authenticated, so what was stored by
    # this server is what is read, and a change to a pool may drop and reload its keys at no cost.
    native = serialization.load_pem_private_key(
        key.private_pem.value.encode(), password=None, unsafe_skip_rsa_key_validation=True
    )
    assert isinstance(native, RSAPrivateKey)
    private = RSAKey.import_key(native, {"kid": key.kid, "alg": ALGORITHM, "use": "sig"})
    public = private.as_dict(private=False)
    return LoadedKey(jwk=Jwk(e=str(public["e"]), kid=key.kid, n=str(public["n"])), private=private)
