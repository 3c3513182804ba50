"""The one table that turns the domain's refusals into apigateway's errors."""

from __future__ import annotations

from poolhouse.aws.errors import AwsError
from poolhouse.domain import errors
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.gateway.control import wire

WIRE: dict[type[errors.Refused], type[AwsError]] = {
    Invalid: wire.BadRequestException,
    NotSupported: wire.BadRequestException,
    errors.NotFound: wire.NotFoundException,
    errors.Conflict: wire.ConflictException,
    errors.LimitExceeded: wire.LimitExceededException,
}
LOST_RACE = "Unable to complete operation due to concurrent modification. Please try again later."


def to_wire(refused: errors.Refused) -> AwsError | None:
    """None for a refusal that no rule of an API raises. The text is AWS's already, see `domain.apis.errors`."""
    if isinstance(refused, errors.AlreadyExists):
        # A store's word for a random id that was drawn twice.
        return wire.ConflictException(LOST_RACE, reason=refused.reason)
    kind = WIRE.get(type(refused))
    return None if kind is None else kind(str(refused), reason=refused.reason)
