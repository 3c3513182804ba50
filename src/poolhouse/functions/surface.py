"""`lambda` (2015-03-31) over HTTP: REST-JSON under dated prefixes, `/2015-03-31/functions` the first of them."""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from poolhouse.asgi import Receive, Scope, Send
from poolhouse.aws.answers import Answer, refusal_headers
from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Operation, Registry
from poolhouse.aws.rest_json import JSON_HEADERS, RestJson
from poolhouse.aws.shapes import Shapes
from poolhouse.aws.surface import AwsSurface
from poolhouse.functions import refusals, wire
from poolhouse.functions.registry import registry as built_operations
from poolhouse.functions.services import Services

# Recorded: "Request must be smaller than 70167211 bytes for the CreateFunction operation".
BODY_LIMIT: Final = 70_167_211
# The model writes the text of these as `message`, that of all others as `Message`.
_LOWER: Final = frozenset(
    (
        "InvalidParameterValueException",
        "PolicyLengthExceededException",
        "PreconditionFailedException",
        "RequestTooLargeException",
        "ResourceConflictException",
        "TooManyRequestsException",
        "ValidationException",
        "SerializationException",
    )
)


class LambdaJson(RestJson):
    """REST-JSON as lambda speaks it: every error says whose fault it is."""

    def root(self, operation: Operation) -> str:  # noqa: ARG002 - lambda's paths have none
        return ""

    def refuse(self, error: AwsError, *, dev: bool) -> Answer:
        member = "message" if error.code in _LOWER else "Message"
        content = {"Type": "User" if error.status < 500 else "Service", **error.members}
        if error.message:
            content[member] = error.message
        headers = (*JSON_HEADERS, *refusal_headers(error, kind=error.code, dev=dev))
        return Answer(error.status, headers, msgspec.json.encode(content))

    def write(self, operation: Operation, response: Struct | None) -> Answer:
        answer = super().write(operation, response)
        # Where the model has the status itself as a member.
        status = getattr(response, "status_code", None)
        if not isinstance(status, int):
            return answer
        body = b"" if status == 204 else answer.body
        kind = () if operation.name != "Invoke" or status != 200 else JSON_HEADERS
        return Answer(status, (*kind, *answer.headers), body)


class LambdaSurface:
    """ASGI app. `services` is handed to every operation; the registry is a test's to replace."""

    def __init__(self, services: Services, dev: bool, registry: Registry | None = None) -> None:
        if registry is None:
            built_operations.discover("poolhouse.functions.ops")
        self._surface = AwsSurface(
            protocol=LambdaJson(registry or built_operations, Shapes(wire.SHAPES), body_limit=BODY_LIMIT),
            services=services,
            request_id=services.random.uuid,
            translate=refusals.to_wire,
            failure=wire.ServiceException,
            dev=dev,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._surface.answer(scope, receive, send)
