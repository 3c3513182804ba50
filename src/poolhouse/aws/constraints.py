"""Walks a document along its shape and reports every broken constraint, in AWS's words (cognito-api 1.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from msgspec import Struct

from poolhouse.aws.java import decapitalize, render, utf16_length
from poolhouse.aws.patterns import matcher
from poolhouse.aws.shapes import (
    ListShape,
    MapShape,
    NumberShape,
    PlainShape,
    Shape,
    Shapes,
    StringShape,
    StructureShape,
)

# A hostile body of 2 MB could break a constraint half a million times; nobody reads past the first few.
REPORTED = 1000
MESSAGE_LENGTH = 64 * 1024
NOT_NULL = "Member must not be null"
CONTAINERS = (StructureShape, ListShape, MapShape)
UNBOUNDED = (StructureShape, PlainShape)


class Violation(Struct, frozen=True):
    """One broken rule. `shape` is that of `value`; a `hidden` value is not echoed; None is an absent member."""

    path: str
    rule: str
    value: Any
    shape: Shape
    hidden: bool

    def text(self, shapes: Shapes) -> str:
        if self.value is None:
            shown = "Value null"
        else:
            shown = "Value" if self.hidden else f"Value '{render(shapes, self.shape, self.value)}'"
        return f"{shown} at '{self.path}' failed to satisfy constraint: {self.rule}"


def check(shapes: Shapes, shape: StructureShape, document: Mapping[str, Any], *, root: str = "") -> str | None:
    """The message AWS sends for what `document` breaks; None when it breaks nothing.

    `document` comes from `documents.read`. `root` precedes the path of every member of the body (API Gateway:
    `createRestApiInput`); members elsewhere come last and without it (`… at 'statusCode'`), as recorded there.
    """
    walk = _Walk(shapes)
    with suppress(_Enough):
        walk.structure(shape, document, root)
    return message(shapes, walk.found) if walk.found else None


def message(shapes: Shapes, found: Sequence[Violation]) -> str:
    """`1 validation error detected: …`, or `N validation errors detected: …; …`."""
    text = f"{len(found)} validation error{'s' if len(found) > 1 else ''} detected: "
    parts: list[str] = []
    room = MESSAGE_LENGTH
    for violation in found:
        parts.append(violation.text(shapes)[: max(room, 0)])
        room -= len(parts[-1])
        if room <= 0:
            break
    return text + "; ".join(parts)


class _Enough(Exception):
    """REPORTED violations were found."""


class _Walk:
    """Collects what is broken, in the order of the model's members, a container before what is in it."""

    def __init__(self, shapes: Shapes) -> None:
        self.found: list[Violation] = []
        self._shapes = shapes

    def structure(self, shape: StructureShape, document: Mapping[str, Any], path: str) -> None:
        for member in shape.reported:
            value = document.get(member.key)
            if value is None and not member.required:
                continue
            name = decapitalize(member.key)
            here = f"{path}.{name}" if path and member.location == "body" else name
            inner = self._shapes[member.shape]
            if value is None:
                self._report(here, NOT_NULL, None, inner)
                continue
            for rule in broken(inner, value):
                self._report(here, rule, value, inner)
            self._inside(inner, value, here)

    def _inside(self, shape: Shape, value: Any, path: str) -> None:
        if isinstance(shape, StructureShape):
            self.structure(shape, value, path)
        elif isinstance(shape, ListShape):
            self._list(shape, value, path)
        elif isinstance(shape, MapShape):
            self._map(shape, value, path)

    def _list(self, shape: ListShape, value: list[Any], path: str) -> None:
        # What is past the limit is refused as a whole already.
        walked = value if shape.most is None else value[: shape.most]
        element = self._shapes[shape.element]
        if any(broken(element, inner) for inner in walked):
            self._report(path, f"Member must satisfy constraint: [{_all_rules(element)}]", value, shape)
        if isinstance(element, CONTAINERS):
            for index, inner in enumerate(walked, 1):
                self._inside(element, inner, f"{path}.{index}.member")

    def _map(self, shape: MapShape, value: dict[str, Any], path: str) -> None:
        walked = value if shape.most is None else dict(islice(value.items(), shape.most))
        key, element = self._shapes[shape.key], self._shapes[shape.value]
        if any(broken(key, inner) for inner in walked):
            self._report(path, f"Map keys must satisfy constraint: [{_all_rules(key)}]", value, shape)
        if any(broken(element, inner) for inner in walked.values()):
            self._report(path, f"Map value must satisfy constraint: [{_all_rules(element)}]", value, shape)
        if isinstance(element, CONTAINERS):
            for name, inner in walked.items():
                self._inside(element, inner, f"{path}.{name}.member")

    def _report(self, path: str, rule: str, value: Any, shape: Shape) -> None:
        self.found.append(Violation(path, rule, value, shape, self._hidden(shape)))
        if len(self.found) == REPORTED:
            raise _Enough

    def _hidden(self, shape: Shape) -> bool:
        """A value of this shape is, or holds, a string that must not be shown."""
        if isinstance(shape, ListShape):
            return shape.sensitive or self._hidden(self._shapes[shape.element])
        if isinstance(shape, MapShape):
            return shape.sensitive or any(map(self._hidden, (self._shapes[shape.key], self._shapes[shape.value])))
        # A structure hides its members itself when it is printed.
        return bool(getattr(shape, "sensitive", False))


def broken(shape: Shape, value: Any) -> Sequence[str]:
    """The rules of `shape` itself (not of what is in it) that `value` breaks."""
    if isinstance(shape, UNBOUNDED):
        return ()
    rules: list[str] = []
    if shape.most is not None or shape.least is not None:
        size = _size(shape, value)
        if shape.most is not None and size > shape.most:
            rules.append(_most(shape))
        if shape.least is not None and size < shape.least:
            rules.append(_least(shape))
    if isinstance(shape, StringShape):
        if shape.pattern is not None and not matcher(shape.pattern)(value):
            rules.append(_pattern(shape.pattern))
        if shape.enum is not None and value not in shape.enum:
            rules.append(_enum(shape.enum))
    return rules


def _size(shape: Shape, value: Any) -> float:
    if isinstance(shape, NumberShape):
        return float(value) if isinstance(value, float) else int(value)
    return utf16_length(value) if isinstance(shape, StringShape) else len(value)


def _all_rules(shape: Shape) -> str:
    """Of an element AWS prints every rule, also those it keeps: longest, shortest, pattern, values."""
    rules: list[str] = []
    if getattr(shape, "most", None) is not None:
        rules.append(_most(shape))
    if getattr(shape, "least", None) is not None:
        rules.append(_least(shape))
    if isinstance(shape, StringShape):
        if shape.pattern is not None:
            rules.append(_pattern(shape.pattern))
        if shape.enum is not None:
            rules.append(_enum(shape.enum))
    return ", ".join(rules)


def _most(shape: Any) -> str:
    return f"Member must have {_measure(shape)} less than or equal to {shape.most}"


def _least(shape: Any) -> str:
    return f"Member must have {_measure(shape)} greater than or equal to {shape.least}"


def _measure(shape: Shape) -> str:
    return "value" if isinstance(shape, NumberShape) else "length"


def _pattern(pattern: str) -> str:
    return f"Member must satisfy regular expression pattern: {pattern}"


def _enum(values: Sequence[str]) -> str:
    return f"Member must satisfy enum value set: [{', '.join(values)}]"
