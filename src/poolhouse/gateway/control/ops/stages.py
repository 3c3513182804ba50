"""Stage: a name under which a deployment is served."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.deployments import check_access_log, check_stage_name, check_variables
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.values import Stage
from poolhouse.domain.errors import Conflict
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, views, wire
from poolhouse.gateway.control.ops import client_certificates
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.control.stage_patches import patched_stage


@operation("CreateStage")
async def create_stage(services: Services, request: wire.CreateStageRequest) -> wire.Stage:
    if request.canary_settings is not None:
        raise NotSupported("canary deployments (canarySettings)")
    check_stage_name(request.stage_name or "")
    check_variables(request.variables or {})
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    async with services.editing(request.rest_api_id) as stores:
        deployment = await stores.deployments.get(request.rest_api_id or "", request.deployment_id or "")
        if deployment is None:
            raise Invalid("Deployment id does not exist")
        now = services.clock.now()
        stage = Stage(
            api_id=deployment.api_id,
            name=request.stage_name or "",
            deployment_id=deployment.id,
            created_date=now,
            last_updated_date=now,
            description=request.description or None,
            variables=dict(request.variables or {}) or None,
            tags=tags or None,
            documentation_version=request.documentation_version or None,
            tracing_enabled=bool(request.tracing_enabled),
            cache_cluster_enabled=bool(request.cache_cluster_enabled),
            cache_cluster_size=_cache_size(request),
        )
        await _check_references(stores, stage)
        if await stores.stages.get(stage.api_id, stage.name) is not None:
            raise Conflict("Stage already exists")
        await stores.stages.add(stage)
    return views.stage(stage)


@operation("GetStage")
async def get_stage(services: Services, request: wire.GetStageRequest) -> wire.Stage:
    return views.stage(await lookups.stage(services.apis, request.rest_api_id, request.stage_name))


@operation("GetStages")
async def get_stages(services: Services, request: wire.GetStagesRequest) -> wire.Stages:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    wanted = request.deployment_id
    found = await services.apis.stages.page(api.id)
    return wire.Stages(item=[views.stage(each) for each in found if not wanted or each.deployment_id == wanted])


@operation("UpdateStage")
async def update_stage(services: Services, request: wire.UpdateStageRequest) -> wire.Stage:
    async with services.editing(request.rest_api_id, missing=errors.no_stage()) as stores:
        found = await lookups.stage(stores, request.rest_api_id, request.stage_name)
        stage = patched_stage(found, request.patch_operations)
        check_variables(stage.variables or {})
        check_access_log(stage)
        if stage.client_certificate_id not in (None, found.client_certificate_id):
            await client_certificates.check_known(services, stage.client_certificate_id or "")
        await _check_references(stores, stage)
        stage = replace(stage, last_updated_date=services.clock.now())
        await stores.stages.put(stage)
    return views.stage(stage)


@operation("DeleteStage")
async def delete_stage(services: Services, request: wire.DeleteStageRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_stage()) as stores:
        found = await lookups.stage(stores, request.rest_api_id, request.stage_name)
        await stores.stages.remove(found.api_id, found.name)


@operation("FlushStageAuthorizersCache")
async def flush_stage_authorizers_cache(
    services: Services, request: wire.FlushStageAuthorizersCacheRequest
) -> None:
    """The decisions of Lambda authorizers are kept with the compiled stage: every process compiles it anew."""
    async with services.editing(request.rest_api_id, missing=errors.no_stage()) as stores:
        await stores.stages.put(await lookups.stage(stores, request.rest_api_id, request.stage_name))


@operation("FlushStageCache")
async def flush_stage_cache(services: Services, request: wire.FlushStageCacheRequest) -> None:
    """No response is ever kept (docs/stored-settings.md): there is nothing to forget."""
    await lookups.stage(services.apis, request.rest_api_id, request.stage_name)


def _cache_size(request: wire.CreateStageRequest) -> str | None:
    return (request.cache_cluster_size or "0.5") if request.cache_cluster_enabled else None


async def _check_references(stores: ApiStores, stage: Stage) -> None:
    """Raises Invalid for what the stage names and is not there."""
    if await stores.deployments.get(stage.api_id, stage.deployment_id) is None:
        raise Invalid("Deployment id does not exist")
    version = stage.documentation_version
    if version and await stores.documentation_versions.get(stage.api_id, version) is None:
        raise Invalid(f"Invalid Documentation version specified: {version}")
