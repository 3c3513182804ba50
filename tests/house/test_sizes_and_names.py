"""The house's numbers (style guide): files, classes and names stay small and say what they hold."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.tracked import is_generated, name_of, python_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_PUBLIC_METHODS = 12
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
FILES = [path for path in python_files("src", "tests", "tools", "bench", "examples") if not is_generated(path)]
SOURCES = [path for path in FILES if "src" in path.parts]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_class_does_one_thing_and_a_function_fits_the_eye(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
            public = [method.name for method in methods if not method.name.startswith("_")]
            assert len(public) <= MOST_PUBLIC_METHODS, f"{node.name}: {public}"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


def test_no_module_is_a_drawer_for_everything() -> None:
    named = {name_of(path): {*path.parent.parts, path.stem} & BANNED_NAMES for path in FILES}
    assert not {name: banned for name, banned in named.items() if banned}


def test_the_house_was_read() -> None:
    """The checks above pass on nothing as well."""
    assert len(SOURCES) > 50
