"""A pool with a domain and a client, for the tests of branding."""

from __future__ import annotations

from typing import Any

NO_POOL = ("ResourceNotFoundException", "User pool us-east-1_None00000 does not exist.")
NO_CLIENT = ("ResourceNotFoundException", "User pool client nobody does not exist.")
UNKNOWN_POOL = {"UserPoolId": "us-east-1_None00000"}
UNKNOWN_ID = "12345678-1234-4234-8234-123456789012"


def a_client(cognito: Any, pool_id: str, name: str = "web") -> dict[str, str]:
    """As the members that name it."""
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName=name)["UserPoolClient"]
    return {"UserPoolId": pool_id, "ClientId": client["ClientId"]}


def invalid(text: str) -> tuple[str, str]:
    return "InvalidParameterException", text
