"""Functions behind the gateway without any process: a test scripts what they answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from poolhouse.domain.apis.values import ApiAuthorizer, Integration
from poolhouse.gateway.functions import Invocation, NotInvoked
from tests.gateway.dataplane.apis import API
from tests.gateway.dataplane.pools import ACCOUNT

ARN = f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:shop"
URI = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{ARN}/invocations"


class Asked(NamedTuple):
    arn: str
    event: Any
    source: str
    timeout: float
    later: bool = False


class ScriptedFunctions:
    """Implements gateway.functions.CallsFunctions. `answer` gets the event; it may raise NotInvoked."""

    def __init__(self, answer: Callable[[Any], Any] | None = None) -> None:
        self.answer = answer or (lambda _: {"body": "ok"})
        self.asked: list[Asked] = []

    async def call(self, arn: str, payload: bytes, *, source: str, timeout: float) -> Invocation:
        event = msgspec.json.decode(payload)
        self.asked.append(Asked(arn, event, source, timeout))
        answer = self.answer(event)
        return answer if isinstance(answer, Invocation) else Invocation(msgspec.json.encode(answer))

    async def submit(self, arn: str, payload: bytes, *, source: str, timeout: float) -> None:
        self.asked.append(Asked(arn, msgspec.json.decode(payload), source, timeout, later=True))


def failure(message: str, kind: str = "Error") -> Invocation:
    """What a function that raised looks like."""
    return Invocation(msgspec.json.encode({"errorMessage": message, "errorType": kind}), "Unhandled")


def refusing(failed: NotInvoked) -> Callable[[Any], Any]:
    def answer(_event: Any) -> Any:
        raise failed

    return answer


def lambda_proxy(uri: str = URI, **members: Any) -> Integration:
    return Integration(**({"type": "AWS_PROXY", "http_method": "POST", "uri": uri} | members))


def lambda_custom(uri: str = URI, **members: Any) -> Integration:
    return Integration(**({"type": "AWS", "http_method": "POST", "uri": uri} | members))


def lambda_authorizer(kind: str = "TOKEN", **members: Any) -> ApiAuthorizer:
    given: dict[str, Any] = {
        "api_id": API,
        "id": "auth09",
        "name": "custom",
        "type": kind,
        "authorizer_uri": URI,
        "identity_source": "method.request.header.Authorization",
    }
    return ApiAuthorizer(**(given | members))
