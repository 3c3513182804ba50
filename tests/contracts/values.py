"""Small values to store. Fields that a contract does not look at have one value everywhere."""

from __future__ import annotations

from typing import Any

from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    ApiModel,
    ApiResource,
    Deployment,
    DocumentationPart,
    DocumentationVersion,
    GatewayResponse,
    RequestValidator,
    RestApi,
    Stage,
)
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.resource_server import ResourceServer
from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.keys import PoolKeys, SigningKey

NOON = 1_900_000_000.25
MANY = 1000
POOL = "us-east-1_Pool00001"
OTHER_POOL = "us-east-1_Pool00002"
API = "api0000001"
# What JSON, C strings, SQL and careless encoders trip over.
HOSTILE = "NUL \0, quote ' \" , backslash \\ \\0, percent %s :x, emoji 🦄, noncharacter \ufdd0, line\u2028"


def a_pool(pool_id: str = POOL, **fields: Any) -> UserPool:
    return UserPool(**{"id": pool_id, "name": "shop", "created_at": NOON, "modified_at": NOON, **fields})


def a_client(client_id: str = "client1", pool_id: str = POOL, **fields: Any) -> AppClient:
    given = {"pool_id": pool_id, "id": client_id, "name": "web", "created_at": NOON, "modified_at": NOON}
    return AppClient(**{**given, **fields})


def a_secret(
    secret_id: str = "client1--1", client_id: str = "client1", pool_id: str = POOL, **fields: Any
) -> ClientSecret:
    given = {"pool_id": pool_id, "client_id": client_id, "id": secret_id, "created_at": NOON}
    return ClientSecret(**{"value": Secret(f"value of {secret_id}"), **given, **fields})


def a_server(identifier: str = "orders", pool_id: str = POOL, **fields: Any) -> ResourceServer:
    return ResourceServer(**{"pool_id": pool_id, "identifier": identifier, "name": "Orders", **fields})


def a_domain(name: str = "shop", pool_id: str = POOL, **fields: Any) -> PoolDomain:
    return PoolDomain(**{"pool_id": pool_id, "name": name, "created_at": NOON, **fields})


def some_keys(pool_id: str = POOL, mark: str = "1") -> PoolKeys:
    """Not real keys: storage does not look into them."""
    return PoolKeys(
        pool_id=pool_id,
        id_token=SigningKey(kid=f"id-{mark}", private_pem=Secret(f"-----BEGIN id {mark}-----")),
        access_token=SigningKey(kid=f"access-{mark}", private_pem=Secret(f"-----BEGIN access {mark}-----")),
        created_at=NOON,
    )


def an_api(api_id: str = API, **fields: Any) -> RestApi:
    return RestApi(**{"id": api_id, "name": "shop", "created_date": NOON, "root_resource_id": "root", **fields})


def a_resource(resource_id: str = "root", api_id: str = API, **fields: Any) -> ApiResource:
    return ApiResource(**{"api_id": api_id, "id": resource_id, "path": "/", **fields})


def an_authorizer(authorizer_id: str = "auth01", api_id: str = API, **fields: Any) -> ApiAuthorizer:
    given = {"api_id": api_id, "id": authorizer_id, "name": "pools", "type": "COGNITO_USER_POOLS"}
    return ApiAuthorizer(**{**given, **fields})


def a_deployment(deployment_id: str = "dep001", api_id: str = API, **fields: Any) -> Deployment:
    return Deployment(**{"api_id": api_id, "id": deployment_id, "created_date": NOON, **fields})


def a_stage(name: str = "dev", api_id: str = API, **fields: Any) -> Stage:
    given = {"api_id": api_id, "name": name, "deployment_id": "dep001"}
    return Stage(**{**given, "created_date": NOON, "last_updated_date": NOON, **fields})


def a_model(name: str = "Pet", api_id: str = API, **fields: Any) -> ApiModel:
    return ApiModel(
        **{"api_id": api_id, "id": "mod001", "name": name, "content_type": "application/json", **fields}
    )


def a_validator(validator_id: str = "val001", api_id: str = API, **fields: Any) -> RequestValidator:
    return RequestValidator(**{"api_id": api_id, "id": validator_id, "name": "all", **fields})


def a_gateway_response(kind: str = "DEFAULT_4XX", api_id: str = API, **fields: Any) -> GatewayResponse:
    return GatewayResponse(**{"api_id": api_id, "type": kind, **fields})


def a_documentation_part(part_id: str = "doc001", api_id: str = API, **fields: Any) -> DocumentationPart:
    return DocumentationPart(**{"api_id": api_id, "id": part_id, "type": "API", "properties": "{}", **fields})


def a_documentation_version(version: str = "v1", api_id: str = API, **fields: Any) -> DocumentationVersion:
    given = {"api_id": api_id, "version": version, "created_date": NOON}
    return DocumentationVersion(**{**given, **fields})
