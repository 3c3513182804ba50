"""ApiMapping: which API and stage answer below a path of a domain name; V1 calls it a base path mapping."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis.account import NO_BASE_PATH, BasePathMapping
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.domain.http_apis.refusals import no_mapping
from poolhouse.gateway.http_control import wire
from poolhouse.gateway.http_control.ops import domain_names
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services

_KEY = re.compile(r"[a-zA-Z0-9$\-_.+!*'()/]{1,300}")
TAKEN = "ApiMapping key already exists for this domain name"


@operation("CreateApiMapping")
async def create_api_mapping(
    services: Services, request: wire.CreateApiMappingRequest
) -> wire.CreateApiMappingResponse:
    mapping = BasePathMapping(
        account_id=services.account_id,
        domain_name=(request.domain_name or "").lower(),
        base_path=_base_path(request.api_mapping_key),
        api_id=request.api_id or "",
        stage=request.stage,
        id=services.new_id(6),
    )
    await _check_target(services, mapping)
    async with services.accounts.edit(services.account_id) as stores:
        await domain_names.find(services, stores, request.domain_name)
        try:
            await stores.mappings.add(mapping)
        except AlreadyExists:
            raise Conflict(TAKEN) from None
    return wire.CreateApiMappingResponse(**view(mapping))


@operation("GetApiMapping")
async def get_api_mapping(services: Services, request: wire.GetApiMappingRequest) -> wire.GetApiMappingResponse:
    found = await _find(services, services.accounts, request.domain_name, request.api_mapping_id)
    return wire.GetApiMappingResponse(**view(found))


@operation("GetApiMappings")
async def get_api_mappings(services: Services, request: wire.GetApiMappingsRequest) -> wire.GetApiMappingsResponse:
    domain = await domain_names.find(services, services.accounts, request.domain_name)

    async def fetch(after: str | None, limit: int) -> Sequence[BasePathMapping]:
        return await services.accounts.mappings.page(domain.account_id, domain.name, after=after, limit=limit)

    of = f"v2/domainnames/{domain.name}/mappings"
    found, token = await services.page(request, fetch, of=of, key=lambda each: each.base_path)
    return wire.GetApiMappingsResponse(items=[wire.ApiMapping(**view(each)) for each in found], next_token=token)


@operation("UpdateApiMapping")
async def update_api_mapping(
    services: Services, request: wire.UpdateApiMappingRequest
) -> wire.UpdateApiMappingResponse:
    before = await _find(services, services.accounts, request.domain_name, request.api_mapping_id)
    key = before.base_path if request.api_mapping_key is None else _base_path(request.api_mapping_key)
    changed = replace(
        before,
        base_path=key,
        api_id=request.api_id or before.api_id,
        stage=request.stage or before.stage,
        id=mapping_id(before),
    )
    await _check_target(services, changed)
    async with services.accounts.edit(services.account_id) as stores:
        await _find(services, stores, request.domain_name, request.api_mapping_id)
        if changed.base_path == before.base_path:
            await stores.mappings.put(changed)
        else:
            try:
                await stores.mappings.add(changed)
            except AlreadyExists:
                raise Conflict(TAKEN) from None
            await stores.mappings.remove(before.account_id, *before.key)
    return wire.UpdateApiMappingResponse(**view(changed))


@operation("DeleteApiMapping")
async def delete_api_mapping(services: Services, request: wire.DeleteApiMappingRequest) -> None:
    async with services.accounts.edit(services.account_id) as stores:
        found = await _find(services, stores, request.domain_name, request.api_mapping_id)
        await stores.mappings.remove(found.account_id, *found.key)


def mapping_id(mapping: BasePathMapping) -> str:
    """One that V1 made has none of its own: it is called by what it maps."""
    if mapping.id is not None:
        return mapping.id
    return hashlib.sha256(f"{mapping.domain_name}/{mapping.base_path}".encode()).hexdigest()[:6]


def view(mapping: BasePathMapping) -> dict[str, Any]:
    return {
        "api_id": mapping.api_id,
        "api_mapping_id": mapping_id(mapping),
        "api_mapping_key": "" if mapping.base_path == NO_BASE_PATH else mapping.base_path,
        "stage": mapping.stage,
    }


def _base_path(key: str | None) -> str:
    """Raises Invalid."""
    if not key or key == NO_BASE_PATH:
        return NO_BASE_PATH
    if not _KEY.fullmatch(key) or not all(key.split("/")):
        raise Invalid(
            "API mapping key should not start with, end with or double a '/', and has a-zA-Z0-9$-_.+!*'()/"
        )
    return key


async def _find(
    services: Services, stores: AccountStores, name: str | None, wanted: str | None
) -> BasePathMapping:
    domain = await domain_names.find(services, stores, name)
    for mapping in await stores.mappings.page(domain.account_id, domain.name):
        if mapping_id(mapping) == wanted:
            return mapping
    raise no_mapping()


async def _check_target(services: Services, mapping: BasePathMapping) -> None:
    """Raises Invalid for an API of either kind, or a stage, that is not there."""
    stage = mapping.stage or ""
    if await services.apis.apis.get(mapping.api_id) is not None:
        found = await services.apis.stages.get(mapping.api_id, stage) is not None
    elif await services.rest_apis.apis.get(mapping.api_id) is not None:
        found = await services.rest_apis.stages.get(mapping.api_id, stage) is not None
    else:
        raise Invalid(f"Invalid API identifier specified {mapping.api_id}")
    if not found:
        raise Invalid("Invalid stage identifier specified")
