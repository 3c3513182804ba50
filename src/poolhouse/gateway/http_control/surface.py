"""`apigatewayv2` (HTTP APIs, 2018-11-29) over HTTP: REST-JSON under `/v2`."""

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
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.http_apis.refusals import NotThere
from poolhouse.domain.ports import Random
from poolhouse.gateway.http_control import wire
from poolhouse.gateway.http_control.registry import registry as built_operations

# As for REST APIs: "the maximum size of the API definition file is 6MB".
BODY_LIMIT = 6 * 1024 * 1024
REFUSED = "The request was refused."
LOST_RACE = "Unable to complete operation due to concurrent modification. Please try again later."
WIRE: dict[type[domain.Refused], type[AwsError]] = {
    Invalid: wire.BadRequestException,
    NotSupported: wire.BadRequestException,
    domain.Conflict: wire.ConflictException,
    domain.LimitExceeded: wire.TooManyRequestsException,
}


class HasRandom(Protocol):
    @property
    def random(self) -> Random: ...


class HttpControlSurface:
    """ASGI app. `services` is handed to every operation; the registry is a test's to replace."""

    def __init__(self, services: HasRandom, dev: bool, registry: Registry | None = None) -> None:
        if registry is None:
            built_operations.discover("poolhouse.gateway.http_control.ops")
        self._surface = AwsSurface(
            protocol=RestJson(
                registry or built_operations,
                Shapes(wire.SHAPES),
                body_limit=BODY_LIMIT,
                # The model knows no ValidationException, and what is on record are the service's own refusals.
                invalid=wire.BadRequestException,
            ),
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
    if isinstance(error, NotThere):
        members = {"resourceType": error.resource_type}
        return wire.NotFoundException(str(error), reason=error.reason, members=members)
    if isinstance(error, domain.NotFound):
        return wire.NotFoundException(str(error), reason=error.reason)
    if isinstance(error, domain.AlreadyExists):
        # A store's word for a random id that was drawn twice.
        return wire.ConflictException(LOST_RACE, reason=error.reason)
    if isinstance(error, domain.Refused):
        kind = WIRE.get(type(error))
        if kind is not None:
            return kind(str(error), reason=error.reason)
        return wire.BadRequestException(REFUSED, reason=error.reason)
    if isinstance(error, BadToken):
        return wire.BadRequestException("Invalid nextToken specified", reason=str(error))
    if isinstance(error, domain.Unavailable):
        text = "The service is temporarily unavailable."
        return InternalFailure(text, reason=str(error), headers={"retry-after": "1"}, status=503)
    return None
