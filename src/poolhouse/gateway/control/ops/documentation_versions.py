"""DocumentationVersion: the documentation as it stood at a moment."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import documentation as rules
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import DocumentationVersion
from poolhouse.domain.errors import Conflict
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.patch import LISTED, patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateDocumentationVersion")
async def create_documentation_version(
    services: Services, request: wire.CreateDocumentationVersionRequest
) -> wire.DocumentationVersion:
    async with services.editing(request.rest_api_id) as stores:
        api_id = request.rest_api_id or ""
        parts = await stores.documentation_parts.page(api_id)
        version = DocumentationVersion(
            api_id=api_id,
            version=request.documentation_version or "",
            created_date=services.clock.now(),
            description=request.description or None,
            parts=tuple(parts),
        )
        if not version.version or version.version.isspace():
            raise Invalid("Documentation version cannot be blank")
        if not parts:
            raise Invalid("Cannot create a documentation version: the API has no documentation parts")
        if await stores.documentation_versions.get(api_id, version.version) is not None:
            raise Conflict("Documentation version already exists")
        await stores.documentation_versions.add(version)
        if request.stage_name:
            stage = await lookups.stage(stores, api_id, request.stage_name)
            await stores.stages.put(replace(stage, documentation_version=version.version))
    return view(version)


@operation("GetDocumentationVersion")
async def get_documentation_version(
    services: Services, request: wire.GetDocumentationVersionRequest
) -> wire.DocumentationVersion:
    await lookups.api(services, services.apis, request.rest_api_id)
    return view(await _find(services.apis, request.rest_api_id, request.documentation_version))


@operation("GetDocumentationVersions")
async def get_documentation_versions(
    services: Services, request: wire.GetDocumentationVersionsRequest
) -> wire.DocumentationVersions:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    found, position = await pages.parts(
        services, request, services.apis.documentation_versions, api.id, of="documentationversions"
    )
    return wire.DocumentationVersions(items=[view(each) for each in found], position=position)


@operation("UpdateDocumentationVersion")
async def update_documentation_version(
    services: Services, request: wire.UpdateDocumentationVersionRequest
) -> wire.DocumentationVersion:
    async with services.editing(request.rest_api_id) as stores:
        found = await _find(stores, request.rest_api_id, request.documentation_version)
        version = patched(found, request.patch_operations, {"description": text("description")}, LISTED)
        await stores.documentation_versions.put(version)
    return view(version)


@operation("DeleteDocumentationVersion")
async def delete_documentation_version(
    services: Services, request: wire.DeleteDocumentationVersionRequest
) -> None:
    async with services.editing(request.rest_api_id) as stores:
        found = await _find(stores, request.rest_api_id, request.documentation_version)
        await stores.documentation_versions.remove(found.api_id, found.version)


def view(version: DocumentationVersion) -> wire.DocumentationVersion:
    return wire.DocumentationVersion(
        version=version.version, created_date=int(version.created_date), description=version.description
    )


async def _find(stores: ApiStores, api_id: str | None, version: str | None) -> DocumentationVersion:
    return await lookups.found(stores.documentation_versions.get(api_id or "", version or ""), rules.no_version())
