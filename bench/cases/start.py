"""From the command to the first answer, on data that is there, and the memory of a server that idles."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench import machine
from bench.cases.client_credentials import check
from bench.poolhouse import make_clients, make_pool, serve
from bench.report import Row

RUNS = 5


def run(_: int) -> list[Row]:
    times, idle = [], []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder, "data")
        with serve(data) as server:
            pool = make_pool(server.url, "bench-start")
            check(server.url, next(make_clients(server.url, pool, 1)))
        for _ in range(RUNS):
            with serve(data) as server:
                times.append(server.seconds_to_ready)
                idle.append(server.resident_mb)
    python = median(_seconds(["-c", "pass"]) for _ in range(RUNS))
    curve = ", ".join(f"{seconds:.2f}" for seconds in times)
    return [
        Row(path="start to ready", against="", value=median(times), unit="s", at_most=0.6,
            note=f"median of {curve} s; python -c pass takes {python:.3f} s"),
        Row(path="resident memory, idle, one worker", against="", value=max(idle), unit="MiB", at_most=90.0),
    ]  # fmt: skip


def _seconds(arguments: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(machine.pinned(machine.SERVER_CORE, [sys.executable, *arguments]), check=True)
    return time.perf_counter() - begun
