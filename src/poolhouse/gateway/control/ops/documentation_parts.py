"""DocumentationPart: prose about a part of the API, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.apis import documentation as rules
from poolhouse.domain.apis import errors, identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import DocumentationPart
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.patch import LISTED, REPLACE, Change, Target, patched
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.openapi.document import BadDocument, parse
from poolhouse.gateway.openapi.settings import documentation_of


@operation("CreateDocumentationPart")
async def create_documentation_part(
    services: Services, request: wire.CreateDocumentationPartRequest
) -> wire.DocumentationPart:
    location = request.location or wire.DocumentationPartLocation()
    part = rules.documentation_part(
        request.rest_api_id or "",
        identifiers.new_part_id(services.random),
        {
            "type": location.type,
            "path": location.path,
            "method": location.method,
            "statusCode": location.status_code,
            "name": location.name,
        },
        request.properties or "",
    )
    async with services.editing(request.rest_api_id) as stores:
        rules.check_place_is_free(part, await stores.documentation_parts.page(part.api_id))
        await stores.documentation_parts.add(part)
    return view(part)


@operation("GetDocumentationPart")
async def get_documentation_part(
    services: Services, request: wire.GetDocumentationPartRequest
) -> wire.DocumentationPart:
    await lookups.api(services, services.apis, request.rest_api_id)
    return view(await _find(services.apis, request.rest_api_id, request.documentation_part_id))


@operation("GetDocumentationParts")
async def get_documentation_parts(
    services: Services, request: wire.GetDocumentationPartsRequest
) -> wire.DocumentationParts:
    """`locationStatus` UNDOCUMENTED asks for what has no documentation: of that nothing is kept."""
    api = await lookups.api(services, services.apis, request.rest_api_id)
    if request.location_status == "UNDOCUMENTED":
        raise errors.NotSupported("lists of what is not documented (locationStatus UNDOCUMENTED)")

    def wanted(part: DocumentationPart) -> bool:
        return (
            request.type in (None, part.type)
            and request.path in (None, part.path)
            and (request.name_query or "") in (part.name or "")
        )

    found, position = await pages.page(
        services,
        request,
        pages.filtered(pages.below(services.apis.documentation_parts, api.id), wanted, key=lambda part: part.id),
        of=f"documentation/{api.id}/{request.type}/{request.path}/{request.name_query}",
        key=lambda part: part.id,
    )
    return wire.DocumentationParts(items=[view(part) for part in found], position=position)


@operation("UpdateDocumentationPart")
async def update_documentation_part(
    services: Services, request: wire.UpdateDocumentationPartRequest
) -> wire.DocumentationPart:
    async with services.editing(request.rest_api_id) as stores:
        found = await _find(stores, request.rest_api_id, request.documentation_part_id)
        part = patched(found, request.patch_operations, PATCH, LISTED)
        rules.check_properties(part.properties)
        await stores.documentation_parts.put(part)
    return view(part)


@operation("DeleteDocumentationPart")
async def delete_documentation_part(services: Services, request: wire.DeleteDocumentationPartRequest) -> None:
    async with services.editing(request.rest_api_id) as stores:
        found = await _find(stores, request.rest_api_id, request.documentation_part_id)
        await stores.documentation_parts.remove(found.api_id, found.id)


@operation("ImportDocumentationParts")
async def import_documentation_parts(
    services: Services, request: wire.ImportDocumentationPartsRequest
) -> wire.DocumentationPartIds:
    """From an OpenAPI document's `x-amazon-apigateway-documentation`."""
    try:
        document = parse(request.body or b"")
        given = documentation_of(document)
    except BadDocument as bad:
        raise Invalid("Invalid OpenAPI input.", why=str(bad)) from None
    async with services.editing(request.rest_api_id) as stores:
        ids = await keep(services, stores, request.rest_api_id or "", given, anew=request.mode == "overwrite")
    return wire.DocumentationPartIds(ids=ids, warnings=[])


async def keep(
    services: Services,
    stores: ApiStores,
    api_id: str,
    given: Sequence[tuple[dict[str, str | None], str]],
    *,
    anew: bool,
) -> list[str]:
    """Store parts by their locations, in place of what stands there; with `anew` in place of all. The ids."""
    present = list(await stores.documentation_parts.page(api_id))
    if anew:
        for part in present:
            await stores.documentation_parts.remove(api_id, part.id)
        present = []
    ids = []
    for location, properties in given:
        part = rules.documentation_part(api_id, identifiers.new_part_id(services.random), location, properties)
        same = next((each for each in present if rules.same_place(each, part)), None)
        if same is None:
            await stores.documentation_parts.add(part)
            present.append(part)
        else:
            part = replace(part, id=same.id)
            await stores.documentation_parts.put(part)
        ids.append(part.id)
    return ids


def view(part: DocumentationPart) -> wire.DocumentationPart:
    return wire.DocumentationPart(
        id=part.id,
        location=wire.DocumentationPartLocation(
            type=part.type,
            path=part.path,
            method=part.method,
            status_code=part.status_code,
            name=part.name,
        ),
        properties=part.properties,
    )


async def _find(stores: ApiStores, api_id: str | None, part_id: str | None) -> DocumentationPart:
    return await lookups.found(stores.documentation_parts.get(api_id or "", part_id or ""), rules.no_part())


def _patch_properties(part: DocumentationPart, change: Change) -> DocumentationPart:
    return replace(part, properties=change.text)


PATCH: dict[str, Target[DocumentationPart]] = {"properties": Target(REPLACE, _patch_properties)}
