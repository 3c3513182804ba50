"""`application/x-www-form-urlencoded`, of forms and of query strings (RFC 6749 appendix B): strict where libraries
guess, for what two readers understand differently is how a check is passed by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_to_bytes

AT_MOST: Final = 100
"""Parameters."""
BAD_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Malformed(ValueError):
    """What is wrong, for the log."""


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Every name, decoded, with its value as it stands; pairs of nothing are passed over. Raises Malformed."""
    if text.count("&") >= AT_MOST:
        raise Malformed(f"more than {AT_MOST} parameters")
    for pair in text.split("&"):
        if pair:
            name, _, value = pair.partition("=")
            yield unescaped(name), value


def parameters(octets: bytes) -> dict[str, str]:
    """Every value, decoded, by its name; a name may stand once. Raises Malformed."""
    try:
        text = octets.decode()
    except UnicodeDecodeError:
        raise Malformed("the parameters are not UTF-8") from None
    found: dict[str, str] = {}
    for name, value in pairs(text):
        if name in found:
            raise Malformed(f"{name[:100]!r} is given twice")
        found[name] = unescaped(value)
    return found


def unescaped(text: str) -> str:
    """Raises Malformed for broken escapes, what is not UTF-8, and NUL, which no store takes."""
    if "+" in text:
        text = text.replace("+", " ")
    if "%" in text:
        if BAD_ESCAPE.search(text):
            raise Malformed("a % is not followed by two hexadecimal digits")
        try:
            text = unquote_to_bytes(text).decode()
        except UnicodeDecodeError:
            raise Malformed("a parameter is not UTF-8") from None
    if "\0" in text:
        raise Malformed("a parameter holds a NUL character")
    return text
