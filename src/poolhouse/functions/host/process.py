"""One operating system process of a function: started, read from, watched, ended with all its children."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from poolhouse.functions.host.leftovers import end_leftovers

READ_OCTETS: Final = 64 * 1024
# As much as a pipe may hold when its process stops writing.
DRAINED_OCTETS: Final = 1024 * 1024
PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Process:
    """`on_output` gets what is written to stdout and stderr, `on_exit` the status once it has ended."""

    def __init__(self, on_output: Callable[[bytes], None], on_exit: Callable[[int], None]) -> None:
        self._on_output = on_output
        self._on_exit = on_exit
        self._loop = asyncio.get_running_loop()
        self._child: subprocess.Popen[bytes] | None = None
        self._pipe = -1
        self._statm = -1

    def start(self, command: Sequence[str], *, environment: Mapping[str, str], folder: str, scratch: str) -> None:
        """The process leads a group of its own, and has `scratch` to itself: so what it starts ends with it.

        Raises OSError or ValueError.
        """
        self._pipe, theirs = os.pipe()
        os.set_blocking(self._pipe, False)
        try:
            self._child = subprocess.Popen(  # noqa: S603 - the operator's own code, no shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=theirs,
                stderr=theirs,
                env=dict(environment),
                cwd=folder,
                start_new_session=True,
            )
        except BaseException:
            self._close()
            raise
        finally:
            os.close(theirs)
        self._loop.add_reader(self._pipe, self._readable)
        with contextlib.suppress(OSError):
            self._statm = os.open(f"/proc/{self._child.pid}/statm", os.O_RDONLY | os.O_CLOEXEC)
        waiting = threading.Thread(
            target=self._wait, args=(self._child, scratch), name="function exit", daemon=True
        )
        waiting.start()

    def resident(self) -> int:
        """Octets in memory; 0 where the system does not tell."""
        if self._statm < 0:
            return 0
        try:
            return int(os.pread(self._statm, 100, 0).split()[1]) * PAGE
        except (OSError, IndexError, ValueError):
            return 0

    def drain(self) -> None:
        """Read what is there now."""
        left = DRAINED_OCTETS
        while left > 0 and (octets := self._read()):
            left -= len(octets)
            self._on_output(octets)

    def kill(self) -> None:
        """End the whole group; `on_exit` follows."""
        if self._child is not None and self._child.returncode is None:
            _kill_group(self._child.pid)

    def _readable(self) -> None:
        octets = self._read()
        if octets:
            self._on_output(octets)
        elif octets is not None:  # the other end is closed
            self._loop.remove_reader(self._pipe)

    def _read(self) -> bytes | None:
        """None when nothing is there yet; empty at the end."""
        if self._pipe < 0:
            return b""
        try:
            return os.read(self._pipe, READ_OCTETS)
        except BlockingIOError:
            return None
        except OSError:
            return b""

    def _wait(self, child: subprocess.Popen[bytes], scratch: str) -> None:
        # Before it is reaped its group's number cannot be anybody else's; what it left behind ends here.
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        _kill_group(child.pid)
        end_leftovers(scratch)
        status = child.wait()
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(self._ended, status)

    def _ended(self, status: int) -> None:
        self.drain()
        self._close()
        self._on_exit(status)

    def _close(self) -> None:
        if self._pipe >= 0:
            with contextlib.suppress(ValueError, OSError):
                self._loop.remove_reader(self._pipe)
            os.close(self._pipe)
            self._pipe = -1
        if self._statm >= 0:
            os.close(self._statm)
            self._statm = -1


def _kill_group(leader: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
