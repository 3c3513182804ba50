"""Functions in memory: what they were asked, and what they answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from poolhouse.domain.triggers.functions import Invocation

Handler = Callable[[dict[str, Any]], object]


class FakeFunctions:
    """Implements the port `Functions`. `handler` gets the event and returns the answer, or raises.

    A handler that raises ValueError fails as a function does that throws.
    """

    def __init__(self, handler: Handler | None = None) -> None:
        self.handler = handler
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.timeouts: list[float] = []

    async def invoke(self, arn: str, payload: bytes, timeout: float) -> Invocation:
        event = msgspec.json.decode(payload)
        self.asked.append((arn, event))
        self.timeouts.append(timeout)
        try:
            answer = event if self.handler is None else self.handler(event)
        except ValueError as thrown:
            body = {"errorMessage": str(thrown), "errorType": "Error", "stackTrace": ["line 1"]}
            return Invocation(msgspec.json.encode(body), "Unhandled")
        return Invocation(answer if isinstance(answer, bytes) else msgspec.json.encode(answer))

    async def submit(self, arn: str, payload: bytes, timeout: float) -> None:
        self.asked.append((arn, msgspec.json.decode(payload)))
        self.timeouts.append(timeout)


def answering(**response: Any) -> Handler:
    """A function that fills in these members of the response, as functions do."""

    def handler(event: dict[str, Any]) -> dict[str, Any]:
        event["response"].update(response)
        return event

    return handler
