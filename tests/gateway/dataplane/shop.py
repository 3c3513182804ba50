"""A pool with a client and an API on a whole server, made with boto3 as a user makes them."""

from __future__ import annotations

import time
import uuid
from typing import Any

import requests

from poolhouse.testing.server import Server
from tests.parity.minting import minter_of

RS = "https://api.shop.example"
SECONDS = 20


class Shop:
    """A pool with a client, and an API in front of an upstream: `/open`, `/orders` (scope), `/me` (ID token)."""

    def __init__(self, server: Server, cognito: Any, apigateway: Any, upstream: str) -> None:
        self.server, self.cognito, self.apigateway = server, cognito, apigateway
        self.name = f"shop-{uuid.uuid4().hex[:8]}"
        self._pool()
        self._api(upstream)
        self.deploy()

    def _pool(self) -> None:
        pool = self.cognito.create_user_pool(PoolName=self.name)["UserPool"]
        self.pool_id, self.pool_arn = pool["Id"], pool["Arn"]
        scopes = [{"ScopeName": name, "ScopeDescription": name} for name in ("read", "write")]
        self.cognito.create_resource_server(UserPoolId=self.pool_id, Identifier=RS, Name="api", Scopes=scopes)
        self.cognito.create_user_pool_domain(UserPoolId=self.pool_id, Domain=self.name)
        client = self.cognito.create_user_pool_client(
            UserPoolId=self.pool_id,
            ClientName="m2m",
            GenerateSecret=True,
            AllowedOAuthFlows=["client_credentials"],
            AllowedOAuthFlowsUserPoolClient=True,
            AllowedOAuthScopes=[f"{RS}/read", f"{RS}/write"],
        )["UserPoolClient"]
        self.client = (client["ClientId"], client["ClientSecret"])

    def _api(self, upstream: str) -> None:
        made = self.apigateway.create_rest_api(name=self.name)
        self.api, self.root = made["id"], made["rootResourceId"]
        self.authorizer = self.apigateway.create_authorizer(
            restApiId=self.api,
            name="cognito",
            type="COGNITO_USER_POOLS",
            providerARNs=[self.pool_arn],
            identitySource="method.request.header.Authorization",
        )["id"]
        secured = {"authorizationType": "COGNITO_USER_POOLS", "authorizerId": self.authorizer}
        self.resources = {
            "open": self.proxy("open", "GET", upstream, authorizationType="NONE"),
            "orders": self.proxy("orders", "POST", upstream, authorizationScopes=[f"{RS}/write"], **secured),
            "me": self.proxy(
                "me",
                "GET",
                f"{upstream}/who",
                mapping={"integration.request.header.X-Sub": "context.authorizer.claims.sub"},
                **secured,
            ),
        }

    def proxy(self, part: str, verb: str, uri: str, *, mapping: Any = None, **method: Any) -> str:
        names = {"restApiId": self.api, "httpMethod": verb}
        resource = self.apigateway.create_resource(restApiId=self.api, parentId=self.root, pathPart=part)["id"]
        self.apigateway.put_method(resourceId=resource, **names, **method)
        self.apigateway.put_integration(
            resourceId=resource,
            type="HTTP_PROXY",
            integrationHttpMethod=verb,
            uri=uri,
            requestParameters=mapping or {},
            **names,
        )
        return str(resource)

    def deploy(self) -> None:
        self.apigateway.create_deployment(restApiId=self.api, stageName="prod")

    def access_token(self, scope: str = f"{RS}/read {RS}/write") -> str:
        answer = requests.post(
            f"{self.server.url}/auth/{self.name}/oauth2/token",
            data={"grant_type": "client_credentials", "scope": scope},
            auth=self.client,
            timeout=SECONDS,
        )
        return str(answer.json()["access_token"])

    def id_token(self, **changed: Any) -> str:
        """Signed by the test, with the pool's own key: its claims can be anything."""
        requests.get(f"{self.server.url}/{self.pool_id}/.well-known/jwks.json", timeout=SECONDS).raise_for_status()
        now = int(time.time())
        claims = {
            "sub": "11111111-2222-4333-8444-555555555555",
            "iss": f"{self.server.url}/{self.pool_id}",
            "aud": self.client[0],
            "token_use": "id",
            "iat": now,
            "exp": now + 3600,
        }
        return minter_of(self.server)(self.pool_id, "id", claims | changed)

    def call(self, path: str, verb: str = "GET", token: str | None = None, **members: Any) -> requests.Response:
        headers = {"Authorization": token} if token else {}
        url = f"{self.server.url}/execute-api/{self.api}/prod{path}"
        return requests.request(verb, url, headers=headers, timeout=SECONDS, **members)
