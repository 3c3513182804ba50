"""One process of a function and what it is doing: starting, waiting, answering, gone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from poolhouse.domain.functions.values import FunctionVersion
from poolhouse.domain.ports import Clock
from poolhouse.functions.host import outcomes
from poolhouse.functions.host.logs import Writer, utc
from poolhouse.functions.host.outcomes import UNHANDLED, Outcome
from poolhouse.functions.host.process import Process
from poolhouse.functions.host.runtime_api import Waiting
from poolhouse.system import SystemClock

# "The Init phase is limited to 10 seconds"; after that it is tried once more, within the function's timeout.
INIT_SECONDS: Final = 10.0
MEGABYTE: Final = 1024 * 1024
# The process compares deadlines with the machine's clock, which the dev profile's hook does not move.
WALL: Final = SystemClock()
# Reading a process's memory costs 10 µs; a function that answers in 300 µs is looked at now and then.
LOOK_SECONDS: Final = 0.1


@dataclass(slots=True, eq=False)
class Invocation:
    """One call on its way. `client_context` is base64 of the caller's; `future` gets the Outcome."""

    request_id: str
    payload: bytes
    arn: str
    trace_id: str
    client_context: str | None
    future: asyncio.Future[Outcome]
    started: float = 0.0
    timer: asyncio.TimerHandle | None = field(default=None, repr=False)


class Notices(Struct, frozen=True):
    """Whom an instance tells: that it can take an invocation, and that it is gone (with one it never began)."""

    free: Callable[[Instance], None]
    gone: Callable[[Instance, Invocation | None], None]


class Instance:
    """Runs one invocation at a time. Everything happens in the loop's callbacks; nothing here is awaited."""

    def __init__(self, version: FunctionVersion, writer: Writer, notices: Notices, clock: Clock) -> None:
        self.version = version
        self.process = Process(self._wrote, self._ended)
        self.idle_since = 0.0
        self.ready = False
        self.alive = True
        self._writer = writer
        self._notices = notices
        self._clock = clock
        self._loop = asyncio.get_running_loop()
        self._startup_failure: bytes | None = None
        self._exit_status: int | None = None
        self._waiting: Waiting | None = None
        self._assigned: Invocation | None = None
        self._current: Invocation | None = None
        self._init_timer: asyncio.TimerHandle | None = None
        self._born = time.perf_counter()
        self._init_milliseconds: float | None = None
        self._most_memory = 0
        self._looked = 0.0
        self._verdict: Callable[[Invocation], bytes] | None = None

    @property
    def busy(self) -> bool:
        return self._current is not None or self._assigned is not None

    def start(self, command: list[str], environment: Mapping[str, str], folder: str, scratch: str) -> None:
        """Raises OSError or ValueError."""
        self.process.start(command, environment=environment, folder=folder, scratch=scratch)
        self._born = time.perf_counter()
        seconds = max(INIT_SECONDS, self.version.timeout)
        self._init_timer = self._loop.call_later(seconds, self._init_took_too_long)

    def assign(self, invocation: Invocation) -> None:
        """The instance is free. It starts at once, or as soon as the process asks for more."""
        self._assigned = invocation
        if self._waiting is not None:
            self._deliver(self._waiting)

    def stop(self) -> None:
        """Ends the process; an invocation that runs fails."""
        self.alive = False
        self.process.kill()

    def watch(self) -> None:
        """Ends a process that uses more memory than its function may."""
        used = self._memory()
        if used > self.version.memory * MEGABYTE and self.alive:
            self._writer.line(self._clock.now(), f"Error: Runtime exceeded its memory: {used // MEGABYTE} MB used")
            self.stop()

    # What the process calls: `runtime_api.Runtime`.

    def asks(self, waiting: Waiting) -> None:
        self._waiting = waiting
        if not self.ready:
            self.ready = True
            self._init_milliseconds = (time.perf_counter() - self._born) * 1000
            self._memory()
            if self._init_timer is not None:
                self._init_timer.cancel()
            self._notices.free(self)
        elif self._assigned is not None:
            self._deliver(waiting)

    def answers(self, request_id: str, body: bytes, *, failed: bool) -> int:
        return self._settle(request_id, body, UNHANDLED if failed else None)

    def answers_too_much(self, request_id: str) -> int:
        return self._settle(request_id, outcomes.TOO_LARGE, UNHANDLED)

    def cannot_start(self, body: bytes) -> int:
        self._startup_failure = body
        self._memory()
        return 202

    def fail(self, invocation: Invocation) -> None:
        """The process ended: while the invocation ran, or without ever asking for one."""
        now = self._clock.now()
        if not self.ready:
            invocation.started = self._born
            self._writer.line(now, self._start_line(invocation))
        if self._verdict is None and self._startup_failure is None:
            text = outcomes.exit_text(self._exit_status)
            self._writer.line(now, f"RequestId: {invocation.request_id} Error: {text}")
        self._finish(invocation, self._failure(invocation), UNHANDLED)

    def _deliver(self, waiting: Waiting) -> None:
        invocation = self._assigned
        assert invocation is not None
        self._assigned, self._waiting, self._current = None, None, invocation
        now = self._clock.now()
        invocation.started = time.perf_counter()
        invocation.timer = self._loop.call_later(self.version.timeout, self._took_too_long)
        self._writer.begin(now, self._start_line(invocation))
        head = (
            f"Lambda-Runtime-Aws-Request-Id: {invocation.request_id}\r\n"
            f"Lambda-Runtime-Deadline-Ms: {int((WALL.now() + self.version.timeout) * 1000)}\r\n"
            f"Lambda-Runtime-Invoked-Function-Arn: {invocation.arn}\r\n"
            f"Lambda-Runtime-Trace-Id: {invocation.trace_id}\r\n"
        )
        if invocation.client_context:
            head += f"Lambda-Runtime-Client-Context: {invocation.client_context}\r\n"
        waiting.send(head.encode("latin-1", "replace"), invocation.payload)

    def _settle(self, request_id: str, body: bytes, error: str | None) -> int:
        invocation = self._current
        if invocation is None or invocation.request_id != request_id:
            return 400
        self._current = None
        self.process.drain()
        self._finish(invocation, body, error)
        if self.alive:
            self._notices.free(self)
        return 202

    def _finish(self, invocation: Invocation, payload: bytes, error: str | None) -> None:
        if invocation.timer is not None:
            invocation.timer.cancel()
        now, writer = self._clock.now(), self._writer
        writer.end(now)
        took = (time.perf_counter() - invocation.started) * 1000
        looked = time.monotonic()
        if looked - self._looked > LOOK_SECONDS:
            self._looked = looked
            self._memory()
        init = self._init_milliseconds
        self._init_milliseconds = None
        writer.line(now, f"END RequestId: {invocation.request_id}")
        writer.line(
            now,
            f"REPORT RequestId: {invocation.request_id}\tDuration: {took:.2f} ms"
            f"\tBilled Duration: {int(took) + 1} ms\tMemory Size: {self.version.memory} MB"
            f"\tMax Memory Used: {self._most_memory // MEGABYTE} MB\t"
            + ("" if init is None else f"Init Duration: {init:.2f} ms\t"),
        )
        if not invocation.future.done():
            invocation.future.set_result(Outcome(payload, error, writer.tail()))

    def _took_too_long(self) -> None:
        seconds = float(self.version.timeout)
        self._verdict = lambda invocation: outcomes.timed_out(invocation.request_id, seconds)
        if self._current is not None:
            now = self._clock.now()
            said = f"{utc(now)} {self._current.request_id} Task timed out after {seconds:.2f} seconds"
            self._writer.line(now, said)
        self.stop()

    def _init_took_too_long(self) -> None:
        seconds = float(self.version.timeout)
        self._verdict = lambda invocation: outcomes.timed_out(invocation.request_id, seconds)
        self._writer.line(self._clock.now(), "INIT_REPORT Status: timeout")
        self.stop()

    def _wrote(self, octets: bytes) -> None:
        self._writer.write(self._clock.now(), octets)

    def _ended(self, status: int) -> None:
        self.alive = False
        self._exit_status = status
        self._waiting = None
        if self._init_timer is not None:
            self._init_timer.cancel()
        invocation, self._current = self._current, None
        if invocation is not None:
            self.fail(invocation)
        else:
            self._writer.end(self._clock.now())
        assigned, self._assigned = self._assigned, None
        self._notices.gone(self, assigned)

    def _start_line(self, invocation: Invocation) -> str:
        return f"START RequestId: {invocation.request_id} Version: {self.version.version}"

    def _failure(self, invocation: Invocation) -> bytes:
        if self._verdict is not None:
            return self._verdict(invocation)
        return self._startup_failure or outcomes.exited(invocation.request_id, self._exit_status)

    def _memory(self) -> int:
        used = self.process.resident()
        self._most_memory = max(self._most_memory, used)
        return used
