"""An API from an OpenAPI document, and a document from an API."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import RestApi
from poolhouse.gateway.control import lookups, new_apis, views, wire
from poolhouse.gateway.control.importing import Importer, with_settings
from poolhouse.gateway.control.ops import documentation_parts, rest_apis
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.openapi.document import BadDocument, parse
from poolhouse.gateway.openapi.reading import read
from poolhouse.gateway.openapi.values import Definition
from poolhouse.gateway.openapi.writing import EVERYTHING, Export


@operation("ImportRestApi")
async def import_rest_api(services: Services, request: wire.ImportRestApiRequest) -> wire.RestApi:
    """A document that is refused leaves no API behind."""
    parameters = request.parameters or {}
    definition = await _read(request.body, parameters, fail_on_warnings=request.fail_on_warnings)
    if not definition.title:
        raise Invalid("Invalid OpenAPI input.", why="info.title is the name of the API, and it is not there")
    types, address_type = rest_apis.endpoint(_endpoint_asked(parameters))
    identifiers.check_tags(definition.tags, known=rest_apis.KNOWN_TAGS)
    api = RestApi(
        id=identifiers.new_api_id(services.random, definition.tags),
        name=definition.title,
        created_date=services.clock.now(),
        root_resource_id=identifiers.new_root_id(services.random),
        endpoint_types=types,
        ip_address_type=address_type,
    )
    with_settings(api, definition, overwrite=True)
    await new_apis.add(services, api)
    try:
        api = await _store(services, api.id, definition, parameters, overwrite=True)
    except BaseException:
        await services.apis.apis.remove(api.id)
        raise
    return replace(views.rest_api(api), warnings=list(definition.warnings) or None)


@operation("PutRestApi")
async def put_rest_api(services: Services, request: wire.PutRestApiRequest) -> wire.RestApi:
    parameters = request.parameters or {}
    found = await lookups.api(services, services.apis, request.rest_api_id)
    definition = await _read(request.body, parameters, fail_on_warnings=request.fail_on_warnings)
    tags = {**(found.tags or {}), **definition.tags}
    identifiers.check_tags(tags, known=rest_apis.KNOWN_TAGS)
    if identifiers.pinned_id(tags) not in (None, found.id):
        raise Invalid("An API keeps its identifier", why="the document's tags pin another one")
    overwrite = request.mode == "overwrite"
    api = await _store(services, found.id, definition, parameters, overwrite=overwrite)
    return replace(views.rest_api(api, updated=True), warnings=list(definition.warnings) or None)


@operation("GetExport")
async def get_export(services: Services, request: wire.GetExportRequest) -> wire.ExportResponse:
    if request.export_type not in ("swagger", "oas30"):
        raise Invalid(f"No API exporter for type '{request.export_type}'")
    api = await lookups.api(services, services.apis, request.rest_api_id)
    stage = await lookups.stage(services.apis, api.id, request.stage_name)
    deployment = await lookups.deployment(services.apis, api.id, stage.deployment_id)
    published = None
    if stage.documentation_version:
        published = await services.apis.documentation_versions.get(api.id, stage.documentation_version)
    export = Export(
        api=api,
        deployment=deployment,
        stage=stage.name,
        host=f"{api.id}.execute-api.{services.region}.amazonaws.com",
        documentation=published.parts if published else await services.apis.documentation_parts.page(api.id),
        three=request.export_type == "oas30",
        extensions=_extensions(request.parameters or {}),
    )
    as_yaml = "yaml" in (request.accepts or "")
    document = export.document()
    body = await asyncio.to_thread(_yaml, document) if as_yaml else _json(document)
    name = f"{request.export_type}_{document['info']['version']}.{'yaml' if as_yaml else 'json'}"
    return wire.ExportResponse(
        content_type="application/octet-stream",
        content_disposition=f'attachment; filename="{_file_name(name)}"',
        body=body,
    )


async def _read(body: bytes | None, parameters: Mapping[str, str], *, fail_on_warnings: bool | None) -> Definition:
    """Raises Invalid. In a thread: YAML of megabytes takes seconds."""
    base_path = parameters.get("basepath", "ignore")
    try:
        definition = await asyncio.to_thread(lambda: read(parse(body or b""), base_path=base_path))
    except BadDocument as bad:
        raise Invalid("Invalid OpenAPI input.", why=str(bad)) from None
    if definition.warnings and fail_on_warnings:
        listed = "\n".join(f"\t{warning}" for warning in definition.warnings)
        raise Invalid(f"Warnings found during import:\n{listed}")
    return definition


async def _store(
    services: Services,
    api_id: str,
    definition: Definition,
    parameters: Mapping[str, str],
    *,
    overwrite: bool,
) -> RestApi:
    """All of it in one transaction."""
    async with services.editing(api_id) as stores:
        api = with_settings(await lookups.api(services, stores, api_id), definition, overwrite=overwrite)
        await stores.apis.put(api)
        await Importer(services, stores, api_id, definition, overwrite).run()
        if parameters.get("ignore") != "documentation" and (definition.documentation or overwrite):
            await documentation_parts.keep(services, stores, api_id, definition.documentation, anew=overwrite)
    return api


def _endpoint_asked(parameters: Mapping[str, str]) -> wire.EndpointConfiguration:
    types = parameters.get("endpointConfigurationTypes")
    return wire.EndpointConfiguration(types=None if types is None else types.split(","))


def _extensions(parameters: Mapping[str, str]) -> frozenset[str]:
    asked = {each.strip() for each in parameters.get("extensions", "").split(",")}
    return EVERYTHING if "apigateway" in asked else frozenset(asked & EVERYTHING)


def _json(document: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2)


def _yaml(document: object) -> bytes:
    import yaml  # noqa: PLC0415 - only who exports YAML pays for loading it

    text: str = yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
    return text.encode("utf-8", "surrogatepass")


def _file_name(name: str) -> str:
    """What a quoted string of a header may hold (RFC 6266)."""
    return re.sub(r"[^ !#-\[\]-~]", "_", name)
