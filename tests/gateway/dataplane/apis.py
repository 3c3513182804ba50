"""REST APIs for tests: made of methods by path, deployed in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from poolhouse.domain import changes
from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    ApiResource,
    Deployment,
    Integration,
    IntegrationResponse,
    Method,
    RestApi,
    Stage,
)
from poolhouse.gateway.client_identities import ClientIdentities
from poolhouse.gateway.compile import CompiledStage, compile_stage
from tests.fakes import MemoryChanges
from tests.gateway.dataplane.pools import POOL, arn

API = "a1b2c3d4e5"
STAGE = "prod"
Routes = Mapping[str, Mapping[str, Method]]
# For stages without client certificates, so that no store is asked.
NO_IDENTITIES = ClientIdentities(None, "")  # type: ignore[arg-type]


def authorizer(*pools: str, **members: Any) -> ApiAuthorizer:
    given: dict[str, Any] = {
        "api_id": API,
        "id": "auth01",
        "name": "cognito",
        "type": "COGNITO_USER_POOLS",
        "provider_arns": tuple(map(arn, pools or (POOL,))),
        "identity_source": "method.request.header.Authorization",
    }
    return ApiAuthorizer(**(given | members))


def open_method(integration: Integration | None, **members: Any) -> Method:
    return Method(http_method="GET", authorization_type="NONE", integration=integration, **members)


def cognito_method(integration: Integration | None, *scopes: str, **members: Any) -> Method:
    given: dict[str, Any] = {
        "http_method": "GET",
        "authorization_type": "COGNITO_USER_POOLS",
        "authorizer_id": "auth01",
        "authorization_scopes": scopes or None,
        "integration": integration,
    }
    return Method(**(given | members))


def proxy(uri: str, **members: Any) -> Integration:
    return Integration(**({"type": "HTTP_PROXY", "http_method": "ANY", "uri": uri} | members))


def mock(body: str = "", **members: Any) -> Integration:
    """A MOCK that answers 200 with `body` as its response template."""
    given: dict[str, Any] = {
        "type": "MOCK",
        "request_templates": {"application/json": '{"statusCode": 200}'},
        "responses": {
            "200": IntegrationResponse(status_code="200", response_templates={"application/json": body})
        },
    }
    return Integration(**(given | members))


def deployment(routes: Routes, *authorizers: ApiAuthorizer, key: str = "dep001", **members: Any) -> Deployment:
    resources = tuple(
        ApiResource(api_id=API, id=f"res{number:03}", path=path, methods=dict(methods))
        for number, (path, methods) in enumerate(routes.items())
    )
    return Deployment(
        api_id=API,
        id=key,
        created_date=0.0,
        resources=resources,
        authorizers=authorizers or (authorizer(),),
        **members,
    )


def rest_api(**members: Any) -> RestApi:
    given: dict[str, Any] = {"id": API, "name": "shop", "created_date": 0.0, "root_resource_id": "res000"}
    return RestApi(**(given | members))


def stage(name: str = STAGE, **members: Any) -> Stage:
    given: dict[str, Any] = {
        "api_id": API,
        "name": name,
        "deployment_id": "dep001",
        "created_date": 0.0,
        "last_updated_date": 0.0,
    }
    return Stage(**(given | members))


def compiled(routes: Routes, **variables: str) -> CompiledStage:
    return compile_stage(rest_api(), deployment(routes), stage(variables=variables))


class MemoryParts:
    """`get` of one kind of part, by its key."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, ...], Any] = {}
        self.reads = 0

    async def get(self, *key: str) -> Any:
        self.reads += 1
        return self.held.get(key)


class MemoryApis:
    """What the data plane reads of ports.ApiRepository, and the words a control plane would write with."""

    def __init__(self) -> None:
        self.changes = MemoryChanges()
        self.apis = MemoryParts()
        self.deployments = MemoryParts()
        self.stages = MemoryParts()

    def put(self, *parts: RestApi | Deployment | Stage) -> None:
        """Write and tell, as a committed transaction does."""
        for part in parts:
            if isinstance(part, RestApi):
                self.apis.held[part.id,] = part
            elif isinstance(part, Deployment):
                self.deployments.held[part.api_id, part.id] = part
            else:
                self.stages.held[part.api_id, part.name] = part
        self.changes.tell(changes.api(API))

    def deploy(self, routes: Routes, *authorizers: ApiAuthorizer, **variables: str) -> None:
        self.put(rest_api(), deployment(routes, *authorizers), stage(variables=variables))

    @property
    def reads(self) -> int:
        return self.apis.reads + self.deployments.reads + self.stages.reads
