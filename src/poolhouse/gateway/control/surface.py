"""`apigateway` (REST APIs, 2015-07-09) over HTTP: REST-JSON under `/restapis`, `/apikeys`, `/tags`, …"""

from __future__ import annotations

from typing import Protocol

from poolhouse.asgi import Receive, Scope, Send
from poolhouse.aws.errors import AwsError, InternalFailure
from poolhouse.aws.operations import Registry
from poolhouse.aws.paging import BadToken
from poolhouse.aws.rest_json import RestJson
from poolhouse.aws.shapes import Shapes
from poolhouse.aws.surface import AwsSurface
from poolhouse.domain import errors as domain
from poolhouse.domain.ports import Random
from poolhouse.gateway.control import refusals, wire
from poolhouse.gateway.control.registry import registry as built_operations

# "The maximum size of the API definition file is 6MB" (the model's text of ImportRestApi).
BODY_LIMIT = 6 * 1024 * 1024


class HasRandom(Protocol):
    @property
    def random(self) -> Random: ...


class ControlSurface:
    """ASGI app. `services` is handed to every operation; the registry is a test's to replace."""

    def __init__(self, services: HasRandom, dev: bool, registry: Registry | None = None) -> None:
        if registry is None:
            built_operations.discover("poolhouse.gateway.control.ops")
        self._surface = AwsSurface(
            protocol=RestJson(registry or built_operations, Shapes(wire.SHAPES), body_limit=BODY_LIMIT),
            services=services,
            request_id=services.random.uuid,
            translate=to_wire,
            failure=InternalFailure,
            dev=dev,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._surface.answer(scope, receive, send)


def to_wire(error: Exception) -> AwsError | None:
    """The error for an exception that reached the surface; None for one that means something is broken."""
    if isinstance(error, domain.Refused):
        return refusals.refusal(error, refusals.WIRE, wire.BadRequestException)
    if isinstance(error, BadToken):
        return wire.BadRequestException("Invalid position parameter", reason=str(error))
    if isinstance(error, domain.Unavailable):
        return wire.ServiceUnavailableException(
            "The service is temporarily unavailable.", reason=str(error), headers={"retry-after": "1"}
        )
    return None
