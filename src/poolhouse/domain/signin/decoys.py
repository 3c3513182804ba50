"""What a name that nobody has is shown where the client hides who exists (reference 3.10).

Everything is derived from the pool, the name and a key of this installation: a second try sees the same.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import srp

VERIFIER_OCTETS = 384


def username(key: bytes, pool: UserPool, name: str) -> str:
    """What a real user of this pool would be called in challenges: a name, or a `sub` where people type addresses.

    A name that looks like an alias leads to a username of any form; a `sub`-like one is as good as others.
    """
    if pool.username_attributes or _is_alias(pool, name):
        return _sub(key, pool.id, name)
    return name


def salt(key: bytes, pool_id: str, name: str) -> str:
    return srp.new_salt(_octets(key, "salt", pool_id, name)[: srp.SALT_OCTETS])


def verifier(key: bytes, pool_id: str, name: str) -> str:
    """A number of the group's size; B made of it looks like any B, and no password leads to it."""
    seed = _octets(key, "verifier", pool_id, name)
    return hashlib.shake_256(seed).hexdigest(VERIFIER_OCTETS)


def _sub(key: bytes, pool_id: str, name: str) -> str:
    digits = _octets(key, "sub", pool_id, name).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-7{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def _is_alias(pool: UserPool, name: str) -> bool:
    looks: dict[str, Callable[[], bool]] = {
        "email": lambda: "@" in name,
        "phone_number": lambda: name.startswith("+"),
    }
    return any(looks[alias]() for alias in pool.alias_attributes or () if alias in looks)


def _octets(key: bytes, what: str, pool_id: str, name: str) -> bytes:
    told = f"{what}\0{pool_id}\0{name}".encode("utf-8", "surrogatepass")
    return hmac.digest(key, told, hashlib.sha256)
