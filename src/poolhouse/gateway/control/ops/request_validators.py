"""RequestValidator: whether a method's body, or its parameters, are checked before its integration is called."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import RequestValidator
from poolhouse.domain.errors import Conflict, NotFound
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.patch import LISTED, REPLACE, Change, Target, patched
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateRequestValidator")
async def create_request_validator(
    services: Services, request: wire.CreateRequestValidatorRequest
) -> wire.RequestValidator:
    # Recorded: an unknown API is a bad request here, and not one that was not found.
    missing = Invalid("Invalid REST API identifier specified")
    async with services.editing(request.rest_api_id, missing=missing) as stores:
        validator = RequestValidator(
            api_id=request.rest_api_id or "",
            id=identifiers.new_part_id(services.random),
            name=_name(request.name),
            validates_body=bool(request.validate_request_body),
            validates_parameters=bool(request.validate_request_parameters),
        )
        await stores.request_validators.add(validator)
    return view(validator)


@operation("GetRequestValidator")
async def get_request_validator(
    services: Services, request: wire.GetRequestValidatorRequest
) -> wire.RequestValidator:
    return view(await _find(services.apis, request.rest_api_id, request.request_validator_id))


@operation("GetRequestValidators")
async def get_request_validators(
    services: Services, request: wire.GetRequestValidatorsRequest
) -> wire.RequestValidators:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    found, position = await pages.parts(
        services, request, services.apis.request_validators, api.id, of="requestvalidators"
    )
    return wire.RequestValidators(items=[view(each) for each in found], position=position)


@operation("UpdateRequestValidator")
async def update_request_validator(
    services: Services, request: wire.UpdateRequestValidatorRequest
) -> wire.RequestValidator:
    async with services.editing(request.rest_api_id, missing=_missing()) as stores:
        found = await _find(stores, request.rest_api_id, request.request_validator_id)
        validator = patched(found, request.patch_operations, PATCH, LISTED)
        await stores.request_validators.put(validator)
    return view(validator)


@operation("DeleteRequestValidator")
async def delete_request_validator(services: Services, request: wire.DeleteRequestValidatorRequest) -> None:
    async with services.editing(request.rest_api_id, missing=_missing()) as stores:
        found = await _find(stores, request.rest_api_id, request.request_validator_id)
        for resource in await stores.resources.page(found.api_id):
            for verb, method in resource.methods.items():
                if method.request_validator_id == found.id:
                    raise Conflict(
                        f"Cannot delete request validator '{found.name}', is referenced in method: "
                        f"{verb}/{resource.path}"
                    )
        await stores.request_validators.remove(found.api_id, found.id)


def view(validator: RequestValidator) -> wire.RequestValidator:
    return wire.RequestValidator(
        id=validator.id,
        name=validator.name,
        validate_request_body=validator.validates_body,
        validate_request_parameters=validator.validates_parameters,
    )


def _missing() -> NotFound:
    return NotFound("Invalid Request Validator identifier specified")


async def _find(stores: ApiStores, api_id: str | None, validator_id: str | None) -> RequestValidator:
    return await lookups.found(stores.request_validators.get(api_id or "", validator_id or ""), _missing())


def _name(name: str | None) -> str:
    if not name or name.isspace():
        raise Invalid("Request Validator name cannot be blank")
    return name


def _patch_name(validator: RequestValidator, change: Change) -> RequestValidator:
    return replace(validator, name=_name(change.value))


def _patch_parameters(validator: RequestValidator, change: Change) -> RequestValidator:
    return replace(validator, validates_parameters=change.flag)


def _patch_body(validator: RequestValidator, change: Change) -> RequestValidator:
    return replace(validator, validates_body=change.flag)


PATCH: dict[str, Target[RequestValidator]] = {
    "name": Target(REPLACE, _patch_name),
    "validateRequestParameters": Target(REPLACE, _patch_parameters),
    "validateRequestBody": Target(REPLACE, _patch_body),
}
