"""When an issuer may be asked for its keys: seldom, whatever tokens arrive."""

from __future__ import annotations

from msgspec import Struct


class Pace(Struct, frozen=True, kw_only=True):
    """How often the issuer is asked, in seconds."""

    refresh_after: float = 3_600.0  # fetched anew in the background, so that a withdrawn key stops working
    between_fetches: float = 5.0  # at least, whatever kids arrive
    same_kid_after: float = 60.0  # before a kid that was not there causes another fetch
    first_retry: float = 1.0  # after a failure; doubles up to
    last_retry: float = 60.0
    remembered_kids: int = 1_000


class Pacer:
    """Keeps the pace; its owner holds a lock. `now` comes from a clock that never goes back."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._next_at = float("-inf")
        self._failures = 0
        self._absent: dict[str, float] = {}
        self.stale_at = float("-inf")

    def allows(self, kid: str | None, now: float) -> bool:
        """Whether to fetch now; `kid` is the absent key it would be for, None when the keys are due anyway."""
        return now >= self._next_at and (kid is None or now >= self._absent.get(kid, now))

    def started(self, kid: str | None, now: float) -> None:
        self._next_at = now + self._pace.between_fetches
        if kid is not None:
            self._absent.pop(kid, None)
            if len(self._absent) >= self._pace.remembered_kids:
                del self._absent[next(iter(self._absent))]
            self._absent[kid] = now + self._pace.same_kid_after

    def succeeded(self, now: float) -> None:
        self._failures = 0
        self.stale_at = now + self._pace.refresh_after

    def failed(self, now: float) -> float:
        """Seconds until the next try."""
        pause = min(self._pace.first_retry * float(2**self._failures), self._pace.last_retry)
        self._failures = min(self._failures + 1, 16)
        self._next_at = now + pause
        return pause
