"""App clients and their secrets. Member names are AWS's, in snake case; `None` means "not given"."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.secret import Secret

UNIT_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
DEFAULT_ACCESS_TOKEN_SECONDS = 3600
DEFAULT_REFRESH_TOKEN_DAYS = 30
# What a client without `ExplicitAuthFlows` may do.
DEFAULT_AUTH_FLOWS = ("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH")
CLIENT_TOKEN_AUTH = "ALLOW_CLIENT_TOKEN_AUTH"  # noqa: S105 (a flow's name)


class TokenValidityUnits(Struct, frozen=True, kw_only=True):
    access_token: str | None = None
    id_token: str | None = None
    refresh_token: str | None = None


class RefreshTokenRotation(Struct, frozen=True, kw_only=True):
    """`feature` is ENABLED or DISABLED."""

    feature: str
    retry_grace_period_seconds: int = 0


class AnalyticsConfiguration(Struct, frozen=True, kw_only=True):
    application_id: str | None = None
    application_arn: str | None = None
    role_arn: str | None = None
    external_id: str | None = None
    user_data_shared: bool = False


class SsoSession(Struct, frozen=True, kw_only=True):
    """For how long after a fresh sign-in the client takes over a browser's session; 0: never."""

    max_validity_minutes: int = 60


class AppClient(Struct, frozen=True, kw_only=True):
    """An update replaces everything but the id, the name, the dates, the secrets and `sso_session`."""

    pool_id: str
    id: str
    name: str
    created_at: float
    modified_at: float
    has_secret: bool = False
    refresh_token_validity: int = DEFAULT_REFRESH_TOKEN_DAYS
    access_token_validity: int | None = None
    id_token_validity: int | None = None
    token_validity_units: TokenValidityUnits | None = None
    read_attributes: tuple[str, ...] | None = None
    write_attributes: tuple[str, ...] | None = None
    explicit_auth_flows: tuple[str, ...] | None = None
    supported_identity_providers: tuple[str, ...] | None = None
    callback_urls: tuple[str, ...] | None = None
    logout_urls: tuple[str, ...] | None = None
    default_redirect_uri: str | None = None
    allowed_oauth_flows: tuple[str, ...] | None = None
    allowed_oauth_scopes: tuple[str, ...] | None = None
    allowed_oauth_flows_user_pool_client: bool = False
    analytics_configuration: AnalyticsConfiguration | None = None
    prevent_user_existence_errors: str | None = None
    enable_token_revocation: bool = True
    enable_propagate_additional_user_context_data: bool = False
    auth_session_validity: int = 3
    refresh_token_rotation: RefreshTokenRotation | None = None
    sso_session: SsoSession = SsoSession()

    def access_token_seconds(self) -> int:
        """Lifetime of an access token (default one hour, default unit hours)."""
        return self._seconds(self.access_token_validity, self._units().access_token, "hours")

    def id_token_seconds(self) -> int:
        """Lifetime of an ID token (default one hour, default unit hours)."""
        return self._seconds(self.id_token_validity, self._units().id_token, "hours")

    def refresh_token_seconds(self) -> int:
        """Lifetime of a refresh token (default 30 days, default unit days)."""
        return self._seconds(self.refresh_token_validity, self._units().refresh_token, "days")

    def rotates_refresh_tokens(self) -> bool:
        return self.refresh_token_rotation is not None and self.refresh_token_rotation.feature == "ENABLED"

    def auth_flows(self) -> tuple[str, ...]:
        """The flows that apply: those listed, or the service's default."""
        return DEFAULT_AUTH_FLOWS if self.explicit_auth_flows is None else self.explicit_auth_flows

    def _units(self) -> TokenValidityUnits:
        return self.token_validity_units or TokenValidityUnits()

    def _seconds(self, validity: int | None, unit: str | None, default_unit: str) -> int:
        if validity is None:
            return DEFAULT_ACCESS_TOKEN_SECONDS
        return validity * UNIT_SECONDS[unit or default_unit]


class ClientSecret(Struct, frozen=True, kw_only=True):
    """One of at most two active secrets; `id` is `<client id>--<epoch ms>` as on AWS."""

    pool_id: str
    client_id: str
    id: str
    value: Secret
    created_at: float
