"""Alias: a name for a version."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from poolhouse.domain.functions import errors
from poolhouse.domain.functions.errors import NotSupported
from poolhouse.domain.functions.names import Named
from poolhouse.domain.functions.ports import FunctionReader
from poolhouse.domain.functions.values import Alias
from poolhouse.functions import lookups, pages, views, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services


@operation("CreateAlias")
async def create_alias(services: Services, request: wire.CreateAliasRequest) -> wire.AliasConfiguration:
    named = lookups.unqualified(services, request.function_name)
    _refuse_weights(request.routing_config)
    name, version = request.name or "", request.function_version or ""
    async with services.editing(Named(named.name, version)) as editor:
        if await editor.alias(named.name, name) is not None:
            raise errors.taken_alias(services.realm.arn(named.name, name))
        await _require(services, editor, named, version)
        alias = Alias(
            function=named.name,
            name=name,
            version=version,
            revision_id=services.random.uuid(),
            description=request.description or "",
        )
        await editor.put_alias(alias)
    return views.alias(alias, services.realm)


@operation("GetAlias")
async def get_alias(services: Services, request: wire.GetAliasRequest) -> wire.AliasConfiguration:
    named = lookups.unqualified(services, request.function_name)
    return views.alias(await _alias(services, services.functions, named, request.name), services.realm)


@operation("UpdateAlias")
async def update_alias(services: Services, request: wire.UpdateAliasRequest) -> wire.AliasConfiguration:
    named = lookups.unqualified(services, request.function_name)
    _refuse_weights(request.routing_config)
    async with services.editing(named) as editor:
        found = await _alias(services, editor, named, request.name)
        lookups.check_revision(request.revision_id, found.revision_id)
        if request.function_version is not None:
            await _require(services, editor, named, request.function_version)
        alias = replace(
            found,
            version=request.function_version or found.version,
            description=found.description if request.description is None else request.description,
            revision_id=services.random.uuid(),
        )
        await editor.put_alias(alias)
    return views.alias(alias, services.realm)


@operation("DeleteAlias")
async def delete_alias(services: Services, request: wire.DeleteAliasRequest) -> None:
    """An alias that is not there is gone: AWS answers 204."""
    named = lookups.unqualified(services, request.function_name)
    async with services.editing(named) as editor:
        await editor.remove_alias(named.name, request.name or "")


@operation("ListAliases")
async def list_aliases(services: Services, request: wire.ListAliasesRequest) -> wire.ListAliasesResponse:
    named = lookups.unqualified(services, request.function_name)
    await lookups.function(services, services.functions, named)
    fetch = partial(services.functions.aliases, named.name)
    found, marker = await pages.page(
        services, request, fetch, of=f"aliases {named.name}", key=lambda alias: alias.name
    )
    wanted = request.function_version
    listed = [views.alias(alias, services.realm) for alias in found if wanted in (None, alias.version)]
    return wire.ListAliasesResponse(aliases=listed, next_marker=marker)


async def _alias(services: Services, store: FunctionReader, named: Named, name: str | None) -> Alias:
    """Raises NotFound."""
    await lookups.function(services, store, named)
    found = await store.alias(named.name, name or "")
    if found is None:
        raise errors.no_alias(services.realm.arn(named.name, name))
    return found


async def _require(services: Services, store: FunctionReader, named: Named, version: str) -> None:
    """Raises NotFound."""
    if await store.version(named.name, version) is None:
        raise errors.no_function(services.realm.arn(named.name, version))


def _refuse_weights(config: wire.AliasRoutingConfiguration | None) -> None:
    if config is not None and config.additional_version_weights:
        raise NotSupported("weighted aliases (RoutingConfig)")
