"""ApiKey: what a caller shows to be counted by a usage plan."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers, usage
from poolhouse.domain.apis.account import ApiKey
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.domain.secret import Secret
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.api_key_files import read_file
from poolhouse.gateway.control.patch import REPLACE, Change, Target, listing, patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateApiKey")
async def create_api_key(services: Services, request: wire.CreateApiKeyRequest) -> wire.ApiKey:
    """`generateDistinctId` changes nothing: the id never is the value."""
    value = request.value or usage.new_key_value(services.random)
    tags = dict(request.tags or {})
    identifiers.check_tags(tags)
    stages = (f"{each.rest_api_id}/{each.stage_name}" for each in request.stage_keys or ())
    now = services.clock.now()
    key = ApiKey(
        account_id=services.account_id,
        id=identifiers.new_account_id(services.random),
        name=request.name or "",
        created_date=now,
        last_updated_date=now,
        description=request.description or None,
        enabled=bool(request.enabled),
        customer_id=request.customer_id or None,
        stage_keys=tuple(dict.fromkeys(stages)),
        tags=tags or None,
    )
    await add(services.accounts, key, value)
    return view(key, Secret(value))


@operation("ImportApiKeys")
async def import_api_keys(services: Services, request: wire.ImportApiKeysRequest) -> wire.ApiKeyIds:
    """All of the file in one transaction; what AWS warns of does not stop it unless `failOnWarnings`."""
    async with services.editing_account() as stores:
        return await read_file(services, stores, request)


@operation("GetApiKey")
async def get_api_key(services: Services, request: wire.GetApiKeyRequest) -> wire.ApiKey:
    key = await find(services, services.accounts, request.api_key)
    values = await services.accounts.api_keys.values(key.account_id, [key.id]) if request.include_value else {}
    return view(key, values.get(key.id))


@operation("GetApiKeys")
async def get_api_keys(services: Services, request: wire.GetApiKeysRequest) -> wire.ApiKeys:
    stores, account = services.accounts, services.account_id

    def wanted(key: ApiKey) -> bool:
        fits = request.customer_id is None or key.customer_id == request.customer_id
        return fits and key.name.startswith(request.name_query or "")

    found, position = await pages.page(
        services,
        request,
        pages.filtered(pages.below(stores.api_keys, account), wanted, key=lambda key: key.id),
        of=f"apikeys/{request.name_query or ''}/{request.customer_id or ''}",
        key=lambda key: key.id,
    )
    values = await stores.api_keys.values(account, [key.id for key in found]) if request.include_values else {}
    return wire.ApiKeys(items=[view(key, values.get(key.id)) for key in found], position=position)


@operation("UpdateApiKey")
async def update_api_key(services: Services, request: wire.UpdateApiKeyRequest) -> wire.ApiKey:
    async with services.editing_account() as stores:
        key = patched(await find(services, stores, request.api_key), request.patch_operations, PATCH)
        key = replace(key, last_updated_date=services.clock.now(), stage_keys=key.stage_keys or ())
        await stores.api_keys.put(key)
    return view(key)


@operation("DeleteApiKey")
async def delete_api_key(services: Services, request: wire.DeleteApiKeyRequest) -> None:
    async with services.editing_account() as stores:
        key = await find(services, stores, request.api_key)
        await stores.api_keys.remove(key.account_id, key.id)


async def find(services: Services, stores: AccountStores, key_id: str | None) -> ApiKey:
    return await lookups.found(stores.api_keys.get(services.account_id, key_id or ""), usage.no_key())


async def add(stores: AccountStores, key: ApiKey, value: str) -> None:
    """Raises Invalid or Conflict."""
    usage.check_key_value(value)
    try:
        await stores.api_keys.add(key, Secret(value))
    except AlreadyExists:
        raise Conflict("API Key already exists") from None


def view(key: ApiKey, value: Secret | None = None) -> wire.ApiKey:
    return wire.ApiKey(
        id=key.id,
        value=None if value is None else value.value,
        name=key.name or None,
        customer_id=key.customer_id,
        description=key.description,
        enabled=key.enabled,
        created_date=int(key.created_date),
        last_updated_date=int(key.last_updated_date),
        stage_keys=key.stage_keys,
        tags=key.tags,
    )


def _patch_name(key: ApiKey, change: Change) -> ApiKey:
    return replace(key, name=change.text)


def _patch_enabled(key: ApiKey, change: Change) -> ApiKey:
    return replace(key, enabled=change.flag)


PATCH: dict[str, Target[ApiKey]] = {
    "name": Target(REPLACE, _patch_name),
    "description": text("description"),
    "enabled": Target(REPLACE, _patch_enabled),
    "customerId": text("customer_id"),
    "stages": listing("stage_keys", missing="Invalid stage key specified"),
}
