"""Which calls have become slow: one timer for all of them.

Most calls are over before; a timer for each would cost more than the rest of their bookkeeping.
"""

from __future__ import annotations

import asyncio
from typing import Final, Protocol

SLOW_SECONDS: Final = 0.05
# Who has less time than this needs a timer from the start.
SHORT_SECONDS: Final = 2 * SLOW_SECONDS


class Waiting(Protocol):
    begun: float
    """Loop time."""

    def became_slow(self) -> None: ...


class SlowCalls:
    """A call that was added, and not discarded since, is told once that it `became_slow`: after SLOW_SECONDS, and
    before twice as many have passed."""

    def __init__(self) -> None:
        self._calls: dict[Waiting, None] = {}
        self._timer: asyncio.TimerHandle | None = None

    def add(self, call: Waiting) -> None:
        self._calls[call] = None
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(SLOW_SECONDS, self._look)

    def discard(self, call: Waiting) -> None:
        self._calls.pop(call, None)

    def _look(self) -> None:
        loop = asyncio.get_running_loop()
        before = loop.time() - SLOW_SECONDS
        try:
            for call in [call for call in self._calls if call.begun <= before]:
                # What one of them does may end another.
                if call in self._calls:
                    del self._calls[call]
                    call.became_slow()
        finally:
            # Whatever one of them did: without the timer none of the others would ever be late.
            self._timer = loop.call_later(SLOW_SECONDS, self._look) if self._calls else None
