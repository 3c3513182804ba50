"""Claims of the tokens this server issues, member for member as AWS emits them."""

from __future__ import annotations

from msgspec import Struct

VERSION = 2


class ClientAccessClaims(Struct, frozen=True, kw_only=True):
    """Access token of a client for itself (cognito-oauth.md 4.4). Times are epoch seconds.

    No `username`, `cognito:groups`, `origin_jti`, `event_id` or `aud`: there is no user and no sign-in. `scope` is
    always there; it is empty when every scope asked for is inactive, so that a reader need not tell "none" from
    "not said".
    """

    sub: str
    token_use: str = "access"  # noqa: S105 - the kind of token, not a secret
    scope: str
    auth_time: int
    iss: str
    exp: int
    iat: int
    version: int = VERSION
    jti: str
    client_id: str
