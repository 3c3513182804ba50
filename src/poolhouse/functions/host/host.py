"""The host: from a version of a function and an event to an outcome."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import time
from functools import partial
from pathlib import Path
from typing import Final

import structlog

from poolhouse.domain.functions.rules import NODE, language_of
from poolhouse.domain.functions.snapshots import Resolved
from poolhouse.domain.functions.values import FunctionVersion
from poolhouse.domain.ports import Clock, Random
from poolhouse.functions.host import outcomes
from poolhouse.functions.host.code import Folders
from poolhouse.functions.host.environment import Surroundings, environment_of, log_stream
from poolhouse.functions.host.instance import Instance, Invocation, Notices
from poolhouse.functions.host.logs import Logs, Writer
from poolhouse.functions.host.outcomes import Outcome
from poolhouse.functions.host.pool import Pool
from poolhouse.functions.host.runtime_api import RuntimeApi

log = structlog.get_logger("poolhouse.functions")

CHILD: Final = Path(__file__).parent / "child"
IDLE_SECONDS: Final = 300.0
WATCH_SECONDS: Final = 0.1
# What may be allocated beyond the function's memory before the system refuses: interpreters reserve.
SLACK_MEGABYTES: Final = 512


class Host:
    """One for each server process. `processes` bounds how many functions run at a time on it."""

    def __init__(
        self,
        folders: Folders,
        *,
        surroundings: Surroundings,
        processes: int,
        clock: Clock,
        random: Random,
        node: str | None,
    ) -> None:
        """`node` is the path of Node.js; None where there is none."""
        self.logs = Logs()
        self._folders = folders
        self._surroundings = surroundings
        self._processes = processes
        self._clock = clock
        self._random = random
        self._node = node
        self._api = RuntimeApi()
        self._pools: dict[tuple[str, str], Pool] = {}
        self._retired: set[Pool] = set()
        self._without_room: dict[Pool, None] = {}
        self._starts: set[asyncio.Task[None]] = set()
        self._watcher: asyncio.TimerHandle | None = None
        self._closed = False

    def request_id(self) -> str:
        return self._random.uuid()

    async def invoke(
        self,
        resolved: Resolved,
        payload: bytes,
        *,
        arn: str,
        request_id: str = "",
        client_context: str | None = None,
    ) -> Outcome:
        """Run it. Raises CodeMissing or TooManyWaiting; failures of the function are outcomes."""
        pool = await self._pool(resolved)
        invocation = Invocation(
            request_id=request_id or self.request_id(),
            payload=payload,
            arn=arn,
            trace_id=self._trace_id(),
            client_context=client_context,
            future=asyncio.get_running_loop().create_future(),
        )
        pool.submit(invocation)
        if self._watcher is None:
            self._watch()
        return await invocation.future

    def forget(self, name: str | None) -> None:
        """A function changed or is gone (None: all may have): its processes end when they are done."""
        for key in [key for key in self._pools if name is None or key[0] == name]:
            self._retire(key)

    async def close(self) -> None:
        """Ends every process."""
        self._closed = True
        if self._watcher is not None:
            self._watcher.cancel()
        for task in self._starts:
            task.cancel()
        instances = [instance for pool in self._all() for instance in pool.instances]
        for instance in instances:
            instance.stop()
        await self._api.close()
        await self._folders.close()

    async def _pool(self, resolved: Resolved) -> Pool:
        version = resolved.version
        folder, stamp = await self._folders.of(version)
        key = (version.name, version.version)
        state = (version.revision_id, stamp)
        pool = self._pools.get(key)
        if pool is None or pool.state != state:
            self._retire(key)
            pool = self._pools[key] = Pool(key, state, partial(self._launch, resolved, folder), self._has_room)
        return pool

    def _retire(self, key: tuple[str, str]) -> None:
        pool = self._pools.pop(key, None)
        if pool is not None:
            pool.retire()
            if not pool.is_empty:
                self._retired.add(pool)

    def _all(self) -> list[Pool]:
        return [*self._pools.values(), *self._retired]

    def _has_room(self, asking: Pool) -> bool:
        """Whether one more process may run; for that another function's idle one may have to go."""
        if sum(pool.size for pool in self._all()) < self._processes:
            return True
        idle = [(each.idle_since, pool, each) for pool in self._all() if pool is not asking for each in pool.idle]
        if idle:
            _, pool, oldest = min(idle, key=lambda each: each[0])
            pool.idle.remove(oldest)
            oldest.stop()
        self._without_room[asking] = None
        return False

    def _launch(self, resolved: Resolved, folder: str, pool: Pool) -> None:
        task = asyncio.create_task(self._start(resolved, folder, pool))
        self._starts.add(task)
        task.add_done_callback(self._starts.discard)

    async def _start(self, resolved: Resolved, folder: str, pool: Pool) -> None:
        version = resolved.version
        token = self._random.octets(24).hex()
        try:
            scratch = self._folders.scratch(token[:16])
            instance = Instance(
                version,
                Writer(self.logs.book(version.name)),
                Notices(free=partial(self._free, pool), gone=partial(self._gone, pool, token, scratch)),
                clock=self._clock,
            )
            environment = environment_of(
                version,
                resolved.variables,
                self._surroundings,
                root=folder,
                scratch=str(scratch),
                runtime_api=await self._api.address(token, instance),
                stream=log_stream(version.version, self._clock.now(), self._random.octets(16)),
            )
            instance.start(self._command(version), environment, folder, str(scratch))
        except (OSError, ValueError) as error:
            log.warning("a function did not start", function=version.name, reason=repr(error))
            self._api.dismiss(token)
            text = f"Error: {getattr(error, 'strerror', None) or 'the process could not be started'}"
            pool.failed_to_start(
                lambda invocation: outcomes.failure(
                    "Runtime.InvalidEntrypoint", f"RequestId: {invocation.request_id} {text}"
                )
            )
            self._freed(pool)
            return
        pool.joined(instance)

    def _gone(self, pool: Pool, token: str, scratch: Path, instance: Instance, unbegun: Invocation | None) -> None:
        self._api.dismiss(token)
        if self._closed:
            return
        asyncio.get_running_loop().run_in_executor(None, partial(shutil.rmtree, scratch, ignore_errors=True))
        pool.gone(instance, unbegun)
        self._freed(pool)

    def _free(self, pool: Pool, instance: Instance) -> None:
        """It can take an invocation. Where others have no process at all, one of several goes for them."""
        if pool.size > 1 and any(other.waits and not other.size for other in self._without_room):
            instance.stop()
            return
        pool.free(instance)
        if pool.idle and self._without_room:
            self._ask_again()

    def _ask_again(self) -> None:
        """Those for whom there was no room; first those who have least of it."""
        asking, self._without_room = sorted(self._without_room, key=lambda pool: pool.size), {}
        for pool in asking:
            pool.grow()

    def _freed(self, pool: Pool) -> None:
        """There is room for one more process; a pool that has none left is made anew when it is needed."""
        self._without_room[pool] = None
        self._ask_again()
        if pool.is_empty:
            self._retired.discard(pool)
            if self._pools.get(pool.of) is pool:
                del self._pools[pool.of]

    def _command(self, version: FunctionVersion) -> list[str]:
        """Raises OSError."""
        megabytes = str(version.memory + SLACK_MEGABYTES)
        launch = str(CHILD / "launch.py")
        if language_of(version.runtime) == NODE:
            if self._node is None:
                raise FileNotFoundError(2, "Node.js is not installed on this server")
            program = [self._node, f"--max-old-space-size={max(64, version.memory * 9 // 10)}"]
            runtime = [*program, str(CHILD / "runtime.mjs"), version.handler]
            # -I -S: the launcher needs neither environment nor installed packages, and starts in half the time.
            return [sys.executable, "-I", "-S", launch, megabytes, "exec", *runtime]
        return [sys.executable, launch, megabytes, "python", version.handler]

    def _watch(self) -> None:
        """Looks after memory and age for as long as there are processes."""
        now = time.monotonic()
        pools = self._all()
        for pool in pools:
            pool.end_idle(now - IDLE_SECONDS)
            for instance in list(pool.instances):
                if instance.busy:
                    instance.watch()
        alive = not all(pool.is_empty for pool in pools)
        loop = asyncio.get_running_loop()
        self._watcher = loop.call_later(WATCH_SECONDS, self._watch) if alive and not self._closed else None

    def _trace_id(self) -> str:
        digits = self._random.octets(20).hex()
        return f"Root=1-{int(self._clock.now()):08x}-{digits[:24]};Parent={digits[24:]};Sampled=0"


def find_node() -> str | None:
    return shutil.which("node", path=os.defpath + ":/usr/local/bin")
