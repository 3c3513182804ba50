"""An API as it stands, frozen: what a deployment keeps, and what a test of a method runs on."""

from __future__ import annotations

from poolhouse.domain.apis.values import Deployment, RestApi
from poolhouse.domain.ports import ApiStores


async def as_it_stands(
    stores: ApiStores, api: RestApi, *, deployment_id: str, now: float, description: str | None = None
) -> Deployment:
    """Complete or not. `now` is epoch seconds."""
    return Deployment(
        api_id=api.id,
        id=deployment_id,
        created_date=now,
        description=description,
        resources=tuple(await stores.resources.page(api.id)),
        authorizers=tuple(await stores.authorizers.page(api.id)),
        binary_media_types=api.binary_media_types or (),
        models=tuple(await stores.models.page(api.id)),
        request_validators=tuple(await stores.request_validators.page(api.id)),
        gateway_responses=tuple(await stores.gateway_responses.page(api.id)),
        api_key_source=api.api_key_source,
        minimum_compression_size=api.minimum_compression_size,
        policy=api.policy,
    )
