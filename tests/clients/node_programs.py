"""Node scripts with the packages of tests/clients/node: installed once, shared by the test workers."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from tests.postgres import missing

NODE = Path(__file__).parent / "node"


@cache
def node() -> str:
    """The path of node, its packages installed; skips with the reason where that cannot be (in CI it fails)."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None:
        missing("node and npm are not installed")
    modules = NODE / "node_modules"
    modules.mkdir(exist_ok=True)
    wanted: dict[str, str] = json.loads((NODE / "package.json").read_text())["dependencies"]
    with (modules / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if any(_installed(modules / name) != version for name, version in wanted.items()):
            command = [npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"]
            done = subprocess.run(command, cwd=NODE, capture_output=True, text=True, timeout=300, check=False)
            if done.returncode != 0:
                missing(f"npm install failed: {done.stderr[-300:]}")
    return program


def _installed(package: Path) -> str:
    manifest = package / "package.json"
    return str(json.loads(manifest.read_text())["version"]) if manifest.exists() else ""


def run(script: str, **question: Any) -> Any:
    """What the script prints, told `question` on stdin; fails with what it wrote to stderr."""
    done = subprocess.run(
        [node(), script],
        cwd=NODE,
        input=json.dumps(question),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@cache
def bundled(entry: str) -> str:
    """A script for a page, with the packages it imports in it, as esbuild makes it."""
    node()
    command = [str(NODE / "node_modules/.bin/esbuild"), entry, "--bundle", "--format=iife", "--log-level=error"]
    done = subprocess.run(command, cwd=NODE, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
