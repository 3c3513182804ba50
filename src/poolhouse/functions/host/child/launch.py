"""The first thing that runs in a function's process: limits what it may take, then becomes the runtime.

    launch.py MEGABYTES python HANDLER
    launch.py MEGABYTES exec PROGRAM ARGUMENT ...

Imports nothing of poolhouse: it runs before the function's code, in the function's environment.
"""

from __future__ import annotations

import os
import resource
import sys
from typing import Any

# PR_SET_PDEATHSIG of <linux/prctl.h>
DEATH_SIGNAL = 1
KILL = 9
OPEN_FILES = 1_024
# Lambda's /tmp, and so its largest file, is 512 MB unless more is asked for.
FILE_OCTETS = 512 * 1024 * 1024


def confine(megabytes: int) -> None:
    """`megabytes` bound what can be allocated at all; the host watches what is in use."""
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_FSIZE, FILE_OCTETS)
    # Not RLIMIT_AS: V8 reserves gigabytes of addresses that it never uses.
    _limit(resource.RLIMIT_DATA, megabytes * 1024 * 1024)
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - nowhere else

        # A server that is killed takes its functions with it, also those that hang.
        ctypes.CDLL(None).prctl(DEATH_SIGNAL, KILL)


def _limit(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    bounded = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (bounded, bounded))


def run_python(handler: str) -> None:
    """AWS's own runtime, as it comes from PyPI."""
    root = os.environ["LAMBDA_TASK_ROOT"]  # noqa: TID251 - the function's environment, not the server's
    sys.path[0] = root
    sys.argv = ["bootstrap", handler]
    from awslambdaric import bootstrap  # noqa: PLC0415 - after the limits
    from awslambdaric.lambda_runtime_client import LambdaRuntimeClient  # noqa: PLC0415

    class Client(LambdaRuntimeClient):  # type: ignore[misc]  # untyped
        """Python's half of the client takes a host and a port only; ours has a path, which is the secret."""

        def __init__(self, address: str) -> None:
            host, _, self._path = address.partition("/")
            super().__init__(host)

        def call_rapid(self, method: str, endpoint: str, *rest: Any, **named: Any) -> None:
            super().call_rapid(method, f"/{self._path}{endpoint}", *rest, **named)

    api = os.environ["AWS_LAMBDA_RUNTIME_API"]  # noqa: TID251
    bootstrap.run(handler, Client(api))


def main() -> None:
    megabytes, what, *rest = sys.argv[1:]
    confine(int(megabytes))
    if what == "python":
        run_python(rest[0])
    else:
        os.execv(rest[0], rest)  # noqa: S606 - no shell


if __name__ == "__main__":
    main()
