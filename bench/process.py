"""A server process of its own: started on one core, waited for, measured, stopped."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from bench import machine

START_LIMIT = 60.0


class DidNotStart(Exception):
    """The text ends with what the process wrote last."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


class Process:
    """`command` in the foreground on `core`; ready when `GET ready_path` answers 200."""

    def __init__(
        self,
        command: list[str],
        *,
        port: int,
        ready_path: str,
        log: Path,
        core: int = machine.SERVER_CORE,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.seconds_to_ready = 0.0
        self._command = machine.pinned(core, command)
        self._ready_path = ready_path
        self._log = log
        self._environment = os.environ | (environment or {})
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def resident_mb(self) -> float:
        assert self._popen is not None, "not started"
        return machine.resident_mb(self._popen.pid)

    @property
    def processor_seconds(self) -> float:
        assert self._popen is not None, "not started"
        return machine.processor_seconds(self._popen.pid)

    def __enter__(self) -> Self:
        with self._log.open("ab") as log:
            begun = time.perf_counter()
            self._popen = subprocess.Popen(
                self._command, stdout=log, stderr=log, env=self._environment, start_new_session=True
            )
        try:
            self._wait(begun)
        except DidNotStart:
            self._stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def _wait(self, begun: float) -> None:
        assert self._popen is not None, "not started"
        while time.perf_counter() - begun < START_LIMIT:
            if self._popen.poll() is not None:
                raise DidNotStart(f"{self._command[-1]} ended with {self._popen.returncode}: {self._last_words()}")
            if answers(self.port, self._ready_path):
                self.seconds_to_ready = time.perf_counter() - begun
                return
            time.sleep(0.002)
        raise DidNotStart(f"not ready after {START_LIMIT} s: {self._last_words()}")

    def _last_words(self) -> str:
        return self._log.read_text(errors="replace")[-2_000:]

    def _stop(self) -> None:
        if self._popen is None or self._popen.poll() is not None:
            return
        self._popen.terminate()
        try:
            self._popen.wait(15)
        except subprocess.TimeoutExpired:
            # Its own session, so its own group: nothing else is in it.
            os.killpg(self._popen.pid, signal.SIGKILL)
            self._popen.wait(15)


def answers(port: int, path: str) -> bool:
    """Whether `GET path` answers 200 now."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
