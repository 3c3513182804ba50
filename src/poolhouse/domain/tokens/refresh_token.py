"""What a refresh token says to the server that sealed it; to everybody else it says nothing."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

KIND: Final = "refresh"


class RefreshToken(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that is issued from one sign-in shares everything here but `id`, which rotation uses up.

    `origin_jti` is what a revocation names. Clients without token revocation do not show it in their tokens; there
    it equals `event_id`, so that a session can be ended all the same. `auth_time` and `expires_at` are epoch
    seconds. `session_id` is there where the pool tracks sessions. `hosted`: it began at the OAuth endpoints, whose
    tokens differ; `audience` is the resource that it is bound to (RFC 8707).
    """

    id: str
    pool_id: str
    client_id: str
    sub: str
    origin_jti: str
    event_id: str
    auth_time: int
    expires_at: float
    scopes: tuple[str, ...]
    device_key: str | None = None
    session_id: str | None = None
    hosted: bool = False
    audience: str | None = None

    @property
    def has_id_token(self) -> bool:
        """An API sign-in always has one, an OAuth grant with `openid`."""
        return not self.hosted or "openid" in self.scopes
