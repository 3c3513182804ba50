"""A pool's two RSA-2048 signing keys: one signs ID tokens, the other access tokens, as on AWS."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.secret import Secret


class SigningKey(Struct, frozen=True, kw_only=True):
    """`kid` is standard base64 of 32 octets, as AWS's; `private_pem` is PKCS#8 and sealed at rest."""

    kid: str
    private_pem: Secret


class PoolKeys(Struct, frozen=True, kw_only=True):
    pool_id: str
    id_token: SigningKey
    access_token: SigningKey
    created_at: float
