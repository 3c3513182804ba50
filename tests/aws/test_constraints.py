"""Each kind of constraint in AWS's words, on a small model of its own."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.aws import constraints, java
from poolhouse.aws.shapes import Shapes

ROWS: dict[str, tuple[Any, ...]] = {
    "Name": ("string", 1, 5, "[a-z]+", None, False),
    "Password": ("string", None, 4, r"[\S]+", None, True),
    "Colour": ("string", None, None, None, ("RED", "BLUE"), False),
    "Count": ("integer", 6, 99),
    "Share": ("double", None, None),
    "Flag": ("boolean",),
    "Image": ("blob", 1, 3),
    "Names": ("list", "Name", 1, 2, False),
    "Colours": ("list", "Colour", None, None, False),
    "Passwords": ("list", "Password", None, None, False),
    "Grid": ("list", "Names", None, None, False),
    "Labels": ("map", "Name", "Colour", 1, 2, False),
    "Keyring": ("map", "Name", "Password", None, None, False),
    "Books": ("map", "Name", "Names", None, None, False),
    "Tree": ("map", "Name", "Inner", None, None, False),
    "Inner": (
        "structure",
        (("Id", "Name", True), ("MFAOptions", "Count", False), ("Secret", "Password", False)),
        False,
        None,
    ),
    "Inners": ("list", "Inner", None, 1, False),
    "Crowd": ("list", "Inner", None, None, False),
    "Thing": (
        "structure",
        (
            ("PoolName", "Name", True),
            ("Password", "Password", False),
            ("Colour", "Colour", False),
            ("Count", "Count", False),
            ("Image", "Image", False),
            ("Names", "Names", False),
            ("Colours", "Colours", False),
            ("Passwords", "Passwords", False),
            ("Grid", "Grid", False),
            ("Labels", "Labels", False),
            ("Keyring", "Keyring", False),
            ("Books", "Books", False),
            ("Tree", "Tree", False),
            ("Inner", "Inner", False),
            ("Inners", "Inners", False),
            ("Crowd", "Crowd", False),
            ("Elsewhere", "Count", False, "uri", "elsewhere"),
        ),
        False,
        None,
    ),
}  # fmt: skip
SHAPES = Shapes(ROWS)
NAME_RULES = (
    "Member must have length less than or equal to 5, Member must have length greater than or equal to 1, "
    "Member must satisfy regular expression pattern: [a-z]+"
)
MOST = "Member must have length less than or equal to"
LEAST = "Member must have length greater than or equal to"


def broken(**members: Any) -> list[str]:
    """What a Thing with these members (and a valid name) breaks, without the head of the message."""
    message = constraints.check(SHAPES, SHAPES.structure("Thing"), {"PoolName": "p", **members})
    if message is None:
        return []
    head, _, rest = message.partition(" detected: ")
    found = rest.split("; ")
    assert head == f"{len(found)} validation error{'s' if len(found) > 1 else ''}"
    return found


def failed(value: str, path: str, rule: str) -> str:
    return f"Value {value} at '{path}' failed to satisfy constraint: {rule}".replace("Value  at", "Value at")


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({}, []),
        ({"PoolName": None}, [failed("null", "poolName", "Member must not be null")]),
        ({"PoolName": "abcdef"}, [failed("'abcdef'", "poolName", f"{MOST} 5")]),
        (
            {"PoolName": ""},
            [
                failed("''", "poolName", f"{LEAST} 1"),
                failed("''", "poolName", "Member must satisfy regular expression pattern: [a-z]+"),
            ],
        ),
        ({"Password": "12345"}, [failed("", "password", f"{MOST} 4")]),
        ({"Password": "💥💥"}, []),
        ({"Password": "💥💥💥"}, [failed("", "password", f"{MOST} 4")]),
        ({"Colour": "GREEN"}, [failed("'GREEN'", "colour", "Member must satisfy enum value set: [RED, BLUE]")]),
        ({"Count": 5}, [failed("'5'", "count", "Member must have value greater than or equal to 6")]),
        ({"Count": 100}, [failed("'100'", "count", "Member must have value less than or equal to 99")]),
        ({"Image": b""}, [failed("'java.nio.HeapByteBuffer[pos=0 lim=0 cap=0]'", "image", f"{LEAST} 1")]),
        ({"Names": []}, [failed("'[]'", "names", f"{LEAST} 1")]),
        ({"Names": ["a", "b", "c"]}, [failed("'[a, b, c]'", "names", f"{MOST} 2")]),
        ({"Names": ["a", "B"]}, [failed("'[a, B]'", "names", f"Member must satisfy constraint: [{NAME_RULES}]")]),
        (
            {"Colours": ["X", "Y"]},
            [
                failed(
                    "'[X, Y]'",
                    "colours",
                    "Member must satisfy constraint: [Member must satisfy enum value set: [RED, BLUE]]",
                )
            ],
        ),
        (
            {"Passwords": ["a b"]},
            [
                failed(
                    "",
                    "passwords",
                    f"Member must satisfy constraint: [{MOST} 4, "
                    r"Member must satisfy regular expression pattern: [\S]+]",
                )
            ],
        ),
        (
            {"Grid": [["a"], [], ["B"]]},
            [
                failed("'[[a], [], [B]]'", "grid", f"Member must satisfy constraint: [{MOST} 2, {LEAST} 1]"),
                failed("'[B]'", "grid.3.member", f"Member must satisfy constraint: [{NAME_RULES}]"),
            ],
        ),
        ({"Labels": {}}, [failed("'{}'", "labels", f"{LEAST} 1")]),
        (
            {"Labels": {"A": "RED", "b": "GREEN"}},
            [
                failed("'{A=RED, b=GREEN}'", "labels", f"Map keys must satisfy constraint: [{NAME_RULES}]"),
                failed(
                    "'{A=RED, b=GREEN}'",
                    "labels",
                    "Map value must satisfy constraint: [Member must satisfy enum value set: [RED, BLUE]]",
                ),
            ],
        ),
        (
            {"Keyring": {"A": "x"}},
            [failed("", "keyring", f"Map keys must satisfy constraint: [{NAME_RULES}]")],
        ),
        (
            {"Books": {"k": ["B"]}},
            [failed("'[B]'", "books.k.member", f"Member must satisfy constraint: [{NAME_RULES}]")],
        ),
        ({"Tree": {"k": {}}}, [failed("null", "tree.k.member.id", "Member must not be null")]),
        ({"Inner": {}}, [failed("null", "inner.id", "Member must not be null")]),
        (
            {"Inner": {"Id": "a", "MFAOptions": 1}},
            [failed("'1'", "inner.mFAOptions", "Member must have value greater than or equal to 6")],
        ),
        (
            {"Inners": [{"Id": "a", "Secret": "s"}, {"Id": "B"}]},
            [
                failed(
                    "'[Inner(id=a, mFAOptions=null, secret=*** Sensitive Data Redacted ***), "
                    "Inner(id=B, mFAOptions=null, secret=null)]'",
                    "inners",
                    f"{MOST} 1",
                ),
            ],
        ),
        (
            {"Crowd": [{"Id": "a"}, {"Id": "B"}]},
            [failed("'B'", "crowd.2.member.id", "Member must satisfy regular expression pattern: [a-z]+")],
        ),
    ],
)
def test_wording(members: dict[str, Any], expected: list[str]) -> None:
    given = {name: value for name, value in members.items() if value is not None}
    if members.get("PoolName", "") is None:
        message = constraints.check(SHAPES, SHAPES.structure("Thing"), {})
        assert message == f"1 validation error detected: {expected[0]}"
    else:
        assert broken(**given) == expected


def test_the_root_precedes_members_of_the_body_only() -> None:
    document = {"Elsewhere": 1, "Inner": {}}
    assert constraints.check(SHAPES, SHAPES.structure("Thing"), document, root="createThingInput") == (
        "3 validation errors detected: "
        "Value null at 'createThingInput.poolName' failed to satisfy constraint: Member must not be null; "
        "Value null at 'createThingInput.inner.id' failed to satisfy constraint: Member must not be null; "
        "Value '1' at 'elsewhere' failed to satisfy constraint: Member must have value greater than or equal to 6"
    )


def test_a_hostile_document_gets_a_bounded_answer() -> None:
    message = constraints.check(
        SHAPES, SHAPES.structure("Thing"), {"PoolName": "p", "Crowd": [{"Id": "A" * 1000}] * 50_000}
    )
    assert message is not None
    assert message.startswith("1000 validation errors detected: ")
    assert len(message) < 80_000


def test_a_long_value_is_cut() -> None:
    assert len(java.render(SHAPES, SHAPES["Names"], ["x" * 100] * 100_000)) == java.SHOWN


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("é", 1), ("💥", 2), ("a💥", 3)])
def test_java_counts_utf_16(text: str, length: int) -> None:
    assert java.utf16_length(text) == length


@pytest.mark.parametrize(
    ("name", "path"), [("PoolName", "poolName"), ("MFAOptions", "mFAOptions"), ("CSS", "cSS"), ("", "")]
)
def test_names_in_paths(name: str, path: str) -> None:
    assert java.decapitalize(name) == path


@pytest.mark.parametrize(
    ("shape", "value", "shown"),
    [
        ("Flag", True, "true"),
        ("Flag", False, "false"),
        ("Share", 0.5, "0.5"),
        ("Password", "x", java.REDACTED),
        ("Labels", {"a": "RED", "b": "BLUE"}, "{a=RED, b=BLUE}"),
        ("Keyring", {"a": "x"}, "{a=*** Sensitive Data Redacted ***}"),
    ],
)
def test_how_java_prints(shape: str, value: Any, shown: str) -> None:
    assert java.render(SHAPES, SHAPES[shape], value) == shown
