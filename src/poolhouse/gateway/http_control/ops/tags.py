"""Tags, by ARN: of APIs, stages and domain names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.http_apis.refusals import no_domain_name
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control import wire
from poolhouse.gateway.http_control.ops.apis import KNOWN_TAGS
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services

_ARN = re.compile(
    r"arn:aws[a-z-]*:apigateway:(?P<region>[a-z0-9-]+):\d*:/"
    r"(?:apis/(?P<api>[^/]+)(?:/stages/(?P<stage>[^/]+))?|domainnames/(?P<domain>[^/]+))"
)


@operation("TagResource")
async def tag_resource(services: Services, request: wire.TagResourceRequest) -> wire.TagResourceResponse:
    await _change(services, request.resource_arn, request.tags or {}, frozenset())
    return wire.TagResourceResponse()


@operation("UntagResource")
async def untag_resource(services: Services, request: wire.UntagResourceRequest) -> None:
    await _change(services, request.resource_arn, {}, frozenset(request.tag_keys or ()))


@operation("GetTags")
async def get_tags(services: Services, request: wire.GetTagsRequest) -> wire.GetTagsResponse:
    match = _named(services, request.resource_arn)
    if match["domain"]:
        domain = await services.accounts.domain_names.get(services.account_id, match["domain"].lower())
        if domain is None:
            raise no_domain_name()
        return wire.GetTagsResponse(tags=domain.tags or {})
    if match["stage"]:
        stage = await lookups.stage(services.apis, match["api"], match["stage"])
        return wire.GetTagsResponse(tags=stage.tags or {})
    api = await lookups.api(services.apis, match["api"])
    return wire.GetTagsResponse(tags=api.tags or {})


async def _change(services: Services, arn: str | None, added: Mapping[str, str], gone: frozenset[str]) -> None:
    match = _named(services, arn)
    if match["domain"]:
        async with services.accounts.edit(services.account_id) as accounts:
            domain = await accounts.domain_names.get(services.account_id, match["domain"].lower())
            if domain is None:
                raise no_domain_name()
            await accounts.domain_names.put(replace(domain, tags=_changed(domain.tags, added, gone)))
        return
    async with services.editing(match["api"]) as stores:
        if match["stage"]:
            stage = await lookups.stage(stores, match["api"], match["stage"])
            await stores.stages.put(replace(stage, tags=_changed(stage.tags, added, gone)))
            return
        api = await lookups.api(stores, match["api"])
        tags = _changed(api.tags, added, gone, known=KNOWN_TAGS)
        if identifiers.pinned_id(tags) not in (None, api.id):
            pins = " and ".join(identifiers.PIN_TAGS)
            raise Invalid(f"An API keeps its identifier; {pins} are read when it is created.")
        await stores.apis.put(replace(api, tags=tags))


def _named(services: Services, arn: str | None) -> re.Match[str]:
    """Raises Invalid."""
    match = _ARN.fullmatch(arn or "")
    if match is None or match["region"] != services.region:
        raise Invalid("Invalid ARN specified in the request")
    return match


def _changed(
    tags: Mapping[str, str] | None,
    added: Mapping[str, str],
    gone: frozenset[str],
    *,
    known: frozenset[str] = frozenset(),
) -> dict[str, str] | None:
    """Raises Invalid."""
    changed = {key: value for key, value in {**(tags or {}), **added}.items() if key not in gone}
    identifiers.check_tags(changed, known=known)
    return changed or None
