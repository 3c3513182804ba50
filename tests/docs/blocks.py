"""Fenced blocks of a Markdown page, and what the page says they print.

A `sh` block is run. A `text` or `json` block right after it is what it prints, where `…` stands for anything. A
comment above a block tells the test something:

    <!-- test: demo -->          stands for a start of the demo: its shop is up, its printed TOKEN lines are run
    <!-- test: in the checkout -->  the block is run where the project is, not in a folder of the page's own
    <!-- test: not run, why -->  the block is left out; `test_commands` lists the few that may
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<body>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE)
NOTE = re.compile(r"<!-- test: (?P<note>[^>]*?) -->\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """`line` is where the block stands in its page; `prints` is None when the page shows no output."""

    page: Path
    line: int
    command: str
    note: str = ""
    prints: str | None = None

    @property
    def not_run(self) -> bool:
        return self.note.startswith("not run")


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text()
    fences = list(FENCE.finditer(text))
    found = []
    for index, fence in enumerate(fences):
        if fence["kind"] != "sh":
            continue
        after = fences[index + 1] if index + 1 < len(fences) else None
        shown = after and after["kind"] in {"text", "json"} and not text[fence.end() : after.start()].strip()
        note = NOTE.search(text[: fence.start()])
        found.append(
            Block(
                page=page,
                line=text.count("\n", 0, fence.start()) + 1,
                command=_unindented(fence),
                note=note["note"] if note else "",
                prints=_unindented(after) if after and shown else None,
            )
        )
    return found


def _unindented(fence: re.Match[str]) -> str:
    indent = fence["indent"]
    return "".join(line.removeprefix(indent) for line in fence["body"].splitlines(keepends=True))


def agrees(prints: str, output: str) -> bool:
    """Whether `output` is what the page shows; runs of blanks count as one."""
    pattern = ".*?".join(re.escape(" ".join(part.split())) for part in prints.split("…"))
    pattern = pattern.replace(r"\ .*?", ".*?").replace(r".*?\ ", ".*?")
    return re.fullmatch(pattern, " ".join(output.split()), re.DOTALL) is not None
