"""Stage: a name under which a deployment is served."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.deployments import check_stage_name, check_variables
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.values import Stage
from poolhouse.domain.errors import Conflict, Refused
from poolhouse.gateway.control import lookups, views, wire
from poolhouse.gateway.control.patch import REPLACE, Change, Dialect, Target, mapping, patched, text, unsupported
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateStage")
async def create_stage(services: Services, request: wire.CreateStageRequest) -> wire.Stage:
    _refuse_unbuilt(request)
    check_stage_name(request.stage_name or "")
    check_variables(request.variables or {})
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    missing = errors.no_api(services.account_id, request.rest_api_id or "")
    async with services.editing(request.rest_api_id, missing=missing) as stores:
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
        )
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
        stage = patched(found, request.patch_operations, PATCH, DIALECT)
        check_variables(stage.variables or {})
        if await stores.deployments.get(stage.api_id, stage.deployment_id) is None:
            raise Invalid("Deployment id does not exist")
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
    """Every call is decided anew, see `CognitoAuthorizer`: there is no decision to forget."""
    await lookups.stage(services.apis, request.rest_api_id, request.stage_name)


def _refuse_unbuilt(request: wire.CreateStageRequest) -> None:
    """Raises NotSupported for a setting that the data plane would not honour."""
    if request.cache_cluster_enabled or request.cache_cluster_size:
        raise NotSupported("cache clusters (cacheClusterEnabled, cacheClusterSize)")
    if request.canary_settings is not None:
        raise NotSupported("canary deployments (canarySettings)")
    if request.tracing_enabled:
        raise NotSupported("X-Ray tracing (tracingEnabled)")
    if request.documentation_version:
        raise NotSupported("documentation versions (documentationVersion)")


def _patch_deployment(stage: Stage, change: Change) -> Stage:
    return replace(stage, deployment_id=change.text)


PATCH: dict[str, Target[Stage]] = {
    "deploymentId": Target(REPLACE, _patch_deployment),
    "description": text("description"),
    "variables": mapping("variables", missing="Invalid stage variable name specified", replace_adds=True),
    "tracingEnabled": unsupported("X-Ray tracing (tracingEnabled)"),
    "cacheClusterEnabled": unsupported("cache clusters (cacheClusterEnabled)"),
    "cacheClusterSize": unsupported("cache clusters (cacheClusterSize)"),
    "clientCertificateId": unsupported("client certificates (clientCertificateId)"),
    "accessLogSettings": unsupported("access logs (accessLogSettings)"),
    "accessLogSettings/destinationArn": unsupported("access logs (accessLogSettings)"),
    "accessLogSettings/format": unsupported("access logs (accessLogSettings)"),
    "canarySettings": unsupported("canary deployments (canarySettings)", keyed=True),
}

_METHOD_SETTINGS = (
    "metrics/enabled",
    "logging/dataTrace",
    "logging/loglevel",
    "throttling/burstLimit",
    "throttling/rateLimit",
    "caching/ttlInSeconds",
    "caching/enabled",
    "caching/dataEncrypted",
    "caching/requireAuthorizationForCacheControl",
    "caching/unauthorizedCacheControlHeaderStrategy",
)
_METHOD_SETTING = re.compile(rf"/[^/]+/[^/]+/(?:{'|'.join(_METHOD_SETTINGS)})")
_METHOD = re.compile(r"/([^/]+/[^/]+)")
# AWS's own list with AWS's own missing commas.
_KNOWN: Final = (
    "/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, "
    "/accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, "
    "/{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, "
    "/{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit"
    "/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds, "
    "/{resourcePath}/{httpMethod}/caching/enabled, /{resourcePath}/{httpMethod}/caching/dataEncrypted, "
    "/{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, "
    "/{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, "
    "/*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit "
    "/*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, "
    "/*/*/caching/requireAuthorizationForCacheControl, "
    "/*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{variable_name}, /tracingEnabled"
)


def _unknown(change: Change, _names: Sequence[str]) -> Refused:
    if _METHOD_SETTING.fullmatch(change.path):
        return NotSupported("method settings of stages (throttling, logging, caching, metrics)")
    if change.op == "remove" and (method := _METHOD.fullmatch(change.path)):
        return Invalid(
            f"Cannot remove method setting {method[1]} because there is no method setting for this method "
        )
    return Invalid(f"Invalid method setting path: {change.path}. Must be one of: [{_KNOWN}]")


def _wrong(_change: Change, ops: tuple[str, ...]) -> Refused:
    return Invalid(f"Invalid patch operation specified. Must be one of: [{', '.join(ops)}]")


DIALECT = Dialect(unknown=_unknown, wrong=_wrong)
