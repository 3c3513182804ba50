"""The one table that turns the domain's refusals into apigateway's errors."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, TypeVar

from poolhouse.aws.errors import AwsError
from poolhouse.domain import errors
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.registry import registry
from poolhouse.gateway.control.services import Services

Function = TypeVar("Function", bound=Callable[..., Awaitable[Any]])

WIRE: dict[type[errors.Refused], type[AwsError]] = {
    Invalid: wire.BadRequestException,
    NotSupported: wire.BadRequestException,
    errors.NotFound: wire.NotFoundException,
    errors.Conflict: wire.ConflictException,
    errors.LimitExceeded: wire.LimitExceededException,
}


def to_wire(refused: errors.Refused) -> AwsError:
    """A store's AlreadyExists is a lost race for a random id; AWS asks the caller to try again."""
    if isinstance(refused, errors.AlreadyExists):
        return wire.ConflictException(
            "Unable to complete operation due to concurrent modification. Please try again later.",
            reason=refused.reason,
        )
    return WIRE[type(refused)](str(refused), reason=refused.reason)


def operation(name: str) -> Callable[[Function], Function]:
    """`registry.operation` for functions that may let the domain's refusals through."""

    def register(function: Function) -> Function:
        @wraps(function)
        async def answered(services: Services, request: Any) -> Any:
            try:
                return await function(services, request)
            except errors.Refused as refused:
                raise to_wire(refused) from None

        registry.operation(name)(answered)
        return function

    return register
