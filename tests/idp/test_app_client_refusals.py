"""App clients that AWS refuses: the exception of each kind of rule, on create and on update."""

from __future__ import annotations

from typing import Any

import pytest

from .calls import refusal
from .conftest import API

CODE: dict[str, Any] = {
    "AllowedOAuthFlowsUserPoolClient": True,
    "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["openid"],
    "CallbackURLs": ["https://app.example.com"],
}
MACHINE: dict[str, Any] = {
    "AllowedOAuthFlowsUserPoolClient": True,
    "AllowedOAuthFlows": ["client_credentials"],
    "AllowedOAuthScopes": [f"{API}/read"],
}
NO_FLOWS = (
    "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows."
)
REFUSED = [
    pytest.param(
        {**MACHINE, "AllowedOAuthScopes": [f"{API}/delete"]},
        ("ScopeDoesNotExistException", f"Invalid scope requested: {API}/delete"),
        id="a scope nobody declared",
    ),
    pytest.param(
        {**MACHINE, "AllowedOAuthScopes": [f"{API}/read", API]},
        ("ScopeDoesNotExistException", f"Invalid scope requested: {API}"),
        id="a server is no scope",
    ),
    pytest.param(
        {**MACHINE, "AllowedOAuthFlows": ["client_credentials", "code"]},
        (
            "InvalidOAuthFlowException",
            "client_credentials flow can not be selected along with code flow or implicit flow.",
        ),
        id="flows that do not go together",
    ),
    pytest.param(
        {**MACHINE, "AllowedOAuthScopes": [f"{API}/read", "email"]},
        ("InvalidOAuthFlowException", "email is not supported with client_credentials flow"),
        id="a user's scope for a machine",
    ),
    pytest.param(
        {**CODE, "CallbackURLs": []},
        (
            "InvalidOAuthFlowException",
            "CallbackUrls can not be empty when code flow or implicit flow is selected",
        ),
        id="code without callback",
    ),
    pytest.param(
        {"AllowedOAuthFlowsUserPoolClient": True},
        (
            "InvalidParameterException",
            NO_FLOWS,
        ),
        id="OAuth of nothing",
    ),
    pytest.param(
        {"SupportedIdentityProviders": ["Google"]},
        ("InvalidParameterException", "The provider Google does not exist for User Pool {pool_id}."),
        id="a provider that is not there",
    ),
    pytest.param(
        {"AccessTokenValidity": 25},
        ("InvalidParameterException", "Invalid range for token validity."),
        id="a token of 25 hours",
    ),
    pytest.param(
        {"LogoutURLs": ["http://app.example.com"]},
        ("InvalidParameterException", "http://app.example.com cannot use the HTTP protocol."),
        id="logout by http",
    ),
]


@pytest.mark.parametrize(("settings", "expected"), REFUSED)
def test_create_refuses(cognito: Any, api_pool: str, settings: dict[str, Any], expected: tuple[str, str]) -> None:
    code, text = expected
    create = cognito.create_user_pool_client
    assert refusal(create, UserPoolId=api_pool, ClientName="c", GenerateSecret=True, **settings) == (
        code,
        text.replace("{pool_id}", api_pool),
    )
    assert cognito.list_user_pool_clients(UserPoolId=api_pool)["UserPoolClients"] == []


@pytest.mark.parametrize(("settings", "expected"), REFUSED)
def test_update_refuses(cognito: Any, api_pool: str, settings: dict[str, Any], expected: tuple[str, str]) -> None:
    client = cognito.create_user_pool_client(UserPoolId=api_pool, ClientName="c", GenerateSecret=True)
    named = {"UserPoolId": api_pool, "ClientId": client["UserPoolClient"]["ClientId"]}
    code, text = expected
    assert refusal(cognito.update_user_pool_client, **named, **settings) == (
        code,
        text.replace("{pool_id}", api_pool),
    )
    after = cognito.describe_user_pool_client(**named)["UserPoolClient"]
    assert after == client["UserPoolClient"]


def test_client_credentials_need_a_secret(cognito: Any, api_pool: str) -> None:
    assert refusal(cognito.create_user_pool_client, UserPoolId=api_pool, ClientName="c", **MACHINE) == (
        "InvalidOAuthFlowException",
        "client_credentials flow can not be selected if client does not have a client secret.",
    )


def test_a_lite_pool_refuses_rotation(cognito: Any) -> None:
    pool = cognito.create_user_pool(PoolName="p", UserPoolTier="LITE")["UserPool"]["Id"]
    rotating = {
        "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
        "RefreshTokenRotation": {"Feature": "ENABLED"},
    }
    assert refusal(cognito.create_user_pool_client, UserPoolId=pool, ClientName="c", **rotating) == (
        "FeatureUnavailableInTierException",
        "The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation",
    )


def test_an_update_that_still_lists_an_inactive_scope_fails(cognito: Any, api_pool: str) -> None:
    client = cognito.create_user_pool_client(UserPoolId=api_pool, ClientName="c", GenerateSecret=True, **MACHINE)[
        "UserPoolClient"
    ]
    named = {"UserPoolId": api_pool, "ClientId": client["ClientId"]}
    cognito.update_resource_server(UserPoolId=api_pool, Identifier=API, Name="The API")
    kept = cognito.describe_user_pool_client(**named)["UserPoolClient"]
    assert kept["AllowedOAuthScopes"] == [f"{API}/read"]
    assert refusal(cognito.update_user_pool_client, **named, **MACHINE) == (
        "ScopeDoesNotExistException",
        f"Invalid scope requested: {API}/read",
    )
    scopes = [{"ScopeName": "read", "ScopeDescription": "Look"}]
    cognito.update_resource_server(UserPoolId=api_pool, Identifier=API, Name="The API", Scopes=scopes)
    cognito.update_user_pool_client(**named, **MACHINE)
