"""The user pools of a run, made with the public operations and removed when the run is over."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from tests.parity.truth.target import TIMEOUT, Target


@dataclass(frozen=True, slots=True)
class Client:
    """An app client with its (first) secret."""

    pool: str
    id: str
    secret: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a door to tokens answered: a token, or a status with an error code."""

    token: str | None
    status: int = 200
    error: str = ""


@dataclass(slots=True)
class Pools:
    """Makes pools and everything in them; remembers what is to be removed."""

    target: Target
    cognito: Any = field(init=False)
    made: list[tuple[str, str]] = field(init=False, default_factory=list)
    json_door: bool = field(init=False, default=True)

    def __post_init__(self) -> None:
        self.cognito = self.target.client("cognito-idp")
        self.json_door = hasattr(self.cognito, "get_client_token")

    def pool(self, name: str) -> tuple[str, str]:
        """A new pool with a domain: (pool id, domain)."""
        pool = self.cognito.create_user_pool(PoolName=f"truth-table-{name}")["UserPool"]["Id"]
        domain = f"truth-{uuid.uuid4().hex[:12]}"
        self.made.append((pool, domain))
        self.cognito.create_user_pool_domain(UserPoolId=pool, Domain=domain)
        return pool, domain

    def declare(self, pool: str, identifier: str, scopes: Iterable[str]) -> None:
        self.cognito.create_resource_server(**self._server(pool, identifier, scopes))

    def redeclare(self, pool: str, identifier: str, scopes: Iterable[str]) -> None:
        """Replace the server's whole scope list."""
        self.cognito.update_resource_server(**self._server(pool, identifier, scopes))

    @staticmethod
    def _server(pool: str, identifier: str, scopes: Iterable[str]) -> dict[str, Any]:
        declared = [{"ScopeName": scope, "ScopeDescription": f"may {scope}"} for scope in scopes]
        return {"UserPoolId": pool, "Identifier": identifier, "Name": "truth table", "Scopes": declared}

    def client(self, pool: str, scopes: Sequence[str], **settings: Any) -> Client:
        """A confidential client that may use client credentials at every door the endpoint has."""
        made = self._create(pool, {**self._grants(scopes), **settings})
        return Client(pool, made["ClientId"], made["ClientSecret"])

    def _create(self, pool: str, settings: dict[str, Any]) -> Any:
        given = {"UserPoolId": pool, "ClientName": "truth-table", "GenerateSecret": True, **settings}
        if self.json_door:
            try:
                return self._created({**given, "ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"]})
            except ClientError:
                self.json_door = False
        return self._created(given)

    def _created(self, given: dict[str, Any]) -> Any:
        return self.cognito.create_user_pool_client(**given)["UserPoolClient"]

    @staticmethod
    def _grants(scopes: Sequence[str]) -> dict[str, Any]:
        return {
            "AllowedOAuthFlowsUserPoolClient": True,
            "AllowedOAuthFlows": ["client_credentials"],
            "AllowedOAuthScopes": list(scopes),
        }

    def associate(self, client: Client, scopes: Sequence[str]) -> None:
        """Replace the scopes of the client, keeping the rest as it was made."""
        settings: dict[str, Any] = {"ClientName": "truth-table", **self._grants(scopes)}
        if self.json_door:
            settings["ExplicitAuthFlows"] = ["ALLOW_CLIENT_TOKEN_AUTH"]
        self.cognito.update_user_pool_client(UserPoolId=client.pool, ClientId=client.id, **settings)

    def ask(self, client: Client, domain: str, scopes: Sequence[str] | None, door: str = "basic") -> Answer:
        """Ask for a token at one of the doors; `scopes` None sends no scope at all."""
        if door == "json":
            return self._ask_json(client, scopes)
        form = {"grant_type": "client_credentials"}
        if scopes is not None:
            form["scope"] = " ".join(scopes)
        if door == "form":
            form |= {"client_id": client.id} | ({"client_secret": client.secret} if client.secret else {})
        login = (client.id, client.secret) if door == "basic" else None
        url = self.target.token_url(domain)
        answer = self.target.session.post(url, data=form, auth=login, timeout=TIMEOUT)
        try:
            body = answer.json()
        except ValueError:
            return Answer(None, answer.status_code, f"not JSON: {answer.text[:200]}")
        token = body.get("access_token") if answer.status_code == 200 else None
        return Answer(token, answer.status_code, str(body.get("error", "")))

    def _ask_json(self, client: Client, scopes: Sequence[str] | None) -> Answer:
        named = {} if scopes is None else {"Scopes": list(scopes)}
        try:
            answer = self.cognito.get_client_token(ClientId=client.id, Secret=client.secret, **named)
        except ClientError as error:
            status = error.response["ResponseMetadata"]["HTTPStatusCode"]
            return Answer(None, status, error.response["Error"]["Code"])
        return Answer(answer["ClientAuthenticationResult"]["AccessToken"])

    def try_json_door(self, client: Client) -> None:
        """Close the JSON door for good when a request that must succeed there does not."""
        self.json_door = self.json_door and self._ask_json(client, None).token is not None

    def token(self, client: Client, domain: str, scopes: Sequence[str] | None) -> str:
        """A token that must be issued. Raises RuntimeError if it is not."""
        answer = self.ask(client, domain, scopes)
        if answer.token is None:
            raise RuntimeError(f"no token for {scopes}: {answer.status} {answer.error}")
        return answer.token

    def remove(self) -> None:
        """Remove every pool made; what is gone already, or cannot be reached, is left."""
        for pool, domain in self.made:
            with suppress(ClientError, BotoCoreError):
                self.cognito.delete_user_pool_domain(UserPoolId=pool, Domain=domain)
            with suppress(ClientError, BotoCoreError):
                self.cognito.delete_user_pool(UserPoolId=pool)
        self.made.clear()
