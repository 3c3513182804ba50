"""The JSONPath of mapping expressions and templates, as Jayway's library (API Gateway's) answers it.

Built: `$`, `.name`, `['name']`, `[0]`, `[-1]`, `[1:3]`, `[*]`, `.*`, `..name`. A path of the definite kind (no
wildcard, slice or `..`) gives one value, any other a list. Filters and functions are refused, not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple


class BadPath(Exception):
    """The path cannot be read, or uses a construct that is not built."""


class Path(NamedTuple):
    steps: tuple[Callable[[Any], Iterator[Any]], ...]
    definite: bool

    def find(self, document: Any) -> Any:
        """The value (None when absent), or the list of values for a path that is not definite."""
        values = [document]
        for step in self.steps:
            values = [found for value in values for found in step(value)]
        if self.definite:
            return values[0] if values else None
        return values


_STEP: Final = re.compile(
    r"""
      \.\.(?P<below>[^.\[\]()?@*'"]+)
    | \.\.(?P<all_below>\*)
    | \.(?P<name>[^.\[\]()?@*'"]+)
    | \.(?P<any>\*) | \[(?P<each>\*)\]
    | \[\s*(?:'(?P<single>[^'\]]*)'|"(?P<double>[^"\]]*)")\s*\]
    | \[\s*(?P<index>-?\d{1,9})\s*\]
    | \[\s*(?P<start>-?\d{1,9})?\s*:\s*(?P<stop>-?\d{1,9})?\s*\]
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=1_024)
def compile_path(text: str) -> Path:
    """Raises BadPath."""
    stripped = text.strip()
    if not stripped.startswith("$"):
        stripped = f"$.{stripped}"
    at, steps, definite = 1, [], True
    while at < len(stripped):
        match = _STEP.match(stripped, at)
        if match is None:
            raise BadPath(f"JSONPath {text!r} at {stripped[at : at + 20]!r}: not built or not a path")
        step, one = _step(match)
        steps.append(step)
        definite = definite and one
        at = match.end()
    return Path(tuple(steps), definite)


def _step(match: re.Match[str]) -> tuple[Callable[[Any], Iterator[Any]], bool]:
    """The step and whether it gives at most one value."""
    kind = match.lastgroup
    text = match[kind] if kind else ""
    if kind in ("name", "single", "double"):
        return lambda value: _member(value, text), True
    if kind == "index":
        return lambda value: _item(value, int(text)), True
    if kind in ("any", "each"):
        return _children, False
    if kind == "below":
        return lambda value: (found for inner in _descend(value) for found in _member(inner, text)), False
    if kind == "all_below":
        return lambda value: (found for inner in _descend(value) for found in _children(inner)), False
    start, stop = (None if part is None else int(part) for part in (match["start"], match["stop"]))
    return lambda value: iter(value[start:stop] if isinstance(value, list) else ()), False


def _member(value: Any, name: str) -> Iterator[Any]:
    if isinstance(value, dict) and name in value:
        yield value[name]


def _item(value: Any, index: int) -> Iterator[Any]:
    if isinstance(value, list) and -len(value) <= index < len(value):
        yield value[index]


def _children(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _descend(value: Any) -> Iterator[Any]:
    """The value and everything in it; a stack of its own, since a caller's JSON may be deep."""
    stack = [value]
    while stack:
        inner = stack.pop()
        yield inner
        stack.extend(reversed(list(_children(inner))))
