"""Authenticator apps, over HTTP with boto3: registration by token and inside a sign-in, codes that work once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyotp
import pytest
import requests

from poolhouse.testing.server import Server
from tests.idp.factors.people import House, house


def set_mfa(people: House, configuration: str) -> None:
    people.cognito.set_user_pool_mfa_config(
        UserPoolId=people.pool,
        SoftwareTokenMfaConfiguration={"Enabled": True},
        MfaConfiguration=configuration,
    )


@pytest.fixture
def people(cognito: Any, server: Server) -> House:
    made = house(cognito, server.url)
    set_mfa(made, "OPTIONAL")
    return made


def code(server: Server, seed: str, steps: int = 0) -> str:
    """The code an app on the server's time shows, some steps ahead."""
    now = requests.get(f"{server.url}/_poolhouse/clock").json()["now"]
    return pyotp.TOTP(seed).at(int(now) + 30 * steps)


def advance(server: Server, seconds: float = 30) -> None:
    server.clock.offset += seconds


def register(people: House, server: Server) -> str:
    token = people.access_token()
    seed = people.cognito.associate_software_token(AccessToken=token)["SecretCode"]
    people.cognito.verify_software_token(AccessToken=token, UserCode=code(server, seed))
    people.cognito.set_user_mfa_preference(
        AccessToken=token, SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True}
    )
    advance(server)
    return str(seed)


def refused(call: Any, **arguments: Any) -> str:
    with pytest.raises(call.__self__.exceptions.ClientError) as caught:
        call(**arguments)
    error = caught.value.response["Error"]
    return f"{error['Code']}: {error['Message']}"


def test_a_registered_app_is_asked_for_and_its_code_signs_in(people: House, server: Server) -> None:
    seed = register(people, server)
    asked = people.sign_in()
    assert asked["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    assert asked["ChallengeParameters"] == {"USER_ID_FOR_SRP": people.user}
    done = people.answer("SOFTWARE_TOKEN_MFA", asked["Session"], SOFTWARE_TOKEN_MFA_CODE=code(server, seed))
    assert done["AuthenticationResult"]["TokenType"] == "Bearer"


def test_registering_alone_asks_for_nothing(people: House, server: Server) -> None:
    """With an access token VerifySoftwareToken only registers; the preference turns it on (reference 4.6)."""
    token = people.access_token()
    seed = people.cognito.associate_software_token(AccessToken=token)["SecretCode"]
    assert len(seed) == 52
    assert (
        people.cognito.verify_software_token(AccessToken=token, UserCode=code(server, seed))["Status"] == "SUCCESS"
    )
    assert "AuthenticationResult" in people.sign_in()


def test_a_wrong_code_keeps_the_session_and_a_used_one_is_told(people: House, server: Server) -> None:
    seed = register(people, server)
    session = people.sign_in()["Session"]
    wrong = f"{(int(code(server, seed)) + 1) % 1_000_000:06d}"
    with pytest.raises(people.cognito.exceptions.CodeMismatchException, match="Invalid code received for user"):
        people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=wrong)
    good = code(server, seed)
    people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=good)
    again = people.sign_in()["Session"]
    with pytest.raises(people.cognito.exceptions.ExpiredCodeException, match="already been used once"):
        people.answer("SOFTWARE_TOKEN_MFA", again, SOFTWARE_TOKEN_MFA_CODE=good)


@pytest.mark.parametrize(("steps", "good"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_an_app_may_be_one_step_off(people: House, server: Server, steps: int, good: bool) -> None:
    seed = register(people, server)
    advance(server, 90)
    session = people.sign_in()["Session"]
    given = code(server, seed, steps)
    if good:
        assert people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=given)["AuthenticationResult"]
    else:
        with pytest.raises(people.cognito.exceptions.CodeMismatchException):
            people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=given)


def test_five_wrong_codes_lock_out_over_all_sign_ins(people: House, server: Server) -> None:
    seed = register(people, server)
    for _ in range(5):
        with pytest.raises(people.cognito.exceptions.CodeMismatchException):
            people.answer("SOFTWARE_TOKEN_MFA", people.sign_in()["Session"], SOFTWARE_TOKEN_MFA_CODE="000000")
    session = people.sign_in()["Session"]
    # The lock takes a second, and the sign-in may have: the clock goes back into it.
    advance(server, -30)
    with pytest.raises(people.cognito.exceptions.ClientError, match="Attempt limit exceeded"):
        people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=code(server, seed))
    advance(server, 60)
    assert people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=code(server, seed))


def test_of_many_uses_of_one_code_one_wins(people: House, server: Server) -> None:
    seed = register(people, server)
    session, good = people.sign_in()["Session"], code(server, seed)

    def use(_: int) -> bool:
        try:
            people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=good)
        except people.cognito.exceptions.ClientError:
            return False
        return True

    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(use, range(64))) == 1


def test_where_mfa_is_required_the_app_is_set_up_during_the_sign_in(people: House, server: Server) -> None:
    set_mfa(people, "ON")
    asked = people.sign_in()
    assert asked["ChallengeName"] == "MFA_SETUP"
    assert asked["ChallengeParameters"]["MFAS_CAN_SETUP"] == '["SOFTWARE_TOKEN_MFA"]'
    with pytest.raises(people.cognito.exceptions.InvalidParameterException):
        people.answer("MFA_SETUP", asked["Session"])
    begun = people.cognito.associate_software_token(Session=asked["Session"])
    with pytest.raises(people.cognito.exceptions.NotAuthorizedException, match="can only be used once"):
        people.cognito.associate_software_token(Session=asked["Session"])
    with pytest.raises(people.cognito.exceptions.EnableSoftwareTokenMFAException):
        people.cognito.verify_software_token(Session=begun["Session"], UserCode="000000")
    verified = people.cognito.verify_software_token(
        Session=begun["Session"], UserCode=code(server, begun["SecretCode"])
    )
    assert people.answer("MFA_SETUP", verified["Session"])["AuthenticationResult"]
    assert people.sign_in()["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_a_session_of_another_step_registers_nothing(people: House, server: Server) -> None:
    register(people, server)
    session = people.sign_in()["Session"]
    refusal = refused(people.cognito.associate_software_token, Session=session)
    assert refusal == "NotAuthorizedException: Invalid session for the user."


def test_a_working_app_goes_on_working_until_the_next_is_verified(people: House, server: Server) -> None:
    seed = register(people, server)
    token = people.answer(
        "SOFTWARE_TOKEN_MFA", people.sign_in()["Session"], SOFTWARE_TOKEN_MFA_CODE=code(server, seed)
    )["AuthenticationResult"]["AccessToken"]
    following = people.cognito.associate_software_token(AccessToken=token)["SecretCode"]
    advance(server)
    people.answer("SOFTWARE_TOKEN_MFA", people.sign_in()["Session"], SOFTWARE_TOKEN_MFA_CODE=code(server, seed))
    people.cognito.verify_software_token(AccessToken=token, UserCode=code(server, following))
    advance(server)
    session = people.sign_in()["Session"]
    with pytest.raises(people.cognito.exceptions.CodeMismatchException):
        people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=code(server, seed))
    people.answer("SOFTWARE_TOKEN_MFA", session, SOFTWARE_TOKEN_MFA_CODE=code(server, following))


def test_an_administrator_removes_a_lost_app(people: House, server: Server) -> None:
    register(people, server)
    people.cognito.admin_delete_software_token(UserPoolId=people.pool, Username=people.user)
    assert "AuthenticationResult" in people.sign_in()
    factors = people.cognito.admin_get_user_auth_factors(UserPoolId=people.pool, Username=people.user)
    assert factors["ConfiguredUserAuthFactors"] == ["PASSWORD", "EMAIL_OTP"]
    assert "UserMFASettingList" not in factors


def test_what_cannot_be_preferred_is_refused(people: House) -> None:
    token = people.access_token()
    prefer = people.cognito.set_user_mfa_preference
    on = {"Enabled": True, "PreferredMfa": True}
    assert refused(prefer, AccessToken=token, SoftwareTokenMfaSettings=on) == (
        "InvalidParameterException: User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"
    )
    assert refused(prefer, AccessToken=token, SMSMfaSettings=on) == (
        "InvalidParameterException: User does not have delivery config set to turn on SMS_MFA"
    )


def test_a_pool_without_apps_registers_none(cognito: Any, server: Server) -> None:
    people = house(cognito, server.url)
    assert refused(cognito.associate_software_token, AccessToken=people.access_token()) == (
        "SoftwareTokenMFANotFoundException: Software Token MFA has not been enabled by the userPool"
    )


def test_exactly_one_of_token_and_session(people: House) -> None:
    assert refused(people.cognito.associate_software_token).startswith("InvalidParameterException")
