"""UpdateUserPool replaces: what it does not name returns to the default, with the exceptions AWS documents."""

from __future__ import annotations

from typing import Any

from poolhouse.testing.server import Server

from .calls import body, refusal
from .test_user_pools import BARE, FULL

SMS = {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms"}
LITE_LACKS = "The following features need to be disabled for the LITE pricing tier configured: "
PASSKEYS = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}


def described(cognito: Any, pool_id: str) -> dict[str, Any]:
    return dict(cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"])


def test_a_bare_update_returns_everything_to_the_default_but_the_exceptions(cognito: Any, server: Server) -> None:
    settings = {name: value for name, value in FULL.items() if name != "UserAttributeUpdateSettings"}
    made = cognito.create_user_pool(PoolName="full", UsernameAttributes=["email"], **settings)["UserPool"]
    server.clock.offset = 60.0
    assert body(cognito.update_user_pool(UserPoolId=made["Id"])) == {}
    after = described(cognito, made["Id"])
    assert after == {
        **BARE,
        **{name: made[name] for name in ("Id", "Arn", "Name", "CreationDate", "UsernameAttributes")},
        **{name: FULL[name] for name in ("UserPoolTags", "UserPoolTier", "DcrConfiguration")},
        "LastModifiedDate": after["LastModifiedDate"],
    }
    assert (after["LastModifiedDate"] - made["LastModifiedDate"]).total_seconds() >= 60


def test_update_settings_of_attributes_stay_and_need_their_attributes(cognito: Any) -> None:
    settings = {"AttributesRequireVerificationBeforeUpdate": ["email"]}
    made = cognito.create_user_pool(
        PoolName="p", AutoVerifiedAttributes=["email"], UserAttributeUpdateSettings=settings
    )["UserPool"]
    cognito.update_user_pool(UserPoolId=made["Id"], AutoVerifiedAttributes=["email"])
    assert described(cognito, made["Id"])["UserAttributeUpdateSettings"] == settings
    assert refusal(cognito.update_user_pool, UserPoolId=made["Id"]) == (
        "InvalidParameterException",
        "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes",
    )


def test_sent_back_as_described_a_pool_stays_as_it_is(cognito: Any) -> None:
    made = cognito.create_user_pool(PoolName="full", **FULL)["UserPool"]
    cognito.update_user_pool(UserPoolId=made["Id"], **FULL)
    assert described(cognito, made["Id"]) | {"LastModifiedDate": 0} == made | {"LastModifiedDate": 0}


def test_a_pool_can_be_renamed(cognito: Any, pool_id: str) -> None:
    cognito.update_user_pool(UserPoolId=pool_id, PoolName="new name")
    assert described(cognito, pool_id)["Name"] == "new name"


def test_tags_given_replace_all(cognito: Any) -> None:
    made = cognito.create_user_pool(PoolName="p", UserPoolTags={"a": "1", "b": "2"})["UserPool"]
    cognito.update_user_pool(UserPoolId=made["Id"], UserPoolTags={"b": "3"})
    assert described(cognito, made["Id"])["UserPoolTags"] == {"b": "3"}


def test_a_pinned_id_cannot_be_changed(cognito: Any, pool_id: str) -> None:
    cognito.update_user_pool(UserPoolId=pool_id, UserPoolTags={"poolhouse:id": pool_id})
    assert refusal(cognito.update_user_pool, UserPoolId=pool_id, UserPoolTags={"poolhouse:id": "a_b"}) == (
        "InvalidParameterException",
        f"The pool has the id {pool_id}; it cannot become a_b.",
    )


def test_an_empty_list_clears_the_update_settings(cognito: Any) -> None:
    settings = {"AttributesRequireVerificationBeforeUpdate": ["email"]}
    made = cognito.create_user_pool(
        PoolName="p", AutoVerifiedAttributes=["email"], UserAttributeUpdateSettings=settings
    )["UserPool"]
    cleared: dict[str, list[str]] = {"AttributesRequireVerificationBeforeUpdate": []}
    cognito.update_user_pool(UserPoolId=made["Id"], UserAttributeUpdateSettings=cleared)
    assert "UserAttributeUpdateSettings" not in described(cognito, made["Id"])


def test_the_tier_stays_until_it_is_named(cognito: Any) -> None:
    made = cognito.create_user_pool(PoolName="p", UserPoolTier="LITE")["UserPool"]
    cognito.update_user_pool(UserPoolId=made["Id"])
    assert described(cognito, made["Id"])["UserPoolTier"] == "LITE"
    cognito.update_user_pool(UserPoolId=made["Id"], UserPoolTier="PLUS")
    assert described(cognito, made["Id"])["UserPoolTier"] == "PLUS"


def test_a_feature_of_the_pool_holds_its_tier(cognito: Any) -> None:
    made = cognito.create_user_pool(PoolName="p", Policies=PASSKEYS)["UserPool"]
    lower = {"UserPoolId": made["Id"], "UserPoolTier": "LITE"}
    text = f"{LITE_LACKS}Passwordless Sign-In"
    assert refusal(cognito.update_user_pool, Policies=PASSKEYS, **lower) == (
        "TierChangeNotAllowedException",
        text,
    )
    assert refusal(cognito.create_user_pool, PoolName="q", UserPoolTier="LITE", Policies=PASSKEYS) == (
        "FeatureUnavailableInTierException",
        text,
    )
    cognito.update_user_pool(**lower)
    assert described(cognito, made["Id"])["UserPoolTier"] == "LITE"


def test_clients_and_domains_hold_the_tier(cognito: Any, pool_id: str, prefix: str) -> None:
    cognito.create_user_pool_client(
        UserPoolId=pool_id,
        ClientName="rotating",
        ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH"],
        RefreshTokenRotation={"Feature": "ENABLED"},
    )
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix, ManagedLoginVersion=2)
    assert refusal(cognito.update_user_pool, UserPoolId=pool_id, UserPoolTier="LITE") == (
        "TierChangeNotAllowedException",
        f"{LITE_LACKS}Managed Login Version 2, Refresh Token Rotation",
    )
    assert described(cognito, pool_id)["UserPoolTier"] == "ESSENTIALS"


def test_an_update_that_is_refused_changes_nothing(cognito: Any, pool_id: str) -> None:
    before = described(cognito, pool_id)
    refusal(cognito.update_user_pool, UserPoolId=pool_id, PoolName="other", MfaConfiguration="ON")
    assert described(cognito, pool_id) == before


def test_an_unknown_pool(cognito: Any) -> None:
    assert refusal(cognito.update_user_pool, UserPoolId="us-east-1_nobody") == (
        "ResourceNotFoundException",
        "User pool us-east-1_nobody does not exist.",
    )


def test_mfa_factors_leave_with_mfa(cognito: Any, pool_id: str) -> None:
    cognito.set_user_pool_mfa_config(
        UserPoolId=pool_id,
        MfaConfiguration="OPTIONAL",
        SoftwareTokenMfaConfiguration={"Enabled": True},
        WebAuthnConfiguration={"RelyingPartyId": "auth.example.com"},
    )
    cognito.update_user_pool(UserPoolId=pool_id, MfaConfiguration="ON")
    kept = body(cognito.get_user_pool_mfa_config(UserPoolId=pool_id))
    assert kept["SoftwareTokenMfaConfiguration"] == {"Enabled": True}
    cognito.update_user_pool(UserPoolId=pool_id, SmsConfiguration=SMS)
    assert body(cognito.get_user_pool_mfa_config(UserPoolId=pool_id)) == {
        "MfaConfiguration": "OFF",
        "WebAuthnConfiguration": {"RelyingPartyId": "auth.example.com"},
    }
