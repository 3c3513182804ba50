"""No setting is ignored in silence: each one acts, or is listed as not acting yet."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec import Struct

from poolhouse.domain.pools import unbuilt
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import PoolSettings

POOL_ACTS = {
    *("deletion_protection", "user_pool_tier", "policies", "auto_verified_attributes"),
    *(
        "user_attribute_update_settings",
        "verification_message_template",
        "admin_create_user_config",
        "account_recovery_setting",
    ),
    *("sms_verification_message", "email_verification_message", "email_verification_subject"),
    *("sms_authentication_message", "mfa_configuration", "device_configuration"),
}
# `mfa` holds the factors that `MfaConfiguration` chooses from.
POOL_HAS = {"id", "name", "created_at", "modified_at", "tags", "settings", "mfa", "sessions"}
POOL_ACTS_FROM_THE_BEGINNING = {"alias_attributes", "username_attributes", "username_configuration", "schema"}
CLIENT_ACTS = {
    *("pool_id", "id", "name", "created_at", "modified_at", "has_secret"),
    *("access_token_validity", "token_validity_units", "explicit_auth_flows"),
    *("refresh_token_validity", "id_token_validity", "read_attributes"),
    *("enable_token_revocation", "refresh_token_rotation"),
    *("write_attributes", "prevent_user_existence_errors", "auth_session_validity"),
    *("allowed_oauth_flows", "allowed_oauth_scopes", "allowed_oauth_flows_user_pool_client"),
    *("callback_urls", "logout_urls", "default_redirect_uri", "sso_session"),
}
DOMAIN_ACTS = {"pool_id", "name", "created_at", "version", "cloudfront", "managed_login_version"}


@pytest.mark.parametrize(
    ("kind", "acts", "listed"),
    [
        pytest.param(PoolSettings, POOL_ACTS, unbuilt.POOL, id="user pool"),
        pytest.param(
            UserPool,
            POOL_HAS | POOL_ACTS_FROM_THE_BEGINNING,
            {},
            id="what a pool gets at creation",
        ),
        pytest.param(AppClient, CLIENT_ACTS, unbuilt.CLIENT, id="app client"),
        pytest.param(PoolDomain, DOMAIN_ACTS, unbuilt.DOMAIN, id="domain"),
    ],
)
def test_every_setting_acts_or_is_listed(kind: type[Struct], acts: set[str], listed: Mapping[str, str]) -> None:
    assert sorted([*acts, *listed]) == sorted(kind.__struct_fields__)
