"""The REST APIs of a run: MOCK methods behind Cognito authorizers, made with the public operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import requests
from botocore.exceptions import BotoCoreError, ClientError

from tests.parity.truth.facts import Allowed, Refused
from tests.parity.truth.target import TIMEOUT, Target

STAGE = "truth"


@dataclass(slots=True)
class Api:
    """One REST API; `methods` maps a path part to its resource id."""

    target: Target
    name: str
    api_key_source: str = "HEADER"
    gateway: Any = field(init=False)
    id: str = field(init=False)
    root: str = field(init=False)
    methods: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.gateway = self.target.client("apigateway")
        made = self.gateway.create_rest_api(name=f"truth-table-{self.name}", apiKeySource=self.api_key_source)
        self.id, self.root = made["id"], made["rootResourceId"]

    def authorizer(
        self, name: str, providers: Sequence[str], header: str = "Authorization", expression: str | None = None
    ) -> str:
        """The new authorizer's id."""
        more = {} if expression is None else {"identityValidationExpression": expression}
        made = self.gateway.create_authorizer(
            restApiId=self.id,
            name=name,
            type="COGNITO_USER_POOLS",
            providerARNs=list(providers),
            identitySource=f"method.request.header.{header}",
            **more,
        )
        return str(made["id"])

    def lambda_authorizer(self, kind: str, uri: str, header: str) -> str:
        """The new authorizer's id."""
        made = self.gateway.create_authorizer(
            restApiId=self.id,
            name=kind,
            type=kind,
            authorizerUri=uri,
            identitySource=f"method.request.header.{header}",
            authorizerResultTtlInSeconds=300,
        )
        return str(made["id"])

    def method(self, path: str, authorizer: str, scopes: Sequence[str]) -> None:
        """`GET /{path}` that answers 200 by itself, behind the authorizer."""
        protected = {"authorizationScopes": list(scopes)} if scopes else {}
        self.guarded(path, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer, **protected)

    def guarded(self, path: str, **method: Any) -> None:
        """`GET /{path}` that answers 200 by itself, with these members of PutMethod."""
        resource = self.gateway.create_resource(restApiId=self.id, parentId=self.root, pathPart=path)["id"]
        known = {"restApiId": self.id, "resourceId": resource, "httpMethod": "GET"}
        self.gateway.put_method(**known, **method)
        self.gateway.put_method_response(**known, statusCode="200")
        template = {"application/json": '{"statusCode": 200}'}
        self.gateway.put_integration(**known, type="MOCK", requestTemplates=template)
        self.gateway.put_integration_response(**known, statusCode="200")
        self.methods[path] = resource

    def edit_scopes(self, path: str, old: Sequence[str], new: Sequence[str]) -> None:
        """Patch the method's scopes; the stage is left alone."""
        operations = [
            {"op": op, "path": "/authorizationScopes", "value": scope}
            for op, scopes in (("add", new), ("remove", old))
            for scope in scopes
            if not (scope in old and scope in new)
        ]
        self.gateway.update_method(
            restApiId=self.id, resourceId=self.methods[path], httpMethod="GET", patchOperations=operations
        )

    def deploy(self, stage: str = STAGE) -> None:
        self.gateway.create_deployment(restApiId=self.id, stageName=stage)

    def call(self, verb: str, path: str, headers: Mapping[str, str]) -> Allowed | Refused | str:
        """Call the deployed API; a string is an answer of no kind the rules know."""
        url = f"{self.target.invoke_url(self.id, STAGE)}/{path}"
        answer = self.target.session.request(verb, url, headers=dict(headers), timeout=TIMEOUT)
        return Allowed() if answer.status_code == 200 else refused(answer)

    def test_authorizer(self, authorizer: str, headers: Mapping[str, str]) -> Allowed | Refused | str:
        try:
            answer = self.gateway.test_invoke_authorizer(
                restApiId=self.id, authorizerId=authorizer, headers=dict(headers)
            )
        except ClientError as error:
            return str(error)
        status = answer["clientStatus"]
        return Allowed() if status == 0 else Refused(status, "")

    def remove(self) -> None:
        with suppress(ClientError, BotoCoreError):
            self.gateway.delete_rest_api(restApiId=self.id)


def refused(answer: requests.Response) -> Refused | str:
    """A gateway's refusal; a string when the answer is of no kind the rules know."""
    try:
        body = answer.json()
        # A policy's refusal has a capital letter.
        message = str(body["Message"] if "Message" in body else body["message"])
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code} {answer.text[:200]}"
    return Refused(answer.status_code, message, answer.headers.get("x-amzn-ErrorType", ""))
