"""The query string of an authorization request, taken apart once (RFC 6749 3.1, appendix B)."""

from __future__ import annotations

from dataclasses import dataclass

from poolhouse import urlencoded
from poolhouse.domain.authorization.refusals import RequestUntrusted

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
    decoded: dict[str, str] = {}
    raw: dict[str, str] = {}
    repeated: set[str] = set()
    try:
        for name, value in urlencoded.pairs(query):
            if name in decoded:
                repeated.add(name)
            decoded[name], raw[name] = urlencoded.unescaped(value), value
    except urlencoded.Malformed as wrong:
        raise RequestUntrusted(INVALID, str(wrong)) from None
    present = {name for name, value in decoded.items() if value and name not in repeated}
    return Parameters(
        {name: value for name, value in decoded.items() if name in present},
        {name: value for name, value in raw.items() if name in present},
        frozenset(repeated),
    )
