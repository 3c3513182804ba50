"""Compiled stages, kept until something of their API changes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final, Generic, TypeVar

from poolhouse.domain import changes as keys
from poolhouse.domain.ports import ApiRepository, Changes
from poolhouse.gateway.bounded import Bounded
from poolhouse.gateway.client_identities import ClientIdentities
from poolhouse.gateway.compile import CompiledStage, compile_stage

MAX_STAGES: Final = 1_000
# Unknown ids are remembered apart, so that guessing them cannot push served stages out.
MAX_ABSENT: Final = 1_000
MAX_ID_LENGTH: Final = 128

Key = tuple[str, str]
Compiled = TypeVar("Compiled")


class StageCache(Generic[Compiled]):
    """Loads each stage once, for however many calls; a load that raced with a change is not kept."""

    def __init__(self, load: Callable[[str, str], Awaitable[Compiled | None]], changes: Changes) -> None:
        """`load` gives the stage of an API, None when there is none."""
        self._load_from = load
        self._kept: Bounded[Key, Compiled] = Bounded(MAX_STAGES)
        self._absent: Bounded[Key, None] = Bounded(MAX_ABSENT)
        self._loading: dict[Key, asyncio.Task[Compiled | None]] = {}
        changes.subscribe(self._changed)

    def warm(self, api_id: str, stage: str) -> Compiled | None:
        """The stage if it is at hand: no coroutine, no database."""
        return self._kept.get((api_id, stage))

    async def get(self, api_id: str, stage: str) -> Compiled | None:
        """None when there is no such API or stage. Raises what the store raises."""
        key = (api_id, stage)
        if (kept := self._kept.get(key)) is not None:
            return kept
        if key in self._absent or not (_could_exist(api_id) and _could_exist(stage)):
            return None
        loading = self._loading.get(key)
        if loading is None:
            # A task of its own: a caller that goes away must not take the others' load with it.
            loading = asyncio.create_task(self._load(key))
            self._loading[key] = loading
            loading.add_done_callback(partial(self._loaded, key))
        return await asyncio.shield(loading)

    async def _load(self, key: Key) -> Compiled | None:
        return await self._load_from(*key)

    def _loaded(self, key: Key, task: asyncio.Task[Compiled | None]) -> None:
        failed = task.cancelled() or task.exception() is not None
        if self._loading.get(key) is not task:
            return  # it was dropped while it loaded
        del self._loading[key]
        if failed:
            return
        compiled = task.result()
        if compiled is None:
            self._absent[key] = None
        else:
            self._kept[key] = compiled

    def _changed(self, changed: frozenset[str]) -> None:
        for held in (self._kept, self._absent, self._loading):
            for key in [key for key in held if not changed or keys.api(key[0]) in changed]:
                del held[key]


class CompiledStages(StageCache[CompiledStage]):
    """Of REST APIs."""

    def __init__(self, apis: ApiRepository, changes: Changes, identities: ClientIdentities) -> None:
        self._apis = apis
        self._identities = identities
        super().__init__(self._compiled, changes)

    async def _compiled(self, api_id: str, name: str) -> CompiledStage | None:
        api = await self._apis.apis.get(api_id)
        stage = await self._apis.stages.get(api_id, name) if api is not None else None
        if api is None or stage is None:
            return None
        deployment = await self._apis.deployments.get(api_id, stage.deployment_id)
        if deployment is None:
            return None
        identity = await self._identities.get(stage.client_certificate_id)
        return compile_stage(api, deployment, stage, identity)


def _could_exist(name: str) -> bool:
    """Ids come from the request's path: one that no store could hold is simply unknown."""
    return 0 < len(name) <= MAX_ID_LENGTH and name.isascii() and name.isprintable()
