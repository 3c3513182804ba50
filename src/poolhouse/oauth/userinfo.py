"""`GET /oauth2/userInfo` (OpenID Connect Core 5.3; cognito-oauth.md 1.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec import json

from poolhouse.answers import Answer
from poolhouse.domain.errors import Refused
from poolhouse.domain.tokens.scope_claims import told
from poolhouse.oauth.access_tokens import AccessTokens, BadToken
from poolhouse.oauth.http import Request
from poolhouse.oauth.token import JSON_TYPE

OPENID = "openid"
# RFC 6750 2.1; the scheme in any case.
BEARER = re.compile(rb"bearer +([A-Za-z0-9._~+/-]+=*)", re.IGNORECASE)


class BadRequest(Refused):
    """No bearer token can be read from the request."""


class NotAccepted(Refused):
    """A token that does not open userInfo; `description` is what the caller reads."""

    def __init__(self, description: str, reason: str) -> None:
        super().__init__(reason)
        self.description = description


GONE = "Access token is expired, disabled, or deleted, or the user has globally signed out."
NO_OPENID = "Access token does not contain openid scope"
MALFORMED = "Bad OAuth2 request at UserInfo Endpoint"


@dataclass(frozen=True, slots=True)
class UserInfoEndpoint:
    tokens: AccessTokens

    async def get(self, request: Request) -> Answer:
        """Every value is a string, booleans too."""
        try:
            return await self._told(request)
        except BadRequest as refused:
            return _refusal(400, "invalid_request", MALFORMED, refused.reason)
        except NotAccepted as refused:
            return _refusal(401, "invalid_token", refused.description, refused.reason)

    async def _told(self, request: Request) -> Answer:
        try:
            holder = await self.tokens.holder(_bearer(request), request.pool_id)
        except BadToken as bad:
            raise NotAccepted(GONE, bad.reason) from None
        scopes = tuple(holder.claims.scopes)
        if OPENID not in scopes:
            raise NotAccepted(NO_OPENID, f"{OPENID} is not among {sorted(scopes)}")
        user = holder.user
        if user is None:
            raise NotAccepted(GONE, "the user was deleted or disabled")
        body = {"sub": user.sub, **told(user, holder.client, scopes), "username": user.username}
        return Answer(200, json.encode(body), (JSON_TYPE,))


def _bearer(request: Request) -> str:
    """The one token of the one Authorization header. Raises BadRequest."""
    given = [value for name, value in request.scope["headers"] if name == b"authorization"]
    if len(given) != 1:
        raise BadRequest(f"{len(given)} Authorization headers")
    found = BEARER.fullmatch(given[0].strip())
    if found is None:
        raise BadRequest("the Authorization header is not `Bearer` and a token")
    return found[1].decode("ascii")


def _refusal(status: int, code: str, description: str, reason: str) -> Answer:
    """The header is AWS's: it lacks the word `Bearer`. The body was captured for some of these."""
    challenge = f'error="{code}", error_description="{description}"'.encode("ascii")
    body = json.encode({"error": code, "error_description": description})
    return Answer(status, body, ((b"www-authenticate", challenge), JSON_TYPE), reason=reason)
