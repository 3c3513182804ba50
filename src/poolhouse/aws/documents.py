"""From decoded JSON to the document of a shape, as AWS's front end (Coral) reads it.

Published observations of an awsJson1.1 service of AWS (Athena, raw HTTP, September 2026) gave the wording for each
pair of JSON type and member type, and: unknown members and nulls, also nulls in lists, count as absent; a fraction
given for an integer is cut off; an empty body, or one that is no object, is a SerializationException.
"""

from __future__ import annotations

import binascii
from typing import Any

import msgspec

from poolhouse.aws.errors import SerializationException
from poolhouse.aws.shapes import (
    INTEGER_BITS,
    BlobShape,
    ListShape,
    MapShape,
    NumberShape,
    PlainShape,
    Shape,
    Shapes,
    StringShape,
    StructureShape,
)

LIST_FOUND = "Start of list found where not expected"
MAP_FOUND = "Start of structure or map found where not expected."
# Deep enough for any branding document; whoever stores or prints a document recurses through it.
DOCUMENT_DEPTH = 64
# Characters of base64 that are decoded at once; a multiple of four.
SLICE = 256 * 1024


class WrongType(SerializationException):
    """A JSON value of a type that its member cannot take; API Gateway words it in another way."""

    def __init__(self, found: str, target: str) -> None:
        super().__init__(f"{found} can not be converted to {target}")
        self.found = found
        self.target = target


def parse(body: bytes) -> dict[str, Any]:
    """The JSON object in `body`. Raises SerializationException (no message, as AWS; the reason says more)."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SerializationException(reason=f"the body is no JSON: {error}") from None
    if isinstance(found, list):
        raise SerializationException(LIST_FOUND)
    if not isinstance(found, dict):
        raise SerializationException(reason="the body is no JSON object")
    return found


def read(shapes: Shapes, shape: Shape, value: Any) -> Any:
    """`value` (decoded JSON) as the shape has it: known members only, no nulls, blobs as bytes.

    Raises SerializationException for a JSON type the shape cannot take.
    """
    if isinstance(shape, StructureShape):
        return structure(shapes, shape, value)
    if isinstance(shape, StringShape):
        return value if type(value) is str else _refuse(value, "a String")
    if isinstance(shape, ListShape):
        return _list(shapes, shape, value)
    if isinstance(shape, MapShape):
        return _map(shapes, shape, value)
    if isinstance(shape, NumberShape):
        return _number(shape, value)
    if isinstance(shape, BlobShape):
        return _blob(value)
    return _plain(shape, value)


def structure(shapes: Shapes, shape: StructureShape, value: Any) -> dict[str, Any]:
    """As `read`, for a structure."""
    if type(value) is not dict:
        raise SerializationException(LIST_FOUND if type(value) is list else "Expected null")
    # Along what was sent, not along the model: a list of half a million empty objects costs half a million steps.
    return {
        key: read(shapes, shapes[member.shape], given)
        for key, given in value.items()
        if given is not None and (member := shape.by_key.get(key)) is not None
    }


def _list(shapes: Shapes, shape: ListShape, value: Any) -> list[Any]:
    if type(value) is not list:
        raise SerializationException(MAP_FOUND if type(value) is dict else "Expected list or null")
    element = shapes[shape.element]
    return [read(shapes, element, given) for given in value if given is not None]


def _map(shapes: Shapes, shape: MapShape, value: Any) -> dict[str, Any]:
    if type(value) is not dict:
        raise SerializationException(LIST_FOUND if type(value) is list else "Expected map or null")
    element = shapes[shape.value]
    return {key: read(shapes, element, given) for key, given in value.items() if given is not None}


def _number(shape: NumberShape, value: Any) -> int | float:
    if type(value) is not int and type(value) is not float:
        _refuse(value, {"integer": "an Integer", "long": "a Long"}.get(shape.kind, "a Double"))
    bits = INTEGER_BITS.get(shape.kind)
    if bits is None:
        try:
            return float(value)
        except OverflowError:
            raise SerializationException("NUMBER_VALUE can not be converted to a Double") from None
    number = int(value)
    limit = 1 << (bits - 1)
    # Where the model has a bound the walker reports it, as AWS does; elsewhere such a number would reach storage.
    if (number >= limit and shape.most is None) or (number < -limit and shape.least is None):
        _refuse(value, "an Integer" if bits == 32 else "a Long")
    return number


def _blob(value: Any) -> bytes:
    if type(value) is not str:
        _refuse(value, "a Blob")
    try:
        if len(value) <= SLICE:
            return binascii.a2b_base64(value.encode(), strict_mode=True) if value else b""
        # In slices, so that the interpreter can turn to other threads in between.
        slices = (value[start : start + SLICE].encode() for start in range(0, len(value), SLICE))
        return b"".join(binascii.a2b_base64(part, strict_mode=True) for part in slices)
    except binascii.Error as error:
        raise SerializationException("STRING_VALUE can not be converted to a Blob", reason=str(error)) from None


def _plain(shape: PlainShape, value: Any) -> Any:
    if shape.kind == "document":
        _bound_depth(value)
        return value
    if shape.kind == "boolean":
        return value if type(value) is bool else _refuse(value, "a Boolean")
    return float(value) if type(value) is int or type(value) is float else _refuse(value, "a Timestamp")


def _bound_depth(value: Any) -> None:
    level: list[Any] = [value]
    for _ in range(DOCUMENT_DEPTH):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise SerializationException(reason=f"a document nests deeper than {DOCUMENT_DEPTH} levels")


def _inside(value: Any) -> list[Any]:
    if type(value) is dict:
        return [inner for inner in value.values() if type(inner) in (dict, list)]
    return [inner for inner in value if type(inner) in (dict, list)] if type(value) is list else []


def _refuse(value: Any, target: str) -> Any:
    """Raises. Declared to return so that it can stand in an expression."""
    if type(value) is list:
        raise SerializationException(LIST_FOUND)
    if type(value) is dict:
        raise SerializationException(MAP_FOUND)
    if type(value) is bool:
        found = "TRUE_VALUE" if value else "FALSE_VALUE"
    else:
        found = "STRING_VALUE" if type(value) is str else "NUMBER_VALUE"
    raise WrongType(found, target)
