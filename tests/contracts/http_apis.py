"""The contracts of domain.http_apis.ports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.http_apis.ports import HttpApiRepository
from poolhouse.domain.http_apis.values import (
    Cors,
    HttpApi,
    HttpAuthorizer,
    HttpDeployment,
    HttpIntegration,
    HttpStage,
    Route,
    RouteSettings,
)
from poolhouse.domain.ports import ApiParts
from tests.contracts.racing import outcomes
from tests.contracts.values import API, HOSTILE, NOON


def an_http_api(api_id: str = API, **fields: Any) -> HttpApi:
    return HttpApi(**{"id": api_id, "name": "shop", "created_date": NOON, **fields})


def a_route(route_id: str = "route01", api_id: str = API, **fields: Any) -> Route:
    return Route(**{"api_id": api_id, "id": route_id, "route_key": "GET /pets/{id}", **fields})


def an_integration(integration_id: str = "int0001", api_id: str = API, **fields: Any) -> HttpIntegration:
    return HttpIntegration(**{"api_id": api_id, "id": integration_id, "type": "HTTP_PROXY", **fields})


def an_authorizer(authorizer_id: str = "aut001", api_id: str = API, **fields: Any) -> HttpAuthorizer:
    given = {"api_id": api_id, "id": authorizer_id, "name": "pool", "type": "JWT", "audience": ("client",)}
    return HttpAuthorizer(**{**given, **fields})


def a_deployment(deployment_id: str = "dep001", api_id: str = API, **fields: Any) -> HttpDeployment:
    return HttpDeployment(**{"api_id": api_id, "id": deployment_id, "created_date": NOON, **fields})


def a_stage(name: str = "$default", api_id: str = API, **fields: Any) -> HttpStage:
    given = {"api_id": api_id, "name": name, "created_date": NOON, "last_updated_date": NOON}
    return HttpStage(**{**given, **fields})


PARTS: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "routes": (a_route, {"route_key": HOSTILE, "authorization_scopes": ("a", "b")}),
    "integrations": (an_integration, {"response_parameters": {"403": {"overwrite:statuscode": HOSTILE}}}),
    "authorizers": (an_authorizer, {"issuer": HOSTILE, "identity_source": (HOSTILE,)}),
    "deployments": (
        a_deployment,
        {"routes": (a_route(),), "integrations": (an_integration(),), "authorizers": (an_authorizer(),)},
    ),
    "stages": (
        a_stage,
        {"auto_deploy": True, "route_settings": {HOSTILE: RouteSettings(throttling_rate_limit=0.5)}},
    ),
}


@pytest.mark.anyio
class HttpApisContract:
    async def test_add_get_put(self, http_apis: HttpApiRepository) -> None:
        api = an_http_api(name=HOSTILE, cors=Cors(allow_origins=("*",), max_age=0))
        await http_apis.apis.add(api)
        assert await http_apis.apis.get(API) == api
        assert await http_apis.apis.get("unknown\0") is None
        with pytest.raises(AlreadyExists):
            await http_apis.apis.add(an_http_api())
        await http_apis.apis.put(an_http_api(name="renamed"))
        assert await http_apis.apis.get(API) == an_http_api(name="renamed")

    async def test_an_unknown_api(self, http_apis: HttpApiRepository) -> None:
        with pytest.raises(NotFound):
            await http_apis.apis.put(an_http_api())
        with pytest.raises(NotFound):
            await http_apis.apis.remove(API)
        with pytest.raises(NotFound):
            async with http_apis.edit(API):
                pass

    async def test_remove_takes_everything_of_the_api_and_nothing_else(self, http_apis: HttpApiRepository) -> None:
        for api_id in (API, "other"):
            await http_apis.apis.add(an_http_api(api_id))
            for kind, (make, _) in PARTS.items():
                await getattr(http_apis, kind).add(make(api_id=api_id))
        await http_apis.apis.remove(API)
        for kind in PARTS:
            assert await getattr(http_apis, kind).page(API) == []
            assert len(await getattr(http_apis, kind).page("other")) == 1

    async def test_pages(self, http_apis: HttpApiRepository) -> None:
        for api_id in ("c", "a", "b"):
            await http_apis.apis.add(an_http_api(api_id))
        assert [api.id for api in await http_apis.apis.page(after=None, limit=2)] == ["a", "b"]
        assert [api.id for api in await http_apis.apis.page(after="b", limit=2)] == ["c"]

    async def test_an_edit_is_whole_or_not_at_all(self, http_apis: HttpApiRepository) -> None:
        await http_apis.apis.add(an_http_api())

        async def fail() -> None:
            async with http_apis.edit(API) as stores:
                await stores.routes.add(a_route())
                raise RuntimeError("stop")

        with pytest.raises(RuntimeError, match="stop"):
            await fail()
        assert await http_apis.routes.page(API) == []


@pytest.mark.anyio
@pytest.mark.parametrize("kind", PARTS)
class HttpPartsContract:
    @pytest.fixture(autouse=True)
    async def _an_api(self, http_apis: HttpApiRepository) -> None:
        await http_apis.apis.add(an_http_api())

    @pytest.fixture
    def store(self, http_apis: HttpApiRepository, kind: str) -> ApiParts[Any]:
        return getattr(http_apis, kind)  # type: ignore[no-any-return]  # one of five stores

    async def test_add_put_remove(self, store: ApiParts[Any], kind: str) -> None:
        make, fields = PARTS[kind]
        with pytest.raises(NotFound):
            await store.put(make("part1"))
        await store.add(make("part1"))
        assert await store.get(API, "part1") == make("part1")
        changed = make("part1", **fields)
        await store.put(changed)
        assert await store.get(API, "part1") == changed
        assert await store.get("other", "part1") is None
        await store.remove(API, "part1")
        assert await store.get(API, "part1") is None
        with pytest.raises(NotFound):
            await store.remove(API, "part1")

    async def test_needs_its_api(self, store: ApiParts[Any], kind: str) -> None:
        with pytest.raises(NotFound):
            await store.add(PARTS[kind][0]("part1", "other"))

    async def test_pages_are_ordered_by_key(self, store: ApiParts[Any], kind: str) -> None:
        for key in ("p3", "P1", "p2"):
            await store.add(PARTS[kind][0](key))
        assert [part.key for part in await store.page(API)] == ["P1", "p2", "p3"]
        assert [part.key for part in await store.page(API, after="P1", limit=1)] == ["p2"]

    async def test_of_racing_creates_one_wins(self, store: ApiParts[Any], kind: str) -> None:
        calls = (store.add(PARTS[kind][0]("part1")) for _ in range(16))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 15}
