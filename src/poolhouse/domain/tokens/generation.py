"""Making a pool's signing keys."""

from __future__ import annotations

import asyncio
import base64

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from poolhouse.domain.ports import Random
from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.keys import PoolKeys, SigningKey

KEY_BITS = 2048
KID_OCTETS = 32


async def new_pool_keys(pool_id: str, *, now: float, random: Random) -> PoolKeys:
    """Two fresh keys. Runs in a thread (OpenSSL releases the GIL), because it takes 15-300 ms.

    The numbers come from OpenSSL's own generator, which takes no source from outside; the `kid`s from `random`.
    """
    kids = [base64.b64encode(random.octets(KID_OCTETS)).decode() for _ in range(2)]
    id_token, access_token = await asyncio.to_thread(lambda: [new_signing_key(kid) for kid in kids])
    return PoolKeys(pool_id=pool_id, id_token=id_token, access_token=access_token, created_at=now)


def new_signing_key(kid: str) -> SigningKey:
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return SigningKey(kid=kid, private_pem=Secret(pem.decode()))
