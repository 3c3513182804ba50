"""Users of the server under test, and the requests they send: the JSON API as AWS's clients speak it."""

from __future__ import annotations

import json
from typing import Any

from msgspec import Struct

from bench.load import Request
from bench.poolhouse import aws, send

PASSWORD = "Correct-Horse-1"
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
# What the dev profile wants to see on operations that AWS has signed; it checks no signature.
SIGNED = {
    "Authorization": "AWS4-HMAC-SHA256 Credential=bench/20300101/us-east-1/cognito-idp/aws4_request, "
    "SignedHeaders=host;x-amz-date, Signature=0",
    "X-Amz-Date": "20300101T000000Z",
}


class People(Struct, frozen=True, kw_only=True):
    """Users of one pool, all with `PASSWORD`, and the app client they sign in with."""

    pool_id: str
    client_id: str
    usernames: tuple[str, ...] = ()

    def by_password(self, username: str) -> Request:
        return self._initiate("USER_PASSWORD_AUTH", USERNAME=username, PASSWORD=PASSWORD)

    def by_srp(self, username: str, public: str) -> Request:
        """The first of two requests; `public` is A in hexadecimal."""
        return self._initiate("USER_SRP_AUTH", USERNAME=username, SRP_A=public)

    def by_refresh(self, refresh_token: str) -> Request:
        return self._initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=refresh_token)

    def admin(self, name: str, **members: Any) -> Request:
        """An operation on the pool that only an administrator may send."""
        return operation(name, {"UserPoolId": self.pool_id, **members}, signed=True)

    def _initiate(self, flow: str, **parameters: str) -> Request:
        asked = {"ClientId": self.client_id, "AuthFlow": flow, "AuthParameters": parameters}
        return operation("InitiateAuth", asked)


def operation(name: str, body: dict[str, Any], *, signed: bool = False) -> Request:
    headers = {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": f"AWSCognitoIdentityProviderService.{name}",
    }
    return Request(method="POST", path="/", headers=headers | (SIGNED if signed else {}), body=json.dumps(body))


def answer(url: str, request: Request) -> dict[str, Any]:
    """What the server answers. Raises RuntimeError unless that is 200."""
    status, body = send(url, request)
    if status != 200:
        raise RuntimeError(f"{request.headers['X-Amz-Target']}: {status} {body[:300]!r}")
    answered: dict[str, Any] = json.loads(body)
    return answered


def make_door(url: str, name: str) -> People:
    """A pool without users, and its app client."""
    cognito = aws("cognito-idp", url)
    pool_id = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName=name, ExplicitAuthFlows=FLOWS)
    return People(pool_id=pool_id, client_id=client["UserPoolClient"]["ClientId"])


def make_people(url: str, name: str, count: int) -> People:
    """A pool with `count` confirmed users."""
    door = make_door(url, name)
    usernames = tuple(f"user-{number:06}" for number in range(count))
    for username in usernames:
        answer(url, door.admin("AdminCreateUser", Username=username, MessageAction="SUPPRESS"))
        give_password(url, door, username)
    return People(pool_id=door.pool_id, client_id=door.client_id, usernames=usernames)


def give_password(url: str, door: People, username: str) -> None:
    answer(url, door.admin("AdminSetUserPassword", Username=username, Password=PASSWORD, Permanent=True))


def tokens_of(url: str, people: People, username: str) -> dict[str, str]:
    """AWS's `AuthenticationResult` of a sign-in by password."""
    tokens: dict[str, str] = answer(url, people.by_password(username))["AuthenticationResult"]
    if not {"IdToken", "AccessToken", "RefreshToken"} <= tokens.keys():
        raise RuntimeError(f"a sign-in gave {sorted(tokens)}")
    return tokens
