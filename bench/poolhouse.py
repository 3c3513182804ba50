"""The server under test, and what is set up in it: through AWS's own client, as a user would."""

from __future__ import annotations

import http.client
import json
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import boto3
from botocore.config import Config
from msgspec import Struct

from bench.load import Request
from bench.process import Process, free_port

IDENTIFIER = "https://api.myecommerce.com"
SCOPES = ("read:products", "write:products", "read:orders", "write:orders")
READ = f"{IDENTIFIER}/read:products"
# What the service's quota allows in one pool.
CLIENTS_PER_POOL = 1_000


class Pool(Struct, frozen=True, kw_only=True):
    pool_id: str
    domain: str

    @property
    def token_path(self) -> str:
        return f"/auth/{self.domain}/oauth2/token"


class Client(Struct, frozen=True, kw_only=True):
    pool: Pool
    client_id: str
    secret: str

    def token_request(self, scope: str = READ) -> Request:
        """Client credentials as the documents write it: Basic authentication, form body, one scope."""
        basic = b64encode(f"{self.client_id}:{self.secret}".encode()).decode()
        headers = {"Authorization": f"Basic {basic}", "Content-Type": "application/x-www-form-urlencoded"}
        body = f"grant_type=client_credentials&scope={scope.replace(':', '%3A').replace('/', '%2F')}"
        return Request(method="POST", path=self.pool.token_path, headers=headers, body=body)


def serve(data: Path, *, port: int | None = None, environment: dict[str, str] | None = None) -> Process:
    """`poolhouse serve` with one worker and its defaults on `data`; enter it to start it.

    `environment` are settings beside them.
    """
    chosen = port or free_port()
    program = str(Path(sys.executable).with_name("poolhouse"))
    command = [program, "serve", "--data", str(data), "--port", str(chosen)]
    log = data.with_suffix(".log")
    return Process(command, port=chosen, ready_path="/_poolhouse/ready", log=log, environment=environment)


def aws(service: str, url: str) -> Any:
    config = Config(retries={"max_attempts": 1, "mode": "standard"}, read_timeout=60)
    return boto3.client(
        service,
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id="bench",
        aws_secret_access_key="bench",
        config=config,
    )


def make_pool(url: str, name: str, identifiers: tuple[str, ...] = (IDENTIFIER,)) -> Pool:
    """A pool with a domain of that name and the documents' resource server (or several of its kind)."""
    cognito = aws("cognito-idp", url)
    pool_id = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
    for identifier in identifiers:
        cognito.create_resource_server(
            UserPoolId=pool_id,
            Identifier=identifier,
            Name=identifier.removeprefix("https://"),
            Scopes=[{"ScopeName": scope, "ScopeDescription": scope} for scope in SCOPES],
        )
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=name)
    return Pool(pool_id=pool_id, domain=name)


def make_clients(url: str, pool: Pool, count: int) -> Iterator[Client]:
    """`count` clients with all four scopes, over one plain connection: boto3 would take longer than the server."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
    headers = {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": "AWSCognitoIdentityProviderService.CreateUserPoolClient",
        "Authorization": "AWS4-HMAC-SHA256 Credential=bench/20300101/us-east-1/cognito-idp/aws4_request, "
        "SignedHeaders=host;x-amz-date, Signature=0",
        "X-Amz-Date": "20300101T000000Z",
    }
    for number in range(count):
        asked = {
            "UserPoolId": pool.pool_id,
            "ClientName": f"client-{number}",
            "GenerateSecret": True,
            "AllowedOAuthFlows": ["client_credentials"],
            "AllowedOAuthFlowsUserPoolClient": True,
            "AllowedOAuthScopes": [f"{IDENTIFIER}/{scope}" for scope in SCOPES],
        }
        connection.request("POST", "/", json.dumps(asked), headers)
        response = connection.getresponse()
        answer = json.loads(response.read())
        if response.status != 200:
            raise RuntimeError(f"CreateUserPoolClient: {response.status} {answer}")
        made = answer["UserPoolClient"]
        yield Client(pool=pool, client_id=made["ClientId"], secret=made["ClientSecret"])
    connection.close()


def send(url: str, request: Request) -> tuple[int, bytes]:
    """One request outside of the load: to see that what is measured is the real thing."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
    try:
        connection.request(request.method, request.path, request.body or None, request.headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def token_for(url: str, client: Client, scope: str = READ) -> str:
    """An access token of the client."""
    status, body = send(url, client.token_request(scope))
    if status != 200:
        raise RuntimeError(f"token endpoint: {status} {body!r}")
    token: str = json.loads(body)["access_token"]
    return token
