"""CUSTOM_AUTH: the functions decide (reference 4.6, 5.3)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from pycognito.aws_srp import AWSSRP

from poolhouse.domain.signin.outcome import Outcome
from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid, FunctionRefused
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized, UserNotConfirmed, UserNotFound
from tests.domain.signin.house import (
    CLIENT,
    PASSWORD,
    POOL,
    House,
    challenge_of,
    session_of,
    signed_in,
    srp_answer,
)
from tests.domain.signin.triggers import custom_auth

pytestmark = pytest.mark.anyio
NAME = "CUSTOM_CHALLENGE"
INCORRECT = "Incorrect username or password."


def riddle(event: dict[str, Any]) -> dict[str, Any]:
    """Asks for the word `open`, up to three times; the password first if the sign-in began so."""
    session, source = event["request"].get("session", []), event["triggerSource"]
    answer = event["response"]
    if source.startswith("Create"):
        answer["publicChallengeParameters"] = {"hint": f"try {len(session)}"}
        answer["privateChallengeParameters"] = {"word": "open"}
        answer["challengeMetadata"] = "RIDDLE"
    elif source.startswith("Verify"):
        request = event["request"]
        answer["answerCorrect"] = request["challengeAnswer"] == request["privateChallengeParameters"]["word"]
    elif session and session[-1]["challengeName"] == NAME and session[-1]["challengeResult"]:
        answer["issueTokens"], answer["failAuthentication"] = True, False
    elif sum(step["challengeName"] == NAME for step in session) >= 3:
        answer["issueTokens"], answer["failAuthentication"] = False, True
    else:
        first = [step["challengeName"] for step in session] == ["SRP_A"]
        answer["challengeName"] = "PASSWORD_VERIFIER" if first else NAME
        answer["issueTokens"] = answer["failAuthentication"] = False
    return event


@pytest.fixture(autouse=True)
def functions(house: House) -> None:
    house.change_pool(lambda_config=custom_auth())
    house.functions.handler = riddle


async def begin(house: House, username: str = "anna") -> Outcome:
    return await house.start("CUSTOM_AUTH", {"USERNAME": username})


def sessions_told(house: House) -> list[Any]:
    """What DefineAuthChallenge was told of the steps so far, call by call."""
    return [
        [
            (step["challengeName"], step["challengeResult"], step["challengeMetadata"])
            for step in event["request"]["session"]
        ]
        for _, event in house.functions.asked
        if event["triggerSource"].startswith("Define")
    ]


async def test_the_right_answer_signs_in(house: House) -> None:
    await house.add_user()
    challenge = challenge_of(await begin(house), NAME)
    assert challenge.parameters == {"hint": "try 0", "USERNAME": "anna"}
    signed_in(await house.respond(NAME, {"ANSWER": "open"}, challenge.session))
    assert sessions_told(house) == [[], [(NAME, True, "RIDDLE")]]


async def test_a_wrong_answer_leads_to_another_challenge_and_uses_the_session_up(house: House) -> None:
    await house.add_user()
    first = challenge_of(await begin(house), NAME)
    second = challenge_of(await house.respond(NAME, {"ANSWER": "shut"}, first.session), NAME)
    assert second.parameters["hint"] == "try 1"
    with pytest.raises(NotAuthorized, match="only be used once"):
        await house.respond(NAME, {"ANSWER": "open"}, first.session)
    signed_in(await house.respond(NAME, {"ANSWER": "open"}, second.session))


async def test_too_many_wrong_answers_fail(house: House) -> None:
    await house.add_user()
    session = session_of(await begin(house), NAME)
    for _ in range(2):
        session = session_of(await house.respond(NAME, {"ANSWER": "shut"}, session), NAME)
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await house.respond(NAME, {"ANSWER": "shut"}, session)


async def test_the_password_may_come_first(house: House) -> None:
    await house.add_user()
    me = AWSSRP("anna", PASSWORD, POOL, CLIENT, client=object())
    given = {**me.get_auth_params(), "CHALLENGE_NAME": "SRP_A"}
    verifier = challenge_of(await house.start("CUSTOM_AUTH", given), "PASSWORD_VERIFIER")
    assert verifier.session is not None
    answer = srp_answer(me, verifier)
    challenge = challenge_of(await house.respond("PASSWORD_VERIFIER", answer, verifier.session), NAME)
    signed_in(await house.respond(NAME, {"ANSWER": "open"}, challenge.session))
    assert sessions_told(house)[-1] == [
        ("SRP_A", True, None),
        ("PASSWORD_VERIFIER", True, None),
        (NAME, True, "RIDDLE"),
    ]


async def test_a_wrong_password_fails_before_any_riddle(house: House) -> None:
    await house.add_user()
    me = AWSSRP("anna", "wrong", POOL, CLIENT, client=object())
    given = {**me.get_auth_params(), "CHALLENGE_NAME": "SRP_A"}
    verifier = challenge_of(await house.start("CUSTOM_AUTH", given), "PASSWORD_VERIFIER")
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await house.respond("PASSWORD_VERIFIER", srp_answer(me, verifier), verifier.session)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"CHALLENGE_NAME": "SRP_A"}, "Missing required parameter SRP_A"),
        ({"CHALLENGE_NAME": "X"}, "CHALLENGE_NAME"),
    ],
)
async def test_how_a_custom_sign_in_may_begin(house: House, given: dict[str, str], text: str) -> None:
    await house.add_user()
    with pytest.raises(InvalidParameter, match=text):
        await house.start("CUSTOM_AUTH", {"USERNAME": "anna", **given})


async def test_without_functions_there_is_no_custom_sign_in(house: House) -> None:
    from poolhouse.domain.pools.pool_settings import LambdaConfig

    await house.add_user()
    house.change_pool(lambda_config=LambdaConfig())
    with pytest.raises(InvalidParameter) as refused:
        await begin(house)
    assert str(refused.value) == "Custom auth lambda trigger is not configured for the user pool."


async def test_nobody_gets_riddles_too_where_the_client_hides_who_exists(house: House) -> None:
    with pytest.raises(UserNotFound):
        await begin(house, "nobody")
    house.change_client(prevent_user_existence_errors="ENABLED")
    challenge = challenge_of(await begin(house, "nobody"), NAME)
    assert all(event["request"]["userNotFound"] for _, event in house.functions.asked)
    with pytest.raises(NotAuthorized, match=INCORRECT):
        await house.respond(NAME, {"ANSWER": "open", "USERNAME": "nobody"}, challenge.session)


async def test_an_unconfirmed_user_is_told_after_the_right_answer(house: House) -> None:
    await house.add_user(status="UNCONFIRMED")
    session = session_of(await begin(house), NAME)
    with pytest.raises(UserNotConfirmed):
        await house.respond(NAME, {"ANSWER": "open"}, session)


async def test_tokens_at_once_if_the_function_says_so(house: House) -> None:
    def generous(event: dict[str, Any]) -> dict[str, Any]:
        event["response"]["issueTokens"] = True
        return event

    house.functions.handler = generous
    await house.add_user(password=None)
    signed_in(await begin(house))
    await house.add_user("carl", enabled=False)
    with pytest.raises(NotAuthorized, match="disabled"):
        await begin(house, "carl")


@pytest.mark.parametrize("name", [None, "", "NO_SUCH_CHALLENGE", "NEW_PASSWORD_REQUIRED", "SELECT_CHALLENGE"])
async def test_a_challenge_that_functions_cannot_ask_for(house: House, name: str | None) -> None:
    def odd(event: dict[str, Any]) -> dict[str, Any]:
        event["response"]["challengeName"] = name
        return event

    house.functions.handler = odd
    await house.add_user()
    with pytest.raises(FunctionAnswerInvalid, match="Unrecognizable lambda output"):
        await begin(house)


async def test_a_function_that_throws_leaves_the_session_good(house: House) -> None:
    await house.add_user()
    session = session_of(await begin(house), NAME)

    def broken(event: dict[str, Any]) -> dict[str, Any]:
        raise ValueError("not today")

    house.functions.handler = broken
    with pytest.raises(FunctionRefused, match=r"VerifyAuthChallengeResponse failed with error not today\."):
        await house.respond(NAME, {"ANSWER": "open"}, session)
    house.functions.handler = riddle
    signed_in(await house.respond(NAME, {"ANSWER": "open"}, session))


async def test_of_64_answers_at_once_one_signs_in(house: House) -> None:
    await house.add_user()
    session = session_of(await begin(house), NAME)
    answers = await asyncio.gather(
        *(house.respond(NAME, {"ANSWER": "open"}, session) for _ in range(64)), return_exceptions=True
    )
    assert sum(not isinstance(answer, BaseException) for answer in answers) == 1


async def test_the_answer_must_be_there(house: House) -> None:
    await house.add_user()
    session = session_of(await begin(house), NAME)
    with pytest.raises(InvalidParameter, match="Missing required parameter ANSWER"):
        await house.respond(NAME, {}, session)
