"""Every command of the README and of the guides, run in the order of its page, one shell a page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from poolhouse.cli.demo.instructions import steps
from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.demo_shop import shop_on
from tests.docs.blocks import Block, agrees, blocks_of

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "docs" / "extensions.md", *sorted((ROOT / "docs" / "guides").glob("*.md"))]
WRITTEN_URL = "http://localhost:9229"
MARK = "=== end of block"


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    """A server of its own, as the reader has: names and ids in the pages are free."""
    with Server() as server:
        yield server


@pytest.fixture(scope="module")
def demo(own_server: Server) -> Iterator[DemoFacts]:
    with shop_on(own_server) as facts:
        yield facts


def script(blocks: list[Block], demo: DemoFacts) -> str:
    """The blocks with a mark after each; a command that fails ends the script."""
    pasted = "\n".join(step.command for step in steps(demo) if step.status is None)
    parts = ["exec 2>&1", "set -e -o pipefail"]
    for block in blocks:
        if block.note == "in the checkout":
            parts.append(f"cd '{ROOT}'")
        parts.append(pasted if block.note == "demo" else block.command)
        parts.append(f"echo; echo '{MARK}'")
    return "\n".join(parts)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_do_what_the_page_shows(page: Path, own_server: Server, demo: DemoFacts, tmp_path: Path) -> None:
    blocks = [block for block in blocks_of(page) if not block.not_run]
    # curl shows its progress where it prints to no terminal: here always, at a reader's only into pipes.
    (tmp_path / ".curlrc").write_text("no-progress-meter\n")
    own = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "POOLHOUSE_"))}
    done = subprocess.run(
        ["bash", "-c", script(blocks, demo).replace(WRITTEN_URL, own_server.url)],
        cwd=tmp_path,
        env=kept | own,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    output = done.stdout.replace(own_server.url, WRITTEN_URL).replace("\r\n", "\n")
    outputs = output.split(MARK)
    for block, printed in zip(blocks, outputs, strict=False):
        where = f"{page.name}, line {block.line}"
        if block.prints is not None:
            assert agrees(block.prints, printed), f"{where}\n--- shown\n{block.prints}\n--- printed\n{printed}"
    assert len(outputs) == len(blocks) + 1, f"{page.name}: a command failed; the last block printed\n{outputs[-1]}"


def test_few_blocks_are_left_out_and_say_why() -> None:
    left_out = [block for page in PAGES for block in blocks_of(page) if block.not_run]
    assert len(left_out) <= 4
    assert all(block.note.startswith("not run, ") for block in left_out)


def test_the_pages_have_commands() -> None:
    assert all(blocks_of(page) for page in PAGES)


@pytest.mark.parametrize(
    ("prints", "output", "same"),
    [
        pytest.param("200\n", "\n200 \n", True, id="blanks at the ends"),
        pytest.param("a … z", "a b\nc z", True, id="anything between"),
        pytest.param("{…}", "{}", True, id="anything may be nothing"),
        pytest.param("200", "2000", False, id="more than shown"),
        pytest.param("a … z", "b z", False, id="another beginning"),
    ],
)
def test_what_counts_as_shown(prints: str, output: str, same: bool) -> None:
    assert agrees(prints, output) is same
