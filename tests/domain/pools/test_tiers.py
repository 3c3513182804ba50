"""Features and the plans that have them."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools import tiers
from poolhouse.domain.pools.client import AppClient, RefreshTokenRotation
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.mfa import EmailMfa, MfaFactors
from poolhouse.domain.pools.pool_settings import (
    AcrLevel,
    DcrConfiguration,
    LambdaConfig,
    PasswordPolicy,
    Policies,
    PoolSettings,
    SignInPolicy,
    UserPoolAddOns,
    VersionedTrigger,
)
from poolhouse.domain.pools.refusals import FeatureUnavailable, TierChangeRefused

NO_FACTORS = MfaFactors()
PASSKEYS = Policies(sign_in_policy=SignInPolicy(allowed_first_auth_factors=("PASSWORD", "WEB_AUTHN")))
ENFORCED = UserPoolAddOns(advanced_security_mode="ENFORCED")


def pre_token(version: str) -> LambdaConfig:
    trigger = VersionedTrigger(lambda_version=version, lambda_arn="arn")
    return LambdaConfig(pre_token_generation_config=trigger)


def client(**settings: Any) -> AppClient:
    return AppClient(pool_id="p_1", id="c", name="c", created_at=1.0, modified_at=1.0, **settings)


def domain(version: int) -> PoolDomain:
    return PoolDomain(pool_id="p_1", name="d", created_at=1.0, managed_login_version=version)


ROTATING = client(refresh_token_rotation=RefreshTokenRotation(feature="ENABLED"))


def lacking(tier: str, *features: str) -> str:
    return f"The following features need to be disabled for the {tier} pricing tier configured: " + ", ".join(
        features
    )


@pytest.mark.parametrize(
    ("settings", "feature"),
    [
        pytest.param({"policies": PASSKEYS}, "Passwordless Sign-In", id="first factors"),
        pytest.param(
            {"lambda_config": pre_token("V2_0")},
            "Token Customization with Pre-Token Generation Lambda V2_0",
            id="pre token V2",
        ),
        pytest.param(
            {"lambda_config": pre_token("V3_0")},
            "Token Customization with Pre-Token Generation Lambda V3_0",
            id="pre token V3",
        ),
        pytest.param(
            {"policies": Policies(password_policy=PasswordPolicy(password_history_size=3))},
            "Password History",
            id="password history",
        ),
        pytest.param({"dcr_configuration": DcrConfiguration()}, "Dynamic Client Registration", id="registration"),
        pytest.param(
            {"acr_configuration": {"Level1": AcrLevel(acr_value="low")}}, "Custom ACR Values", id="own ACR names"
        ),
    ],
)
def test_what_lite_lacks(settings: dict[str, Any], feature: str) -> None:
    tiers.check_pool(PoolSettings(user_pool_tier="ESSENTIALS", **settings), NO_FACTORS)
    with pytest.raises(FeatureUnavailable) as refused:
        tiers.check_pool(PoolSettings(user_pool_tier="LITE", **settings), NO_FACTORS)
    assert str(refused.value) == lacking("LITE", feature)


def test_lite_has_no_mfa_by_email() -> None:
    with pytest.raises(FeatureUnavailable, match="Email MFA"):
        tiers.check_pool(PoolSettings(user_pool_tier="LITE"), MfaFactors(email=EmailMfa()))


@pytest.mark.parametrize("tier", ["LITE", "ESSENTIALS"])
def test_threat_protection_needs_plus(tier: str) -> None:
    tiers.check_pool(PoolSettings(user_pool_tier="PLUS", user_pool_add_ons=ENFORCED), NO_FACTORS)
    off = UserPoolAddOns(advanced_security_mode="OFF")
    tiers.check_pool(PoolSettings(user_pool_tier=tier, user_pool_add_ons=off), NO_FACTORS)
    with pytest.raises(FeatureUnavailable) as refused:
        tiers.check_pool(PoolSettings(user_pool_tier=tier, user_pool_add_ons=ENFORCED), NO_FACTORS)
    assert str(refused.value) == lacking(tier, "Threat Protection")


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"lambda_config": pre_token("V1_0")}, id="pre token V1"),
        pytest.param({"dcr_configuration": DcrConfiguration(enable_status="Disabled")}, id="registration off"),
        pytest.param(
            {"policies": Policies(password_policy=PasswordPolicy(password_history_size=0))}, id="no history"
        ),
    ],
)
def test_what_lite_has(settings: dict[str, Any]) -> None:
    tiers.check_pool(PoolSettings(user_pool_tier="LITE", **settings), NO_FACTORS)


def test_lowering_the_tier_with_features_on_is_an_error_of_its_own() -> None:
    settings = PoolSettings(user_pool_tier="LITE", policies=PASSKEYS, user_pool_add_ons=ENFORCED)
    with pytest.raises(TierChangeRefused) as refused:
        tiers.check_pool(settings, NO_FACTORS, before="PLUS")
    assert str(refused.value) == lacking("LITE", "Passwordless Sign-In", "Threat Protection")


def test_the_same_tier_is_no_change() -> None:
    with pytest.raises(FeatureUnavailable):
        tiers.check_pool(PoolSettings(user_pool_tier="LITE", policies=PASSKEYS), NO_FACTORS, before="LITE")


def test_parts_of_a_pool_hold_its_tier() -> None:
    tiers.check_lowered("ESSENTIALS", [ROTATING], [domain(2)], before="PLUS")
    tiers.check_lowered("LITE", [client()], [domain(1)], before="PLUS")
    with pytest.raises(TierChangeRefused) as refused:
        tiers.check_lowered("LITE", [client(), ROTATING], [domain(2)], before="PLUS")
    assert str(refused.value) == lacking("LITE", "Managed Login Version 2", "Refresh Token Rotation")


@pytest.mark.parametrize(
    ("part", "feature"),
    [
        pytest.param(ROTATING, "Refresh Token Rotation", id="rotation"),
        pytest.param(
            client(explicit_auth_flows=("ALLOW_USER_AUTH",)), "Passwordless Sign-In", id="choice of factors"
        ),
    ],
)
def test_clients_on_lite(part: AppClient, feature: str) -> None:
    tiers.check_client("ESSENTIALS", part)
    with pytest.raises(FeatureUnavailable) as refused:
        tiers.check_client("LITE", part)
    assert str(refused.value) == lacking("LITE", feature)


def test_managed_login_needs_essentials() -> None:
    tiers.check_managed_login("LITE", 1)
    tiers.check_managed_login("ESSENTIALS", 2)
    with pytest.raises(FeatureUnavailable) as refused:
        tiers.check_managed_login("LITE", 2)
    assert str(refused.value) == (
        "The following feature is not available for the LITE pricing tier configured: Managed Login Version 2"
    )
