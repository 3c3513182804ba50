"""The files of the repository, as git knows them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked(*patterns: str) -> tuple[Path, ...]:
    """Tracked files, and new ones that are not ignored; restricted to git's `patterns`."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())


def python_files(*folders: str) -> tuple[Path, ...]:
    return tuple(path for path in tracked(*folders) if path.suffix == ".py")


def is_generated(path: Path) -> bool:
    return "GENERATED" in path.read_text()[:600]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
