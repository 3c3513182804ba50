"""What an authorization code stands for, and where codes are kept (RFC 6749 4.1.2)."""

from __future__ import annotations

from typing import Final, Protocol

from msgspec import Struct

from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.triggers.token_generation import TokenChanges

LIFETIME: Final = 300
"""Seconds (cognito-oauth.md 2.1)."""


class CodeGrant(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`sign_in` is what every token of it will share; `changes` what pre token generation said when it ran, before
    the code was handed out. `code_challenge` is S256; `ip` the browser's. Times are epoch seconds.
    """

    pool_id: str
    redirect_uri: str
    expires_at: float
    sign_in: RefreshToken
    changes: TokenChanges
    code_challenge: str | None = None
    nonce: str | None = None
    ip: str = ""

    def __repr__(self) -> str:
        return f"CodeGrant(***, client_id={self.sign_in.client_id!r})"


class AuthorizationCodes(Protocol):
    """Codes until they expire, used ones too. None can be read out of a database."""

    async def add(self, code: str, grant: CodeGrant) -> None:
        """Raises AlreadyExists: the code was handed out before."""
        ...

    async def find(self, pool_id: str, code: str, *, now: float) -> CodeGrant | None:
        """What a code stands for, used or not; None when it is unknown or expired."""
        ...

    async def use(self, pool_id: str, code: str, *, now: float) -> bool:
        """True once, on whichever node, for a code that is neither used nor expired."""
        ...
