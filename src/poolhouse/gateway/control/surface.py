"""`apigateway` (REST APIs, 2015-07-09) over HTTP: REST-JSON under `/restapis`, `/apikeys`, `/tags`, …"""

from __future__ import annotations

from poolhouse.aws.errors import AwsError
from poolhouse.aws.operations import Registry
from poolhouse.aws.paging import BadToken
from poolhouse.domain import errors as domain
from poolhouse.gateway.api_surface import ApiSurface, HasRandom
from poolhouse.gateway.control import refusals, wire
from poolhouse.gateway.control.registry import registry as built_operations


class ControlSurface(ApiSurface):
    """The registry is a test's to replace."""

    def __init__(self, services: HasRandom, dev: bool, registry: Registry | None = None) -> None:
        if registry is None:
            built_operations.discover("poolhouse.gateway.control.ops")
        super().__init__(registry or built_operations, wire.SHAPES, services=services, dev=dev, translate=to_wire)


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
