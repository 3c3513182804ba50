"""A generated page: written, or with `--check` compared with what it should hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def keep(path: str, text: str, arguments: Sequence[str]) -> int:
    """Bring the page at `path` (relative to the repository) up to date; exit status 1 if it is stale and only
    `--check` was asked for."""
    page = ROOT / path
    if page.exists() and page.read_text() == text:
        return 0
    if "--check" in arguments:
        print(f"stale: {path} (`make generate` writes it)")
        return 1
    page.write_text(text)
    print(f"wrote {path}")
    return 0


def table(*rows: Sequence[str]) -> list[str]:
    """Lines of a Markdown table; the first row is its head."""
    head, *body = rows
    return [_line(head), _line(["---"] * len(head)), *(_line(row) for row in body)]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
