"""Patch operations: paths, escapes, dialects, and what stays untouched when one is refused."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.errors import NotFound, Refused
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.patch import (
    LISTED,
    PLAIN,
    REPLACE,
    Change,
    Dialect,
    Target,
    listing,
    mapping,
    patched,
    text,
    unescaped,
    unsupported,
)


class Thing(Struct, frozen=True, kw_only=True):
    name: str = "thing"
    note: str | None = None
    on: bool = False
    labels: dict[str, str] | None = None
    scopes: tuple[str, ...] | None = None


def switch(thing: Thing, change: Change) -> Thing:
    return replace(thing, on=change.flag)


TARGETS: dict[str, Target[Thing]] = {
    "name": text("name"),
    "note": text("note", "add", "replace", "remove"),
    "deep/on": Target(REPLACE, switch),
    "labels": mapping("labels", missing="no such label"),
    "scopes": listing("scopes", missing="no such scope"),
    "cache": unsupported("caches"),
    "canary": unsupported("canaries", keyed=True),
}


def apply(
    *operations: tuple[str, str | None, str | None], thing: Thing | None = None, dialect: Dialect = PLAIN
) -> Thing:
    asked = [wire.PatchOperation(op=op, path=path, value=value) for op, path, value in operations]
    return patched(thing or Thing(), asked, TARGETS, dialect)


@pytest.mark.parametrize(
    ("operations", "changed"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([("replace", "/name", "new")], {"name": "new"}, id="replace"),
        pytest.param([("replace", "/note", "")], {"note": None}, id="the empty text takes away"),
        pytest.param([("add", "/note", "a"), ("remove", "/note", None)], {"note": None}, id="one after the other"),
        pytest.param([("replace", "/deep/on", "true")], {"on": True}, id="a nested switch"),
        pytest.param([("replace", "/deep/on", "TRUE")], {"on": True}, id="case does not matter"),
        pytest.param([("replace", "/deep/on", "1")], {"on": False}, id="anything else is false"),
        pytest.param([("replace", "/deep/on", None)], {"on": False}, id="no value is false"),
        pytest.param([("add", "/labels/a", "1")], {"labels": {"a": "1"}}, id="a key"),
        pytest.param([("add", "/labels/a~1b", "1")], {"labels": {"a/b": "1"}}, id="an escaped slash"),
        pytest.param([("add", "/labels/a~0b", "1")], {"labels": {"a~b": "1"}}, id="an escaped tilde"),
        pytest.param([("add", "/labels/a~01b", "1")], {"labels": {"a~1b": "1"}}, id="an escaped escape"),
        pytest.param(
            [("add", "/labels/a", "1"), ("replace", "/labels/a", "2")], {"labels": {"a": "2"}}, id="replace a key"
        ),
        pytest.param(
            [("add", "/labels/a", "1"), ("remove", "/labels/a", "ignored")],
            {"labels": None},
            id="the last key goes",
        ),
        pytest.param([("add", "/scopes", "b"), ("add", "/scopes", "a")], {"scopes": ("b", "a")}, id="a list"),
        pytest.param([("add", "/scopes", "a"), ("add", "/scopes", "a")], {"scopes": ("a",)}, id="once in a list"),
        pytest.param([("add", "/scopes", "a"), ("remove", "/scopes", "a")], {"scopes": None}, id="an empty list"),
        pytest.param([("replace", "/cache", "false")], {}, id="switching off what is not there"),
        pytest.param([("remove", "/cache", None)], {}, id="removing what is not there"),
        pytest.param([("remove", "/canary/percentTraffic", None)], {}, id="removing a part of what is not there"),
    ],
)
def test_changes(operations: list[tuple[str, str | None, str | None]], changed: dict[str, Any]) -> None:
    assert apply(*operations) == replace(Thing(), **changed)


@pytest.mark.parametrize(
    ("operation", "refusal", "words"),
    [
        (("add", "/name", "x"), Invalid, "Invalid patch operation specified. Must be one of: [replace]"),
        (("copy", "/note", "x"), Invalid, "Invalid patch operation specified. Must be 'add'|'replace'|'remove'"),
        (("replace", "/scopes", "a"), Invalid, "Invalid patch operation specified. Must be 'add'|'remove'"),
        (("replace", "/nothing", "x"), Invalid, "Invalid patch path /nothing"),
        (("replace", "name", "x"), Invalid, "Invalid patch path name"),
        (("replace", "", "x"), Invalid, "Invalid patch path "),
        (("replace", "/", "x"), Invalid, "Invalid patch path /"),
        (("replace", None, "x"), Invalid, "Invalid patch path null"),
        (("replace", "/name/deeper", "x"), Invalid, "Invalid patch path /name/deeper"),
        (("add", "/labels", "x"), Invalid, "Invalid patch path /labels"),
        (("add", "/labels/", "x"), Invalid, "Invalid patch path /labels/"),
        (("add", "/labels/application/json", "x"), Invalid, "Invalid patch path /labels/application/json"),
        (("replace", "/labels/a", "x"), NotFound, "no such label"),
        (("remove", "/labels/a", None), NotFound, "no such label"),
        (("remove", "/scopes", "a"), NotFound, "no such scope"),
        (("replace", "/cache", "true"), NotSupported, "poolhouse does not support caches yet."),
        (("replace", "/canary/percentTraffic", "5"), NotSupported, "poolhouse does not support canaries yet."),
    ],
)
def test_refusals(operation: tuple[str, str | None, str | None], refusal: type[Refused], words: str) -> None:
    with pytest.raises(refusal) as refused:
        apply(operation)
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (
            ("replace", "/nothing", "x"),
            (
                "Invalid patch path  '/nothing' specified for op 'replace'. Must be one of: "
                "[/name, /note, /deep/on, /labels, /scopes, /cache, /canary]"
            ),
        ),
        (
            ("add", "/nothing", "x"),
            "Invalid patch path  '/nothing' specified for op 'add'. Please choose supported operations",
        ),
        (
            ("remove", "/name", None),
            "Invalid patch path  '/name' specified for op 'remove'. Please choose supported operations",
        ),
    ],
)
def test_the_other_dialect(operation: tuple[str, str | None, str | None], words: str) -> None:
    with pytest.raises(Invalid) as refused:
        apply(operation, dialect=LISTED)
    assert str(refused.value) == words


def test_a_refused_operation_undoes_those_before_it() -> None:
    thing = Thing(labels={"a": "1"})
    with pytest.raises(NotFound):
        apply(("replace", "/labels/a", "2"), ("remove", "/labels/b", None), thing=thing)
    assert thing == Thing(labels={"a": "1"})


def test_escapes_are_read_in_the_order_of_rfc_6901() -> None:
    assert [unescaped(each) for each in ("a", "~1", "~0", "~01", "~10", "~")] == ["a", "/", "~", "~1", "/0", "~"]
