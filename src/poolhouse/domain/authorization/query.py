"""The query string of an authorization request, taken apart once (RFC 6749 3.1, appendix B)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from poolhouse.domain.authorization.refusals import RequestUntrusted

MAX_PARAMETERS = 100
BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
INVALID = "invalid_request"


@dataclass(frozen=True, slots=True)
class Parameters:
    """`decoded` and `raw` (escapes included) hold what has a value: a parameter without one counts as left out.

    `repeated` are the names that stand more than once; their values count for nothing.
    """

    decoded: dict[str, str]
    raw: dict[str, str]
    repeated: frozenset[str]

    def get(self, name: str) -> str | None:
        return self.decoded.get(name)


def parse(query: str) -> Parameters:
    """Raises RequestUntrusted for what no query string of an app can be: whose redirect URI would be believed?"""
    if not query.isascii():
        raise RequestUntrusted(INVALID, "the query string is not ASCII")
    if query.count("&") >= MAX_PARAMETERS:
        raise RequestUntrusted(INVALID, f"more than {MAX_PARAMETERS} parameters")
    decoded: dict[str, str] = {}
    raw: dict[str, str] = {}
    repeated: set[str] = set()
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        name = _unescaped(name)
        if name in decoded:
            repeated.add(name)
        decoded[name], raw[name] = _unescaped(value), value
    present = {name for name, value in decoded.items() if value and name not in repeated}
    return Parameters(
        {name: value for name, value in decoded.items() if name in present},
        {name: value for name, value in raw.items() if name in present},
        frozenset(repeated),
    )


def _unescaped(text: str) -> str:
    if BAD_ESCAPE.search(text):
        raise RequestUntrusted(INVALID, "a % is not followed by two hexadecimal digits")
    try:
        value = unquote_to_bytes(text.replace("+", " ")).decode()
    except UnicodeDecodeError:
        raise RequestUntrusted(INVALID, "a parameter is not UTF-8") from None
    if "\0" in value:
        raise RequestUntrusted(INVALID, "a parameter holds a NUL character")
    return value
