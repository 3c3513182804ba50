"""Guessing passwords is slow: the service's lock-out (reference 4.11), and no way around it by a crowd."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from msgspec.structs import replace

from poolhouse.domain.ports import Clock
from poolhouse.domain.users.credentials import Attempts
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.refusals import NotAuthorized, TooManyRequests

KIND = "password"
FREE_FAILURES = 5
LONGEST_LOCK = 15 * 60.0
QUIET = 15 * 60.0
MAX_DECOYS = 10_000
# A crowd at one door must not fill the house.
MOST_WAITING = 1_000


def counted(attempts: Attempts | None, now: float) -> int:
    """Consecutive failures that still count: a quiet quarter of an hour after the last lock forgets them."""
    if attempts is None or now >= max(attempts.since, attempts.locked_until) + QUIET:
        return 0
    return attempts.count


def after_failure(attempts: Attempts | None, now: float, *, pool_id: str, sub: str, kind: str = KIND) -> Attempts:
    """The fifth failure locks for a second, each one more for twice as long. `since`: the last failure."""
    count = counted(attempts, now) + 1
    lock = min(2.0 ** min(count - FREE_FAILURES, 20), LONGEST_LOCK) if count >= FREE_FAILURES else 0.0
    return Attempts(
        pool_id=pool_id, sub=sub, kind=kind, count=count, since=now, locked_until=now + lock if lock else 0.0
    )


def refuse_if_locked(attempts: Attempts | None, now: float) -> None:
    """Also for the right password, and without making the lock longer."""
    if attempts is not None and now < attempts.locked_until:
        raise NotAuthorized(
            "Password attempts exceeded", hidden=f"locked for {attempts.locked_until - now:.0f} s more"
        )


class Ledger(Protocol):
    """Where the failures of one user are kept."""

    async def read(self) -> Attempts | None: ...
    async def fail(self) -> None: ...
    async def forget(self) -> None: ...


@dataclass(slots=True)
class _Line:
    """Those guessing at one user's password in this process."""

    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    visitors: int = 0
    under_way: int = 0


class Guesses:
    """Lets no more guesses run at once than may fail before the lock, so that a crowd has no advantage."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], _Line] = {}
        self._decoys: OrderedDict[tuple[str, str], Attempts] = OrderedDict()

    def of_nobody(self, clock: Clock, pool_id: str, name: str) -> Ledger:
        """Failures of a name that nobody has: in this process's memory only, and only so many names."""
        return _DecoyLedger(self._decoys, clock, pool_id, name)

    async def judge(
        self, key: tuple[str, str], ledger: Ledger, clock: Clock, check: Callable[[], Awaitable[bool]]
    ) -> bool:
        """What `check` says, counted. Raises NotAuthorized during a lock-out.

        `key`: pool and user. A right guess forgets the wrong ones before it.
        """
        line = self._lines.setdefault(key, _Line())
        if line.visitors >= MOST_WAITING:
            raise TooManyRequests(
                "Too many requests", hidden=f"{line.visitors} guesses at one password are waiting"
            )
        line.visitors += 1
        try:
            attempts = await self._admitted(line, ledger, clock)
            try:
                right = await check()
                if not right:
                    await ledger.fail()
                elif attempts is not None:
                    await ledger.forget()
                return right
            finally:
                line.under_way -= 1
                async with line.changed:
                    line.changed.notify_all()
        finally:
            line.visitors -= 1
            if not line.visitors:
                self._lines.pop(key, None)

    async def _admitted(self, line: _Line, ledger: Ledger, clock: Clock) -> Attempts | None:
        async with line.changed:
            while True:
                attempts = await ledger.read()
                refuse_if_locked(attempts, clock.now())
                if line.under_way < max(1, FREE_FAILURES - counted(attempts, clock.now())):
                    line.under_way += 1
                    return attempts
                await line.changed.wait()


@dataclass(frozen=True, slots=True)
class StoredLedger:
    users: UserRepository
    clock: Clock
    pool_id: str
    sub: str

    async def read(self) -> Attempts | None:
        return await self.users.attempts.get(self.pool_id, self.sub, KIND)

    async def fail(self) -> None:
        async with self.users.edit(self.pool_id, self.sub) as stores:
            attempts = await stores.attempts.get(self.pool_id, self.sub, KIND)
            failed = after_failure(attempts, self.clock.now(), pool_id=self.pool_id, sub=self.sub)
            await stores.attempts.put(failed)

    async def forget(self) -> None:
        await self.users.attempts.remove(self.pool_id, self.sub, KIND)


@dataclass(frozen=True, slots=True)
class _DecoyLedger:
    rows: OrderedDict[tuple[str, str], Attempts]
    clock: Clock
    pool_id: str
    name: str

    async def read(self) -> Attempts | None:
        return self.rows.get((self.pool_id, self.name))

    async def fail(self) -> None:
        key = (self.pool_id, self.name)
        failed = after_failure(self.rows.get(key), self.clock.now(), pool_id=self.pool_id, sub=self.name)
        self.rows[key] = replace(failed, sub="")
        self.rows.move_to_end(key)
        if len(self.rows) > MAX_DECOYS:
            self.rows.popitem(last=False)

    async def forget(self) -> None:
        """Nobody's password is never right."""
