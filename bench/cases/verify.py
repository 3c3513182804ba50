"""Library verification, of new tokens and those seen before, beside the bare RSA operation and other libraries."""

from __future__ import annotations

import subprocess
import sys

import msgspec

from bench import machine
from bench.cases.verify_rounds import Rounds
from bench.report import Row


def run(seconds: int) -> list[Row]:
    command = [sys.executable, "-m", "bench.cases.verify_rounds", str(seconds)]
    done = subprocess.run(
        machine.pinned(machine.SERVER_CORE, command), capture_output=True, text=True, check=True, timeout=600
    )
    rounds = msgspec.json.decode(done.stdout, type=Rounds)
    note = f"best of {rounds.rounds} rounds of {rounds.tokens} different tokens, the contestants in turn"
    cold = "verify, token new"
    return [
        Row(path=cold, against="bare OpenSSL from Python", value=rounds.cold, reference=rounds.bare,
            at_least=0.5, note=note),
        Row(path=cold, against="PyJWT", value=rounds.cold, reference=rounds.pyjwt),
        Row(path=cold, against="joserfc", value=rounds.cold, reference=rounds.joserfc),
        Row(path="verify, token seen before", against="", value=rounds.seen, at_least=500_000),
    ]  # fmt: skip
