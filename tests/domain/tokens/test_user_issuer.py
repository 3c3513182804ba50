"""A user's tokens, member for member (cognito-oauth.md 4.1-4.3, cognito-api.md 4.8)."""

from __future__ import annotations

import uuid
from typing import Any

import jwt
import pytest

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.client import TokenValidityUnits
from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid
from tests.domain.tokens.sign_ins import (
    ISSUER,
    NOW,
    SUB,
    SignIns,
    claims_of,
    header_of,
    refresh_token_of,
)

pytestmark = pytest.mark.anyio
ADMIN = "aws.cognito.signin.user.admin"


async def test_access_token_of_an_api_sign_in(signs: SignIns) -> None:
    tokens = await signs.sign_in()
    claims = claims_of(tokens.access_token)
    ids = {name: uuid.UUID(claims.pop(name)) for name in ("origin_jti", "jti", "event_id")}
    assert len(set(ids.values())) == 3
    assert claims == {
        "sub": SUB,
        "iss": ISSUER,
        "client_id": "c1",
        "token_use": "access",
        "scope": ADMIN,
        "auth_time": NOW,
        "exp": NOW + 3600,
        "iat": NOW,
        "username": "ann",
    }
    assert header_of(tokens.access_token) == {"kid": "access-key", "alg": "RS256"}
    assert tokens.expires_in == 3600


async def test_id_token_of_an_api_sign_in(signs: SignIns) -> None:
    tokens = await signs.sign_in()
    claims = claims_of(tokens.id_token)
    access = claims_of(tokens.access_token)
    assert claims.pop("origin_jti") == access["origin_jti"]
    assert claims.pop("event_id") == access["event_id"]
    assert claims.pop("jti") != access["jti"]
    assert claims == {
        "sub": SUB,
        "email": "ann@example.com",
        "email_verified": True,
        "custom:shoes": "43",
        "iss": ISSUER,
        "cognito:username": "ann",
        "aud": "c1",
        "token_use": "id",
        "auth_time": NOW,
        "exp": NOW + 3600,
        "iat": NOW,
    }
    assert header_of(tokens.id_token) == {"kid": "id-key", "alg": "RS256"}


async def test_both_verify_with_the_published_keys(signs: SignIns) -> None:
    tokens = await signs.sign_in()
    keys = await signs.snapshots.keys(signs.pool.id)
    assert keys is not None
    published = {key.key_id: key.key for key in jwt.PyJWKSet.from_json(keys.jwks_json.decode()).keys}
    options: Any = {"verify_iat": False, "verify_exp": False}
    claims = jwt.decode(
        tokens.id_token or "", published["id-key"], ["RS256"], audience="c1", issuer=ISSUER, options=options
    )
    assert claims["token_use"] == "id"
    claims = jwt.decode(tokens.access_token, published["access-key"], ["RS256"], issuer=ISSUER, options=options)
    assert claims["token_use"] == "access"
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(tokens.access_token, published["id-key"], ["RS256"])


async def test_groups_and_roles(signs: SignIns) -> None:
    await signs.join("beta", precedence=2, role_arn="arn:beta")
    await signs.join("alpha", precedence=7, role_arn="arn:alpha")
    await signs.join("none")
    tokens = await signs.sign_in()
    claims = claims_of(tokens.id_token)
    assert claims["cognito:groups"] == ["beta", "alpha", "none"]
    assert claims["cognito:roles"] == ["arn:beta", "arn:alpha"]
    assert claims["cognito:preferred_role"] == "arn:beta"
    access = claims_of(tokens.access_token)
    assert access["cognito:groups"] == ["beta", "alpha", "none"]
    assert not {"cognito:roles", "cognito:preferred_role"} & set(access)


async def test_without_token_revocation_the_pair_is_missing(signs: SignIns) -> None:
    await signs.change_client(enable_token_revocation=False)
    tokens = await signs.sign_in()
    for claims in (claims_of(tokens.id_token), claims_of(tokens.access_token)):
        assert not {"jti", "origin_jti"} & set(claims)
        assert "event_id" in claims


async def test_a_device_is_named_in_the_access_token_only(signs: SignIns) -> None:
    tokens = await signs.sign_in(device_key="us-east-1_device")
    assert claims_of(tokens.access_token)["device_key"] == "us-east-1_device"
    assert "device_key" not in claims_of(tokens.id_token)


async def test_lifetimes_and_units(signs: SignIns) -> None:
    await signs.change_client(
        id_token_validity=10,
        access_token_validity=2,
        refresh_token_validity=90,
        token_validity_units=TokenValidityUnits(id_token="minutes", access_token="hours", refresh_token="minutes"),
    )
    tokens = await signs.sign_in()
    assert claims_of(tokens.id_token)["exp"] == NOW + 600
    assert claims_of(tokens.access_token)["exp"] == NOW + 7200
    assert tokens.expires_in == 7200
    assert signs.refresher.read(refresh_token_of(tokens)).expires_at == NOW + 0.25 + 5400


async def test_the_refresh_token_says_nothing(signs: SignIns) -> None:
    token = refresh_token_of(await signs.sign_in())
    assert token.startswith("eyJjdHki")
    assert token.count(".") == 4
    assert header_of(token)["enc"] == "A256GCM"
    assert SUB not in repr(token)
    assert "eyJ" not in repr(await signs.sign_in())


@pytest.mark.parametrize(("tag", "scope"), [("true", f"{ADMIN} openid api/read"), ("false", ADMIN)])
async def test_a_pool_opts_into_the_clients_scopes(signs: SignIns, tag: str, scope: str) -> None:
    await signs.declare_scopes()
    await signs.change_client(allowed_oauth_scopes=("openid", "api/read", "gone/read"))
    await signs.change_pool(tags={"poolhouse:scopes-on-sign-in": tag})
    tokens = await signs.sign_in()
    assert claims_of(tokens.access_token)["scope"] == scope
    again = await signs.refresh(tokens)
    assert claims_of(again.access_token)["scope"] == scope


async def test_a_pool_that_is_gone_issues_nothing(signs: SignIns) -> None:
    somebody = await signs.user()
    await signs.pools.pools.remove(signs.pool.id)
    with pytest.raises(NotFound):
        await signs.issuer.for_user(
            signs.snapshot, somebody, auth_time=NOW, groups=(), trigger_source="Authentication", metadata=None
        )


async def test_a_function_of_version_1_changes_the_id_token(signs: SignIns) -> None:
    details = {
        "claimsToAddOrOverride": {"tier": "gold", "email": "x@example.com", "sub": "evil", "iss": "evil"},
        "claimsToSuppress": ["custom:shoes", "exp"],
        "groupOverrideDetails": {"groupsToOverride": ["g"], "iamRolesToOverride": ["r"], "preferredRole": "r"},
    }
    await signs.ask_function("V1_0", {"claimsOverrideDetails": details})
    tokens = await signs.sign_in(metadata={"from": "test"})
    claims, access = claims_of(tokens.id_token), claims_of(tokens.access_token)
    assert (claims["tier"], claims["email"], claims["sub"], claims["iss"]) == (
        "gold",
        "x@example.com",
        SUB,
        ISSUER,
    )
    assert "custom:shoes" not in claims
    assert claims["exp"] == NOW + 3600
    assert (claims["cognito:groups"], claims["cognito:roles"]) == (["g"], ["r"])
    assert claims["cognito:preferred_role"] == "r"
    assert access["cognito:groups"] == ["g"]
    assert "tier" not in access
    [event] = signs.functions.events
    assert (event["version"], event["triggerSource"]) == ("1", "TokenGeneration_Authentication")
    assert event["request"]["clientMetadata"] == {"from": "test"}
    assert event["request"]["userAttributes"]["sub"] == SUB
    assert event["callerContext"]["clientId"] == "c1"


@pytest.mark.parametrize("version", ["V2_0", "V3_0"])
async def test_later_versions_change_both_tokens(signs: SignIns, version: str) -> None:
    details = {
        "idTokenGeneration": {"claimsToAddOrOverride": {"roles": ["a", {"b": 1}], "aud": "evil"}},
        "accessTokenGeneration": {
            "claimsToAddOrOverride": {"tenant": 7, "aud": "c1", "client_id": "evil", "username": "evil"},
            "claimsToSuppress": ["event_id", "auth_time"],
            "scopesToAdd": ["shop/read", ADMIN],
            "scopesToSuppress": [],
        },
    }
    await signs.ask_function(version, {"claimsAndScopeOverrideDetails": details})
    tokens = await signs.sign_in()
    claims, access = claims_of(tokens.id_token), claims_of(tokens.access_token)
    assert (claims["roles"], claims["aud"]) == (["a", {"b": 1}], "c1")
    assert (access["tenant"], access["aud"], access["client_id"], access["username"]) == (7, "c1", "c1", "ann")
    assert access["scope"] == f"{ADMIN} shop/read"
    assert {"event_id", "auth_time"} <= set(access)
    [event] = signs.functions.events
    assert event["request"]["scopes"] == [ADMIN]


async def test_a_function_may_take_the_self_service_scope_away(signs: SignIns) -> None:
    details = {"accessTokenGeneration": {"scopesToSuppress": [ADMIN], "scopesToAdd": ["shop/read"]}}
    await signs.ask_function("V2_0", {"claimsAndScopeOverrideDetails": details})
    tokens = await signs.sign_in()
    assert claims_of(tokens.access_token)["scope"] == "shop/read"
    # The function is asked about the same scopes at each refresh, not about its own answer.
    await signs.refresh(tokens)
    assert [event["request"]["scopes"] for event in signs.functions.events] == [[ADMIN], [ADMIN]]


async def test_empty_group_details_take_all_groups_away(signs: SignIns) -> None:
    await signs.join("a", role_arn="r")
    await signs.ask_function("V2_0", {"claimsAndScopeOverrideDetails": {"groupOverrideDetails": {}}})
    tokens = await signs.sign_in()
    for claims in (claims_of(tokens.id_token), claims_of(tokens.access_token)):
        assert not {"cognito:groups", "cognito:roles", "cognito:preferred_role"} & set(claims)


async def test_a_function_that_answers_nonsense_issues_nothing(signs: SignIns) -> None:
    await signs.ask_function("V2_0", {"claimsAndScopeOverrideDetails": "none"})
    with pytest.raises(FunctionAnswerInvalid, match="Unrecognizable lambda output"):
        await signs.sign_in()
