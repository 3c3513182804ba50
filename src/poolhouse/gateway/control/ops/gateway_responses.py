"""GatewayResponse: what the gateway itself answers, by case."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.apis import errors
from poolhouse.domain.apis import gateway_responses as rules
from poolhouse.domain.apis.values import GatewayResponse
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.patch import REPLACE, Change, Target, bad_path, mapping, patched
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("PutGatewayResponse")
async def put_gateway_response(
    services: Services, request: wire.PutGatewayResponseRequest
) -> wire.GatewayResponse:
    async with services.editing(request.rest_api_id) as stores:
        kind = request.response_type or ""
        response = GatewayResponse(
            api_id=request.rest_api_id or "",
            type=kind,
            status_code=request.status_code or rules.STATUSES[kind],
            response_parameters=dict(request.response_parameters or {}),
            response_templates=dict(request.response_templates or {}),
        )
        rules.check_gateway_response(response)
        if await stores.gateway_responses.get(response.api_id, kind) is None:
            await stores.gateway_responses.add(response)
        else:
            await stores.gateway_responses.put(response)
    return view(response, default=False)


@operation("GetGatewayResponse")
async def get_gateway_response(
    services: Services, request: wire.GetGatewayResponseRequest
) -> wire.GatewayResponse:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    own = {each.type: each for each in await services.apis.gateway_responses.page(api.id)}
    response, default = rules.shown(request.response_type or "", api.id, own)
    return view(response, default=default)


@operation("GetGatewayResponses")
async def get_gateway_responses(
    services: Services, request: wire.GetGatewayResponsesRequest
) -> wire.GatewayResponses:
    """All cases, those that nobody changed too."""
    api = await lookups.api(services, services.apis, request.rest_api_id)
    own = {each.type: each for each in await services.apis.gateway_responses.page(api.id)}

    async def fetch(after: str | None, limit: int) -> Sequence[str]:
        return [kind for kind in sorted(rules.STATUSES) if after is None or kind > after][:limit]

    of = f"gatewayresponses/{api.id}"
    found, position = await pages.page(services, request, fetch, of=of, key=lambda kind: kind)
    shown = (rules.shown(kind, api.id, own) for kind in found)
    return wire.GatewayResponses(
        items=[view(response, default=default) for response, default in shown], position=position
    )


@operation("UpdateGatewayResponse")
async def update_gateway_response(
    services: Services, request: wire.UpdateGatewayResponseRequest
) -> wire.GatewayResponse:
    async with services.editing(request.rest_api_id) as stores:
        kind, api_id = request.response_type or "", request.rest_api_id or ""
        own = await stores.gateway_responses.get(api_id, kind)
        before = own or rules.shown(kind, api_id, {})[0]
        response = patched(before, request.patch_operations, PATCH)
        # `mapping` keeps an emptied map as None.
        response = replace(
            response,
            response_parameters=response.response_parameters or {},
            response_templates=response.response_templates or {},
        )
        rules.check_gateway_response(response)
        await (stores.gateway_responses.put if own else stores.gateway_responses.add)(response)
    return view(response, default=False)


@operation("DeleteGatewayResponse")
async def delete_gateway_response(services: Services, request: wire.DeleteGatewayResponseRequest) -> None:
    """Back to the default."""
    async with services.editing(request.rest_api_id) as stores:
        api_id, kind = request.rest_api_id or "", request.response_type or ""
        if await stores.gateway_responses.get(api_id, kind) is None:
            raise rules.not_defined()
        await stores.gateway_responses.remove(api_id, kind)


def view(response: GatewayResponse, *, default: bool) -> wire.GatewayResponse:
    return wire.GatewayResponse(
        response_type=response.type,
        status_code=response.status_code,
        response_parameters=response.response_parameters,
        response_templates=response.response_templates,
        default_response=default,
    )


def _patch_status(response: GatewayResponse, change: Change) -> GatewayResponse:
    if change.op != "replace":
        raise bad_path(change)
    if not (len(change.text) == 3 and change.text.isdigit() and change.text[0] in "12345"):
        raise errors.Invalid(f"Invalid response status code specified: {change.text}")
    return replace(response, status_code=change.text)


PATCH: dict[str, Target[GatewayResponse]] = {
    "statusCode": Target((*REPLACE, "add", "remove"), _patch_status),
    "responseParameters": mapping("response_parameters", missing="Invalid parameter name specified"),
    "responseTemplates": mapping("response_templates", missing="Content-Type specified was not found"),
}
