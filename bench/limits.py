"""What the hardware allows: the arithmetic without anything around it."""

from __future__ import annotations

import subprocess

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
