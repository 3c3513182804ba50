"""Passwords: set by an administrator, changed, forgotten and recovered."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import body, race, refusal

from .people import (
    EXPIRED,
    LIMIT,
    MISMATCH,
    NO_USER,
    NOT_FOUND,
    OTHER_PASSWORD,
    PASSWORD,
    People,
    other,
    pairs,
)

HOUR = 3600.0
INCORRECT = ("NotAuthorizedException", "Incorrect username or password.")
SHORT = ("InvalidPasswordException", "Password does not conform to policy: Password not long enough")
NO_CHANNEL = (
    "InvalidParameterException",
    "Cannot reset password for the user as there is no registered/verified email or phone_number",
)
WRONG_STATE = ("NotAuthorizedException", "User password cannot be reset in the current state.")
DISABLED = ("NotAuthorizedException", "User is disabled.")
USED = ("PasswordHistoryPolicyViolationException", "Password has previously been used.")


def forgot(people: People, username: str = "ada") -> Any:
    return partial(people.cognito.forgot_password, **people.client, Username=username)


def recover(people: People, code: str, password: str = OTHER_PASSWORD, username: str = "ada") -> Any:
    return partial(
        people.cognito.confirm_forgot_password,
        **people.client,
        Username=username,
        ConfirmationCode=code,
        Password=password,
    )


def set_password(people: People, password: str, *, permanent: bool = True, username: str = "ada") -> Any:
    return partial(
        people.cognito.admin_set_user_password,
        **people.pool,
        Username=username,
        Password=password,
        Permanent=permanent,
    )


@pytest.mark.parametrize(("permanent", "status"), [(True, "CONFIRMED"), (False, "FORCE_CHANGE_PASSWORD")])
def test_an_administrator_sets_one(people: People, permanent: bool, status: str) -> None:
    people.sign_up()
    assert body(set_password(people, OTHER_PASSWORD, permanent=permanent)()) == {}
    assert people.status() == status
    if permanent:
        assert people.token("ada", OTHER_PASSWORD)
    assert refusal(people.token, password=PASSWORD) == INCORRECT


def test_the_policy_counts_for_administrators(people: People) -> None:
    people.confirmed()
    assert refusal(set_password(people, "Aa1!")) == SHORT
    assert refusal(set_password(people, OTHER_PASSWORD, username="nobody")) == NO_USER


def test_a_temporary_password_ends(server: Server, people: People) -> None:
    people.confirmed()
    set_password(people, OTHER_PASSWORD, permanent=False)()
    parameters = {"USERNAME": "ada", "PASSWORD": OTHER_PASSWORD}
    sign_in = partial(
        people.cognito.initiate_auth,
        **people.client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters=parameters,
    )
    server.clock.offset = 7 * 86_400 - 60
    assert sign_in()["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    server.clock.offset = 7 * 86_400 + 1
    text = "Temporary password has expired and must be reset by an administrator."
    assert refusal(sign_in) == ("NotAuthorizedException", text)


def test_a_user_changes_it(people: People) -> None:
    people.confirmed()
    change = partial(people.cognito.change_password, AccessToken=people.token())
    assert refusal(change, PreviousPassword="wrong-Pass-1", ProposedPassword=OTHER_PASSWORD) == INCORRECT
    assert refusal(change, ProposedPassword=OTHER_PASSWORD) == INCORRECT
    assert refusal(change, PreviousPassword=PASSWORD, ProposedPassword="Aa1!") == SHORT
    assert body(change(PreviousPassword=PASSWORD, ProposedPassword=OTHER_PASSWORD)) == {}
    assert people.token("ada", OTHER_PASSWORD)
    assert refusal(people.token) == INCORRECT


def test_five_changes_an_hour(server: Server, people: People) -> None:
    server.clock.offset = HOUR - server.clock.now() % HOUR + 5
    people.confirmed()
    change = partial(people.cognito.change_password, AccessToken=people.token())
    for _ in range(5):
        assert refusal(change, PreviousPassword=PASSWORD, ProposedPassword="Aa1!") == SHORT
    assert refusal(change, PreviousPassword=PASSWORD, ProposedPassword=OTHER_PASSWORD) == LIMIT


def test_passwords_are_remembered(server: Server, cognito: Any) -> None:
    policy = {
        "MinimumLength": 8,
        "RequireUppercase": False,
        "RequireLowercase": False,
        "RequireNumbers": False,
        "RequireSymbols": False,
        "PasswordHistorySize": 1,
    }
    people = People(server, cognito, settings={"Policies": {"PasswordPolicy": policy}})
    email = people.confirmed()
    change = partial(cognito.change_password, AccessToken=people.token(), PreviousPassword=PASSWORD)
    assert refusal(change, ProposedPassword=PASSWORD) == USED
    change(ProposedPassword="another-1")
    assert refusal(set_password(people, PASSWORD)) == USED
    forgot(people)()
    assert refusal(recover(people, people.code(email), PASSWORD)) == USED
    recover(people, people.code(email), "yet-another-1")()
    set_password(people, PASSWORD)()
    assert people.token()


def test_recovery(people: People) -> None:
    email = people.confirmed()
    details = {"Destination": "u***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    assert body(forgot(people)()) == {"CodeDeliveryDetails": details}
    assert people.token()
    code = people.code(email)
    assert refusal(recover(people, other(code))) == MISMATCH
    assert refusal(recover(people, code, "Aa1!")) == SHORT
    assert body(recover(people, code)()) == {}
    assert people.token("ada", OTHER_PASSWORD)
    assert refusal(recover(people, code)) == EXPIRED


def test_of_many_at_once_one_recovers(people: People) -> None:
    email = people.confirmed()
    forgot(people)()
    code = people.code(email)
    won, lost = race(recover(people, code, f"{OTHER_PASSWORD}-{n}") for n in range(12))
    assert won == 1
    assert set(lost) <= {EXPIRED}


@pytest.mark.parametrize(("late", "good"), [(HOUR - 60, True), (HOUR + 1, False)])
def test_a_recovery_code_is_good_for_an_hour(server: Server, people: People, late: float, good: bool) -> None:
    email = people.confirmed()
    forgot(people)()
    code = people.code(email)
    server.clock.offset = late
    if good:
        recover(people, code)()
    else:
        assert refusal(recover(people, code)) == EXPIRED


def test_how_often_a_password_is_forgotten(server: Server, people: People) -> None:
    server.clock.offset = HOUR - server.clock.now() % HOUR + 5
    people.confirmed()
    for _ in range(20):
        forgot(people)()
    assert refusal(forgot(people)) == LIMIT
    answers = [refusal(recover(people, "x")) for _ in range(21)]
    assert answers == [MISMATCH] * 5 + [EXPIRED] * 15 + [LIMIT]


def test_a_sign_up_code_recovers_nothing(people: People) -> None:
    code = people.sign_up()
    assert refusal(recover(people, code)) == EXPIRED
    assert refusal(forgot(people)) == NO_CHANNEL


def test_states_that_cannot_recover(people: People) -> None:
    people.invited("new", email="n@example.com", email_verified="true")
    assert refusal(forgot(people, "new")) == WRONG_STATE
    people.confirmed("off")
    people.cognito.admin_disable_user(**people.pool, Username="off")
    assert refusal(forgot(people, "off")) == DISABLED
    assert refusal(forgot(people, "nobody")) == NOT_FOUND
    assert refusal(recover(people, "123456", username="nobody")) == NOT_FOUND


def test_only_administrators_recover(server: Server, cognito: Any) -> None:
    setting = {"RecoveryMechanisms": [{"Priority": 1, "Name": "admin_only"}]}
    people = People(server, cognito, settings={"AccountRecoverySetting": setting})
    people.confirmed()
    expected = ("NotAuthorizedException", "Contact administrator to reset password.")
    assert refusal(forgot(people)) == expected


def test_an_administrator_resets(people: People) -> None:
    email = people.confirmed()
    reset = partial(people.cognito.admin_reset_user_password, **people.pool)
    assert body(reset(Username="ada")) == {}
    assert people.status() == "RESET_REQUIRED"
    required = ("PasswordResetRequiredException", "Password reset required for the user")
    assert refusal(people.token) == required
    recover(people, people.code(email))()
    assert (people.status(), bool(people.token("ada", OTHER_PASSWORD))) == ("CONFIRMED", True)


def test_resets_that_are_refused(people: People) -> None:
    reset = partial(people.cognito.admin_reset_user_password, **people.pool)
    people.invited("new", email="n@example.com", email_verified="true")
    assert refusal(reset, Username="new") == WRONG_STATE
    people.cognito.sign_up(**people.client, Username="bare", Password=PASSWORD, UserAttributes=pairs(name="B"))
    people.cognito.admin_confirm_sign_up(**people.pool, Username="bare")
    assert refusal(reset, Username="bare") == NO_CHANNEL
    assert refusal(reset, Username="nobody") == NO_USER
