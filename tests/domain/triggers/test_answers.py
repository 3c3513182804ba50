"""What functions may answer, and what is refused with which text (reference 5.2, 5.3)."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.triggers.answers import (
    CreateAuthChallengeAnswer,
    CustomMessageAnswer,
    DefineAuthChallengeAnswer,
    MigratedUser,
    PreSignUpAnswer,
)
from poolhouse.domain.triggers.functions import NotInvoked, Throttled, TimedOut
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid, FunctionRefused, FunctionUnreachable
from poolhouse.domain.users.refusals import UserNotFound
from tests.domain.triggers.functions import answering
from tests.domain.triggers.pools import ARN, occasion, pool, triggers

pytestmark = pytest.mark.anyio
UNRECOGNIZABLE = "Unrecognizable lambda output"


async def test_pre_sign_up_is_read() -> None:
    asking, _ = triggers(answering(autoConfirmUser=True, autoVerifyEmail=True, autoVerifyPhone=None))
    answer = await asking.pre_sign_up(occasion(pool(pre_sign_up=ARN), "SignUp"))
    assert answer == PreSignUpAnswer(confirm=True, verify_email=True)


async def test_an_untouched_event_changes_nothing() -> None:
    """Functions that only look give back what they got."""
    asking, _ = triggers()
    of = pool(pre_sign_up=ARN, custom_message=ARN, define_auth_challenge=ARN, user_migration=ARN)
    assert await asking.pre_sign_up(occasion(of)) == PreSignUpAnswer()
    assert await asking.custom_message(occasion(of)) == CustomMessageAnswer()
    assert await asking.define_auth_challenge(occasion(of), ()) == DefineAuthChallengeAnswer()
    assert await asking.user_migration(occasion(of), None) is None


async def test_custom_message_is_read_and_empty_texts_count_as_none() -> None:
    asking, _ = triggers(answering(smsMessage="", emailMessage="Code {####}", emailSubject="Hi"))
    answer = await asking.custom_message(occasion(pool(custom_message=ARN)))
    assert answer == CustomMessageAnswer(email_message="Code {####}", email_subject="Hi")


async def test_custom_challenges_are_read() -> None:
    of = pool(define_auth_challenge=ARN, create_auth_challenge=ARN, verify_auth_challenge_response=ARN)
    asking, functions = triggers(answering(challengeName="CUSTOM_CHALLENGE", issueTokens=False))
    defined = await asking.define_auth_challenge(occasion(of), ())
    assert defined == DefineAuthChallengeAnswer(challenge_name="CUSTOM_CHALLENGE")
    functions.handler = answering(
        publicChallengeParameters={"q": "2+3"}, privateChallengeParameters={"a": "5"}, challengeMetadata="SUM"
    )
    created = await asking.create_auth_challenge(occasion(of), "CUSTOM_CHALLENGE", ())
    assert created == CreateAuthChallengeAnswer(public={"q": "2+3"}, private={"a": "5"}, metadata="SUM")
    functions.handler = answering(answerCorrect=True)
    assert await asking.verify_auth_challenge(occasion(of), {"a": "5"}, "5") is True
    functions.handler = answering()
    assert await asking.verify_auth_challenge(occasion(of), {"a": "5"}, "5") is False


async def test_without_functions_nobody_passes_a_custom_challenge() -> None:
    asking, _ = triggers()
    assert (await asking.define_auth_challenge(occasion(pool()), ())).fail
    assert await asking.verify_auth_challenge(occasion(pool()), {}, "x") is False


async def test_a_migrated_user_is_read() -> None:
    asking, _ = triggers(
        answering(
            userAttributes={"email": "b@example.com", "email_verified": "true"},
            finalUserStatus="CONFIRMED",
            messageAction="SUPPRESS",
            desiredDeliveryMediums=["EMAIL"],
            forceAliasCreation=True,
        )
    )
    assert await asking.user_migration(occasion(pool(user_migration=ARN)), "p") == MigratedUser(
        attributes={"email": "b@example.com", "email_verified": "true"},
        status="CONFIRMED",
        suppress_message=True,
        mediums=("EMAIL",),
        force_alias_creation=True,
    )


async def test_a_migration_that_throws_means_that_there_is_no_such_user() -> None:
    def throws(event: dict[str, Any]) -> object:
        raise ValueError("Bad password")

    asking, _ = triggers(throws)
    with pytest.raises(UserNotFound, match=r"^Exception migrating user in app client client1$") as refused:
        await asking.user_migration(occasion(pool(user_migration=ARN)), "p")
    assert "Bad password" in refused.value.reason


WRONG_TYPES: list[Any] = [
    pytest.param({"pre_sign_up": ARN}, "pre_sign_up", (), {"autoConfirmUser": "true"}, id="a flag as text"),
    pytest.param({"custom_message": ARN}, "custom_message", (), {"emailMessage": 5}, id="a text as number"),
    pytest.param(
        {"create_auth_challenge": ARN},
        "create_auth_challenge",
        ("CUSTOM_CHALLENGE", ()),
        {"publicChallengeParameters": {"n": 5}},
        id="a parameter as number",
    ),
    pytest.param(
        {"create_auth_challenge": ARN},
        "create_auth_challenge",
        ("CUSTOM_CHALLENGE", ()),
        {"privateChallengeParameters": ["x"]},
        id="parameters as list",
    ),
    pytest.param({"user_migration": ARN}, "user_migration", ("p",), {"userAttributes": "x"}, id="no attributes"),
    pytest.param(
        {"user_migration": ARN},
        "user_migration",
        ("p",),
        {"userAttributes": {"email": "e"}, "finalUserStatus": "UNCONFIRMED"},
        id="a status that no migrated user has",
    ),
    pytest.param(
        {"user_migration": ARN},
        "user_migration",
        ("p",),
        {"userAttributes": {"email": "e"}, "desiredDeliveryMediums": ["PIGEON"]},
        id="a medium there is not",
    ),
]


@pytest.mark.parametrize(("config", "method", "arguments", "response"), WRONG_TYPES)
async def test_a_wrong_type_is_refused(
    config: dict[str, str], method: str, arguments: tuple[Any, ...], response: dict[str, Any]
) -> None:
    asking, _ = triggers(answering(**response))
    with pytest.raises(FunctionAnswerInvalid, match=f"^{UNRECOGNIZABLE}$"):
        await getattr(asking, method)(occasion(pool(**config)), *arguments)


GARBAGE: list[Any] = [
    pytest.param(b"", "Invalid lambda function output : Invalid JSON", id="nothing"),
    pytest.param(b"null", "Invalid lambda function output : Invalid JSON", id="null"),
    pytest.param(b"<html>", "Invalid lambda function output : Invalid JSON", id="not JSON"),
    pytest.param(b"\xff\xfe", "Invalid lambda function output : Invalid JSON", id="not text"),
    pytest.param(b"[" * 100_000, "Invalid lambda function output : Invalid JSON", id="too deep"),
    pytest.param(b'"done"', UNRECOGNIZABLE, id="a string"),
    pytest.param(b"[1]", UNRECOGNIZABLE, id="a list"),
    pytest.param(b"{}", UNRECOGNIZABLE, id="an empty object"),
    pytest.param(b'{"response": {}}', UNRECOGNIZABLE, id="the event's members dropped"),
]


@pytest.mark.parametrize(("payload", "text"), GARBAGE)
async def test_an_answer_that_means_nothing_is_refused(payload: bytes, text: str) -> None:
    asking, functions = triggers(lambda _event: payload)
    with pytest.raises(FunctionAnswerInvalid) as refused:
        await asking.post_confirmation(occasion(pool(post_confirmation=ARN), "ConfirmSignUp"))
    assert str(refused.value) == text
    assert len(functions.asked) == 1


@pytest.mark.parametrize("response", [None, "x", []])
async def test_a_response_must_be_an_object(response: object) -> None:
    asking, _ = triggers(lambda event: {**event, "response": response})
    with pytest.raises(FunctionAnswerInvalid, match=f"^{UNRECOGNIZABLE}$"):
        await asking.post_confirmation(occasion(pool(post_confirmation=ARN)))


async def test_the_user_must_stay_the_same() -> None:
    asking, _ = triggers(lambda event: {**event, "userName": "eve"})
    with pytest.raises(FunctionAnswerInvalid) as refused:
        await asking.post_confirmation(occasion(pool(post_confirmation=ARN)))
    assert str(refused.value) == "Invalid user name. User name in Lambda mismatches the actual username."


NAMES: list[Any] = [
    ("pre_sign_up", "pre_sign_up", (), "PreSignUp"),
    ("post_confirmation", "post_confirmation", (), "PostConfirmation"),
    ("pre_authentication", "pre_authentication", (), "PreAuthentication"),
    ("post_authentication", "post_authentication", (), "PostAuthentication"),
    ("custom_message", "custom_message", (), "CustomMessage"),
    ("define_auth_challenge", "define_auth_challenge", ((),), "DefineAuthChallenge"),
    ("create_auth_challenge", "create_auth_challenge", ("CUSTOM_CHALLENGE", ()), "CreateAuthChallenge"),
    ("verify_auth_challenge_response", "verify_auth_challenge", ({}, "x"), "VerifyAuthChallengeResponse"),
]


@pytest.mark.parametrize(("member", "method", "arguments", "name"), NAMES, ids=[case[3] for case in NAMES])
async def test_what_a_function_throws_reaches_the_caller(
    member: str, method: str, arguments: tuple[Any, ...], name: str
) -> None:
    def throws(event: dict[str, Any]) -> object:
        raise ValueError("not on the list")

    asking, _ = triggers(throws)
    with pytest.raises(FunctionRefused) as refused:
        await getattr(asking, method)(occasion(pool(**{member: ARN})), *arguments)
    assert str(refused.value) == f"{name} failed with error not on the list."


async def test_an_error_body_without_the_header_is_an_error_too() -> None:
    asking, _ = triggers(lambda _event: {"errorMessage": "no", "errorType": "Error"})
    with pytest.raises(FunctionRefused) as refused:
        await asking.pre_sign_up(
            Occasion(pool=pool(pre_sign_up=ARN), source="SignUp", username="u", attributes={})
        )
    assert str(refused.value) == "PreSignUp failed with error no."


FAILURES: list[Any] = [
    pytest.param(TimedOut("5 s"), "Socket timeout while invoking Lambda function", 3, id="too slow"),
    pytest.param(Throttled("429"), "TooManyRequestsException", 3, id="throttled"),
    pytest.param(NotInvoked("AccessDeniedException", "403"), "AccessDeniedException", 1, id="forbidden"),
    pytest.param(NotInvoked("ResourceNotFoundException", "404"), "ResourceNotFoundException", 1, id="missing"),
]


@pytest.mark.parametrize(("error", "code", "tries"), FAILURES)
async def test_a_function_that_cannot_be_invoked(error: NotInvoked, code: str, tries: int) -> None:
    def fails(event: dict[str, Any]) -> object:
        raise error

    asking, functions = triggers(fails)
    with pytest.raises(FunctionUnreachable) as refused:
        await asking.pre_sign_up(occasion(pool(pre_sign_up=ARN), "SignUp"))
    assert str(refused.value) == f"PreSignUp invocation failed due to error {code}."
    assert str(error) in refused.value.reason
    assert functions.timeouts == [5.0] * tries


async def test_a_later_try_counts() -> None:
    waiting = [TimedOut("slow"), Throttled("busy")]

    def recovers(event: dict[str, Any]) -> object:
        if waiting:
            raise waiting.pop()
        return answering(autoConfirmUser=True)(event)

    asking, functions = triggers(recovers)
    assert (await asking.pre_sign_up(occasion(pool(pre_sign_up=ARN), "SignUp"))).confirm
    assert len(functions.asked) == 3
