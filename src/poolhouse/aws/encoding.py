"""A response structure as JSON on the wire. Times go out as epoch seconds with milliseconds (cognito-api 1.6)."""

from __future__ import annotations

from typing import Any

import msgspec

from poolhouse.aws.shapes import ListShape, MapShape, PlainShape, Shape, Shapes, StructureShape


class Encoder:
    """Encodes structures of one service. Whether a shape holds a time is found out once per shape."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._timed: dict[str, bool] = {}

    def encode(self, response: msgspec.Struct) -> bytes:
        """The JSON text of a structure of the model."""
        shape = self._shapes[type(response).__name__]
        if not self._has_times(shape):
            return msgspec.json.encode(response)
        plain = msgspec.to_builtins(response)
        return msgspec.json.encode(self._rounded(shape, plain))

    def _has_times(self, shape: Shape) -> bool:
        known = self._timed.get(shape.name)
        if known is None:
            self._timed[shape.name] = False  # a shape that holds itself adds nothing to the answer
            known = self._timed[shape.name] = any(map(self._has_times, self._parts(shape))) or (
                isinstance(shape, PlainShape) and shape.kind == "timestamp"
            )
        return known

    def _parts(self, shape: Shape) -> list[Shape]:
        if isinstance(shape, StructureShape):
            return [self._shapes[member.shape] for member in shape.members]
        if isinstance(shape, ListShape):
            return [self._shapes[shape.element]]
        return [self._shapes[shape.value]] if isinstance(shape, MapShape) else []

    def _rounded(self, shape: Shape, value: Any) -> Any:
        if value is None or not self._has_times(shape):
            return value
        if isinstance(shape, StructureShape):
            for member in shape.members:
                if member.key in value:
                    value[member.key] = self._rounded(self._shapes[member.shape], value[member.key])
            return value
        if isinstance(shape, ListShape):
            return [self._rounded(self._shapes[shape.element], inner) for inner in value]
        if isinstance(shape, MapShape):
            return {key: self._rounded(self._shapes[shape.value], inner) for key, inner in value.items()}
        return round(value, 3)
