"""How AWS's Java front end counts and prints values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from poolhouse.aws.shapes import BlobShape, ListShape, MapShape, PlainShape, Shape, Shapes, StructureShape

REDACTED = "*** Sensitive Data Redacted ***"
# Enough to recognise a value by; what is longer would only make the answer bigger than the request.
SHOWN = 8 * 1024


def utf16_length(text: str) -> int:
    """Java counts UTF-16 units: a character beyond the basic plane counts twice."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le")) // 2


def decapitalize(name: str) -> str:
    """The member's name in a path: only the first letter changes (`MFAOptions` -> `mFAOptions`)."""
    return name[:1].lower() + name[1:]


def render(shapes: Shapes, shape: Shape, value: Any) -> str:
    """`value` as Java's `toString` prints it; cut off after `SHOWN` characters."""
    parts: list[str] = []
    room = SHOWN
    for part in _parts(shapes, shape, value):
        parts.append(part[:room])
        room -= len(part)
        if room <= 0:
            break
    return "".join(parts)


def _parts(shapes: Shapes, shape: Shape, value: Any) -> Iterator[str]:
    if value is None:
        yield "null"
    elif getattr(shape, "sensitive", False):
        yield REDACTED
    elif isinstance(shape, ListShape):
        yield from _joined("[", (_parts(shapes, shapes[shape.element], inner) for inner in value), "]")
    elif isinstance(shape, MapShape):
        yield from _joined("{", (_entry(shapes, shape, key, inner) for key, inner in value.items()), "}")
    elif isinstance(shape, StructureShape):
        members = (
            _labelled(decapitalize(member.key), _parts(shapes, shapes[member.shape], value.get(member.key)))
            for member in shape.members
        )
        yield from _joined(f"{shape.name}(", members, ")")
    elif isinstance(shape, BlobShape):
        yield f"java.nio.HeapByteBuffer[pos=0 lim={len(value)} cap={len(value)}]"
    elif isinstance(shape, PlainShape) and shape.kind == "boolean":
        yield "true" if value else "false"
    else:
        yield str(value)


def _joined(opening: str, items: Iterator[Iterator[str]], closing: str) -> Iterator[str]:
    yield opening
    for index, item in enumerate(items):
        if index:
            yield ", "
        yield from item
    yield closing


def _labelled(name: str, value: Iterator[str]) -> Iterator[str]:
    yield f"{name}="
    yield from value


def _entry(shapes: Shapes, shape: MapShape, key: str, value: Any) -> Iterator[str]:
    yield from _parts(shapes, shapes[shape.key], key)
    yield "="
    yield from _parts(shapes, shapes[shape.value], value)
