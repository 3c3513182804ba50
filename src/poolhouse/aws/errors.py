"""AWS's error as an exception, and the errors of the protocol layer that no service model lists.

A generated `wire.py` derives a class per modelled error. `message` is what the caller reads, `reason` is for the
log (and for `x-poolhouse-reason` in the dev profile); without a reason the message is the reason.
"""

from __future__ import annotations

from collections.abc import Mapping


class AwsError(Exception):
    """An answer that refuses. `members` join the body, `headers` (lower-case names) join the reply's headers.

    `status` given here wins over the class's: the same protocol error is 400 on one service and 403 on another.
    """

    code: str = "InternalFailure"
    status: int = 500

    def __init__(
        self,
        message: str = "",
        *,
        reason: str | None = None,
        members: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.reason = reason or message or self.code
        self.members: Mapping[str, str] = members or {}
        self.headers: Mapping[str, str] = headers or {}
        if status is not None:
            self.status = status


class UnknownOperationException(AwsError):
    """The target, or method and path, name no operation of the service."""

    code = "UnknownOperationException"
    status = 400


class SerializationException(AwsError):
    """The body is no JSON, or a value has a JSON type that the member cannot take."""

    code = "SerializationException"
    status = 400


class ValidationException(AwsError):
    """A value breaks the model's constraints (services other than cognito-idp)."""

    code = "ValidationException"
    status = 400


class MissingAuthenticationTokenException(AwsError):
    """A signed operation came without a signature."""

    code = "MissingAuthenticationTokenException"
    status = 400


class IncompleteSignatureException(AwsError):
    """The `Authorization` header is no complete SigV4 one."""

    code = "IncompleteSignatureException"
    status = 400


class RequestEntityTooLargeException(AwsError):
    """The body passes the surface's limit."""

    code = "RequestEntityTooLargeException"
    status = 413


class NotImplementedException(AwsError):
    """The operation is in AWS's model and poolhouse does not do it. AWS itself never sends this code."""

    code = "NotImplementedException"
    status = 501


class InternalFailure(AwsError):
    """Something broke. The caller learns nothing of it; the log has the traceback."""

    code = "InternalFailure"
    status = 500


class ServiceUnavailableException(AwsError):
    """The database does not answer; SDKs repeat such a call by themselves."""

    code = "ServiceUnavailableException"
    status = 503


class AccessDeniedException(AwsError):
    """The caller may not do this."""

    code = "AccessDeniedException"
    status = 400
