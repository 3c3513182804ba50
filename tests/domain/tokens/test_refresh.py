"""Refresh with and without rotation: who gets new tokens, what stays, what a reuse costs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.domain.errors import Refused
from poolhouse.domain.tokens.revocation import revoke_sign_in, sign_out_everywhere
from poolhouse.domain.tokens.user_issuer import UserTokens
from poolhouse.domain.triggers.functions import NotInvoked
from poolhouse.domain.triggers.refusals import FunctionUnreachable
from poolhouse.domain.users.refusals import (
    NotAuthorized,
    RefreshTokenReused,
    UnsupportedOperation,
    UserNotFound,
)
from tests.domain.tokens.sign_ins import (
    NOW,
    POOL_ID,
    SUB,
    SignIns,
    claims_of,
    refresh_token_of,
)

pytestmark = pytest.mark.anyio


async def text_of(call: Awaitable[UserTokens], kind: type[Refused] = NotAuthorized) -> str:
    with pytest.raises(kind) as refused:
        await call
    assert type(refused.value) is kind
    return str(refused.value)


async def test_new_tokens_of_the_same_sign_in(signs: SignIns) -> None:
    first = await signs.sign_in()
    signs.clock.time += 1000
    again = await signs.refresh(first)
    assert again.refresh_token is None
    for old, new in ((first.id_token, again.id_token), (first.access_token, again.access_token)):
        before, after = claims_of(old), claims_of(new)
        assert (after["iat"], after["exp"]) == (NOW + 1000, NOW + 4600)
        assert after["jti"] != before["jti"]
        changed = {name for name in after if after[name] != before.get(name)}
        assert changed == {"iat", "exp", "jti"}


async def test_the_user_is_read_again(signs: SignIns) -> None:
    first = await signs.sign_in()
    await signs.change_user(attributes={"email": "new@example.com"})
    await signs.join("late")
    again = await signs.refresh(first)
    assert claims_of(again.id_token)["email"] == "new@example.com"
    assert claims_of(again.access_token)["cognito:groups"] == ["late"]


async def test_the_trigger_runs_with_its_own_source(signs: SignIns) -> None:
    first = await signs.sign_in()
    await signs.ask_function("V1_0", {})
    await signs.refresh(first, metadata={"a": "b"})
    [event] = signs.functions.events
    assert event["triggerSource"] == "TokenGeneration_RefreshTokens"
    assert event["request"]["clientMetadata"] == {"a": "b"}


async def test_it_lives_as_long_as_the_client_said(signs: SignIns) -> None:
    first = await signs.sign_in()
    end = signs.refresher.read(refresh_token_of(first)).expires_at
    assert end == NOW + 0.25 + 30 * 86_400
    signs.clock.time = end - 0.001
    await signs.refresh(first)
    signs.clock.time = end
    assert await text_of(signs.refresh(first)) == "Refresh Token has expired"


async def test_another_clients_token(signs: SignIns) -> None:
    first = await signs.sign_in()
    await signs.another_client("c2")
    assert await text_of(signs.refresh(first)) == "Invalid Refresh Token"


async def test_a_session_is_no_refresh_token(signs: SignIns) -> None:
    token = signs.refresher.read(refresh_token_of(await signs.sign_in()))
    sealed = signs.tickets.seal("session", token)
    assert await text_of(signs.refresher.refresh(signs.snapshot, sealed)) == "Invalid Refresh Token"


async def test_a_revoked_sign_in(signs: SignIns) -> None:
    first, other = await signs.sign_in(), await signs.sign_in()
    await revoke_sign_in(signs.users, signs.refresher.read(refresh_token_of(first)))
    assert await text_of(signs.refresh(first)) == "Refresh Token has been revoked"
    await signs.refresh(other)


async def test_a_sign_out_everywhere_and_the_sign_in_after_it_within_one_second(signs: SignIns) -> None:
    first = await signs.sign_in()
    await sign_out_everywhere(signs.users, POOL_ID, SUB, now=signs.clock.now())
    after = await signs.sign_in()
    assert await text_of(signs.refresh(first)) == "Refresh Token has been revoked"
    await signs.refresh(after)
    await sign_out_everywhere(signs.users, POOL_ID, SUB, now=signs.clock.now())
    assert await text_of(signs.refresh(after)) == "Refresh Token has been revoked"


async def test_a_disabled_user(signs: SignIns) -> None:
    first = await signs.sign_in()
    await signs.change_user(enabled=False)
    assert await text_of(signs.refresh(first)) == "User is disabled."


async def test_a_deleted_user(signs: SignIns) -> None:
    first = await signs.sign_in()
    await signs.users.users.remove(POOL_ID, SUB)
    assert await text_of(signs.refresh(first), UserNotFound) == "User does not exist."
    await signs.change_client(prevent_user_existence_errors="ENABLED")
    assert await text_of(signs.refresh(first)) == "Refresh Token has been revoked"


@pytest.mark.parametrize(("given_key", "good"), [("us-east-1_d", True), ("us-east-1_x", False), (None, False)])
async def test_a_device_goes_on_proving_itself(signs: SignIns, given_key: str | None, good: bool) -> None:
    await signs.remember_device("us-east-1_d")
    first = await signs.sign_in(device_key="us-east-1_d")
    if good:
        again = await signs.refresh(first, device_key=given_key)
        assert claims_of(again.access_token)["device_key"] == "us-east-1_d"
    else:
        assert await text_of(signs.refresh(first, device_key=given_key)) == "Invalid Refresh Token"


@pytest.mark.parametrize("confirmed", [True, False])
async def test_tokens_of_a_device_that_is_gone_or_was_never_confirmed(signs: SignIns, confirmed: bool) -> None:
    first = await signs.sign_in(device_key="us-east-1_d")
    await signs.remember_device("us-east-1_d", confirmed=confirmed)
    if confirmed:
        await signs.refresh(first, device_key="us-east-1_d")
        await signs.users.devices.remove(POOL_ID, SUB, "us-east-1_d")
    assert await text_of(signs.refresh(first, device_key="us-east-1_d")) == "Invalid Refresh Token"


async def test_a_sign_in_without_a_device_ignores_one(signs: SignIns) -> None:
    await signs.refresh(await signs.sign_in(), device_key="us-east-1_d")


class TestRotation:
    async def test_the_successor_lives_no_longer(self, signs: SignIns) -> None:
        await signs.rotate()
        first = await signs.sign_in()
        signs.clock.time += 1000
        second = await signs.refresh(first)
        signs.clock.time += 1000
        third = await signs.refresh(second)
        read = [signs.refresher.read(refresh_token_of(tokens)) for tokens in (first, second, third)]
        assert len({token.expires_at for token in read}) == 1
        assert len({token.id for token in read}) == 3
        assert len({token.origin_jti for token in read}) == 1

    async def test_a_reuse_ends_the_sign_in(self, signs: SignIns) -> None:
        await signs.rotate()
        first, other = await signs.sign_in(), await signs.sign_in()
        second = await signs.refresh(first)
        text = await text_of(signs.refresh(first), RefreshTokenReused)
        assert text == "Refresh token reuse detected"
        assert await text_of(signs.refresh(second)) == "Refresh Token has been revoked"
        assert await text_of(signs.refresh(first)) == "Refresh Token has been revoked"
        await signs.refresh(other)

    @pytest.mark.parametrize(
        ("grace", "after", "good"),
        [
            pytest.param(0, 0.0, False, id="none, at once"),
            pytest.param(10, 0.0, True, id="at once"),
            pytest.param(10, 9.999, True, id="just before the end"),
            pytest.param(10, 10.0, False, id="at the end"),
            pytest.param(60, 59.999, True, id="the longest"),
            pytest.param(60, 3600.0, False, id="much later"),
        ],
    )
    async def test_the_grace_period(self, signs: SignIns, grace: int, after: float, good: bool) -> None:
        await signs.rotate(grace)
        first = await signs.sign_in()
        await signs.refresh(first)
        signs.clock.time += after
        if good:
            retried = await signs.refresh(first)
            await signs.refresh(retried)
        else:
            await text_of(signs.refresh(first), RefreshTokenReused)

    async def test_a_retry_does_not_prolong_the_grace_period(self, signs: SignIns) -> None:
        await signs.rotate(10)
        first = await signs.sign_in()
        await signs.refresh(first)
        signs.clock.time += 9
        await signs.refresh(first)
        signs.clock.time += 2
        await text_of(signs.refresh(first), RefreshTokenReused)

    @pytest.mark.parametrize(("grace", "winners"), [(0, 1), (30, 64)])
    async def test_64_at_once(self, signs: SignIns, grace: int, winners: int) -> None:
        await signs.rotate(grace)
        first = await signs.sign_in()
        found = await asyncio.gather(*(signs.refresh(first) for _ in range(64)), return_exceptions=True)
        won = [tokens for tokens in found if isinstance(tokens, UserTokens)]
        assert len(won) == winners
        assert len({refresh_token_of(tokens) for tokens in won}) == winners
        losers = {type(each) for each in found if not isinstance(each, UserTokens)}
        assert losers <= {RefreshTokenReused, NotAuthorized}

    async def test_a_failing_trigger_costs_nobody_their_sign_in(self, signs: SignIns) -> None:
        await signs.rotate()
        first = await signs.sign_in()
        await signs.ask_function("V1_0", {})
        signs.functions.failure = NotInvoked("ServiceException", "down")
        await text_of(signs.refresh(first), FunctionUnreachable)
        signs.functions.failure = None
        await signs.refresh(first)

    async def test_initiate_auth_does_not_rotate(self, signs: SignIns) -> None:
        first = await signs.sign_in()
        await signs.refresher.by_sign_in(signs.snapshot, refresh_token_of(first))
        await signs.rotate()
        text = await text_of(
            signs.refresher.by_sign_in(signs.snapshot, refresh_token_of(first)), UnsupportedOperation
        )
        assert text == "This API does not support refresh token rotation"

    async def test_a_rotated_out_token_stays_dead_when_rotation_is_given_up(self, signs: SignIns) -> None:
        await signs.rotate()
        first = await signs.sign_in()
        await signs.refresh(first)
        await signs.change_client(refresh_token_rotation=None)
        call = signs.refresher.by_sign_in(signs.snapshot, refresh_token_of(first))
        assert await text_of(call) == "Refresh Token has been revoked"

    async def test_a_sign_out_during_the_trigger_wins(self, signs: SignIns) -> None:
        await signs.rotate()
        first = await signs.sign_in()
        waiting = asyncio.Event()
        signs.pools.gate.hold()
        signs.snapshots._changed(frozenset({f"pool:{POOL_ID}"}))

        async def refresh() -> UserTokens:
            waiting.set()
            return await signs.refresh(first)

        task = asyncio.create_task(refresh())
        await waiting.wait()
        await asyncio.sleep(0)
        await sign_out_everywhere(signs.users, POOL_ID, SUB, now=signs.clock.now())
        signs.pools.gate.release()
        assert await text_of(task) == "Refresh Token has been revoked"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.binary(max_size=120).map(lambda octets: octets.hex())))
def test_whatever_is_sent_as_a_refresh_token_is_refused(text: str) -> None:
    async def attempt() -> None:
        signs = SignIns()
        await signs.prepare()
        genuine = refresh_token_of(await signs.sign_in())
        cut = len(text) % len(genuine)
        for spoilt in (text, genuine[:cut], genuine + text, text + genuine):
            if spoilt != genuine:
                assert await text_of(signs.refresher.refresh(signs.snapshot, spoilt)) == "Invalid Refresh Token"

    asyncio.run(attempt())
