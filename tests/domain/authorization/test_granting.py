"""What pre token generation does to a sign-in by redirect, and what a code keeps of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from poolhouse.domain.authorization.granting import Granter
from poolhouse.domain.authorization.redeeming import Redeemer
from poolhouse.domain.authorization.redirects import rejection_url
from poolhouse.domain.authorization.refusals import GrantRefused, RequestRejected
from poolhouse.domain.authorization.request import AuthorizationRequest
from poolhouse.domain.tokens.user_issuer import UserTokens
from poolhouse.domain.triggers.functions import Invocation, Throttled
from tests.code_fakes import MemoryAuthorizationCodes
from tests.domain.tokens.sign_ins import NOW, POOL_ID, SUB, SignIns, claims_of

pytestmark = pytest.mark.anyio
CALLBACK = "https://app.example/cb"


class Grants:
    def __init__(self, signs: SignIns) -> None:
        self.signs = signs
        self.codes = MemoryAuthorizationCodes()
        shared: dict[str, Any] = {"codes": self.codes, "users": signs.users, "issuer": signs.issuer}
        self.granter = Granter(**shared, clock=signs.clock, random=signs.random)
        self.redeemer = Redeemer(**shared, snapshots=signs.snapshots, clock=signs.clock)

    def request(self, **more: Any) -> AuthorizationRequest:
        given: dict[str, Any] = {
            "pool_id": POOL_ID,
            "client": self.signs.snapshot,
            "response_type": "code",
            "redirect_uri": CALLBACK,
            "scopes": ("openid", "api/read"),
            **more,
        }
        return AuthorizationRequest(**given)

    async def grant(self, **more: Any) -> str:
        return await self.granter.grant(
            self.request(**more), await self.signs.user(), auth_time=NOW - 60, ip="192.0.2.1"
        )

    async def redeem(self, url: str) -> UserTokens:
        code = dict(parse_qsl(urlsplit(url).query))["code"]
        return await self.redeemer.redeem(self.signs.snapshot, code, redirect_uri=CALLBACK)


@pytest.fixture
async def grants() -> Grants:
    signs = SignIns()
    await signs.prepare()
    await signs.declare_scopes()
    return Grants(signs)


async def test_the_trigger_runs_at_sign_in_and_not_again(grants: Grants) -> None:
    signs = grants.signs
    await signs.join("staff", precedence=1)
    await signs.ask_function(
        "V2_0",
        {
            "claimsAndScopeOverrideDetails": {
                "idTokenGeneration": {
                    "claimsToAddOrOverride": {"desk": {"floor": 3}},
                    "claimsToSuppress": ["email"],
                },
                "accessTokenGeneration": {"scopesToAdd": ["vip"], "scopesToSuppress": ["api/read"]},
            }
        },
    )
    url = await grants.grant()
    [event] = signs.functions.events
    assert event["triggerSource"] == "TokenGeneration_HostedAuth"
    assert event["request"]["scopes"] == ["openid", "api/read"]
    assert event["request"]["groupConfiguration"]["groupsToOverride"] == ["staff"]
    signs.functions.answer = {}
    tokens = await grants.redeem(url)
    assert len(signs.functions.events) == 1
    identity, access = claims_of(tokens.id_token or ""), claims_of(tokens.access_token)
    assert identity["desk"] == {"floor": 3}
    assert "email" not in identity
    assert access["scope"] == "openid vip"
    # Refreshing asks again, for what was granted and not for what the function made of it.
    again = await signs.refresh(tokens)
    assert signs.functions.events[-1]["triggerSource"] == "TokenGeneration_RefreshTokens"
    assert signs.functions.events[-1]["request"]["scopes"] == ["openid", "api/read"]
    assert claims_of(again.access_token)["scope"] == "openid api/read"


@pytest.mark.parametrize("response_type", ["code", "token"])
async def test_its_refusal_reaches_the_app(
    grants: Grants, response_type: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def throws(arn: str, payload: bytes, timeout: float) -> Invocation:
        return Invocation(b'{"errorMessage":"not today"}', "Unhandled")

    await grants.signs.ask_function("V1_0", {})
    monkeypatch.setattr(grants.signs.functions, "invoke", throws)
    with pytest.raises(RequestRejected) as rejected:
        await grants.grant(state="s", response_type=response_type)
    sign = "?" if response_type == "code" else "#"
    assert rejection_url(rejected.value) == (
        f"{CALLBACK}{sign}error_description=PreTokenGeneration+failed+with+error+not+today."
        "&state=s&error=invalid_request"
    )


async def test_a_function_that_cannot_be_reached_refuses_too(grants: Grants) -> None:
    await grants.signs.ask_function("V1_0", {})
    grants.signs.functions.failure = Throttled("too many")
    with pytest.raises(RequestRejected, match="too many") as rejected:
        await grants.grant()
    assert rejected.value.description == (
        "PreTokenGeneration invocation failed due to error TooManyRequestsException."
    )


async def test_an_answer_that_means_nothing_refuses_too(grants: Grants) -> None:
    await grants.signs.ask_function("V2_0", {"claimsAndScopeOverrideDetails": "x"})
    with pytest.raises(RequestRejected) as rejected:
        await grants.grant()
    assert rejected.value.description == "Unrecognizable lambda output"


@pytest.mark.parametrize(
    "answer",
    [
        {
            "claimsOverrideDetails": {
                "claimsToAddOrOverride": dict.fromkeys(("nonce", "at_hash", "aud", "sub"), "x")
            }
        },
        {"claimsOverrideDetails": {"claimsToSuppress": ["nonce", "at_hash", "aud", "sub"]}},
    ],
)
async def test_what_no_function_may_touch(grants: Grants, answer: Mapping[str, Any]) -> None:
    await grants.signs.ask_function("V1_0", dict(answer))
    tokens = await grants.redeem(await grants.grant(nonce="n"))
    identity = claims_of(tokens.id_token or "")
    assert (identity["nonce"], identity["aud"], identity["sub"]) == ("n", "c1", SUB)
    assert identity["at_hash"] != "x"


async def test_the_session_of_a_tracked_pool_has_the_browsers_address(grants: Grants) -> None:
    await grants.signs.track()
    url = await grants.grant()
    assert not await grants.signs.users.sessions.of(POOL_ID, SUB)
    await grants.redeem(url)
    [session] = await grants.signs.users.sessions.of(POOL_ID, SUB)
    assert (session.last_ip, session.client_id) == ("192.0.2.1", "c1")


async def test_an_implicit_grant_leaves_no_session(grants: Grants) -> None:
    await grants.signs.track()
    assert (await grants.grant(response_type="token")).startswith(f"{CALLBACK}#id_token=")
    assert not await grants.signs.users.sessions.of(POOL_ID, SUB)


async def test_the_refresh_tokens_life_begins_with_the_redemption(grants: Grants) -> None:
    url = await grants.grant()
    grants.signs.clock.time += 200
    tokens = await grants.redeem(url)
    token = grants.signs.refresher.read(tokens.refresh_token or "")
    assert token.expires_at == NOW + 0.25 + 200 + 30 * 86_400
    assert token.auth_time == NOW - 60
    assert (token.hosted, token.audience, token.scopes) == (True, None, ("openid", "api/read"))


async def test_a_second_use_ends_the_sign_in_for_as_long_as_its_tokens_could_live(grants: Grants) -> None:
    url = await grants.grant()
    tokens = await grants.redeem(url)
    with pytest.raises(GrantRefused, match="used before"):
        await grants.redeem(url)
    token = grants.signs.refresher.read(tokens.refresh_token or "")
    assert await grants.signs.users.revocations.holds(POOL_ID, token.origin_jti)
    with pytest.raises(GrantRefused, match="revoked"):
        await grants.redeem(url)


async def test_an_audience_stays_for_the_life_of_the_sign_in(grants: Grants) -> None:
    tokens = await grants.redeem(await grants.grant(resource="api"))
    again = await grants.signs.refresh(tokens)
    assert claims_of(tokens.access_token)["aud"] == claims_of(again.access_token)["aud"] == "api"
    # No function can take it away or put another in its place.
    await grants.signs.ask_function(
        "V2_0",
        {
            "claimsAndScopeOverrideDetails": {
                "accessTokenGeneration": {"claimsToAddOrOverride": {"aud": "c1"}, "claimsToSuppress": ["aud"]}
            }
        },
    )
    assert claims_of((await grants.signs.refresh(tokens)).access_token)["aud"] == "api"


async def test_without_token_revocation(grants: Grants) -> None:
    await grants.signs.change_client(enable_token_revocation=False)
    url = await grants.grant()
    tokens = await grants.redeem(url)
    access = claims_of(tokens.access_token)
    assert not {"jti", "origin_jti"} & access.keys()
    with pytest.raises(GrantRefused, match="used before"):
        await grants.redeem(url)
    assert await grants.signs.users.revocations.holds(POOL_ID, access["event_id"])


async def test_a_code_of_a_pool_with_another_client_by_the_same_name(grants: Grants) -> None:
    url = await grants.grant()
    await grants.signs.another_client("c2")
    with pytest.raises(GrantRefused, match="another client"):
        await grants.redeem(url)


async def test_where_a_callback_has_a_query() -> None:
    rejected = RequestRejected(
        "x y", "r", redirect_uri="https://a.example/?b=c", response_type="code", state=None, error="e"
    )
    assert rejection_url(rejected) == "https://a.example/?b=c&error_description=x+y&error=e"
    open_ended = replace_uri(rejected, "https://a.example/?")
    assert rejection_url(open_ended) == "https://a.example/?error_description=x+y&error=e"
    abroad = replace_uri(rejected, "https://b\u00fccher.example/\u20ac")
    assert rejection_url(abroad).startswith("https://b%C3%BCcher.example/%E2%82%AC?error_description")


def replace_uri(rejected: RequestRejected, uri: str) -> RequestRejected:
    return RequestRejected(
        rejected.description, "r", redirect_uri=uri, response_type="code", state=None, error=rejected.error
    )
