"""The installed `poolhouse` command as a process of its own."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

COMMAND = Path(sys.executable).with_name("poolhouse")
START_SECONDS = 60


def environment(**extra: str) -> dict[str, str]:
    """This process's environment without settings of a developer's own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("POOLHOUSE_")}
    return kept | extra


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(*arguments: str, cwd: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *arguments],
        check=False,
        cwd=cwd,
        env=environment(**extra),
        capture_output=True,
        text=True,
        timeout=60,
    )


def wait_until_ready(url: str, process: subprocess.Popen[str]) -> None:
    """Ask for readiness until it is there; the bound only ends a test that would hang."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"ended with {process.returncode} before it was ready")
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/_poolhouse/ready") as answer:
            if answer.status == 200:
                return
        time.sleep(0.02)
    raise AssertionError("never became ready")


@contextlib.contextmanager
def serving(cwd: Path, *arguments: str, command: str = "serve") -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`poolhouse serve` on a free port: its URL and process. Killed at the end if it still runs."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with (cwd / "log").open("a") as log:
        process = subprocess.Popen(
            [COMMAND, command, "--port", str(port), "--data", str(cwd / "data"), *arguments],
            cwd=cwd,
            env=environment(),
            stdout=log,
            stderr=log,
            text=True,
        )
        try:
            wait_until_ready(url, process)
            yield url, process
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
