"""Links between pages lead somewhere; no file names a package registry or a path of somebody's machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tracked import ROOT, name_of, tracked

LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)(?P<target>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
HEADING = re.compile(r"^#+ +(?P<text>.+?) *$", re.MULTILINE)
# Put together here, so that this file passes its own test.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("proxy", "golang", "org"),
        ("crates", "io"),
        ("deb", "debian", "org"),
    )
)
HOME_PATH = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work|tmp/bash_jobs)/[\w.-]+")


@pytest.mark.parametrize("page", tracked("*.md"), ids=name_of)
def test_links_between_pages_resolve(page: Path) -> None:
    for link in LINK.finditer(page.read_text()):
        target = (page.parent / link["target"]).resolve() if link["target"] else page
        assert target.exists(), f"{link[0]} leads nowhere"
        assert target.is_relative_to(ROOT), f"{link[0]} leads out of the repository"
        if link["anchor"]:
            assert link["anchor"] in anchors(target), f"{link[0]}: no such heading"


def anchors(page: Path) -> set[str]:
    headings = (heading["text"].lower() for heading in HEADING.finditer(page.read_text()))
    return {re.sub(r"[^\w\- ]", "", text).replace(" ", "-") for text in headings}


def text_files() -> list[Path]:
    kept = []
    for path in tracked():
        octets = path.read_bytes()
        if b"\0" not in octets:
            kept.append(path)
    return kept


def test_no_file_names_a_package_registry() -> None:
    found = {
        f"{name_of(path)}: {host}"
        for path in text_files()
        for host in REGISTRIES
        if host in path.read_text(errors="replace")
    }
    assert not found


def test_no_file_names_a_path_of_a_machine() -> None:
    found = {
        f"{name_of(path)}: {match[0]}"
        for path in text_files()
        for match in HOME_PATH.finditer(path.read_text(errors="replace"))
    }
    assert not found


def test_the_readme_and_the_guides_link_every_page_of_docs() -> None:
    """A page nobody can reach from the README is a page nobody reads."""
    reached = {ROOT / "README.md"}
    waiting = list(reached)
    while waiting:
        page = waiting.pop()
        for link in LINK.finditer(page.read_text()):
            target = (page.parent / link["target"]).resolve()
            if target.suffix == ".md" and target.exists() and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert set(tracked("docs/*.md")) <= reached
