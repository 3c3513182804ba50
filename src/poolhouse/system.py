"""The wall clock and the operating system's randomness: the only place that reads them."""

from __future__ import annotations

import secrets
import time
import uuid
from dataclasses import dataclass, field


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
        return str(uuid.uuid4())

    def text(self, length: int, alphabet: str) -> str:
        return "".join(secrets.choice(alphabet) for _ in range(length))

    def octets(self, length: int) -> bytes:
        return secrets.token_bytes(length)
