"""Racing writers on both databases: one wins, nothing is lost or doubled."""

from __future__ import annotations

from functools import partial

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import race
from tests.idp.conftest import client_of

from .people import ALREADY, EXPIRED, LIMIT, PASSWORD, People, an_email, pairs

CONFIRMED = ("NotAuthorizedException", ALREADY)


@pytest.fixture
def people(either_server: Server) -> People:
    cognito = client_of("cognito-idp", either_server.url)
    return People(either_server, cognito, settings={"AliasAttributes": ["email"]})


def test_one_code_confirms_once(people: People) -> None:
    code = people.sign_up()
    call = partial(people.cognito.confirm_sign_up, **people.client, Username="ada", ConfirmationCode=code)
    won, lost = race([call] * 64)
    assert (won, set(lost)) == (1, {CONFIRMED})


def test_one_code_verifies_once(people: People) -> None:
    people.confirmed()
    token, new = people.token(), an_email()
    people.cognito.update_user_attributes(AccessToken=token, UserAttributes=pairs(email=new))
    call = partial(
        people.cognito.verify_user_attribute, AccessToken=token, AttributeName="email", Code=people.code(new)
    )
    won, lost = race([call] * 64)
    assert won == 1
    assert set(lost) <= {EXPIRED, LIMIT}


def test_guessing_at_once_has_no_advantage(people: People) -> None:
    email = an_email()
    code = people.sign_up(email=email)
    guesses = [f"{(int(code) + n) % 1_000_000:06d}" for n in range(1, 41)]
    calls = [
        partial(people.cognito.confirm_sign_up, **people.client, Username="ada", ConfirmationCode=guess)
        for guess in guesses
    ]
    won, lost = race(calls)
    assert won == 0
    told = [code for code, _ in lost]
    assert told.count("CodeMismatchException") <= 5
    assert told.count("LimitExceededException") >= 40 - 30


def test_one_username_is_one_user(people: People) -> None:
    call = partial(people.cognito.sign_up, **people.client, Username="ada", Password=PASSWORD)
    won, lost = race([call] * 16)
    assert (won, set(lost)) == (1, {("UsernameExistsException", "User already exists")})
    assert len(people.cognito.list_users(**people.pool)["Users"]) == 1


def test_one_alias_is_one_users(people: People) -> None:
    email = an_email()
    for number in range(6):
        people.invited(f"u{number}")
    calls = [
        partial(
            people.cognito.admin_update_user_attributes,
            **people.pool,
            Username=f"u{number}",
            UserAttributes=pairs(email=email, email_verified="true"),
        )
        for number in range(6)
    ]
    won, lost = race(calls)
    taken = ("AliasExistsException", "An account with the given email already exists.")
    assert (won, set(lost)) == (1, {taken})


def test_changes_of_different_attributes_all_stay(people: People) -> None:
    people.invited("ada")
    names = ("name", "nickname", "given_name", "family_name", "profile", "website", "gender", "locale")
    won, lost = race(
        partial(
            people.cognito.admin_update_user_attributes,
            **people.pool,
            Username="ada",
            UserAttributes=[{"Name": name, "Value": name}],
        )
        for name in names
    )
    assert (won, lost) == (len(names), [])
    held = people.attributes()
    assert {name: held.get(name) for name in names} == {name: name for name in names}


def test_a_user_who_is_being_deleted(people: People) -> None:
    people.invited("ada")
    people.cognito.create_group(**people.pool, GroupName="g")
    ada = {**people.pool, "Username": "ada"}
    _, lost = race(
        [
            *[partial(people.cognito.admin_delete_user, **ada)] * 3,
            *[partial(people.cognito.admin_update_user_attributes, **ada, UserAttributes=pairs(name="x"))] * 3,
            *[partial(people.cognito.admin_add_user_to_group, **ada, GroupName="g")] * 3,
            *[partial(people.cognito.admin_disable_user, **ada)] * 3,
        ]
    )
    assert set(lost) <= {("UserNotFoundException", "User does not exist.")}
    assert people.cognito.list_users_in_group(**people.pool, GroupName="g")["Users"] == []
    assert people.cognito.describe_user_pool(**people.pool)["UserPool"]["EstimatedNumberOfUsers"] == 0
