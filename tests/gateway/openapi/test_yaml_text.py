"""YAML as OpenAPI documents have it: values of 1.2, aliases and merge keys; nothing else, nothing without end."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.gateway.openapi.document import BadDocument, parse
from poolhouse.gateway.openapi.yaml_text import BadYaml, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: on", {"a": "on"}),
        ("a: 2017-04-20", {"a": "2017-04-20"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: true", {"a": True}),
        ("a: ~", {"a": None}),
        ("a:", {"a": None}),
        ("a: 007", {"a": 7}),
        ("a: 0x1F", {"a": 31}),
        ("a: -1.5e3", {"a": -1500.0}),
        ("a: 1e999", {"a": "1e999"}),
        ("a: .", {"a": "."}),
        ("a: '12'", {"a": "12"}),
        ("a: !!str 12", {"a": "12"}),
        ("200: {x: [1, two]}", {200: {"x": [1, "two"]}}),
        ("a: |\n  {\n  }\n", {"a": "{\n}\n"}),
        ("a: &x {b: 1}\nc: *x", {"a": {"b": 1}, "c": {"b": 1}}),
        ("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}", {"a": {"b": 1, "c": 2}, "d": {"b": 1, "c": 3}}),
        ("d: {<<: [{a: 1, b: 1}, {b: 2, c: 2}]}", {"d": {"a": 1, "b": 1, "c": 2}}),
    ],
)
def test_values(text: str, value: Any) -> None:
    assert read(text, max_depth=10) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("&a [*a]", "names nothing that is complete"),
        ("a: *b", "alias"),
        ("a: !Sub x", "the tag !Sub means nothing"),
        ("!!python/name:os.system ''", "the tag"),
        ("? [a]\n: b", "a key is not a text"),
        ("a: 1\n---\nb: 2", "more than one document"),
        ("[" * 11 + "]" * 11, "nested deeper than 10"),
        ("[" * 100_000, "nested deeper than 10"),
        ("a: {<<: 1}", "names what is no object"),
        ("a: [", "did not find expected node content|expected the node content"),
        ("\x00", "."),
    ],
)
def test_what_is_refused(text: str, why: str) -> None:
    with pytest.raises(BadYaml, match=why):
        read(text, max_depth=10)


def test_what_aliases_share_counts_each_time() -> None:
    """Nine times nine times nine …: a few hundred characters that would become a document of gigabytes."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    with pytest.raises(BadDocument, match="more than"):
        parse("\n".join(lines).encode())


def test_keys_become_texts() -> None:
    assert parse(b"200: {true: 1, 1.5: 2}") == {"200": {"true": 1, "1.5": 2}}


def test_json_that_is_no_json_is_tried_as_yaml() -> None:
    assert parse(b"{a: 1}") == {"a": 1}
