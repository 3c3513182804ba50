"""Deployments: snapshots that a stage serves, and the stages that follow every change by themselves."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.settings import check_complete
from poolhouse.domain.http_apis.values import HttpDeployment, HttpStage
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.services import Services

AUTOMATIC = "Automatic deployment triggered by changes to the Api configuration"


async def snapshot(
    services: Services, stores: HttpApiStores, api_id: str, description: str | None
) -> HttpDeployment:
    """The API as it stands. Raises Invalid when there is nothing to serve."""
    api = await lookups.api(stores, api_id)
    deployment = HttpDeployment(
        api_id=api_id,
        id=services.new_id(6),
        created_date=services.clock.now(),
        description=description,
        routes=tuple(await stores.routes.page(api_id)),
        integrations=tuple(await stores.integrations.page(api_id)),
        authorizers=tuple(await stores.authorizers.page(api_id)),
        cors=api.cors,
    )
    check_complete(deployment)
    await stores.deployments.add(deployment)
    return deployment


async def follow(services: Services, stores: HttpApiStores, api_id: str) -> None:
    """After a change: stages with autoDeploy serve it at once, and their deployment's new id tells so."""
    for stage in await stores.stages.page(api_id):
        if stage.auto_deploy:
            await stores.stages.put(await followed(services, stores, stage))


async def followed(services: Services, stores: HttpApiStores, stage: HttpStage) -> HttpStage:
    """The stage with an automatic deployment in place of the one before; without routes there is none yet."""
    await forget_automatic(stores, stage)
    if not await stores.routes.page(stage.api_id, limit=1):
        return replace(stage, deployment_id=None, last_deployment_status_message=None)
    now = services.clock.now()
    deployment = HttpDeployment(
        api_id=stage.api_id,
        id=services.new_id(6),
        created_date=now,
        description=AUTOMATIC,
        auto_deployed=True,
    )
    await stores.deployments.add(deployment)
    told = f"Successfully deployed stage with deployment ID '{deployment.id}'"
    return replace(stage, deployment_id=deployment.id, last_updated_date=now, last_deployment_status_message=told)


async def forget_automatic(stores: HttpApiStores, stage: HttpStage) -> None:
    """An automatic deployment belongs to one stage, and only the newest is kept."""
    if stage.deployment_id is None:
        return
    before = await stores.deployments.get(stage.api_id, stage.deployment_id)
    if before is not None and before.auto_deployed:
        await stores.deployments.remove(stage.api_id, before.id)
