"""The keys an issuer publishes, kept fresh without making a request wait for them."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from poolhouse.verify.errors import BadKeys, KeysUnavailable
from poolhouse.verify.fetch import FetchFailed, check_url, fetch_json
from poolhouse.verify.keys import parse_jwks
from poolhouse.verify.pace import Pace, Pacer

_log = logging.getLogger("poolhouse.verify")


class _Fetch:
    """One fetch under way; past `deadline` it counts as lost."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.done: Future[None] = Future()


class HttpKeys:
    """A KeySource that reads `url`, a JWKS; safe between threads.

    A known key is found without a lock or a wait. An unknown one is looked for once more: `find` waits for that
    fetch, at most `timeout` + 1 seconds, unless it runs in an event loop, where `find_async` does the waiting.
    While the issuer is down the last keys stay in use. Only the very first fetch can block an event loop: call
    `warm_up` beforehand, or `find_async`.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 3.0,
        pace: Pace | None = None,
        allow_http: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Raises ValueError when `url` is neither https nor on this machine. `allow_http`: for closed networks."""
        self.url = check_url(url, allow_http=allow_http)
        self._timeout = timeout
        self._monotonic = monotonic
        self._pacer = Pacer(pace or Pace())
        self._lock = threading.Lock()
        self._keys: dict[str, RSAPublicKey] | None = None
        self._fetch: _Fetch | None = None
        self._last_error = f"no answer within {timeout} s"

    def find(self, kid: str) -> RSAPublicKey | None:
        if (key := self._find_known(kid)) is not None:
            return key
        cold = self._keys is None
        fetch = self._begin_fetch(None if cold else kid)
        if fetch is not None and (cold or not _in_event_loop()):
            wait([fetch.done], self._timeout + 1.0)
        return self._require_keys().get(kid)

    async def find_async(self, kid: str) -> RSAPublicKey | None:
        """`find` that leaves the event loop free while it waits."""
        if (key := self._find_known(kid)) is not None:
            return key
        fetch = self._begin_fetch(None if self._keys is None else kid)
        if fetch is not None:
            await asyncio.wait([asyncio.wrap_future(fetch.done)], timeout=self._timeout + 1.0)
        return self._require_keys().get(kid)

    def warm_up(self) -> None:
        """Fetch the keys, if there are none yet, and wait for them. Raises KeysUnavailable."""
        if self._keys is None and (fetch := self._begin_fetch(None)) is not None:
            wait([fetch.done], self._timeout + 1.0)
        self._require_keys()

    def _find_known(self, kid: str) -> RSAPublicKey | None:
        keys = self._keys
        key = keys.get(kid) if keys is not None else None
        if key is not None and self._monotonic() >= self._pacer.stale_at:
            self._begin_fetch(None)
        return key

    def _require_keys(self) -> dict[str, RSAPublicKey]:
        keys = self._keys
        if keys is None:
            raise KeysUnavailable(f"no keys from {self.url}: {self._last_error}")
        return keys

    def _begin_fetch(self, kid: str | None) -> _Fetch | None:
        """The fetch under way, or a new one if the pace allows it on behalf of the absent `kid`, else None."""
        with self._lock:
            now = self._monotonic()
            if self._fetch is not None and now >= self._fetch.deadline:
                self._fetch = None
                self._fail(f"no answer within {self._timeout} s")
            if self._fetch is None and self._pacer.allows(kid, now):
                self._pacer.started(kid, now)
                self._fetch = self._start(_Fetch(now + 2 * self._timeout + 1.0))
            return self._fetch

    def _start(self, fetch: _Fetch) -> _Fetch | None:
        thread = threading.Thread(target=self._run, args=(fetch,), name="poolhouse-verify-keys", daemon=True)
        try:
            thread.start()
        except RuntimeError as error:  # no more threads, or the interpreter is shutting down
            self._fail(str(error))
            return None
        return fetch

    def _run(self, fetch: _Fetch) -> None:
        keys: dict[str, RSAPublicKey] | None = None
        error = "the fetching thread died"
        try:
            keys = parse_jwks(fetch_json(self.url, timeout=self._timeout))
        except (FetchFailed, BadKeys) as failure:
            error = str(failure)
        finally:
            with self._lock:
                if fetch is self._fetch:  # else it was given up as lost, and a later one has the say
                    self._fetch = None
                    if keys is None:
                        self._fail(error)
                    else:
                        self._renew(keys)
            fetch.done.set_result(None)

    def _renew(self, keys: dict[str, RSAPublicKey]) -> None:
        # A key that stays keeps its object: verified tokens are remembered together with it.
        before = self._keys or {}
        self._keys = {kid: before[kid] if before.get(kid) == key else key for kid, key in keys.items()}
        self._pacer.succeeded(self._monotonic())

    def _fail(self, error: str) -> None:
        self._last_error = error
        pause = self._pacer.failed(self._monotonic())
        _log.warning("keys of %s not fetched: %s; next try in %.0f s", self.url, error, pause)


def _in_event_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
