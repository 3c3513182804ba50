"""Which resource and method a path and a verb lead to, as API Gateway decides it.

Literal beats `{variable}` beats `{greedy+}`, segment by segment; then the exact verb beats `ANY`. The search goes
back over both: a resource that lacks the verb does not hide a later candidate that has it. Recorded on AWS
(LocalStack's validated tests `proxy_routing_with_hardcoded_resource_sibling` and its siblings).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Generic, NamedTuple, TypeVar

ANY: Final = "ANY"
# What `ANY` stands for; a verb that is none of these reaches nothing.
VERBS: Final = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})

Target = TypeVar("Target")


class Match(NamedTuple, Generic[Target]):
    """`parameters` are the raw, undecoded path segments by variable name."""

    target: Target
    parameters: dict[str, str]


class _Node(Generic[Target]):
    """One path prefix. `targets` are by verb, `greedy` those of a `{name+}` child."""

    __slots__ = ("greedy", "greedy_name", "literals", "targets", "variable", "variable_name")

    def __init__(self) -> None:
        self.literals: dict[str, _Node[Target]] = {}
        self.targets: dict[str, Target] = {}
        self.variable: _Node[Target] | None = None
        self.variable_name = ""
        self.greedy: dict[str, Target] = {}
        self.greedy_name = ""


class RouteTree(Generic[Target]):
    """An immutable table; the cost of a look-up depends on the path's length, not on the number of routes."""

    __slots__ = ("_literal", "_root")

    def __init__(self, routes: Iterable[tuple[str, str, Target]]) -> None:
        """`routes` are (resource path, verb or `ANY`, target)."""
        self._root: _Node[Target] = _Node()
        self._literal: dict[str, dict[str, Target]] = {}
        for path, verb, target in routes:
            self._add(path, verb, target)

    def match(self, path: str, verb: str, *, exact: bool = False) -> Match[Target] | None:
        """`path` is raw, with its leading slash and without the stage. `exact`: slashes around it count."""
        if verb not in VERBS:
            return None
        if not exact:
            path = "/" + path.strip("/")
        # A path of literals only outranks every other candidate, so one look-up is enough for it.
        if (targets := self._literal.get(path)) is not None:
            target = targets.get(verb) or targets.get(ANY)
            if target is not None:
                return Match(target, {})
        segments = path[1:].split("/") if len(path) > 1 else []
        return _search(self._root, segments, 0, verb, {})

    def has_path(self, path: str) -> bool:
        """Whether some verb would be served at the path: tells a wrong verb from a wrong path, for the log."""
        return any(self.match(path, verb) for verb in VERBS)

    def _add(self, path: str, verb: str, target: Target) -> None:
        node = self._root
        if "{" not in path:
            self._literal.setdefault(path, {})[verb] = target
        for part in path.strip("/").split("/") if path != "/" else ():
            if part.startswith("{") and part.endswith("+}"):
                node.greedy_name = part[1:-2]
                node.greedy[verb] = target
                return
            if part.startswith("{"):
                child = node.variable or _Node()
                node.variable, node.variable_name = child, part[1:-1]
                node = child
            else:
                node = node.literals.setdefault(part, _Node())
        node.targets[verb] = target


def _search(
    node: _Node[Target], segments: list[str], at: int, verb: str, found: dict[str, str]
) -> Match[Target] | None:
    if at == len(segments):
        target = node.targets.get(verb) or node.targets.get(ANY)
        return None if target is None else Match(target, found)
    segment = segments[at]
    if (child := node.literals.get(segment)) is not None and (
        match := _search(child, segments, at + 1, verb, found)
    ):
        return match
    # A doubled slash makes an empty segment, which is no value for a variable but stays in a greedy one.
    if node.variable is not None and segment:
        deeper = {**found, node.variable_name: segment}
        if match := _search(node.variable, segments, at + 1, verb, deeper):
            return match
    target = node.greedy.get(verb) or node.greedy.get(ANY)
    return None if target is None else Match(target, {**found, node.greedy_name: "/".join(segments[at:])})
