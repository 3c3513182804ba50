"""One-time codes: six digits, bound to what they are for, dead after five wrong tries (reference 3.2-3.6)."""

from __future__ import annotations

import hashlib
import hmac
from enum import Enum
from typing import Final

from msgspec.structs import replace

from poolhouse.domain.ports import Random
from poolhouse.domain.users.credentials import Code
from poolhouse.domain.users.refusals import CodeMismatch, ExpiredCode, UserRefused

SIGN_UP: Final = "sign-up"
FORGOT_PASSWORD: Final = "forgot-password"  # noqa: S105 - a purpose
VALID_SECONDS = {SIGN_UP: 86_400, FORGOT_PASSWORD: 3600}
VERIFY_SECONDS = 86_400
DIGITS = 6
# A guesser has 5 in 1,000,000 chances a code.
TRIES = 5


class Verdict(Enum):
    GOOD = "good"
    WRONG = "wrong"
    DEAD = "dead"


def verify(attribute: str) -> str:
    """The purpose of codes that prove an address."""
    return f"verify:{attribute}"


def new_code(random: Random) -> str:
    return random.text(DIGITS, "0123456789")


def issued(*, pool_id: str, sub: str, purpose: str, code: str, destination: str, now: float) -> Code:
    return Code(
        pool_id=pool_id,
        sub=sub,
        purpose=purpose,
        digest=digest(pool_id, sub, purpose, code),
        expires_at=now + VALID_SECONDS.get(purpose, VERIFY_SECONDS),
        destination=destination,
    )


def digest(pool_id: str, sub: str, purpose: str, code: str) -> bytes:
    """SHA-256 over all four; none of the first three can hold the separator."""
    return hashlib.sha256(f"{pool_id}\0{sub}\0{purpose}\0{code}".encode("utf-8", "surrogatepass")).digest()


def judge(code: Code | None, given: str, now: float) -> Verdict:
    """Compares in constant time. DEAD: none was sent, it expired, or too many tries were wrong."""
    if code is None or now >= code.expires_at or code.attempts >= TRIES:
        return Verdict.DEAD
    right = hmac.compare_digest(code.digest, digest(code.pool_id, code.sub, code.purpose, given))
    return Verdict.GOOD if right else Verdict.WRONG


def tried(code: Code) -> Code:
    """After a wrong try."""
    return replace(code, attempts=code.attempts + 1)


def refusal(verdict: Verdict) -> UserRefused:
    """What the caller reads for a verdict that is not GOOD."""
    if verdict is Verdict.WRONG:
        return CodeMismatch("Invalid verification code provided, please try again.")
    return ExpiredCode("Invalid code provided, please request a code again.")
