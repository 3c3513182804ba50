"""A user of a pool with tokens in hand, made through the operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.accounts import add_user

PASSWORD = "Correct horse 1!"
FLOWS = ["ALLOW_USER_PASSWORD_AUTH"]
ROTATION = {"Feature": "ENABLED", "RetryGracePeriodSeconds": 0}


@dataclass(frozen=True)
class SignedIn:
    cognito: Any
    pool_id: str
    client_id: str
    username: str
    password: str
    tokens: dict[str, Any]

    @property
    def access(self) -> str:
        return str(self.tokens["AccessToken"])

    @property
    def refresh(self) -> str:
        return str(self.tokens["RefreshToken"])

    def again(self) -> SignedIn:
        """The same user signs in once more."""
        return sign_in(self.cognito, self.pool_id, self.client_id, self.username, self.password)


def new_client(cognito: Any, pool_id: str, **settings: Any) -> dict[str, Any]:
    flows = FLOWS if "RefreshTokenRotation" in settings else [*FLOWS, "ALLOW_REFRESH_TOKEN_AUTH"]
    given = {"ExplicitAuthFlows": flows, **settings}
    made: dict[str, Any] = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="web", **given)
    client: dict[str, Any] = made["UserPoolClient"]
    return client


def new_user(cognito: Any, pool_id: str, username: str = "ann") -> None:
    add_user(cognito, pool_id, username, password=PASSWORD, email=f"{username}@example.com")


def sign_in(
    cognito: Any, pool_id: str, client_id: str, username: str = "ann", password: str = PASSWORD
) -> SignedIn:
    reply = cognito.initiate_auth(
        ClientId=client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": password},
    )
    return SignedIn(cognito, pool_id, client_id, username, password, reply["AuthenticationResult"])


def somebody(cognito: Any, pool_id: str, **client_settings: Any) -> SignedIn:
    """Ann, signed in through a client of these settings."""
    client = new_client(cognito, pool_id, **client_settings)
    new_user(cognito, pool_id)
    return sign_in(cognito, pool_id, str(client["ClientId"]))
