"""USER_AUTH: the user chooses how to prove who they are (reference 4.6)."""

from __future__ import annotations

from typing import Any

import pytest
from pycognito.aws_srp import AWSSRP

from poolhouse.domain.pools.pool_settings import Policies, SignInPolicy
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized, UserNotFound
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

pytestmark = pytest.mark.anyio
SELECT = "SELECT_CHALLENGE"
PASSWORDS = ("PASSWORD_SRP", "PASSWORD")
EMAIL = {"email": "anna@example.com", "email_verified": "true"}
PHONE = {"phone_number": "+15550100", "phone_number_verified": "true"}


def allow(house: House, *factors: str, **settings: Any) -> None:
    sign_in = SignInPolicy(allowed_first_auth_factors=factors)
    house.change_pool(policies=Policies(sign_in_policy=sign_in), **settings)


@pytest.mark.parametrize(
    ("factors", "user", "mfa", "offered"),
    [
        (("PASSWORD",), {}, "OFF", PASSWORDS),
        (("PASSWORD", "EMAIL_OTP", "SMS_OTP"), {"attributes": EMAIL}, "OFF", (*PASSWORDS, "EMAIL_OTP")),
        (("PASSWORD", "EMAIL_OTP", "SMS_OTP"), {"attributes": PHONE}, "OFF", (*PASSWORDS, "SMS_OTP")),
        (("PASSWORD", "EMAIL_OTP"), {"attributes": {"email": "anna@example.com"}}, "OFF", PASSWORDS),
        (("PASSWORD", "EMAIL_OTP"), {"attributes": EMAIL, "password": None}, "OFF", ("EMAIL_OTP",)),
        (("PASSWORD", "EMAIL_OTP"), {"attributes": EMAIL, "status": "FORCE_CHANGE_PASSWORD"}, "OFF", PASSWORDS),
        (("PASSWORD", "EMAIL_OTP"), {"attributes": EMAIL}, "ON", PASSWORDS),
        (("PASSWORD", "WEB_AUTHN"), {}, "OFF", PASSWORDS),
    ],
)
async def test_what_is_on_offer(
    house: House, factors: tuple[str, ...], user: dict[str, Any], mfa: str, offered: tuple[str, ...]
) -> None:
    allow(house, *factors, mfa_configuration=mfa)
    await house.add_user(**user)
    challenge = challenge_of(await house.start("USER_AUTH", {"USERNAME": "anna"}), SELECT)
    assert challenge.parameters == {}
    assert challenge.available == offered


async def test_a_password_in_the_first_request_is_enough(house: House) -> None:
    await house.add_user()
    given = {"USERNAME": "anna", "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD}
    signed_in(await house.start("USER_AUTH", given))


async def test_the_password_may_be_chosen_and_sent_at_once_or_later(house: House) -> None:
    await house.add_user()
    session = session_of(await house.start("USER_AUTH", {"USERNAME": "anna"}), SELECT)
    later = session_of(await house.respond(SELECT, {"ANSWER": "PASSWORD"}, session), "PASSWORD")
    with pytest.raises(NotAuthorized, match="Incorrect"):
        await house.respond("PASSWORD", {"PASSWORD": "wrong"}, later)
    signed_in(await house.respond("PASSWORD", {"PASSWORD": PASSWORD}, later))
    session = session_of(await house.start("USER_AUTH", {"USERNAME": "anna"}), SELECT)
    signed_in(await house.respond(SELECT, {"ANSWER": "PASSWORD", "PASSWORD": PASSWORD}, session))


@pytest.mark.parametrize("way", ["preferred", "chosen", "chosen later"])
async def test_srp_by_choice(house: House, way: str) -> None:
    await house.add_user()
    me = AWSSRP("anna", PASSWORD, POOL, CLIENT, client=object())
    public = me.get_auth_params()["SRP_A"]
    if way == "preferred":
        given = {"USERNAME": "anna", "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": public}
        outcome = await house.start("USER_AUTH", given)
    else:
        session = session_of(await house.start("USER_AUTH", {"USERNAME": "anna"}), SELECT)
        choice = {"ANSWER": "PASSWORD_SRP"} | ({"SRP_A": public} if way == "chosen" else {})
        outcome = await house.respond(SELECT, choice, session)
    if way == "chosen later":
        session = session_of(outcome, "PASSWORD_SRP")
        outcome = await house.respond("PASSWORD_SRP", {"SRP_A": public}, session)
    challenge = challenge_of(outcome, "PASSWORD_VERIFIER")
    signed_in(await house.respond("PASSWORD_VERIFIER", srp_answer(me, challenge), challenge.session))


async def test_a_preferred_challenge_comes_directly_with_the_others_named(house: House) -> None:
    await house.add_user()
    given = {"USERNAME": "anna", "PREFERRED_CHALLENGE": "PASSWORD"}
    assert challenge_of(await house.start("USER_AUTH", given), "PASSWORD").available == PASSWORDS


@pytest.mark.parametrize("preferred", ["EMAIL_OTP", "WEB_AUTHN", "NONSENSE"])
async def test_a_preferred_challenge_that_the_user_has_not_leads_to_the_choice(
    house: House, preferred: str
) -> None:
    await house.add_user()
    given = {"USERNAME": "anna", "PREFERRED_CHALLENGE": preferred}
    assert challenge_of(await house.start("USER_AUTH", given), SELECT).available == PASSWORDS


@pytest.mark.parametrize("answer", ["EMAIL_OTP", "NEW_PASSWORD_REQUIRED", "SELECT_CHALLENGE", "x" * 1000])
async def test_only_what_is_on_offer_can_be_chosen(house: House, answer: str) -> None:
    await house.add_user()
    session = session_of(await house.start("USER_AUTH", {"USERNAME": "anna"}), SELECT)
    with pytest.raises(InvalidParameter):
        await house.respond(SELECT, {"ANSWER": answer}, session)


async def test_nobody_is_offered_the_same_and_never_gets_in(house: House) -> None:
    with pytest.raises(UserNotFound):
        await house.start("USER_AUTH", {"USERNAME": "nobody"})
    house.change_client(prevent_user_existence_errors="ENABLED")
    challenge = challenge_of(await house.start("USER_AUTH", {"USERNAME": "nobody"}), SELECT)
    assert challenge.available == PASSWORDS
    answer = {"USERNAME": "nobody", "ANSWER": "PASSWORD"}
    session = session_of(await house.respond(SELECT, answer, challenge.session), "PASSWORD")
    with pytest.raises(NotAuthorized, match="only be used once"):
        await house.respond(SELECT, answer, challenge.session)
    with pytest.raises(NotAuthorized, match="Incorrect"):
        await house.respond("PASSWORD", {"USERNAME": "nobody", "PASSWORD": PASSWORD}, session)


@pytest.mark.parametrize("name", ["TARGET_ACR_VALUES", "ACCESS_TOKEN", "MAX_AGE"])
async def test_step_up_is_refused_and_not_forgotten(house: House, name: str) -> None:
    await house.add_user()
    with pytest.raises(InvalidParameter, match=name):
        await house.start("USER_AUTH", {"USERNAME": "anna", name: "1"})
