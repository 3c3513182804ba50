"""The measuring process of `verify`: prints its figures as JSON."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import jwt
import msgspec
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from joserfc import jwt as joserfc_jwt
from joserfc.jwk import RSAKey
from joserfc.util import urlsafe_b64decode
from msgspec import Struct

from poolhouse.verify import StaticKeys, Verifier

ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC123xyz"
CLIENT = "5ihahv9t0v5r2c0q1m3n4b6v7c"
KID = "1nEX4MpWFCFzFhzFcfPjQ0CBpUyPJjlZtyFQ+W/a5b0="
SCOPE = "https://api.myecommerce.com/read:products"
TOKENS = 1_000


class Rounds(Struct, frozen=True, kw_only=True):
    """Verifications a second."""

    tokens: int
    rounds: int
    bare: float
    cold: float
    seen: float
    pyjwt: float
    joserfc: float


def claims(number: int, now: int) -> dict[str, Any]:
    return {
        "sub": CLIENT,
        "token_use": "access",
        "scope": f"{SCOPE} https://api.myecommerce.com/read:orders",
        "auth_time": now,
        "iss": ISSUER,
        "exp": now + 3600,
        "iat": now,
        "version": 2,
        "jti": f"b5f5b1f0-5d0c-4b57-9a1b-{number:012x}",
        "client_id": CLIENT,
    }


class Contest:
    """The same tokens for every contestant; each checks issuer, algorithm and times, as a user would have it."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, parameters={"kid": KID})
        now = int(time.time())
        header = {"kid": KID, "alg": "RS256"}
        self.tokens = [joserfc_jwt.encode(header, claims(number, now), self.key) for number in range(TOKENS)]
        self.public = self.key.public_key
        self.jwks = {"keys": [self.key.as_dict(private=False) | {"kid": KID, "alg": "RS256", "use": "sig"}]}
        self.parts = [self._parts(token) for token in self.tokens]
        self.verifier = self._verifier()

    def bare(self) -> None:
        padding, digest = PKCS1v15(), SHA256()
        for signature, signed in self.parts:
            self.public.verify(signature, signed, padding, digest)

    def cold(self) -> None:
        self.verifier = self._verifier()
        for token in self.tokens:
            self.verifier.verify(token)

    def seen(self) -> None:
        # As requests bring them: equal strings, never the same object.
        fresh = [f"{token} "[:-1] for token in self.tokens]
        begun = time.perf_counter()
        for token in fresh:
            self.verifier.verify(token)
        self.seen_seconds = time.perf_counter() - begun

    def pyjwt(self) -> None:
        for token in self.tokens:
            jwt.decode(token, self.public, algorithms=["RS256"], issuer=ISSUER)

    def joserfc(self) -> None:
        registry = joserfc_jwt.JWTClaimsRegistry(iss={"essential": True, "value": ISSUER})
        for token in self.tokens:
            registry.validate(joserfc_jwt.decode(token, self.key, ["RS256"]).claims)

    def _verifier(self) -> Verifier:
        return Verifier(ISSUER, token_use="access", scopes=[SCOPE], client_id=CLIENT, jwks=StaticKeys(self.jwks))

    def _parts(self, token: str) -> tuple[bytes, bytes]:
        signed, _, signature = token.rpartition(".")
        return urlsafe_b64decode(signature.encode()), signed.encode()


def measure(seconds: float) -> Rounds:
    """The best round of each: what else the machine does only ever makes a round slower."""
    contest = Contest()
    best = dict.fromkeys(("bare", "cold", "pyjwt", "joserfc", "seen"), float("inf"))
    contestants: dict[str, Callable[[], None]] = {name: getattr(contest, name) for name in best}
    rounds, until = 0, time.perf_counter() + max(3.0, seconds)
    while rounds < 5 or time.perf_counter() < until:
        rounds += 1
        for name, contestant in contestants.items():
            begun = time.perf_counter()
            contestant()
            taken = contest.seen_seconds if name == "seen" else time.perf_counter() - begun
            best[name] = min(best[name], taken)
    return Rounds(tokens=TOKENS, rounds=rounds, **{name: TOKENS / taken for name, taken in best.items()})


if __name__ == "__main__":
    print(msgspec.json.encode(measure(float(sys.argv[1]))).decode())
