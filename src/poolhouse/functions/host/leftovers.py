"""Processes that would outlive the function or the server they came from.

A process that left its function's group, or whose server was killed, still has the environment it was given: the
folder for temporary files in it is its function's alone.
"""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path
from typing import Final

VARIABLES: Final = (b"HOME=", b"TMPDIR=")


def end_leftovers(folder: str) -> None:
    """Ends all that has its temporary files in `folder` or below. Linux only: elsewhere nobody tells."""
    marks = tuple(variable + os.fsencode(folder) for variable in VARIABLES)
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            variables = (process / "environ").read_bytes().split(b"\0")
            if any(variable.startswith(marks) for variable in variables):
                os.kill(int(process.name), signal.SIGKILL)
