"""What the hardware allows: the arithmetic without anything around it."""

from __future__ import annotations

import subprocess
import sys

import msgspec
from msgspec import Struct

from bench import machine, tools


class Rsa(Struct, frozen=True):
    """RSA-2048 operations a second on one core."""

    signs: float
    verifies: float


def openssl_rsa2048(seconds: int = 3) -> Rsa:
    """`openssl speed` on the server's core, by the clock on the wall as the load is. Raises tools.Missing."""
    command = [tools.need("openssl"), "speed", "-mr", "-elapsed", "-seconds", str(seconds), "rsa2048"]
    done = subprocess.run(
        machine.pinned(machine.SERVER_CORE, command), capture_output=True, text=True, check=True, timeout=120
    )
    # +F2:<index>:<bits>:<signs a second>:<verifications a second>
    line = next(line for line in done.stdout.splitlines() if line.startswith("+F2:"))
    _, _, _, sign, verify = line.split(":")
    return Rsa(float(sign), float(verify))


class Rate(Struct, frozen=True, kw_only=True):
    """`processor_us` is what one operation took of a core, which other programs on the machine change little."""

    per_second: float
    processor_us: float


def arithmetic(kind: str, *, seconds: float = 3.0, threads: int = 1) -> Rate:
    """`verifications`, `powers` or `signatures` (bench/arithmetic.py), on the server's core."""
    command = [sys.executable, "-m", "bench.arithmetic", kind, str(seconds), str(threads)]
    done = subprocess.run(
        machine.pinned(machine.SERVER_CORE, command), capture_output=True, text=True, check=True, timeout=120
    )
    return msgspec.json.decode(done.stdout, type=Rate)
