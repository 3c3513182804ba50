"""Source text of the two tables: operations, and shapes with their constraints.

A row of the shape table is a tuple of constants, because the compiler stores such a tuple ready-made: loading a
thousand rows costs a few milliseconds, building objects from them waits until a request needs them
(`poolhouse.aws.shapes`). The forms, by the first item:

    ("structure", (member, ...), sensitive, payload member)   member: (key, shape, required[, location, wire name])
    ("list", element shape, min, max, sensitive)
    ("map", key shape, value shape, min, max, sensitive)
    ("string", min, max, Java pattern, enum, sensitive)
    ("integer" | "long" | "double" | "blob", min, max)
    ("boolean",)  ("timestamp",)  ("document",)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tools.wire.model import Model, Raw, is_written_time

Row = tuple[Any, ...]


def operations(model: Model) -> Iterator[str]:
    """`OPERATIONS`: name -> Operation, in the order of the names."""
    yield "OPERATIONS: Final[dict[str, Operation]] = {"
    for name, operation in sorted(model.operations.items()):
        given: dict[str, Any] = {
            "auth": model.auth(name),
            "method": operation["http"]["method"],
            "uri": operation["http"]["requestUri"],
            "status": operation["http"].get("responseCode", 200),
        }
        usual = {"auth": "v4", "method": "POST", "uri": "/", "status": 200}
        yield f"    {name!r}: Operation("
        yield f"        name={name!r},"
        yield f"        request={operation['input']['shape']},"
        yield f"        response={operation['output']['shape'] if 'output' in operation else None},"
        errors = tuple(sorted(error["shape"] for error in operation["errors"]))
        yield f"        errors={errors!r},"
        for key, value in given.items():
            if value != usual[key]:
                yield f"        {key}={value!r},"
        yield "    ),"
    yield "}"


def shapes(model: Model) -> Iterator[str]:
    """`SHAPES`: name -> row, for every shape but the errors."""
    yield "SHAPES: Final[dict[str, tuple[Any, ...]]] = {"
    for name, shape in sorted(model.shapes.items()):
        if not shape.get("exception"):
            yield f"    {name!r}: {row(model, name, shape)!r},"
    yield "}"


def row(model: Model, name: str, shape: Raw) -> Row:
    sensitive = bool(shape.get("sensitive"))
    bounds = model.bounds(name)
    if shape.get("document"):
        return ("document",)
    if is_written_time(shape):
        return ("string", None, None, None, None, sensitive)
    match shape["type"]:
        case "structure":
            required = model.required(name)
            members = tuple(_member(model, name, member, required) for member in shape["members"])
            return ("structure", members, sensitive, shape.get("payload"))
        case "list":
            return ("list", shape["member"]["shape"], *bounds, sensitive)
        case "map":
            return ("map", shape["key"]["shape"], shape["value"]["shape"], *bounds, sensitive)
        case "string":
            return ("string", *bounds, model.pattern(name), model.enum(name) or None, sensitive)
        case "boolean" | "timestamp" as plain:
            return (plain,)
        case sized:
            return (sized, *bounds)


def _member(model: Model, structure: str, member: str, required: frozenset[str]) -> Row:
    details = model.shapes[structure]["members"][member]
    key = model.encoded(structure, member)
    plain = (key, details["shape"], member in required)
    location, wire = details.get("location"), details.get("locationName", member)
    return plain if location is None and wire == key else (*plain, location or "body", wire)
