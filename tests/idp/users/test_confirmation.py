"""ConfirmSignUp, AdminConfirmSignUp and ResendConfirmationCode."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import body, race, refusal

from .people import ALREADY, EXPIRED, LIMIT, MISMATCH, NOT_FOUND, People, other, pairs

DAY, HOUR = 86_400.0, 3600.0


def confirm(people: People, code: str, username: str = "ada", **members: Any) -> dict[str, Any]:
    return {**people.client, "Username": username, "ConfirmationCode": code, **members}


def test_the_code_confirms_and_verifies(people: People) -> None:
    code = people.sign_up()
    assert body(people.cognito.confirm_sign_up(**confirm(people, code))) == {}
    assert (people.status(), people.attributes()["email_verified"]) == ("CONFIRMED", "true")


def test_only_once(people: People) -> None:
    code = people.sign_up()
    people.cognito.confirm_sign_up(**confirm(people, code))
    again = refusal(people.cognito.confirm_sign_up, **confirm(people, code))
    assert again == ("NotAuthorizedException", ALREADY)
    by_admin = refusal(people.cognito.admin_confirm_sign_up, **people.pool, Username="ada")
    assert by_admin == ("NotAuthorizedException", ALREADY)


def test_of_many_at_once_one_confirms(people: People) -> None:
    code = people.sign_up()
    won, lost = race([partial(people.cognito.confirm_sign_up, **confirm(people, code))] * 64)
    assert won == 1
    assert set(lost) <= {("NotAuthorizedException", ALREADY)}


def test_another_users_code(people: People) -> None:
    theirs = people.sign_up("eve")
    mine = people.sign_up("ada")
    code = theirs if theirs != mine else other(mine)
    assert refusal(people.cognito.confirm_sign_up, **confirm(people, code)) == MISMATCH


@pytest.mark.parametrize(("late", "good"), [(DAY - 60, True), (DAY + 1, False)])
def test_a_code_is_good_for_a_day(server: Server, people: People, late: float, good: bool) -> None:
    code = people.sign_up()
    server.clock.offset = late
    if good:
        people.cognito.confirm_sign_up(**confirm(people, code))
    else:
        assert refusal(people.cognito.confirm_sign_up, **confirm(people, code)) == EXPIRED


def test_the_sixth_try_of_a_code_is_too_late(people: People) -> None:
    code = people.sign_up()
    for _ in range(5):
        assert refusal(people.cognito.confirm_sign_up, **confirm(people, other(code))) == MISMATCH
    assert refusal(people.cognito.confirm_sign_up, **confirm(people, code)) == EXPIRED


def test_fifteen_tries_an_hour(server: Server, people: People) -> None:
    server.clock.offset = HOUR - server.clock.now() % HOUR + 5
    email = "limits@example.com"
    people.sign_up(email=email)
    for _ in range(15):
        people.cognito.resend_confirmation_code(**people.client, Username="ada") if _ in (5, 10) else None
        wrong = refusal(people.cognito.confirm_sign_up, **confirm(people, other(people.code(email))))
        assert wrong == MISMATCH
    right = people.code(email)
    assert refusal(people.cognito.confirm_sign_up, **confirm(people, right)) == LIMIT
    server.clock.offset += HOUR
    assert refusal(people.cognito.confirm_sign_up, **confirm(people, right)) == EXPIRED
    people.cognito.resend_confirmation_code(**people.client, Username="ada")
    people.cognito.confirm_sign_up(**confirm(people, people.code(email)))


def test_a_new_code_replaces_the_old_one(people: People) -> None:
    email = "resend@example.com"
    first = people.sign_up(email=email)
    reply = body(people.cognito.resend_confirmation_code(**people.client, Username="ada"))
    details = {"Destination": "r***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    assert reply == {"CodeDeliveryDetails": details}
    second = people.code(email)
    if first != second:
        assert refusal(people.cognito.confirm_sign_up, **confirm(people, first)) == MISMATCH
    people.cognito.confirm_sign_up(**confirm(people, second))


def test_five_codes_an_hour(server: Server, people: People) -> None:
    server.clock.offset = HOUR - server.clock.now() % HOUR + 5
    people.sign_up()
    again = partial(people.cognito.resend_confirmation_code, **people.client, Username="ada")
    for _ in range(5):
        again()
    assert refusal(again) == LIMIT
    server.clock.offset += HOUR
    again()


def test_no_code_for_the_confirmed(people: People) -> None:
    people.confirmed()
    refused = refusal(people.cognito.resend_confirmation_code, **people.client, Username="ada")
    assert refused == ("InvalidParameterException", "User is already confirmed.")


def test_no_code_where_nothing_is_verified(server: Server, cognito: Any) -> None:
    people = People(server, cognito, settings={"AutoVerifiedAttributes": []})
    cognito.sign_up(
        **people.client, Username="ada", Password="Correct-horse-1", UserAttributes=pairs(email="a@example.com")
    )
    refused = refusal(cognito.resend_confirmation_code, **people.client, Username="ada")
    assert refused == ("NotAuthorizedException", "Cannot resend codes. Auto verification not turned on.")
    assert refusal(cognito.confirm_sign_up, **confirm(people, "123456")) == EXPIRED


def test_an_administrator_confirms_without_verifying(people: People) -> None:
    code = people.sign_up()
    assert body(people.cognito.admin_confirm_sign_up(**people.pool, Username="ada")) == {}
    assert (people.status(), people.attributes()["email_verified"]) == ("CONFIRMED", "false")
    refused = refusal(people.cognito.confirm_sign_up, **confirm(people, code))
    assert refused == ("NotAuthorizedException", ALREADY)


def test_an_invited_user_is_not_confirmed_by_this(people: People) -> None:
    people.invited()
    text = "User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD"
    refused = refusal(people.cognito.admin_confirm_sign_up, **people.pool, Username="ada")
    assert refused == ("NotAuthorizedException", text)


def test_unknown_users(people: People) -> None:
    assert refusal(people.cognito.confirm_sign_up, **confirm(people, "123456", "nobody")) == NOT_FOUND
    refused = refusal(people.cognito.resend_confirmation_code, **people.client, Username="nobody")
    assert refused == NOT_FOUND
    assert refusal(people.cognito.admin_confirm_sign_up, **people.pool, Username="nobody") == (
        "UserNotFoundException",
        "User does not exist.",
    )


@pytest.fixture
def aliased(server: Server, cognito: Any) -> People:
    return People(server, cognito, settings={"AliasAttributes": ["email"]})


def test_an_alias_of_another_user(aliased: People) -> None:
    email = aliased.confirmed("ada")
    code = aliased.sign_up("eve", email)
    taken = ("AliasExistsException", "An account with the email already exists.")
    assert refusal(aliased.cognito.confirm_sign_up, **confirm(aliased, code, "eve")) == taken
    assert (aliased.status("eve"), aliased.get(email)["Username"]) == ("UNCONFIRMED", "ada")


def test_an_alias_taken_over(aliased: People) -> None:
    email = aliased.confirmed("ada")
    code = aliased.sign_up("eve", email)
    aliased.cognito.confirm_sign_up(**confirm(aliased, code, "eve", ForceAliasCreation=True))
    assert aliased.get(email)["Username"] == "eve"
    assert aliased.attributes("ada")["email_verified"] == "false"
    assert aliased.token("ada")


def test_a_wrong_code_takes_nothing_over(aliased: People) -> None:
    email = aliased.confirmed("ada")
    code = aliased.sign_up("eve", email)
    wrong = confirm(aliased, other(code), "eve", ForceAliasCreation=True)
    assert refusal(aliased.cognito.confirm_sign_up, **wrong) == MISMATCH
    assert aliased.attributes("ada")["email_verified"] == "true"


def test_two_confirm_one_alias_at_once(aliased: People) -> None:
    email = "both@example.com"
    codes = {name: aliased.sign_up(name, email) for name in ("ada", "eve")}
    won, lost = race(
        partial(aliased.cognito.confirm_sign_up, **confirm(aliased, code, name)) for name, code in codes.items()
    )
    assert (won, lost) == (1, [("AliasExistsException", "An account with the email already exists.")])


def test_a_session_where_the_client_signs_in_by_choice(people: People) -> None:
    choosing = people.through(ExplicitAuthFlows=["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])
    code = choosing.sign_up()
    session = people.cognito.confirm_sign_up(**confirm(choosing, code))["Session"]
    reply = people.cognito.initiate_auth(
        **choosing.client, AuthFlow="USER_AUTH", AuthParameters={"USERNAME": "ada"}, Session=session
    )
    assert "AccessToken" in reply["AuthenticationResult"]
