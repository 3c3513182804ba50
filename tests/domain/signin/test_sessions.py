"""Sessions: one right answer, one place, one span of time (reference 4.5)."""

from __future__ import annotations

import pytest

from poolhouse.domain.signin import sessions
from poolhouse.domain.signin.confirmed import session_after_confirmation
from poolhouse.domain.signin.state import SignInState
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized, UserNotConfirmed
from tests.domain.signin.house import OTHER_POOL, PASSWORD, House, challenge_of, session_of, signed_in

pytestmark = pytest.mark.anyio
NAME = "NEW_PASSWORD_REQUIRED"
NEW = {"NEW_PASSWORD": "Another-Horse-2"}
INVALID = "Invalid session for the user."
EXPIRED = "Invalid session for the user, session is expired."
SPENT = "Invalid session for the user, session can only be used once."


@pytest.fixture
async def session(house: House) -> str:
    """Anna's, waiting for a new password."""
    await house.add_user(status="FORCE_CHANGE_PASSWORD")
    return session_of(await house.by_password(), NAME)


async def refusal(house: House, challenge: str, session: str | None, **more: object) -> str:
    given = {**NEW, "ANSWER": "PASSWORD", "PASSWORD": PASSWORD, "SRP_A": "ab", **dict(more.pop("given", {}))}  # type: ignore[call-overload]
    with pytest.raises(NotAuthorized) as refused:
        await house.respond(challenge, given, session, **more)
    return str(refused.value)


async def test_a_session_is_used_once(house: House, session: str) -> None:
    signed_in(await house.respond(NAME, NEW, session))
    assert await refusal(house, NAME, session) == SPENT


async def test_a_session_ends_with_the_clients_validity(house: House, session: str) -> None:
    house.clock.time += 3 * 60
    assert await refusal(house, NAME, session) == EXPIRED


async def test_a_client_may_give_it_longer(house: House) -> None:
    house.change_client(auth_session_validity=15)
    await house.add_user(status="FORCE_CHANGE_PASSWORD")
    session = session_of(await house.by_password(), NAME)
    house.clock.time += 15 * 60 - 1
    signed_in(await house.respond(NAME, NEW, session))


@pytest.mark.parametrize("garbage", ["x" * 20, "a.b.c.d.e" * 4, "ünï" * 10, "eyJ9" * 500, "." * 30])
async def test_garbage_is_no_session(house: House, session: str, garbage: str) -> None:
    assert await refusal(house, NAME, garbage) == INVALID


async def test_a_changed_session_is_none(house: House, session: str) -> None:
    middle = len(session) // 2
    flipped = "A" if session[middle] != "A" else "B"
    assert await refusal(house, NAME, session[:middle] + flipped + session[middle + 1 :]) == INVALID


@pytest.mark.parametrize("challenge", ["SELECT_CHALLENGE", "PASSWORD", "PASSWORD_SRP", "CUSTOM_CHALLENGE"])
async def test_a_session_answers_its_own_challenge_only(house: House, session: str, challenge: str) -> None:
    assert await refusal(house, challenge, session) == INVALID


async def test_a_session_of_another_client_is_none(house: House, session: str) -> None:
    assert await refusal(house, NAME, session, client=house.other_client()) == INVALID


async def test_a_session_of_another_pool_is_none(house: House, session: str) -> None:
    house.add_pool(OTHER_POOL)
    assert await refusal(house, NAME, session, client=house.other_client(OTHER_POOL)) == INVALID


async def test_a_session_of_another_user_is_none(house: House, session: str) -> None:
    await house.add_user("bob")
    assert await refusal(house, NAME, session, given={"USERNAME": "bob"}) == INVALID
    assert await refusal(house, NAME, session, given={"USERNAME": "nobody"}) == INVALID


async def test_the_user_may_be_named_by_sub(house: House, session: str) -> None:
    user = await house.users.users.find(house.pool.id, "anna")
    assert user is not None
    signed_in(await house.respond(NAME, {**NEW, "USERNAME": user.sub}, session))


@pytest.mark.parametrize("session", [None, ""], ids=["none", "empty"])
async def test_an_answer_needs_a_session(house: House, session: str | None) -> None:
    with pytest.raises(InvalidParameter, match="Missing required parameter Session"):
        await house.respond(NAME, NEW, session)
    with pytest.raises(InvalidParameter, match="Missing required parameter PASSWORD_CLAIM_SECRET_BLOCK"):
        await house.respond("PASSWORD_VERIFIER", {}, session)


async def test_a_challenge_there_is_none_of(house: House, session: str) -> None:
    with pytest.raises(InvalidParameter):
        await house.respond("NO_SUCH_CHALLENGE", NEW, session)


async def test_a_user_who_was_deleted_or_disabled_meanwhile(house: House, session: str) -> None:
    from msgspec.structs import replace

    user = await house.users.users.find(house.pool.id, "anna")
    assert user is not None
    await house.users.users.put(replace(user, enabled=False))
    assert await refusal(house, NAME, session) == "User is disabled."
    await house.users.users.remove(user.pool_id, user.sub)
    assert await refusal(house, NAME, session) == "Incorrect username or password."


async def test_a_refresh_token_is_no_session(house: House, session: str) -> None:
    token = signed_in(await house.respond(NAME, NEW, session)).tokens.refresh_token
    assert token is not None
    assert await refusal(house, NAME, token) == INVALID


async def test_sessions_fit_the_member_that_carries_them(house: House) -> None:
    """4,096 characters in the model of 2026, 2,048 in older clients'."""
    await house.add_user("u" * 128)
    given = {"USERNAME": "u" * 128, "SRP_A": "f" * 768, "PREFERRED_CHALLENGE": "PASSWORD_SRP"}
    session = session_of(await house.start("USER_AUTH", given), "PASSWORD_VERIFIER")
    assert 20 <= len(session) <= 2048


async def test_session_and_secret_block_must_be_of_one_sign_in(house: House) -> None:
    await house.add_user()
    given = {"USERNAME": "anna", "SRP_A": "ab", "PREFERRED_CHALLENGE": "PASSWORD_SRP"}
    one = challenge_of(await house.start("USER_AUTH", given), "PASSWORD_VERIFIER")
    two = challenge_of(await house.start("USER_AUTH", given), "PASSWORD_VERIFIER")
    answer = {
        "PASSWORD_CLAIM_SECRET_BLOCK": one.parameters["SECRET_BLOCK"],
        "PASSWORD_CLAIM_SIGNATURE": "AAAA",
        "TIMESTAMP": "Sat Nov 21 10:00:00 UTC 2026",
    }
    assert await refusal(house, "PASSWORD_VERIFIER", two.session, given=answer) == INVALID


async def test_right_after_confirmation_a_user_signs_in_without_a_challenge(house: House) -> None:
    user = await house.add_user()
    means = house.means
    session = session_after_confirmation(means.tickets, means.clock, means.random, house.client, user)
    signed_in(await house.start("USER_AUTH", {"USERNAME": "anna"}, session=session))
    with pytest.raises(NotAuthorized, match="only be used once"):
        await house.start("USER_AUTH", {"USERNAME": "anna"}, session=session)


async def test_that_session_is_the_confirmed_users_and_for_that_flow(house: House) -> None:
    means = house.means
    await house.add_user("bob")
    user = await house.add_user(status="UNCONFIRMED")
    session = session_after_confirmation(means.tickets, means.clock, means.random, house.client, user)
    with pytest.raises(NotAuthorized, match=INVALID):
        await house.start("USER_AUTH", {"USERNAME": "bob"}, session=session)
    with pytest.raises(InvalidParameter):
        await house.start("CUSTOM_AUTH", {"USERNAME": "anna"}, session=session)
    with pytest.raises(UserNotConfirmed):
        await house.start("USER_AUTH", {"USERNAME": "anna"}, session=session)


def test_a_state_remembers_what_was_passed() -> None:
    from poolhouse.domain.signin.state import Step

    state = SignInState(
        id="1",
        pool_id="p",
        client_id="c",
        flow="CUSTOM_AUTH",
        username="u",
        claimed="u",
        challenge="x",
        began_at=0,
        issued_at=0,
        expires_at=1,
        history=(Step(challenge="a"), Step(challenge="b", correct=False), Step(challenge="c")),
    )
    assert state.passed == ("a", "c")


def test_a_secret_block_is_base64_of_the_session() -> None:
    block = sessions.secret_block("a.b")
    assert sessions.given("PASSWORD_VERIFIER", None, {"PASSWORD_CLAIM_SECRET_BLOCK": block}) == "a.b"
    assert sessions.given("CUSTOM_CHALLENGE", "s", {"PASSWORD_CLAIM_SECRET_BLOCK": block}) == "s"
