"""What the gateway answers when it does not serve a call: status, body and error type of each case.

Recorded from AWS where the reference says so. `Refusal.reason` is for the log, and in the dev profile for
`x-poolhouse-reason`: which rule refused, what it expected, what it found. It never holds a token.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct


class Kind(Struct, frozen=True):
    """One row of the table. `response_type` is the name under which API Gateway lets owners change the answer.

    `member` is the message's name in the body: AWS writes it with a capital letter where a policy refused.
    `blank`: one stands after the colon, as where the integration's side answers. `plain`: API Gateway's front end
    answers in text, before the API with its own words.
    """

    response_type: str
    status: int
    error_type: str
    message: str | None
    member: str = "message"
    blank: bool = False
    plain: bool = False


UNAUTHORIZED: Final = Kind("UNAUTHORIZED", 401, "UnauthorizedException", "Unauthorized")
EXPIRED: Final = Kind("UNAUTHORIZED", 401, "UnauthorizedException", "The incoming token has expired")
AUTHORIZER_MISCONFIGURED: Final = Kind(
    "AUTHORIZER_CONFIGURATION_ERROR", 500, "AuthorizerConfigurationException", None
)
AUTHORIZER_FAILED: Final = Kind("AUTHORIZER_FAILURE", 500, "AuthorizerFailureException", None)
ACCESS_DENIED: Final = Kind(
    "ACCESS_DENIED",
    403,
    "AccessDeniedException",
    "User is not authorized to access this resource",
    "Message",
)
EXPLICITLY_DENIED: Final = Kind(
    "ACCESS_DENIED",
    403,
    "AccessDeniedException",
    "User is not authorized to access this resource with an explicit deny",
    "Message",
)
FORBIDDEN: Final = Kind("WAF_FILTERED", 403, "ForbiddenException", "Forbidden")
INVALID_API_KEY: Final = Kind("INVALID_API_KEY", 403, "ForbiddenException", "Forbidden")
# A resource policy; the message names the caller and the method.
POLICY_DENIED: Final = Kind("ACCESS_DENIED", 403, "AccessDeniedException", "", "Message")
THROTTLED: Final = Kind("THROTTLED", 429, "TooManyRequestsException", "Too Many Requests")
QUOTA_EXCEEDED: Final = Kind("QUOTA_EXCEEDED", 429, "LimitExceededException", "Limit Exceeded")
NO_SUCH_ROUTE: Final = Kind(
    "MISSING_AUTHENTICATION_TOKEN", 403, "MissingAuthenticationTokenException", "Missing Authentication Token"
)
# The message is made from the Authorization header, see `signature.py`.
BAD_SIGNATURE: Final = Kind("INVALID_SIGNATURE", 403, "IncompleteSignatureException", "")
BAD_PARAMETERS: Final = Kind("BAD_REQUEST_PARAMETERS", 400, "BadRequestException", "Bad Request")
BAD_BODY: Final = Kind("BAD_REQUEST_BODY", 400, "BadRequestException", "Invalid request body")
NOT_JSON: Final = Kind("DEFAULT_4XX", 400, "BadRequestException", "Invalid JSON in request body")
EVENT_NOT_JSON: Final = Kind(
    "DEFAULT_4XX", 400, "BadRequestException", "Could not parse request body into json", blank=True
)
BAD_ENCODING: Final = Kind("DEFAULT_4XX", 400, "BadRequestException", "Could not decompress the request body")
NO_WEBSOCKET: Final = Kind(
    "DEFAULT_4XX", 400, "BadRequestException", "WebSocket connections are not supported by this API"
)
REQUEST_TIMEOUT: Final = Kind("DEFAULT_4XX", 408, "RequestTimeoutException", "Request Timeout")
TOO_LARGE: Final = Kind(
    "REQUEST_TOO_LARGE",
    413,
    "RequestTooLargeException",
    "HTTP content length exceeded 10485760 bytes.",
    plain=True,
)
# Of a function, which takes less than API Gateway does (recorded).
EVENT_TOO_LARGE: Final = Kind("REQUEST_TOO_LARGE", 413, "BadRequestException", "Request Too Long", blank=True)
URI_TOO_LONG: Final = Kind("DEFAULT_4XX", 414, "RequestTooLargeException", "Request URI too long")
UNSUPPORTED_MEDIA_TYPE: Final = Kind(
    "UNSUPPORTED_MEDIA_TYPE", 415, "BadRequestException", "Unsupported Media Type"
)
MISCONFIGURED: Final = Kind(
    "API_CONFIGURATION_ERROR", 500, "InternalServerErrorException", "Internal server error", blank=True
)
BAD_GATEWAY: Final = Kind("DEFAULT_5XX", 502, "InternalServerErrorException", "Internal server error", blank=True)
INTEGRATION_FAILED: Final = Kind(
    "INTEGRATION_FAILURE",
    504,
    "InternalServerErrorException",
    "Network error communicating with endpoint",
    blank=True,
)
INTEGRATION_TIMED_OUT: Final = Kind(
    "INTEGRATION_TIMEOUT", 504, "InternalServerErrorException", "Endpoint request timed out", blank=True
)


class Refusal(Exception):
    """A call that ends here. `message` replaces the kind's own where the text depends on the request.

    `missing_scopes` are those of which a good token had none; `validation` is what a request validator found
    (`$context.error.validationErrorString`).
    """

    def __init__(
        self,
        kind: Kind,
        reason: str,
        *,
        message: str | None = None,
        missing_scopes: frozenset[str] = frozenset(),
        validation: str | None = None,
    ) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
        self.message = kind.message if message is None else message
        self.missing_scopes = missing_scopes
        self.validation = validation

    @property
    def body(self) -> bytes:
        if self.kind.plain:
            return (self.message or "").encode()
        blank = b" " if self.kind.blank else b""
        return b'{"%b":%b%b}' % (self.kind.member.encode(), blank, msgspec.json.encode(self.message))
