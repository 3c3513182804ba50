"""Which resource and verb a path leads to: AWS's recorded cases, a plain specification, and the cost."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.gateway import routing
from poolhouse.gateway.routing import ANY, VERBS, RouteTree

Table = Sequence[tuple[str, str]]
# Recorded on AWS: LocalStack's validated tests of proxy routing with hardcoded siblings.
PROXY_SIBLING: Table = (("/test", "POST"), ("/{proxy+}", "OPTIONS"))
NESTED_SIBLING: Table = (("/part1", "GET"), ("/part1/hardcoded", "GET"), ("/{param+}", "GET"))
SHOP: Table = (
    ("/", "GET"),
    ("/products", "GET"),
    ("/products", ANY),
    ("/products/{id}", "GET"),
    ("/products/new", "POST"),
    ("/products/{id}/reviews", "GET"),
    ("/files/{path+}", ANY),
)


def tree(table: Table) -> RouteTree[str]:
    return RouteTree((path, verb, f"{verb} {path}") for path, verb in table)


@pytest.mark.parametrize(
    ("table", "verb", "path", "target", "parameters"),
    [
        pytest.param(
            PROXY_SIBLING, "OPTIONS", "/test", "OPTIONS /{proxy+}", {"proxy": "test"}, id="verb falls back"
        ),
        pytest.param(PROXY_SIBLING, "POST", "/test", "POST /test", {}, id="literal with its verb"),
        pytest.param(PROXY_SIBLING, "GET", "/test", None, {}, id="no verb anywhere"),
        pytest.param(NESTED_SIBLING, "GET", "/part1/hardcoded", "GET /part1/hardcoded", {}, id="nested literal"),
        pytest.param(
            NESTED_SIBLING, "GET", "/part1/other", "GET /{param+}", {"param": "part1/other"}, id="path falls back"
        ),
        pytest.param(NESTED_SIBLING, "GET", "/part1", "GET /part1", {}, id="the literal itself"),
        pytest.param(SHOP, "GET", "/", "GET /", {}, id="root"),
        pytest.param(SHOP, "GET", "", "GET /", {}, id="root without a slash"),
        pytest.param(SHOP, "POST", "/", None, {}, id="root has no such verb"),
        pytest.param(SHOP, "GET", "/products", "GET /products", {}, id="exact verb beats ANY"),
        pytest.param(SHOP, "DELETE", "/products", "ANY /products", {}, id="ANY takes the rest"),
        pytest.param(SHOP, "HEAD", "/products", "ANY /products", {}, id="HEAD belongs to ANY"),
        pytest.param(SHOP, "TRACE", "/products", None, {}, id="ANY is seven verbs"),
        pytest.param(SHOP, "HEAD", "/products/1", None, {}, id="GET does not imply HEAD"),
        pytest.param(SHOP, "GET", "/products/1", "GET /products/{id}", {"id": "1"}, id="variable"),
        pytest.param(SHOP, "POST", "/products/new", "POST /products/new", {}, id="literal beats variable"),
        pytest.param(
            SHOP, "GET", "/products/new", "GET /products/{id}", {"id": "new"}, id="verb back to variable"
        ),
        pytest.param(
            SHOP, "GET", "/products/new/reviews", "GET /products/{id}/reviews", {"id": "new"}, id="deeper back"
        ),
        pytest.param(SHOP, "GET", "/files", None, {}, id="greedy needs a segment"),
        pytest.param(SHOP, "GET", "/files/", None, {}, id="a slash is no segment"),
        pytest.param(SHOP, "GET", "/files/a/b", "ANY /files/{path+}", {"path": "a/b"}, id="greedy takes all"),
        pytest.param(SHOP, "GET", "/products/", "GET /products", {}, id="trailing slash ignored"),
        pytest.param(SHOP, "GET", "/products/1/", "GET /products/{id}", {"id": "1"}, id="trailing after variable"),
        pytest.param(SHOP, "GET", "//products", "GET /products", {}, id="leading slashes are one"),
        pytest.param(
            SHOP, "GET", "/files/a//b", "ANY /files/{path+}", {"path": "a//b"}, id="doubled kept in greedy"
        ),
        pytest.param(SHOP, "GET", "/files//a", "ANY /files/{path+}", {"path": "/a"}, id="doubled before greedy"),
        pytest.param(SHOP, "GET", "/products//reviews", None, {}, id="an empty segment is no variable"),
        pytest.param(SHOP, "GET", "/Products", None, {}, id="case counts"),
        pytest.param(SHOP, "get", "/products", None, {}, id="verbs are upper case"),
        pytest.param(SHOP, "GET", "/products/a%2Fb%2B", "GET /products/{id}", {"id": "a%2Fb%2B"}, id="undecoded"),
        pytest.param(SHOP, "GET", "/products/{id}", "GET /products/{id}", {"id": "{id}"}, id="braces are data"),
        pytest.param(SHOP, "GET", "/nothing/here", None, {}, id="no such path"),
    ],
)
def test_routes_as_recorded(
    table: Table, verb: str, path: str, target: str | None, parameters: dict[str, str]
) -> None:
    match = tree(table).match(path, verb)
    assert (None if match is None else match.target) == target
    if match is not None:
        assert match.parameters == parameters


def test_a_wrong_verb_is_told_from_a_wrong_path() -> None:
    assert tree(SHOP).has_path("/products/1")
    assert not tree(SHOP).has_path("/nothing")


PARTS = st.sampled_from(["a", "b", "c", "{x}", "{y}", "{z+}"])
SEGMENTS = st.sampled_from(["a", "b", "c", "d", ""])


def _is_possible(parts: Sequence[str]) -> bool:
    return not any(part.endswith("+}") for part in parts[:-1])


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables the control plane lets exist: one variable part, of either kind, below each parent."""
    paths = draw(st.lists(st.lists(PARTS, max_size=4).filter(_is_possible), max_size=12))
    variable: dict[tuple[str, ...], str] = {}
    rows: dict[tuple[str, str], None] = {}
    for parts in paths:
        clean: list[str] = []
        for part in parts:
            chosen = variable.setdefault(tuple(clean), part) if part.startswith("{") else part
            clean.append(chosen)
            if chosen.endswith("+}"):
                break
        rows["/" + "/".join(clean), draw(st.sampled_from(["GET", "POST", ANY]))] = None
    return list(rows)


def _reference(table: Table, path: str, verb: str) -> tuple[str, dict[str, str]] | None:
    """The rule, written without a tree: all candidates, ranked segment by segment, then by verb."""
    segments = [] if not path.strip("/") else path.strip("/").split("/")
    found: list[tuple[list[int], int, str, dict[str, str]]] = []
    for route, method in table:
        if method not in (verb, ANY):
            continue
        ranked = _ranked([] if route == "/" else route[1:].split("/"), segments)
        if ranked is not None:
            found.append((ranked[0], int(method == ANY), f"{method} {route}", ranked[1]))
    best = min(found, key=lambda each: (each[0], each[1]), default=None)
    return None if best is None else (best[2], best[3])


def _ranked(parts: Sequence[str], segments: Sequence[str]) -> tuple[list[int], dict[str, str]] | None:
    ranks: list[int] = []
    parameters: dict[str, str] = {}
    for at, part in enumerate(parts):
        if at >= len(segments):
            return None
        if part.endswith("+}"):
            return [*ranks, 2], {**parameters, part[1:-2]: "/".join(segments[at:])}
        if part.startswith("{"):
            if not segments[at]:
                return None
            ranks.append(1)
            parameters[part[1:-1]] = segments[at]
        elif part != segments[at]:
            return None
        else:
            ranks.append(0)
    return (ranks, parameters) if len(parts) == len(segments) else None


@given(tables(), st.lists(SEGMENTS, max_size=5), st.sampled_from(["GET", "POST", "PUT"]))
@settings(deadline=None, max_examples=400)
def test_the_tree_agrees_with_the_rule(table: Table, segments: list[str], verb: str) -> None:
    path = "/" + "/".join(segments)
    match = tree(table).match(path, verb)
    assert (None if match is None else (match.target, match.parameters)) == _reference(table, path, verb)


def _calls(routes: RouteTree[str], path: str) -> int:
    """Python calls that one look-up makes: a cost that no busy machine changes."""
    count = 0

    def count_call(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        # Only the router's own: the garbage collector may call hooks of others at any moment.
        count += event == "call" and frame.f_code.co_filename == routing.__file__

    sys.setprofile(count_call)
    try:
        assert routes.match(path, "GET") is not None
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("path", ["/r7", "/r7/items/42", "/r7/files/a/b/c"])
def test_a_look_up_costs_the_same_with_10_and_1000_routes(path: str) -> None:
    def table(size: int) -> Table:
        return [
            (f"/r{number}{rest}", "GET")
            for number in range(size)
            for rest in ("", "/items/{id}", "/files/{path+}")
        ]

    assert _calls(tree(table(10)), path) == _calls(tree(table(1_000)), path)


def test_the_seven_verbs() -> None:
    assert len(VERBS) == 7
