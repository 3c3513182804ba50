"""Tags, by ARN: of APIs, stages, API keys, usage plans, domain names and client certificates."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.account import ApiKey, ClientCertificate, DomainName, UsagePlan
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.apis.values import RestApi, Stage
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, wire
from poolhouse.gateway.control.ops import api_keys, client_certificates, domain_names, usage_plans
from poolhouse.gateway.control.ops.rest_apis import KNOWN_TAGS
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

_PLACE = r"arn:aws[a-z-]*:apigateway:([a-z0-9-]+)::"
_API_ARN = re.compile(_PLACE + r"/restapis/([^/]+)(?:/stages/([^/]+))?")
_ACCOUNT_ARN = re.compile(_PLACE + r"/(apikeys|clientcertificates|domainnames|usageplans)/([^/]+)")

OfAccount = ApiKey | ClientCertificate | DomainName | UsagePlan


@operation("TagResource")
async def tag_resource(services: Services, request: wire.TagResourceRequest) -> None:
    await _change(services, request.resource_arn, {**(request.tags or {})}, frozenset())


@operation("UntagResource")
async def untag_resource(services: Services, request: wire.UntagResourceRequest) -> None:
    await _change(services, request.resource_arn, {}, frozenset(request.tag_keys or ()))


@operation("GetTags")
async def get_tags(services: Services, request: wire.GetTagsRequest) -> wire.Tags:
    of_account = _named(services, _ACCOUNT_ARN, request.resource_arn)
    if of_account is not None:
        kind, key = of_account
        thing = await _find_thing(services, services.accounts, kind or "", key or "")
        return wire.Tags(tags=thing.tags or {})
    api_id, stage_name = _api_named(services, request.resource_arn)
    tagged = await _find(services, services.apis, api_id, stage_name)
    return wire.Tags(tags=tagged.tags or {})


async def _change(services: Services, arn: str | None, added: Mapping[str, str], gone: frozenset[str]) -> None:
    of_account = _named(services, _ACCOUNT_ARN, arn)
    if of_account is not None:
        kind, key = of_account
        async with services.editing_account() as stores:
            thing = await _find_thing(services, stores, kind or "", key or "")
            await _store_thing(stores, thing, _changed(thing.tags, added, gone))
        return
    api_id, stage_name = _api_named(services, arn)
    async with services.editing(api_id) as editing:
        tagged = await _find(services, editing, api_id, stage_name)
        await _store(editing, tagged, _changed(tagged.tags, added, gone))


def _changed(tags: Mapping[str, str] | None, added: Mapping[str, str], gone: frozenset[str]) -> dict[str, str]:
    return {key: value for key, value in {**(tags or {}), **added}.items() if key not in gone}


def _named(services: Services, pattern: re.Pattern[str], arn: str | None) -> tuple[str | None, str | None] | None:
    """What follows the region in an ARN of this region; None when it is another kind."""
    match = pattern.fullmatch(arn or "")
    return None if match is None or match[1] != services.region else (match[2], match[3])


def _api_named(services: Services, arn: str | None) -> tuple[str, str | None]:
    """The API and the stage. Raises Invalid."""
    found = _named(services, _API_ARN, arn)
    if found is None:
        raise Invalid("Invalid ARN specified in the request")
    return found[0] or "", found[1]


async def _find(services: Services, stores: ApiStores, api_id: str, stage_name: str | None) -> RestApi | Stage:
    if stage_name is None:
        return await lookups.api(services, stores, api_id)
    return await lookups.stage(stores, api_id, stage_name)


async def _find_thing(services: Services, stores: AccountStores, kind: str, key: str) -> OfAccount:
    if kind == "apikeys":
        return await api_keys.find(services, stores, key)
    if kind == "usageplans":
        return await usage_plans.find(services, stores, key)
    if kind == "domainnames":
        return await domain_names.find(services, stores, key)
    return await client_certificates.find(services, stores, key)


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


async def _store_thing(stores: AccountStores, thing: OfAccount, tags: Mapping[str, str]) -> None:
    identifiers.check_tags(tags)
    kept = dict(tags) or None
    if isinstance(thing, ApiKey):
        await stores.api_keys.put(replace(thing, tags=kept))
    elif isinstance(thing, UsagePlan):
        await stores.plans.put(replace(thing, tags=kept))
    elif isinstance(thing, DomainName):
        await stores.domain_names.put(replace(thing, tags=kept))
    else:
        await stores.certificates.put(replace(thing, tags=kept))
