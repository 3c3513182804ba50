"""Method and path to operation, for the REST protocols: a tree of segments made from the model's uris."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote_to_bytes

from poolhouse.aws.operations import Operation

Query = list[tuple[str, str]]


@dataclass(slots=True)
class _Node:
    literal: dict[str, _Node] = field(default_factory=dict)
    any_segment: _Node | None = None
    # Per method: (query that must be there, names of the path's parameters, operation), the pickiest first.
    operations: dict[str, list[tuple[Query, tuple[str, ...], Operation]]] = field(default_factory=dict)


class Routes:
    """Immutable once built. A literal segment wins over a parameter."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._root = _Node()
        for operation in operations:
            self._add(operation)

    def _add(self, operation: Operation) -> None:
        path, _, query = operation.uri.partition("?")
        node = self._root
        names: list[str] = []
        for segment in path.strip("/").split("/"):
            if segment.startswith("{"):
                names.append(segment.strip("{}"))
                node.any_segment = node.any_segment or _Node()
                node = node.any_segment
            else:
                node = node.literal.setdefault(segment, _Node())
        found = node.operations.setdefault(operation.method, [])
        found.append((parse_qsl(query), tuple(names), operation))
        found.sort(key=lambda each: len(each[0]), reverse=True)

    def find(self, method: str, path: str, query: Query) -> tuple[Operation, dict[str, str]] | None:
        """The operation and its path parameters, percent-decoded. `path` is as sent, undecoded.

        Raises ValueError when a segment is no UTF-8.
        """
        segments = path.strip("/").split("/")
        values: list[str] = []
        node = self._descend(self._root, segments, values)
        for wanted, names, operation in node.operations.get(method, ()) if node else ():
            if all(pair in query for pair in wanted):
                return operation, dict(zip(names, values, strict=True))
        return None

    def _descend(self, node: _Node, segments: list[str], values: list[str]) -> _Node | None:
        for segment in segments:
            text = unquote_to_bytes(segment).decode()
            inner = node.literal.get(text)
            if inner is None and text and node.any_segment is not None:
                inner = node.any_segment
                values.append(text)
            if inner is None:
                return None
            node = inner
        return node
