"""What an app client must keep to (reference 2.2, 6.2). Every check raises a Rejected with AWS's text."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from poolhouse.domain.pools import redirects, token_validity
from poolhouse.domain.pools.client import CLIENT_TOKEN_AUTH, AppClient
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.refusals import FlowsDoNotGoTogether, InvalidSetting, UnknownScope
from poolhouse.domain.pools.scopes import STANDARD_SCOPES
from poolhouse.domain.pools.tiers import check_client

LEGACY_AUTH_FLOWS = frozenset(("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"))
# Only the service sets these (`sub`) or an administrator (the others).
NOT_WRITABLE = frozenset(("sub", "email_verified", "phone_number_verified"))
LOCAL_USERS = "COGNITO"


def settled(client: AppClient) -> AppClient:
    """What is stored of a client as asked for."""
    client = token_validity.settled(client)
    rotation = client.refresh_token_rotation
    if rotation is not None and rotation.feature == "DISABLED":
        client = replace(client, refresh_token_rotation=replace(rotation, retry_grace_period_seconds=0))
    return client


def check(client: AppClient, pool: UserPool, active_scopes: Container[str]) -> None:
    """`active_scopes` are the full names that the pool's resource servers declare now."""
    _check_auth_flows(client)
    check_client(pool.settings.tier, client)
    token_validity.check(client)
    _check_attributes(client, pool)
    _check_providers(client)
    _check_context_data(client)
    _check_analytics(client)
    _check_oauth(client)
    _check_urls(client)
    _check_scopes(client, active_scopes)


def _check_auth_flows(client: AppClient) -> None:
    named = frozenset(client.explicit_auth_flows or ())
    if named & LEGACY_AUTH_FLOWS and named - LEGACY_AUTH_FLOWS:
        raise InvalidSetting("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.")
    if CLIENT_TOKEN_AUTH in named:
        if len(named) > 1:
            raise InvalidSetting(f"{CLIENT_TOKEN_AUTH} cannot be used with other auth flows.")
        if not client.has_secret:
            raise InvalidSetting(f"{CLIENT_TOKEN_AUTH} cannot be used if client does not have a client secret.")
    if client.rotates_refresh_tokens() and "ALLOW_REFRESH_TOKEN_AUTH" in client.auth_flows():
        raise InvalidSetting(
            "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled."
        )


def _check_attributes(client: AppClient, pool: UserPool) -> None:
    known = {attribute.name for attribute in pool.schema}
    if client.read_attributes is not None and not known.issuperset(client.read_attributes):
        raise InvalidSetting("Invalid read attributes specified while creating a client")
    if client.write_attributes is None:
        return
    # AWS: developer-only attributes are read-only to every client.
    writable = {attribute.name for attribute in pool.schema if not attribute.developer_only_attribute}
    required = {attribute.name for attribute in pool.schema if attribute.required} - NOT_WRITABLE
    written = frozenset(client.write_attributes)
    if not required <= written <= writable - NOT_WRITABLE:
        raise InvalidSetting("Invalid write attributes specified while creating a client")


def _check_providers(client: AppClient) -> None:
    for provider in client.supported_identity_providers or ():
        if provider != LOCAL_USERS:
            raise InvalidSetting(f"The provider {provider} does not exist for User Pool {client.pool_id}.")


def _check_context_data(client: AppClient) -> None:
    if client.enable_propagate_additional_user_context_data and not client.has_secret:
        raise InvalidSetting("Client Secret is required to set EnablePropagateAdditionalUserContextData as true")


def _check_analytics(client: AppClient) -> None:
    analytics = client.analytics_configuration
    if analytics is None:
        return
    by_id = (analytics.application_id, analytics.role_arn, analytics.external_id)
    by_arn_only = analytics.application_arn is not None and not any(by_id)
    by_id_only = analytics.application_arn is None and all(by_id)
    if not by_arn_only and not by_id_only:
        raise InvalidSetting(
            "Invalid analytics configuration given, either <application arn> or"
            " <application id, role arn, external id> are valid"
        )


def _check_oauth(client: AppClient) -> None:
    flows = frozenset(client.allowed_oauth_flows or ())
    if client.allowed_oauth_flows_user_pool_client and not (flows and client.allowed_oauth_scopes):
        raise InvalidSetting(
            "AllowedOAuthFlows and AllowedOAuthScopes are required"
            " if user pool client is allowed to use OAuth flows."
        )
    if "client_credentials" in flows:
        _check_client_credentials(client, flows)
    elif flows and not client.callback_urls:
        raise FlowsDoNotGoTogether("CallbackUrls can not be empty when code flow or implicit flow is selected")


def _check_client_credentials(client: AppClient, flows: frozenset[str]) -> None:
    if len(flows) > 1:
        raise FlowsDoNotGoTogether(
            "client_credentials flow can not be selected along with code flow or implicit flow."
        )
    if not client.has_secret:
        raise FlowsDoNotGoTogether(
            "client_credentials flow can not be selected if client does not have a client secret."
        )
    for scope in client.allowed_oauth_scopes or ():
        if scope in STANDARD_SCOPES:
            raise FlowsDoNotGoTogether(f"{scope} is not supported with client_credentials flow")


def _check_urls(client: AppClient) -> None:
    redirects.check(client.callback_urls or ())
    redirects.check(client.logout_urls or ())
    default = client.default_redirect_uri
    if default is not None and default not in (client.callback_urls or ()):
        raise InvalidSetting(f"The default redirect URI {default} is not in the callback URIs list.")


def _check_scopes(client: AppClient, active_scopes: Container[str]) -> None:
    for scope in client.allowed_oauth_scopes or ():
        if scope not in STANDARD_SCOPES and scope not in active_scopes:
            raise UnknownScope(f"Invalid scope requested: {scope}")
