"""Time-based one-time passwords as authenticator apps make them (RFC 6238: SHA-1, six digits, 30 seconds)."""

from __future__ import annotations

import base64
import hmac

import pyotp

from poolhouse.domain.ports import Random

PERIOD = 30
# A clock may be one step off either way (reference 4.6).
DRIFT = (0, -1, 1)
SEED_OCTETS = 32


def new_seed(random: Random) -> str:
    """Base32 without padding, 52 characters, as the service hands out."""
    return base64.b32encode(random.octets(SEED_OCTETS)).decode().rstrip("=")


def matching_step(seed: str, code: str, now: float) -> int | None:
    """The time step whose code this is, or None. Compared in constant time."""
    generator = pyotp.TOTP(seed)
    current = int(now) // PERIOD
    found = [
        current + drift
        for drift in DRIFT
        if hmac.compare_digest(
            generator.generate_otp(current + drift).encode(), code.encode("utf-8", "surrogatepass")
        )
    ]
    return found[0] if found else None
