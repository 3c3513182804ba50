"""Api: its settings, its CORS configuration, and the quick way to make one with a route and a stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.errors import Conflict
from poolhouse.domain.http_apis.integrations import check_integration, function_of
from poolhouse.domain.http_apis.ports import HttpApiStores
from poolhouse.domain.http_apis.routes import check_route_key
from poolhouse.domain.http_apis.settings import check_cors, check_name
from poolhouse.domain.http_apis.values import DEFAULT, HttpApi, HttpIntegration, HttpStage, Route
from poolhouse.gateway.http_control import publishing, views, wire
from poolhouse.gateway.http_control import services as lookups
from poolhouse.gateway.http_control.registry import operation
from poolhouse.gateway.http_control.services import Services

KNOWN_TAGS = frozenset(identifiers.PIN_TAGS)


@operation("CreateApi")
async def create_api(services: Services, request: wire.CreateApiRequest) -> wire.CreateApiResponse:
    if request.protocol_type != views.PROTOCOL:
        raise NotSupported("WebSocket APIs (protocolType WEBSOCKET)")
    _check_selections(request)
    if request.disable_schema_validation is not None:
        raise Invalid("DisableSchemaValidation is only supported for WebSocket APIs")
    tags = dict(request.tags or {})
    cors = None if request.cors_configuration is None else views.cors_value(request.cors_configuration)
    if cors is not None:
        check_cors(cors)
    check_name(request.name or "")
    api = HttpApi(
        id=await new_id(services, tags),
        name=request.name or "",
        created_date=services.clock.now(),
        description=request.description,
        version=request.version,
        cors=cors,
        disable_execute_api_endpoint=request.disable_execute_api_endpoint or False,
        ip_address_type=request.ip_address_type or "ipv4",
        tags=tags or None,
    )
    quick = None
    if request.target is not None:
        quick = _quick_integration(services, api.id, request.target, request.credentials_arn)
        check_route_key(request.route_key or DEFAULT)
    elif request.route_key is not None or request.credentials_arn is not None:
        raise Invalid("A quick create needs a target beside the route key and the credentials")
    await services.apis.apis.add(api)
    if quick is not None:
        async with services.editing(api.id) as stores:
            await _quick_create(services, stores, quick, request.route_key or DEFAULT)
    return wire.CreateApiResponse(**views.api(api, region=services.region))


@operation("GetApi")
async def get_api(services: Services, request: wire.GetApiRequest) -> wire.GetApiResponse:
    found = await lookups.api(services.apis, request.api_id)
    return wire.GetApiResponse(**views.api(found, region=services.region))


@operation("GetApis")
async def get_apis(services: Services, request: wire.GetApisRequest) -> wire.GetApisResponse:
    async def fetch(after: str | None, limit: int) -> Sequence[HttpApi]:
        return await services.apis.apis.page(after=after, limit=limit)

    found, token = await services.page(request, fetch, of="v2/apis", key=lambda each: each.id)
    items = [wire.Api(**views.api(each, region=services.region)) for each in found]
    return wire.GetApisResponse(items=items, next_token=token)


@operation("UpdateApi")
async def update_api(services: Services, request: wire.UpdateApiRequest) -> wire.UpdateApiResponse:
    _check_selections(request)
    if request.disable_schema_validation is not None:
        raise Invalid("DisableSchemaValidation is only supported for WebSocket APIs")
    async with services.editing(request.api_id) as stores:
        api = await lookups.api(stores, request.api_id)
        cors = api.cors
        if request.cors_configuration is not None:
            cors = views.cors_value(request.cors_configuration)
            check_cors(cors)
        disabled = request.disable_execute_api_endpoint
        changed = replace(
            api,
            name=api.name if request.name is None else check_name(request.name),
            description=api.description if request.description is None else request.description,
            version=api.version if request.version is None else request.version,
            cors=cors,
            disable_execute_api_endpoint=api.disable_execute_api_endpoint if disabled is None else disabled,
            ip_address_type=request.ip_address_type or api.ip_address_type,
        )
        await stores.apis.put(changed)
        await _update_quick(services, stores, request)
        await publishing.follow(services, stores, api.id)
    return wire.UpdateApiResponse(**views.api(changed, region=services.region))


@operation("DeleteApi")
async def delete_api(services: Services, request: wire.DeleteApiRequest) -> None:
    """Everything below it goes with it; not while a domain name leads to it."""
    api = await lookups.api(services.apis, request.api_id)
    for domain in await services.accounts.domain_names.page(services.account_id):
        for mapping in await services.accounts.mappings.page(services.account_id, domain.name):
            if mapping.api_id == api.id:
                raise Invalid(
                    "Deleting API failed. Please remove all API mappings related to the API in your domains and "
                    "try again."
                )
    await services.apis.apis.remove(api.id)


@operation("DeleteCorsConfiguration")
async def delete_cors_configuration(services: Services, request: wire.DeleteCorsConfigurationRequest) -> None:
    async with services.editing(request.api_id) as stores:
        api = await lookups.api(stores, request.api_id)
        await stores.apis.put(replace(api, cors=None))
        await publishing.follow(services, stores, api.id)


async def new_id(services: Services, tags: Mapping[str, str]) -> str:
    """An id that neither kind of API has. Raises Invalid or Conflict."""
    identifiers.check_tags(tags, known=KNOWN_TAGS)
    api_id = identifiers.new_api_id(services.random, tags)
    if await services.apis.apis.get(api_id) or await services.rest_apis.apis.get(api_id):
        raise Conflict(f"There is an API with the identifier {api_id} already.")
    return api_id


def _check_selections(request: wire.CreateApiRequest | wire.UpdateApiRequest) -> None:
    """Raises Invalid: on an HTTP API both expressions are what they are."""
    if request.route_selection_expression not in (
        None,
        views.ROUTE_SELECTION,
        "${request.method} ${request.path}",
    ):
        raise Invalid('Route selection expression is currently limited to "${request.method} ${request.path}"')
    if request.api_key_selection_expression not in (None, views.API_KEY_SELECTION):
        raise Invalid("ApiKeySelectionExpression is only supported for WebSocket APIs")


def _quick_integration(services: Services, api_id: str, target: str, credentials: str | None) -> HttpIntegration:
    """Raises Invalid."""
    is_function = function_of(target) is not None
    integration = HttpIntegration(
        api_id=api_id,
        id=services.new_id(),
        type="AWS_PROXY" if is_function else "HTTP_PROXY",
        uri=target,
        method="POST" if is_function else "ANY",
        payload_format_version="2.0" if is_function else "1.0",
        credentials=credentials,
        managed=True,
    )
    check_integration(integration)
    return integration


async def _quick_create(
    services: Services, stores: HttpApiStores, integration: HttpIntegration, route_key: str
) -> None:
    await stores.integrations.add(integration)
    target = f"integrations/{integration.id}"
    api_id, now = integration.api_id, services.clock.now()
    route = Route(api_id=api_id, id=services.new_id(), route_key=route_key, target=target, managed=True)
    await stores.routes.add(route)
    stage = HttpStage(
        api_id=api_id, name=DEFAULT, created_date=now, last_updated_date=now, auto_deploy=True, managed=True
    )
    await stores.stages.add(await publishing.followed(services, stores, stage))


async def _update_quick(services: Services, stores: HttpApiStores, request: wire.UpdateApiRequest) -> None:
    """What quick create made, by the members that quick create has."""
    api_id = request.api_id or ""
    if request.target is None and request.route_key is None and request.credentials_arn is None:
        return
    integration = next((each for each in await stores.integrations.page(api_id) if each.managed), None)
    routes = await stores.routes.page(api_id)
    route = next((each for each in routes if each.managed), None)
    if integration is None or route is None:
        raise Invalid("Target, route key and credentials can only be updated where quick create made them")
    if request.target is not None or request.credentials_arn is not None:
        credentials = request.credentials_arn or integration.credentials
        made = _quick_integration(services, api_id, request.target or integration.uri or "", credentials)
        await stores.integrations.put(replace(made, id=integration.id))
    if request.route_key is not None:
        check_route_key(request.route_key)
        if any(each.route_key == request.route_key and each.id != route.id for each in routes):
            raise Conflict(f"Route with key {request.route_key} already exists for this API")
        await stores.routes.put(replace(route, route_key=request.route_key))
