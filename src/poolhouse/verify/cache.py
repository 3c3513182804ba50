"""A bounded memory of verified tokens."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

Verdict = TypeVar("Verdict")


class TokenCache(Generic[Verdict]):
    """Keeps at least the `size` / 2 tokens used last, at most `size`; safe between threads.

    Two generations instead of a list in order of use: a hit is one dict lookup without a lock. Only put verified
    tokens in: then nobody without the issuer's key can push others out. Whether an entry is still good is the
    caller's business.
    """

    __slots__ = ("_lock", "_old", "_room", "_young")

    def __init__(self, size: int) -> None:
        self._room = max(1, size // 2)
        self._lock = threading.Lock()
        self._young: dict[str, Verdict] = {}
        self._old: dict[str, Verdict] = {}

    def get(self, token: str) -> Verdict | None:
        verdict = self._young.get(token)
        if verdict is None and (verdict := self._old.get(token)) is not None:
            self.put(token, verdict)
        return verdict

    def put(self, token: str, verdict: Verdict) -> None:
        with self._lock:
            if len(self._young) >= self._room and token not in self._young:
                self._old, self._young = self._young, {}
            self._young[token] = verdict

    def discard(self, token: str) -> None:
        with self._lock:
            self._young.pop(token, None)
            self._old.pop(token, None)

    def clear(self) -> None:
        with self._lock:
            self._young, self._old = {}, {}

    def __len__(self) -> int:
        with self._lock:
            return len(self._young) + sum(token not in self._young for token in self._old)
