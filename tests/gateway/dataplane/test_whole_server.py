"""Rows D1-D5 through the front door: boto3 makes the API, the token endpoint gives the token, `requests` calls."""

from __future__ import annotations

import re
import socket
import time
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from botocore.exceptions import ClientError

from poolhouse.testing.server import Server
from tests.gateway.dataplane.upstreams import Scripted, echo, resident, says
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
        """Nobody can sign in yet, so the test signs it, with the pool's own key."""
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


@pytest.fixture(scope="module")
def shop(_session_server: Server, _session_cognito: Any, _session_apigateway: Any) -> Iterator[Shop]:
    with echo() as upstream:
        yield Shop(_session_server, _session_cognito, _session_apigateway, upstream)


def test_the_verdicts_of_the_documents(shop: Shop) -> None:
    """Acceptance list 1: scoped and scope-less methods, each kind of token, garbage, no token."""
    access, ident = shop.access_token(), shop.id_token()
    weak = shop.access_token(f"{RS}/read")
    statuses = {
        (path, name): shop.call(path, verb, token).status_code
        for path, verb in (("/open", "GET"), ("/orders", "POST"), ("/me", "GET"))
        for name, token in (
            ("none", None),
            ("access", access),
            ("bearer", f"Bearer {access}"),
            ("weak", weak),
            ("id", ident),
            ("garbage", "eyJhbGciOiJub25lIn0.e30."),
        )
    }
    passing = {key for key, status in statuses.items() if status == 200}
    assert passing == {("/open", name) for name in ("none", "access", "bearer", "weak", "id", "garbage")} | {
        ("/orders", "access"),
        ("/orders", "bearer"),
        ("/me", "id"),
    }
    assert {status for status in statuses.values() if status != 200} == {401}


def test_the_backend_gets_the_claims(shop: Shop) -> None:
    echoed = shop.call("/me?q=1", token=shop.id_token()).json()
    assert echoed["target"] == "/who?q=1"
    assert dict(echoed["headers"])["x-sub"] == "11111111-2222-4333-8444-555555555555"


def test_an_expired_token(shop: Shop, server: Server) -> None:
    token = shop.access_token()
    assert shop.call("/orders", "POST", token).status_code == 200
    server.clock.offset = 3601
    answer = shop.call("/orders", "POST", token)
    assert (answer.status_code, answer.content) == (401, b'{"message":"The incoming token has expired"}')
    server.clock.offset = 0
    assert shop.call("/orders", "POST", token).status_code == 200


def test_a_wrong_path(shop: Shop) -> None:
    assert shop.call("/nope").json() == {"message": "Missing Authentication Token"}
    assert "not a valid key=value pair" in shop.call("/nope", token="Bearer eyJ").json()["message"]


@pytest.mark.parametrize("layout", ["execute-api", "_aws/execute-api", "_user_request_", "host"])
def test_every_address_of_a_deployed_api(shop: Shop, layout: str) -> None:
    base, host = shop.server.url, {}
    match layout:
        case "_user_request_":
            url = f"{base}/restapis/{shop.api}/prod/_user_request_/open?a=b"
        case "host":
            url = f"{base}/prod/open?a=b"
            host = {"Host": f"{shop.api}.execute-api.us-east-1.localhost:{urlsplit(base).port}"}
        case _:
            url = f"{base}/{layout}/{shop.api}/prod/open?a=b"
    answer = requests.get(url, headers=host, timeout=SECONDS)
    assert answer.status_code == 200
    assert answer.json()["target"] == "/?a=b"
    assert re.fullmatch(r"[0-9a-f-]{36}", answer.headers["x-amzn-RequestId"])


@pytest.mark.parametrize("address", ["{api}/nostage/open", "nosuchapi0/prod/open", "{api}", "{api}/"])
def test_an_unknown_stage_or_api(shop: Shop, address: str) -> None:
    answer = requests.get(f"{shop.server.url}/execute-api/{address.format(api=shop.api)}", timeout=SECONDS)
    assert (answer.status_code, answer.json()) == (403, {"message": "Forbidden"})


def test_scopes_change_with_a_deployment_only(server: Server, cognito: Any, apigateway: Any) -> None:
    """Acceptance list 2: taking the scope off flips the kind of token, once it is deployed."""
    with echo() as upstream:
        shop = Shop(server, cognito, apigateway, upstream)
        access, ident = shop.access_token(), shop.id_token()
        shop.apigateway.update_method(
            restApiId=shop.api,
            resourceId=shop.resources["orders"],
            httpMethod="POST",
            patchOperations=[{"op": "remove", "path": "/authorizationScopes", "value": f"{RS}/write"}],
        )
        assert [shop.call("/orders", "POST", token).status_code for token in (access, ident)] == [200, 401]
        shop.deploy()
        assert [shop.call("/orders", "POST", token).status_code for token in (access, ident)] == [401, 200]


def test_what_is_deleted_stops_at_once(server: Server, cognito: Any, apigateway: Any) -> None:
    with echo() as upstream:
        shop = Shop(server, cognito, apigateway, upstream)
        access = shop.access_token()
        assert shop.call("/orders", "POST", access).status_code == 200
        cognito.delete_user_pool_domain(UserPoolId=shop.pool_id, Domain=shop.name)
        cognito.delete_user_pool(UserPoolId=shop.pool_id)
        answer = shop.call("/orders", "POST", access)
        assert (answer.status_code, answer.content) == (500, b'{"message":null}')
        assert shop.call("/open").status_code == 200
        apigateway.delete_stage(restApiId=shop.api, stageName="prod")
        assert shop.call("/open").status_code == 403
        shop.deploy()
        assert shop.call("/open").status_code == 200
        apigateway.delete_rest_api(restApiId=shop.api)
        assert shop.call("/open").status_code == 403


def test_the_server_is_not_its_own_upstream(shop: Shop) -> None:
    resource = shop.proxy("loop", "GET", f"{shop.server.url}/_poolhouse/live", authorizationType="NONE")
    shop.deploy()
    answer = shop.call("/loop")
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "this server itself" in answer.headers["x-poolhouse-reason"]
    shop.apigateway.delete_resource(restApiId=shop.api, resourceId=resource)
    shop.deploy()


def test_a_mock_with_cors(shop: Shop) -> None:
    names = {"restApiId": shop.api, "resourceId": shop.resources["orders"], "httpMethod": "OPTIONS"}
    header = "method.response.header.Access-Control-Allow-Origin"
    shop.apigateway.put_method(authorizationType="NONE", **names)
    shop.apigateway.put_method_response(statusCode="200", responseParameters={header: False}, **names)
    shop.apigateway.put_integration(
        type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'}, **names
    )
    shop.apigateway.put_integration_response(statusCode="200", responseParameters={header: "'*'"}, **names)
    shop.deploy()
    answer = shop.call("/orders", "OPTIONS")
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")


def test_an_undeployed_change_of_an_authorizer_changes_nothing(shop: Shop) -> None:
    with pytest.raises(ClientError):
        shop.apigateway.delete_authorizer(restApiId=shop.api, authorizerId=shop.authorizer)
    assert shop.call("/me", token=shop.id_token()).status_code == 200


def test_a_large_answer_streams_through_the_real_server(shop: Shop) -> None:
    """The server's own transport (docs/decisions/0007) holds writes back for a moment, and no more than that."""
    piece, count = bytes(range(256)) * 256, 800
    octets = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (count * len(piece))

    def sends(connection: socket.socket) -> None:
        for _ in range(count):
            connection.sendall(piece)

    with Scripted(says(octets, then=sends)) as scripted:
        resource = shop.proxy("large", "GET", scripted.url, authorizationType="NONE")
        shop.deploy()
        before = most = resident()
        received = 0
        with shop.call("/large", stream=True) as answer:
            for part in answer.iter_content(1 << 20):
                assert part == (piece * (len(part) // len(piece) + 2))[received % 256 :][: len(part)]
                received += len(part)
                most = max(most, resident())
    assert received == count * len(piece)
    assert most - before < 24 << 20
    shop.apigateway.delete_resource(restApiId=shop.api, resourceId=resource)
    shop.deploy()
