"""Deployment: an API as it stood, for stages to serve."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services


@operation("CreateDeployment")
async def create_deployment(
    services: Services, request: wire.CreateDeploymentRequest
) -> wire.CreateDeploymentResponse:
    async with services.editing(request.api_id) as stores:
        stage = None
        if request.stage_name is not None:
            stage = await lookups.stage(stores, request.api_id, request.stage_name)
            if stage.auto_deploy:
                raise Invalid("Deployment ID cannot be set on stage with AutoDeploy enabled")
        made = await publishing.snapshot(services, stores, request.api_id or "", request.description)
        if stage is not None:
            await stores.stages.put(replace(stage, deployment_id=made.id, last_updated_date=services.clock.now()))
    return wire.CreateDeploymentResponse(**views.deployment(made))


@operation("GetDeployment")
async def get_deployment(services: Services, request: wire.GetDeploymentRequest) -> wire.GetDeploymentResponse:
    found = await lookups.deployment(services.apis, request.api_id, request.deployment_id)
    return wire.GetDeploymentResponse(**views.deployment(found))


@operation("GetDeployments")
async def get_deployments(services: Services, request: wire.GetDeploymentsRequest) -> wire.GetDeploymentsResponse:
    found, token = await services.parts(request, services.apis.deployments, of="deployments")
    items = [wire.Deployment(**views.deployment(each)) for each in found]
    return wire.GetDeploymentsResponse(items=items, next_token=token)


@operation("UpdateDeployment")
async def update_deployment(
    services: Services, request: wire.UpdateDeploymentRequest
) -> wire.UpdateDeploymentResponse:
    async with services.editing(request.api_id) as stores:
        found = await lookups.deployment(stores, request.api_id, request.deployment_id)
        told = found.description if request.description is None else request.description
        changed = replace(found, description=told)
        await stores.deployments.put(changed)
    return wire.UpdateDeploymentResponse(**views.deployment(changed))


@operation("DeleteDeployment")
async def delete_deployment(services: Services, request: wire.DeleteDeploymentRequest) -> None:
    async with services.editing(request.api_id) as stores:
        found = await lookups.deployment(stores, request.api_id, request.deployment_id)
        if any(each.deployment_id == found.id for each in await stores.stages.page(found.api_id)):
            raise Invalid("Active stages pointing to this deployment must be moved or deleted")
        await stores.deployments.remove(found.api_id, found.id)
