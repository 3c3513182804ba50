"""Two secrets of a client, and their rotation."""

from __future__ import annotations

import re
from typing import Any

import pytest

from poolhouse.testing.server import Server

from .calls import body, refusal


@pytest.fixture
def client(cognito: Any, pool_id: str) -> dict[str, Any]:
    reply = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="c", GenerateSecret=True)
    return dict(reply["UserPoolClient"])


@pytest.fixture
def named(client: dict[str, Any]) -> dict[str, Any]:
    return {"UserPoolId": client["UserPoolId"], "ClientId": client["ClientId"]}


def listed(cognito: Any, named: dict[str, Any]) -> list[dict[str, Any]]:
    return list(body(cognito.list_user_pool_client_secrets(**named))["ClientSecrets"])


def test_the_first_secret_is_dated_like_its_client(cognito: Any, client: Any, named: Any) -> None:
    milliseconds = round(client["CreationDate"].timestamp() * 1000)
    assert listed(cognito, named) == [
        {
            "ClientSecretId": f"{client['ClientId']}--{milliseconds}",
            "ClientSecretCreateDate": client["CreationDate"],
        }
    ]


def test_a_generated_secret_is_shown_once(cognito: Any, named: Any) -> None:
    reply = body(cognito.add_user_pool_client_secret(**named))["ClientSecretDescriptor"]
    assert re.fullmatch("[0-9a-z]{52}", reply["ClientSecretValue"])
    shown = {name: reply[name] for name in ("ClientSecretId", "ClientSecretCreateDate")}
    assert len(reply) == 3
    assert listed(cognito, named)[1] == shown


def test_a_secret_that_is_brought_is_not_echoed(cognito: Any, named: Any) -> None:
    reply = cognito.add_user_pool_client_secret(**named, ClientSecret="Own+Secret_of_24_letters")
    assert set(reply["ClientSecretDescriptor"]) == {"ClientSecretId", "ClientSecretCreateDate"}


def test_rotation(cognito: Any, client: Any, named: Any, server: Server) -> None:
    server.clock.offset = 60.0
    added = cognito.add_user_pool_client_secret(**named)["ClientSecretDescriptor"]
    old, new = listed(cognito, named)
    assert new["ClientSecretId"] == added["ClientSecretId"]

    described = cognito.describe_user_pool_client(**named)["UserPoolClient"]
    assert described["ClientSecret"] == client["ClientSecret"]

    reply = cognito.delete_user_pool_client_secret(**named, ClientSecretId=old["ClientSecretId"])
    assert body(reply) == {}
    assert listed(cognito, named) == [new]
    described = cognito.describe_user_pool_client(**named)["UserPoolClient"]
    assert described["ClientSecret"] == added["ClientSecretValue"]


def test_a_third_secret_is_refused(cognito: Any, named: Any) -> None:
    cognito.add_user_pool_client_secret(**named)
    assert refusal(cognito.add_user_pool_client_secret, **named) == (
        "LimitExceededException",
        f"User pool client {named['ClientId']} already has 2 active secrets.",
    )
    assert len(listed(cognito, named)) == 2


def test_the_last_secret_stays(cognito: Any, named: Any) -> None:
    (only,) = listed(cognito, named)
    delete = cognito.delete_user_pool_client_secret
    assert refusal(delete, **named, ClientSecretId=only["ClientSecretId"]) == (
        "InvalidParameterException",
        f"The last remaining secret of user pool client {named['ClientId']} cannot be deleted.",
    )
    assert listed(cognito, named) == [only]


def test_an_unknown_secret(cognito: Any, named: Any) -> None:
    assert refusal(cognito.delete_user_pool_client_secret, **named, ClientSecretId="x--1") == (
        "ResourceNotFoundException",
        "Client secret x--1 does not exist.",
    )


def test_a_public_client_stays_public(cognito: Any, pool_id: str) -> None:
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="c")["UserPoolClient"]
    named = {"UserPoolId": pool_id, "ClientId": client["ClientId"]}
    assert listed(cognito, named) == []
    assert refusal(cognito.add_user_pool_client_secret, **named) == (
        "InvalidParameterException",
        f"User pool client {client['ClientId']} has no client secret.",
    )


def test_there_is_one_page(cognito: Any, named: Any) -> None:
    assert refusal(cognito.list_user_pool_client_secrets, **named, NextToken="x") == (
        "InvalidParameterException",
        "Invalid pagination token given.",
    )
