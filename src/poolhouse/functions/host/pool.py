"""The instances of one version of a function, and the invocations that wait for one."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from poolhouse.functions.host.instance import Instance, Invocation
from poolhouse.functions.host.outcomes import UNHANDLED, Outcome

MAX_WAITING: Final = 1_000


class TooManyWaiting(Exception):
    """No instance is free, and enough others wait for one."""


class Pool:
    """Starts instances as invocations come, up to what `room` allows, and keeps them warm."""

    def __init__(
        self,
        of: tuple[str, str],
        state: tuple[str, str],
        launch: Callable[[Pool], None],
        room: Callable[[Pool], bool],
    ) -> None:
        """`of` is the function's name and version, `state` says which configuration and code of it these run.

        `launch` begins to start an instance, which ends in `joined` or `failed_to_start`; `room` tells whether
        there may be one more.
        """
        self.of = of
        self.state = state
        self.instances: set[Instance] = set()
        self.idle: list[Instance] = []
        self.retired = False
        self.starting = 0
        self._launch = launch
        self._room = room
        self._waiting: deque[Invocation] = deque()

    @property
    def size(self) -> int:
        return len(self.instances) + self.starting

    @property
    def waits(self) -> bool:
        return bool(self._waiting)

    @property
    def is_empty(self) -> bool:
        """It has no process, and nobody waits for one."""
        return not self.size and not self._waiting

    def submit(self, invocation: Invocation) -> None:
        """Raises TooManyWaiting."""
        if self.idle:
            # The one used last: the others may grow old and go.
            self.idle.pop().assign(invocation)
            return
        if len(self._waiting) >= MAX_WAITING:
            raise TooManyWaiting
        self._waiting.append(invocation)
        self.grow()

    def grow(self) -> None:
        """Start what the waiting invocations need and there is room for."""
        unready = self.starting + sum(not instance.ready for instance in self.instances)
        while len(self._waiting) > unready and self._room(self):
            unready += 1
            self.starting += 1
            self._launch(self)

    def joined(self, instance: Instance) -> None:
        self.starting -= 1
        self.instances.add(instance)

    def failed_to_start(self, failure: Callable[[Invocation], bytes]) -> None:
        """There is no process at all: the invocation that waited longest answers for it."""
        self.starting -= 1
        invocation = self._next()
        if invocation is not None:
            invocation.future.set_result(Outcome(failure(invocation), UNHANDLED))

    def retire(self) -> None:
        """The code or its configuration is another now: no new invocations; those that run end in peace."""
        self.retired = True
        for instance in self.idle:
            instance.stop()
        self.idle.clear()

    def end_idle(self, before: float) -> None:
        """End what has been idle since before that (monotonic) time."""
        for instance in [each for each in self.idle if each.idle_since < before]:
            self.idle.remove(instance)
            instance.stop()

    def free(self, instance: Instance) -> None:
        """It can take an invocation."""
        invocation = self._next()
        if invocation is not None:
            instance.assign(invocation)
        elif self.retired:
            instance.stop()
        else:
            instance.idle_since = time.monotonic()
            self.idle.append(instance)

    def gone(self, instance: Instance, unbegun: Invocation | None) -> None:
        """Its process ended; `unbegun` was given to it and never reached it."""
        self.instances.discard(instance)
        if instance in self.idle:
            self.idle.remove(instance)
        if unbegun is not None:
            self._waiting.appendleft(unbegun)
        if not instance.ready:
            # It did not start: the invocation that waited longest answers for it.
            invocation = self._next()
            if invocation is not None:
                instance.fail(invocation)

    def _next(self) -> Invocation | None:
        """The one that waits longest; whose caller has gone needs no answer."""
        while self._waiting:
            invocation = self._waiting.popleft()
            if not invocation.future.done():
                return invocation
        return None
