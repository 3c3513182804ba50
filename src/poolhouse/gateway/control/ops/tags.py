"""Tags of APIs and stages, by ARN."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import RestApi, Stage
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, wire
from poolhouse.gateway.control.ops.rest_apis import KNOWN_TAGS
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

_ARN = re.compile(r"arn:aws[a-z-]*:apigateway:([a-z0-9-]+)::/restapis/([^/]+)(?:/stages/([^/]+))?")


@operation("TagResource")
async def tag_resource(services: Services, request: wire.TagResourceRequest) -> None:
    api_id, stage_name = _named(services, request.resource_arn)
    async with services.editing(api_id, missing=errors.no_api(services.account_id, api_id)) as stores:
        tagged = await _find(services, stores, api_id, stage_name)
        await _store(stores, tagged, {**(tagged.tags or {}), **(request.tags or {})})


@operation("UntagResource")
async def untag_resource(services: Services, request: wire.UntagResourceRequest) -> None:
    api_id, stage_name = _named(services, request.resource_arn)
    gone = frozenset(request.tag_keys or ())
    async with services.editing(api_id, missing=errors.no_api(services.account_id, api_id)) as stores:
        tagged = await _find(services, stores, api_id, stage_name)
        kept = {key: value for key, value in (tagged.tags or {}).items() if key not in gone}
        await _store(stores, tagged, kept)


@operation("GetTags")
async def get_tags(services: Services, request: wire.GetTagsRequest) -> wire.Tags:
    api_id, stage_name = _named(services, request.resource_arn)
    tagged = await _find(services, services.apis, api_id, stage_name)
    return wire.Tags(tags=tagged.tags or {})


def _named(services: Services, arn: str | None) -> tuple[str, str | None]:
    """The API and the stage that an ARN of this region names. Raises Invalid."""
    match = _ARN.fullmatch(arn or "")
    if match is None or match[1] != services.region:
        raise Invalid("Invalid ARN specified in the request")
    return match[2], match[3]


async def _find(services: Services, stores: ApiStores, api_id: str, stage_name: str | None) -> RestApi | Stage:
    if stage_name is None:
        return await lookups.api(services, stores, api_id)
    return await lookups.stage(stores, api_id, stage_name)


async def _store(stores: ApiStores, tagged: RestApi | Stage, tags: Mapping[str, str]) -> None:
    if isinstance(tagged, Stage):
        identifiers.check_tags(tags)
        await stores.stages.put(replace(tagged, tags=dict(tags) or None))
        return
    identifiers.check_tags(tags, known=KNOWN_TAGS)
    if identifiers.pinned_id(tags) not in (None, tagged.id):
        raise Invalid(
            f"An API keeps its identifier; {' and '.join(identifiers.PIN_TAGS)} are read when it is created."
        )
    await stores.apis.put(replace(tagged, tags=dict(tags) or None))
