"""`identityValidationExpression`: one wrote it, another sends what it is matched against; hence the time limit."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

# An expression that needs longer than this on one value is refused, not waited for.
MATCH_SECONDS: Final = 0.1


def matches(expression: str, value: str) -> bool | None:
    """Whether the whole value matches (Java's `matches`); None for what is no regex, or takes too long."""
    pattern = _pattern(expression)
    if pattern is None:
        return None
    try:
        return pattern.fullmatch(value, timeout=MATCH_SECONDS) is not None
    except TimeoutError:
        return None


@lru_cache(maxsize=256)
def _pattern(expression: str) -> Any:
    import regex  # noqa: PLC0415 - 20 ms that only an API with an expression pays

    try:
        return regex.compile(expression)
    except (regex.error, RecursionError, OverflowError):
        return None
