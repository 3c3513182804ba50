"""Claims as the backend sees them (reference 2.7): every value a string.

`exp` and `iat` are Java dates in UTC, arrays are joined with commas, objects are JSON text; `auth_time` stays a
number's text. Source: events captured from AWS (aws-powertools fixtures).
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec

from poolhouse.verify import Claims
from poolhouse.verify.claims import CheckedClaims

_DATES: Final = frozenset({"exp", "iat"})
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# 9999-12-31T23:59:59Z: what a date of four digits can say.
_LAST_SECOND: Final = 253_402_300_799


class RenderedClaims(Mapping[str, str]):
    """A token's claims as the backend sees them, rendered when somebody looks: most calls only need to pass."""

    __slots__ = ("_claims", "_rendered", "as_headers", "checked")

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._rendered: dict[str, str] | None = None
        # None where the token is not a user pool's.
        self.checked: CheckedClaims | None = claims.checked
        # What forward authorization made of them (`gateway.forward`); the same for every call with the token.
        self.as_headers: tuple[tuple[bytes, bytes], ...] | None = None

    @property
    def rendered(self) -> dict[str, str]:
        if self._rendered is None:
            self._rendered = render_claims(self._claims.to_dict())
        return self._rendered

    def __getitem__(self, name: str) -> str:
        return self.rendered[name]

    def get(self, name: str, default: Any = None) -> Any:
        if self._rendered is None and name not in _DATES:
            value = self._claims.get(name)
            if isinstance(value, str):
                return value
            if value is None:
                return default
        return self.rendered.get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self.rendered)

    def __len__(self) -> int:
        return len(self.rendered)


def render_claims(claims: Mapping[str, Any]) -> dict[str, str]:
    """`claims` are plain JSON values. A claim that is null is left out, as an absent one is."""
    return {name: render_claim(name, value) for name, value in claims.items() if value is not None}


def render_claim(name: str, value: Any) -> str:
    if name in _DATES and isinstance(value, int | float) and not isinstance(value, bool):
        return java_date(value) if 0 <= value <= _LAST_SECOND else str(value)
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return ",".join(each if isinstance(each, str) else _json(each) for each in value)
    return _json(value)


def java_date(seconds: float) -> str:
    """`java.util.Date.toString()` in UTC: `Tue Jun 18 15:00:04 UTC 2024`."""
    t = time.gmtime(seconds)
    clock = f"{t.tm_hour:02}:{t.tm_min:02}:{t.tm_sec:02}"
    return f"{_DAYS[t.tm_wday]} {_MONTHS[t.tm_mon - 1]} {t.tm_mday:02} {clock} UTC {t.tm_year}"


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
