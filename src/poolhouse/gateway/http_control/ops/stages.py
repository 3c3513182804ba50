"""Stage: where an API is served, and with which variables, limits and logs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.refusals import no_part
from poolhouse.domain.http_apis.settings import check_route_settings, check_stage
from poolhouse.domain.http_apis.values import HttpStage, RouteSettings
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services

Given = wire.CreateStageRequest | wire.UpdateStageRequest


@operation("CreateStage")
async def create_stage(services: Services, request: wire.CreateStageRequest) -> wire.CreateStageResponse:
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    now = services.clock.now()
    async with services.editing(request.api_id) as stores:
        empty = HttpStage(
            api_id=request.api_id or "",
            name=request.stage_name or "",
            created_date=now,
            last_updated_date=now,
            auto_deploy=request.auto_deploy or False,
            tags=tags or None,
        )
        stage = await _changed(stores, empty, request)
        if stage.auto_deploy:
            stage = await publishing.followed(services, stores, stage)
        try:
            await stores.stages.add(stage)
        except AlreadyExists:
            raise Conflict("Stage already exists") from None
    return wire.CreateStageResponse(**views.stage(stage))


@operation("GetStage")
async def get_stage(services: Services, request: wire.GetStageRequest) -> wire.GetStageResponse:
    found = await lookups.stage(services.apis, request.api_id, request.stage_name)
    return wire.GetStageResponse(**views.stage(found))


@operation("GetStages")
async def get_stages(services: Services, request: wire.GetStagesRequest) -> wire.GetStagesResponse:
    found, token = await services.parts(request, services.apis.stages, of="stages")
    return wire.GetStagesResponse(items=[wire.Stage(**views.stage(each)) for each in found], next_token=token)


@operation("UpdateStage")
async def update_stage(services: Services, request: wire.UpdateStageRequest) -> wire.UpdateStageResponse:
    async with services.editing(request.api_id) as stores:
        found = await lookups.stage(stores, request.api_id, request.stage_name)
        automatic = found.auto_deploy if request.auto_deploy is None else request.auto_deploy
        changed = await _changed(stores, replace(found, auto_deploy=automatic), request)
        if automatic:
            changed = await publishing.followed(services, stores, changed)
        elif found.auto_deploy:
            changed = await _frozen(services, stores, found, changed)
        changed = replace(changed, last_updated_date=services.clock.now())
        await stores.stages.put(changed)
    return wire.UpdateStageResponse(**views.stage(changed))


@operation("DeleteStage")
async def delete_stage(services: Services, request: wire.DeleteStageRequest) -> None:
    for domain in await services.accounts.domain_names.page(services.account_id):
        for mapping in await services.accounts.mappings.page(services.account_id, domain.name):
            if (mapping.api_id, mapping.stage) == (request.api_id, request.stage_name):
                raise Invalid("Please remove all API mappings related to the stage in your domains and try again.")
    async with services.editing(request.api_id) as stores:
        found = await lookups.stage(stores, request.api_id, request.stage_name)
        await stores.stages.remove(found.api_id, found.name)
        await publishing.forget_automatic(stores, found)


@operation("DeleteAccessLogSettings")
async def delete_access_log_settings(services: Services, request: wire.DeleteAccessLogSettingsRequest) -> None:
    async with services.editing(request.api_id) as stores:
        found = await lookups.stage(stores, request.api_id, request.stage_name)
        await stores.stages.put(replace(found, access_log_destination=None, access_log_format=None))


@operation("DeleteRouteSettings")
async def delete_route_settings(services: Services, request: wire.DeleteRouteSettingsRequest) -> None:
    async with services.editing(request.api_id) as stores:
        found = await lookups.stage(stores, request.api_id, request.stage_name)
        if request.route_key not in found.route_settings:
            raise no_part("RouteSettings", request.route_key or "")
        kept = {key: each for key, each in found.route_settings.items() if key != request.route_key}
        await stores.stages.put(replace(found, route_settings=kept))


@operation("ResetAuthorizersCache")
async def reset_authorizers_cache(services: Services, request: wire.ResetAuthorizersCacheRequest) -> None:
    """A written stage is compiled anew everywhere, and the decisions are kept with what is compiled."""
    async with services.editing(request.api_id) as stores:
        await stores.stages.put(await lookups.stage(stores, request.api_id, request.stage_name))


async def _changed(stores: HttpApiStores, stage: HttpStage, request: Given) -> HttpStage:
    """The stage with what the request says. Raises Invalid, NotSupported or NotThere."""
    if request.client_certificate_id is not None:
        raise NotSupported("client certificates of HTTP API stages")
    if request.deployment_id is not None and stage.auto_deploy:
        raise Invalid("Deployment ID cannot be set on stage with AutoDeploy enabled")
    if request.deployment_id is not None:
        await lookups.deployment(stores, stage.api_id, request.deployment_id)
    given: dict[str, Any] = {"deployment_id": request.deployment_id, "description": request.description}
    if request.stage_variables is not None:
        given["variables"] = _variables(stage.variables, request.stage_variables)
    if request.default_route_settings is not None:
        given["default_route_settings"] = _settings(request.default_route_settings)
    if request.route_settings is not None:
        changes = {key: _settings(each) for key, each in request.route_settings.items()}
        keys = frozenset(each.route_key for each in await stores.routes.page(stage.api_id))
        check_route_settings(changes, keys)
        given["route_settings"] = {**stage.route_settings, **changes}
    if (log := request.access_log_settings) is not None:
        given["access_log_destination"] = log.destination_arn or stage.access_log_destination
        given["access_log_format"] = log.format or stage.access_log_format
    changed = replace(stage, **{name: value for name, value in given.items() if value is not None})
    check_stage(changed)
    return changed


async def _frozen(services: Services, stores: HttpApiStores, before: HttpStage, stage: HttpStage) -> HttpStage:
    """A stage that follows no longer serves what it served, unless another deployment was named."""
    await publishing.forget_automatic(stores, before)
    if stage.deployment_id != before.deployment_id or before.deployment_id is None:
        return stage
    made = await publishing.snapshot(services, stores, stage.api_id, publishing.AUTOMATIC)
    return replace(stage, deployment_id=made.id)


def _variables(held: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """An empty value takes a variable out."""
    return {name: value for name, value in {**held, **given}.items() if value}


def _settings(given: wire.RouteSettings) -> RouteSettings:
    """Raises Invalid for what HTTP APIs do not have."""
    if given.data_trace_enabled or given.logging_level not in (None, "OFF"):
        raise Invalid("Execution logs are not supported on protocolType HTTP")
    return RouteSettings(
        detailed_metrics_enabled=given.detailed_metrics_enabled or False,
        throttling_burst_limit=given.throttling_burst_limit,
        throttling_rate_limit=given.throttling_rate_limit,
    )
