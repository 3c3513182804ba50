"""Walks a document along its shape and reports every broken constraint, in AWS's words (cognito-api 1.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from poolhouse.aws.java import decapitalize, render, utf16_length
from poolhouse.aws.patterns import matcher
from poolhouse.aws.shapes import (
    BlobShape,
    ListShape,
    MapShape,
    NumberShape,
    Shape,
    Shapes,
    StringShape,
    StructureShape,
)

# A hostile body of 2 MB could break a constraint half a million times; nobody reads past the first few.
REPORTED = 1000
MESSAGE_LENGTH = 64 * 1024
NOT_NULL = "Member must not be null"


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

    `document` comes from `documents.read`. `root` precedes every path (API Gateway: `createRestApiInput`).
    """
    found: list[Violation] = []
    for violation in violations(shapes, shape, document, root=root):
        found.append(violation)
        if len(found) == REPORTED:
            break
    return message(shapes, found) if found else None


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


def violations(
    shapes: Shapes, shape: StructureShape, document: Mapping[str, Any], *, root: str = ""
) -> Iterator[Violation]:
    """Every broken constraint, in the order of the model's members, a container before what is in it.

    Members outside the body come last and without the root, as recorded from API Gateway (`… at 'statusCode'`).
    """
    for member in sorted(shape.members, key=lambda each: each.location != "body"):
        rooted = root and member.location == "body"
        path = f"{root}.{decapitalize(member.key)}" if rooted else decapitalize(member.key)
        value = document.get(member.key)
        inner = shapes[member.shape]
        if value is not None:
            yield from _walk(shapes, inner, value, path)
        elif member.required:
            yield Violation(path, NOT_NULL, None, inner, False)


def _walk(shapes: Shapes, shape: Shape, value: Any, path: str) -> Iterator[Violation]:
    if isinstance(shape, StructureShape):
        yield from violations(shapes, shape, value, root=path)
        return
    hidden = _hidden(shapes, shape)
    for rule in _broken(shape, value):
        yield Violation(path, rule, value, shape, hidden)
    if isinstance(shape, ListShape):
        yield from _in_list(shapes, shape, value, path, hidden)
    elif isinstance(shape, MapShape):
        yield from _in_map(shapes, shape, value, path, hidden)


def _in_list(shapes: Shapes, shape: ListShape, value: list[Any], path: str, hidden: bool) -> Iterator[Violation]:
    element = shapes[shape.element]
    if any(next(_broken(element, inner), None) for inner in value):
        yield Violation(path, f"Member must satisfy constraint: [{_all_rules(element)}]", value, shape, hidden)
    if isinstance(element, StructureShape | ListShape | MapShape):
        for index, inner in enumerate(value, 1):
            yield from _inside(shapes, element, inner, f"{path}.{index}.member")


def _in_map(
    shapes: Shapes, shape: MapShape, value: dict[str, Any], path: str, hidden: bool
) -> Iterator[Violation]:
    for inside, rule in ((value.keys(), "Map keys"), (value.values(), "Map value")):
        element = shapes[shape.key if rule == "Map keys" else shape.value]
        if any(next(_broken(element, inner), None) for inner in inside):
            rules = _all_rules(element)
            yield Violation(path, f"{rule} must satisfy constraint: [{rules}]", value, shape, hidden)
    element = shapes[shape.value]
    if isinstance(element, StructureShape | ListShape | MapShape):
        for key, inner in value.items():
            yield from _inside(shapes, element, inner, f"{path}.{key}.member")


def _inside(shapes: Shapes, shape: Shape, value: Any, path: str) -> Iterator[Violation]:
    """What an element of a container holds; the element's own rules were reported for the container."""
    if isinstance(shape, StructureShape):
        yield from violations(shapes, shape, value, root=path)
    elif isinstance(shape, ListShape):
        yield from _in_list(shapes, shape, value, path, _hidden(shapes, shape))
    elif isinstance(shape, MapShape):
        yield from _in_map(shapes, shape, value, path, _hidden(shapes, shape))


def _hidden(shapes: Shapes, shape: Shape) -> bool:
    """A value of this shape is, or holds, a string that must not be shown."""
    if isinstance(shape, ListShape):
        return shape.sensitive or _hidden(shapes, shapes[shape.element])
    if isinstance(shape, MapShape):
        return shape.sensitive or _hidden(shapes, shapes[shape.key]) or _hidden(shapes, shapes[shape.value])
    # A structure hides its members itself when it is printed.
    return bool(getattr(shape, "sensitive", False))


def _broken(shape: Shape, value: Any) -> Iterator[str]:
    """The rules of `shape` itself (not of what is in it) that `value` breaks."""
    if isinstance(shape, NumberShape):
        if shape.least is not None and value < shape.least:
            yield _least(shape)
        if shape.most is not None and value > shape.most:
            yield _most(shape)
    elif isinstance(shape, StringShape | ListShape | MapShape | BlobShape):
        length = utf16_length(value) if isinstance(shape, StringShape) else len(value)
        if shape.most is not None and length > shape.most:
            yield _most(shape)
        if shape.least is not None and length < shape.least:
            yield _least(shape)
        if isinstance(shape, StringShape):
            if shape.pattern is not None and not matcher(shape.pattern)(value):
                yield _pattern(shape.pattern)
            if shape.enum is not None and value not in shape.enum:
                yield _enum(shape.enum)


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
