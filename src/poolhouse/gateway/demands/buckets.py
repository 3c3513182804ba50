"""Token buckets: how fast calls may come.

No library: `limits` has windows but no token bucket, and asks the wall clock itself. Each process has buckets of
its own; AWS's limits are targets as well ("best-effort").
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from poolhouse.domain.apis.account import Throttle
from poolhouse.domain.ports import Clock
from poolhouse.gateway.bounded import Bounded

# What an account has where only one of the two is set (API Gateway quotas).
ACCOUNT_RATE: Final = 10_000.0
ACCOUNT_BURST: Final = 5_000
MAX_BUCKETS: Final = 50_000


class Limit(Struct, frozen=True):
    """`rate` tokens a second, at most `burst`."""

    rate: float
    burst: float


def limit_of(rate: float | None, burst: int | None) -> Limit | None:
    """None: nothing is limited. A negative number stands for the account's; no burst for a second's tokens."""
    if rate is None and burst is None:
        return None
    speed = ACCOUNT_RATE if rate is None or rate < 0 else float(rate)
    most = ACCOUNT_BURST if burst is None or burst < 0 else float(burst)
    return Limit(rate=speed, burst=most or (max(1.0, speed) if speed else 0.0))


def limit_in(throttle: Throttle | None) -> Limit | None:
    return None if throttle is None else limit_of(throttle.rate_limit, throttle.burst_limit)


class _Bucket:
    __slots__ = ("at", "limit", "tokens")

    def __init__(self, limit: Limit, now: float) -> None:
        self.limit = limit
        self.tokens = limit.burst
        self.at = now


class Buckets:
    """By name; the ones that were not used for longest are forgotten, which is to say full again."""

    __slots__ = ("_clock", "_held")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held: Bounded[tuple[str, ...], _Bucket] = Bounded(MAX_BUCKETS)

    def take(self, name: tuple[str, ...], limit: Limit) -> bool:
        """Whether a token was there. Another limit than before begins with a full bucket."""
        now = self._clock.now()
        bucket = self._held.get(name)
        if bucket is None or bucket.limit != limit:
            bucket = self._held[name] = _Bucket(limit, now)
        else:
            self._held.move_to_end(name)
            # The clock may be set back: no token comes of that, and none is taken for it.
            passed = max(0.0, now - bucket.at)
            bucket.tokens = min(limit.burst, bucket.tokens + passed * limit.rate)
            bucket.at = now
        if bucket.tokens < 1.0:
            return False
        bucket.tokens -= 1.0
        return True
