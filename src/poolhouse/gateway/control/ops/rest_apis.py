"""RestApi: create, read, patch, delete."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.policies import checked_policy
from poolhouse.domain.apis.settings import checked_compression
from poolhouse.domain.apis.values import RestApi
from poolhouse.domain.errors import NotFound
from poolhouse.gateway.control import lookups, new_apis, pages, views, wire
from poolhouse.gateway.control.cloning import clone
from poolhouse.gateway.control.patch import Change, Target, bad_path, patched, text, unsupported
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

KNOWN_TAGS = frozenset(identifiers.PIN_TAGS)
API_KEY_SOURCES = ("HEADER", "AUTHORIZER")
_ENDPOINT_TYPES = ("REGIONAL", "EDGE", "PRIVATE")


@operation("CreateRestApi")
async def create_rest_api(services: Services, request: wire.CreateRestApiRequest) -> wire.RestApi:
    _check_description(request.description)
    types, address_type = endpoint(request.endpoint_configuration or wire.EndpointConfiguration())
    _refuse_unbuilt(request)
    tags = dict(request.tags or {})
    identifiers.check_tags(tags, known=KNOWN_TAGS)
    api = RestApi(
        id=identifiers.new_api_id(services.random, tags),
        name=_name(request.name),
        created_date=services.clock.now(),
        root_resource_id=identifiers.new_root_id(services.random),
        description=request.description,
        version=request.version or None,
        binary_media_types=tuple(request.binary_media_types or ()) or None,
        minimum_compression_size=checked_compression(request.minimum_compression_size),
        api_key_source=request.api_key_source or "HEADER",
        endpoint_types=types,
        ip_address_type=address_type,
        policy=checked_policy(request.policy),
        tags=tags or None,
        disable_execute_api_endpoint=bool(request.disable_execute_api_endpoint),
    )
    if request.clone_from:
        original = await services.apis.apis.get(request.clone_from)
        if original is None:
            raise Invalid("Invalid API identifier specified in cloneFrom")
        api = await clone(services, original, api)
    else:
        await new_apis.add(services, api)
    return views.rest_api(api)


async def _check_unmapped(services: Services, api_id: str) -> None:
    """Raises Invalid while a domain name leads to the API (text as quoted in glomex/gcdt#373)."""
    account = services.account_id
    domains = [
        domain.name
        for domain in await services.accounts.domain_names.page(account)
        if any(each.api_id == api_id for each in await services.accounts.mappings.page(account, domain.name))
    ]
    if domains:
        raise Invalid(
            f"Deleting RestApi {api_id} failed. Please remove all base path mappings related to the RestApi in "
            f"your domains: {', '.join(domains)}"
        )


@operation("GetRestApi")
async def get_rest_api(services: Services, request: wire.GetRestApiRequest) -> wire.RestApi:
    return views.rest_api(await lookups.api(services, services.apis, request.rest_api_id))


@operation("GetRestApis")
async def get_rest_apis(services: Services, request: wire.GetRestApisRequest) -> wire.RestApis:
    async def fetch(after: str | None, limit: int) -> Sequence[RestApi]:
        return await services.apis.apis.page(after=after, limit=limit)

    found, position = await pages.page(services, request, fetch, of="restapis", key=lambda api: api.id)
    return wire.RestApis(items=[views.rest_api(api) for api in found], position=position)


@operation("UpdateRestApi")
async def update_rest_api(services: Services, request: wire.UpdateRestApiRequest) -> wire.RestApi:
    async with services.editing(request.rest_api_id) as stores:
        api = patched(await lookups.api(services, stores, request.rest_api_id), request.patch_operations, PATCH)
        await stores.apis.put(api)
    return views.rest_api(api, updated=True)


@operation("DeleteRestApi")
async def delete_rest_api(services: Services, request: wire.DeleteRestApiRequest) -> None:
    await _check_unmapped(services, request.rest_api_id or "")
    try:
        await services.apis.apis.remove(request.rest_api_id or "")
    except NotFound:
        raise errors.no_api(services.account_id, request.rest_api_id or "") from None


def _name(name: str | None) -> str:
    if not name:
        raise Invalid("Name cannot be empty")
    return name


def _check_description(description: str | None) -> None:
    if description == "":
        raise Invalid("Description cannot be an empty string")


def endpoint(asked: wire.EndpointConfiguration) -> tuple[tuple[str, ...], str]:
    """The endpoint types and the address type. Raises Invalid or NotSupported."""
    types = ("EDGE",) if asked.types is None else tuple(asked.types)
    if not types:
        raise Invalid("REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.")
    if len(types) > 1:
        raise Invalid("Cannot create an api with multiple Endpoint Types.")
    if "PRIVATE" in types:
        if asked.ip_address_type == "ipv4":
            raise Invalid("Only dualstack ipAddressType is supported for Private APIs.")
        raise NotSupported("private endpoints (endpointConfiguration.types PRIVATE)")
    if asked.vpc_endpoint_ids:
        raise NotSupported("VPC endpoints (endpointConfiguration.vpcEndpointIds)")
    return types, asked.ip_address_type or "ipv4"


def _refuse_unbuilt(request: wire.CreateRestApiRequest) -> None:
    """Raises NotSupported for a setting that the data plane would not honour."""
    if request.security_policy or request.endpoint_access_mode:
        raise NotSupported("TLS settings of endpoints (securityPolicy, endpointAccessMode)")


def _patch_name(api: RestApi, change: Change) -> RestApi:
    return replace(api, name=_name(change.value))


def _patch_compression(api: RestApi, change: Change) -> RestApi:
    size = _integer(change.text) if change.text else None  # the empty value switches compression off
    return replace(api, minimum_compression_size=checked_compression(size))


def _integer(digits: str) -> int:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 20 else -1


def _patch_key_source(api: RestApi, change: Change) -> RestApi:
    if change.text not in API_KEY_SOURCES:
        raise Invalid(f"Invalid API Key Source specified. Valid options are {','.join(API_KEY_SOURCES)}")
    return replace(api, api_key_source=change.text)


def _patch_policy(api: RestApi, change: Change) -> RestApi:
    return replace(api, policy=checked_policy(None if change.op == "remove" else change.value))


def _patch_disabled(api: RestApi, change: Change) -> RestApi:
    return replace(api, disable_execute_api_endpoint=change.flag)


def _patch_address_type(api: RestApi, change: Change) -> RestApi:
    if change.text not in ("ipv4", "dualstack"):
        raise Invalid("ipAddressType must be either ipv4 or dualstack.")
    return replace(api, ip_address_type=change.text)


def _patch_endpoint_type(api: RestApi, change: Change) -> RestApi:
    """The key is the type that is replaced, or its index."""
    present = change.key in (*api.endpoint_types, "0")
    if change.op == "remove":
        if not present:
            raise bad_path(change)
        raise Invalid("REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.")
    wanted = change.text or change.key
    if wanted not in _ENDPOINT_TYPES:
        raise Invalid(f"Invalid EndpointTypes specified. Valid options are {','.join(_ENDPOINT_TYPES)}")
    if change.op == "add" and wanted not in api.endpoint_types:
        raise Invalid("Cannot create an api with multiple Endpoint Types.")
    if not present and change.op == "replace":
        raise bad_path(change)
    if wanted == "PRIVATE":
        raise NotSupported("private endpoints (endpointConfiguration.types PRIVATE)")
    return replace(api, endpoint_types=(wanted,))


def _patch_media_type(api: RestApi, change: Change) -> RestApi:
    """The key is the type; `replace` puts the new one last, as recorded from AWS."""
    types = [each for each in api.binary_media_types or () if each != change.key]
    known = len(types) < len(api.binary_media_types or ())
    if change.op != "add" and not known:
        raise bad_path(change)
    if change.op == "add":
        types = [*(api.binary_media_types or ()), *([] if known else [change.key])]
    elif change.op == "replace":
        types = [*(each for each in types if each != change.text), change.text]
    return replace(api, binary_media_types=tuple(types) or None)


PATCH: dict[str, Target[RestApi]] = {
    "name": Target(("replace",), _patch_name),
    "description": text("description", "replace", "remove"),
    "version": text("version", "replace", "remove"),
    "apiKeySource": Target(("replace",), _patch_key_source),
    "minimumCompressionSize": Target(("replace",), _patch_compression),
    "binaryMediaTypes": Target(("add", "remove", "replace"), _patch_media_type, keyed=True),
    "endpointConfiguration/types": Target(("add", "remove", "replace"), _patch_endpoint_type, keyed=True),
    "endpointConfiguration/ipAddressType": Target(("replace",), _patch_address_type),
    "endpointConfiguration/vpcEndpointIds": unsupported("VPC endpoints (endpointConfiguration.vpcEndpointIds)"),
    "policy": Target(("replace", "remove"), _patch_policy),
    "disableExecuteApiEndpoint": Target(("replace",), _patch_disabled),
    "securityPolicy": unsupported("TLS settings of endpoints (securityPolicy)"),
    "endpointAccessMode": unsupported("TLS settings of endpoints (endpointAccessMode)"),
}
