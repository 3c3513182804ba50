"""The one table that turns the domain's refusals into apigateway's errors."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.aws.errors import AwsError
from poolhouse.domain import errors
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.gateway.control import wire

Table = Mapping[type[errors.Refused], type[AwsError]]

WIRE: Table = {
    Invalid: wire.BadRequestException,
    NotSupported: wire.BadRequestException,
    errors.NotFound: wire.NotFoundException,
    errors.Conflict: wire.ConflictException,
    errors.AlreadyExists: wire.ConflictException,
    errors.LimitExceeded: wire.LimitExceededException,
}
LOST_RACE = "Unable to complete operation due to concurrent modification. Please try again later."
REFUSED = "The request was refused."


def refusal(refused: errors.Refused, table: Table, other: type[AwsError]) -> AwsError:
    """The error by `table`, with the refusal's text: it is AWS's already, see `domain.apis.errors`.

    `other`: for a refusal that no rule of an API raises, so that its text is not for callers.
    """
    kind = table.get(type(refused))
    if kind is None:
        return other(REFUSED, reason=refused.reason)
    # A store's word for a random id that was drawn twice.
    text = LOST_RACE if isinstance(refused, errors.AlreadyExists) else str(refused)
    return kind(text, reason=refused.reason)
