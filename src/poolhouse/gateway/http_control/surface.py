"""`apigatewayv2` (HTTP APIs, 2018-11-29) over HTTP: REST-JSON under `/v2`."""

from __future__ import annotations

from poolhouse.aws.errors import AwsError, InternalFailure
from poolhouse.aws.operations import Registry
from poolhouse.aws.paging import BadToken
from poolhouse.domain import errors as domain
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.http_apis.refusals import NotThere
from poolhouse.gateway.api_surface import ApiSurface, HasRandom
from poolhouse.gateway.control.refusals import Table, refusal
from poolhouse.gateway.http_control import wire
from poolhouse.gateway.http_control.registry import registry as built_operations

WIRE: Table = {
    Invalid: wire.BadRequestException,
    NotSupported: wire.BadRequestException,
    domain.NotFound: wire.NotFoundException,
    domain.Conflict: wire.ConflictException,
    domain.AlreadyExists: wire.ConflictException,
    domain.LimitExceeded: wire.TooManyRequestsException,
}


class HttpControlSurface(ApiSurface):
    """The registry is a test's to replace."""

    def __init__(self, services: HasRandom, dev: bool, registry: Registry | None = None) -> None:
        if registry is None:
            built_operations.discover("poolhouse.gateway.http_control.ops")
        super().__init__(
            registry or built_operations,
            wire.SHAPES,
            services=services,
            dev=dev,
            translate=to_wire,
            # The model knows no ValidationException, and what is on record are the service's own refusals.
            invalid=wire.BadRequestException,
        )


def to_wire(error: Exception) -> AwsError | None:
    """The error for an exception that reached the surface; None for one that means something is broken."""
    if isinstance(error, NotThere):
        members = {"resourceType": error.resource_type}
        return wire.NotFoundException(str(error), reason=error.reason, members=members)
    if isinstance(error, domain.Refused):
        return refusal(error, WIRE, wire.BadRequestException)
    if isinstance(error, BadToken):
        return wire.BadRequestException("Invalid nextToken specified", reason=str(error))
    if isinstance(error, domain.Unavailable):
        text = "The service is temporarily unavailable."
        return InternalFailure(text, reason=str(error), headers={"retry-after": "1"}, status=503)
    return None
