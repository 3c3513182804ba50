"""GetClientToken: the JSON twin of the client-credentials grant."""

from __future__ import annotations

from typing import Any

import boto3
import jwt
import pytest
import requests
from botocore import UNSIGNED
from botocore.config import Config

from poolhouse.testing.server import Server

from .calls import body, refusal
from .conftest import API

READ, WRITE = f"{API}/read", f"{API}/write"
NOT_YOU = ("NotAuthorizedException", "Invalid client or secret")


@pytest.fixture
def client(cognito: Any, api_pool: str) -> dict[str, Any]:
    """As the developer guide makes one: the flow alone, scopes without OAuth flows."""
    reply = cognito.create_user_pool_client(
        UserPoolId=api_pool,
        ClientName="c",
        GenerateSecret=True,
        ExplicitAuthFlows=["ALLOW_CLIENT_TOKEN_AUTH"],
        AllowedOAuthScopes=[READ, WRITE],
    )
    return dict(reply["UserPoolClient"])


@pytest.fixture
def credentials(client: dict[str, Any]) -> dict[str, str]:
    return {"ClientId": client["ClientId"], "Secret": client["ClientSecret"]}


def claims(server: Server, pool_id: str, token: str) -> dict[str, Any]:
    """The claims, after the signature was checked with the pool's published keys."""
    keys = requests.get(f"{server.url}/{pool_id}/.well-known/jwks.json", timeout=10).json()["keys"]
    kid = jwt.get_unverified_header(token)["kid"]
    key = jwt.PyJWK(next(key for key in keys if key["kid"] == kid))
    return dict(jwt.decode(token, key, algorithms=["RS256"], issuer=f"{server.url}/{pool_id}"))


def granted(server: Server, pool_id: str, reply: dict[str, Any]) -> str:
    return str(claims(server, pool_id, reply["ClientAuthenticationResult"]["AccessToken"])["scope"])


def test_a_token_with_every_scope(cognito: Any, server: Server, api_pool: str, credentials: Any) -> None:
    reply = body(cognito.get_client_token(**credentials))["ClientAuthenticationResult"]
    assert (reply["ExpiresIn"], reply["TokenType"], len(reply)) == (3600, "Bearer", 3)
    found = claims(server, api_pool, reply["AccessToken"])
    assert (found["sub"], found["client_id"]) == (credentials["ClientId"],) * 2
    assert (found["token_use"], found["scope"]) == ("access", f"{READ} {WRITE}")


def test_the_scopes_asked_for(cognito: Any, server: Server, api_pool: str, credentials: Any) -> None:
    reply = cognito.get_client_token(**credentials, Scopes=[WRITE], ClientMetadata={"a": "b"})
    assert granted(server, api_pool, reply) == WRITE


def test_a_scope_of_another_is_refused(cognito: Any, credentials: Any) -> None:
    for scopes in ([f"{API}/delete"], [READ, "openid"]):
        assert refusal(cognito.get_client_token, **credentials, Scopes=scopes) == (
            "InvalidParameterException",
            "Invalid scope requested",
        )


def test_an_inactive_scope_is_left_out(cognito: Any, server: Server, api_pool: str, credentials: Any) -> None:
    left = [{"ScopeName": "write", "ScopeDescription": "Change"}]
    cognito.update_resource_server(UserPoolId=api_pool, Identifier=API, Name="n", Scopes=left)
    assert granted(server, api_pool, cognito.get_client_token(**credentials)) == WRITE
    assert granted(server, api_pool, cognito.get_client_token(**credentials, Scopes=[READ, WRITE])) == WRITE


def test_either_of_two_secrets(cognito: Any, client: Any, credentials: Any) -> None:
    named = {"UserPoolId": client["UserPoolId"], "ClientId": client["ClientId"]}
    added = cognito.add_user_pool_client_secret(**named)["ClientSecretDescriptor"]
    second = {**credentials, "Secret": added["ClientSecretValue"]}
    cognito.get_client_token(**credentials)
    cognito.get_client_token(**second)
    old = cognito.list_user_pool_client_secrets(**named)["ClientSecrets"][0]["ClientSecretId"]
    cognito.delete_user_pool_client_secret(**named, ClientSecretId=old)
    assert refusal(cognito.get_client_token, **credentials) == NOT_YOU
    cognito.get_client_token(**second)


def test_who_is_not_the_client(cognito: Any, credentials: Any, api_pool: str) -> None:
    assert refusal(cognito.get_client_token, **{**credentials, "Secret": "x" * 52}) == NOT_YOU
    assert refusal(cognito.get_client_token, **{**credentials, "ClientId": "nobody"}) == NOT_YOU
    public = cognito.create_user_pool_client(UserPoolId=api_pool, ClientName="p")["UserPoolClient"]
    assert refusal(cognito.get_client_token, ClientId=public["ClientId"], Secret="x" * 52) == NOT_YOU


def test_a_client_without_the_flow(cognito: Any, api_pool: str) -> None:
    client = cognito.create_user_pool_client(
        UserPoolId=api_pool,
        ClientName="c",
        GenerateSecret=True,
        AllowedOAuthFlows=["client_credentials"],
        AllowedOAuthScopes=[READ],
        AllowedOAuthFlowsUserPoolClient=True,
    )["UserPoolClient"]
    credentials = {"ClientId": client["ClientId"], "Secret": client["ClientSecret"]}
    assert refusal(cognito.get_client_token, **credentials) == (
        "NotAuthorizedException",
        "ALLOW_CLIENT_TOKEN_AUTH flow not enabled for this client",
    )


def test_the_lifetime_is_the_client_s(cognito: Any, api_pool: str, client: Any, credentials: Any) -> None:
    cognito.update_user_pool_client(
        UserPoolId=api_pool,
        ClientId=client["ClientId"],
        ExplicitAuthFlows=["ALLOW_CLIENT_TOKEN_AUTH"],
        AllowedOAuthScopes=[READ],
        AccessTokenValidity=5,
        TokenValidityUnits={"AccessToken": "minutes"},
    )
    assert cognito.get_client_token(**credentials)["ClientAuthenticationResult"]["ExpiresIn"] == 300


def test_a_deleted_client_gets_nothing(cognito: Any, client: Any, credentials: Any) -> None:
    cognito.get_client_token(**credentials)
    cognito.delete_user_pool_client(UserPoolId=client["UserPoolId"], ClientId=client["ClientId"])
    assert refusal(cognito.get_client_token, **credentials) == NOT_YOU


def test_no_aws_credentials_are_needed(server: Server, credentials: Any) -> None:
    unsigned = boto3.client(
        "cognito-idp",
        endpoint_url=server.url,
        region_name="us-east-1",
        config=Config(signature_version=UNSIGNED),
    )
    assert unsigned.get_client_token(**credentials)["ClientAuthenticationResult"]["TokenType"] == "Bearer"
