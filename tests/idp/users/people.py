"""A pool, a client, and what tests do with users through them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import Any

from poolhouse.testing.server import Server
from tests.accounts import inbox

PASSWORD = "Correct-horse-1"
OTHER_PASSWORD = "Battery-staple-2"
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
# A pool that verifies phone numbers must say how it sends.
SMS = {"SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x"}}
_numbers = itertools.count(1)

ALREADY = "User cannot be confirmed. Current status is CONFIRMED"
MISMATCH = ("CodeMismatchException", "Invalid verification code provided, please try again.")
EXPIRED = ("ExpiredCodeException", "Invalid code provided, please request a code again.")
LIMIT = ("LimitExceededException", "Attempt limit exceeded, please try after some time.")
NOT_FOUND = ("UserNotFoundException", "Username/client id combination not found.")
NO_USER = ("UserNotFoundException", "User does not exist.")


def pairs(**values: str) -> list[dict[str, str]]:
    """`email="a"` as AWS's list; a double underscore stands for the colon of `custom:`."""
    return [{"Name": name.replace("__", ":"), "Value": value} for name, value in values.items()]


def flat(attributes: list[dict[str, str]]) -> dict[str, str]:
    return {each["Name"]: each["Value"] for each in attributes}


def an_email() -> str:
    return f"user{next(_numbers)}@example.com"


def other(code: str) -> str:
    """A code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06d}"


@dataclass
class People:
    server: Server
    cognito: Any
    pool_id: str = ""
    client_id: str = ""
    settings: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.pool_id:
            given = {"PoolName": "people", "AutoVerifiedAttributes": ["email"], **self.settings}
            self.pool_id = self.cognito.create_user_pool(**given)["UserPool"]["Id"]
        if not self.client_id:
            self.client_id = self._client()

    @property
    def pool(self) -> dict[str, str]:
        return {"UserPoolId": self.pool_id}

    @property
    def client(self) -> dict[str, str]:
        return {"ClientId": self.client_id}

    def through(self, **settings: Any) -> People:
        """Through another client of the pool."""
        return replace(self, client_id=self._client(**settings))

    def _client(self, **settings: Any) -> str:
        given = {"ClientName": "app", "ExplicitAuthFlows": FLOWS, **settings}
        return str(self.cognito.create_user_pool_client(**self.pool, **given)["UserPoolClient"]["ClientId"])

    def sign_up(self, username: str = "ada", email: str = "", **attributes: str) -> str:
        """Returns the code that was sent to `email`."""
        email = email or an_email()
        self.cognito.sign_up(
            **self.client, Username=username, Password=PASSWORD, UserAttributes=pairs(email=email, **attributes)
        )
        return self.code(email)

    def confirmed(self, username: str = "ada", email: str = "", **attributes: str) -> str:
        """Somebody who signed up and confirmed; returns the address."""
        email = email or an_email()
        code = self.sign_up(username, email, **attributes)
        self.cognito.confirm_sign_up(**self.client, Username=username, ConfirmationCode=code)
        return email

    def invited(self, username: str = "ada", **attributes: str) -> dict[str, Any]:
        made = self.cognito.admin_create_user(
            **self.pool, Username=username, UserAttributes=pairs(**attributes), MessageAction="SUPPRESS"
        )
        user: dict[str, Any] = made["User"]
        return user

    def token(self, username: str = "ada", password: str = PASSWORD) -> str:
        """An access token."""
        parameters = {"USERNAME": username, "PASSWORD": password}
        reply = self.cognito.initiate_auth(**self.client, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=parameters)
        return str(reply["AuthenticationResult"]["AccessToken"])

    def inbox(self, recipient: str) -> list[dict[str, Any]]:
        """Newest first."""
        return inbox(self.server.url, recipient)

    def code(self, recipient: str) -> str:
        return str(self.inbox(recipient)[0]["code"])

    def get(self, username: str = "ada") -> dict[str, Any]:
        reply: dict[str, Any] = self.cognito.admin_get_user(**self.pool, Username=username)
        return reply

    def attributes(self, username: str = "ada") -> dict[str, str]:
        return flat(self.get(username)["UserAttributes"])

    def status(self, username: str = "ada") -> str:
        return str(self.get(username)["UserStatus"])
