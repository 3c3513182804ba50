"""The keys an issuer publishes, kept fresh without making a request wait for them."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from msgspec import Struct

from poolhouse.verify.errors import BadKeys, KeysUnavailable
from poolhouse.verify.fetch import FetchFailed, check_url, fetch_json
from poolhouse.verify.keys import parse_jwks

_log = logging.getLogger("poolhouse.verify")


class Pace(Struct, frozen=True, kw_only=True):
    """How often the issuer is asked, in seconds."""

    refresh_after: float = 3_600.0  # fetched anew in the background, so that a withdrawn key stops working
    between_fetches: float = 5.0  # at least, whatever kids arrive
    same_kid_after: float = 60.0  # before a kid that was not there causes another fetch
    first_retry: float = 1.0  # after a failure; doubles up to
    last_retry: float = 60.0
    remembered_kids: int = 1_000


class _Fetch:
    """One fetch under way. Waiting on it is bounded; a fetch that outlives `deadline` counts as lost."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.done = threading.Event()


class HttpKeys:
    """A KeySource that reads `url`, a JWKS; safe between threads.

    A known key is found without a lock or a wait. An unknown one is looked for once more: the caller waits for
    that fetch, at most `timeout` + 1 seconds, unless it runs in an event loop (use `Verifier.verify_async` there).
    While the issuer is down the last keys stay in use. Only the very first fetch blocks an event loop; `warm_up`
    beforehand.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 3.0,
        pace: Pace | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Raises ValueError when `url` is neither https nor on this machine."""
        self.url = check_url(url)
        self._timeout = timeout
        self._pace = pace or Pace()
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._keys: dict[str, RSAPublicKey] | None = None
        self._stale_at = 0.0
        self._next_fetch_at = 0.0
        self._failures = 0
        self._last_error = "not fetched yet"
        self._fetch: _Fetch | None = None
        self._absent: dict[str, float] = {}

    def find(self, kid: str) -> RSAPublicKey | None:
        keys = self._keys
        if keys is not None and (key := keys.get(kid)) is not None:
            if self._monotonic() >= self._stale_at:
                self._begin_fetch()
            return key
        return self._find_unknown(kid)

    def holds(self, kid: str) -> bool:
        """Whether `find` would answer at once from what is already known."""
        return self._keys is not None and kid in self._keys

    def warm_up(self) -> None:
        """Fetch the keys now and wait for them. Raises KeysUnavailable."""
        if self._keys is None and (fetch := self._begin_fetch()) is not None:
            fetch.done.wait(self._timeout + 1.0)
        self._require_keys()

    def _find_unknown(self, kid: str) -> RSAPublicKey | None:
        cold = self._keys is None
        fetch = self._begin_fetch(None if cold else kid)
        if fetch is not None and (cold or not _in_event_loop()):
            fetch.done.wait(self._timeout + 1.0)
        return self._require_keys().get(kid)

    def _require_keys(self) -> dict[str, RSAPublicKey]:
        keys = self._keys
        if keys is None:
            raise KeysUnavailable(f"no keys from {self.url}: {self._last_error}")
        return keys

    def _begin_fetch(self, kid: str | None = None) -> _Fetch | None:
        """The fetch under way, or a new one if the pace allows it on behalf of the absent `kid`, else None."""
        with self._lock:
            now = self._monotonic()
            if self._fetch is not None and now < self._fetch.deadline:
                return self._fetch
            if now < self._next_fetch_at or (kid is not None and now < self._absent.get(kid, 0.0)):
                return None
            if kid is not None:
                self._remember_absent(kid, now)
            self._next_fetch_at = now + self._pace.between_fetches
            self._fetch = _Fetch(now + 2 * self._timeout + 1.0)
            thread = threading.Thread(
                target=self._run, args=(self._fetch,), name="poolhouse-verify-keys", daemon=True
            )
            thread.start()
            return self._fetch

    def _remember_absent(self, kid: str, now: float) -> None:
        if len(self._absent) >= self._pace.remembered_kids:
            del self._absent[next(iter(self._absent))]
        self._absent[kid] = now + self._pace.same_kid_after

    def _run(self, fetch: _Fetch) -> None:
        keys: dict[str, RSAPublicKey] | None = None
        error = ""
        try:
            keys = parse_jwks(fetch_json(self.url, timeout=self._timeout))
        except (FetchFailed, BadKeys) as failure:
            error = str(failure)
        with self._lock:
            if fetch is self._fetch:  # else it was given up as lost, and a later one has the say
                self._fetch = None
                self._settle(keys, error)
        fetch.done.set()

    def _settle(self, keys: dict[str, RSAPublicKey] | None, error: str) -> None:
        now = self._monotonic()
        if keys is not None:
            self._keys, self._failures = keys, 0
            self._stale_at = now + self._pace.refresh_after
            return
        self._last_error = error
        pause = min(self._pace.first_retry * 2**self._failures, self._pace.last_retry)
        self._failures = min(self._failures + 1, 16)
        self._next_fetch_at = now + pause
        _log.warning("keys of %s not fetched: %s; next try in %.0f s", self.url, error, pause)


def _in_event_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
