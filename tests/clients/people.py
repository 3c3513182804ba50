"""A pool for one test, the people in it, and what clients are told about it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import pytest

from tests.accounts import add_user

PASSWORD = "Correct-horse-1"
OTHER_PASSWORD = "Battery-staple-2"
FLOWS = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_USER_AUTH"]


@dataclass
class Place:
    """A pool with a public client, and a name nobody else has: what people type, an address in some pools."""

    cognito: Any
    url: str
    pool_id: str
    client_id: str
    username: str
    email: str

    @property
    def question(self) -> dict[str, str]:
        """For a script of tests/clients/node."""
        return {
            "url": self.url,
            "pool": self.pool_id,
            "client": self.client_id,
            "username": self.username,
            "email": self.email,
            "password": PASSWORD,
            "other": OTHER_PASSWORD,
        }

    def add_user(self, *, permanent: bool = True) -> None:
        """The place's user, with a verified address; else with PASSWORD as the temporary one."""
        known = {"email": self.email, "email_verified": "true"}
        password = PASSWORD if permanent else None
        add_user(self.cognito, self.pool_id, self.username, password=password, temporary=PASSWORD, **known)

    def require_authenticator_app(self) -> None:
        self.cognito.set_user_pool_mfa_config(
            UserPoolId=self.pool_id, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration="ON"
        )

    def sub(self) -> str:
        found = self.cognito.admin_get_user(UserPoolId=self.pool_id, Username=self.username)["UserAttributes"]
        return next(str(each["Value"]) for each in found if each["Name"] == "sub")


def place(cognito: Any, url: str, **settings: Any) -> Place:
    pool = cognito.create_user_pool(PoolName="people", AutoVerifiedAttributes=["email"], **settings)
    pool_id = pool["UserPool"]["Id"]
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="app", ExplicitAuthFlows=FLOWS)
    name = f"ann-{uuid.uuid4().hex[:8]}"
    email = f"{name}@example.com"
    typed = email if "email" in settings.get("UsernameAttributes", ()) else name
    return Place(cognito, url, pool_id, client["UserPoolClient"]["ClientId"], typed, email)


@pytest.fixture
def people(cognito: Any, server: Any) -> Place:
    return place(cognito, server.url)
