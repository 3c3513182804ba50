"""The one table from refusals to OAuth error codes and statuses (cognito-oauth.md 1.3)."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import json

from poolhouse.domain import errors as domain
from poolhouse.domain.authorization.refusals import GrantRefused, RedirectMismatch
from poolhouse.domain.errors import Refused, Unavailable
from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid, FunctionRefused, FunctionUnreachable


class InvalidRequest(Refused):
    """A parameter is missing, repeated or malformed, or the body is not a form."""


class UnsupportedGrant(Refused):
    """A grant type that Cognito does not know either."""


class OAuthDisabled(Refused):
    """The client's AllowedOAuthFlowsUserPoolClient is false."""


class UnknownCaller(Refused):
    """Bad client credentials where AWS answers 401: when a token is revoked."""


class UnsupportedTokenType(Refused):
    """Only refresh tokens can be revoked."""


class UnknownDomain(Refused):
    """No pool has this domain. On AWS such a host does not exist, so that there is no answer to copy."""


class UnknownPath(Refused):
    """Not a path of a user-pool domain."""


class WrongMethod(Refused):
    """The endpoint does not take this HTTP method."""


class NotBuilt(Refused):
    """Something Cognito has and poolhouse does not have yet."""


class Wire(NamedTuple):
    """`code` None means an empty body."""

    status: int
    code: str | None


WIRE: dict[type[Refused | Unavailable], Wire] = {
    InvalidRequest: Wire(400, "invalid_request"),
    UnsupportedGrant: Wire(400, "unsupported_grant_type"),
    OAuthDisabled: Wire(400, "invalid_grant"),
    GrantRefused: Wire(400, "invalid_grant"),
    RedirectMismatch: Wire(400, "unauthorized_client"),
    UnknownCaller: Wire(401, "invalid_client"),
    UnsupportedTokenType: Wire(400, "unsupported_token_type"),
    UnknownDomain: Wire(404, "invalid_request"),
    UnknownPath: Wire(404, None),
    WrongMethod: Wire(405, None),
    NotBuilt: Wire(501, "not_implemented"),
    domain.BadCredentials: Wire(400, "invalid_client"),
    domain.ClientNotAllowed: Wire(400, "unauthorized_client"),
    domain.ScopeNotAllowed: Wire(400, "invalid_scope"),
    # None of these is expected here; a race (the pool is removed while its client asks) can still end in one.
    domain.NotFound: Wire(400, "invalid_client"),
    domain.AlreadyExists: Wire(400, "invalid_request"),
    domain.LimitExceeded: Wire(400, "invalid_request"),
    domain.Conflict: Wire(400, "invalid_request"),
    FunctionRefused: Wire(400, "invalid_request"),
    FunctionUnreachable: Wire(400, "invalid_request"),
    FunctionAnswerInvalid: Wire(400, "invalid_request"),
    Refused: Wire(400, "invalid_request"),
    Unavailable: Wire(503, "temporarily_unavailable"),
}
# AWS sends the bare code, but for what a trigger said (cognito-oauth.md 3.5). What AWS cannot answer says what it
# is, for there is nothing to imitate.
DESCRIBED = (NotBuilt, UnknownDomain, FunctionRefused, FunctionUnreachable, FunctionAnswerInvalid)


def wire(error: Refused | Unavailable) -> Wire:
    return next(WIRE[kind] for kind in type(error).__mro__ if kind in WIRE)


def body(error: Refused | Unavailable) -> bytes:
    code = wire(error).code
    if code is None:
        return b""
    if isinstance(error, RedirectMismatch):
        return json.encode({"error": code, "error_description": "invalid_redirect"})
    if isinstance(error, DESCRIBED):
        return json.encode({"error": code, "error_description": str(error)})
    return json.encode({"error": code})
