"""The one table that turns the domain's refusals into lambda's errors."""

from __future__ import annotations

from poolhouse.aws.errors import AwsError, NotImplementedException, RequestEntityTooLargeException
from poolhouse.domain import errors
from poolhouse.domain.functions.errors import Invalid, NotSupported, OtherAccount, StaleRevision, TooLarge
from poolhouse.functions import wire


class AccessDeniedException(AwsError):
    """What IAM answers; no operation of the model lists it."""

    code = "AccessDeniedException"
    status = 403


WIRE: dict[type[errors.Refused], type[AwsError]] = {
    Invalid: wire.InvalidParameterValueException,
    NotSupported: NotImplementedException,
    StaleRevision: wire.PreconditionFailedException,
    TooLarge: RequestEntityTooLargeException,
    OtherAccount: AccessDeniedException,
    errors.NotFound: wire.ResourceNotFoundException,
    errors.Conflict: wire.ResourceConflictException,
    errors.AlreadyExists: wire.ResourceConflictException,
}


def to_wire(error: Exception) -> AwsError | None:
    """None for an exception that means something is broken."""
    if isinstance(error, errors.Refused):
        kind = WIRE.get(type(error), wire.InvalidParameterValueException)
        return kind(str(error), reason=error.reason)
    if isinstance(error, errors.Unavailable):
        return wire.ServiceException("The service is temporarily unavailable.", reason=str(error), status=503)
    return None
