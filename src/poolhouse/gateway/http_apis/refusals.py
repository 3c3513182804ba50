"""What HTTP APIs answer when they do not serve a call (reference 3.3): not in the words of REST APIs.

Integrations are shared with REST APIs, and so are their refusals: `of` translates those.
"""

from __future__ import annotations

from typing import Final

import msgspec

from poolhouse.gateway.refusals import Kind, Refusal

UNAUTHORIZED: Final = Kind("UNAUTHORIZED", 401, "UnauthorizedException", "Unauthorized")
FORBIDDEN: Final = Kind("ACCESS_DENIED", 403, "ForbiddenException", "Forbidden")
NOT_FOUND: Final = Kind("NOT_FOUND", 404, "NotFoundException", "Not Found")
BAD_REQUEST: Final = Kind("BAD_REQUEST", 400, "BadRequestException", "Bad Request")
TOO_LARGE: Final = Kind("REQUEST_TOO_LARGE", 413, "RequestTooLargeException", "Request Entity Too Large")
THROTTLED: Final = Kind("THROTTLED", 429, "TooManyRequestsException", "Too Many Requests")
INTERNAL: Final = Kind("INTERNAL_SERVER_ERROR", 500, "InternalServerErrorException", "Internal Server Error")
UNAVAILABLE: Final = Kind("SERVICE_UNAVAILABLE", 503, "ServiceUnavailableException", "Service Unavailable")

_BY_TYPE: Final = {
    "INTEGRATION_FAILURE": UNAVAILABLE,
    "INTEGRATION_TIMEOUT": UNAVAILABLE,
    "REQUEST_TOO_LARGE": TOO_LARGE,
    "BAD_REQUEST_PARAMETERS": BAD_REQUEST,
    "BAD_REQUEST_BODY": BAD_REQUEST,
}
_OWN: Final = frozenset(
    (UNAUTHORIZED, FORBIDDEN, NOT_FOUND, BAD_REQUEST, TOO_LARGE, THROTTLED, INTERNAL, UNAVAILABLE)
)


class Challenged(Refusal):
    """A refusal that says in `www-authenticate` what the token lacks (RFC 6750 3)."""

    def __init__(
        self, kind: Kind, reason: str, challenge: str, *, missing_scopes: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(kind, reason, missing_scopes=missing_scopes)
        self.challenge = challenge


def of(refusal: Refusal) -> Refusal:
    """The refusal in the words of HTTP APIs."""
    if refusal.kind in _OWN:
        return refusal
    kind = _BY_TYPE.get(refusal.kind.response_type)
    if kind is None:
        kind = refusal.kind if refusal.kind.status < 500 else INTERNAL
    return Refusal(kind, refusal.reason, missing_scopes=refusal.missing_scopes)


def body_of(refusal: Refusal) -> bytes:
    return msgspec.json.encode({"message": refusal.message})
