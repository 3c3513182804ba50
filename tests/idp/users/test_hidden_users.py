"""PreventUserExistenceErrors: who is not there is answered as if they were (reference 3.10)."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import body, refusal

from .people import EXPIRED, LIMIT, MISMATCH, OTHER_PASSWORD, PASSWORD, People, pairs

HOUR = 3600.0


def forgot(people: People, username: str) -> Any:
    return partial(people.cognito.forgot_password, **people.client, Username=username)


def recover(people: People, username: str, password: str = OTHER_PASSWORD, code: str = "000000x") -> Any:
    return partial(
        people.cognito.confirm_forgot_password,
        **people.client,
        Username=username,
        ConfirmationCode=code,
        Password=password,
    )


def confirm(people: People, username: str) -> Any:
    return partial(people.cognito.confirm_sign_up, **people.client, Username=username, ConfirmationCode="000000x")


def resend(people: People, username: str) -> Any:
    return partial(people.cognito.resend_confirmation_code, **people.client, Username=username)


def early(server: Server) -> None:
    """Limits count by the hour: begin at the beginning of one."""
    server.clock.offset = HOUR - server.clock.now() % HOUR + 5


def outcomes(call: Any, times: int) -> list[Any]:
    """Errors, or `None` for success."""
    found: list[Any] = []
    for _ in range(times):
        try:
            call()
        except call.func.__self__.exceptions.ClientError as error:
            found.append((error.response["Error"]["Code"], error.response["Error"]["Message"]))
        else:
            found.append(None)
    return found


def test_forgotten_passwords(server: Server, hiding: People) -> None:
    early(server)
    hiding.confirmed("ada")
    for username in ("ada", "nobody"):
        assert outcomes(forgot(hiding, username), 21) == [None] * 20 + [LIMIT], username


def test_recovery(server: Server, hiding: People) -> None:
    early(server)
    hiding.confirmed("ada")
    for username in ("ada", "nobody"):
        assert refusal(recover(hiding, username)) == EXPIRED
        forgot(hiding, username)()
        seen = outcomes(recover(hiding, username), 6)
        assert seen == [MISMATCH] * 5 + [EXPIRED], username
        forgot(hiding, username)()
        seen = outcomes(recover(hiding, username), 14)
        assert seen == [MISMATCH] * 5 + [EXPIRED] * 8 + [LIMIT], username


def test_the_policy_is_told_to_everybody(hiding: People) -> None:
    hiding.confirmed("ada")
    answers = {refusal(recover(hiding, username, "Aa1!")) for username in ("ada", "nobody")}
    assert answers == {
        ("InvalidPasswordException", "Password does not conform to policy: Password not long enough")
    }


def test_resent_codes(server: Server, hiding: People) -> None:
    early(server)
    hiding.sign_up("ada")
    for username in ("ada", "nobody"):
        assert outcomes(resend(hiding, username), 6) == [None] * 5 + [LIMIT], username


def test_confirmations(server: Server, hiding: People) -> None:
    early(server)
    hiding.sign_up("ada")
    for username in ("ada", "nobody"):
        resend(hiding, username)()
        seen = outcomes(confirm(hiding, username), 16)
        assert seen == [MISMATCH] * 5 + [EXPIRED] * 10 + [LIMIT], username
    assert refusal(confirm(hiding, "somebody-else")) == EXPIRED


@pytest.mark.parametrize("call", [forgot, resend])
@pytest.mark.parametrize(
    ("username", "shown"),
    [("who@example.com", ("EMAIL", "w***@e***")), ("+15555550199", ("SMS", "+*******0199")), ("nobody", None)],
)
def test_what_is_shown_of_nobody(hiding: People, call: Any, username: str, shown: tuple[str, str] | None) -> None:
    first, second = (body(call(hiding, username)()) for _ in range(2))
    assert first == second
    details = first["CodeDeliveryDetails"]
    assert set(details) == {"Destination", "DeliveryMedium", "AttributeName"}
    if shown is None:
        assert details["DeliveryMedium"] == "EMAIL"
        assert details["Destination"][1:6] == "***@" + details["Destination"][5]
    else:
        assert (details["DeliveryMedium"], details["Destination"]) == shown


def test_nothing_is_sent_to_nobody(hiding: People) -> None:
    forgot(hiding, "who-else@example.com")()
    resend(hiding, "who-else@example.com")()
    assert hiding.inbox("who-else@example.com") == []


def test_users_who_cannot_recover_are_hidden_as_well(hiding: People) -> None:
    email = hiding.confirmed("off")
    hiding.cognito.admin_disable_user(**hiding.pool, Username="off")
    hiding.cognito.sign_up(**hiding.client, Username="bare", Password=PASSWORD, UserAttributes=pairs(name="B"))
    hiding.invited("new", email="new@example.com", email_verified="true")
    for username in ("off", "bare", "new"):
        assert set(body(forgot(hiding, username)())) == {"CodeDeliveryDetails"}, username
        assert refusal(recover(hiding, username)) in (MISMATCH, EXPIRED), username
    assert [message["purpose"] for message in hiding.inbox(email)] == ["SignUp"]


def test_a_taken_username_is_told(hiding: People) -> None:
    hiding.sign_up("ada")
    taken = refusal(hiding.cognito.sign_up, **hiding.client, Username="ada", Password=PASSWORD)
    assert taken == ("UsernameExistsException", "User already exists")


def test_administrators_always_know(hiding: People) -> None:
    unknown = refusal(hiding.cognito.admin_get_user, **hiding.pool, Username="nobody")
    assert unknown == ("UserNotFoundException", "User does not exist.")
