"""Model: a JSON schema under a name, for request validation and documentation."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis import models as rules
from poolhouse.domain.apis.values import ApiModel
from poolhouse.domain.errors import Conflict
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, pages, wire
from poolhouse.gateway.control.patch import LISTED, REPLACE, Change, Target, patched, text
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services


@operation("CreateModel")
async def create_model(services: Services, request: wire.CreateModelRequest) -> wire.Model:
    async with services.editing(request.rest_api_id) as stores:
        model = ApiModel(
            api_id=request.rest_api_id or "",
            id=identifiers.new_part_id(services.random),
            name=request.name or "",
            content_type=request.content_type or "",
            schema=request.schema,
            description=request.description or None,
        )
        others = [each.name for each in await stores.models.page(model.api_id)]
        if model.name in others:
            raise Conflict("Model name already exists for this REST API")
        rules.check_model(model, others)
        await stores.models.add(model)
    return view(model)


@operation("GetModel")
async def get_model(services: Services, request: wire.GetModelRequest) -> wire.Model:
    model = await _find(services, services.apis, request.rest_api_id, request.model_name)
    if request.flatten:
        every = {each.name: each for each in await services.apis.models.page(model.api_id)}
        model = replace(model, schema=rules.flattened(model, every))
    return view(model)


@operation("GetModels")
async def get_models(services: Services, request: wire.GetModelsRequest) -> wire.Models:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    found, position = await pages.parts(services, request, services.apis.models, api.id, of="models")
    return wire.Models(items=[view(each) for each in found], position=position)


@operation("UpdateModel")
async def update_model(services: Services, request: wire.UpdateModelRequest) -> wire.Model:
    async with services.editing(request.rest_api_id) as stores:
        found = await _find(services, stores, request.rest_api_id, request.model_name)
        model = patched(found, request.patch_operations, PATCH, LISTED)
        rules.check_model(model, [each.name for each in await stores.models.page(model.api_id)])
        await stores.models.put(model)
    return view(model)


@operation("DeleteModel")
async def delete_model(services: Services, request: wire.DeleteModelRequest) -> None:
    async with services.editing(request.rest_api_id) as stores:
        model = await _find(services, stores, request.rest_api_id, request.model_name)
        every = await stores.models.page(model.api_id)
        user = rules.user_of(model.name, await stores.resources.page(model.api_id), every)
        if user is not None:
            raise Conflict(f"Cannot delete model '{model.name}', is referenced in {user}")
        await stores.models.remove(model.api_id, model.name)


@operation("GetModelTemplate")
async def get_model_template(services: Services, request: wire.GetModelTemplateRequest) -> wire.Template:
    model = await _find(services, services.apis, request.rest_api_id, request.model_name)
    return wire.Template(value=rules.sample_template(rules.parsed(model.schema or "{}")))


def view(model: ApiModel) -> wire.Model:
    return wire.Model(
        id=model.id,
        name=model.name,
        description=model.description,
        schema=model.schema,
        content_type=model.content_type,
    )


async def _find(services: Services, stores: ApiStores, api_id: str | None, name: str | None) -> ApiModel:
    api = await lookups.api(services, stores, api_id)
    return await lookups.found(stores.models.get(api.id, name or ""), rules.no_model(name))


def _patch_schema(model: ApiModel, change: Change) -> ApiModel:
    return replace(model, schema=change.text)


PATCH: dict[str, Target[ApiModel]] = {
    "description": text("description"),
    "schema": Target(REPLACE, _patch_schema),
}
