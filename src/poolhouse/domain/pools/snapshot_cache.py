"""Values loaded once and dropped when told: the memory behind `snapshots`."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class SnapshotCache(Generic[Key, Value]):
    """Immutable values by key. Absence (`None`) is never kept, so unknown keys cannot fill the memory."""

    def __init__(
        self,
        load: Callable[[Key], Awaitable[Value | None]],
        *,
        at_most: int,
        weight: Callable[[Value], int] | None = None,
    ) -> None:
        """`at_most` values stay, or values of that `weight`; the one not asked for longest leaves first."""
        self._load = load
        self._at_most = at_most
        self._weigh: Callable[[Value], int] = weight or (lambda _: 1)
        self._weight = 0
        self._kept: OrderedDict[Key, Value] = OrderedDict()
        self._loading: dict[Key, asyncio.Task[Value | None]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def warm(self, key: Key) -> Value | None:
        """The value if it is at hand: no coroutine, no load."""
        value = self._kept.get(key)
        if value is not None:
            self._kept.move_to_end(key)
        return value

    async def get(self, key: Key) -> Value | None:
        """The value; loads it if need be, once for however many callers. Raises what the load raises."""
        if (value := self.warm(key)) is not None:
            return value
        loading = self._loading.get(key)
        if loading is None:
            # A task of its own: a caller that is cancelled must not take the others' load with it.
            loading = asyncio.create_task(self._call(key))
            self._loading[key] = loading
            loading.add_done_callback(partial(self._loaded, key))
        return await asyncio.shield(loading)

    def drop(self, key: Key) -> None:
        """Forget the value. A load under way may have read the old state: nobody joins it, it is not kept."""
        self._remove(key)
        self._loading.pop(key, None)

    def drop_if(self, stale: Callable[[Key], bool]) -> None:
        """As `drop`, for every key that `stale` says."""
        for key in [key for key in (*self._kept, *self._loading) if stale(key)]:
            self.drop(key)

    def clear(self) -> None:
        self._kept.clear()
        self._weight = 0
        self._loading.clear()

    async def _call(self, key: Key) -> Value | None:
        return await self._load(key)

    def _loaded(self, key: Key, task: asyncio.Task[Value | None]) -> None:
        failed = task.cancelled() or task.exception() is not None
        if self._loading.get(key) is not task:
            return
        del self._loading[key]
        if failed:
            return
        value = task.result()
        if value is not None:
            self._kept[key] = value
            self._weight += self._weigh(value)
            while self._weight > self._at_most:
                self._remove(next(iter(self._kept)))

    def _remove(self, key: Key) -> None:
        value = self._kept.pop(key, None)
        if value is not None:
            self._weight -= self._weigh(value)
