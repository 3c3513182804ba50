"""The machine a run was made on, and which core does what."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

from msgspec import Struct

# The server under test, or the peer in its place, alone on one core; the load and the upstream on the other.
SERVER_CORE = 0
LOAD_CORE = 1


class Machine(Struct, frozen=True, kw_only=True):
    processor: str
    cores: int
    system: str
    python: str
    openssl: str
    # Of the last minute, before the run: anything but idle spoils the figures, ratios too.
    busy: float

    @classmethod
    def here(cls) -> Machine:
        return cls(
            processor=_processor(),
            cores=len(os.sched_getaffinity(0)),
            system=platform.platform(),
            python=platform.python_version(),
            openssl=_first_line(["openssl", "version"]),
            busy=os.getloadavg()[0],
        )


def pinned(core: int, command: list[str]) -> list[str]:
    """`command` bound to one core; with a single core there is nothing to bind."""
    return ["taskset", "-c", str(core), *command] if len(os.sched_getaffinity(0)) > 1 else command


def resident_mb(pid: int) -> float:
    """Resident memory of a process and all its descendants, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text()
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) / 1024
    return own + sum(resident_mb(child) for child in _children(pid))


def processor_seconds(pid: int) -> float:
    """User and system time that a process and its descendants have used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(processor_seconds(child) for child in _children(pid))


def _children(pid: int) -> list[int]:
    files = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for file in files for child in file.read_text().split()]


def _processor() -> str:
    info = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.partition(":")[2].strip() for line in info if line.startswith("model name")), "unknown")


def _first_line(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return "none"
