"""The programs a benchmark needs beside poolhouse: found, or installed where that is possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

CACHE = Path(tempfile.gettempdir()) / "poolhouse-bench"


class Missing(Exception):
    """A tool is not there and cannot be installed; the text says which and why."""


@cache
def need(program: str, package: str | None = None) -> str:
    """The path of `program`, installed with apt-get if it is not there. Raises Missing."""
    if found := _which(program):
        return found
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise Missing(f"{program} is not installed, and only root can apt-get install it")
    _run(["apt-get", "install", "--yes", "--no-install-recommends", package or program], f"apt-get: {program}")
    if found := _which(program):
        return found
    raise Missing(f"{program} is still absent after apt-get install {package or program}")


@cache
def node_package(name: str, version: str) -> Path:
    """The folder whose `node_modules` holds the package, installed with npm on first use. Raises Missing."""
    need("node", "nodejs")
    folder = CACHE / f"{name}-{version}"
    if not (folder / "node_modules" / name).is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        npm = need("npm")
        command = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder)]
        _run([*command, f"{name}@{version}"], f"npm: {name}")
    return folder


def _which(program: str) -> str | None:
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin:/usr/local/sbin")


def _run(command: list[str], what: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()[-1]
        raise Missing(f"{what} could not be installed: {last}")
