"""App clients over HTTP: defaults, what is kept, what an update replaces, lists."""

from __future__ import annotations

import re
from typing import Any

import pytest

from poolhouse.testing.server import Server

from .calls import body, refusal
from .conftest import API

BARE: dict[str, Any] = {
    "ClientName": "bare",
    "RefreshTokenValidity": 30,
    "TokenValidityUnits": {},
    "AllowedOAuthFlowsUserPoolClient": False,
    "EnableTokenRevocation": True,
    "EnablePropagateAdditionalUserContextData": False,
    "AuthSessionValidity": 3,
    "ClientType": "REGULAR",
}
# `RefreshTokenRotation` and the refresh flow exclude each other, hence the flows listed.
FULL: dict[str, Any] = {
    "RefreshTokenValidity": 10,
    "AccessTokenValidity": 30,
    "IdTokenValidity": 2,
    "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "hours", "RefreshToken": "days"},
    "ReadAttributes": ["email", "email_verified"],
    "WriteAttributes": ["email"],
    "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH"],
    "SupportedIdentityProviders": ["COGNITO"],
    "CallbackURLs": ["https://app.example.com/cb", "myapp://cb"],
    "LogoutURLs": ["http://localhost:3000/"],
    "DefaultRedirectURI": "myapp://cb",
    "AllowedOAuthFlows": ["code", "implicit"],
    "AllowedOAuthScopes": ["openid", f"{API}/read"],
    "AllowedOAuthFlowsUserPoolClient": True,
    "AnalyticsConfiguration": {
        "ApplicationId": "ab12",
        "RoleArn": "arn:aws:iam::123456789012:role/pinpoint",
        "ExternalId": "x",
        "UserDataShared": True,
    },
    "PreventUserExistenceErrors": "ENABLED",
    "EnableTokenRevocation": False,
    "EnablePropagateAdditionalUserContextData": True,
    "AuthSessionValidity": 5,
    "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10},
}


def made(cognito: Any, pool_id: str, **settings: Any) -> dict[str, Any]:
    reply = body(cognito.create_user_pool_client(UserPoolId=pool_id, **{"ClientName": "c", **settings}))
    client = dict(reply["UserPoolClient"])
    described = cognito.describe_user_pool_client(UserPoolId=pool_id, ClientId=client["ClientId"])
    assert body(described) == reply
    return client


def test_a_bare_client_is_what_aws_makes(cognito: Any, pool_id: str) -> None:
    client = made(cognito, pool_id, ClientName="bare")
    assert re.fullmatch("[0-9a-z]{26}", client["ClientId"])
    assert client == {
        **BARE,
        "UserPoolId": pool_id,
        "ClientId": client["ClientId"],
        "CreationDate": client["CreationDate"],
        "LastModifiedDate": client["CreationDate"],
    }


def test_every_setting_is_kept(cognito: Any, api_pool: str) -> None:
    client = made(cognito, api_pool, GenerateSecret=True, **FULL)
    assert client == {
        **FULL,
        **{name: client[name] for name in ("ClientId", "ClientSecret", "CreationDate", "LastModifiedDate")},
        "ClientName": "c",
        "ClientType": "REGULAR",
        "UserPoolId": api_pool,
    }


def test_a_generated_secret_is_52_of_base_36(cognito: Any, pool_id: str) -> None:
    secrets = {made(cognito, pool_id, GenerateSecret=True)["ClientSecret"] for _ in range(3)}
    assert len(secrets) == 3
    assert all(re.fullmatch("[0-9a-z]{52}", secret) for secret in secrets)


def test_a_secret_can_be_brought(cognito: Any, pool_id: str) -> None:
    own = "Own+Secret_of_24_letters"
    assert made(cognito, pool_id, ClientSecret=own)["ClientSecret"] == own


def test_a_secret_is_generated_or_brought(cognito: Any, pool_id: str) -> None:
    both = {"GenerateSecret": True, "ClientSecret": "x" * 24}
    assert refusal(cognito.create_user_pool_client, UserPoolId=pool_id, ClientName="c", **both) == (
        "InvalidParameterException",
        "You cannot specify both GenerateSecret as true and provide a ClientSecret value.",
    )


def test_units_given_in_part_are_filled_up(cognito: Any, pool_id: str) -> None:
    client = made(cognito, pool_id, AccessTokenValidity=30, TokenValidityUnits={"AccessToken": "minutes"})
    assert client["TokenValidityUnits"] == {
        "AccessToken": "minutes",
        "IdToken": "hours",
        "RefreshToken": "days",
    }


def test_a_refresh_validity_of_0_is_30(cognito: Any, pool_id: str) -> None:
    assert made(cognito, pool_id, RefreshTokenValidity=0)["RefreshTokenValidity"] == 30


def test_analytics_by_arn_show_the_service_s_role(cognito: Any, pool_id: str) -> None:
    arn = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/ab12"
    client = made(cognito, pool_id, AnalyticsConfiguration={"ApplicationArn": arn})
    assert client["AnalyticsConfiguration"] == {
        "ApplicationArn": arn,
        "RoleArn": "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com"
        "/AWSServiceRoleForAmazonCognitoIdp",
        "UserDataShared": False,
    }


def test_an_update_replaces_all_but_identity_and_secret(cognito: Any, api_pool: str, server: Server) -> None:
    before = made(cognito, api_pool, GenerateSecret=True, **FULL)
    server.clock.offset = 60.0
    after = body(cognito.update_user_pool_client(UserPoolId=api_pool, ClientId=before["ClientId"]))
    client = after["UserPoolClient"]
    assert client == {
        **BARE,
        **{name: before[name] for name in ("ClientId", "ClientName", "ClientSecret", "CreationDate")},
        "UserPoolId": api_pool,
        "LastModifiedDate": client["LastModifiedDate"],
    }
    assert (client["LastModifiedDate"] - client["CreationDate"]).total_seconds() >= 60
    assert body(cognito.describe_user_pool_client(UserPoolId=api_pool, ClientId=before["ClientId"])) == after


def test_sent_back_as_described_a_client_stays_as_it_is(cognito: Any, api_pool: str) -> None:
    before = made(cognito, api_pool, GenerateSecret=True, **FULL)
    reply = cognito.update_user_pool_client(UserPoolId=api_pool, ClientId=before["ClientId"], **FULL)
    assert reply["UserPoolClient"] | {"LastModifiedDate": 0} == before | {"LastModifiedDate": 0}


def test_a_client_can_be_renamed(cognito: Any, pool_id: str) -> None:
    client_id = made(cognito, pool_id)["ClientId"]
    cognito.update_user_pool_client(UserPoolId=pool_id, ClientId=client_id, ClientName="new name")
    reply = cognito.describe_user_pool_client(UserPoolId=pool_id, ClientId=client_id)
    assert reply["UserPoolClient"]["ClientName"] == "new name"


def test_a_client_is_gone_after_its_deletion(cognito: Any, pool_id: str) -> None:
    named = {"UserPoolId": pool_id, "ClientId": made(cognito, pool_id)["ClientId"]}
    assert body(cognito.delete_user_pool_client(**named)) == {}
    missing = ("ResourceNotFoundException", f"User pool client {named['ClientId']} does not exist.")
    for call in (
        cognito.describe_user_pool_client,
        cognito.update_user_pool_client,
        cognito.delete_user_pool_client,
        cognito.list_user_pool_client_secrets,
        cognito.add_user_pool_client_secret,
    ):
        assert refusal(call, **named) == missing


def test_a_client_belongs_to_one_pool(cognito: Any, pool_id: str) -> None:
    client_id = made(cognito, pool_id)["ClientId"]
    other = cognito.create_user_pool(PoolName="other")["UserPool"]["Id"]
    assert refusal(cognito.describe_user_pool_client, UserPoolId=other, ClientId=client_id) == (
        "ResourceNotFoundException",
        f"User pool client {client_id} does not exist.",
    )


def test_unknown_pools(cognito: Any) -> None:
    missing = ("ResourceNotFoundException", "User pool us-east-1_nobody does not exist.")
    pool = {"UserPoolId": "us-east-1_nobody"}
    assert refusal(cognito.create_user_pool_client, ClientName="c", **pool) == missing
    assert refusal(cognito.update_user_pool_client, ClientId="c", **pool) == missing
    assert refusal(cognito.delete_user_pool_client, ClientId="c", **pool) == missing
    assert refusal(cognito.describe_user_pool_client, ClientId="c", **pool) == missing
    assert refusal(cognito.list_user_pool_clients, **pool) == missing


@pytest.mark.parametrize("size", [1, 3, 60])
def test_clients_are_listed_page_by_page(cognito: Any, pool_id: str, size: int) -> None:
    clients = {made(cognito, pool_id, ClientName=f"c {n}")["ClientId"]: f"c {n}" for n in range(7)}
    pages = cognito.get_paginator("list_user_pool_clients").paginate(
        UserPoolId=pool_id, PaginationConfig={"PageSize": size}
    )
    items = [item for page in pages for item in page["UserPoolClients"]]
    assert items == [
        {"ClientId": client_id, "UserPoolId": pool_id, "ClientName": clients[client_id]}
        for client_id in sorted(clients)
    ]


def test_clients_can_be_listed_by_type(cognito: Any, pool_id: str) -> None:
    made(cognito, pool_id)
    regular = cognito.list_user_pool_clients(UserPoolId=pool_id, ClientType="REGULAR")
    assert len(regular["UserPoolClients"]) == 1
    registered = body(cognito.list_user_pool_clients(UserPoolId=pool_id, ClientType="DCR"))
    assert registered == {"UserPoolClients": []}
