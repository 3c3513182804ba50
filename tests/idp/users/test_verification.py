"""Proving addresses: codes for a new one, for the present one, and what happens in between."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import body, race, refusal

from .people import EXPIRED, LIMIT, MISMATCH, NO_USER, People, an_email, other, pairs

DAY, HOUR = 86_400.0, 3600.0
GATE = {"UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": ["email"]}}


def verify(people: People, token: str, code: str) -> Any:
    return partial(people.cognito.verify_user_attribute, AccessToken=token, AttributeName="email", Code=code)


def update(people: People, token: str, email: str) -> Any:
    return body(people.cognito.update_user_attributes(AccessToken=token, UserAttributes=pairs(email=email)))


def verified(people: People) -> tuple[str, str]:
    held = people.attributes()
    return held["email"], held["email_verified"]


@pytest.fixture
def gated(server: Server, cognito: Any) -> People:
    return People(server, cognito, settings={**GATE, "AliasAttributes": ["email"]})


def test_a_new_address_is_unverified_until_its_code_comes(people: People) -> None:
    people.confirmed()
    token, new = people.token(), an_email()
    details = {"Destination": "u***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    assert update(people, token, new) == {"CodeDeliveryDetailsList": [details]}
    assert verified(people) == (new, "false")
    assert body(verify(people, token, people.code(new))()) == {}
    assert verified(people) == (new, "true")


def test_the_old_address_stays_until_the_code_of_the_new_one_comes(gated: People) -> None:
    old = gated.confirmed()
    token, new = gated.token(), an_email()
    update(gated, token, new)
    assert verified(gated) == (old, "true")
    assert refusal(gated.cognito.admin_get_user, **gated.pool, Username=new) == NO_USER
    verify(gated, token, gated.code(new))()
    assert verified(gated) == (new, "true")
    assert gated.get(new)["Username"] == "ada"
    assert refusal(gated.cognito.admin_get_user, **gated.pool, Username=old) == NO_USER


def test_an_administrators_change_waits_as_well(gated: People) -> None:
    old, new = gated.confirmed(), an_email()
    change = partial(gated.cognito.admin_update_user_attributes, **gated.pool, Username="ada")
    change(UserAttributes=pairs(email=new))
    assert verified(gated) == (old, "true")
    change(UserAttributes=pairs(email=new, email_verified="true"))
    assert verified(gated) == (new, "true")


def test_the_address_was_verified_by_somebody_else_meanwhile(gated: People) -> None:
    old, wanted = gated.confirmed(), an_email()
    token = gated.token()
    update(gated, token, wanted)
    gated.confirmed("eve", wanted)
    taken = ("AliasExistsException", "An account with the given email already exists.")
    assert refusal(verify(gated, token, gated.inbox(wanted)[-1]["code"])) == taken
    assert verified(gated) == (old, "true")


def test_a_username_attribute_signs_in_once_it_is_verified(server: Server, cognito: Any) -> None:
    people = People(server, cognito, settings={"UsernameAttributes": ["email"]})
    old, new = an_email(), an_email()
    people.confirmed(old, old)
    sub, token = people.get(old)["Username"], people.token(old)
    update(people, token, new)
    assert refusal(cognito.admin_get_user, **people.pool, Username=new) == NO_USER
    verify(people, token, people.code(new))()
    assert (people.get(new)["Username"], bool(people.token(new))) == (sub, True)


def test_of_many_at_once_one_verifies(people: People) -> None:
    people.confirmed()
    token, new = people.token(), an_email()
    update(people, token, new)
    won, lost = race([verify(people, token, people.code(new))] * 64)
    assert won == 1
    assert set(lost) <= {EXPIRED, LIMIT}


def test_a_code_for_the_present_address(people: People) -> None:
    people.sign_up(email="present@example.com")
    people.cognito.admin_confirm_sign_up(**people.pool, Username="ada")
    token = people.token()
    reply = body(people.cognito.get_user_attribute_verification_code(AccessToken=token, AttributeName="email"))
    details = {"Destination": "p***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    assert reply == {"CodeDeliveryDetails": details}
    code = people.code("present@example.com")
    assert refusal(verify(people, token, other(code))) == MISMATCH
    verify(people, token, code)()
    assert verified(people) == ("present@example.com", "true")
    assert refusal(verify(people, token, code)) == EXPIRED


def test_a_sign_up_code_verifies_no_address(people: People) -> None:
    code = people.sign_up()
    people.cognito.admin_confirm_sign_up(**people.pool, Username="ada")
    assert refusal(verify(people, people.token(), code)) == EXPIRED


def test_a_code_of_an_address_left_behind(people: People) -> None:
    people.confirmed()
    token, first, second = people.token(), an_email(), an_email()
    update(people, token, first)
    code = people.code(first)
    people.cognito.admin_update_user_attributes(
        **people.pool, Username="ada", UserAttributes=pairs(email=second, email_verified="false")
    )
    assert refusal(verify(people, token, code)) in (EXPIRED, MISMATCH)
    assert verified(people) == (second, "false")


@pytest.mark.parametrize(("late", "good"), [(HOUR - 60, True), (HOUR + 1, False)])
def test_a_code_outlives_a_token_no_longer_than_a_day(
    server: Server, people: People, late: float, good: bool
) -> None:
    """The code is good for a day; what is late here is the access token."""
    people.confirmed()
    token, new = people.token(), an_email()
    update(people, token, new)
    code = people.code(new)
    server.clock.offset = late
    if not good:
        assert refusal(verify(people, token, code)) == ("NotAuthorizedException", "Access Token has expired")
    verify(people, people.token(), code)()
    update(people, people.token(), newer := an_email())
    late_code = people.code(newer)
    server.clock.offset = late + DAY + 1
    assert refusal(verify(people, people.token(), late_code)) == EXPIRED


def test_how_often(server: Server, people: People) -> None:
    server.clock.offset = HOUR - server.clock.now() % HOUR + 5
    people.confirmed()
    token = people.token()
    send = partial(people.cognito.get_user_attribute_verification_code, AccessToken=token, AttributeName="email")
    for _ in range(5):
        send()
    assert refusal(send) == LIMIT
    answers = [refusal(verify(people, token, "x")) for _ in range(16)]
    assert answers == [MISMATCH] * 5 + [EXPIRED] * 10 + [LIMIT]


@pytest.mark.parametrize("name", ["name", "custom:x", "email_verified"])
def test_only_addresses_are_verified(people: People, name: str) -> None:
    people.confirmed()
    token = people.token()
    send = people.cognito.get_user_attribute_verification_code
    assert refusal(send, AccessToken=token, AttributeName=name)[0] == "InvalidParameterException"
    check = people.cognito.verify_user_attribute
    assert refusal(check, AccessToken=token, AttributeName=name, Code="1")[0] == "InvalidParameterException"


def test_an_address_that_is_not_there(people: People) -> None:
    people.confirmed()
    send = people.cognito.get_user_attribute_verification_code
    refused = refusal(send, AccessToken=people.token(), AttributeName="phone_number")
    assert refused[0] == "InvalidParameterException"
