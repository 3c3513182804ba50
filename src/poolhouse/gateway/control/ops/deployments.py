"""Deployment: an immutable snapshot, and the stage that may be created with it."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.deployments import check_complete, check_stage_name, check_variables
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.values import Deployment, Stage
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, pages, views, wire
from poolhouse.gateway.control.patch import LISTED, patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.control.snapshots import as_it_stands


@operation("CreateDeployment")
async def create_deployment(services: Services, request: wire.CreateDeploymentRequest) -> wire.Deployment:
    _check(request)
    async with services.editing(request.rest_api_id) as stores:
        api = await lookups.api(services, stores, request.rest_api_id)
        deployment = await as_it_stands(
            stores,
            api,
            deployment_id=identifiers.new_part_id(services.random),
            now=services.clock.now(),
            description=request.description or None,
        )
        check_complete(deployment)
        await stores.deployments.add(deployment)
        if request.stage_name:
            await _point(stores, deployment, request)
    return views.deployment(deployment)


@operation("GetDeployment")
async def get_deployment(services: Services, request: wire.GetDeploymentRequest) -> wire.Deployment:
    found = await lookups.deployment(services.apis, request.rest_api_id, request.deployment_id)
    return views.deployment(found, summary="apisummary" in (request.embed or ()))


@operation("GetDeployments")
async def get_deployments(services: Services, request: wire.GetDeploymentsRequest) -> wire.Deployments:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    found, position = await pages.parts(services, request, services.apis.deployments, api.id, of="deployments")
    return wire.Deployments(items=[views.deployment(each) for each in found], position=position)


@operation("UpdateDeployment")
async def update_deployment(services: Services, request: wire.UpdateDeploymentRequest) -> wire.Deployment:
    async with services.editing(request.rest_api_id, missing=errors.no_deployment()) as stores:
        found = await lookups.deployment(stores, request.rest_api_id, request.deployment_id)
        targets = {"description": text("description")}
        deployment = patched(found, request.patch_operations, targets, LISTED)
        await stores.deployments.put(deployment)
    return views.deployment(deployment)


@operation("DeleteDeployment")
async def delete_deployment(services: Services, request: wire.DeleteDeploymentRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_deployment()) as stores:
        found = await lookups.deployment(stores, request.rest_api_id, request.deployment_id)
        stages = await stores.stages.page(found.api_id)
        if any(stage.deployment_id == found.id for stage in stages):
            raise Invalid("Active stages pointing to this deployment must be moved or deleted")
        await stores.deployments.remove(found.api_id, found.id)


async def _point(stores: ApiStores, deployment: Deployment, request: wire.CreateDeploymentRequest) -> None:
    """Create the stage, or move it to the deployment; what is not given stays as it is."""
    name = request.stage_name or ""
    variables = dict(request.variables or {})
    stage = await stores.stages.get(deployment.api_id, name)
    if stage is None:
        stage = Stage(
            api_id=deployment.api_id,
            name=name,
            deployment_id=deployment.id,
            created_date=deployment.created_date,
            last_updated_date=deployment.created_date,
            description=request.stage_description or None,
            variables=variables or None,
            tracing_enabled=bool(request.tracing_enabled),
            cache_cluster_enabled=bool(request.cache_cluster_enabled),
            cache_cluster_size=(request.cache_cluster_size or "0.5") if request.cache_cluster_enabled else None,
        )
        await stores.stages.add(stage)
        return
    moved = replace(
        stage,
        deployment_id=deployment.id,
        last_updated_date=deployment.created_date,
        description=request.stage_description or stage.description,
        variables=variables or stage.variables,
    )
    await stores.stages.put(moved)


def _check(request: wire.CreateDeploymentRequest) -> None:
    if request.canary_settings is not None:
        if not request.stage_name:
            raise Invalid(
                "Invalid deployment content specified.Non null and non empty stageName must be provided for "
                f"canary deployment. Provided value is {request.stage_name or 'null'}"
            )
        raise NotSupported("canary deployments (canarySettings)")
    if request.stage_name:
        check_stage_name(request.stage_name)
    check_variables(request.variables or {})
