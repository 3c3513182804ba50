"""The measuring process of `limits.arithmetic`: prints a Rate as JSON."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import argon2
import gmpy2
import msgspec
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from bench.limits import Rate
from poolhouse import hashing
from poolhouse.domain.users import srp

EXPONENT = (1 << 256) - 189


def verifications() -> Callable[[], object]:
    """argon2id with the server's parameters."""
    hasher = argon2.PasswordHasher(
        time_cost=hashing.PASSES, memory_cost=hashing.MEMORY_KIB, parallelism=hashing.LANES
    )
    hashed = hasher.hash("Correct-Horse-1")
    return lambda: hasher.verify(hashed, "Correct-Horse-1")


def powers() -> Callable[[], object]:
    """Powers modulo SRP's 3072-bit prime with an exponent of 256 bits."""
    base = gmpy2.powmod(srp.G, EXPONENT * EXPONENT, srp.N)
    return lambda: gmpy2.powmod(base, EXPONENT, srp.N)


def signatures() -> Callable[[], object]:
    """RS256, without a token around it."""
    key, padding, digest = rsa.generate_private_key(65537, 2048), PKCS1v15(), SHA256()
    return lambda: key.sign(b"x" * 800, padding, digest)


KINDS: dict[str, Callable[[], Callable[[], object]]] = {
    "verifications": verifications,
    "powers": powers,
    "signatures": signatures,
}


def measure(kind: str, seconds: float, threads: int) -> Rate:
    work = KINDS[kind]()
    work()
    begun, used = time.perf_counter(), time.process_time()
    until = begun + seconds

    def repeat() -> int:
        done = 0
        while time.perf_counter() < until:
            work()
            done += 1
        return done

    with ThreadPoolExecutor(threads) as pool:
        done = sum(pool.map(lambda _: repeat(), range(threads)))
    taken = time.perf_counter() - begun
    return Rate(per_second=done / taken, processor_us=(time.process_time() - used) / done * 1e6)


if __name__ == "__main__":
    print(msgspec.json.encode(measure(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))).decode())
