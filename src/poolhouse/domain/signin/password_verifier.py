"""PASSWORD_VERIFIER: the password is proven by SRP and never sent (reference 4.3)."""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Mapping
from typing import ClassVar

import msgspec
from msgspec import Struct

from poolhouse.domain.signin import decoys
from poolhouse.domain.signin.password_check import incorrect, judge, stored_password
from poolhouse.domain.signin.sessions import SECRET_BLOCK
from poolhouse.domain.signin.state import Step
from poolhouse.domain.signin.turn import Answered, Offer, Turn
from poolhouse.domain.users import srp
from poolhouse.domain.users.refusals import InvalidParameter

TIMESTAMP = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-3]?\d"
    r" \d\d:\d\d:\d\d (UTC|GMT) \d{4}",
    re.ASCII,
)
BAD_TIMESTAMP = "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english."


class Exchange(Struct, frozen=True, kw_only=True):
    """What the server keeps of an SRP exchange, sealed: A, b and u."""

    public: bytes
    secret: bytes
    scrambler: bytes

    def packed(self) -> str:
        return msgspec.json.encode(self).decode()


class Proof(Struct, frozen=True, kw_only=True):
    """What a client answers: the block it was given, when it signed, and the signature."""

    block: bytes
    timestamp: str
    signature: bytes

    @classmethod
    def read(cls, turn: Turn) -> Proof:
        """Raises InvalidParameter."""
        timestamp = turn.require("TIMESTAMP")
        if TIMESTAMP.fullmatch(timestamp) is None:
            raise InvalidParameter(BAD_TIMESTAMP)
        block, signature = turn.require(SECRET_BLOCK), turn.require("PASSWORD_CLAIM_SIGNATURE")
        return cls(block=_base64(block), timestamp=timestamp, signature=_base64(signature))


class PasswordVerifier:
    name: ClassVar[str] = "PASSWORD_VERIFIER"

    async def offer(self, turn: Turn, data: Mapping[str, str]) -> Offer:
        """`data` has the client's `SRP_A`. A user without a password is shown what nobody is shown."""
        salt, verifier = await _verifier(turn)
        public, exchange = begin(turn, data["SRP_A"], verifier)
        name = turn.state.username
        parameters = {"SALT": salt, "SRP_B": public, "USERNAME": name, "USER_ID_FOR_SRP": name}
        return Offer(parameters=parameters, data={"srp": exchange.packed()})

    async def answer(self, turn: Turn) -> Answered:
        proof = Proof.read(turn)
        exchange = msgspec.json.decode(turn.state.data["srp"], type=Exchange)
        _, verifier = await _verifier(turn)

        async def check() -> bool:
            group = srp.group_of(turn.pool.id)
            return await verify(turn, exchange, verifier, proof, group, turn.state.username)

        await judge(turn, check, "the SRP proof is wrong")
        if turn.user is None:
            raise incorrect("no such user")
        return Answered(step=Step(challenge=self.name))


def begin(turn: Turn, client_public: str, verifier: str) -> tuple[str, Exchange]:
    """B for the client, and what `verify` needs. Raises InvalidParameter when A is no number.

    In the loop: it takes half a signature, and would hold the interpreter on a thread as well.
    """
    public = srp.public_key(client_public)
    if public is None:
        raise InvalidParameter("Invalid SRP_A: not a hexadecimal number of at most 3072 bits.")
    secret = turn.means.random.octets(srp.SECRET_OCTETS)
    hello = srp.hello(public, verifier, secret)
    scrambler = hello.scrambler.to_bytes(32, "big")
    return hello.public, Exchange(public=srp.pad(public), secret=secret, scrambler=scrambler)


async def verify(turn: Turn, exchange: Exchange, verifier: str, proof: Proof, group: str, identity: str) -> bool:
    """Whether the client knows the password behind `verifier`; compared in constant time."""

    def work() -> bool:
        key = srp.session_key(
            int.from_bytes(exchange.public, "big"),
            verifier,
            exchange.secret,
            int.from_bytes(exchange.scrambler, "big"),
        )
        expected = srp.proof(key or exchange.secret, group, identity, proof.block, proof.timestamp)
        return hmac.compare_digest(expected, proof.signature) and key is not None

    return await turn.means.hasher.run(work)


async def _verifier(turn: Turn) -> tuple[str, str]:
    """Salt and verifier of the user, or of nobody, in hexadecimal."""
    stored = await stored_password(turn)
    if stored is not None:
        return stored.srp_salt, stored.srp_verifier.value
    key, pool_id, name = turn.means.decoy_key, turn.pool.id, turn.state.username
    return decoys.salt(key, pool_id, name), decoys.verifier(key, pool_id, name)


def _base64(text: str) -> bytes:
    """Empty when it is none: no signature matches that."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
