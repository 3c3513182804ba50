"""APIs from OpenAPI documents, and documents from APIs."""

from __future__ import annotations

import asyncio

import msgspec
from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.http_apis.authorizers import check_authorizer
from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.settings import check_cors
from poolhouse.domain.http_apis.values import HttpApi, HttpDeployment, Route
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.documents import HttpDefinition, ReadRoute, read, written
from poolhouse.gateway.http_control.ops import apis, integrations, routes
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services
from poolhouse.gateway.openapi.document import BadDocument, parse
from poolhouse.gateway.openapi.reading import prefix_of

MAX_ROUTES = 300


@operation("ImportApi")
async def import_api(services: Services, request: wire.ImportApiRequest) -> wire.ImportApiResponse:
    definition = await _read(request.body, request.basepath, fail_on_warnings=request.fail_on_warnings or False)
    api = HttpApi(
        id=await apis.new_id(services, definition.tags),
        name=definition.title or "",
        created_date=services.clock.now(),
        import_info=(),
    )
    if not api.name:
        raise Invalid("The title of the definition is the API's name, and there is none")
    await services.apis.apis.add(api)
    try:
        api = await _store(services, api.id, definition)
    except BaseException:
        await services.apis.apis.remove(api.id)
        raise
    return wire.ImportApiResponse(**views.api(api, region=services.region))


@operation("ReimportApi")
async def reimport_api(services: Services, request: wire.ReimportApiRequest) -> wire.ReimportApiResponse:
    """What the document says takes the place of all that is there."""
    definition = await _read(request.body, request.basepath, fail_on_warnings=request.fail_on_warnings or False)
    api = await _store(services, request.api_id or "", definition)
    return wire.ReimportApiResponse(**views.api(api, region=services.region))


@operation("ExportApi")
async def export_api(services: Services, request: wire.ExportApiRequest) -> wire.ExportApiResponse:
    api = await lookups.api(services.apis, request.api_id)
    if request.specification != "OAS30":
        raise Invalid("Invalid specification specified. Valid options are OAS30")
    if request.output_type not in ("JSON", "YAML"):
        raise Invalid("Invalid output type specified. Valid options are JSON, YAML")
    if request.export_version not in (None, "1.0"):
        raise Invalid("Invalid export version specified. Valid options are 1.0")
    served = await _served(services, api, request.stage_name)
    extensions = request.include_extensions is not False
    version = api.version or views.when(api.created_date)
    document = written(api.name, version, api.description, served, extensions=extensions)
    if request.output_type == "JSON":
        return wire.ExportApiResponse(body=msgspec.json.format(msgspec.json.encode(document), indent=2))
    import yaml  # noqa: PLC0415 - only who exports YAML pays for loading it

    plain = msgspec.json.decode(msgspec.json.encode(document))
    text: str = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True)
    return wire.ExportApiResponse(body=text.encode("utf-8", "surrogatepass"))


async def _served(services: Services, api: HttpApi, stage_name: str | None) -> HttpDeployment:
    """What the stage serves; without a stage, or with one that follows, the API as it is."""
    if stage_name is not None:
        stage = await lookups.stage(services.apis, api.id, stage_name)
        if not stage.auto_deploy:
            return await lookups.deployment(services.apis, api.id, stage.deployment_id)
    return HttpDeployment(
        api_id=api.id,
        id="",
        created_date=api.created_date,
        routes=tuple(await services.apis.routes.page(api.id)),
        integrations=tuple(await services.apis.integrations.page(api.id)),
        authorizers=tuple(await services.apis.authorizers.page(api.id)),
        cors=api.cors,
    )


async def _read(body: str | None, base_path: str | None, *, fail_on_warnings: bool) -> HttpDefinition:
    """Raises Invalid. In a thread: a document of megabytes takes seconds."""

    def work() -> HttpDefinition:
        document = parse((body or "").encode("utf-8", "surrogatepass"))
        return read(document, base_path=prefix_of(document, three=True, base_path=base_path or "ignore"))

    try:
        definition = await asyncio.to_thread(work)
    except BadDocument as bad:
        raise Invalid(f"Invalid OpenAPI input: {bad}") from None
    if definition.warnings and fail_on_warnings:
        listed = "\n".join(f"\t{warning}" for warning in definition.warnings)
        raise Invalid(f"Warnings found during import:\n{listed}")
    if len(definition.routes) > MAX_ROUTES:
        raise Invalid(f"An API has at most {MAX_ROUTES} routes")
    return definition


async def _store(services: Services, api_id: str, definition: HttpDefinition) -> HttpApi:
    """All of it in one transaction. Raises what an API may not have."""
    async with services.editing(api_id) as stores:
        found = await lookups.api(stores, api_id)
        for route in await stores.routes.page(api_id):
            await stores.routes.remove(api_id, route.id)
        for integration in await stores.integrations.page(api_id):
            await stores.integrations.remove(api_id, integration.id)
        for authorizer in await stores.authorizers.page(api_id):
            await stores.authorizers.remove(api_id, authorizer.id)
        if definition.cors is not None:
            check_cors(definition.cors)
        disabled = definition.disable_execute_api_endpoint
        api = replace(
            found,
            name=definition.title or found.name,
            version=definition.version,
            description=definition.description,
            cors=definition.cors,
            disable_execute_api_endpoint=found.disable_execute_api_endpoint if disabled is None else disabled,
            tags={**(found.tags or {}), **definition.tags} or None,
            import_info=(),
            warnings=definition.warnings,
        )
        await stores.apis.put(api)
        ids = await _authorizers(services, stores, api_id, definition)
        for read_route in definition.routes:
            await _add(services, stores, api_id, read_route, ids)
        await publishing.follow(services, stores, api_id)
    return api


async def _authorizers(
    services: Services, stores: HttpApiStores, api_id: str, definition: HttpDefinition
) -> dict[str, tuple[str, str]]:
    """Ids and types by name."""
    ids = {}
    for name, authorizer in definition.authorizers.items():
        made = replace(authorizer, api_id=api_id, id=services.new_id(6))
        check_authorizer(made, ())
        await stores.authorizers.add(made)
        ids[name] = (made.id, made.type)
    return ids


async def _add(
    services: Services, stores: HttpApiStores, api_id: str, given: ReadRoute, ids: dict[str, tuple[str, str]]
) -> None:
    target = None
    if given.integration is not None:
        integration = replace(given.integration, api_id=api_id, id=services.new_id())
        integrations.check(integration)
        await stores.integrations.add(integration)
        target = f"integrations/{integration.id}"
    authorizer_id, kind = ids[given.authorizer] if given.authorizer is not None else (None, "")
    route = Route(
        api_id=api_id,
        id=services.new_id(),
        route_key=given.route_key,
        authorization_type={"": "NONE", "JWT": "JWT"}.get(kind, "CUSTOM"),
        authorizer_id=authorizer_id,
        authorization_scopes=given.scopes or None,
        operation_name=given.operation_name,
        target=target,
    )
    await routes.check(stores, route)
    await stores.routes.add(route)
