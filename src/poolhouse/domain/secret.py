"""A string that must not be seen: its repr is `***`, so a log or a traceback cannot show it."""

from __future__ import annotations

import hmac

from msgspec import Struct


class Secret(Struct, frozen=True):
    value: str

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def matches(self, offered: str) -> bool:
        """Compare in constant time."""
        return hmac.compare_digest(self.value.encode(), offered.encode("utf-8", "surrogatepass"))
