"""JSONPath as Jayway's library answers it, as far as it is built."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.gateway.jsonpath import BadPath, compile_path

DOCUMENT: Any = {
    "store": {
        "book": [{"title": "A", "price": 8}, {"title": "B", "price": 12, "isbn": "1"}],
        "bicycle": {"color": "red"},
    },
    "a b": 1,
    "x.y": 2,
    "none": None,
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("$", DOCUMENT),
        ("$.store.bicycle.color", "red"),
        ("store.bicycle.color", "red"),
        ("$['store']['bicycle']", {"color": "red"}),
        ('$["a b"]', 1),
        ("$['x.y']", 2),
        ("$.store.book[0].title", "A"),
        ("$.store.book[-1].title", "B"),
        ("$.store.book[7]", None),
        ("$.store.book[-3]", None),
        ("$.store.book[*].title", ["A", "B"]),
        ("$.store.book[0:1]", [DOCUMENT["store"]["book"][0]]),
        ("$.store.book[1:]", [DOCUMENT["store"]["book"][1]]),
        ("$..price", [8, 12]),
        ("$..isbn", ["1"]),
        ("$.store.bicycle.*", ["red"]),
        ("$.none", None),
        ("$.absent.deep", None),
        ("$.store.book.title", None),
        ("$.none.deep", None),
        ("$..absent", []),
        (" $.store.bicycle.color ", "red"),
    ],
)
def test_paths(path: str, found: Any) -> None:
    assert compile_path(path).find(DOCUMENT) == found


@pytest.mark.parametrize(
    "path", ["$.", "$[", "$[?(@.a)]", "$.a.length()", "$.store[(@.length-1)]", "$..", "$['a','b']", "$x", "$[a]"]
)
def test_what_is_not_built_is_refused(path: str) -> None:
    with pytest.raises(BadPath):
        compile_path(path)


def test_everything_below() -> None:
    assert compile_path("$..*").find({"a": [1, {"b": 2}]}) == [[1, {"b": 2}], 1, {"b": 2}, 2]


def test_deep_documents_do_not_overflow() -> None:
    deep: Any = 1
    for _ in range(100_000):
        deep = [deep]
    assert compile_path("$..a").find(deep) == []
