"""Java regular expressions of the service models, matched as `String.matches` does: the whole string.

Java's `\\w`, `\\s`, `\\d` know ASCII only and `.` stops at five line terminators, while `\\p{L}` and friends know
all of Unicode; Python's modules offer one or the other. So the classes are spelled out before compiling.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Callable
from typing import Any

WORD = "A-Za-z0-9_"
SPACE = r" \t\n\x0b\f\r"
DIGIT = "0-9"
LINE_ENDS = r"\n\r\x85\u2028\u2029"
CLASSES = {"w": WORD, "s": SPACE, "d": DIGIT, "W": WORD, "S": SPACE, "D": DIGIT}
# What a character class of Cognito's message texts takes: `[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]`.
TEXT = r"\p{L}\p{M}\p{S}\p{N}\p{P}"

Matcher = Callable[[str], bool]


@functools.cache
def matcher(pattern: str) -> Matcher:
    """A predicate for a Java pattern; compiled on first use (there are some sixty, all from the models)."""
    special = LINEAR.get(pattern)
    if special is not None:
        return special
    return _matching(to_python(pattern))


def _matching(python: str) -> Matcher:
    # `regex` costs 9 ms and 2 MB to load, and only the Unicode classes need it.
    engine: Any = importlib.import_module("regex") if r"\p{" in python else re
    compiled = engine.compile(python)
    return lambda text: compiled.fullmatch(text) is not None


def to_python(pattern: str) -> str:
    """Spell out what Java reads otherwise. Raises ValueError for a construct that no model has used so far."""
    whole_line = pattern.startswith("(?s)")
    out: list[str] = []
    inside = False
    position = 0
    while position < len(pattern):
        step = 2 if pattern[position] == "\\" else 1
        unit = pattern[position : position + step]
        position += step
        if unit == "[" and not inside and pattern[position : position + 3] in (r"\S]", r"\W]", r"\D]"):
            out.append(f"[^{CLASSES[pattern[position + 1].lower()]}]")
            position += 3
        elif unit[0] == "\\" and unit[1:] in CLASSES:
            out.append(_spelled(unit[1], inside))
        elif unit == "." and not inside and not whole_line:
            out.append(f"[^{LINE_ENDS}]")
        else:
            if inside and unit in ("[", "&"):
                raise ValueError(f"nested character classes are not translated: {pattern}")
            inside = unit == "[" or (inside and unit != "]")
            out.append(unit)
    return "".join(out)


def _spelled(letter: str, inside: bool) -> str:
    if letter.islower():
        return CLASSES[letter] if inside else f"[{CLASSES[letter]}]"
    if inside:
        raise ValueError("a negated class among others is not translated")
    return f"[^{CLASSES[letter]}]"


# Some patterns cost quadratic or cubic time on hostile input, also inside a length limit of 20,000. Each of them
# stands here with an equal test that reads the text a constant number of times.


@functools.cache
def _only(characters: str) -> Matcher:
    return _matching(rf"[{characters}]*+")


def _password(text: str) -> bool:
    """`^[\\S]+.*[\\S]+$`: between the first and the last white space, no line end."""
    found = re.search(rf"[{SPACE}]", text)
    if len(text) < 2 or text[0] in " \t\n\x0b\f\r" or text[-1] in " \t\n\x0b\f\r":
        return False
    if found is None:
        return True
    last = max(text.rfind(space) for space in " \t\n\x0b\f\r")
    return re.search(f"[{LINE_ENDS}]", text[found.start() : last + 1]) is None


def _email(text: str) -> bool:
    """`C+@C+`, where C holds `@` too: an `@` that is neither first nor last."""
    return "@" in text[1:-1] and _only(TEXT)(text)


def _code_message(text: str) -> bool:
    """`C*\\{####\\}C*`, where C holds braces and `#`."""
    return "{####}" in text and _only(rf"{TEXT}{SPACE}*")(text)


def _link_message(text: str) -> bool:
    """`C*\\{##C*##\\}C*`: the first opening and the last closing do not overlap."""
    opening, closing = text.find("{##"), text.rfind("##}")
    return opening >= 0 and closing >= opening + 3 and _only(rf"{TEXT}{SPACE}*")(text)


def _code_line(text: str) -> bool:
    """`.*\\{####\\}.*`."""
    return "{####}" in text and re.search(f"[{LINE_ENDS}]", text) is None


LINEAR: dict[str, Matcher] = {
    r"^[\S]+.*[\S]+$": _password,
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+": _email,
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*": _code_message,
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{##[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*##\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*": (
        _link_message
    ),
    r".*\{####\}.*": _code_line,
}
