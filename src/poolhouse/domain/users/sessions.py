"""What remembers a sign-in on the server: revocations, and sessions where a pool tracks them (2026)."""

from __future__ import annotations

from msgspec import Struct


class TokenSession(Struct, frozen=True, kw_only=True):
    """One refresh token's life (AWS: `tkn…`), kept only in pools with UserSessionTracking.

    `origin_jti` joins it to its tokens.
    """

    pool_id: str
    sub: str
    id: str
    client_id: str
    origin_jti: str
    created_at: float
    active_at: float
    expires_at: float
    device_type: str = "unknown"
    last_ip: str = ""
    origin_session_id: str | None = None
