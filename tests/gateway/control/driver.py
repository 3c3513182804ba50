"""What the tests of the control plane share: calls as a user makes them, answers without what boto3 adds."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError

POOL_ARN = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbCdEf123"
ACCOUNT = "123456789012"


class Api:
    """A REST API of its own for a test, driven through boto3."""

    def __init__(self, client: Any, **members: Any) -> None:
        self.client = client
        created = client.create_rest_api(**{"name": "shop", **members})
        self.id: str = created["id"]
        self.root: str = created["rootResourceId"]

    def call(self, operation: str, **members: Any) -> dict[str, Any]:
        """The answer to an operation on this API."""
        return answer(getattr(self.client, operation)(restApiId=self.id, **members))

    def refused(self, operation: str, **members: Any) -> tuple[int, str, str]:
        return refused(self.client, operation, **{"restApiId": self.id, **members})

    def resource(self, part: str, parent: str | None = None) -> str:
        """The id of a new resource."""
        found: str = self.call("create_resource", parentId=parent or self.root, pathPart=part)["id"]
        return found

    def method(self, resource: str | None = None, verb: str = "GET", **members: Any) -> dict[str, Any]:
        given = {"authorizationType": "NONE", **members}
        return self.call("put_method", resourceId=resource or self.root, httpMethod=verb, **given)

    def mock(self, resource: str | None = None, verb: str = "GET", **members: Any) -> dict[str, Any]:
        return self.call(
            "put_integration", resourceId=resource or self.root, httpMethod=verb, type="MOCK", **members
        )

    def authorizer(self, name: str = "cognito", **members: Any) -> dict[str, Any]:
        given = {
            "type": "COGNITO_USER_POOLS",
            "providerARNs": [POOL_ARN],
            "identitySource": "method.request.header.Authorization",
            **members,
        }
        return self.call("create_authorizer", name=name, **given)

    def deployable(self) -> None:
        """One method with an integration, so that the API can be deployed."""
        self.method()
        self.mock()

    def deploy(self, **members: Any) -> str:
        """The id of a new deployment."""
        found: str = self.call("create_deployment", **members)["id"]
        return found


def answer(response: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in response.items() if name != "ResponseMetadata"}


def status(response: dict[str, Any]) -> int:
    found: int = response["ResponseMetadata"]["HTTPStatusCode"]
    return found


def refused(client: Any, operation: str, **members: Any) -> tuple[int, str, str]:
    """Status, code and message of an operation that has to fail."""
    with pytest.raises(ClientError) as error:
        getattr(client, operation)(**members)
    response = error.value.response
    return status(response), response["Error"]["Code"], response["Error"]["Message"]


def is_recent(moment: Any, now: float) -> bool:
    return isinstance(moment, datetime) and abs(moment.timestamp() - now) < 60
