"""SRP-6a as Cognito speaks it: RFC 5054's 3072-bit group, SHA-256, its own padding and keys (reference 4.3).

Pure arithmetic. A power takes 0.6-1.1 ms; callers run `session_key` on the hasher's threads. `group` is the pool's
name (its id after `_`) with a user, the device group key with a device; `identity` the username or the device key.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from functools import cache

import gmpy2
from msgspec import Struct

N_HEX = (
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B"
    "302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE6"
    "49286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D"
    "670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
    "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7D"
    "B3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF"
)
N = gmpy2.mpz(N_HEX, 16)
G = gmpy2.mpz(2)
MAX_DIGITS = len(N_HEX)
INFO = b"Caldera Derived Key\x01"
SALT_OCTETS = 16
SECRET_OCTETS = 32
HEXADECIMAL = re.compile(r"[0-9a-fA-F]+")


class ServerHello(Struct, frozen=True, kw_only=True):
    """The server's half: `public` is B in hexadecimal, `scrambler` is u."""

    public: str
    scrambler: int


def pad(value: int) -> bytes:
    """PAD: as Java's `BigInteger.toByteArray`, so a leading zero octet when the top bit is set; no fixed width."""
    return int(value).to_bytes(int(value).bit_length() // 8 + 1, "big")


K = int.from_bytes(hashlib.sha256(b"\0" + bytes.fromhex(N_HEX) + b"\x02").digest(), "big")


def new_salt(octets: bytes) -> str:
    """A salt in hexadecimal from 16 random octets. The first is never zero: clients disagree on leading zeros."""
    return bytes((octets[0] | 1, *octets[1:])).hex()


def verifier(group: str, identity: str, password: str, salt: str) -> str:
    """v = g^x in hexadecimal."""
    inner = hashlib.sha256(f"{group}{identity}:{password}".encode("utf-8", "surrogatepass")).digest()
    x = int.from_bytes(hashlib.sha256(pad(int(salt, 16)) + inner).digest(), "big")
    return format(int(_power_of_g(x)), "x")


def public_key(text: str) -> int | None:
    """A from hexadecimal; None when it is no number of the group's size."""
    digits = text.lstrip("0")
    if len(text) > MAX_DIGITS + 2 or len(digits) > MAX_DIGITS or HEXADECIMAL.fullmatch(text) is None:
        return None
    return int(text, 16)


def hello(client_public: int, verifier_hex: str, secret: bytes) -> ServerHello:
    """B = k·v + g^b, and u = H(PAD(A) ‖ PAD(B)). `secret` is b: 32 random octets, used for one sign-in."""
    public = (K * gmpy2.mpz(verifier_hex, 16) + _power_of_g(int.from_bytes(secret, "big"))) % N
    scrambler = hashlib.sha256(pad(client_public) + pad(int(public))).digest()
    return ServerHello(public=format(int(public), "x"), scrambler=int.from_bytes(scrambler, "big"))


def session_key(client_public: int, verifier_hex: str, secret: bytes, scrambler: int) -> bytes | None:
    """The 16 octets both sides share if the client knows the password; None for an A that would make it known to
    all (A mod N = 0) and for u = 0."""
    if client_public % N == 0 or scrambler == 0:
        return None
    # Without the GIL, or the event loop would stand still for both powers: on a thread alone they are not off it.
    # Not `powmod_sec`: b serves once, and its like is looked up in a table above (docs/decisions/0018).
    with gmpy2.context(gmpy2.get_context(), allow_release_gil=True):
        base = gmpy2.mpz(client_public) * gmpy2.powmod(gmpy2.mpz(verifier_hex, 16), scrambler, N) % N
        shared = gmpy2.powmod(base, int.from_bytes(secret, "big"), N)
    extracted = hmac.digest(pad(scrambler), pad(int(shared)), hashlib.sha256)
    return hmac.digest(extracted, INFO, hashlib.sha256)[:16]


def proof(key: bytes, group: str, identity: str, block: bytes, timestamp: str) -> bytes:
    """What a client that knows the key signs: HMAC-SHA256 over group, identity, secret block and time."""
    named = (group + identity).encode("utf-8", "surrogatepass")
    return hmac.digest(key, named + block + timestamp.encode("utf-8", "surrogatepass"), hashlib.sha256)


def group_of(pool_id: str) -> str:
    """The pool's name in SRP, as clients cut it out: between the first `_` and a second one, if any."""
    return pool_id.split("_")[1]


def _power_of_g(exponent: int) -> gmpy2.mpz:
    """g^exponent for 256 bits: one multiplication per octet, an eighth of the cost of a power."""
    result = gmpy2.mpz(1)
    for row, octet in zip(_table(), exponent.to_bytes(SECRET_OCTETS, "little"), strict=True):
        result = result * row[octet] % N
    return result


@cache
def _table() -> tuple[tuple[gmpy2.mpz, ...], ...]:
    """Row i holds g^(j·256^i) for j = 0…255; 3.5 MB, made in 25 ms on first use."""
    rows, base = [], G
    for _ in range(SECRET_OCTETS):
        row = [gmpy2.mpz(1)]
        for _ in range(255):
            row.append(row[-1] * base % N)
        rows.append(tuple(row))
        base = row[-1] * base % N
    return tuple(rows)
