"""Makes tokens in the shape of Amazon Cognito's, good ones and bad ones, down to the octets."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from joserfc.jwk import RSAKey

ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC123xyz"
CLIENT = "5ihahv9t0v5r2c0q1m3n4b6v7c"
# Standard base64 of 32 octets, padded, as Amazon's are.
ACCESS_KID = "1nEX4MpWFCFzFhzFcfPjQ0CBpUyPJjlZtyFQ+W/a5b0="
ID_KID = "kQz5Jx0yhnP8W9u3bQH1y7KQ7m3JmT2l+fVbV4qz0aA="
ISSUED = 1_760_000_000
EXPIRES = ISSUED + 3600
READ = "https://api.myecommerce.com/read:products"
WRITE = "https://api.myecommerce.com/write:products"


@cache
def key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """The same key for the same name, made once a run."""
    del name
    return rsa.generate_private_key(65537, bits)


def b64(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def compact_json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def machine_claims(**changes: Any) -> dict[str, Any]:
    """A client-credentials access token; a change to None leaves the claim out."""
    claims = {
        "sub": CLIENT,
        "token_use": "access",
        "scope": f"{READ} {WRITE}",
        "auth_time": ISSUED,
        "iss": ISSUER,
        "exp": EXPIRES,
        "iat": ISSUED,
        "version": 2,
        "jti": "b5f5b1f0-5d0c-4b57-9a1b-6f1f0a7a3c51",
        "client_id": CLIENT,
    }
    return {name: value for name, value in (claims | changes).items() if value is not None}


def user_access_claims(**changes: Any) -> dict[str, Any]:
    user = {
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        "cognito:groups": ["admins", "editors"],
        "origin_jti": "8f3b2d1c-7a66-4f0e-9c1b-3c9a5e0d7f21",
        "event_id": "64f513be-32db-42b0-b78e-b02127b4f463",
        "scope": f"openid profile {READ}",
        "username": "my-test-user",
    }
    return machine_claims(**(user | changes))


def id_claims(**changes: Any) -> dict[str, Any]:
    claims = {
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        "cognito:groups": ["admins"],
        "email_verified": True,
        "cognito:preferred_role": "arn:aws:iam::111122223333:role/admin",
        "iss": ISSUER,
        "cognito:username": "my-test-user",
        "nonce": "abcdefg",
        "origin_jti": "8f3b2d1c-7a66-4f0e-9c1b-3c9a5e0d7f21",
        "cognito:roles": ["arn:aws:iam::111122223333:role/admin"],
        "aud": CLIENT,
        "identities": [
            {
                "userId": "amzn1.account.EXAMPLE",
                "providerName": "LoginWithAmazon",
                "providerType": "LoginWithAmazon",
                "issuer": None,
                "primary": "true",
                "dateCreated": "1642699117273",
            }
        ],
        "event_id": "64f513be-32db-42b0-b78e-b02127b4f463",
        "token_use": "id",
        "auth_time": ISSUED,
        "exp": EXPIRES,
        "iat": ISSUED,
        "jti": "2f0e9c1b-7a66-4f0e-9c1b-3c9a5e0d7f22",
        "email": "my-test-user@example.com",
        "custom:tenant": "42",
    }
    return {name: value for name, value in (claims | changes).items() if value is not None}


@dataclass(frozen=True)
class Forge:
    """Signs with one key of a pool. The parts can be given as octets, so that no library tidies them up."""

    private: rsa.RSAPrivateKey = field(default_factory=lambda: key("access"))
    kid: str = ACCESS_KID

    def token(self, claims: dict[str, Any] | None = None, **header: Any) -> str:
        """A header member given as None is left out."""
        members = {"kid": self.kid, "alg": "RS256"} | header
        kept = {name: value for name, value in members.items() if value is not None}
        return self.sign(compact_json(kept), compact_json(machine_claims() if claims is None else claims))

    def sign(self, header: bytes, payload: bytes) -> str:
        return self.sign_parts(b64(header), b64(payload))

    def sign_parts(self, header: str, payload: str) -> str:
        """Signs the two parts as they stand, however they are encoded."""
        signed = f"{header}.{payload}"
        return f"{signed}.{b64(self.private.sign(signed.encode(), PKCS1v15(), hashes.SHA256()))}"

    def with_padding_of(self, encoded_message: bytes, signed: str) -> str:
        """`signed` with a signature whose RSA plaintext is `encoded_message`, right or wrong."""
        numbers = self.private.private_numbers()
        n = numbers.public_numbers.n
        raw = pow(int.from_bytes(encoded_message, "big"), numbers.d, n)
        return f"{signed}.{b64(raw.to_bytes((n.bit_length() + 7) // 8, 'big'))}"


def pkcs1_padded(signed: str, *, prefix: str = "3031300d060960864801650304020105000420", size: int = 256) -> bytes:
    """EMSA-PKCS1-v1_5 (RFC 8017 9.2) of SHA-256, with the DigestInfo prefix given in hex."""
    digest_info = bytes.fromhex(prefix) + hashlib.sha256(signed.encode()).digest()
    return b"\x00\x01" + b"\xff" * (size - 3 - len(digest_info)) + b"\x00" + digest_info


def jwk(private: rsa.RSAPrivateKey, kid: str, **members: Any) -> dict[str, Any]:
    public = RSAKey.import_key(private.public_key()).as_dict(private=False)
    return {"alg": "RS256", "e": public["e"], "kid": kid, "kty": "RSA", "n": public["n"], "use": "sig"} | members


def pool_jwks() -> dict[str, Any]:
    """Two keys, as every pool publishes: one signs ID tokens, the other access tokens."""
    return {"keys": [jwk(key("id"), ID_KID), jwk(key("access"), ACCESS_KID)]}


ACCESS = Forge()
ID = Forge(private=key("id"), kid=ID_KID)
