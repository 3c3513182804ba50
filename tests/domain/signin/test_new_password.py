"""NEW_PASSWORD_REQUIRED: a temporary password is good for choosing another (reference 4.4)."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from msgspec.structs import replace

from poolhouse.domain.pools.pool_settings import DEFAULT_PASSWORD_POLICY, Policies
from poolhouse.domain.pools.schema import STANDARD_ATTRIBUTES
from poolhouse.domain.signin.new_password import BAD_FORM, TOO_LONG
from poolhouse.domain.users.refusals import (
    AliasTaken,
    InvalidParameter,
    InvalidPassword,
    NotAuthorized,
    PasswordUsedBefore,
)
from tests.domain.signin.house import PASSWORD, POOL, House, challenge_of, session_of, signed_in

pytestmark = pytest.mark.anyio
NAME = "NEW_PASSWORD_REQUIRED"
NEW = "Another-Horse-2"
TEMPORARY: dict[str, Any] = {"status": "FORCE_CHANGE_PASSWORD", "temporary_until": 1_900_500_000.0}


def requiring(*names: str) -> Any:
    return tuple(replace(a, required=a.name in names or a.name == "sub") for a in STANDARD_ATTRIBUTES)


@pytest.mark.parametrize("way", ["by_password", "by_srp"])
async def test_the_new_password_works_and_the_temporary_one_does_not(house: House, way: str) -> None:
    user = await house.add_user(attributes={"email": "anna@example.com"}, **TEMPORARY)
    challenge = challenge_of(await getattr(house, way)(), NAME)
    assert challenge.parameters == {
        "USER_ID_FOR_SRP": "anna",
        "requiredAttributes": "[]",
        "userAttributes": '{"email":"anna@example.com"}',
    }
    signed_in(await house.respond(NAME, {"NEW_PASSWORD": NEW}, challenge.session))
    now = await house.users.users.get(POOL, user.sub)
    assert now is not None
    assert (now.status, now.temporary_until) == ("CONFIRMED", None)
    signed_in(await getattr(house, way)(password=NEW))
    with pytest.raises(NotAuthorized, match="Incorrect"):
        await getattr(house, way)()


@pytest.mark.parametrize(
    ("password", "kind", "text"),
    [
        ("", InvalidParameter, "Missing required parameter NEW_PASSWORD"),
        ("x", InvalidParameter, BAD_FORM),
        (" Another-Horse-2", InvalidParameter, BAD_FORM),
        ("Another-Horse-2 ", InvalidParameter, BAD_FORM),
        ("A-2" + "a" * 254, InvalidParameter, TOO_LONG),
        ("Aa-2", InvalidPassword, "Password does not conform to policy: Password not long enough"),
        ("another-horse-2", InvalidPassword, "Password does not conform to policy: Password must have uppercase"),
    ],
)
async def test_a_bad_password_is_refused_and_the_session_stays(
    house: House, password: str, kind: type[Exception], text: str
) -> None:
    await house.add_user(**TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    with pytest.raises(kind) as refused:
        await house.respond(NAME, {"NEW_PASSWORD": password}, session)
    assert str(refused.value).startswith(text)
    signed_in(await house.respond(NAME, {"NEW_PASSWORD": NEW}, session))


async def test_required_attributes_are_asked_for(house: House) -> None:
    house.pool = house.add_pool(POOL, schema=requiring("name", "email"))
    await house.add_user(attributes={"email": "anna@example.com"}, **TEMPORARY)
    challenge = challenge_of(await house.by_password(), NAME)
    assert json.loads(challenge.parameters["requiredAttributes"]) == ["userAttributes.name"]
    with pytest.raises(InvalidParameter, match="name is missing"):
        await house.respond(NAME, {"NEW_PASSWORD": NEW}, challenge.session)
    answer = {"NEW_PASSWORD": NEW, "userAttributes.name": "Anna"}
    signed_in(await house.respond(NAME, answer, challenge.session))
    found = await house.users.users.find(POOL, "anna")
    assert found is not None
    assert found.attributes == {"email": "anna@example.com", "name": "Anna"}


@pytest.mark.parametrize(
    ("attribute", "kind", "text"),
    [
        ("email", NotAuthorized, "Cannot modify an already provided email"),
        ("phone_number", NotAuthorized, "Cannot modify an already provided phone_number"),
        ("email_verified", NotAuthorized, "A client attempted to write unauthorized attribute"),
        ("sub", NotAuthorized, "A client attempted to write unauthorized attribute"),
        ("custom:none", InvalidParameter, "Attribute does not exist in the schema."),
    ],
)
async def test_attributes_that_cannot_be_set_here(
    house: House, attribute: str, kind: type[Exception], text: str
) -> None:
    held = {"email": "anna@example.com", "phone_number": "+15550100"}
    await house.add_user(attributes=held, **TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    with pytest.raises(kind, match=text):
        await house.respond(NAME, {"NEW_PASSWORD": NEW, f"userAttributes.{attribute}": "x@example.com"}, session)


async def test_an_alias_of_another_user_is_refused_and_nothing_changes(house: House) -> None:
    house.pool = house.add_pool(POOL, alias_attributes=("preferred_username",))
    await house.add_user("bob", attributes={"preferred_username": "bee"})
    await house.add_user(**TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    with pytest.raises(AliasTaken):
        await house.respond(NAME, {"NEW_PASSWORD": NEW, "userAttributes.preferred_username": "bee"}, session)
    signed_in(await house.respond(NAME, {"NEW_PASSWORD": NEW}, session))


async def test_a_password_of_before_is_refused_where_the_pool_remembers(house: House) -> None:
    policy = replace(DEFAULT_PASSWORD_POLICY, password_history_size=2)
    house.change_pool(policies=Policies(password_policy=policy))
    await house.add_user(**TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    with pytest.raises(PasswordUsedBefore):
        await house.respond(NAME, {"NEW_PASSWORD": PASSWORD}, session)


async def test_the_same_password_again_is_fine_where_it_does_not(house: House) -> None:
    await house.add_user(**TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    signed_in(await house.respond(NAME, {"NEW_PASSWORD": PASSWORD}, session))


async def test_of_64_answers_at_once_one_succeeds(house: House) -> None:
    await house.add_user(**TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    answers = await asyncio.gather(
        *(house.respond(NAME, {"NEW_PASSWORD": f"Another-Horse-{n}"}, session) for n in range(64)),
        return_exceptions=True,
    )
    refused = [answer for answer in answers if isinstance(answer, BaseException)]
    assert len(refused) == 63
    assert {str(error) for error in refused} == {"Invalid session for the user, session can only be used once."}


async def test_tokens_say_where_they_come_from(house: House) -> None:
    from tests.domain.signin.triggers import tokens_trigger

    house.change_pool(lambda_config=tokens_trigger())
    await house.add_user(**TEMPORARY)
    session = session_of(await house.by_password(), NAME)
    signed_in(await house.respond(NAME, {"NEW_PASSWORD": NEW}, session))
    assert house.functions.asked[-1][1]["triggerSource"] == "TokenGeneration_NewPasswordChallenge"
