"""App clients that cannot be, each with the exception and the sentence AWS answers."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools import client_rules, schema
from poolhouse.domain.pools.client import AnalyticsConfiguration, AppClient, RefreshTokenRotation
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.refusals import (
    FeatureUnavailable,
    FlowsDoNotGoTogether,
    InvalidSetting,
    Rejected,
    UnknownScope,
)
from poolhouse.domain.pools.schema import AskedAttribute

READ = "https://api.example.com/read"
SCHEMA = schema.of_new_pool(
    [
        AskedAttribute(name="email", required=True),
        AskedAttribute(name="tenant", attribute_data_type="String"),
        AskedAttribute(name="note", attribute_data_type="String", developer_only_attribute=True),
    ],
    at_most=50,
)
POOL = UserPool(id="p_1", name="p", created_at=1.0, modified_at=1.0, schema=SCHEMA)
ARN = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a"
BY_ID = AnalyticsConfiguration(application_id="aa", role_arn="r", external_id="e")
ENABLED = RefreshTokenRotation(feature="ENABLED", retry_grace_period_seconds=9)
CODE = {
    "allowed_oauth_flows": ("code",),
    "allowed_oauth_scopes": ("openid", READ),
    "callback_urls": ("https://app.example.com",),
    "allowed_oauth_flows_user_pool_client": True,
}
MACHINE = {
    "has_secret": True,
    "allowed_oauth_flows": ("client_credentials",),
    "allowed_oauth_scopes": (READ,),
    "allowed_oauth_flows_user_pool_client": True,
}


def check(*, pool: UserPool = POOL, **settings: Any) -> None:
    client = AppClient(pool_id="p_1", id="c", name="c", created_at=1.0, modified_at=1.0, **settings)
    client_rules.check(client_rules.settled(client), pool, frozenset([READ]))


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({}, id="a bare client"),
        pytest.param(CODE, id="authorization code"),
        pytest.param({**CODE, "allowed_oauth_flows": ("code", "implicit")}, id="code and implicit"),
        pytest.param(MACHINE, id="client credentials"),
        pytest.param({"allowed_oauth_scopes": (READ, "aws.cognito.signin.user.admin")}, id="scopes without flows"),
        pytest.param({"explicit_auth_flows": ("ALLOW_CLIENT_TOKEN_AUTH",), "has_secret": True}, id="client token"),
        pytest.param({"explicit_auth_flows": ("USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH")}, id="legacy flows"),
        pytest.param({"explicit_auth_flows": ()}, id="no flow"),
        pytest.param(
            {"explicit_auth_flows": ("ALLOW_USER_SRP_AUTH",), "refresh_token_rotation": ENABLED}, id="rotation"
        ),
        pytest.param({"read_attributes": ("sub", "email_verified", "custom:tenant", "dev:note")}, id="readable"),
        pytest.param({"write_attributes": ("email", "custom:tenant")}, id="writable"),
        pytest.param({"supported_identity_providers": ("COGNITO",)}, id="the pool's own users"),
        pytest.param(
            {"enable_propagate_additional_user_context_data": True, "has_secret": True}, id="context data"
        ),
        pytest.param(
            {"analytics_configuration": AnalyticsConfiguration(application_arn=ARN)}, id="analytics by ARN"
        ),
        pytest.param({"analytics_configuration": BY_ID}, id="analytics by id"),
        pytest.param({**CODE, "default_redirect_uri": "https://app.example.com"}, id="a default redirect"),
    ],
)
def test_accepts(settings: dict[str, Any]) -> None:
    check(**settings)


BAD_WRITE = "Invalid write attributes specified while creating a client"
BAD_ANALYTICS = (
    "Invalid analytics configuration given, either <application arn> or"
    " <application id, role arn, external id> are valid"
)
NO_FLOWS = (
    "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows."
)
NO_REFRESH = "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled."
ALONE = "client_credentials flow can not be selected along with code flow or implicit flow."
NO_CALLBACK = "CallbackUrls can not be empty when code flow or implicit flow is selected"


@pytest.mark.parametrize(
    ("settings", "kind", "message"),
    [
        pytest.param(
            {"explicit_auth_flows": ("USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH")},
            InvalidSetting,
            "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
            id="legacy and new flow names",
        ),
        pytest.param(
            {"explicit_auth_flows": ("ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"), "has_secret": True},
            InvalidSetting,
            "ALLOW_CLIENT_TOKEN_AUTH cannot be used with other auth flows.",
            id="client token with a user's flow",
        ),
        pytest.param(
            {"explicit_auth_flows": ("ALLOW_CLIENT_TOKEN_AUTH",)},
            InvalidSetting,
            "ALLOW_CLIENT_TOKEN_AUTH cannot be used if client does not have a client secret.",
            id="client token without secret",
        ),
        pytest.param(
            {"explicit_auth_flows": ("ALLOW_REFRESH_TOKEN_AUTH",), "refresh_token_rotation": ENABLED},
            InvalidSetting,
            NO_REFRESH,
            id="rotation and the refresh flow",
        ),
        pytest.param(
            {"refresh_token_rotation": ENABLED}, InvalidSetting, NO_REFRESH, id="rotation and the default flows"
        ),
        pytest.param(
            {"access_token_validity": 25}, InvalidSetting, "Invalid range for token validity.", id="validity"
        ),
        pytest.param(
            {"read_attributes": ("email", "tenant")},
            InvalidSetting,
            "Invalid read attributes specified while creating a client",
            id="reads an unknown attribute",
        ),
        pytest.param({"write_attributes": ("email", "x")}, InvalidSetting, BAD_WRITE, id="writes an unknown one"),
        pytest.param({"write_attributes": ("email", "sub")}, InvalidSetting, BAD_WRITE, id="writes sub"),
        pytest.param(
            {"write_attributes": ("email", "email_verified")},
            InvalidSetting,
            BAD_WRITE,
            id="writes email_verified",
        ),
        pytest.param({"write_attributes": ("email", "dev:note")}, InvalidSetting, BAD_WRITE, id="writes dev:note"),
        pytest.param(
            {"write_attributes": ("name",)}, InvalidSetting, BAD_WRITE, id="a required one is not writable"
        ),
        pytest.param(
            {"supported_identity_providers": ("COGNITO", "Google")},
            InvalidSetting,
            "The provider Google does not exist for User Pool p_1.",
            id="unknown provider",
        ),
        pytest.param(
            {"enable_propagate_additional_user_context_data": True},
            InvalidSetting,
            "Client Secret is required to set EnablePropagateAdditionalUserContextData as true",
            id="context data without secret",
        ),
        pytest.param(
            {"analytics_configuration": AnalyticsConfiguration()}, InvalidSetting, BAD_ANALYTICS, id="no analytics"
        ),
        pytest.param(
            {"analytics_configuration": AnalyticsConfiguration(application_id="aa", application_arn=ARN)},
            InvalidSetting,
            BAD_ANALYTICS,
            id="analytics by ARN and id",
        ),
        pytest.param(
            {"analytics_configuration": AnalyticsConfiguration(application_id="aa", role_arn="r")},
            InvalidSetting,
            BAD_ANALYTICS,
            id="analytics by half an id",
        ),
        pytest.param(
            {"allowed_oauth_flows_user_pool_client": True}, InvalidSetting, NO_FLOWS, id="OAuth of nothing"
        ),
        pytest.param({**MACHINE, "allowed_oauth_scopes": ()}, InvalidSetting, NO_FLOWS, id="OAuth without scopes"),
        pytest.param({**CODE, "allowed_oauth_flows": None}, InvalidSetting, NO_FLOWS, id="OAuth without flows"),
        pytest.param(
            {**CODE, "callback_urls": None}, FlowsDoNotGoTogether, NO_CALLBACK, id="code without callback"
        ),
        pytest.param(
            {"allowed_oauth_flows": ("implicit",)},
            FlowsDoNotGoTogether,
            NO_CALLBACK,
            id="implicit without callback",
        ),
        pytest.param(
            {**MACHINE, "allowed_oauth_flows": ("client_credentials", "code")},
            FlowsDoNotGoTogether,
            ALONE,
            id="client credentials and code",
        ),
        pytest.param(
            {**MACHINE, "has_secret": False},
            FlowsDoNotGoTogether,
            "client_credentials flow can not be selected if client does not have a client secret.",
            id="client credentials without secret",
        ),
        pytest.param(
            {**MACHINE, "allowed_oauth_scopes": (READ, "openid")},
            FlowsDoNotGoTogether,
            "openid is not supported with client_credentials flow",
            id="client credentials with a user's scope",
        ),
        pytest.param(
            {**CODE, "callback_urls": ("http://app.example.com",)},
            InvalidSetting,
            "http://app.example.com cannot use the HTTP protocol.",
            id="callback by http",
        ),
        pytest.param(
            {"logout_urls": ("https://app.example.com/#x",)},
            InvalidSetting,
            "https://app.example.com/#x cannot use fragment",
            id="logout with fragment",
        ),
        pytest.param(
            {**CODE, "default_redirect_uri": "https://app.example.com/"},
            InvalidSetting,
            "The default redirect URI https://app.example.com/ is not in the callback URIs list.",
            id="default redirect that only looks alike",
        ),
        pytest.param(
            {**MACHINE, "allowed_oauth_scopes": (READ, READ + "s")},
            UnknownScope,
            f"Invalid scope requested: {READ}s",
            id="a scope no server declares",
        ),
        pytest.param(
            {"allowed_oauth_scopes": ("Cognito",)},
            UnknownScope,
            "Invalid scope requested: Cognito",
            id="no such scope",
        ),
    ],
)
def test_refuses(settings: dict[str, Any], kind: type[Rejected], message: str) -> None:
    with pytest.raises(Rejected) as refused:
        check(**settings)
    assert (type(refused.value), str(refused.value)) == (kind, message)


def test_a_lite_pool_has_no_rotation() -> None:
    lite = UserPool(
        id="p_1", name="p", created_at=1.0, modified_at=1.0, settings=PoolSettings(user_pool_tier="LITE")
    )
    with pytest.raises(FeatureUnavailable, match="Refresh Token Rotation"):
        check(pool=lite, explicit_auth_flows=("ALLOW_USER_SRP_AUTH",), refresh_token_rotation=ENABLED)


def test_rotation_that_is_off_has_no_grace_period() -> None:
    off = RefreshTokenRotation(feature="DISABLED", retry_grace_period_seconds=9)
    client = AppClient(
        pool_id="p_1", id="c", name="c", created_at=1.0, modified_at=1.0, refresh_token_rotation=off
    )
    assert client_rules.settled(client).refresh_token_rotation == RefreshTokenRotation(feature="DISABLED")
