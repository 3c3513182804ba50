"""The shapes of a service model, made from the rows of a generated `wire.py` when a request needs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from msgspec import Struct

INTEGER_BITS = {"integer": 32, "long": 64}


class Member(Struct, frozen=True):
    """A member of a structure.

    `key` is its name in the document that is decoded or encoded, `wire` its name at its `location` (`body`, `uri`,
    `querystring`, `header`).
    """

    key: str
    shape: str
    required: bool = False
    location: str = "body"
    wire: str = ""


class StructureShape(Struct, frozen=True):
    """`payload` names the member that is the whole body, as it is, if one is.

    `reported` is the order in which API Gateway was seen to report broken members: those of the body first.
    """

    name: str
    members: tuple[Member, ...]
    by_key: Mapping[str, Member]
    reported: tuple[Member, ...]
    sensitive: bool = False
    payload: str | None = None


class ListShape(Struct, frozen=True):
    name: str
    element: str
    least: int | None = None
    most: int | None = None
    sensitive: bool = False


class MapShape(Struct, frozen=True):
    name: str
    key: str
    value: str
    least: int | None = None
    most: int | None = None
    sensitive: bool = False


class StringShape(Struct, frozen=True):
    """`pattern` is a Java regular expression; `enum` stands in the order the service prints it."""

    name: str
    least: int | None = None
    most: int | None = None
    pattern: str | None = None
    enum: tuple[str, ...] | None = None
    sensitive: bool = False


class NumberShape(Struct, frozen=True):
    """`kind` is `integer`, `long`, `float` or `double`."""

    name: str
    kind: str
    least: int | None = None
    most: int | None = None


class BlobShape(Struct, frozen=True):
    """Octets, base64 on the wire. `least` and `most` count octets."""

    name: str
    least: int | None = None
    most: int | None = None


class PlainShape(Struct, frozen=True):
    """`kind` is `boolean`, `timestamp` or `document`: nothing to constrain."""

    name: str
    kind: str


Shape: TypeAlias = StructureShape | ListShape | MapShape | StringShape | NumberShape | BlobShape | PlainShape


class Shapes:
    """Shape by name. Rows become objects on first use and stay; their number is the model's."""

    def __init__(self, rows: Mapping[str, tuple[Any, ...]]) -> None:
        self._rows = rows
        self._made: dict[str, Shape] = {}

    def __getitem__(self, name: str) -> Shape:
        """Raises KeyError for a name the model does not have."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = _make(name, self._rows[name])
        return made

    def structure(self, name: str) -> StructureShape:
        """The structure of that name. Raises TypeError when it is something else."""
        shape = self[name]
        if not isinstance(shape, StructureShape):
            raise TypeError(f"{name} is no structure")
        return shape


def _make(name: str, row: tuple[Any, ...]) -> Shape:
    kind, *details = row
    match kind:
        case "structure":
            rows, sensitive, payload = details
            members = tuple(_member(*row) for row in rows)
            by_key = {member.key: member for member in members}
            reported = tuple(sorted(members, key=lambda member: member.location != "body"))
            return StructureShape(name, members, by_key, reported, sensitive, payload)
        case "list":
            return ListShape(name, *details)
        case "map":
            return MapShape(name, *details)
        case "string":
            return StringShape(name, *details)
        case "blob":
            return BlobShape(name, *details)
        case "boolean" | "timestamp" | "document":
            return PlainShape(name, kind)
        case _:
            return NumberShape(name, kind, *details)


def _member(key: str, shape: str, required: bool, location: str = "body", wire: str | None = None) -> Member:
    return Member(key, shape, required, location, key if wire is None else wire)
