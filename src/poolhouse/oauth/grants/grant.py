"""What a grant is to the token endpoint, which owns every step that grants share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from poolhouse.domain.errors import ClientNotAllowed
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.tokens.user_issuer import UserTokens
from poolhouse.oauth.errors import InvalidRequest


class TokenAnswer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Body of a successful answer. What there is not is left out, never null; AWS sends no `scope` member."""

    id_token: str | None = None
    access_token: str
    refresh_token: str | None = None
    expires_in: int
    token_type: str

    def __repr__(self) -> str:
        return f"TokenAnswer(***, expires_in={self.expires_in})"


class Grant(Protocol):
    @property
    def name(self) -> str:
        """Its `grant_type`."""
        ...

    @property
    def public_clients(self) -> bool:
        """Whether a client without a secret may use it."""
        ...

    def check(self, app: AppClient) -> None:
        """That the settings of the (authenticated) client allow the grant. Raises ClientNotAllowed."""
        ...

    async def redeem(self, client: ClientSnapshot, parameters: Mapping[str, str]) -> TokenAnswer:
        """The client is authenticated and may use this grant. Raises Refused."""
        ...


def check_flow(app: AppClient, flow: str) -> None:
    """Raises ClientNotAllowed."""
    if flow not in (app.allowed_oauth_flows or ()):
        raise ClientNotAllowed(f"{flow} is not among AllowedOAuthFlows of client {app.id}")


def required(parameters: Mapping[str, str], name: str) -> str:
    """Raises InvalidRequest."""
    value = parameters.get(name)
    if value is None:
        raise InvalidRequest(f"{name} is missing")
    return value


def user_tokens(tokens: UserTokens) -> TokenAnswer:
    return TokenAnswer(
        id_token=tokens.id_token,
        access_token=tokens.access_token,
        refresh_token=tokens.refresh_token,
        expires_in=tokens.expires_in,
        token_type="Bearer",  # noqa: S106 (the type, not a token)
    )
