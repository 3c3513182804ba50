"""Resource: the tree of paths."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.tree import ResourceTree
from poolhouse.gateway.control import lookups, pages, views, wire
from poolhouse.gateway.control.patch import LISTED, Change, Dialect
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateResource")
async def create_resource(services: Services, request: wire.CreateResourceRequest) -> wire.Resource:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        tree = ResourceTree.of(await stores.resources.page(request.rest_api_id or ""))
        resource = tree.new(
            request.parent_id or "",
            request.path_part or "",
            resource_id=identifiers.new_part_id(services.random),
        )
        await stores.resources.add(resource)
    return views.resource(resource, embed_methods=False)


@operation("GetResource")
async def get_resource(services: Services, request: wire.GetResourceRequest) -> wire.Resource:
    found = await lookups.resource(services.apis, request.rest_api_id, request.resource_id)
    return views.resource(found, embed_methods=_embeds(request.embed))


@operation("GetResources")
async def get_resources(services: Services, request: wire.GetResourcesRequest) -> wire.Resources:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    found, position = await pages.parts(services, request, services.apis.resources, api.id, of="resources")
    embed = _embeds(request.embed)
    return wire.Resources(items=[views.resource(each, embed_methods=embed) for each in found], position=position)


@operation("UpdateResource")
async def update_resource(services: Services, request: wire.UpdateResourceRequest) -> wire.Resource:
    resource_id = request.resource_id or ""
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        before = ResourceTree.of(await stores.resources.page(request.rest_api_id or ""))
        before.get(resource_id)
        tree = before
        for each in request.patch_operations or ():
            change = Change(op=each.op or "", path=each.path or "null", value=each.value)
            tree = _changed(tree, resource_id, change)
        for resource in tree.changes_from(before):
            await stores.resources.put(resource)
    return views.resource(tree.get(resource_id), embed_methods=False)


@operation("DeleteResource")
async def delete_resource(services: Services, request: wire.DeleteResourceRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_resource()) as stores:
        tree = ResourceTree.of(await stores.resources.page(request.rest_api_id or ""))
        doomed = tree.below(request.resource_id or "")
        if doomed[0].parent_id is None:
            raise Invalid("Root resource cannot be deleted.")
        for resource in doomed:
            await stores.resources.remove(resource.api_id, resource.id)


def _embeds(embed: Sequence[str] | None) -> bool:
    return "methods" in (embed or ())


def _changed(tree: ResourceTree, resource_id: str, change: Change, dialect: Dialect = LISTED) -> ResourceTree:
    """A patch of one resource may change the paths of others, so it works on the tree."""
    if change.op == "replace" and change.path == "/pathPart":
        return tree.renamed(resource_id, change.text)
    if change.op == "replace" and change.path == "/parentId":
        return tree.moved(resource_id, change.text)
    raise dialect.unknown(change, ("parentId", "pathPart"))
