"""Token sessions: recorded where a pool tracks them, ended one by one, the least recently used one first."""

from __future__ import annotations

import re

import pytest

from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.tokens.revocation import revoke_sign_in, sign_out_everywhere
from poolhouse.domain.tokens.token_sessions import active_sessions, end_session
from poolhouse.domain.users.refusals import NotAuthorized
from poolhouse.domain.users.sessions import TokenSession
from tests.domain.tokens.sign_ins import NOW, POOL_ID, SUB, SignIns, refresh_token_of

pytestmark = pytest.mark.anyio


async def listed(signs: SignIns) -> list[TokenSession]:
    return await active_sessions(signs.users, await signs.user(), now=signs.clock.now())


async def test_nothing_is_recorded_unless_asked_for(signs: SignIns) -> None:
    tokens = await signs.sign_in()
    await signs.refresh(tokens)
    assert await listed(signs) == []
    assert signs.refresher.read(refresh_token_of(tokens)).session_id is None


async def test_a_plan_without_the_feature_tracks_nothing(signs: SignIns) -> None:
    await signs.track()
    await signs.change_pool(settings=PoolSettings(user_pool_tier="LITE"))
    await signs.sign_in()
    assert await listed(signs) == []


async def test_a_sign_in_and_its_refreshes(signs: SignIns) -> None:
    await signs.track()
    tokens = await signs.sign_in(ip="192.0.2.1")
    [session] = await listed(signs)
    assert re.fullmatch(r"tkn[a-z0-9]{25}", session.id)
    assert (session.client_id, session.last_ip, session.device_type) == ("c1", "192.0.2.1", "unknown")
    assert (session.created_at, session.active_at) == (NOW + 0.25, NOW + 0.25)
    assert session.expires_at == signs.refresher.read(refresh_token_of(tokens)).expires_at
    signs.clock.time += 100
    await signs.refresh(tokens, ip="192.0.2.2")
    [touched] = await listed(signs)
    assert (touched.id, touched.active_at, touched.last_ip) == (session.id, NOW + 100.25, "192.0.2.2")
    assert touched.created_at == session.created_at


async def test_a_rotation_is_the_same_session(signs: SignIns) -> None:
    await signs.track()
    await signs.rotate()
    tokens = await signs.sign_in()
    before = await listed(signs)
    signs.clock.time += 5
    second = await signs.refresh(tokens)
    assert [session.id for session in await listed(signs)] == [session.id for session in before]
    await signs.refresh(second)


async def test_the_least_recently_used_makes_room(signs: SignIns) -> None:
    await signs.track(at_most=2)
    first = await signs.sign_in()
    signs.clock.time += 1
    second = await signs.sign_in()
    signs.clock.time += 1
    await signs.refresh(first)
    signs.clock.time += 1
    third = await signs.sign_in()
    assert len(await listed(signs)) == 2
    with pytest.raises(NotAuthorized, match="revoked"):
        await signs.refresh(second)
    await signs.refresh(first)
    await signs.refresh(third)


async def test_a_lower_maximum_ends_nothing_before_the_next_sign_in(signs: SignIns) -> None:
    await signs.track(at_most=3)
    for _ in range(3):
        await signs.sign_in()
        signs.clock.time += 1
    await signs.track(at_most=1)
    assert len(await listed(signs)) == 3
    newest = await signs.sign_in()
    [left] = await listed(signs)
    assert left.id == signs.refresher.read(refresh_token_of(newest)).session_id


async def test_expired_ones_take_no_room_and_are_not_shown(signs: SignIns) -> None:
    await signs.track()
    await signs.sign_in()
    signs.clock.time += 30 * 86_400
    assert await listed(signs) == []


async def test_an_ended_session_takes_its_tokens_with_it(signs: SignIns) -> None:
    await signs.track()
    tokens, other = await signs.sign_in(), await signs.sign_in()
    wanted = signs.refresher.read(refresh_token_of(tokens)).session_id
    [session] = [each for each in await listed(signs) if each.id == wanted]
    await end_session(signs.users, session)
    assert len(await listed(signs)) == 1
    with pytest.raises(NotAuthorized, match="revoked"):
        await signs.refresh(tokens)
    await signs.refresh(other)


async def test_revoking_the_refresh_token_ends_the_session(signs: SignIns) -> None:
    await signs.track()
    tokens = await signs.sign_in()
    await revoke_sign_in(signs.users, signs.refresher.read(refresh_token_of(tokens)))
    assert await listed(signs) == []


async def test_a_sign_out_everywhere_ends_all(signs: SignIns) -> None:
    await signs.track()
    await signs.sign_in()
    await signs.sign_in()
    await sign_out_everywhere(signs.users, POOL_ID, SUB, now=signs.clock.now())
    assert await listed(signs) == []
    await signs.sign_in()
    assert len(await listed(signs)) == 1


async def test_a_user_disabled_and_signed_out_by_others_shows_none(signs: SignIns) -> None:
    """Whoever sets `valid_after` need not know of sessions."""
    await signs.track()
    await signs.sign_in()
    await signs.change_user(valid_after=NOW + 1.0)
    assert await listed(signs) == []


async def test_a_client_without_token_revocation_can_still_be_ended(signs: SignIns) -> None:
    await signs.track()
    await signs.change_client(enable_token_revocation=False)
    tokens = await signs.sign_in()
    [session] = await listed(signs)
    token = signs.refresher.read(refresh_token_of(tokens))
    assert session.origin_jti == token.origin_jti == token.event_id
