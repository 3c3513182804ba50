"""Client credentials with a pre token generation function, at the token endpoint and with GetClientToken."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import requests

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.endpoint import Answer, Endpoint, echo, responding, throwing

ARN = "arn:aws:lambda:us-east-1:123456789012:function:tokens"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture(scope="module")
def house(endpoint: Endpoint) -> Iterator[Server]:
    with Server(lambda_endpoint=endpoint.url) as server:
        yield server


@pytest.fixture
def shop(house: Server, endpoint: Endpoint) -> Shop:
    endpoint.script = echo
    endpoint.asked.clear()
    return Shop(house.url)


class Shop:
    """A pool whose clients get tokens in both ways."""

    def __init__(self, url: str, version: str = "V3_0") -> None:
        self.url = url
        self.cognito: Any = aws_client("cognito-idp", url)
        config = {"PreTokenGenerationConfig": {"LambdaVersion": version, "LambdaArn": ARN}}
        self.pool_id = self.cognito.create_user_pool(PoolName="p", LambdaConfig=config)["UserPool"]["Id"]
        self.cognito.create_resource_server(
            UserPoolId=self.pool_id,
            Identifier="api",
            Name="api",
            Scopes=[{"ScopeName": name, "ScopeDescription": name} for name in ("read", "write")],
        )
        self.domain = self.pool_id.lower().replace("_", "-")
        self.cognito.create_user_pool_domain(UserPoolId=self.pool_id, Domain=self.domain)
        self.client = self.cognito.create_user_pool_client(
            UserPoolId=self.pool_id,
            ClientName="c",
            GenerateSecret=True,
            AllowedOAuthFlows=["client_credentials"],
            AllowedOAuthScopes=["api/read", "api/write"],
            AllowedOAuthFlowsUserPoolClient=True,
        )["UserPoolClient"]

    def token(self, **parameters: str) -> requests.Response:
        return requests.post(
            f"{self.url}/auth/{self.domain}/oauth2/token",
            auth=(self.client["ClientId"], self.client["ClientSecret"]),
            data={"grant_type": "client_credentials", **parameters},
        )


def claims(token: str) -> dict[str, Any]:
    body = token.split(".")[1]
    decoded: dict[str, Any] = msgspec.json.decode(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return decoded


CHANGES = {
    "claimsAndScopeOverrideDetails": {
        "accessTokenGeneration": {
            "claimsToAddOrOverride": {"tenant": {"id": 7}, "sub": "forged", "client_id": "forged"},
            "scopesToAdd": ["added"],
            "scopesToSuppress": ["api/write"],
        },
        "idTokenGeneration": {"claimsToAddOrOverride": {"nowhere": True}},
    }
}


def test_a_function_changes_the_token(shop: Shop, endpoint: Endpoint) -> None:
    endpoint.script = responding(**CHANGES)
    answer = shop.token(aws_client_metadata='{"tenant": "a"}')
    assert answer.status_code == 200, answer.text
    found = claims(answer.json()["access_token"])
    assert found["scope"] == "api/read added"
    assert found["tenant"] == {"id": 7}
    assert found["sub"] == found["client_id"] == shop.client["ClientId"]
    assert "nowhere" not in found
    [asked] = endpoint.asked
    event = msgspec.json.decode(asked.body)
    assert event["triggerSource"] == "TokenGeneration_ClientCredentials"
    assert event["request"]["clientMetadata"] == {"tenant": "a"}
    assert event["request"]["scopes"] == ["api/read", "api/write"]


def test_get_client_token_runs_it_too(shop: Shop, endpoint: Endpoint) -> None:
    client = shop.cognito.create_user_pool_client(
        UserPoolId=shop.pool_id,
        ClientName="direct",
        GenerateSecret=True,
        ExplicitAuthFlows=["ALLOW_CLIENT_TOKEN_AUTH"],
        AllowedOAuthScopes=["api/read"],
        AllowedOAuthFlows=["client_credentials"],
        AllowedOAuthFlowsUserPoolClient=True,
    )["UserPoolClient"]
    asked = {"ClientId": client["ClientId"], "Secret": client["ClientSecret"], "ClientMetadata": {"a": "b"}}
    endpoint.script = responding(**CHANGES)
    token = shop.cognito.get_client_token(**asked)["ClientAuthenticationResult"]["AccessToken"]
    assert claims(token)["scope"] == "api/read added"
    assert msgspec.json.decode(endpoint.asked[0].body)["request"]["clientMetadata"] == {"a": "b"}
    endpoint.script = throwing("no tenant")
    with pytest.raises(shop.cognito.exceptions.ClientError) as refused:
        shop.cognito.get_client_token(**asked)
    error = refused.value.response["Error"]
    assert error["Code"] == "UserLambdaValidationException"
    assert error["Message"] == "PreTokenGeneration failed with error no tenant."


def test_a_function_that_throws_refuses_the_token(shop: Shop, endpoint: Endpoint) -> None:
    endpoint.script = throwing("no tenant")
    answer = shop.token()
    assert answer.status_code == 400
    assert answer.json() == {
        "error": "invalid_request",
        "error_description": "PreTokenGeneration failed with error no tenant.",
    }


def test_an_endpoint_that_refuses(shop: Shop, endpoint: Endpoint) -> None:
    endpoint.script = lambda _asked: Answer(429)
    answer = shop.token()
    assert answer.status_code == 400
    assert answer.json()["error_description"] == (
        "PreTokenGeneration invocation failed due to error TooManyRequestsException."
    )
    assert len(endpoint.asked) == 3


@pytest.mark.parametrize("metadata", ["{", "[]", '{"a": 1}', '"x"', "[" * 20_000])
def test_metadata_that_is_none(shop: Shop, endpoint: Endpoint, metadata: str) -> None:
    answer = shop.token(aws_client_metadata=metadata)
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid_request"})
    assert endpoint.asked == []


@pytest.mark.parametrize("version", ["V1_0", "V2_0"])
def test_older_functions_do_not_run(house: Server, endpoint: Endpoint, version: str) -> None:
    endpoint.asked.clear()
    assert Shop(house.url, version).token().status_code == 200
    assert endpoint.asked == []


def test_a_scope_that_is_not_the_clients_never_reaches_the_function(shop: Shop, endpoint: Endpoint) -> None:
    assert shop.token(scope="api/other").json() == {"error": "invalid_scope"}
    assert endpoint.asked == []
