"""A string that must not be seen: its repr is `***`, so a log or a traceback cannot show it."""

from __future__ import annotations

import hmac


class Secret:
    """Neither a Struct nor a dataclass, on purpose: msgspec refuses to encode it, so that no row, log line or
    answer can carry it by accident; who needs the text asks for `value`."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    @property
    def value(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self.matches(other.value)

    def __hash__(self) -> int:
        return hash(self._value)

    def matches(self, offered: str) -> bool:
        """Compare in constant time."""
        return hmac.compare_digest(_octets(self._value), _octets(offered))


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
