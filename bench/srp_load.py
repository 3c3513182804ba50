"""SRP sign-ins from a few processes on the load's core, for `wrk` cannot compute; prints Done as JSON.

`python -m bench.srp_load url pool client seconds username …`. Each process has its own users, connection and A:
the client's one power is left, with an exponent twice as long as the server's.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import os
import sys
import time
from functools import cache
from multiprocessing import get_context
from typing import Any
from urllib.parse import urlsplit

import gmpy2
import msgspec
from msgspec import Struct

from bench.people import PASSWORD, People, operation
from poolhouse.domain.users import srp

# Four let the server rest for a tenth of the time; with eight its threads stand in each other's way, and a sign-in
# costs it a sixth more.
PROCESSES = 4
TIMESTAMP = "Tue Jan 1 00:00:00 UTC 2030"


class Done(Struct, frozen=True, kw_only=True):
    """Milliseconds of every sign-in; `processor_seconds` is the clients' own use of their core."""

    seconds: float
    processor_seconds: float
    took_ms: list[float]
    errors: int


class Client:
    def __init__(self, url: str, people: People) -> None:
        self._people = people
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
        self._secret = int.from_bytes(os.urandom(32), "big")
        self._public = int(gmpy2.powmod(srp.G, self._secret, srp.N))
        self._group = srp.group_of(people.pool_id)
        self._exponent = cache(self._exponent_of)

    def sign_in(self, username: str) -> dict[str, Any]:
        """AWS's `AuthenticationResult`. Raises RuntimeError."""
        asked = self._send(self._people.by_srp(username, format(self._public, "x")).body, "InitiateAuth")
        given = asked["ChallengeParameters"]
        answer = {
            "USERNAME": given["USERNAME"],
            "TIMESTAMP": TIMESTAMP,
            "PASSWORD_CLAIM_SECRET_BLOCK": given["SECRET_BLOCK"],
            "PASSWORD_CLAIM_SIGNATURE": self._signature(given),
        }
        body = {
            "ClientId": self._people.client_id,
            "ChallengeName": "PASSWORD_VERIFIER",
            "ChallengeResponses": answer,
        }
        result: dict[str, Any] = self._send(json.dumps(body), "RespondToAuthChallenge")["AuthenticationResult"]
        return result

    def _signature(self, given: dict[str, str]) -> str:
        name, public = given["USER_ID_FOR_SRP"], int(given["SRP_B"], 16)
        x, verifier = self._exponent(name, given["SALT"])
        u = int.from_bytes(hashlib.sha256(srp.pad(self._public) + srp.pad(public)).digest(), "big")
        shared = int(gmpy2.powmod(public - srp.K * verifier, self._secret + u * x, srp.N))
        extracted = hmac.digest(srp.pad(u), srp.pad(shared), hashlib.sha256)
        key = hmac.digest(extracted, srp.INFO, hashlib.sha256)[:16]
        block = base64.b64decode(given["SECRET_BLOCK"])
        return base64.b64encode(srp.proof(key, self._group, name, block, TIMESTAMP)).decode()

    def _exponent_of(self, name: str, salt: str) -> tuple[int, int]:
        """x, and the verifier that belongs to it."""
        inner = hashlib.sha256(f"{self._group}{name}:{PASSWORD}".encode()).digest()
        x = int.from_bytes(hashlib.sha256(srp.pad(int(salt, 16)) + inner).digest(), "big")
        return x, int(gmpy2.powmod(srp.G, x, srp.N))

    def _send(self, body: str, name: str) -> dict[str, Any]:
        self._connection.request("POST", "/", body, operation(name, {}).headers)
        response = self._connection.getresponse()
        answered: dict[str, Any] = json.loads(response.read())
        if response.status != 200:
            raise RuntimeError(f"{name}: {response.status} {answered}")
        return answered


def _work(url: str, people: People, seconds: float) -> Done:
    client, took, errors = Client(url, people), list[float](), 0
    for username in people.usernames:
        client.sign_in(username)
    begun, used = time.perf_counter(), time.process_time()
    while time.perf_counter() < begun + seconds:
        for username in people.usernames:
            started = time.perf_counter()
            try:
                client.sign_in(username)
            except RuntimeError:
                errors += 1
            took.append((time.perf_counter() - started) * 1e3)
    return Done(
        seconds=time.perf_counter() - begun,
        processor_seconds=time.process_time() - used,
        took_ms=took,
        errors=errors,
    )


def main() -> None:
    url, pool_id, client_id, seconds, *usernames = sys.argv[1:]
    shares = [
        People(pool_id=pool_id, client_id=client_id, usernames=tuple(usernames[number::PROCESSES]))
        for number in range(PROCESSES)
    ]
    with get_context("fork").Pool(PROCESSES) as pool:
        parts = pool.starmap(_work, [(url, share, float(seconds)) for share in shares])
    whole = Done(
        seconds=max(part.seconds for part in parts),
        processor_seconds=sum(part.processor_seconds for part in parts),
        took_ms=[each for part in parts for each in part.took_ms],
        errors=sum(part.errors for part in parts),
    )
    print(msgspec.json.encode(whole).decode())


if __name__ == "__main__":
    main()
