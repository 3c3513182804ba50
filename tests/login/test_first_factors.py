"""Choosing how to sign in (managed login with ALLOW_USER_AUTH), and choosing a password of one's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from poolhouse.login.challenges.opened import KIND, Opened
from tests.idp.factors.authenticator import Authenticator
from tests.login.browser import Seen
from tests.login.house import PASSWORD, Hosted, code_of, hosted

if TYPE_CHECKING:
    from poolhouse.testing.server import Server

PHONE = "+12065550124"
FACTORS = ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"]


def pool_of(*factors: str) -> dict[str, Any]:
    return {
        "Policies": {"SignInPolicy": {"AllowedFirstAuthFactors": list(factors)}},
        "SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms"},
    }


@pytest.fixture
def choosy(server: Server, cognito: Any) -> Hosted:
    return hosted(cognito, server.url, managed=True, phone=PHONE, pool=pool_of(*FACTORS))


def first(house: Hosted, username: str | None = None) -> Seen:
    return house.browser.submit(house.open(), username=username or house.user)


def test_the_name_comes_first(choosy: Hosted) -> None:
    page = choosy.open()
    assert page.form.attributes["name"] == "cognitoSignInForm"
    assert "password" not in page.form.inputs
    assert page.form.buttons == [("signInSubmitButton", "Next")]


def test_then_the_factors_one_has(choosy: Hosted) -> None:
    page = first(choosy)
    assert page.title == "Choose how to sign in"
    assert page.form.buttons == [("answer", "PASSWORD"), ("answer", "EMAIL_OTP"), ("answer", "SMS_OTP")]
    assert f"Signing in as {choosy.user}" in page.html


def test_by_password(choosy: Hosted) -> None:
    page = choosy.browser.submit(first(choosy), answer="PASSWORD")
    assert page.title == "Enter your password"
    assert page.form.fields["username"] == choosy.user
    wrong = choosy.browser.submit(page, password="wrong")
    assert wrong.error == "Incorrect username or password."
    assert choosy.browser.submit(page, password="").error == "Enter your password."
    assert code_of(choosy.browser.submit(wrong, password=PASSWORD))


def test_another_way_after_all(choosy: Hosted) -> None:
    page = choosy.browser.submit(first(choosy), answer="PASSWORD")
    assert choosy.browser.submit(page, otherButton="1").title == "Choose how to sign in"


@pytest.mark.parametrize("factor", ["EMAIL_OTP", "SMS_OTP"])
def test_by_a_code(choosy: Hosted, factor: str) -> None:
    page = choosy.browser.submit(first(choosy), answer=factor)
    recipient = f"{choosy.user}@example.com" if factor == "EMAIL_OTP" else PHONE
    assert code_of(choosy.browser.submit(page, authentication_code=choosy.code_from_inbox(recipient)))


def test_a_new_code_makes_a_new_try(choosy: Hosted) -> None:
    page = choosy.browser.submit(first(choosy), answer="EMAIL_OTP")
    address = f"{choosy.user}@example.com"
    before = choosy.code_from_inbox(address)
    again = choosy.browser.submit(page, resendButton="1")
    assert again.title == "Enter your code"
    after = choosy.code_from_inbox(address)
    assert after != before
    assert choosy.browser.submit(again, authentication_code=before).status == 200
    once_more = choosy.browser.submit(again, resendButton="1")
    assert once_more.title == "Enter your code"
    assert code_of(choosy.browser.submit(again, authentication_code=after))


def test_where_a_password_is_all_there_is_it_is_asked_for_at_once(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, managed=True)
    page = first(house)
    assert page.title == "Enter your password"
    assert "otherButton" not in page.html
    assert code_of(house.browser.submit(page, password=PASSWORD))


def test_where_a_code_is_all_there_is_it_is_sent_at_once(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, managed=True, pool=pool_of("PASSWORD", "EMAIL_OTP"))
    house.cognito.admin_create_user(
        UserPoolId=house.pool,
        Username="nopass",
        MessageAction="SUPPRESS",
        UserAttributes=[
            {"Name": "email", "Value": "nopass@example.com"},
            {"Name": "email_verified", "Value": "true"},
        ],
    )
    page = first(house, "nopass")
    assert page.title == "Enter your code"
    assert code_of(house.browser.submit(page, authentication_code=house.code_from_inbox("nopass@example.com")))


def test_nobody_is_offered_what_somebody_would_be(server: Server, cognito: Any) -> None:
    house = hosted(
        cognito,
        server.url,
        managed=True,
        pool=pool_of("PASSWORD", "EMAIL_OTP"),
        client={"PreventUserExistenceErrors": "ENABLED"},
    )
    somebody, nobody = first(house), first(house, "nobody@example.com")
    assert nobody.form.buttons == somebody.form.buttons
    page = house.browser.submit(nobody, answer="EMAIL_OTP")
    assert page.title == "Enter your code"
    said = house.browser.submit(page, authentication_code="12345678").error
    assert said == "The code is not right. Enter it again, or start again."
    page = house.browser.submit(first(house, "nobody"), answer="PASSWORD")
    assert house.browser.submit(page, password=PASSWORD).error == "Incorrect username or password."


@pytest.mark.parametrize("answer", ["", "WEB_AUTHN", "PASSWORD_SRP", "CUSTOM_CHALLENGE", "<b>"])
def test_what_is_not_offered_cannot_be_chosen(choosy: Hosted, answer: str) -> None:
    seen = choosy.browser.submit(first(choosy), answer=answer)
    assert seen.status in (200, 400)
    assert seen.error


def test_a_passkey_is_asked_for_by_the_script(choosy: Hosted) -> None:
    """The browser's part is tested with a virtual authenticator; here is what the page gives it."""
    choosy.cognito.set_user_pool_mfa_config(
        UserPoolId=choosy.pool, WebAuthnConfiguration={"RelyingPartyId": "localhost"}
    )
    tokens = choosy.cognito.initiate_auth(
        ClientId=choosy.client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": choosy.user, "PASSWORD": PASSWORD},
    )["AuthenticationResult"]["AccessToken"]
    options = choosy.cognito.start_web_authn_registration(AccessToken=tokens)["CredentialCreationOptions"]
    key = Authenticator()
    choosy.cognito.complete_web_authn_registration(AccessToken=tokens, Credential=key.create(options))
    page = choosy.browser.submit(first(choosy), answer="WEB_AUTHN")
    assert page.title == "Sign in with a passkey"
    assert page.form.attributes["data-passkey"] == "get"
    asked = json.loads(page.page.texts["script"])
    assert choosy.browser.submit(page, credential="").error.startswith("Your browser did not send a passkey.")
    assert choosy.browser.submit(page, credential="{nonsense").error == "CREDENTIAL is not a JSON object."
    assert code_of(choosy.browser.submit(page, credential=json.dumps(key.get(asked))))


@pytest.fixture
def forced(house: Hosted) -> Seen:
    """The page for a temporary password."""
    return house.sign_in(house.add_user(password=None))


def test_a_temporary_password_is_changed_first(house: Hosted, forced: Seen) -> None:
    assert forced.title == "Change your password"
    assert forced.form.inputs["new_password"]["autocomplete"] == "new-password"
    new = {"new_password": "An0ther!pass", "confirm_password": "An0ther!pass"}
    assert code_of(house.browser.submit(forced, **new))


@pytest.mark.parametrize(
    ("new", "again", "says"),
    [
        ("An0ther!pass", "An0ther!pasS", "The two passwords are not the same. Enter the new password twice."),
        ("", "", "Enter a new password."),
        ("short", "short", "Password does not conform to policy: Password not long enough"),
        (
            "nouppercase1!",
            "nouppercase1!",
            "Password does not conform to policy: Password must have uppercase characters",
        ),
    ],
)
def test_a_password_that_will_not_do(house: Hosted, forced: Seen, new: str, again: str, says: str) -> None:
    answer = house.browser.submit(forced, new_password=new, confirm_password=again)
    assert answer.error == says
    assert new == "" or new not in answer.html
    good = {"new_password": "An0ther!pass", "confirm_password": "An0ther!pass"}
    assert code_of(house.browser.submit(answer, **good))


def test_what_the_pool_requires_is_asked_for_too(house: Hosted, server: Server) -> None:
    """Users who lack a required attribute come from a migration; here the challenge is made to say so."""
    name = house.add_user(password=None)
    page = house.sign_in(name)
    tickets = server.app.parts.tickets
    opened = tickets.open(KIND, page.form.fields["session"], Opened)
    missing = {"requiredAttributes": json.dumps(["userAttributes.given_name", "userAttributes.phone_number"])}
    sealed = tickets.seal(KIND, replace(opened, parameters={**opened.parameters, **missing}))
    page = house.browser.submit(page, session=sealed)
    telephone = page.form.inputs["requiredAttributes[phone_number]"]
    assert (telephone["type"], telephone["autocomplete"]) == ("tel", "tel")
    new = {"new_password": "An0ther!pass", "confirm_password": "An0ther!pass"}
    given = {"requiredAttributes[given_name]": 'Ro"<b>t', "requiredAttributes[phone_number]": "12"}
    again = house.browser.submit(page, **new, **given)
    assert again.error == "Invalid phone number format."
    assert again.form.inputs["requiredAttributes[given_name]"]["value"] == 'Ro"<b>t'
    given["requiredAttributes[phone_number]"] = "+1 206 555 0199"
    assert code_of(house.browser.submit(again, **new, **given))
    user = house.cognito.admin_get_user(UserPoolId=house.pool, Username=name)
    attributes = {each["Name"]: each["Value"] for each in user["UserAttributes"]}
    assert (attributes["given_name"], attributes["phone_number"]) == ('Ro"<b>t', "+12065550199")
