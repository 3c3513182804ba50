"""The two ways to refuse an authorization request (cognito-oauth.md 1.2)."""

from __future__ import annotations

from typing import Self

from poolhouse.domain.authorization.request import AuthorizationRequest, ResponseType
from poolhouse.domain.errors import Refused


class RequestUntrusted(Refused):
    """Client or redirect URI cannot be trusted: nobody is redirected, our own error page says `error`.

    `status` is the page's: 400, or 403 where a client has no pages.
    """

    def __init__(self, error: str, reason: str, *, client_id: str | None = None, status: int = 400) -> None:
        super().__init__(reason)
        self.error = error
        self.client_id = client_id
        self.status = status


class RequestRejected(Refused):
    """The app gets an error at its redirect URI: in the query for `code`, in the fragment for `token`.

    AWS puts RFC 6749's code into the description, and `invalid_request` where the code belongs. `state` as it
    stood in the query, escapes included.
    """

    def __init__(
        self,
        description: str | None,
        reason: str,
        *,
        redirect_uri: str,
        response_type: ResponseType,
        state: str | None,
        error: str = "invalid_request",
    ) -> None:
        super().__init__(reason)
        self.error = error
        self.description = description
        self.redirect_uri = redirect_uri
        self.response_type = response_type
        self.state = state

    @classmethod
    def of(
        cls, request: AuthorizationRequest, description: str | None, reason: str, *, error: str = "invalid_request"
    ) -> Self:
        """Of a request that passed every check, and fails for something else."""
        return cls(
            description,
            reason,
            redirect_uri=request.redirect_uri,
            response_type=request.response_type,
            state=request.state,
            error=error,
        )


class GrantRefused(Refused):
    """`invalid_grant`: a code or a refresh token that is good for nothing, whatever the reason."""


class RedirectMismatch(Refused):
    """A code is redeemed with another redirect URI than it was sent to."""
