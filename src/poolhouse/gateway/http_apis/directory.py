"""Which ids are HTTP APIs, and which stages they have: asked once an API, until something of it changes."""

from __future__ import annotations

from urllib.parse import unquote

from poolhouse.domain.http_apis.ports import HttpApiRepository
from poolhouse.domain.http_apis.values import DEFAULT, HttpDeployment
from poolhouse.domain.ports import Changes
from poolhouse.gateway.http_apis.compile import CompiledHttpStage, compile_http_stage
from poolhouse.gateway.stages import StageCache


class HttpStages:
    """A warm call reads no database."""

    def __init__(self, apis: HttpApiRepository, changes: Changes) -> None:
        self._apis = apis
        self._names: StageCache[frozenset[str]] = StageCache(self._load_names, changes)
        self._compiled: StageCache[CompiledHttpStage] = StageCache(self._compile, changes)

    async def stages_of(self, api_id: str) -> frozenset[str] | None:
        """None for an id that is no HTTP API's."""
        names = self._names.warm(api_id, DEFAULT)
        return await self._names.get(api_id, DEFAULT) if names is None else names

    async def get(self, api_id: str, stage: str) -> CompiledHttpStage | None:
        return self._compiled.warm(api_id, stage) or await self._compiled.get(api_id, stage)

    async def _load_names(self, api_id: str, _: str) -> frozenset[str] | None:
        if await self._apis.apis.get(api_id) is None:
            return None
        return frozenset(stage.name for stage in await self._apis.stages.page(api_id))

    async def _compile(self, api_id: str, name: str) -> CompiledHttpStage | None:
        api = await self._apis.apis.get(api_id)
        stage = await self._apis.stages.get(api_id, name) if api is not None else None
        if api is None or stage is None:
            return None
        deployment = None
        if stage.auto_deploy:
            deployment = HttpDeployment(
                api_id=api_id,
                id=stage.deployment_id or "",
                created_date=stage.last_updated_date,
                routes=tuple(await self._apis.routes.page(api_id)),
                integrations=tuple(await self._apis.integrations.page(api_id)),
                authorizers=tuple(await self._apis.authorizers.page(api_id)),
                cors=api.cors,
            )
        elif stage.deployment_id is not None:
            found = await self._apis.deployments.get(api_id, stage.deployment_id)
            # An automatic one holds nothing: it belongs to a stage that serves the API as it is.
            deployment = None if found is None or found.auto_deployed else found
        return compile_http_stage(api, deployment, stage)


def split_stage(stages: frozenset[str], path: str) -> tuple[str, str]:
    """Stage and path. A path may begin with a stage that is there; else it is `$default`'s (reference 3.1)."""
    first, slash, rest = path[1:].partition("/")
    name = DEFAULT if unquote(first) == DEFAULT else first
    if name in stages:
        return name, slash + rest or "/"
    return DEFAULT, path
