"""BasePathMapping: which stage answers below a path of a custom domain name."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.apis.account import NO_BASE_PATH, BasePathMapping
from poolhouse.domain.apis.custom_domains import check_base_path, no_mapping
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.ops import domain_names
from poolhouse.gateway.control.patch import REPLACE, Change, Target, patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateBasePathMapping")
async def create_base_path_mapping(
    services: Services, request: wire.CreateBasePathMappingRequest
) -> wire.BasePathMapping:
    mapping = BasePathMapping(
        account_id=services.account_id,
        domain_name=(request.domain_name or "").lower(),
        base_path=check_base_path(request.base_path or NO_BASE_PATH),
        api_id=request.rest_api_id or "",
        stage=request.stage or None,
    )
    await _check_target(services, mapping)
    async with services.editing_account() as stores:
        await domain_names.find(services, stores, request.domain_name)
        try:
            await stores.mappings.add(mapping)
        except AlreadyExists:
            raise Conflict("Base path already exists for this domain name") from None
    return view(mapping)


@operation("GetBasePathMapping")
async def get_base_path_mapping(
    services: Services, request: wire.GetBasePathMappingRequest
) -> wire.BasePathMapping:
    return view(await _find(services, services.accounts, request.domain_name, request.base_path))


@operation("GetBasePathMappings")
async def get_base_path_mappings(
    services: Services, request: wire.GetBasePathMappingsRequest
) -> wire.BasePathMappings:
    domain = await domain_names.find(services, services.accounts, request.domain_name)

    async def fetch(after: str | None, limit: int) -> Sequence[BasePathMapping]:
        return await services.accounts.mappings.page(domain.account_id, domain.name, after=after, limit=limit)

    of = f"domainnames/{domain.name}/mappings"
    found, position = await pages.page(services, request, fetch, of=of, key=lambda each: each.base_path)
    return wire.BasePathMappings(items=[view(each) for each in found], position=position)


@operation("UpdateBasePathMapping")
async def update_base_path_mapping(
    services: Services, request: wire.UpdateBasePathMappingRequest
) -> wire.BasePathMapping:
    before = await _find(services, services.accounts, request.domain_name, request.base_path)
    await _check_target(services, patched(before, request.patch_operations, PATCH))
    async with services.editing_account() as stores:
        found = await _find(services, stores, request.domain_name, request.base_path)
        mapping = patched(found, request.patch_operations, PATCH)
        if mapping.base_path == found.base_path:
            await stores.mappings.put(mapping)
        else:
            try:
                await stores.mappings.add(mapping)
            except AlreadyExists:
                raise Conflict("Base path already exists for this domain name") from None
            await stores.mappings.remove(found.account_id, *found.key)
    return view(mapping)


@operation("DeleteBasePathMapping")
async def delete_base_path_mapping(services: Services, request: wire.DeleteBasePathMappingRequest) -> None:
    async with services.editing_account() as stores:
        found = await _find(services, stores, request.domain_name, request.base_path)
        await stores.mappings.remove(found.account_id, *found.key)


def view(mapping: BasePathMapping) -> wire.BasePathMapping:
    return wire.BasePathMapping(base_path=mapping.base_path, rest_api_id=mapping.api_id, stage=mapping.stage)


async def _find(
    services: Services, stores: AccountStores, name: str | None, base_path: str | None
) -> BasePathMapping:
    domain = await domain_names.find(services, stores, name)
    return await lookups.found(
        stores.mappings.get(domain.account_id, domain.name, base_path or NO_BASE_PATH), no_mapping()
    )


async def _check_target(services: Services, mapping: BasePathMapping) -> None:
    """Raises Invalid for an API or a stage that is not there."""
    if await services.apis.apis.get(mapping.api_id) is None:
        raise Invalid("Invalid REST API identifier specified")
    if mapping.stage is not None and await services.apis.stages.get(mapping.api_id, mapping.stage) is None:
        raise Invalid("Invalid stage identifier specified")


def _patch_base_path(mapping: BasePathMapping, change: Change) -> BasePathMapping:
    return replace(mapping, base_path=check_base_path(change.text or NO_BASE_PATH))


def _patch_api(mapping: BasePathMapping, change: Change) -> BasePathMapping:
    return replace(mapping, api_id=change.text)


PATCH: dict[str, Target[BasePathMapping]] = {
    "basePath": Target(REPLACE, _patch_base_path),
    "restapiId": Target(REPLACE, _patch_api),
    "stage": text("stage"),
}
