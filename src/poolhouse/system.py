"""The wall clock and the operating system's randomness: the only place that reads them."""

from __future__ import annotations

import os
import secrets
import time
from dataclasses import dataclass, field

# Random octets as hexadecimal text, for UUIDs. A token's answer holds three, and a system call for each costs more
# than the rest of making it. A child process must never go on with its parent's.
UUIDS_AT_ONCE = 128
_drawn: list[str] = []
os.register_at_fork(after_in_child=_drawn.clear)
# The same for short draws; what is left of a chunk is thrown away.
CHUNK = 64
CHUNKS_AT_ONCE = 64
_chunks: list[bytes] = []
os.register_at_fork(after_in_child=_chunks.clear)
# RFC 9562 4.1: the two highest bits of this digit are 10.
VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


@dataclass(slots=True)
class SystemClock:
    """Implements domain.ports.Clock. The dev profile's clock hook moves `offset` (seconds)."""

    offset: float = field(default=0.0)

    def now(self) -> float:
        return time.time() + self.offset


@dataclass(frozen=True, slots=True)
class SystemRandom:
    """Implements domain.ports.Random with the operating system's generator."""

    def uuid(self) -> str:
        """As `str(uuid.uuid4())`, at a fifth of its cost."""
        try:
            digits = _drawn.pop()
        except IndexError:
            fresh = os.urandom(16 * UUIDS_AT_ONCE).hex()
            _drawn.extend(fresh[start : start + 32] for start in range(32, len(fresh), 32))
            digits = fresh[:32]
        return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{VARIANT[digits[16]]}{digits[17:20]}-{digits[20:]}"

    def text(self, length: int, alphabet: str) -> str:
        return "".join(secrets.choice(alphabet) for _ in range(length))

    def octets(self, length: int) -> bytes:
        if length > CHUNK:
            return os.urandom(length)
        try:
            return _chunks.pop()[:length]
        except IndexError:
            fresh = os.urandom(CHUNK * CHUNKS_AT_ONCE)
            _chunks.extend(fresh[start : start + CHUNK] for start in range(CHUNK, len(fresh), CHUNK))
            return fresh[:length]
