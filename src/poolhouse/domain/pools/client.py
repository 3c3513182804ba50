"""App clients and their secrets. Member names are AWS's, in snake case; `None` means "not given"."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.secret import Secret

UNIT_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
DEFAULT_ACCESS_TOKEN_SECONDS = 3600


class TokenValidityUnits(Struct, frozen=True, kw_only=True):
    access_token: str | None = None
    id_token: str | None = None
    refresh_token: str | None = None


class AppClient(Struct, frozen=True, kw_only=True):
    pool_id: str
    id: str
    name: str
    created_at: float
    modified_at: float
    has_secret: bool = False
    refresh_token_validity: int = 30
    access_token_validity: int | None = None
    id_token_validity: int | None = None
    token_validity_units: TokenValidityUnits | None = None
    explicit_auth_flows: tuple[str, ...] | None = None
    supported_identity_providers: tuple[str, ...] | None = None
    callback_urls: tuple[str, ...] | None = None
    logout_urls: tuple[str, ...] | None = None
    default_redirect_uri: str | None = None
    allowed_oauth_flows: tuple[str, ...] | None = None
    allowed_oauth_scopes: tuple[str, ...] | None = None
    allowed_oauth_flows_user_pool_client: bool = False

    def access_token_seconds(self) -> int:
        """Lifetime of an access token (default one hour, default unit hours)."""
        if self.access_token_validity is None:
            return DEFAULT_ACCESS_TOKEN_SECONDS
        unit = (self.token_validity_units and self.token_validity_units.access_token) or "hours"
        return self.access_token_validity * UNIT_SECONDS[unit]


class ClientSecret(Struct, frozen=True, kw_only=True):
    """One of at most two active secrets; `id` is `<client id>--<epoch ms>` as on AWS."""

    pool_id: str
    client_id: str
    id: str
    value: Secret
    created_at: float
