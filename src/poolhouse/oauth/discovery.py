"""`/.well-known/openid-configuration`, byte for byte as Cognito writes it (cognito-oauth.md 1.11)."""

from __future__ import annotations

from msgspec import Struct, json


class Configuration(Struct, frozen=True, kw_only=True):
    """Members and their order are Cognito's. It names neither PKCE, nor grant types, nor custom scopes."""

    authorization_endpoint: str
    end_session_endpoint: str
    id_token_signing_alg_values_supported: tuple[str, ...] = ("RS256",)
    issuer: str
    jwks_uri: str
    response_types_supported: tuple[str, ...] = ("code", "token")
    revocation_endpoint: str
    scopes_supported: tuple[str, ...] = ("openid", "email", "phone", "profile")
    subject_types_supported: tuple[str, ...] = ("public",)
    token_endpoint: str
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic", "client_secret_post")
    userinfo_endpoint: str


def configuration(issuer: str, domain_url: str | None) -> bytes:
    """`domain_url` is the base URL of the pool's domain, without a trailing slash.

    A pool without one advertises endpoints below its issuer, none of which works; so does AWS.
    """
    oauth2 = issuer if domain_url is None else f"{domain_url}/oauth2"
    return json.encode(
        Configuration(
            authorization_endpoint=f"{oauth2}/authorize",
            end_session_endpoint=f"{domain_url or issuer}/logout",
            issuer=issuer,
            jwks_uri=f"{issuer}/.well-known/jwks.json",
            revocation_endpoint=f"{oauth2}/revoke",
            token_endpoint=f"{oauth2}/token",
            userinfo_endpoint=f"{oauth2}/userInfo",
        )
    )
