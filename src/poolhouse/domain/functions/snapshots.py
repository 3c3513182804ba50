"""Functions ready to be invoked, kept until something of them changes: a warm invocation reads no database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import msgspec
from msgspec import Struct

from poolhouse.domain import changes as keys
from poolhouse.domain.functions.names import is_version
from poolhouse.domain.functions.ports import FunctionRepository
from poolhouse.domain.functions.values import LATEST, Function, FunctionVersion
from poolhouse.domain.pools.snapshot_cache import SnapshotCache
from poolhouse.domain.ports import Changes

MAX_KEPT: Final = 2_000
_VARIABLES: Final = msgspec.json.Decoder(dict[str, str] | None).decode


class Resolved(Struct, frozen=True):
    """What a name and a qualifier lead to. `variables` are in clear: this is never logged or shown."""

    function: Function
    version: FunctionVersion
    variables: Mapping[str, str]

    def __repr__(self) -> str:
        return f"Resolved({self.version.name}:{self.version.version})"


class FunctionSnapshots:
    def __init__(self, functions: FunctionRepository, changes: Changes) -> None:
        self._functions = functions
        self._kept: SnapshotCache[tuple[str, str], Resolved] = SnapshotCache(self._load, at_most=MAX_KEPT)
        self._changed: list[Callable[[str | None], None]] = []
        changes.subscribe(self._on_change)

    def subscribe(self, listener: Callable[[str | None], None]) -> None:
        """`listener` hears the name of each function that changed; None: any may have."""
        self._changed.append(listener)

    async def resolve(self, name: str, qualifier: str | None) -> Resolved | None:
        """None when there is no such function, version or alias. Raises what the store raises."""
        return await self._kept.get((name, qualifier or LATEST))

    async def _load(self, key: tuple[str, str]) -> Resolved | None:
        name, qualifier = key
        function = await self._functions.get(name)
        if function is None:
            return None
        wanted = qualifier
        if not is_version(qualifier):
            alias = await self._functions.alias(name, qualifier)
            if alias is None:
                return None
            wanted = alias.version
        stored = await self._functions.version(name, wanted)
        if stored is None:
            return None
        return Resolved(function, stored.version, _VARIABLES(stored.variables.value) or {})

    def _on_change(self, changed: frozenset[str]) -> None:
        prefix = keys.function("")
        names = {key.removeprefix(prefix) for key in changed if key.startswith(prefix)}
        if not changed or names:
            # Rare enough: functions change when somebody deploys.
            self._kept.clear()
        for listener in self._changed:
            for name in names or ([None] if not changed else []):
                listener(name)
