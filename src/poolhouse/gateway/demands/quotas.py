"""Quotas: how many calls a usage plan leaves a key in a day, a week or a month.

Calls are counted in memory and written in the background, so that a call waits for no database; what other
processes wrote is read at the same time. Between two rounds each process knows its own calls and the others' as of
the last one: a quota may be passed by what they let in meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from datetime import UTC, date, datetime
from typing import Final

import structlog
from msgspec import Struct

from poolhouse.domain.apis.account import UsagePlan
from poolhouse.domain.apis.ports import AccountRepository
from poolhouse.domain.apis.usage import period_start
from poolhouse.domain.errors import NotFound
from poolhouse.domain.ports import Clock

log = structlog.get_logger("poolhouse.gateway")

ROUND_SECONDS: Final = 1.0
MAX_HELD: Final = 100_000

Member = tuple[str, str]
"""Plan and key."""


class _Known(Struct):
    """What is known of a member's period, which began on `begin`: `stored` is what the database says of it."""

    begin: str
    stored: int


class Quotas:
    """`start` is not needed: the first call counted starts the rounds. `close` writes what is left."""

    def __init__(self, accounts: AccountRepository, clock: Clock, account_id: str) -> None:
        self._accounts = accounts
        self._clock = clock
        self._account_id = account_id
        self._known: dict[Member, _Known] = {}
        # Plans with calls since the last round: the others are read anew when they are next needed.
        self._in_use: set[str] = set()
        # Calls not written yet, by member and day.
        self._unwritten: Counter[tuple[Member, str]] = Counter()
        self._writing = asyncio.Lock()
        self._rounds: asyncio.Task[None] | None = None

    async def spend(self, plan: UsagePlan, key_id: str) -> bool:
        """Count one call, unless the quota is used up. Reads the database for a member's first call only."""
        member, today = (plan.id, key_id), self._today()
        self._in_use.add(plan.id)
        if plan.quota is not None and await self._spent(plan, member, today) >= plan.quota.limit:
            return False
        self._unwritten[member, today.isoformat()] += 1
        if self._rounds is None:
            self._rounds = asyncio.create_task(self._keep_writing(), name="poolhouse usage of API keys")
        return True

    async def write(self) -> None:
        """Write what was counted, and learn what others counted. Raises Unavailable; nothing is lost by that."""
        async with self._writing:
            for (member, day), calls in list(self._unwritten.items()):
                await self._write(member, day, calls)
            await self._learn()

    async def close(self) -> None:
        if self._rounds is not None:
            # Not in the middle of a write: its calls would be written once more.
            async with self._writing:
                self._rounds.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._rounds
            self._rounds = None
        if self._unwritten:
            try:
                await self.write()
            except Exception as error:
                # Everything else still has to be closed.
                log.exception("the usage of API keys is lost", calls=self._unwritten.total(), error=str(error))

    async def _spent(self, plan: UsagePlan, member: Member, today: date) -> int:
        assert plan.quota is not None
        begin = period_start(today, plan.quota).isoformat()
        known = self._known.get(member)
        if known is None or known.begin != begin:
            stored = await self._stored(plan.id, begin)
            if len(self._known) >= MAX_HELD:
                self._known.clear()
            known = self._known[member] = _Known(begin, stored.get(member[1], 0))
        return known.stored + self._unwritten.get((member, today.isoformat()), 0)

    async def _stored(self, plan_id: str, begin: str) -> dict[str, int]:
        """Calls since `begin` less those granted on top, by key."""
        spent: Counter[str] = Counter()
        for day in await self._accounts.usage.days(self._account_id, plan_id, start=begin, end="9999-12-31"):
            spent[day.key_id] += day.used - day.extra
        return dict(spent)

    async def _write(self, member: Member, day: str, calls: int) -> None:
        try:
            await self._accounts.usage.count(self._account_id, *member, day, calls)
        except NotFound:
            log.info("calls of an API key are not counted: it has left the plan", plan=member[0], key=member[1])
        known = self._known.get(member)
        if known is not None and day >= known.begin:
            known.stored += calls
        self._unwritten[member, day] -= calls
        if not self._unwritten[member, day]:
            del self._unwritten[member, day]

    async def _learn(self) -> None:
        in_use, self._in_use = self._in_use, set()
        self._known = {member: known for member, known in self._known.items() if member[0] in in_use}
        periods = {(member[0], known.begin) for member, known in self._known.items()}
        for plan_id, begin in periods:
            stored = await self._stored(plan_id, begin)
            for member, known in self._known.items():
                if member[0] == plan_id and known.begin == begin:
                    known.stored = stored.get(member[1], 0)

    async def _keep_writing(self) -> None:
        while self._in_use or self._unwritten:
            await asyncio.sleep(ROUND_SECONDS)
            try:
                await self.write()
            except Exception as error:
                # The next round writes it; a quota counts on in memory.
                log.warning("the usage of API keys cannot be written", error=str(error))
        self._rounds = None

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock.now(), UTC).date()
