"""Regular expressions that users write: they must compile in the dialect in which the gateway runs them.

That is the `regex` module's, which knows what AWS's own (Java's) knows and Python's does not: possessive
quantifiers, `\\p{…}`, and a time limit.
"""

from __future__ import annotations


def compiles(pattern: str) -> bool:
    import regex  # noqa: PLC0415 - 20 ms that only an API with a pattern pays

    try:
        regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError, MemoryError):
        return False
    return True
