"""The contracts of domain.ports.RestApis and ApiParts."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.apis.values import Integration, Method, MethodResponse
from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.ports import ApiParts, ApiRepository
from tests.contracts.racing import outcomes
from tests.contracts.values import (
    API,
    HOSTILE,
    a_deployment,
    a_documentation_part,
    a_documentation_version,
    a_gateway_response,
    a_model,
    a_resource,
    a_stage,
    a_validator,
    an_api,
    an_authorizer,
)

PARTS = {
    "resources": a_resource,
    "authorizers": an_authorizer,
    "deployments": a_deployment,
    "stages": a_stage,
    "models": a_model,
    "request_validators": a_validator,
    "gateway_responses": a_gateway_response,
    "documentation_parts": a_documentation_part,
    "documentation_versions": a_documentation_version,
}
METHOD = Method(
    http_method="GET",
    authorization_type="COGNITO_USER_POOLS",
    authorization_scopes=("orders/read",),
    responses={"200": MethodResponse(status_code="200", response_parameters={"x": False})},
    integration=Integration(type="HTTP_PROXY", uri=HOSTILE, request_templates={"application/json": HOSTILE}),
)


@pytest.mark.anyio
class RestApisContract:
    async def test_an_api_begins_with_its_root(self, apis: ApiRepository) -> None:
        api = an_api(name=HOSTILE, tags={}, binary_media_types=("*/*",))
        await apis.apis.add(api, a_resource())
        assert await apis.apis.get(API) == api
        assert await apis.resources.page(API) == [a_resource()]
        assert await apis.apis.get("unknown\0") is None

    async def test_an_api_begins_with_its_models(self, apis: ApiRepository) -> None:
        await apis.apis.add(an_api(), a_resource(), [a_model(), a_model("Order")])
        assert [model.name for model in await apis.models.page(API)] == ["Order", "Pet"]
        await apis.apis.remove(API)
        assert await apis.models.page(API) == []

    async def test_an_id_is_taken_once(self, apis: ApiRepository) -> None:
        await apis.apis.add(an_api(), a_resource())
        with pytest.raises(AlreadyExists):
            await apis.apis.add(an_api(name="second"), a_resource("other"))
        assert await apis.apis.get(API) == an_api()
        assert await apis.resources.page(API) == [a_resource()]

    async def test_put_replaces(self, apis: ApiRepository) -> None:
        await apis.apis.add(an_api(), a_resource())
        await apis.apis.put(an_api(name="renamed"))
        assert await apis.apis.get(API) == an_api(name="renamed")

    async def test_put_and_remove_of_an_unknown_api(self, apis: ApiRepository) -> None:
        with pytest.raises(NotFound):
            await apis.apis.put(an_api())
        with pytest.raises(NotFound):
            await apis.apis.remove(API)
        assert await apis.apis.page(after=None, limit=5) == []

    async def test_remove_takes_everything_of_the_api_and_nothing_else(self, apis: ApiRepository) -> None:
        for api_id in (API, "other"):
            await apis.apis.add(an_api(api_id), a_resource(api_id=api_id))
            await apis.authorizers.add(an_authorizer(api_id=api_id))
            await apis.deployments.add(a_deployment(api_id=api_id))
            await apis.stages.add(a_stage(api_id=api_id))
        await apis.apis.remove(API)
        for store in (apis.resources, apis.authorizers, apis.deployments, apis.stages):
            assert await store.page(API) == []
            assert len(await store.page("other")) == 1

    async def test_pages(self, apis: ApiRepository) -> None:
        for api_id in ("c", "a", "b"):
            await apis.apis.add(an_api(api_id), a_resource(api_id=api_id))
        assert [api.id for api in await apis.apis.page(after=None, limit=2)] == ["a", "b"]
        assert [api.id for api in await apis.apis.page(after="b", limit=2)] == ["c"]

    async def test_of_racing_creates_one_wins(self, apis: ApiRepository) -> None:
        calls = (apis.apis.add(an_api(name=f"n{number}"), a_resource()) for number in range(64))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 63}


@pytest.mark.anyio
@pytest.mark.parametrize("kind", PARTS)
class ApiPartsContract:
    @pytest.fixture(autouse=True)
    async def _an_api(self, apis: ApiRepository) -> None:
        await apis.apis.add(an_api(), a_resource())

    @pytest.fixture
    def store(self, apis: ApiRepository, kind: str) -> ApiParts[Any]:
        return getattr(apis, kind)  # type: ignore[no-any-return]  # one of four stores

    async def test_add_get_remove(self, store: ApiParts[Any], kind: str) -> None:
        part = PARTS[kind]("part1")
        await store.add(part)
        assert await store.get(API, "part1") == part
        assert await store.get("other", "part1") is None
        assert await store.get(API, "\0") is None
        await store.remove(API, "part1")
        assert await store.get(API, "part1") is None
        with pytest.raises(NotFound):
            await store.remove(API, "part1")

    async def test_needs_its_api(self, store: ApiParts[Any], kind: str) -> None:
        with pytest.raises(NotFound):
            await store.add(PARTS[kind]("part1", "other"))
        assert await store.page("other") == []

    async def test_put_replaces_what_is_there(self, store: ApiParts[Any], kind: str) -> None:
        fields: dict[str, dict[str, Any]] = {
            "resources": {"methods": {"GET": METHOD}},
            "authorizers": {"name": HOSTILE},
            "request_validators": {"name": HOSTILE},
            "gateway_responses": {"response_templates": {HOSTILE: HOSTILE}},
            "documentation_parts": {"properties": HOSTILE},
        }
        changed = PARTS[kind]("part1", **fields.get(kind, {"description": HOSTILE}))
        with pytest.raises(NotFound):
            await store.put(changed)
        await store.add(PARTS[kind]("part1"))
        await store.put(changed)
        assert await store.get(API, "part1") == changed

    async def test_pages_are_ordered_by_key(self, store: ApiParts[Any], kind: str) -> None:
        for key in ("p3", "P1", "p2"):
            await store.add(PARTS[kind](key))
        keys = [part.key for part in await store.page(API) if part.key != "root"]
        assert keys == ["P1", "p2", "p3"]
        assert [part.key for part in await store.page(API, after="P1", limit=1)] == ["p2"]

    async def test_of_racing_creates_one_wins(self, store: ApiParts[Any], kind: str) -> None:
        calls = (store.add(PARTS[kind]("part1")) for _ in range(64))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 63}


@pytest.mark.anyio
class DeploymentsContract:
    async def test_a_deployment_keeps_the_whole_api(self, apis: ApiRepository) -> None:
        await apis.apis.add(an_api(), a_resource())
        resources = (a_resource(methods={"GET": METHOD, "ANY": METHOD}), a_resource("r2", path="/orders"))
        deployment = a_deployment(
            resources=resources,
            authorizers=(an_authorizer(),),
            models=(a_model(schema=HOSTILE),),
            request_validators=(a_validator(),),
            gateway_responses=(a_gateway_response(),),
            policy=HOSTILE,
        )
        await apis.deployments.add(deployment)
        assert await apis.deployments.get(API, "dep001") == deployment
